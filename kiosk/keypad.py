"""What a visitor who sees nothing hears of a screen: how many choices, which one, how to go on."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from zoneinfo import ZoneInfo

from kiosk.audio import PACES, VOLUMES, AudioSettings
from kiosk.reading import Reader
from kiosk.screens import Screen
from kiosk.text import Text
from shared.content import Count, Message, Register, Wording, message
from shared.speech import Sentence

MOST_PLACES = 9
"""A keypad's digit finds each: no screen has more choices."""

MOST_DIGITS = 12
"""Digits of the longest number that is typed as a rule: a telephone's in another country."""

_ANY_ZONE = ZoneInfo("UTC")
"""A time zone in name only: no sentence of this module tells a time."""


@dataclass(frozen=True)
class KeypadGuide:
    """Names of the sounds that lead through one screen by keys; all '' where nothing is read."""

    drawn: Screen
    reader: Reader

    def position(self, now: int) -> str:
        """'2 af 5', of a choice; `now` counts from 1."""
        return self._sound(_position(now, places_of(self.drawn)))

    @property
    def choices(self) -> str:
        """How many choices there are; '' where digits are typed, which is asked for first."""
        return "" if self.drawn.field else self._sound(_choices(places_of(self.drawn)))

    @property
    def ways(self) -> str:
        """How to go on from here."""
        return self._sound(*_ways(self.drawn))

    @property
    def keys(self) -> str:
        """What each key does."""
        return self._sound(Message("keypad-keys-typing" if self.drawn.field else "keypad-keys"))

    @property
    def answer(self) -> str:
        """How to answer the question whether somebody is there."""
        return self._sound(Message("keypad-how-to-answer"))

    @property
    def afresh(self) -> str:
        """That the next digit takes the place of what was typed."""
        return self._sound(Message("keypad-afresh"))

    @property
    def invites(self) -> str:
        """How to have the screen read aloud: heard by who presses a key on the first screen."""
        return self.reader.always(Text("…", Message("keypad-invites")))

    def _sound(self, *said: Message) -> str:
        return self.reader.sound(*(Text("…", each) for each in said))


def places_of(drawn: Screen) -> int:
    """How many choices a screen has: buttons, and facts that can be changed."""
    return len(drawn.buttons) + sum(line.change is not None for line in drawn.lines)


def typed(count: int, reader: Reader) -> str:
    """The sound that says how many digits are typed: for the loudspeaker, which must not say which."""
    return reader.sound(Text("…", _typed(count)))


def reached(audio: AudioSettings, reader: Reader) -> str:
    """The sound that says which volume has been reached."""
    return reader.sound(Text("…", _volume(audio.volume + 1), "hint"))


def always_said(language: str) -> Iterator[Sentence]:
    """The sentences in `language` (ISO 639) that count and yet are few: made at set-up."""
    wording = Wording(language, Register.ALOUD, _ANY_ZONE)
    places = range(1, MOST_PLACES + 1)
    plain = [_position(now, of) for now, of in product(places, places) if now <= of]
    plain += [_choices(count) for count in (0, *places)]
    plain += [_typed(count) for count in range(MOST_DIGITS + 1)]
    yield from (Sentence.of(each, wording) for each in plain)
    hints = [_volume(step + 1) for step in range(len(VOLUMES))]
    hints += [_pace(step + 1) for step in range(len(PACES))]
    yield from (Sentence.of(each, wording, "hint") for each in hints)


def _ways(drawn: Screen) -> Iterator[Message]:
    if drawn.field:
        yield Message("keypad-how-to-type")
        if places_of(drawn):
            yield Message("keypad-how-to-find")
    elif places_of(drawn):
        yield Message("keypad-how-to-choose")
    else:
        yield Message("keypad-how-to-leave")


def _position(now: int, of: int) -> Message:
    return message("keypad-position", now=Count(now), all=Count(of))


def _choices(count: int) -> Message:
    return message("keypad-choices", count=Count(count))


def _typed(count: int) -> Message:
    return message("keypad-typed", count=Count(count))


def _volume(now: int) -> Message:
    return message("aloud-louder", now=Count(now), all=Count(len(VOLUMES)))


def _pace(now: int) -> Message:
    return message("aloud-faster", now=Count(now), all=Count(len(PACES)))
