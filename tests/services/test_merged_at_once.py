"""Phone, kiosk and desk act on one citizen at one moment, on both databases: nothing is lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import func, select

from shared import followups
from shared.appointments import (
    FIRST_MEETING,
    MeetingState,
    Refused,
    book,
    cancel,
    get_meeting,
    move,
    upcoming,
)
from shared.appointments.models import OccupancyRow
from shared.citizens import Needs, kept_record_id, lock_citizen, register_apart
from shared.safetynet import ContactLink, contacts_of, join_contact, stamp
from shared.unit_of_work import UnitOfWork, Workplace
from tests.drivers import COPENHAGEN
from tests.town import small_town

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=COPENHAGEN)
ROUNDS = 3
"""One after the other: in one of them at least the two meet."""

Act = Callable[[UnitOfWork], object]


def at_once(workplace: Workplace, *acts: Act) -> None:
    """Each in a piece of work of its own, none before all are there."""
    together = Barrier(len(acts))

    def does(act: Act) -> None:
        together.wait()
        with suppress(Refused), workplace.work() as work:
            act(work)

    with ThreadPoolExecutor(len(acts)) as threads:
        list(threads.map(does, acts))


def two_records(workplace: Workplace, centre_id: int, n: int) -> tuple[int, int]:
    with workplace.work() as work:
        told = (centre_id, date(1980, 1, n + 1), f"+452030400{n}", None, "da")
        return register_apart(work, *told).id, register_apart(work, *told).id


@pytest.fixture
def centre_id(workplace: Workplace) -> int:
    with workplace.work() as work:
        return small_town(work).centre_id


def test_a_call_that_books_while_staff_merge_books_for_the_kept_record(
    workplace: Workplace, centre_id: int
) -> None:
    for n in range(ROUNDS):
        kept_id, merged_id = two_records(workplace, centre_id, n)
        with workplace.work() as work:
            stamp(work, centre_id, f"call {n}", "phone")

        def calls(work: UnitOfWork, n: int = n, id: int = merged_id) -> None:
            citizen = lock_citizen(work, id)
            at = TUESDAY + n * timedelta(minutes=45)
            booked = book(work, citizen, FIRST_MEETING, at, Needs(), "phone")
            followups.booked(work, booked, citizen, "phone", f"call {n}")
            join_contact(work, f"call {n}", citizen.id, ContactLink.REGISTERED, "phone")

        def merges(work: UnitOfWork, kept: int = kept_id, merged: int = merged_id) -> None:
            followups.same_person(work, kept, merged, (), "staff:1", "Lene")

        at_once(workplace, calls, merges)
        with workplace.read() as work:
            assert kept_record_id(work, merged_id) == kept_id
            [meeting] = upcoming(work, kept_id)
            assert [it.conversation_id for it in contacts_of(work, kept_id)] == [f"call {n}"]
            taken = select(func.count()).where(
                OccupancyRow.resource == f"citizen:{kept_id}", OccupancyRow.meeting_id == meeting.id
            )
            assert work.session.scalar(taken) == 3


def test_of_two_clerks_that_merge_one_does(workplace: Workplace, centre_id: int) -> None:
    for n in range(ROUNDS):
        first, second = two_records(workplace, centre_id, n)
        refused: list[followups.MergeProblem] = []

        def merges(kept: int, merged: int, told: list[followups.MergeProblem]) -> Act:
            def act(work: UnitOfWork) -> None:
                try:
                    followups.same_person(work, kept, merged, (), "staff:1", "Lene")
                except followups.MergeRefused as no:
                    told.append(no.problem)

            return act

        at_once(workplace, merges(first, second, refused), merges(second, first, refused))
        assert refused == [followups.MergeProblem.MERGED_ALREADY]
        with workplace.read() as work:
            kept = {kept_record_id(work, id) for id in (first, second)}
        assert len(kept) == 1


def test_phone_and_kiosk_on_one_meeting_leave_one_of_both_ends(
    workplace: Workplace, centre_id: int
) -> None:
    """The kiosk moves it while the telephone cancels it: whoever is later finds it as it is."""
    for n in range(ROUNDS):
        who, _ = two_records(workplace, centre_id, n)
        at = TUESDAY + n * timedelta(minutes=45)
        later = at + timedelta(days=2)
        with workplace.work() as work:
            meeting_id = book(work, lock_citizen(work, who), FIRST_MEETING, at, Needs(), "desk").id

        def moves(work: UnitOfWork, id: int = meeting_id, to: datetime = later) -> None:
            move(work, id, to, "kiosk")

        def cancels(work: UnitOfWork, id: int = meeting_id) -> None:
            cancel(work, id, "phone")

        at_once(workplace, moves, cancels)
        with workplace.read() as work:
            meeting = get_meeting(work, meeting_id)
            assert meeting.state is MeetingState.CANCELLED
            assert meeting.starts_at in (at, later)
            left = select(func.count()).where(OccupancyRow.meeting_id == meeting_id)
            assert work.session.scalar(left) == 0
