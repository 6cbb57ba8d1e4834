"""The page on which a new citizen is registered."""

from datetime import date

from flask import Blueprint, Response, flash, request

from frontdesk.citizens.actions.newcomers import (
    Newcomer,
    look_alikes,
    newcomer_from_search,
    newcomer_from_task,
    register_newcomer,
)
from frontdesk.citizens.routes import to_record
from frontdesk.meetings.actions.existing import existing_meetings
from frontdesk.pages import desk_page
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import telephone_as_written, words
from shared.appointments import get_centre, local_today
from shared.citizens import Citizen, readable_birth_date, readable_telephone
from shared.content import SPOKEN_LANGUAGES, Message, Moment, message
from shared.web import workplace

LONGEST = 60
FIELDS = ("first_name", "last_name", "birth_date", "telephone", "cpr", "language")

blueprint = Blueprint("newcomers", __name__, url_prefix="/citizens")


@blueprint.get("/new")
def blank() -> Response:
    """Shows the empty form for a new citizen."""
    return _form(_typed(Newcomer()))


@blueprint.post("/new")
def begin_newcomer() -> Response:
    """Shows the form, filled from a search (`q`) or from a task (`task_id`)."""
    if not is_own_form():
        return _form(_typed(Newcomer()))
    task_id = _task_id()
    with workplace().read() as work:
        if task_id is None:
            told = newcomer_from_search(work, clerk(), request.form.get("q", ""))
        else:
            told = newcomer_from_task(work, clerk(), task_id)
    return _form(_typed(told))


@blueprint.post("/")
def save_newcomer() -> Response:
    """Registers the citizen; what was typed stays in the form until it is right.

    Look-alikes are shown first, unless `new` says that none of them is meant.
    """
    typed = {name: request.form.get(name, "").strip()[:LONGEST] for name in FIELDS}
    with workplace().read() as work:
        today = local_today(work, staff().centre_id)
    told, problems = _read(typed, today)
    if not is_own_form() or problems:
        return _form(typed, problems)
    with workplace().work() as work:
        alike = [] if "new" in request.form else look_alikes(work, clerk(), told)
        if alike:
            return _form(typed, alike=alike)
        registered = register_newcomer(work, clerk(), told, _task_id())
        existing = existing_meetings(work, clerk(), registered.citizen_id)
        centre = get_centre(work, staff().centre_id)
    flash("", "desk-newcomer-known" if registered.was_known else "desk-newcomer-added")
    say = words(centre.language, centre.zone)
    for it in existing:
        flash(say("desk-fact", fact=Moment(it.meeting.starts_at)), "desk-newcomer-has-meeting")
    return to_record(registered.citizen_id)


def _form(
    typed: dict[str, str],
    problems: dict[str, Message] | None = None,
    alike: list[Citizen] | None = None,
) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        existing = {it.id: existing_meetings(work, clerk(), it.id) for it in alike or []}
    return desk_page(
        "desk/newcomer.html",
        centre,
        422 if problems else 200,
        typed=typed,
        problems=problems or {},
        alike=alike or [],
        existing_of=existing,
        task_id=_task_id(),
        languages=SPOKEN_LANGUAGES,
    )


def _read(typed: dict[str, str], today: date) -> tuple[Newcomer, dict[str, Message]]:
    """The newcomer in the form, and what is wrong with it, by field."""
    born = readable_birth_date(typed["birth_date"], today)
    telephone = readable_telephone(typed["telephone"])
    speaks = typed["language"]
    told = Newcomer(
        first_name=typed["first_name"],
        last_name=typed["last_name"],
        birth_date=born,
        telephone=telephone,
        cpr=_digits(typed["cpr"]),
        language=speaks if speaks in SPOKEN_LANGUAGES else SPOKEN_LANGUAGES[0],
    )
    wrong = {
        "first_name": not typed["first_name"],
        "birth_date": born is None if typed["birth_date"] else not told.cpr,
        "telephone": bool(typed["telephone"]) and telephone is None,
        "cpr": bool(typed["cpr"]) and len(told.cpr) != 10,
    }
    problems = {name: message(f"desk-newcomer-wrong-{name}") for name in wrong if wrong[name]}
    return told, problems


def _typed(told: Newcomer) -> dict[str, str]:
    return {
        "first_name": told.first_name,
        "last_name": told.last_name,
        "birth_date": told.birth_date.strftime("%d.%m.%Y") if told.birth_date else "",
        "telephone": telephone_as_written(told.telephone),
        "cpr": told.cpr,
        "language": told.language or SPOKEN_LANGUAGES[0],
    }


def _digits(text: str) -> str:
    kept = "".join(sign for sign in text if sign not in " -")
    return kept if kept.isascii() and kept.isdigit() else ""


def _task_id() -> int | None:
    told = request.form.get("task_id", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else None
