"""The desk's pages of contacts: the list and search, a contact and whose it is, and its proof."""

from flask import Blueprint, Response, flash, request
from wtforms import DateField, IntegerField, StringField, TimeField
from wtforms.validators import Length, NumberRange, Optional

from frontdesk.addresses import ID
from frontdesk.citizens.actions.finding import MOST_HITS, SearchResult, find_citizens
from frontdesk.contacts.actions.finding import (
    ContactList,
    ContactSearch,
    list_unknown_contacts,
    search_contacts,
)
from frontdesk.contacts.actions.whose import (
    open_contact,
    prove_contact,
    recognise_contact,
    take_contact_back,
)
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form
from frontdesk.words import words
from shared.appointments import get_centre
from shared.content import Message, message
from shared.web import number_in, page, workplace

LARGEST_ID = 2147483647

blueprint = Blueprint("contacts", __name__, url_prefix="/contacts", template_folder="templates")


class ContactSearchForm(OwnForm):
    """What a clerk searches a contact by; `start` is the id at which the next page begins."""

    number = StringField(validators=[Length(max=40)])
    day = DateField(validators=[Optional()])
    clock = TimeField(validators=[Optional()])
    start = IntegerField(validators=[Optional(), NumberRange(1, LARGEST_ID)])


@blueprint.get("/")
def list_contacts() -> Response:
    """Shows the contacts without a name, the latest first; `start` leads to older ones."""
    start = number_in(request.args, "start")
    with workplace().read() as work:
        found = list_unknown_contacts(work, clerk(), start)
    return _list_page(ContactSearchForm(formdata=None), found)


@blueprint.post("/find")
def find_contact_by() -> Response:
    """Shows the contacts that fit what was typed; the only one is opened at once.

    By POST, so that a telephone number stands in no address and no log.
    """
    form = ContactSearchForm()
    if not is_own_form():
        return list_contacts()
    problem = _problem(form)
    if problem:
        return _list_page(form, ContactList(()), problem)
    wanted = ContactSearch((form.number.data or "").strip(), form.day.data, form.clock.data)
    with workplace().read() as work:
        found = search_contacts(work, clerk(), wanted, form.start.data)
    if found is None:
        return _list_page(form, ContactList(()), message("desk-contacts-unreadable"))
    if found.only_one is not None and form.start.data is None:
        return _to_contact(found.only_one)
    return _list_page(form, found)


@blueprint.get(f"/<{ID}:contact_id>")
def show_contact(contact_id: int) -> Response:
    return _contact_page(contact_id)


@blueprint.post(f"/<{ID}:contact_id>/whose")
def find_whose(contact_id: int) -> Response:
    """Shows the citizens who fit what was typed, each with a button: it was them."""
    typed = request.form.get("q", "")
    if not is_own_form():
        return _contact_page(contact_id)
    with workplace().read() as work:
        found = find_citizens(work, clerk(), typed, wholly=True)
    return _contact_page(contact_id, typed, found)


@blueprint.post(f"/<{ID}:contact_id>/was")
def it_was_them(contact_id: int) -> Response:
    """Makes the contact a citizen's, because the clerk knows that it was them."""
    citizen_id = number_in(request.form, "citizen_id")
    if is_own_form() and citizen_id is not None and 0 < citizen_id <= LARGEST_ID:
        with workplace().work() as work:
            recognise_contact(work, clerk(), contact_id, citizen_id)
        flash("", "desk-contact-joined")
    return _to_contact(contact_id)


@blueprint.post(f"/<{ID}:contact_id>/was-not")
def it_was_not_them(contact_id: int) -> Response:
    """Makes the contact nobody's again."""
    if is_own_form():
        with workplace().work() as work:
            take_contact_back(work, clerk(), contact_id)
        flash("", "desk-contact-taken-back")
    return _to_contact(contact_id)


@blueprint.get(f"/<{ID}:contact_id>/proof")
def print_proof(contact_id: int) -> Response:
    """Shows the contact on a paper: in the template `say` speaks its language, `tell` ours."""
    me = clerk()
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        sheet = prove_contact(work, me, contact_id)
    return page(
        "desk/paper_contact.html",
        200,
        centre=centre,
        sheet=sheet,
        view=sheet.view,
        language=sheet.language,
        say=words(sheet.language, centre.zone),
        tell=words(centre.language, centre.zone),
    )


def _problem(form: ContactSearchForm) -> Message | None:
    form.validate()
    if form.number.errors:
        return message("desk-contacts-unreadable")
    if form.day.errors or form.clock.errors:
        return message("desk-contacts-wrong-time")
    if (form.number.data or "").strip() or form.day.data:
        return None
    return message("desk-contacts-no-day" if form.clock.data else "desk-contacts-nothing")


def _list_page(
    search: ContactSearchForm, found: ContactList, problem: Message | None = None
) -> Response:
    """The list; `is_search` says that it is the answer to a search."""
    with workplace().read() as work:
        centre = get_centre(work, clerk().centre_id)
    return desk_page(
        "desk/contacts.html",
        centre,
        422 if problem else 200,
        search=search,
        found=found,
        problem=problem,
        is_search=request.method == "POST",
    )


def _contact_page(contact_id: int, typed: str = "", found: SearchResult | None = None) -> Response:
    me = clerk()
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        view = open_contact(work, me, contact_id)
    return desk_page(
        "desk/contact.html", centre, view=view, sought=typed, found=found, most=MOST_HITS
    )


def _to_contact(contact_id: int) -> Response:
    return go_to("desk.contacts.show_contact", contact_id=contact_id)
