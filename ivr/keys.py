"""What every key of the telephone means: for this question, on this page, at this try."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from shared.content import Message, message
from shared.dialogue import (
    ASIDE,
    Back,
    Change,
    Choose,
    Chosen,
    Confirm,
    Enter,
    HandOver,
    Help,
    Icon,
    Leave,
    Put,
    Question,
    Receipt,
    Said,
    Speak,
    Tell,
    Typed,
    Unanswered,
)

PERSON, MORE, BACK, LANGUAGE, AGAIN, DONE = "0", "5", "8", "9", "*", "#"
OPTIONS = "1234"
CAN_BE_FIXED = "123467"
"""The keys that an action may have for good; the others have their one meaning already."""

YES, NO = "1", "2"

A_PAGE, A_LAST_RESORT = 3, 4
"""Options that are read at once: three, and four only when that is all there is."""

MENU_READINGS, TYPING_READINGS = 2, 3
"""A menu is read twice. Typing is harder: whoever looks for a letter hears the question thrice."""

SLOWER_FROM = 2
"""The second time that somebody wants to hear it again, it comes slower, and stays so."""


class Missed(Enum):
    """Why a question is read once more without having been answered."""

    SILENCE = "silence"
    OTHER_KEY = "other key"
    NO_WAY_BACK = "no way back"
    NOT_READABLE = "not readable"


@dataclass(frozen=True)
class Heard:
    """Which reading of which question somebody hears: a key means what they heard.

    It travels in the address that the key is sent to. `page` counts from 0, `tries` the readings
    without an answer, `again` the wishes to hear it again.
    """

    turn: int
    language: str
    page: int = 0
    tries: int = 0
    again: int = 0
    missed: Missed | None = None

    @property
    def slower(self) -> bool:
        return self.again >= SLOWER_FROM

    def address(self) -> dict[str, str]:
        """Only letters and digits, so that no signature depends on how they are escaped."""
        numbers = {"turn": self.turn, "page": self.page, "tries": self.tries, "again": self.again}
        return {name: str(number) for name, number in numbers.items()} | {"in": self.language}


def heard_at(address: Mapping[str, str]) -> Heard:
    """The reverse of `Heard.address`; whatever cannot be read belongs to no turn."""
    return Heard(
        turn=_number(address, "turn", -1),
        language=address.get("in", ""),
        page=_number(address, "page"),
        tries=_number(address, "tries"),
        again=_number(address, "again"),
    )


def first_reading(put: Put, before: Heard | None = None) -> Heard:
    """Whoever wanted it slower gets all the rest slower too."""
    again = SLOWER_FROM if before is not None and before.slower else 0
    return Heard(put.turn, put.language, again=again)


@dataclass(frozen=True)
class Page:
    """Another page of the same question."""

    number: int


@dataclass(frozen=True)
class Offer:
    """One key, what is said before it, and what it leads to.

    `goes_without_saying`: another key does the same, or silence does.
    """

    key: str
    text: Message
    leads_to: Said | Page
    goes_without_saying: bool = False


@dataclass(frozen=True)
class _Entry:
    text: Message
    said: Said
    digit: int | None = None
    goes_without_saying: bool = False


def offers(question: Question, page: int = 0) -> tuple[Offer, ...]:
    """The keys of one reading, in the order in which they are said."""
    match question:
        case Enter():
            return tuple(Offer(NO, option.text, Chosen(0)) for option in question.choices)
        case Confirm() if page == 0:
            rest = Page(1) if _changes(question) else Back()
            return (
                Offer(YES, question.yes.text, Chosen(0)),
                Offer(NO, message("phone-change"), rest),
            )
        case Confirm():
            return _page_of(_changes(question), None, page - 1, first=1)
        case Choose(options=options, otherwise=otherwise):
            other = _Entry(otherwise.text, Chosen(len(options))) if otherwise else None
            return _page_of(_options(question), other, page)
        case _:
            return _page_of(_options(question), None, page)


def step(put: Put, heard: Heard, pressed: str, languages: tuple[str, ...]) -> Said | Heard | None:
    """What was said with these keys, or the reading that comes next; None: nobody can be heard."""
    if (put.turn, put.language) != (heard.turn, heard.language) or put.ended:
        return first_reading(put, heard)
    if not pressed:
        return missed(put, heard, Missed.SILENCE)
    if isinstance(put.question, Enter):
        return _typed(put, heard, pressed, languages)
    return _pressed(put, heard, pressed, languages)


def missed(put: Put, heard: Heard, why: Missed) -> Said | Heard | None:
    """One more reading; after the last one a person, or what waiting for a person leads to."""
    if heard.tries + 1 < _readings(put.question, why):
        return replace(heard, tries=heard.tries + 1, missed=why)
    return _give_up(put)


def other_language(language: str, languages: tuple[str, ...]) -> str | None:
    """The next one that the house speaks, round and round; None when there is only one."""
    if language not in languages or len(languages) == 1:
        return None
    return languages[(languages.index(language) + 1) % len(languages)]


def rings(question: Question) -> str | None:
    """The number of the person whose telephone rings now: until then no key is waited for."""
    call = question.call if isinstance(question, HandOver) else None
    return call.number if call else None


def may_hang_up(question: Question) -> bool:
    """It is done, or told, and nothing more has to be chosen."""
    return isinstance(question, Receipt | Tell) and likely(question) is not None


def likely(question: Question) -> int | None:
    """The place of the choice that most people want."""
    for place, option in enumerate(question.choices):
        if option.likely:
            return place
    return None


def _typed(put: Put, heard: Heard, pressed: str, languages: tuple[str, ...]) -> Said | Heard | None:
    """Digits; but a key that stands alone has its own meaning, and * always."""
    if AGAIN in pressed:
        return replace(heard, again=heard.again + 1)
    if len(pressed) > 1 or pressed not in (PERSON, NO, BACK, LANGUAGE, DONE):
        return Typed(pressed)
    if pressed == NO and not put.question.choices:
        return Typed(pressed)
    return _pressed(put, heard, pressed, languages)


def _pressed(
    put: Put, heard: Heard, pressed: str, languages: tuple[str, ...]
) -> Said | Heard | None:
    for offer in offers(put.question, heard.page):
        if offer.key == pressed:
            return _lead(heard, offer.leads_to)
    if pressed == PERSON:
        return Help()
    if pressed == AGAIN:
        return replace(heard, again=heard.again + 1)
    if pressed == DONE:
        return replace(heard, missed=None)
    if pressed == BACK:
        return _back(put, heard)
    language = other_language(heard.language, languages)
    if pressed == LANGUAGE and language is not None:
        return Speak(language)
    return missed(put, heard, Missed.OTHER_KEY)


def _lead(heard: Heard, to: Said | Page) -> Said | Heard:
    return replace(heard, page=to.number, tries=0) if isinstance(to, Page) else to


def _back(put: Put, heard: Heard) -> Said | Heard | None:
    if heard.page:
        return replace(heard, page=heard.page - 1, tries=0)
    return Back() if put.can_go_back else missed(put, heard, Missed.NO_WAY_BACK)


def _readings(question: Question, why: Missed) -> int:
    """Silence is an answer where somebody may just hang up, or where they wait for a person."""
    if isinstance(question, Enter):
        return TYPING_READINGS
    waits = isinstance(question, HandOver) or may_hang_up(question)
    return 1 if waits and why is Missed.SILENCE else MENU_READINGS


def _give_up(put: Put) -> Said | None:
    """An old telephone sends no keys at all; who waits for a person is given the likeliest way."""
    match put.question:
        case Receipt() | Tell() if (place := likely(put.question)) is not None:
            return Chosen(place)
        case HandOver():
            return Unanswered()
        case _ if put.key.split(".", maxsplit=1)[0] != ASIDE:
            return Help()
        case Confirm():
            return None
        case question:
            return Chosen(likely(question) or 0) if question.choices else None


def _options(question: Choose | Leave | Tell | Receipt | HandOver) -> tuple[_Entry, ...]:
    """A person is on zero already; and where nothing more has to be chosen, silence chooses."""
    options = question.options if isinstance(question, Choose) else question.choices
    silence = likely(question) if may_hang_up(question) else None
    return tuple(
        _Entry(it.text, Chosen(place), it.digit, it.icon is Icon.PERSON or place == silence)
        for place, it in enumerate(options)
    )


def _changes(question: Confirm) -> tuple[_Entry, ...]:
    lines = (line for line in question.facts if line.change)
    return tuple(
        _Entry(line.change_text or line.text, Change(place)) for place, line in enumerate(lines)
    )


def _page_of(
    entries: tuple[_Entry, ...], otherwise: _Entry | None, page: int, first: int = 0
) -> tuple[Offer, ...]:
    """One page of a list; 5 leads to the next page, on the last one to whatever else there is.

    `first` is the number that the list's first page has.
    """
    size = A_LAST_RESORT if len(entries) == A_LAST_RESORT else A_PAGE
    pages = [entries[start : start + size] for start in range(0, len(entries), size)] or [()]
    number = page % len(pages)
    keyed = _with_keys(pages[number])
    if number + 1 < len(pages):
        return (*keyed, Offer(MORE, message("phone-more"), Page(first + number + 1)))
    if otherwise is not None:
        return (*keyed, Offer(MORE, otherwise.text, otherwise.said))
    if len(pages) > 1:
        return (*keyed, Offer(MORE, message("phone-from-the-top"), Page(first)))
    return keyed


def _with_keys(entries: tuple[_Entry, ...]) -> tuple[Offer, ...]:
    """A fixed key where the action has one, the first free one for each of the others."""
    fixed = [str(entry.digit) for entry in entries if str(entry.digit) in CAN_BE_FIXED]
    free = iter(key for key in OPTIONS if key not in fixed)
    return tuple(
        Offer(
            str(entry.digit) if str(entry.digit) in CAN_BE_FIXED else next(free),
            entry.text,
            entry.said,
            entry.goes_without_saying,
        )
        for entry in entries
    )


def _number(address: Mapping[str, str], name: str, otherwise: int = 0) -> int:
    text = address.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
