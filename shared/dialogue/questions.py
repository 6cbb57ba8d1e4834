"""What a conversation can put to a citizen: a closed vocabulary that every face can render."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, get_args

from shared.content import Message, Telephone


class Icon(StrEnum):
    """Pictures that go with words; each face has its own drawing of them, or none."""

    ARRIVED = "arrived"
    BOOK = "book"
    MEETING = "meeting"
    QUESTION = "question"
    PERSON = "person"
    LETTER = "letter"
    YES = "yes"
    NO = "no"
    CLOCK = "clock"
    LATER = "later"
    EARLIER = "earlier"
    DAY = "day"
    PLACE = "place"
    BRING = "bring"
    NUMBER = "number"
    INTERPRETER = "interpreter"
    COMPANION = "companion"
    WHEELCHAIR = "wheelchair"
    MORE_TIME = "more-time"
    QUIET = "quiet"
    TELEPHONE = "telephone"
    REMIND = "remind"
    TEXT = "text"
    CHANGE = "change"
    UNDO = "undo"
    DONE = "done"
    MONEY = "money"
    WORK = "work"
    AGAIN = "again"
    BACK = "back"
    SCREEN = "screen"
    ALOUD = "aloud"
    ILL = "ill"
    COMPANY = "company"
    GOOD = "good"
    SO_SO = "so-so"
    BAD = "bad"
    HOSPITAL = "hospital"
    CHILD = "child"
    HEALTH = "health"
    TOPIC = "topic"
    VIDEO = "video"
    OTHER = "other"


Digit = Literal[1, 2, 3, 4, 6, 7]
"""A key of the telephone that an action may have for good; the others have one meaning always."""

DIGITS: frozenset[int] = frozenset(get_args(Digit))


@dataclass(frozen=True)
class Option:
    """One thing that can be chosen.

    `value` is what the service gets back: text, number, date, enum or a dataclass of these.
    `digit` is the key of the telephone that an action always has, wherever it is offered.
    `likely` marks the one choice that most people want.
    """

    value: Any
    text: Message
    icon: Icon | None = None
    digit: Digit | None = None
    likely: bool = False

    def __post_init__(self) -> None:
        if self.digit is not None and self.digit not in DIGITS:
            raise ValueError(f"key {self.digit} means the same at every question")


class Typing(StrEnum):
    """What is typed in digits, and therefore how it is read."""

    BIRTH = "birth"
    BIRTH_DATE = "birth-date"
    TELEPHONE = "telephone"
    CODE = "code"
    NUMBER = "number"
    BIRTH_OR_NUMBER = "birth-or-number"


@dataclass(frozen=True)
class FactLine:
    """One line of a check or a receipt; `change` is the part of the conversation to redo."""

    text: Message
    icon: Icon | None = None
    change: str = ""
    change_text: Message | None = None


@dataclass(frozen=True)
class Choose:
    """One of a few options; `otherwise` is "none of these", and always leads on.

    An `otherwise` that is likely is what silence chooses: nobody has to answer this.
    """

    text: Message
    options: tuple[Option, ...]
    otherwise: Option | None = None

    @property
    def choices(self) -> tuple[Option, ...]:
        return self.options if self.otherwise is None else (*self.options, self.otherwise)

    @property
    def skippable(self) -> bool:
        return self.otherwise is not None and self.otherwise.likely


@dataclass(frozen=True)
class Enter:
    """Digits to type; `instead` goes on without them."""

    text: Message
    typing: Typing
    instead: Option | None = None

    @property
    def choices(self) -> tuple[Option, ...]:
        return () if self.instead is None else (self.instead,)


@dataclass(frozen=True)
class Confirm:
    """Does all of this fit? Each line that can be changed names its part."""

    text: Message
    facts: tuple[FactLine, ...]
    yes: Option

    @property
    def choices(self) -> tuple[Option, ...]:
        return (self.yes,)


@dataclass(frozen=True)
class Leave:
    """A spoken message; only where the face can record, and only after an active yes.

    Answered with the recording's reference.
    """

    text: Message
    instead: Option

    @property
    def choices(self) -> tuple[Option, ...]:
        return (self.instead,)


@dataclass(frozen=True)
class Tell:
    """Information, with what can be done next; without options it is the last word.

    `parts` is what follows `text` when it is longer: each is as much as is shown at once.
    """

    text: Message
    options: tuple[Option, ...] = ()
    icon: Icon | None = None
    parts: tuple[Message, ...] = ()

    @property
    def choices(self) -> tuple[Option, ...]:
        return self.options


class Printed(StrEnum):
    """When a receipt comes out on paper, where there is a printer."""

    AT_ONCE = "at-once"
    IF_WISHED = "if-wished"


@dataclass(frozen=True)
class Receipt:
    """It is done: the facts to take home. Spoken twice."""

    text: Message
    facts: tuple[FactLine, ...]
    options: tuple[Option, ...]
    printed: Printed = Printed.AT_ONCE

    @property
    def choices(self) -> tuple[Option, ...]:
        return self.options


@dataclass(frozen=True)
class HandOver:
    """A human takes over. With `call` the telephone rings there now.

    Options: what the citizen can do meanwhile. `picked_up` and `unanswered` are the values that
    the face answers with by itself when the call is over.
    """

    text: Message
    options: tuple[Option, ...]
    call: Telephone | None = None
    picked_up: Any = None
    unanswered: Any = None

    @property
    def choices(self) -> tuple[Option, ...]:
        return self.options


Question = Choose | Enter | Confirm | Leave | Tell | Receipt | HandOver


# What a citizen can say to a question.


@dataclass(frozen=True)
class Chosen:
    """The option with this place in `question.choices`, counted from 0."""

    index: int


@dataclass(frozen=True)
class Typed:
    """Digits as they came, with whatever stands between them."""

    text: str


@dataclass(frozen=True)
class Recorded:
    """A message was spoken; `reference` is what the recording is known by."""

    reference: str


@dataclass(frozen=True)
class Change:
    """Redo the part behind the line with this place in `facts`, counted from 0."""

    index: int


@dataclass(frozen=True)
class PickedUp:
    """The human to whom the telephone was handed over has talked with the caller."""


@dataclass(frozen=True)
class Unanswered:
    """The human to whom the telephone was handed over did not pick up."""


@dataclass(frozen=True)
class Back:
    """One question back."""


@dataclass(frozen=True)
class Help:
    """A person, please."""


@dataclass(frozen=True)
class Again:
    """The same once more, on paper: the question is put anew, and its turn counts."""


@dataclass(frozen=True)
class StartOver:
    """From the beginning."""


@dataclass(frozen=True)
class Speak:
    """Another language (ISO 639)."""

    language: str


Answer = Chosen | Typed | Recorded
"""What answers the question that stands, and is remembered."""

Reply = Answer | Change | PickedUp | Unanswered | Back | Help | Again | StartOver | Speak
