"""A citizen without a telephone has given a number for one meeting: every call about it goes there.

A protected citizen is never called: no task about a meeting of theirs has a number.
"""

from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy import select

from shared import citizens, followups
from shared.appointments import Form, Meeting
from shared.citizens import Support
from shared.jobs import ask_for_reminder_calls
from shared.notifications.models import MessageRow
from shared.safetynet import TaskKind
from tests.drivers import Guest
from tests.frontdesk.booking_page import says
from tests.stories.at_the_desk import clerk_in
from tests.stories.caused_by_citizens import LATE, TYPED, is_offered_an_earlier_time
from tests.stories.caused_by_staff import is_reported_away
from tests.stories.events import FOR_THIS_ONE, LATER_TODAY, THURSDAY, ahead
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.test_waitlist import WISH
from tests.stories.test_who_is_hit import is_away
from tests.stories.test_who_is_hit import looks as looks_whom_it_hits
from tests.stories.world import World

Happens = Callable[[World, Meeting], None]


def by_telephone(world: World, at: datetime, *, silent: bool) -> Meeting:
    """Their only number is that of the meeting."""
    meeting = ahead(world, at, Form.PHONE, FOR_THIS_ONE, telephone=None)
    if silent:
        with world.workplace.work() as work:
            citizens.protect(work, meeting.citizen_id)
    return meeting


def does_not_come(world: World, meeting: Meeting) -> None:
    world.turn_to("2026-11-24 14:20")
    says(clerk_in(world), meeting.citizen_id, "not-come", "Kom ikke")


def a_text_is_lost(world: World, meeting: Meeting) -> None:
    """It went to a telephone that they no longer have."""
    with world.workplace.work() as work:
        about = select(MessageRow.id).where(MessageRow.about == f"meeting:{meeting.id}")
        sent = max(work.session.scalars(about))
        followups.message_on_its_way(work, sent, "its name")
        followups.message_lost(work, sent, "its name", "no such number", takes_no_texts=False)


def the_adviser_is_away_and_a_clerk_would_rather_call(world: World, meeting: Meeting) -> None:
    is_reported_away(world, clerk_in(world), meeting, **{f"move-{meeting.id}": ""})


def the_adviser_is_away_and_it_is_moved(world: World, meeting: Meeting) -> None:
    away = world.town.karen if meeting.adviser == "Fatima" else world.town.fatima
    is_away(world, away, meeting.starts_at.replace(hour=7))
    is_reported_away(world, clerk_in(world), meeting)


def a_person_is_to_remind_them(world: World, meeting: Meeting) -> None:
    with world.workplace.work() as work:
        citizens.give_support(work, meeting.citizen_id, Support(is_called=True), "Lene", "blind")
    world.turn_to("2026-11-25 10:00")
    ask_for_reminder_calls(world.workplace)


@pytest.mark.parametrize("silent", [False, True])
@pytest.mark.parametrize(
    ("kind", "at", "happens"),
    [
        (TaskKind.MISSED, LATER_TODAY, does_not_come),
        (TaskKind.FIND_TIME, THURSDAY, the_adviser_is_away_and_a_clerk_would_rather_call),
        (TaskKind.TELL, THURSDAY, the_adviser_is_away_and_it_is_moved),
        (TaskKind.CALL_AND_REMIND, THURSDAY, a_person_is_to_remind_them),
    ],
)
def test_the_number_of_the_meeting_stands_at_the_task(
    world: World, kind: TaskKind, at: datetime, happens: Happens, silent: bool
) -> None:
    meeting = by_telephone(world, at, silent=silent)
    happens(world, meeting)
    assert numbers(world, kind) == [None if silent else FOR_THIS_ONE]


@pytest.mark.parametrize("silent", [False, True])
def test_about_a_text_that_was_lost_too(world: World, silent: bool) -> None:
    meeting = ahead(world, THURSDAY, Form.PHONE, FOR_THIS_ONE)
    with world.workplace.work() as work:
        citizens.change_telephone(work, meeting.citizen_id, None)
        if silent:
            citizens.protect(work, meeting.citizen_id)
    a_text_is_lost(world, meeting)
    assert numbers(world, TaskKind.UNDELIVERED) == [None if silent else FOR_THIS_ONE]


@pytest.mark.parametrize("silent", [False, True])
def test_about_an_earlier_time_too(world: World, silent: bool) -> None:
    meeting = by_telephone(world, LATE, silent=silent)
    is_offered_an_earlier_time(world, meeting)
    assert numbers(world, TaskKind.EARLIER_TIME) == [None if silent else FOR_THIS_ONE]


def test_who_can_be_called_about_one_meeting_may_wait_for_an_earlier_time(
    guest: Guest, world: World
) -> None:
    meeting = by_telephone(world, LATE, silent=False)
    opens_my_meeting(guest, meeting.number, TYPED)
    guest.chooses("Lav noget om")
    guest.chooses("Et ønske, eller andet")
    guest.chooses(WISH)
    assert guest.is_told("Vi siger til, hvis der kommer en tidligere tid.")


def test_the_clerk_sees_the_number_where_no_message_reaches_them(world: World) -> None:
    meeting, lene = by_telephone(world, THURSDAY, silent=False), clerk_in(world)
    looks_whom_it_hits(lene, "house", f"{meeting.starts_at:%Y-%m-%d}")
    assert lene.sees("For sent for en besked: ring 20 11 12 13")


def numbers(world: World, kind: TaskKind) -> list[str | None]:
    return [task.telephone for task in world.tasks() if task.kind is kind]
