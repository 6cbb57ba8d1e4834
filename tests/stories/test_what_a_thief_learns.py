"""What a found slip, a birth date and a telephone number tell, each alone and in twos: the table in
docs/security.md, tried at both faces."""

from dataclasses import dataclass
from enum import Enum

import pytest

from shared.appointments import CV, FIRST_MEETING, Meeting
from shared.content import Count, Name, message
from tests.drivers import Guest
from tests.house.tree import ROOT
from tests.stories.course import (
    HOME,
    SISTER,
    TYPED,
    booked,
    known,
    offer_every_kind,
    registered,
    told_time,
)
from tests.stories.world import World

STRANGERS, WRONG_BIRTH, WRONG_NUMBER = "+4597971122", "25091972", "111111"


class Learns(Enum):
    """What whoever has stolen something is told, in the words of the table."""

    NOTHING = "nothing"
    TODAY = "on the day itself: that it is of today, the clock and the adviser's first name"
    SOMEBODY = "that somebody with this telephone has a meeting or is known"
    ONE = "that one meeting: day, time, place, adviser; it can be moved and cancelled"
    ALL = "all that lies ahead of its owner; it can be moved and cancelled, the next one booked"


FACTS = {
    Learns.NOTHING: set[str](),
    Learns.TODAY: {"adviser"},
    Learns.SOMEBODY: {"somebody"},
    Learns.ONE: {"time"},
    Learns.ALL: {"somebody", "several", "time"},
}
"""What of it the stories look for."""


@dataclass(frozen=True)
class Loot:
    """What was stolen, as the table names it; `owners` is how many have the telephone."""

    words: str
    kiosk: Learns
    phone: Learns
    slip: bool = False
    birth: bool = False
    number: bool = False
    owners: int = 1


LOOT = (
    Loot("a slip", Learns.TODAY, Learns.NOTHING, slip=True),
    Loot("a birth date", Learns.NOTHING, Learns.NOTHING, birth=True),
    Loot("a number of one owner", Learns.NOTHING, Learns.SOMEBODY, number=True),
    Loot("a number of two owners", Learns.NOTHING, Learns.NOTHING, number=True, owners=2),
    Loot("slip and birth date", Learns.ONE, Learns.ONE, slip=True, birth=True),
    Loot("slip and number of one", Learns.TODAY, Learns.SOMEBODY, slip=True, number=True),
    Loot("slip and number of two", Learns.TODAY, Learns.NOTHING, slip=True, number=True, owners=2),
    Loot("birth date and number of one", Learns.NOTHING, Learns.ALL, birth=True, number=True),
    Loot(
        "birth date and number of two",
        Learns.NOTHING,
        Learns.NOTHING,
        birth=True,
        number=True,
        owners=2,
    ),
)


@dataclass
class Thief:
    """Tries all doors of a face with what was stolen, and guesses the rest."""

    world: World
    face: str
    loot: Loot
    meeting: Meeting

    def learns(self) -> set[str]:
        facts = self._asks_for_my_meeting() | self._books()
        return facts | self._says_here() if self.face == "kiosk" else facts

    def _asks_for_my_meeting(self) -> set[str]:
        guest, facts = self._comes("Mit møde"), set()
        if guest.is_asked(message("mine-birth")):
            facts.add("somebody")
        else:
            guest.types(self.meeting.number if self.loot.slip else WRONG_NUMBER)
        guest.types(TYPED if self.loot.birth else WRONG_BIRTH)
        return facts | self._hears(guest)

    def _books(self) -> set[str]:
        guest = self._comes("Bestil et møde")
        guest.chooses("Et møde")
        guest.types(TYPED if self.loot.birth else WRONG_BIRTH)
        facts = self._hears(guest)
        if self.face == "kiosk":
            guest.types((HOME if self.loot.number else STRANGERS).removeprefix("+45"))
        return facts | self._hears(guest)

    def _says_here(self) -> set[str]:
        guest = self._comes("Jeg er her")
        guest.types(self.meeting.number if self.loot.slip else WRONG_NUMBER)
        led = message("here-fetched", name=Name(self.meeting.adviser))
        return {"adviser"} if guest.is_told(led) else set()

    def _comes(self, door: str) -> Guest:
        number = HOME if self.loot.number else STRANGERS
        is_visitor = self.face == "kiosk"
        guest = self.world.visitor() if is_visitor else self.world.caller(number)
        guest.begins()
        guest.chooses(door)
        return guest

    def _hears(self, guest: Guest) -> set[str]:
        time = {"time"} if told_time(guest, self.meeting) else set()
        several = {"several"} if guest.is_told(SEVERAL) else set()
        return time | several


SEVERAL = message("mine-several", n=Count(2))


def furnished(world: World, owners: int) -> Meeting:
    """Her meeting of today, beside one of another day; the number is hers, or also her sister's."""
    offer_every_kind(world)
    her_id = known(world)
    registered(world, her_id)
    if owners > 1:
        registered(world, known(world, SISTER))
    booked(world, her_id, CV, 40)
    return booked(world, her_id, FIRST_MEETING)


@pytest.mark.parametrize("face", ["kiosk", "phone"])
@pytest.mark.parametrize("loot", LOOT, ids=lambda loot: loot.words)
def test_each_face_tells_what_the_table_says(world: World, loot: Loot, face: str) -> None:
    learns: Learns = getattr(loot, face)
    by_the_slip = FACTS[Learns.TODAY] if face == "kiosk" and loot.slip else set[str]()
    thief = Thief(world, face, loot, furnished(world, loot.owners))
    assert thief.learns() == FACTS[learns] | by_the_slip


def test_the_table_stands_in_the_docs() -> None:
    rows = [f"| {it.words} | {it.kiosk.value} | {it.phone.value} |" for it in LOOT]
    heading = "| what is stolen | at the kiosk | on the telephone |\n|---|---|---|"
    assert "\n".join([heading, *rows]) in (ROOT / "docs/security.md").read_text()
