"""Citizens of whose course a first meeting was held, or has yet to be, and what they then hear."""

import re
from datetime import date, timedelta

from shared import appointments, citizens
from shared.appointments import AKASSE, CV, DIGITAL, FIRST_MEETING, FOLLOW_UP, Meeting
from shared.citizens import Needs
from shared.content import Moment, message
from tests.drivers import Caller, Guest
from tests.stories.world import World

BORN, TYPED = date(1971, 8, 24), "24081971"
SISTER, SISTER_TYPED = date(1973, 2, 3), "03021973"
HOME = "+4598621234"
"""The number that callers call from."""

NOTHING = Needs()


def offer_every_kind(world: World) -> None:
    """The centre lets citizens book help and the talk about the a-kasse themselves."""
    with world.workplace.work() as work:
        for code in (CV, DIGITAL, AKASSE):
            appointments.add_kind(work, world.town.centre_id, code, 30, self_booked=True)


def known(world: World, born: date = BORN, telephone: str | None = HOME) -> int:
    with world.workplace.work() as work:
        return citizens.register(work, world.town.centre_id, born, telephone, None, "da").id


def registered(world: World, citizen_id: int, telephone: str = HOME) -> None:
    """Staff have seen who it is, and whose number."""
    with world.workplace.work() as work:
        citizens.confirm_telephone(work, citizen_id, telephone)


def has_held_a_first(world: World, citizen_id: int) -> None:
    first = booked(world, citizen_id, FIRST_MEETING)
    world.clock.turn(timedelta(days=1))
    with world.workplace.work() as work:
        appointments.mark_held(work, first.id, "Karen Holm")


def booked(world: World, citizen_id: int, kind: str, which: int = 0) -> Meeting:
    """At the desk, at the `which`-th of the times that are free for it."""
    with world.workplace.work() as work:
        centre = world.town.centre_id
        free = appointments.free_times(work, centre, kind, NOTHING, citizen_id)
        return appointments.book(work, citizen_id, kind, free[which], NOTHING, "staff:1")


def three_meetings(world: World, citizen_id: int) -> list[Meeting]:
    """Not booked in their order."""
    has_held_a_first(world, citizen_id)
    cv = booked(world, citizen_id, CV, 40)
    return [booked(world, citizen_id, FOLLOW_UP), booked(world, citizen_id, DIGITAL, 20), cv]


def letter_for(world: World, citizen_id: int) -> str:
    with world.workplace.work() as work:
        return citizens.give_code(work, citizen_id)


def at_home(world: World) -> Caller:
    caller = world.caller(HOME)
    caller.begins()
    return caller


def told_time(guest: Guest, meeting: Meeting) -> bool:
    return guest.is_told(message("at-full", at=Moment(meeting.starts_at)))


def ahead(world: World, citizen_id: int) -> list[Meeting]:
    with world.look() as work:
        return appointments.upcoming(work, citizen_id)


class Transcript:
    """All that somebody sees or hears from beginning to end, without the numbers in it."""

    def __init__(self, guest: Guest) -> None:
        self.guest = guest
        self.turns: list[str] = []

    def begins(self) -> None:
        self.guest.begins()
        self._listen()

    def chooses(self, words: str) -> None:
        self.guest.chooses(words)
        self._listen()

    def types(self, digits: str) -> None:
        self.guest.types(digits)
        self._listen()

    def takes_the_first(self, world: World) -> None:
        with world.look() as work:
            free = appointments.free_times(work, world.town.centre_id, FIRST_MEETING, NOTHING)
        self.guest.takes(next(at for at in free if self.guest.is_offered(at)))
        self._listen()

    def _listen(self) -> None:
        said = self.guest.perceives
        if isinstance(self.guest, Caller):
            said = f"{self.guest.telephone.heard} {said}"
        self.turns.append(re.sub(r"\d", "#", _without_spoken_digits(said)))


def _without_spoken_digits(said: str) -> str:
    """ "Dit mødenummer er otte, tre, ni.": booking numbers differ, whoever books."""
    return re.sub(r"(Dit mødenummer er )[^.]*", r"\1...", said)
