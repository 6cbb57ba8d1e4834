"""Looks meetings up."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, select, true

from shared.appointments.centres import get_centre
from shared.appointments.facts import Meeting, MeetingState
from shared.appointments.kind_facts import FIRST_MEETING
from shared.appointments.meeting_rows import COLUMNS, meeting_of
from shared.appointments.models import AdviserRow, MeetingRow, RoomRow
from shared.appointments.quarters import MINUTES, day_span, instant_of, quarter_of
from shared.appointments.refusals import Refusal, Refused
from shared.backlog import Readable, read_each
from shared.citizens import citizens_by_id, citizens_with_confirmed
from shared.unit_of_work import UnitOfWork

NO_MEETING = (MeetingState.CANCELLED, MeetingState.OFFERED)
"""States in which no citizen is expected."""

LONGEST = 24 * 60 // MINUTES
"""No meeting has more quarters: what began earlier is over."""

MEETINGS: Select[*tuple[Any, ...]] = (
    select(
        *COLUMNS,
        AdviserRow.first_name.label("adviser"),
        RoomRow.name.label("room"),
    )
    .join(AdviserRow, AdviserRow.id == MeetingRow.adviser_id)
    .outerjoin(RoomRow, RoomRow.id == MeetingRow.room_id)
    .order_by(MeetingRow.quarter, MeetingRow.id)
)
MEETING = MEETINGS.where(MeetingRow.id == bindparam("meeting_id"))
BY_IDS = MEETINGS.where(MeetingRow.id.in_(bindparam("meeting_ids", expanding=True)))
BETWEEN = (
    MeetingRow.centre_id == bindparam("centre_id"),
    MeetingRow.quarter >= bindparam("start"),
    MeetingRow.quarter < bindparam("end"),
    MeetingRow.state.not_in(NO_MEETING),
)
HELD_BETWEEN = MEETINGS.where(*BETWEEN)
FIRST_BETWEEN = select(func.min(MeetingRow.quarter)).where(*BETWEEN)


BY_STAFF = "staff:"
"""How `booked_via` begins where staff booked it from the citizen's page."""


def get_meeting(work: UnitOfWork, meeting_id: int) -> Meeting:
    """A meeting by its id, whatever has become of it. Raises `Refused(UNKNOWN)`."""
    found = work.execute(MEETING, {"meeting_id": meeting_id}).one_or_none()
    if found is None:
        raise Refused(Refusal.UNKNOWN)
    return _as_meeting(work, found)


def meetings_by_id(work: UnitOfWork, meeting_ids: Iterable[int]) -> dict[int, Meeting]:
    """Several meetings by their ids in one look-up, cancelled ones too; unknown ids and those of
    meetings that can't be read are left out."""
    asked = {"meeting_ids": list(set(meeting_ids))}
    if not asked["meeting_ids"]:
        return {}
    found = read_each(work, BY_IDS, MeetingRow.id, partial(_as_meeting, work), asked).found
    return {each.id: each for each in found}


def meetings_of_caller(work: UnitOfWork, centre_id: int, telephone: str) -> list[Meeting]:
    """Booked meetings ahead of a calling number (E.164), in order of time: those booked from it,
    and those of citizens for whom staff have confirmed it. Protected citizens (`silent`) are left
    out. A calling number can be forged: it is a hint, and proves nothing."""
    theirs = citizens_with_confirmed(work, centre_id, telephone)
    of_centre = (MeetingRow.centre_id == centre_id, *ahead(work))
    booked = meetings_where(work, MeetingRow.booked_from == telephone, *of_centre)
    of_theirs = MeetingRow.citizen_id.in_(theirs)
    confirmed = meetings_where(work, of_theirs, *of_centre) if theirs else []
    found = {one.id: one for one in (*booked, *confirmed)}.values()
    people = citizens_by_id(work, {one.citizen_id for one in found})
    heard = (one for one in found if not people[one.citizen_id].silent)
    return sorted(heard, key=lambda one: (one.starts_at, one.id))


def telephones_booked_from(work: UnitOfWork, citizen_id: int) -> set[str]:
    """The calling numbers (E.164) from which the citizen's meetings ahead were booked."""
    ahead_of_them = (MeetingRow.citizen_id == citizen_id, *ahead(work))
    numbers = select(MeetingRow.booked_from).where(*ahead_of_them)
    return {number for number in work.session.scalars(numbers) if number}


def meetings_on(work: UnitOfWork, centre_id: int, day: date) -> list[Meeting]:
    """A centre's meetings of a local day without the cancelled ones and those that can't be read,
    in order of time."""
    start, end = day_span(get_centre(work, centre_id).zone, day, day)
    asked = {"centre_id": centre_id, "start": start, "end": end}
    return read_each(work, HELD_BETWEEN, MeetingRow.id, partial(_as_meeting, work), asked).found


def all_meetings_between(
    work: UnitOfWork, centre_id: int, first: date, last: date
) -> list[Meeting]:
    """A centre's meetings of these local days, both inclusive, cancelled ones too, in order of
    time; without those that can't be read."""
    start, end = day_span(get_centre(work, centre_id).zone, first, last)
    return readable_meetings(
        work,
        MeetingRow.centre_id == centre_id,
        MeetingRow.quarter >= start,
        MeetingRow.quarter < end,
        MeetingRow.state != MeetingState.OFFERED,
    ).found


def next_day_with_meetings(
    work: UnitOfWork, centre_id: int, first: date, last: date
) -> date | None:
    """The first local day from `first` to `last`, inclusive, with a meeting that was not cancelled;
    None where there is none."""
    centre = get_centre(work, centre_id)
    start, end = day_span(centre.zone, first, last)
    asked = {"centre_id": centre_id, "start": start, "end": end}
    quarter = work.session.execute(FIRST_BETWEEN, asked).scalar()
    return None if quarter is None else centre.day_of(instant_of(quarter))


def centre_of_meeting(work: UnitOfWork, meeting_id: int) -> int | None:
    """The centre whose meeting it is; None for an unknown one."""
    return work.session.scalar(select(MeetingRow.centre_id).where(MeetingRow.id == meeting_id))


def upcoming(work: UnitOfWork, citizen_id: int) -> list[Meeting]:
    """The citizen's booked meetings that are not over, in order of time."""
    now = quarter_of(work.now)
    return meetings_where(
        work,
        MeetingRow.citizen_id == citizen_id,
        MeetingRow.quarter > now - LONGEST,
        MeetingRow.quarter + MeetingRow.quarters > now,
        MeetingRow.state == MeetingState.BOOKED,
    )


def next_meetings(
    work: UnitOfWork, centre_id: int, citizen_id: int | None = None
) -> dict[int, datetime]:
    """When the next booked meeting that is not over begins, by citizen: of all citizens of a
    centre, or of one."""
    now = quarter_of(work.now)
    mine = MeetingRow.citizen_id == citizen_id if citizen_id is not None else true()
    rows = work.session.execute(
        select(MeetingRow.citizen_id, func.min(MeetingRow.quarter))
        .where(
            mine,
            MeetingRow.centre_id == centre_id,
            MeetingRow.quarter > now - LONGEST,
            MeetingRow.quarter + MeetingRow.quarters > now,
            MeetingRow.state == MeetingState.BOOKED,
        )
        .group_by(MeetingRow.citizen_id)
    )
    return {citizen: instant_of(quarter) for citizen, quarter in rows}


def meetings_of(work: UnitOfWork, citizen_id: int) -> list[Meeting]:
    """All meetings that a citizen ever had, the latest first, cancelled ones too; without those
    that can't be read."""
    is_one = MeetingRow.state != MeetingState.OFFERED
    return readable_meetings(work, MeetingRow.citizen_id == citizen_id, is_one).found[::-1]


def last_with_number(work: UnitOfWork, centre_id: int, number: str) -> Meeting | None:
    """The meeting that has this booking number now, or had it last: a slip may be of yesterday.
    None for a number that no meeting has."""
    found = meetings_where(work, MeetingRow.centre_id == centre_id, MeetingRow.number == number)
    return found[0] if found else None


def booked_last_at(work: UnitOfWork, centre_id: int, starts_at: datetime, within: timedelta) -> str:
    """Who booked the newest meeting that takes place at `starts_at`, if that was within `within`
    from now: a face, or "staff:3"; '' where there was none."""
    quarter = quarter_of(starts_at)
    last = (
        select(MeetingRow.booked_via)
        .where(
            MeetingRow.centre_id == centre_id,
            MeetingRow.quarter > quarter - LONGEST,
            MeetingRow.quarter <= quarter,
            MeetingRow.quarter + MeetingRow.quarters > quarter,
            MeetingRow.state == MeetingState.BOOKED,
            MeetingRow.booked_at > work.now - within,
        )
        .order_by(MeetingRow.booked_at.desc(), MeetingRow.id.desc())
        .limit(1)
    )
    return work.session.scalar(last) or ""


def has_met(work: UnitOfWork, citizen_id: int) -> bool:
    """Whether the first meeting of the citizen's course has been held."""
    first_held = select(MeetingRow.id).where(
        MeetingRow.citizen_id == citizen_id,
        MeetingRow.kind == FIRST_MEETING,
        MeetingRow.state == MeetingState.HELD,
    )
    return work.session.scalar(first_held.limit(1)) is not None


def first_once_more(work: UnitOfWork, meetings: Iterable[Meeting]) -> frozenset[int]:
    """Ids of those of the meetings that are booked as a first one though the citizen has had one,
    and not by staff: whoever booked it could not prove that it is they, and was told nothing."""
    asked = {
        it.id: it.citizen_id
        for it in meetings
        if it.kind == FIRST_MEETING
        and it.state is MeetingState.BOOKED
        and not it.booked_via.startswith(BY_STAFF)
    }
    if not asked:
        return frozenset()
    have_met = select(MeetingRow.citizen_id).where(
        MeetingRow.citizen_id.in_(set(asked.values())),
        MeetingRow.kind == FIRST_MEETING,
        MeetingRow.state == MeetingState.HELD,
    )
    known = set(work.session.scalars(have_met))
    return frozenset(id for id, citizen_id in asked.items() if citizen_id in known)


def ahead(work: UnitOfWork) -> tuple[ColumnElement[bool], ...]:
    """The conditions for a meeting that is booked and has not begun."""
    return MeetingRow.quarter > quarter_of(work.now), MeetingRow.state == MeetingState.BOOKED


def meetings_where(work: UnitOfWork, *conditions: ColumnElement[bool]) -> list[Meeting]:
    """Meetings that fit the conditions, in order of time, as the database has them now.

    Raises what is raised for a meeting that can't be read.
    """
    return [_as_meeting(work, row) for row in work.session.execute(MEETINGS.where(*conditions))]


def readable_meetings(work: UnitOfWork, *conditions: ColumnElement[bool]) -> Readable[Meeting]:
    """The same where many citizens' meetings are looked through: of one that can't be read there is
    its id alone, and the others are found all the same."""
    wanted = MEETINGS.where(*conditions)
    return read_each(work, wanted, MeetingRow.id, partial(_as_meeting, work))


def _as_meeting(work: UnitOfWork, row: Row[*tuple[Any, ...]]) -> Meeting:
    return meeting_of(work, row, row.adviser, row.room)
