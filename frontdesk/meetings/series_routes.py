"""The desk's page to book several meetings for a citizen in one go."""

from dataclasses import dataclass
from datetime import datetime, time

from flask import Blueprint, Response, request
from wtforms import Form as PlainForm

from frontdesk.addresses import ID
from frontdesk.fields import DayField, NumberField, TextField
from frontdesk.meetings.actions.existing import existing_meetings
from frontdesk.meetings.actions.meeting_owner import meeting_owner
from frontdesk.meetings.actions.meeting_request import likely_request
from frontdesk.meetings.actions.series import (
    COUNTS,
    WEEKS,
    PlannedTime,
    Series,
    book_of_series,
    kinds_in_series,
    meetings_in_words,
    plan_series,
)
from frontdesk.meetings.routes import say_facts
from frontdesk.pages import desk_page
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import Centre, Form, Refusal, Refused, get_centre
from shared.content import Message, Register, message
from shared.unit_of_work import UnitOfWork
from shared.web import page, workplace

LONGEST_REASON = 300
"""Characters of the reason why a citizen gets several meetings at once."""

FOUR_TALKS, EVERY_FOUR_WEEKS = 4, 4

blueprint = Blueprint("series", __name__, url_prefix=f"/citizens/<{ID}:citizen_id>/series")


class SeriesForm(PlainForm):
    """The series that is asked for; sent by GET, and once more with what is booked."""

    kind = TextField()
    form = TextField()
    day = DayField()
    clock = TextField()
    weeks = NumberField()
    count = NumberField()
    why = TextField()


@dataclass(frozen=True)
class TriedTime:
    """What became of one of the times that were sent: booked, or why not (`problem`)."""

    at: datetime
    problem: Message | None = None


@blueprint.get("/")
def show_series(citizen_id: int) -> Response:
    """Asks for a series; once it is asked for, shows its times as they are free."""
    return _page(citizen_id)


@blueprint.post("/")
def book_series(citizen_id: int) -> Response:
    """Books each of the chosen times by itself, and says what became of it."""
    form, at = SeriesForm(request.form), _chosen_times()
    why = (form.why.data or "")[:LONGEST_REASON]
    if not is_own_form():
        return _page(citizen_id)
    if not at or not why:
        wrong = message("desk-series-choose" if why else "desk-series-say-why")
        return _page(citizen_id, problem=wrong)
    with workplace().read() as work:
        series = _series_in(work, form)
    if series is None:
        return _page(citizen_id)
    return _page(citizen_id, booked=tuple(_book(citizen_id, series, one, why) for one in at))


@blueprint.get("/slip")
def show_sheet(citizen_id: int) -> Response:
    """All meetings ahead on one sheet, in the centre's language and the citizen's."""
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        found = meetings_in_words(work, clerk(), citizen_id)
    blocks = [block for one in found for block in say_facts(centre, one, Register.SHOWN)]
    return page("desk/slip.html", centre=centre, language=centre.language, blocks=blocks)


def _book(citizen_id: int, series: Series, at: datetime, why: str) -> TriedTime:
    """In a piece of work of its own: what is refused leaves the others as they are."""
    try:
        with workplace().work() as work:
            shown = request.form.get("reserved", "").split()
            reserved = at.isoformat() in shown
            book_of_series(work, clerk(), citizen_id, series, at, why, reserved=reserved)
    except Refused as no:
        return TriedTime(at, _why_not(no.refusal))
    return TriedTime(at)


def _why_not(refusal: Refusal) -> Message:
    return message(f"desk-refused-{refusal.replace('_', '-')}")


def _series_in(work: UnitOfWork, form: SeriesForm) -> Series | None:
    """The series that is asked for; None while something is missing or makes no sense."""
    clock, day = _clock(form.clock.data or ""), form.day.data
    known = {kind.code for kind in kinds_in_series(work, clerk())}
    fits = form.weeks.data in WEEKS and form.count.data in COUNTS and form.form.data in set(Form)
    if clock is None or day is None or not fits or form.kind.data not in known:
        return None
    first = datetime.combine(day, clock, get_centre(work, staff().centre_id).zone)
    if first <= work.now:
        return None
    return Series(form.kind.data, Form(form.form.data), first, form.weeks.data, form.count.data)


def _clock(typed: str) -> time | None:
    try:
        return time.fromisoformat(typed).replace(tzinfo=None)
    except ValueError:
        return None


def _chosen_times() -> tuple[datetime, ...]:
    """The times that are ticked, as they were sent; what is no instant is left out."""
    found = []
    for sent in request.form.getlist("at"):
        try:
            at = datetime.fromisoformat(sent)
        except ValueError:
            continue
        if at.tzinfo is not None:
            found.append(at)
    return tuple(found[: COUNTS.stop])


def _page(
    citizen_id: int, booked: tuple[TriedTime, ...] = (), problem: Message | None = None
) -> Response:
    form = SeriesForm(request.values)
    with workplace().work() as work:
        them = meeting_owner(work, clerk(), citizen_id)
        centre = get_centre(work, staff().centre_id)
        series = _series_in(work, form)
        planned = () if booked else _planned(work, citizen_id, series)
        existing = existing_meetings(work, clerk(), citizen_id)
        offered = kinds_in_series(work, clerk())
        likely = likely_request(work, clerk(), citizen_id).form
    if problem is None and series is None and form.day.raw_data:
        problem = message("desk-series-wrong")
    return desk_page(
        "desk/series.html",
        centre,
        422 if problem else 200,
        whose=them,
        planned=planned,
        booked=booked,
        existing=existing,
        problem=problem,
        typed=_typed(form, centre, likely),
        kinds=offered,
        forms=tuple(Form),
        weeks=WEEKS,
        counts=COUNTS,
        longest=LONGEST_REASON,
    )


def _planned(work: UnitOfWork, citizen_id: int, series: Series | None) -> tuple[PlannedTime, ...]:
    return () if series is None else plan_series(work, clerk(), citizen_id, series)


def _typed(form: SeriesForm, centre: Centre, likely: Form) -> dict[str, object]:
    """What stands in the fields: what was sent, else four talks a month apart, held as is likely:
    as the citizen wishes, or as staff require."""
    return {
        "kind": form.kind.data or "",
        "form": form.form.data or likely,
        "day": form.day.text,
        "clock": form.clock.text or "10:00",
        "weeks": form.weeks.data or EVERY_FOUR_WEEKS,
        "count": form.count.data or FOUR_TALKS,
        "why": form.why.text,
        "zone": centre.zone,
    }
