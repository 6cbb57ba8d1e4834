"""What is said at each reading of a question, phrase by phrase, with the silence after each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never
from zoneinfo import ZoneInfo

from ivr.heard import PromptReading, RepeatReason
from ivr.keys import AGAIN, BACK, CHILD, LANGUAGE, PERSON, calls_person
from ivr.offers import KeyOption, may_hang_up, offers, rings
from shared.content import (
    EMPTY_LEXICON,
    Count,
    Lexicon,
    Message,
    Name,
    Piece,
    Register,
    Wording,
    message,
    with_ours,
)
from shared.dialogue import (
    Choose,
    Confirm,
    Enter,
    FactLine,
    HandOver,
    Icon,
    Leave,
    Prompt,
    Question,
    Receipt,
    Tell,
)
from shared.services import is_farewell, other_language
from shared.speech import Sentence

BEFORE_THE_KEY, AFTER_A_PHRASE = 150, 600
"""Milliseconds of silence: between a choice and its key, and after a phrase."""

BETWEEN_FACTS = 300
"""Milliseconds of silence after a fact that is one of several, where nothing is to be pressed."""

SAID_TWICE = {Icon.CLOCK, Icon.DAY, Icon.PLACE, Icon.NUMBER}
"""The lines of a receipt that are said twice, by icon: when, where and the number.

The rest is said when * is pressed.
"""

_MISSED = {
    RepeatReason.SILENCE: message("phone-still-there"),
    RepeatReason.OTHER_KEY: message("phone-other-key"),
    RepeatReason.NO_WAY_BACK: message("phone-no-way-back"),
}


@dataclass(frozen=True)
class Phrase:
    """A phrase to be said in a language (ISO 639), and the silence after it in milliseconds.

    `pieces` are its parts, those that never differ and those that do; without them it is one part.
    """

    words: str
    language: str
    pause: int = AFTER_A_PHRASE
    pieces: tuple[Piece, ...] = ()
    lexicon: Lexicon = EMPTY_LEXICON

    def said_by(self, lexicon: Lexicon) -> "Phrase":
        """The phrase with the names of a centre spelled as they are said."""
        every = with_ours(lexicon, self.language)
        pieces = tuple(Piece(every.respell(it.words), it.varies) for it in self.pieces)
        words = every.respell(self.words)
        return replace(self, words=words, pieces=pieces, lexicon=every)

    @property
    def sounds(self) -> list[tuple[str, str]]:
        """The words in stretches, each with its sounds in IPA, or '' where the voice knows them."""
        return self.lexicon.sounds_in(self.words)

    @property
    def sentence(self) -> Sentence:
        """The phrase without its silence: what its sound is known by."""
        return Sentence(self.language, self.pieces or (Piece(self.words),))


@dataclass(frozen=True)
class Speaker:
    """Turns messages into phrases for the ear, in one language (ISO 639); times are in `zone`."""

    language: str
    zone: ZoneInfo

    def sentence(self, what: Message) -> Iterator[Phrase]:
        """A message as one phrase; nothing where it has no words."""
        yield from self._phrase(what)

    def with_hint(self, what: Message) -> Iterator[Phrase]:
        """A message and, where it helps the ear, its hint.

        A `.spoken` text is made for the ear and holds all: the hint follows where there is none, or
        where the hint has a `.hint-spoken` of its own.
        """
        yield from self.sentence(what)
        if self.words(what, "hint-spoken") or not self.words(what, "spoken"):
            yield from self._phrase(what, "hint")

    def hint(self, what: Message) -> Iterator[Phrase]:
        """What is added for the ear; nothing where a message adds nothing."""
        yield from self._phrase(what, "hint-spoken")

    def shorter(self, what: Message) -> Iterator[Phrase]:
        """A message's `.again` text, made for a second reading; the message where it has none."""
        yield from self._phrase(what, "again" if self.words(what, "again") else "")

    def choice(self, what: Message, key: Message) -> Iterator[Phrase]:
        """What a key does, a pause, and the key."""
        words = _capital(self.words(what).rstrip(".,"))
        yield Phrase(f"{words},", self.language, BEFORE_THE_KEY, self._wording.pieces(what))
        yield Phrase(f"{self.words(key)}.", self.language, pieces=self._wording.pieces(key))

    def press(self, key: str) -> Message:
        """ "Press" and a key, as a message."""
        return message("phone-press", name=Name(self.words(self.key(key))))

    def key(self, key: str) -> Message:
        """A key's name as a message."""
        number = 10 if key == AGAIN else int(key)
        return message("phone-key", key=Count(number))

    def whole(self, what: Message) -> Sentence:
        """A message as the sentence that its sound is made of."""
        return Sentence.of(what, self._wording)

    def words(self, what: Message, part: str = "") -> str:
        """A message's words, or those of one part of it; '' where it has none."""
        return self._wording.say(what, part).strip()

    @property
    def _wording(self) -> Wording:
        return Wording(self.language, Register.SPOKEN, self.zone)

    def _phrase(self, what: Message, part: str = "") -> Iterator[Phrase]:
        if words := self.words(what, part):
            whole = _capital(words if words[-1] in ".?!" else f"{words}.")
            yield Phrase(whole, self.language, pieces=self._wording.pieces(what, part))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def read_aloud(
    prompt: Prompt, heard: PromptReading, languages: tuple[str, ...], zone: ZoneInfo
) -> Iterator[Phrase]:
    """The phrases of one reading of a question, with its keys.

    `languages` are those that the caller can change to (ISO 639); times are told in `zone`. A
    person comes first in the first menu and where somebody hesitates, else last.
    """
    speaker = Speaker(heard.language, zone)
    yield from _opening(prompt, heard, speaker)
    if heard.missed in _MISSED:
        yield from _once_more(prompt, heard, speaker)
        return
    yield from _question(prompt, heard, speaker)
    if prompt.ended or rings(prompt.question) is not None:
        return
    if _is_first(prompt):
        yield from _person(prompt, speaker)
    yield from _choices(prompt.question, heard, speaker)
    yield from _child(prompt, speaker)
    if not _is_first(prompt):
        yield from _person(prompt, speaker)
    yield from _how_to_end(prompt.question, speaker)
    yield from _language(prompt, heard, languages, zone)


def in_line(prompt: Prompt, heard: PromptReading, before: int, zone: ZoneInfo) -> Iterator[Phrase]:
    """What a caller hears who waits for a person, with `before` others before them."""
    speaker = Speaker(heard.language, zone)
    yield from speaker.sentence(message("phone-in-line", before=Count(before)))
    yield from _choices(prompt.question, heard, speaker)


def say_message(what: Message, language: str, zone: ZoneInfo) -> Iterator[Phrase]:
    """The phrases of a message and its hint, with nothing to press."""
    yield from Speaker(language, zone).with_hint(what)


def _opening(prompt: Prompt, heard: PromptReading, speaker: Speaker) -> Iterator[Phrase]:
    if heard.missed in _MISSED:
        is_typing = isinstance(prompt.question, Enter) and heard.missed is RepeatReason.SILENCE
        missed = message("phone-are-you-there") if is_typing else _MISSED[heard.missed]
        yield from speaker.sentence(missed)
    elif prompt.because and heard.page == 0 and not is_farewell(prompt.because):
        yield from speaker.sentence(prompt.because)


def _once_more(prompt: Prompt, heard: PromptReading, speaker: Speaker) -> Iterator[Phrase]:
    """For a caller who hesitates, or looks for a key: short, and the same everywhere.

    The menu is not read again unasked: who did not take it in the first time would not the second
    time either, and * reads all of it. Where digits are typed, it is said once more which.
    """
    question = prompt.question
    if calls_person(prompt):
        yield from _person(prompt, speaker)
    if isinstance(question, Enter):
        yield from speaker.shorter(question.text)
        yield from _how_to_end(question, speaker)
        return
    yield from speaker.choice(message("phone-again"), speaker.press(AGAIN))
    if heard.missed is RepeatReason.OTHER_KEY and (prompt.can_go_back or heard.page):
        yield from speaker.choice(message("phone-back"), speaker.key(BACK))


def _question(prompt: Prompt, heard: PromptReading, speaker: Speaker) -> Iterator[Phrase]:
    """The question in full the first time; shorter when it is asked again, for any reason."""
    if heard.page:
        yield from speaker.sentence(_next_page(prompt.question, heard))
        return
    if _is_news(prompt.question) and _tells_the_rest(heard):
        pass
    elif heard.missed is None and prompt.because is None:
        yield from speaker.with_hint(prompt.question.text)
    elif heard.missed is not RepeatReason.NOT_READABLE:
        yield from speaker.shorter(prompt.question.text)
    yield from _what_belongs_to_it(prompt.question, heard, speaker)


def _next_page(question: Question, heard: PromptReading) -> Message:
    is_change = isinstance(question, Confirm) and heard.page == 1
    return message("phone-change-what" if is_change else "phone-next-choices")


def _what_belongs_to_it(
    question: Question, heard: PromptReading, speaker: Speaker
) -> Iterator[Phrase]:
    match question:
        case Confirm(facts=facts):
            yield from _facts(facts, speaker)
        case Tell(parts=parts):
            for part in parts:
                yield from speaker.sentence(part)
        case Receipt():
            yield from _receipt(question, heard, speaker)
        case Choose() | Enter() | Leave() | HandOver():
            pass
        case _:
            assert_never(question)


def _facts(lines: Iterable[FactLine], speaker: Speaker) -> Iterator[Phrase]:
    for line in lines:
        for phrase in speaker.sentence(line.text):
            yield replace(phrase, pause=BETWEEN_FACTS)


def _receipt(receipt: Receipt, heard: PromptReading, speaker: Speaker) -> Iterator[Phrase]:
    """Twice what nobody must miss. When * is pressed: the rest, and the next time this again."""
    needed = _needed(receipt.facts)
    rest = [it for it in receipt.facts if it not in needed]
    if receipt.known:
        yield from _facts(receipt.facts, speaker)
    elif _tells_the_rest(heard):
        for line in needed:
            yield from speaker.hint(line.text)
        yield from _facts(rest, speaker)
        yield from speaker.choice(message("phone-again"), speaker.press(AGAIN))
    else:
        yield from _facts(needed, speaker)
        yield from speaker.sentence(message("phone-say-again"))
        yield from _facts(needed, speaker)
        if rest or _said(receipt, heard):
            yield from speaker.choice(message("phone-the-rest"), speaker.press(AGAIN))


def _needed(facts: Iterable[FactLine]) -> list[FactLine]:
    """Of each icon of `SAID_TWICE` the first line."""
    first: dict[Icon, FactLine] = {}
    for line in facts:
        if line.icon in SAID_TWICE:
            first.setdefault(line.icon, line)
    return list(first.values())


def _tells_the_rest(heard: PromptReading) -> bool:
    """A slow call begins each question at an even number of wishes, like any other."""
    return heard.again % 2 == 1


def _person(prompt: Prompt, speaker: Speaker) -> Iterator[Phrase]:
    """The key that calls a person, in as few words as can be."""
    if calls_person(prompt):
        yield from speaker.choice(message("phone-person-short"), speaker.key(PERSON))


def _language(
    prompt: Prompt, heard: PromptReading, languages: tuple[str, ...], zone: ZoneInfo
) -> Iterator[Phrase]:
    """The key for the other language, after the call's first menu, in that language."""
    other = other_language(heard.language, languages)
    if _is_first(prompt) and other is not None:
        speaker = Speaker(other, zone)
        yield from speaker.choice(message("phone-language"), speaker.press(LANGUAGE))


def _child(prompt: Prompt, speaker: Speaker) -> Iterator[Phrase]:
    """Says that key 6 tells us a child helps the caller, where they type who they are."""
    question = prompt.question
    asks_who = isinstance(question, Enter) and question.typing.says_who
    if asks_who and not prompt.child_helps and prompt.because is None:
        yield from speaker.choice(message("phone-child"), speaker.press(CHILD))


def _choices(question: Question, heard: PromptReading, speaker: Speaker) -> Iterator[Phrase]:
    if _is_news(question) and not _tells_the_rest(heard):
        return
    for offer in _said(question, heard):
        yield from speaker.choice(offer.text, speaker.press(offer.key))


def _is_news(question: Question) -> bool:
    return isinstance(question, Receipt) and not question.known


def _said(question: Question, heard: PromptReading) -> list[KeyOption]:
    return [it for it in offers(question, heard.page) if not it.goes_without_saying]


def _how_to_end(question: Question, speaker: Speaker) -> Iterator[Phrase]:
    if isinstance(question, Enter):
        yield from speaker.sentence(message("phone-hash"))
    if isinstance(question, Leave):
        yield from speaker.sentence(message("phone-after-the-tone"))
    if may_hang_up(question) and not _is_news(question):
        yield from speaker.sentence(message("phone-or-hang-up"))


def _is_first(prompt: Prompt) -> bool:
    return prompt.turn == 1
