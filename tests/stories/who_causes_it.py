"""Each event of a meeting, let happen through each of those who can cause it.

A story prepares, stops once, and then lets the event happen. It is always the same citizen: they
get texts, need an interpreter for Arabic, and may have given another number for one meeting.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

from shared import appointments, citizens, followups
from shared.appointments import FIRST_MEETING, Form, Meeting
from shared.citizens import Citizen, Needs, RemindBy
from shared.jobs import find_affected_meetings, offer_freed_times
from shared.safetynet import TaskKind, open_task
from shared.unit_of_work import UnitOfWork
from tests.drivers import COPENHAGEN, Guest
from tests.frontdesk.booking_page import books, moves, says
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.records import change
from tests.frontdesk.test_hours import EMPTY
from tests.stories.at_the_desk import Client, clerk_in
from tests.stories.booked import FOLLOW_UP, INTERPRETER
from tests.stories.follow_ups import BORN
from tests.stories.test_closed_house import OPEN, closes
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.test_who_is_hit import LOOK, SAVE, is_away
from tests.stories.world import World

USUAL, FOR_THIS_ONE = "+4598621234", "+4520111213"
TYPED = f"{BORN:%d%m%Y}"
TUESDAY, THURSDAY = (datetime(2026, 11, day, 10, tzinfo=COPENHAGEN) for day in (24, 26))
LATER_TODAY = TUESDAY.replace(hour=14)
LATE = datetime(2026, 12, 8, 10, tzinfo=COPENHAGEN)

CALLS = (TaskKind.FIND_TIME, TaskKind.TELL, TaskKind.UNDELIVERED, TaskKind.CALL_AND_REMIND)
"""That staff may owe a citizen about a meeting ahead."""

Story = Callable[[World], Iterator[None]]


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
    UNDONE = "undone"


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


# Who it is, and what they have


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
        first = datetime(2026, 11, 23, 10, tzinfo=COPENHAGEN)
        who = comes_into_being(work, world, telephone)
        met = appointments.book(work, who.id, FIRST_MEETING, first, Needs(), "desk")
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
            open_task(
                work, meeting.centre_id, kind, due, citizen_id=who, meeting_id=meeting.id
            )


def owed_about(world: World, at: datetime = THURSDAY, form: Form = Form.IN_PERSON) -> Meeting:
    """About it there are all calls that staff can owe."""
    meeting = ahead(world, at, form)
    owed(world, meeting, *CALLS)
    return meeting


def at_the_kiosk(world: World) -> Guest:
    return world.visitor()


def on_the_telephone(world: World) -> Guest:
    return world.caller(USUAL)


def in_conversation(world: World) -> Guest:
    return Client(clerk_in(world))


GUESTS: dict[By, Callable[[World], Guest]] = {
    By.KIOSK: at_the_kiosk,
    By.PHONE: on_the_telephone,
    By.CONVERSATION: in_conversation,
}


def by_guests(event: Event, story: Callable[[World, Guest], Iterator[None]]) -> dict[
    tuple[Event, By], Story
]:
    """The same conversation at each face."""

    def at(by: By) -> Story:
        return lambda world: story(world, GUESTS[by](world))

    return {(event, by): at(by) for by in GUESTS}


# The citizen, in a conversation


def has_missed_one(world: World) -> Citizen:
    """And is to be asked why."""
    with world.workplace.work() as work:
        who = comes_into_being(work, world)
        first = datetime(2026, 11, 23, 10, tzinfo=COPENHAGEN)
        missed = appointments.book(work, who.id, FIRST_MEETING, first, Needs(), "desk")
    world.turn_to("2026-11-23 10:20")
    with world.workplace.work() as work:
        appointments.mark_not_come(work, missed.id, "Karen")
        followups.not_come(work, appointments.get_meeting(work, missed.id), "staff:1")
    return who


def books_a_first_meeting(world: World, guest: Guest) -> Iterator[None]:
    has_missed_one(world)
    yield
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Nej")
    guest.types(TYPED)
    if guest.via == "phone":
        guest.chooses("Ja")
    else:
        guest.types(USUAL.removeprefix("+45"))
    guest.chooses("Ja")
    guest.chooses("En tolk")
    guest.chooses("العربية")
    guest.chooses("Nej")
    guest.takes(next(at for at in later(world) if guest.is_offered(at)))
    guest.chooses("Ja, det passer")


def later(world: World) -> list[datetime]:
    """Free times from tomorrow on: of these all reminders are still to come."""
    return [at for at in world.free(INTERPRETER) if at > world.clock.now() + timedelta(hours=16)]


def moves_it(world: World, guest: Guest) -> Iterator[None]:
    meeting = owed_about(world)
    world.turn_to("2026-11-24 14:30")
    yield
    opens_my_meeting(guest, meeting.number, TYPED)
    guest.chooses("Flyt mødet")
    guest.takes(next(at for at in later(world) if guest.is_offered(at)))
    guest.chooses("Ja, flyt mødet")


def calls_it_off(world: World, guest: Guest) -> Iterator[None]:
    meeting = owed_about(world, LATER_TODAY)
    yield
    opens_my_meeting(guest, meeting.number, TYPED)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Noget andet")
    guest.chooses("Aflys mødet")


def turns_to_telephone(world: World, guest: Guest) -> Iterator[None]:
    meeting = owed_about(world)
    yield
    opens_my_meeting(guest, meeting.number, TYPED)
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    guest.chooses("I telefonen")
    guest.chooses("Ja" if guest.via == "phone" else "Det nummer, I kender")


def comes_after_all(world: World, guest: Guest) -> Iterator[None]:
    meeting = owed_about(world, form=Form.PHONE)
    yield
    opens_my_meeting(guest, meeting.number, TYPED)
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    guest.chooses("Her i huset")


def needs_no_interpreter(world: World, guest: Guest) -> Iterator[None]:
    meeting = owed_about(world)
    yield
    opens_my_meeting(guest, meeting.number, TYPED)
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg har brug for")
    guest.chooses("Jeg vil ikke have tolk")


def names_a_topic(world: World, guest: Guest) -> Iterator[None]:
    meeting = owed_about(world)
    yield
    opens_my_meeting(guest, meeting.number, TYPED)
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg vil tale om")
    guest.chooses("Et job, jeg har set")


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
    change(clerk, meeting.citizen_id, telephone=USUAL, remind_by="text", quiet_room="1")


def colleague_of(world: World, meeting: Meeting) -> int:
    town = world.town
    return town.fatima if meeting.adviser == "Karen" else town.karen


def begun(world: World) -> tuple[Meeting, Clerk]:
    """By telephone at another number, twenty minutes ago."""
    meeting = ahead(world, TUESDAY, Form.PHONE, FOR_THIS_ONE)
    owed(world, meeting, TaskKind.AT_THE_DOOR)
    world.turn_to("2026-11-24 10:20")
    return meeting, clerk_in(world)


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


# The waitlist


def is_offered_an_earlier_time(world: World, how: RemindBy = RemindBy.TEXT) -> Meeting:
    """Thursday at ten is the only free time in the next two weeks."""
    meeting = owed_about(world, LATE)
    wishes(world, meeting, how)
    with world.workplace.work() as work:
        karen, fatima, until = world.town.karen, world.town.fatima, LATE - timedelta(hours=1)
        appointments.report_absence(work, fatima, work.now, until, "kursus")
        appointments.report_absence(work, karen, work.now, THURSDAY, "kursus")
        after = THURSDAY + timedelta(minutes=30)
        appointments.report_absence(work, karen, after, until, "kursus")
        appointments.wait_for_earlier(work, meeting.id)
    offer_freed_times(world.workplace)
    return meeting


def says_yes(guest_of: Callable[[World], Guest]) -> Story:
    def story(world: World) -> Iterator[None]:
        meeting = is_offered_an_earlier_time(world)
        guest = guest_of(world)
        yield
        opens_my_meeting(guest, meeting.number, TYPED)
        guest.chooses("Ja, den vil jeg have")

    return story


def clerk_hears_yes(world: World) -> Iterator[None]:
    """Who gets texts has no call to answer: they wish for texts in that very call."""
    meeting = is_offered_an_earlier_time(world, RemindBy.CALL)
    wishes(world, meeting, RemindBy.TEXT)
    clerk = clerk_in(world)
    [call] = [task for task in world.tasks() if task.kind is TaskKind.EARLIER_TIME]
    clerk.opens()
    take = f"/desk/tasks/{call.id}/take"
    clerk.sends(next(each for each in clerk.page.buttons if each.action == take))
    yield
    clerk.presses("Ja tak, flyt mødet")


def wishes(world: World, meeting: Meeting, how: RemindBy) -> None:
    with world.workplace.work() as work:
        citizens.wish_reminder(work, meeting.citizen_id, how)


STORIES: dict[tuple[Event, By], Story] = {
    **by_guests(Event.BOOKED, books_a_first_meeting),
    (Event.BOOKED, By.DESK): clerk_books,
    **by_guests(Event.MOVED, moves_it),
    (Event.MOVED, By.DESK): clerk_moves,
    (Event.MOVED, By.ABSENCE): absence_moves,
    (Event.MOVED, By.WAITLIST_KIOSK): says_yes(at_the_kiosk),
    (Event.MOVED, By.WAITLIST_PHONE): says_yes(on_the_telephone),
    (Event.MOVED, By.WAITLIST_DESK): clerk_hears_yes,
    **by_guests(Event.CANCELLED, calls_it_off),
    (Event.CANCELLED, By.DESK): clerk_cancels,
    **by_guests(Event.BY_TELEPHONE, turns_to_telephone),
    (Event.BY_TELEPHONE, By.DESK): clerk_changes(Form.IN_PERSON, form="phone", interpreter="ar"),
    (Event.BY_TELEPHONE, By.CLOSED_HOUSE): house_closes,
    **by_guests(Event.IN_PERSON, comes_after_all),
    (Event.IN_PERSON, By.DESK): clerk_changes(Form.PHONE, form="in_person", interpreter="ar"),
    (Event.IN_PERSON, By.CLOSED_HOUSE): house_opens_again,
    **by_guests(Event.NEEDS, needs_no_interpreter),
    (Event.NEEDS, By.DESK): clerk_changes(Form.IN_PERSON, form="in_person"),
    (Event.NEEDS, By.RECORD): clerk_writes_needs_down,
    **by_guests(Event.TOPIC, names_a_topic),
    (Event.ADVISER, By.DESK): clerk_gives_it_to_a_colleague,
    (Event.ADVISER, By.ABSENCE): absence_finds_a_stand_in,
    (Event.CANNOT_BE_HELD, By.ABSENCE): clerk_would_rather_call,
    (Event.CANNOT_BE_HELD, By.HOURS): nobody_works_then,
    (Event.CANNOT_BE_HELD, By.WORKER): worker_finds_it,
    (Event.CANNOT_BE_HELD, By.CLOSED_HOUSE): house_closes_for_whom_nobody_can_call,
    (Event.HELD, By.DESK): clerk_says_held_after_all,
    (Event.NOT_COME, By.DESK): clerk_says("not-come", "Kom ikke"),
    (Event.UNDONE, By.DESK): clerk_takes_it_back,
}
