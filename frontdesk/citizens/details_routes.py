"""The page on which a citizen's details are changed, and the buttons of their protection."""

from flask import Blueprint, Response, flash
from wtforms.validators import Length

from frontdesk.addresses import ID
from frontdesk.choices import interpreted_languages, name_stored_language, spoken_languages
from frontdesk.citizens.actions.details import (
    Details,
    change_details,
    details,
    protect_citizen,
    say_number_is_theirs,
    unprotect_citizen,
)
from frontdesk.citizens.routes import show_record, to_record
from frontdesk.fields import (
    PickField,
    TelephoneField,
    TextField,
    TickField,
    problem_in,
    reason_given,
)
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import words
from shared.appointments import Centre, get_centre
from shared.citizens import Needs, NumberCheck, RemindBy
from shared.content import Message, message
from shared.web import workplace

LONGEST, LONGEST_REASON = 60, 500
TICKS = ("companion", "wheelchair", "more_time", "quiet_room")

blueprint = Blueprint("details", __name__, url_prefix=f"/citizens/<{ID}:citizen_id>")


class DetailsForm(OwnForm):
    """A citizen's details; `seen` is the version of them that the page showed.

    `number_check` is asked anew each time: what was checked once says nothing of another number.
    """

    seen = TextField()
    first_name = TextField(validators=[Length(max=LONGEST, message="desk-roster-name")])
    last_name = TextField(validators=[Length(max=LONGEST, message="desk-roster-name")])
    language = PickField()
    telephone = TelephoneField()
    number_check = PickField()
    remind_by = PickField()
    interpreter = PickField()
    companion = TickField()
    wheelchair = TickField()
    more_time = TickField()
    quiet_room = TickField()


class WhyForm(OwnForm):
    """The reason for lifting a protection."""

    reason = TextField(validators=reason_given(LONGEST_REASON, "desk-unprotect-why"))


@blueprint.get("/change")
def form(citizen_id: int) -> Response:
    """Shows the form with the citizen's details."""
    with workplace().work() as work:
        now = details(work, clerk(), citizen_id)
    return _show(citizen_id, _form(now), now.version)


@blueprint.post("/change")
def save_details(citizen_id: int) -> Response:
    """Saves the details; what was typed stays in the form until it can be saved.

    A clerk whose form is outdated is shown that, and what was typed.
    """
    with workplace().work() as work:
        before = details(work, clerk(), citizen_id)
    typed = _form(before)
    if not is_own_form(typed):
        return _show(citizen_id, typed, typed.seen.text)
    if typed.seen.text != before.version:
        return _show(citizen_id, typed, before.version, message("desk-details-meanwhile"))
    if problem := problem_in(typed):
        return _show(citizen_id, typed, typed.seen.text, problem)
    with workplace().work() as work:
        left = change_details(work, clerk(), citizen_id, typed.seen.text, _read(typed, before))
    if left is None:
        return _show(citizen_id, typed, before.version, message("desk-details-meanwhile"))
    flash("", "desk-details-needs-unmet" if left else "desk-details-saved")
    return to_record(citizen_id)


@blueprint.post("/telephone")
def number_is_theirs(citizen_id: int) -> Response:
    """Confirms the citizen's telephone number."""
    if is_own_form():
        with workplace().work() as work:
            is_noted = say_number_is_theirs(work, clerk(), citizen_id)
        if not is_noted:
            flash("", "desk-proof-first")
    return to_record(citizen_id)


@blueprint.post("/protect")
def start_protection(citizen_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            protect_citizen(work, clerk(), citizen_id)
    return to_record(citizen_id)


@blueprint.post("/unprotect")
def end_protection(citizen_id: int) -> Response:
    typed = WhyForm()
    if not is_own_form(typed):
        return to_record(citizen_id)
    if problem := problem_in(typed):
        return show_record(
            citizen_id, 422, unprotecting=typed.reason.text, unprotect_problem=problem
        )
    with workplace().work() as work:
        is_done = unprotect_citizen(work, clerk(), citizen_id, typed.reason.data)
    if not is_done:
        flash("", "desk-unprotect-twice")
    return to_record(citizen_id)


def _show(
    citizen_id: int, typed: DetailsForm, seen: str, problem: Message | None = None
) -> Response:
    return desk_page(
        "desk/details.html",
        _centre(),
        422 if problem else 200,
        citizen_id=citizen_id,
        typed=typed,
        seen=seen,
        problem=problem,
        is_number_wrong=bool(typed.telephone.errors),
        ticks=TICKS,
    )


def _form(now: Details) -> DetailsForm:
    """The form as it was sent, or with what is stored."""
    needs = {name: getattr(now.needs_shown, name) for name in TICKS}
    stored = {
        "first_name": now.first_name,
        "last_name": now.last_name,
        "language": now.language,
        "telephone": now.telephone,
        "remind_by": now.remind_by,
        "interpreter": now.needs_shown.interpreter,
        **needs,
    }
    form, centre = DetailsForm(data=stored), _centre()
    say, named = words(centre.language), name_stored_language(centre)
    nobody = ("", say("desk-details-no-interpreter"))
    form.language.offer(spoken_languages(centre), named)
    form.interpreter.offer([nobody, *interpreted_languages(centre)], named)
    checks = ((it, say(f"desk-number-check-{it}")) for it in NumberCheck)
    form.number_check.offer([("", say("desk-number-check-none")), *checks])
    unasked = [] if now.remind_by else [("", say("desk-remind-unasked"))]
    ways = (way for way in RemindBy if way is not RemindBy.CALL or not now.never_called)
    form.remind_by.offer([*unasked, *((way, say(f"desk-remind-{way}")) for way in ways)])
    return form


def _read(typed: DetailsForm, before: Details) -> Details:
    """The details in the form."""
    needs = Needs(typed.interpreter.data or None, **{name: typed[name].data for name in TICKS})
    way = typed.remind_by.data
    return Details(
        first_name=typed.first_name.data or None,
        last_name=typed.last_name.data or None,
        language=typed.language.data,
        telephone=typed.telephone.data,
        remind_by=RemindBy(way) if way else before.remind_by,
        needs=before.needs if needs == before.needs_shown else needs,
        needs_shown=needs,
        number_check=_check(typed, before),
        never_called=before.never_called,
    )


def _check(typed: DetailsForm, before: Details) -> NumberCheck | None:
    """What was checked now; else what was, while the number is the same."""
    if typed.telephone.data is None:
        return None
    if now := typed.number_check.data:
        return NumberCheck(now)
    return before.number_check if typed.telephone.data == before.telephone else None


def _centre() -> Centre:
    with workplace().read() as work:
        return get_centre(work, staff().centre_id)
