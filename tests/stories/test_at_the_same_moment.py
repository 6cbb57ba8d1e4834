"""Two do the same with a meeting at the same moment: what follows from it follows once."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import partial
from threading import Barrier

from sqlalchemy import select

from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.attendance import record_not_come
from shared import appointments, citizens, followups
from shared.appointments import FIRST_MEETING, Meeting, Refused
from shared.citizens import Needs, RemindBy
from shared.clock import SetClock
from shared.followups import MeetingEvent, PromiseKind, Way, about_everything, events_of
from shared.notifications.models import MessageRow
from shared.safetynet import TaskKind, open_tasks
from shared.unit_of_work import UnitOfWork, Workplace
from tests.drivers import COPENHAGEN
from tests.town import small_town

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=COPENHAGEN)
TIMES = 5
"""So many pairs, one after the other: one of them at least meets."""


def has_a_meeting(work: UnitOfWork, centre_id: int, n: int) -> Meeting:
    born = date(1980, 1, n + 1)
    who = citizens.register(work, centre_id, born, f"+452030400{n}", None, "da")
    citizens.wish_reminder(work, who.id, RemindBy.TEXT)
    at = TUESDAY + n * timedelta(minutes=45)
    booked = appointments.book(work, who.id, FIRST_MEETING, at, Needs(interpreter="ar"), "desk")
    followups.booked(work, booked, who, "desk")
    return booked


def some_meetings(workplace: Workplace) -> list[Meeting]:
    """Of five citizens; the interpreters are found."""
    with workplace.work() as work:
        centre_id = small_town(work).centre_id
        booked = [has_a_meeting(work, centre_id, n) for n in range(TIMES)]
        for meeting in booked:
            followups.book_interpreter(work, meeting, "Tolk Danmark", "", Way.HERE, "staff:1")
    return booked


def two_at_once(workplace: Workplace, act: Callable[[UnitOfWork, str], object]) -> None:
    """Each in a piece of work of its own, begun before either acts."""
    together = Barrier(2)

    def acts(via: str) -> None:
        together.wait()
        with suppress(Refused), workplace.work() as work:
            act(work, via)

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(acts, ("kiosk", "phone")))


def test_of_two_that_cancel_one_tells_everybody(workplace: Workplace) -> None:
    booked = some_meetings(workplace)
    assert len(booked) == TIMES
    for meeting in booked:
        two_at_once(workplace, partial(_cancels, meeting.id))
    for meeting in booked:
        with workplace.read() as work:
            told = MessageRow.about == about_everything([meeting.id])[1]
            assert len(list(work.session.scalars(select(MessageRow.id).where(told)))) == 1
            assert kinds(work, meeting) == {TaskKind.NO_INTERPRETER: 1}
            events = [each.what for each in events_of(work, meeting.id)]
            assert events == [MeetingEvent.BOOKED, MeetingEvent.CANCELLED]


def test_of_two_that_book_an_interpreter_one_wins_and_the_other_is_told(
    workplace: Workplace,
) -> None:
    booked = some_meetings(workplace)
    assert len(booked) == TIMES
    for meeting in booked:
        won: list[bool] = []
        two_at_once(workplace, partial(_books_interpreter, meeting.id, won))
        assert sorted(won) == [False, True]
        with workplace.read() as work:
            found = followups.promise_of(work, meeting.id, PromiseKind.INTERPRETER)
            assert found
            assert len(followups.steps_of(work, found.id)) == 3


def _books_interpreter(meeting_id: int, won: list[bool], work: UnitOfWork, via: str) -> None:
    """Both have seen it as it was booked first."""
    meeting = appointments.get_meeting(work, meeting_id)
    citizens.lock_citizen(work, meeting.citizen_id)
    won.append(followups.book_interpreter(work, meeting, via, "", Way.HERE, via, seen=2))


def test_of_two_that_say_that_nobody_came_one_opens_a_task(
    workplace: Workplace, clock: SetClock
) -> None:
    booked = some_meetings(workplace)
    assert len(booked) == TIMES
    clock.at = TUESDAY + timedelta(hours=6)
    lene = Clerk(1, booked[0].centre_id, "Lene")
    for meeting in booked:
        two_at_once(workplace, partial(_says_not_come, lene, meeting.id))
    for meeting in booked:
        with workplace.read() as work:
            assert kinds(work, meeting) == {TaskKind.MISSED: 1}
            events = [each.what for each in events_of(work, meeting.id)]
            assert events == [MeetingEvent.BOOKED, MeetingEvent.NOT_COME]


def kinds(work: UnitOfWork, meeting: Meeting) -> Counter[TaskKind]:
    tasks = open_tasks(work, meeting.centre_id)
    return Counter(task.kind for task in tasks if task.meeting_id == meeting.id)


def _cancels(meeting_id: int, work: UnitOfWork, via: str) -> None:
    followups.cancel_meeting(work, meeting_id, via)


def _says_not_come(clerk: Clerk, meeting_id: int, work: UnitOfWork, _via: str) -> None:
    record_not_come(work, clerk, meeting_id)
