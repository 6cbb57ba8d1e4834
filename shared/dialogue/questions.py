"""Questions and replies of a conversation: a closed vocabulary that every face can render."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, get_args

from shared.content import HOME, Message, Telephone


class Icon(StrEnum):
    """Names of pictures that go with words; each face has its own drawing of them, or none."""

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
    MORNING = "morning"
    AFTERNOON = "afternoon"
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
    CV = "cv"
    OTHER = "other"


Digit = Literal[1, 2, 3, 4, 7]
"""A key of the telephone that an action may have for good; the others have one meaning always."""

DIGITS: frozenset[int] = frozenset(get_args(Digit))


@dataclass(frozen=True)
class Option:
    """One answer that can be chosen.

    `value` is what the service gets back: text, number, date, enum or a dataclass of these. `digit`
    is the telephone key that this answer has wherever it is offered. `likely` marks the one answer
    that most people want, `decides` one that takes effect at once: it books, cancels, ends or
    rates.
    """

    value: Any
    text: Message
    icon: Icon | None = None
    digit: Digit | None = None
    likely: bool = False
    decides: bool = False

    def __post_init__(self) -> None:
        if self.digit is not None and self.digit not in DIGITS:
            raise ValueError(f"key {self.digit} means the same at every question")


class Typing(StrEnum):
    """What kind of digits a question asks for, and therefore how they are read."""

    BIRTH = "birth"
    BIRTH_DATE = "birth-date"
    TELEPHONE = "telephone"
    CODE = "code"
    NUMBER = "number"
    BIRTH_OR_NUMBER = "birth-or-number"

    @property
    def says_who(self) -> bool:
        """Whether one says who one is by it, and by nothing else."""
        return self in (Typing.BIRTH, Typing.BIRTH_DATE)


@dataclass(frozen=True)
class FactLine:
    """One line of a check or a receipt; `change` is the part of the conversation to ask again.

    `aside`: a screen without room leaves it out; it is said, and printed, all the same.
    """

    text: Message
    icon: Icon | None = None
    change: str = ""
    change_text: Message | None = None
    aside: bool = False


@dataclass(frozen=True)
class Choose:
    """A question with a few options; `otherwise` is "none of these", and always leads on.

    When `otherwise` is likely, silence chooses it: the question may be skipped. `kept` is what a
    screen goes on showing of what was done before; it was said already. `heard_at_once` is how many
    options are said before one asks for more, where fewer than usual keep a menu short. `is_brief`:
    who is asked has got what they wanted, so that a face need not wait for long.
    """

    text: Message
    options: tuple[Option, ...]
    otherwise: Option | None = None
    kept: tuple[FactLine, ...] = ()
    heard_at_once: int | None = None
    is_brief: bool = False

    @property
    def choices(self) -> tuple[Option, ...]:
        """All that can be chosen, in the order in which `Chosen.index` counts."""
        return self.options if self.otherwise is None else (*self.options, self.otherwise)

    @property
    def skippable(self) -> bool:
        """Whether silence is an answer."""
        return self.otherwise is not None and self.otherwise.likely


@dataclass(frozen=True)
class Enter:
    """A question answered by typing digits; `instead` goes on without them.

    `country` is the one whose telephone numbers are typed without its code (ISO 3166).
    """

    text: Message
    typing: Typing
    instead: Option | None = None
    country: str = HOME

    @property
    def choices(self) -> tuple[Option, ...]:
        return () if self.instead is None else (self.instead,)


@dataclass(frozen=True)
class Confirm:
    """A check of facts before they take effect; each line that can be changed names its part."""

    text: Message
    facts: tuple[FactLine, ...]
    yes: Option

    @property
    def choices(self) -> tuple[Option, ...]:
        return (self.yes,)


@dataclass(frozen=True)
class Leave:
    """A request to speak a message, answered with the recording's reference.

    Only where the face can record, and only after the citizen has said yes to a recording.
    """

    text: Message
    instead: Option

    @property
    def choices(self) -> tuple[Option, ...]:
        return (self.instead,)


@dataclass(frozen=True)
class Tell:
    """Information, with what can be done next; without options it is the last word.

    `parts` follow `text` when there is more: each is as much as is shown at once. `kept` is what a
    last word leaves on the screen while something is still asked (see `Choose`).
    """

    text: Message
    options: tuple[Option, ...] = ()
    icon: Icon | None = None
    parts: tuple[Message, ...] = ()
    kept: tuple[FactLine, ...] = ()

    @property
    def choices(self) -> tuple[Option, ...]:
        return self.options


class Printed(StrEnum):
    """When a receipt is printed, where there is a printer."""

    AT_ONCE = "at-once"
    IF_WISHED = "if-wished"


@dataclass(frozen=True)
class Receipt:
    """The facts to take home once something is done. When, where and the number are spoken twice,
    unless they are `known`: told before in this conversation, or asked for."""

    text: Message
    facts: tuple[FactLine, ...]
    options: tuple[Option, ...]
    printed: Printed = Printed.AT_ONCE
    known: bool = False

    @property
    def choices(self) -> tuple[Option, ...]:
        return self.options


@dataclass(frozen=True)
class HandOver:
    """A member of staff takes over; with `call` the telephone rings at that number now.

    The options are what the citizen can do meanwhile. `picked_up` and `unanswered` are the answers
    that the face gives by itself when the call is over. `before` is how many wait already: with
    any, `call` rings when it is the citizen's turn.
    """

    text: Message
    options: tuple[Option, ...]
    call: Telephone | None = None
    picked_up: Any = None
    unanswered: Any = None
    before: int = 0

    @property
    def choices(self) -> tuple[Option, ...]:
        return self.options


Question = Choose | Enter | Confirm | Leave | Tell | Receipt | HandOver


# What a citizen can say to a question.


@dataclass(frozen=True)
class Chosen:
    """A reply: the option at this index of `question.choices`, from 0."""

    index: int


@dataclass(frozen=True)
class Typed:
    """A reply: digits as they were typed, with whatever stands between them."""

    text: str


@dataclass(frozen=True)
class Recorded:
    """A reply: a spoken message; `reference` identifies the recording."""

    reference: str


@dataclass(frozen=True)
class Change:
    """A reply to `Confirm`: ask again the part of the line at this index, from 0.

    Only the lines that can be changed are counted.
    """

    index: int


@dataclass(frozen=True)
class PickedUp:
    """A reply by the face: the person who was called has talked with the caller."""


@dataclass(frozen=True)
class Unanswered:
    """A reply by the face: the person who was called did not pick up."""


@dataclass(frozen=True)
class Back:
    """A reply: one question back."""


@dataclass(frozen=True)
class Help:
    """A reply: a person, please."""


@dataclass(frozen=True)
class Again:
    """A reply: the same question once more; it gets a turn of its own."""


@dataclass(frozen=True)
class StartOver:
    """A reply: from the beginning, with every answer forgotten."""


@dataclass(frozen=True)
class Speak:
    """A reply: the same question in another language (ISO 639)."""

    language: str


@dataclass(frozen=True)
class ChildHelps:
    """A reply: from now on a child helps the citizen, or, with `helps` False, no longer does."""

    helps: bool


Answer = Chosen | Typed | Recorded
"""What answers the question that stands, and is remembered."""

Reply = (
    Answer | Change | PickedUp | Unanswered | Back | Help | Again | StartOver | Speak | ChildHelps
)
