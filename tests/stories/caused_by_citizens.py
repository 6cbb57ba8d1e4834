"""What a citizen does with a meeting, at the kiosk, on the telephone, or helped by a clerk."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from shared import appointments, citizens
from shared.appointments import Form, Meeting
from shared.citizens import RemindBy
from shared.content import message
from shared.jobs import offer_freed_times
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN, Guest
from tests.stories.at_the_desk import Client, clerk_in
from tests.stories.booked import INTERPRETER
from tests.stories.events import (
    LATER_TODAY,
    THURSDAY,
    USUAL,
    By,
    Event,
    Story,
    begun,
    has_missed_one,
    owed_about,
)
from tests.stories.follow_ups import BORN
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World

TYPED = f"{BORN:%d%m%Y}"
LATE = datetime(2026, 12, 8, 10, tzinfo=COPENHAGEN)


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


def by_guests(
    event: Event, story: Callable[[World, Guest], Iterator[None]]
) -> dict[tuple[Event, By], Story]:
    """The same conversation at each face."""

    def at(by: By) -> Story:
        return lambda world: story(world, GUESTS[by](world))

    return {(event, by): at(by) for by in GUESTS}


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
    guest.chooses("Her hos os")


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


# The waitlist


def is_offered_an_earlier_time(world: World, meeting: Meeting) -> None:
    """Thursday at ten is the only free time in the next two weeks."""
    with world.workplace.work() as work:
        karen, fatima, until = world.town.karen, world.town.fatima, LATE - timedelta(hours=1)
        appointments.report_absence(work, fatima, work.now, until, "kursus")
        appointments.report_absence(work, karen, work.now, THURSDAY, "kursus")
        after = THURSDAY + timedelta(minutes=30)
        appointments.report_absence(work, karen, after, until, "kursus")
        appointments.wait_for_earlier(work, meeting.id)
    offer_freed_times(world.workplace)


def says_yes(guest_of: Callable[[World], Guest]) -> Story:
    def story(world: World) -> Iterator[None]:
        meeting = owed_about(world, LATE)
        is_offered_an_earlier_time(world, meeting)
        guest = guest_of(world)
        yield
        opens_my_meeting(guest, meeting.number, TYPED)
        guest.chooses("Ja, den vil jeg have")

    return story


def clerk_hears_yes(world: World) -> Iterator[None]:
    """Who gets texts has no call to answer: they wish for texts in that very call."""
    meeting = owed_about(world, LATE)
    wishes(world, meeting, RemindBy.CALL)
    is_offered_an_earlier_time(world, meeting)
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


def says_here(world: World) -> Iterator[None]:
    begun(world)
    visitor = world.visitor()
    yield
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types(TYPED)
    visitor.chooses(message("here-when-unknown"))
