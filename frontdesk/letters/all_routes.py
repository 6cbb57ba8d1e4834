"""One letter about several meetings of a citizen, to be printed and sent or handed over."""

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.forms import own_form
from frontdesk.letters.actions.all_meetings import all_are_sent, letter_of_all
from frontdesk.pages import go_to
from frontdesk.signed_in import clerk, is_own_form
from frontdesk.words import words
from shared.appointments import get_centre
from shared.web import page, workplace

blueprint = Blueprint(
    "all_letters",
    __name__,
    url_prefix=f"/citizens/<{ID}:citizen_id>/letter",
    template_folder="templates",
)


@blueprint.get("")
def show_letter_of_all(citizen_id: int) -> Response:
    """The letter about the meetings that are ticked: in the template `say` speaks its language,
    `tell` the clerk's."""
    me = clerk()
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        language = request.args.get("language", "")
        found = letter_of_all(work, me, citizen_id, _chosen(), language)
    if found is None:
        flash("", "desk-letter-of-all-none")
        return _to_citizen(citizen_id)
    sheet = found.letters[0]
    return page(
        "desk/letter_of_all.html",
        200,
        centre=centre,
        sheet=sheet,
        found=found,
        citizen_id=citizen_id,
        addressee=sheet.name,
        greeted=sheet.first_name,
        form=own_form(),
        language=sheet.language,
        say=words(sheet.language, centre.zone),
        tell=words(centre.language, centre.zone),
        say_in=words,
    )


@blueprint.post("/sent")
def letter_of_all_sent(citizen_id: int) -> Response:
    """Notes that the letter was sent, which closes the tasks of sending one for each meeting."""
    if is_own_form():
        with workplace().work() as work:
            all_are_sent(work, clerk(), citizen_id, _chosen())
        flash("", "desk-letter-is-sent")
    return _to_citizen(citizen_id)


def _chosen() -> frozenset[int]:
    """Ids of the meetings that are ticked; what is no number is left out."""
    sent = request.values.getlist("meeting")
    return frozenset(int(it) for it in sent if it.isascii() and it.isdigit() and len(it) < 10)


def _to_citizen(citizen_id: int) -> Response:
    return go_to("desk.citizens.show_citizen", citizen_id=citizen_id)
