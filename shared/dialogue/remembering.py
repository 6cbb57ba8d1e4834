"""The memory of a conversation: answers and effects, kept as JSON between two requests."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import time
from typing import Any, TypeVar

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import make_converter
from cattrs.strategies import configure_tagged_union

from shared.content import Fact, Listing, Message
from shared.dialogue.exchanges import Exchange
from shared.dialogue.questions import Question

A = TypeVar("A")

_converter = make_converter(detailed_validation=False)
AGAIN = " again"
"""Written behind a clock time that has come before that day: an ISO time does not say so."""


def _written_time(at: time) -> str:
    return at.isoformat() + (AGAIN if at.fold else "")


def _read_time(text: str, _: type[time]) -> time:
    return time.fromisoformat(text.removesuffix(AGAIN)).replace(fold=int(text.endswith(AGAIN)))


_converter.register_unstructure_hook(time, _written_time)
_converter.register_structure_hook(time, _read_time)
# Messages hold facts and a listing holds messages: cattrs cannot read the circle by itself.
_converter.register_unstructure_hook(
    Listing, lambda it: {"items": [_converter.unstructure(item) for item in it.items]}
)
_converter.register_structure_hook(
    Listing,
    lambda kept, _: Listing(tuple(_converter.structure(item, Message) for item in kept["items"])),
)
configure_tagged_union(Fact, _converter)
configure_tagged_union(Question, _converter)
_any_question: Any = Question
_converter.register_unstructure_hook(
    Question | None, lambda q: None if q is None else _converter.unstructure(q, _any_question)
)
_converter.register_structure_hook(
    Question | None, lambda q, _: None if q is None else _converter.structure(q, _any_question)
)


def _exactly(value: Any, wanted: type[A]) -> A:
    if type(value) is not wanted:
        raise ValueError(f"{value!r} is no {wanted.__name__}")
    return value


# By identity: a hook for the type itself would catch its enums too.
_converter.register_structure_hook_func(lambda wanted: wanted in (str, int, bool), _exactly)


class Forgotten(Exception):
    """No answer has this key, or it can no longer be read."""


@dataclass(frozen=True)
class MemoryEntry:
    """One remembered value; `kind` is an answer, an assent, an effect, a note, or a hold: what is
    kept for the citizen while an answer stands.

    `words` is how it was asked and answered; None where nothing was asked.
    """

    key: str
    value: Any
    kind: str
    words: Exchange | None = None


ANSWER, ASSENT, EFFECT, NOTE, HOLD = "answer", "assent", "effect", "note", "hold"


@dataclass
class Memory:
    """All that one conversation has to remember, in the order in which it came about.

    Keys are names with dots: `when.2.time` belongs to the parts `when.2` and `when`.
    """

    entries: list[MemoryEntry] = field(default_factory=list)

    def recall(self, key: str, wanted: type[A]) -> A:
        """The value at this key, read as `wanted`.

        Raises `Forgotten`; a value that can no longer be read as `wanted` is dropped first.
        """
        for entry in self.entries:
            if entry.key == key:
                return self._read(entry, wanted)
        raise Forgotten(key)

    def _read(self, entry: MemoryEntry, wanted: type[A]) -> A:
        try:
            return _converter.structure(entry.value, wanted)
        except (BaseValidationError, ValueError, TypeError, KeyError):
            self.entries.remove(entry)
            raise Forgotten(entry.key) from None

    def holds(self, key: str) -> bool:
        """Whether the value at this key is True."""
        return any(entry.key == key and entry.value is True for entry in self.entries)

    def count(self, kind: str) -> int:
        """How many values of this kind there are."""
        return sum(entry.kind == kind for entry in self.entries)

    def remember(self, key: str, value: object, kind: str, words: Exchange | None = None) -> None:
        self.entries.append(MemoryEntry(key, _converter.unstructure(value), kind, words))

    def forget(self, part: str) -> None:
        """Forgets everything that belongs to the part, effects too, and every assent given since.

        An assent was to what was said then: when that changes, it is asked for again.
        """
        kept: list[MemoryEntry] = []
        has_changed = False
        for entry in self.entries:
            is_part = _belongs(entry.key, part)
            if not is_part and not (has_changed and entry.kind == ASSENT):
                kept.append(entry)
            has_changed = has_changed or is_part
        self.entries = kept

    def has_effects(self) -> bool:
        """Whether something was done because of what was answered."""
        return any(entry.kind == EFFECT for entry in self.entries)

    def only(self, part: str) -> Memory:
        """A memory with what belongs to this part, and nothing else."""
        return Memory([entry for entry in self.entries if _belongs(entry.key, part)])

    def step_back(self, part: str = "") -> bool:
        """Forgets the last answer; False when there is none since the last effect.

        `part` limits it to the answers of one part ('' for all).
        """
        for entry in reversed(self.entries):
            if entry.kind == EFFECT:
                return False
            if entry.kind in (ANSWER, ASSENT) and (not part or _belongs(entry.key, part)):
                self.entries.remove(entry)
                self.entries = [e for e in self.entries if not _hangs_on(e, entry.key)]
                return True
        return False

    def is_holding(self) -> bool:
        """Whether something is kept for the citizen: nothing was done with it since."""
        for entry in reversed(self.entries):
            if entry.kind in (HOLD, EFFECT):
                return entry.kind == HOLD
        return False

    def can_step_back(self) -> bool:
        """Whether the last thing remembered, notes aside, is an answer and not an effect."""
        kinds = [e.kind for e in self.entries if e.kind != NOTE]
        return bool(kinds) and kinds[-1] != EFFECT


def _hangs_on(entry: MemoryEntry, key: str) -> bool:
    """Whether the entry is a hold for what was answered at this key."""
    return entry.kind == HOLD and _belongs(entry.key, key)


def _belongs(key: str, part: str) -> bool:
    return key == part or key.startswith(f"{part}.")


@dataclass(frozen=True)
class Draft:
    """What stood last in a question's field, and the reason why it was refused, if it was.

    `sent`: it was given as an answer, so whoever types on begins afresh.
    """

    text: str
    sent: bool = False
    because: Message | None = None


@dataclass
class ConversationState:
    """What a conversation's row keeps encrypted: its memory, and the question as asked.

    `agreeing`: the question asks whether what was typed at `key` is right. `drafts` are what was
    typed last at a question, by its key. `seen` is how staff who carry it on have seen who the
    citizen is (`HowSeen`); '' where they have not said so.
    """

    caller: str | None = None
    can_record: bool = False
    memory: Memory = field(default_factory=Memory)
    key: str = ""
    question: Question | None = None
    because: Message | None = None
    aside: bool = False
    agreeing: bool = False
    drafts: dict[str, Draft] = field(default_factory=dict)
    seen: str = ""


def encode_state(state: ConversationState) -> bytes:
    return json.dumps(_converter.unstructure(state), ensure_ascii=False).encode()


def decode_state(written: bytes) -> ConversationState:
    return _converter.structure(json.loads(written), ConversationState)
