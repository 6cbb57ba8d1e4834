"""How somebody comes to a meeting, and what was booked for them."""

from datetime import date, datetime

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Meeting
from shared.citizens import Needs
from shared.content import ClockTime, Count, message
from tests.drivers import COPENHAGEN, Visitor
from tests.stories.world import World

BORN, TYPED = date(1969, 3, 12), "12 03 1969"
NEW_YEAR = date(1983, 1, 1)
MONDAY, TOO_MANY = date(2026, 11, 23), 500
WELCOME = message("here-in-time", number=Count(1))
"""Of the first who comes on that day."""

WHEN = message("here-when")
UNKNOWN = message("here-when-unknown")
NOT_FOUND = "Vi finder ikke dit møde i dag."


def at(clock: str, day: date = MONDAY) -> datetime:
    return datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=COPENHAGEN)


def booked(world: World, born: date, when: datetime, telephone: str = "+4598621234") -> Meeting:
    """Last week; it is Monday, a quarter to ten, when this is done."""
    world.turn_to("2026-11-20 09:00")
    with world.workplace.work() as work:
        owner = citizens.register(work, world.town.centre_id, born, telephone, None, "da")
        citizens.change_name(work, owner.id, "Birgit")
        held = appointments.book(work, owner.id, FIRST_MEETING, when, Needs(), "desk")
    world.turn_to("2026-11-23 09:45")
    return held


def comes(world: World, typed: str = TYPED, says: str = "10:00") -> Visitor:
    """Somebody comes, and says when their meeting is, where that is asked; '' is "I don't know"."""
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types(typed)
    if visitor.is_asked(WHEN):
        clock = ClockTime(at(says).time()) if says else None
        visitor.chooses(message("here-when-at", clock=clock) if clock else UNKNOWN)
    return visitor
