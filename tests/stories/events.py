"""Events of a meeting, who can cause them, and the citizen to whom it all happens.

It is always the same citizen: they get texts, need an interpreter for Arabic, and may have given
another number for one meeting.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from shared import appointments, citizens, followups
from shared.appointments import FIRST_MEETING, Form, Meeting
from shared.citizens import Citizen, Needs, RemindBy
from shared.safetynet import TaskKind, open_task
from shared.unit_of_work import UnitOfWork
from tests.drivers import COPENHAGEN
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import clerk_in
from tests.stories.booked import FOLLOW_UP, INTERPRETER
from tests.stories.follow_ups import BORN
from tests.stories.world import World

USUAL, FOR_THIS_ONE = "+4598621234", "+4520111213"
FIRST = datetime(2026, 11, 23, 10, tzinfo=COPENHAGEN)
TUESDAY, THURSDAY = (datetime(2026, 11, day, 10, tzinfo=COPENHAGEN) for day in (24, 26))
LATER_TODAY = TUESDAY.replace(hour=14)

CALLS = (TaskKind.FIND_TIME, TaskKind.TELL, TaskKind.UNDELIVERED, TaskKind.CALL_AND_REMIND)
"""That staff may owe a citizen about a meeting ahead."""

Story = Callable[[World], Iterator[None]]
"""Prepares, stops once, and then lets the event happen."""


class Event(StrEnum):
    """What can happen to a meeting. CANNOT_BE_HELD: it stands, and there is nobody to hold it."""

    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"
    BY_TELEPHONE = "by telephone instead"
    IN_PERSON = "in person again"
    NEEDS = "other needs"
    TOPIC = "a topic"
    ADVISER = "another adviser"
    CANNOT_BE_HELD = "cannot be held"
    HELD = "held"
    NOT_COME = "not come"
    LEFT = "came and left"
    OUR_DELAY = "our delay"
    UNDONE = "undone"
    SORRY_UNDONE = "our delay, undone"
    ARRIVED = "arrived"
    ARRIVAL_UNDONE = "arrival undone"


class By(StrEnum):
    """Who causes it: the citizen at a face, a clerk, or what a clerk or the worker does to many.

    CONVERSATION: a clerk answers the questions for a citizen at the desk. RECORD: a clerk writes
    in the citizen's record what they need from now on.
    """

    KIOSK = "kiosk"
    PHONE = "phone"
    CONVERSATION = "conversation at the desk"
    DESK = "desk"
    RECORD = "citizen's record"
    ABSENCE = "absence"
    CLOSED_HOUSE = "closed house"
    HOURS = "hours planned"
    WAITLIST_KIOSK = "waitlist, yes at the kiosk"
    WAITLIST_PHONE = "waitlist, yes on the telephone"
    WAITLIST_DESK = "waitlist, yes to a clerk"
    WORKER = "worker"

    @property
    def face(self) -> str:
        """Where it is done, as it is written down."""
        if self in (By.KIOSK, By.WAITLIST_KIOSK):
            return "kiosk"
        return "phone" if self in (By.PHONE, By.WAITLIST_PHONE) else "desk"


def comes_into_being(work: UnitOfWork, world: World, telephone: str | None = USUAL) -> Citizen:
    who = citizens.register(work, world.town.centre_id, BORN, telephone, None, "da")
    citizens.wish_reminder(work, who.id, RemindBy.TEXT)
    return citizens.get_citizen(work, who.id)


def ahead(
    world: World,
    at: datetime = THURSDAY,
    form: Form = Form.IN_PERSON,
    call_number: str | None = None,
    telephone: str | None = USUAL,
) -> Meeting:
    """The second meeting of the citizen; the interpreter for it is found."""
    with world.workplace.work() as work:
        who = comes_into_being(work, world, telephone)
        met = appointments.book(work, who.id, FIRST_MEETING, FIRST, Needs(), "desk")
    world.turn_to("2026-11-24 08:00")
    with world.workplace.work() as work:
        appointments.mark_held(work, met.id, "Karen")
        meeting = appointments.book(
            work, who.id, FOLLOW_UP, at, INTERPRETER, "desk", form, call_number=call_number
        )
        followups.booked(work, meeting, who, "desk")
    world.turn_to("2026-11-24 09:30")
    for task in world.tasks():
        world.see_to(task)
    return meeting


def owed(world: World, meeting: Meeting, *kinds: TaskKind) -> None:
    """Tasks about the meeting from before."""
    with world.workplace.work() as work:
        for kind in kinds:
            due, who = work.now + timedelta(hours=2), meeting.citizen_id
            open_task(work, meeting.centre_id, kind, due, citizen_id=who, meeting_id=meeting.id)


def owed_about(world: World, at: datetime = THURSDAY, form: Form = Form.IN_PERSON) -> Meeting:
    """About it there are all calls that staff can owe."""
    meeting = ahead(world, at, form)
    owed(world, meeting, *CALLS)
    return meeting


def has_missed_one(world: World) -> Citizen:
    """And is to be asked why."""
    with world.workplace.work() as work:
        who = comes_into_being(work, world)
        missed = appointments.book(work, who.id, FIRST_MEETING, FIRST, Needs(), "desk")
    world.turn_to("2026-11-23 10:20")
    with world.workplace.work() as work:
        appointments.mark_not_come(work, missed.id, "Karen")
        followups.not_come(work, appointments.get_meeting(work, missed.id), "staff:1")
    return who


def begun(world: World) -> tuple[Meeting, Clerk]:
    """By telephone at another number, twenty minutes ago."""
    meeting = ahead(world, TUESDAY, Form.PHONE, FOR_THIS_ONE)
    owed(world, meeting, TaskKind.AT_THE_DOOR)
    world.turn_to("2026-11-24 10:20")
    return meeting, clerk_in(world)


def colleague_of(world: World, meeting: Meeting) -> int:
    town = world.town
    return town.fatima if meeting.adviser == "Karen" else town.karen
