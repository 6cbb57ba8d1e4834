"""What clerks do with one meeting or with many, and what the worker finds."""

from collections.abc import Iterator
from datetime import timedelta

from shared.appointments import Form, Meeting
from shared.jobs import find_affected_meetings
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN
from tests.frontdesk.booking_page import books, moves, says
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.records import change
from tests.frontdesk.test_hours import EMPTY
from tests.stories.at_the_desk import clerk_in
from tests.stories.booked import FOLLOW_UP
from tests.stories.events import (
    CALLS,
    FOR_THIS_ONE,
    LATER_TODAY,
    THURSDAY,
    USUAL,
    Story,
    ahead,
    begun,
    colleague_of,
    has_missed_one,
    owed,
    owed_about,
)
from tests.stories.test_closed_house import OPEN, closes
from tests.stories.test_who_is_hit import LOOK, SAVE, is_away
from tests.stories.world import World

# A clerk, for one citizen


def clerk_books(world: World) -> Iterator[None]:
    who, clerk = has_missed_one(world), clerk_in(world)
    yield
    page = books(clerk, who.id).opens(kind="first", form="in_person", interpreter="ar")
    page.takes(next(at for at in page.times if at > world.clock.now() + timedelta(hours=24)))


def clerk_moves(world: World) -> Iterator[None]:
    meeting, clerk = owed_about(world), clerk_in(world)
    yield
    page = moves(clerk, meeting.id).opens()
    page.takes(page.times[-1])


def clerk_cancels(world: World) -> Iterator[None]:
    meeting, clerk = owed_about(world, LATER_TODAY), clerk_in(world)
    yield
    clerk.opens(f"/desk/meetings/{meeting.id}/cancel")
    clerk.sends(clerk.page.button("Aflys mødet"), reason="other")


def clerk_changes(was: Form, **wanted: str) -> Story:
    """At the same time; `was` is how the meeting was to be held before."""

    def story(world: World) -> Iterator[None]:
        meeting, clerk = owed_about(world, form=was), clerk_in(world)
        yield
        page = moves(clerk, meeting.id).opens(kind=FOLLOW_UP, **wanted)
        page.takes(meeting.starts_at)

    return story


def clerk_gives_it_to_a_colleague(world: World) -> Iterator[None]:
    meeting, clerk = owed_about(world), clerk_in(world)
    yield
    wanted = {"form": "in_person", "interpreter": "ar", "adviser": colleague_of(world, meeting)}
    page = moves(clerk, meeting.id).opens(kind=FOLLOW_UP, **wanted)
    page.takes(meeting.starts_at, why="Borgeren vil hellere tale med en kollega.")


def clerk_writes_needs_down(world: World) -> Iterator[None]:
    meeting, clerk = owed_about(world), clerk_in(world)
    yield
    change(clerk, meeting.citizen_id, telephone=USUAL, remind_by="text")


def clerk_says(what: str, words: str) -> Story:
    def story(world: World) -> Iterator[None]:
        meeting, clerk = begun(world)
        yield
        says(clerk, meeting.citizen_id, what, words)

    return story


def clerk_says_held_after_all(world: World) -> Iterator[None]:
    """A colleague had said that nobody came, an hour before."""
    meeting, clerk = begun(world)
    says(clerk, meeting.citizen_id, "not-come", "Kom ikke")
    owed(world, meeting, TaskKind.AT_THE_DOOR)
    world.turn_to("2026-11-24 11:30")
    yield
    says(clerk, meeting.citizen_id, "held", "Holdt")


def clerk_takes_it_back(world: World) -> Iterator[None]:
    meeting, clerk = begun(world)
    says(clerk, meeting.citizen_id, "not-come", "Kom ikke")
    yield
    says(clerk, meeting.citizen_id, "undo", "Fortryd")


def clerk_takes_our_delay_back(world: World) -> Iterator[None]:
    meeting, clerk = begun(world)
    says(clerk, meeting.citizen_id, "our-delay", "Vi var forsinkede")
    yield
    says(clerk, meeting.citizen_id, "undo", "Fortryd")


def clerk_takes_an_arrival_back(world: World) -> Iterator[None]:
    meeting, clerk = begun(world)
    says(clerk, meeting.citizen_id, "here", "Er her")
    yield
    says(clerk, meeting.citizen_id, "not-here", "Kom ikke endnu")


# What is done to many


def is_reported_away(world: World, clerk: Clerk, meeting: Meeting, **fields: str) -> None:
    adviser = world.town.karen if meeting.adviser == "Karen" else world.town.fatima
    clerk.opens("/desk/absences/")
    day = f"{meeting.starts_at.astimezone(COPENHAGEN):%Y-%m-%d}"
    clerk.sends(clerk.page.button(LOOK), who=f"adviser-{adviser}", first=day)
    clerk.sends(clerk.page.button(SAVE), **fields)


def absence_moves(world: World) -> Iterator[None]:
    meeting, clerk = owed_about(world), clerk_in(world)
    is_away(world, colleague_of(world, meeting), THURSDAY.replace(hour=8))
    yield
    is_reported_away(world, clerk, meeting)


def absence_finds_a_stand_in(world: World) -> Iterator[None]:
    meeting, clerk = owed_about(world), clerk_in(world)
    yield
    is_reported_away(world, clerk, meeting)


def by_another_number(world: World) -> Meeting:
    return ahead(world, THURSDAY, Form.PHONE, FOR_THIS_ONE)


def clerk_would_rather_call(world: World) -> Iterator[None]:
    meeting, clerk = by_another_number(world), clerk_in(world)
    yield
    is_reported_away(world, clerk, meeting, **{f"move-{meeting.id}": ""})


def nobody_works_then(world: World) -> Iterator[None]:
    meeting, clerk = by_another_number(world), clerk_in(world)
    yield
    adviser = world.town.karen if meeting.adviser == "Karen" else world.town.fatima
    clerk.opens(f"/desk/hours/{adviser}")
    clerk.sends(clerk.page.button("Gem dagen"), day="2026-11-26", **EMPTY)
    clerk.presses("Gem, og ring til dem")


def worker_finds_it(world: World) -> Iterator[None]:
    meeting = by_another_number(world)
    karen, fatima = world.town.karen, world.town.fatima
    is_away(world, karen if meeting.adviser == "Karen" else fatima, THURSDAY.replace(hour=8))
    yield
    find_affected_meetings(world.workplace)


def house_closes(world: World) -> Iterator[None]:
    owed_about(world)
    clerk = clerk_in(world)
    yield
    closes(clerk, "2026-11-26", "2026-11-27")


def house_closes_for_whom_nobody_can_call(world: World) -> Iterator[None]:
    ahead(world, telephone=None)
    clerk = clerk_in(world)
    yield
    closes(clerk, "2026-11-26", "2026-11-27")


def house_opens_again(world: World) -> Iterator[None]:
    meeting, clerk = ahead(world), clerk_in(world)
    closes(clerk, "2026-11-26", "2026-11-27")
    for task in world.tasks():
        world.see_to(task)
    owed(world, meeting, *CALLS)
    yield
    clerk.opens("/desk/closed-house/")
    clerk.presses(OPEN)
