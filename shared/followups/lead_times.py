"""How long before a meeting an interpreter has to be ordered: per centre and language."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial

from sqlalchemy import bindparam, select

from shared.appointments import Centre, Meeting, by_open_day, get_centre, is_holiday
from shared.content import INTERPRETED_LANGUAGES
from shared.followups.promise_models import LeadTimeRow
from shared.followups.rules import (
    ORDER_WITHIN,
    LeadTime,
    before_meeting,
    order_by,
    order_due,
    usual_lead_time,
)
from shared.unit_of_work import UnitOfWork

SATURDAY = 5

OF_CENTRE = select(LeadTimeRow.language, LeadTimeRow.days, LeadTimeRow.working).where(
    LeadTimeRow.centre_id == bindparam("centre_id")
)


def lead_times(work: UnitOfWork, centre_id: int) -> dict[str, LeadTime]:
    """The lead time of every language that is interpreted, by ISO 639: the centre's own, else the
    usual one."""
    rows = work.execute(OF_CENTRE, {"centre_id": centre_id})
    own = {language: LeadTime(days, working) for language, days, working in rows}
    return {code: own.get(code) or usual_lead_time(code) for code in INTERPRETED_LANGUAGES}


def set_lead_times(work: UnitOfWork, centre_id: int, wanted: Mapping[str, LeadTime]) -> None:
    """Sets lead times of a centre, by ISO 639; languages that are left out keep theirs.

    What is the usual one is not pinned down: should that change, it changes here too.
    """
    now = lead_times(work, centre_id)
    for language, lead in wanted.items():
        if lead == now[language]:
            continue
        row = LeadTimeRow(
            centre_id=centre_id, language=language, days=lead.days, working=lead.working
        )
        work.session.merge(row)
    work.session.flush()


def last_order(work: UnitOfWork, centre_id: int, language: str, starts_at: datetime) -> datetime:
    """When an interpreter for this language can be ordered at last, for a meeting at that time."""
    centre = get_centre(work, centre_id)
    lead = lead_times(work, centre_id).get(language) or usual_lead_time(language)
    return order_by(centre.local(starts_at), lead, partial(_is_working_day, centre))


def order_by_then(work: UnitOfWork, meeting: Meeting, last: datetime) -> datetime:
    """When an interpreter for the meeting has to be ordered where there is time, `last` at the
    latest."""
    return order_due(work.now, _soon(work, meeting), last, meeting.starts_at)


def soon_before(work: UnitOfWork, meeting: Meeting) -> datetime:
    """When something is due that has to be done soon, and in any case before the meeting."""
    return before_meeting(work.now, _soon(work, meeting), meeting.starts_at)


def _soon(work: UnitOfWork, meeting: Meeting) -> datetime:
    return by_open_day(work, meeting.centre_id, work.now + ORDER_WITHIN)


def _is_working_day(centre: Centre, day: date) -> bool:
    """As interpreters' agencies count, whatever hours the centre has."""
    return day.weekday() < SATURDAY and not is_holiday(day, centre.holidays)
