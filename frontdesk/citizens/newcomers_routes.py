"""The page on which a new citizen is registered."""

from datetime import date

from flask import Blueprint, Response, flash
from wtforms import StringField
from wtforms.validators import Length

from frontdesk.choices import name_stored_language, spoken_languages
from frontdesk.citizens.actions.newcomers import (
    Newcomer,
    look_alikes,
    newcomer_from_search,
    newcomer_from_task,
    register_newcomer,
)
from frontdesk.citizens.routes import to_record
from frontdesk.fields import (
    NumberField,
    PickField,
    TelephoneField,
    TextField,
    TickField,
    problems_in,
)
from frontdesk.forms import OwnForm
from frontdesk.meetings.actions.existing import existing_meetings
from frontdesk.pages import desk_page
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import words
from shared.appointments import Centre, get_centre, local_today
from shared.citizens import Citizen, ReadBirthDate, read_birth_date
from shared.content import SPOKEN_LANGUAGES, BornOn, Message, Moment, message
from shared.dialogue import why_no_such_date
from shared.web import workplace

LONGEST = 60

blueprint = Blueprint("newcomers", __name__, url_prefix="/citizens")


class BeginNewcomerForm(OwnForm):
    """What is known of a new citizen: from a search (`q`), or from a task."""

    q = StringField()
    task_id = NumberField()


class NewcomerForm(OwnForm):
    """With `new` the citizen is none of those who are alike."""

    first_name = TextField(validators=[Length(max=LONGEST, message="desk-roster-name")])
    last_name = TextField(validators=[Length(max=LONGEST, message="desk-roster-name")])
    birth_date = TextField()
    telephone = TelephoneField()
    cpr = TextField()
    language = PickField(default=SPOKEN_LANGUAGES[0])
    task_id = NumberField()
    new = TickField()


@blueprint.get("/new")
def blank() -> Response:
    """Shows the empty form for a new citizen."""
    return _show(_form(Newcomer()))


@blueprint.post("/new")
def begin_newcomer() -> Response:
    """Shows the form, filled from a search (`q`) or from a task (`task_id`)."""
    asked = BeginNewcomerForm()
    if not is_own_form(asked):
        return _show(_form(Newcomer()))
    task_id = asked.task_id.data
    with workplace().read() as work:
        if task_id is None:
            told = newcomer_from_search(work, clerk(), asked.q.data or "")
        else:
            told = newcomer_from_task(work, clerk(), task_id)
    return _show(_form(told), task_id)


@blueprint.post("/")
def save_newcomer() -> Response:
    """Registers the citizen; what was typed stays in the form until it is right.

    Look-alikes are shown first, unless `new` says that none of them is meant.
    """
    form = _offering(NewcomerForm())
    task_id = form.task_id.data
    if not is_own_form(form):
        return _show(form, task_id)
    with workplace().read() as work:
        born = read_birth_date(form.birth_date.data or "", local_today(work, staff().centre_id))
    told = _read(form, born.plain)
    if problems := _problems(form, told, born):
        return _show(form, task_id, problems)
    with workplace().work() as work:
        alike = [] if form.new.data else look_alikes(work, clerk(), told)
        if alike:
            return _show(form, task_id, alike=alike)
        registered = register_newcomer(work, clerk(), told, task_id)
        existing = existing_meetings(work, clerk(), registered.citizen_id)
        centre = get_centre(work, staff().centre_id)
    flash("", "desk-newcomer-known" if registered.was_known else "desk-newcomer-added")
    say = words(centre.language, centre.zone)
    for it in existing:
        flash(say("desk-fact", fact=Moment(it.meeting.starts_at)), "desk-newcomer-has-meeting")
    return to_record(registered.citizen_id)


def _show(
    form: NewcomerForm,
    task_id: int | None = None,
    problems: dict[str, Message] | None = None,
    alike: list[Citizen] | None = None,
) -> Response:
    with workplace().read() as work:
        existing = {it.id: existing_meetings(work, clerk(), it.id) for it in alike or []}
    return desk_page(
        "desk/newcomer.html",
        _centre(),
        422 if problems else 200,
        typed=form,
        problems=problems or {},
        alike=alike or [],
        existing_of=existing,
        task_id=task_id,
    )


def _form(told: Newcomer) -> NewcomerForm:
    """The form with what is known already."""
    filled = {
        "first_name": told.first_name,
        "last_name": told.last_name,
        "birth_date": told.birth_date.strftime("%d.%m.%Y") if told.birth_date else "",
        "telephone": told.telephone,
        "cpr": told.cpr,
        "language": told.language or SPOKEN_LANGUAGES[0],
    }
    return _offering(NewcomerForm(formdata=None, data=filled))


def _offering(form: NewcomerForm) -> NewcomerForm:
    centre = _centre()
    form.language.offer(spoken_languages(centre), name_stored_language(centre))
    return form


def _centre() -> Centre:
    with workplace().read() as work:
        return get_centre(work, staff().centre_id)


def _read(form: NewcomerForm, born: date | None) -> Newcomer:
    return Newcomer(
        first_name=form.first_name.data or "",
        last_name=form.last_name.data or "",
        birth_date=born,
        telephone=form.telephone.data,
        cpr=_digits(form.cpr.data or ""),
        language=form.language.data or SPOKEN_LANGUAGES[0],
    )


def _problems(form: NewcomerForm, told: Newcomer, born: ReadBirthDate) -> dict[str, Message]:
    """What is wrong, by field."""
    wrong = {
        "first_name": not told.first_name,
        "birth_date": told.birth_date is None if form.birth_date.data else not told.cpr,
        "cpr": bool(form.cpr.data) and len(told.cpr) != 10,
    }
    problems = {name: message(f"desk-newcomer-wrong-{name}") for name in wrong if wrong[name]}
    if "birth_date" in problems:
        problems["birth_date"] = _why_no_birth_date(born) or problems["birth_date"]
    return problems_in(form) | problems


def _why_no_birth_date(born: ReadBirthDate) -> Message | None:
    """What is wrong with this one, or which day it would be in another order; None for neither."""
    if born.taken_for is not None:
        return why_no_such_date(born.problem, born.taken_for)
    if len(born.days) == 1:
        return message("desk-newcomer-birth-means", born=BornOn(born.days[0]))
    return None


def _digits(text: str) -> str:
    kept = "".join(sign for sign in text if sign not in " -")
    return kept if kept.isascii() and kept.isdigit() else ""
