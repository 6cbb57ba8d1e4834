"""Walks over all keys of the telephone's menu, from the first word to a given depth."""

import copy
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from ivr.keys import CHILD
from ivr.simulator.telephone import Event, SimulatedTelephone
from ivr.simulator.verbs import KEYS, SoundVerb
from shared.dialogue import conversation_of, current
from tests.photographs import Photographs

SILENCE = ""

TYPED = (
    "0#",
    "2#",
    "6#",
    "8#",
    "9#",
    "*#",
    "#",
    "99#",
    "12031965#",
    "482917#",
    "98621234#",
    "1" * 500,
)
"""What is tried where digits are asked for, besides what the walker knows."""

SPOKEN_KEYS = {
    "nul": "0", "et": "1", "to": "2", "tre": "3", "fire": "4", "fem": "5", "seks": "6", "syv": "7",
    "otte": "8", "ni": "9", "stjerne": "*",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "star": "*",
}  # fmt: skip

_DAY = r"\b\w+dag den \w+ \w+|\b\w+day the [\w-]+ of \w+"
_CLOCK = r"klokken \w+( \w+)?|(at )?[\w-]+( [\w-]+)? in the (morning|afternoon|evening)"
_DIGITS = r"(?:\w+, ){5,}\w+"
_CHANGING = re.compile(f"{_DAY}|{_CLOCK}|{_DIGITS}", re.IGNORECASE)


@dataclass(frozen=True)
class Choice:
    """One thing to press, as it is heard; silences included in its seconds."""

    what: str
    press: str
    seconds: float

    @property
    def key(self) -> str:
        """Of "nul" and "tryk nul" it is the same."""
        return next(SPOKEN_KEYS[w] for w in re.findall(r"\w+", self.press) if w in SPOKEN_KEYS)

    @property
    def words(self) -> int:
        return len(f"{self.what} {self.press}".split())


@dataclass(frozen=True)
class Stop:
    """A place in the menu: how to get there, and what is heard.

    `question` is where the conversation is, because two questions may sound alike.
    """

    path: tuple[str, ...]
    question: str
    sounds: tuple[SoundVerb, ...]
    waits_for_digits: bool

    @property
    def hears(self) -> str:
        return " ".join(sound.words for sound in self.sounds if sound.words)

    @property
    def sight(self) -> tuple[str, str]:
        """By this a place is known again: changing times, days and numbers don't count."""
        return self.question, _CHANGING.sub("...", self.hears)

    @property
    def seconds(self) -> float:
        return sum(sound.seconds for sound in self.sounds)

    @property
    def choices(self) -> list[Choice]:
        """What ends in a comma and a short silence is followed by its key."""
        found = []
        for place, sound in enumerate(self.sounds[:-3]):
            if sound.words.endswith(","):
                whole = self.sounds[place : place + 4]
                seconds = sum(it.seconds for it in whole)
                found.append(Choice(sound.words, whole[2].words, seconds))
        return found

    def possible(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """All that can be done here."""
        return (SILENCE, *((*TYPED, *known) if self.waits_for_digits else KEYS))


@dataclass(frozen=True)
class Step:
    """What one key led to: another stop, or None for the end of the call."""

    before: Stop
    keys: str
    after: Stop | None
    events: tuple[Event, ...]


@dataclass
class World(Photographs):
    """The database behind the telephone, photographed so that all keys meet the same one."""

    def question(self, call: SimulatedTelephone) -> str:
        """Where the conversation of this call is, and at which try."""
        with self.workplace.read() as work:
            put = current(work, conversation_of(work, call.sid))
        tries = dict(parse_qsl(urlsplit(call.answers_to).query))["tries"]
        return f"{re.sub('[0-9]+', 'n', put.key)} {put.can_go_back} {tries}"


def walk(
    call: SimulatedTelephone, world: World, depth: int, known: tuple[str, ...] = ()
) -> Iterator[Step]:
    """Every key at every stop that is different, breadth first, from where the call is now.

    `known` is what is typed besides: a letter's code.
    """
    first = world.take()
    start = _stop(call, world, ())
    seen = {start.sight}
    to_visit = deque([(first, call, start)])
    while to_visit:
        number, here, stop = to_visit.popleft()
        for keys in stop.possible(known):
            world.restore(number)
            there = _press(here, keys)
            after = None if there.is_over else _stop(there, world, (*stop.path, keys))
            yield Step(stop, keys, after, tuple(there.events[len(here.events) :]))
            if after is None or len(after.path) >= depth or not _leads_on(stop, keys, after):
                continue
            if after.sight not in seen:
                seen.add(after.sight)
                to_visit.append((world.take(), there, after))


def _leads_on(stop: Stop, keys: str, after: Stop) -> bool:
    """Whether there is more to find from there. That a child helps can be said anywhere: what then
    follows is walked from where something is typed, and from where it leads elsewhere."""
    return keys != CHILD or after.question != stop.question


def _press(call: SimulatedTelephone, keys: str) -> SimulatedTelephone:
    """The same call a step later; the first one stays where it is."""
    later = copy.copy(call)
    later.events = list(call.events)
    if keys == SILENCE:
        later.wait()
    else:
        later.press(keys)
    return later


def _stop(call: SimulatedTelephone, world: World, path: tuple[str, ...]) -> Stop:
    return Stop(path, world.question(call), call.sounds, call.waits_for_digits)
