"""What a service converses with: it asks, remembers, and has each effect once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn, Protocol, TypeVar

from shared.content import Message
from shared.dialogue.questions import Confirm, Question
from shared.dialogue.remembering import ANSWER, EFFECT, HOLD, NOTE, Forgotten, Memory
from shared.unit_of_work import UnitOfWork

A = TypeVar("A")
R = TypeVar("R", str, int, bool)


class _HasId(Protocol):
    @property
    def id(self) -> int: ...


M = TypeVar("M", bound=_HasId)


@dataclass(frozen=True)
class Circumstances:
    """What is known of a conversation before anything is said.

    `via` is the face's name, `kiosk_name` the kiosk it stands at; `caller` is the calling number in
    E.164, where the network tells it. `can_record`: the face can record speech. `helped`: a member
    of staff answers for the citizen, so a person is there. `seen`: they have said, too, that they
    have seen who the citizen is. `in_private`: nobody but the citizen hears what is asked.
    """

    conversation_id: str
    centre_id: int
    via: str
    kiosk_name: str
    language: str
    caller: str | None
    can_record: bool = False
    helped: bool = False
    in_private: bool = False
    seen: bool = False


class AwaitingAnswer(Exception):
    """Ends a run: this question has no answer yet."""

    def __init__(self, key: str, question: Question, because: Message | None) -> None:
        super().__init__(key)
        self.key = key
        self.question = question
        self.because = because


class AskedAgain(Exception):
    """Ends a run: answers were forgotten, so the service is run anew."""

    def __init__(self, because: Message | None) -> None:
        super().__init__(because)
        self.because = because


@dataclass(frozen=True)
class Talk:
    """One run of a conversation, within one unit of work.

    A service is run from its top for every request. Answered questions return their answer at once;
    the first one without an answer ends the run. Reading is free; whatever must not happen twice
    goes through `once` or `note`.
    """

    work: UnitOfWork
    about: Circumstances
    memory: Memory

    def ask(
        self,
        key: str,
        wanted: type[A],
        question: Callable[[], Question],
        after: Message | None = None,
    ) -> A:
        """The answer at this key, read as `wanted`; without one the run ends with the question.

        `question` is called only then. `after` is said before it, unless something else has to be.
        """
        try:
            return self.memory.recall(key, wanted)
        except Forgotten:
            raise AwaitingAnswer(key, question(), after) from None

    def answered(self, key: str, wanted: type[A]) -> A | None:
        """The answer already given at this key, read as `wanted`; None without one. Never asks."""
        try:
            return self.memory.recall(key, wanted)
        except Forgotten:
            return None

    def remembers(self, part: str) -> bool:
        """Whether this part of the conversation has any answer, effect or note."""
        return any(entry.key.startswith(f"{part}.") for entry in self.memory.entries)

    def confirm(self, key: str, question: Callable[[], Confirm]) -> None:
        """Returns once the citizen has agreed that all facts fit.

        Until then the run ends with the question. The assent is forgotten with anything that it was
        given to.
        """
        self.ask(key, bool, question)

    def once(self, key: str, effect: Callable[[], R]) -> R:
        """Has an effect exactly once in a conversation and gives its result.

        Going back never crosses it.
        """
        return self._do(key, effect, EFFECT)

    def made_once(self, key: str, make: Callable[[], M], find: Callable[[int], M]) -> M:
        """Like `once`, for an effect that makes something with an id.

        Gives it as it was made, or on a later run as `find` gives it now.
        """
        made: list[M] = []

        def make_it() -> int:
            made.append(make())
            return made[0].id

        id = self.once(key, make_it)
        return made[0] if made else find(id)

    def note(self, key: str, effect: Callable[[], R]) -> R:
        """Like `once`, for an effect the citizen does not notice: going back leaves it done."""
        return self._do(key, effect, NOTE)

    def hold(self, key: str, what: str, take: Callable[[], object]) -> None:
        """Keeps something for the citizen: `take` is called once for each `what`.

        It is let go at once when the answer at `key` is forgotten, when something has been done
        with it, and when the conversation ends.
        """
        held = [entry for entry in self.memory.entries if entry.key == f"{key}.held"]
        if held and (held[0].value == what or not self.memory.is_holding()):
            return
        take()
        for entry in held:
            self.memory.entries.remove(entry)
        self.memory.remember(f"{key}.held", what, HOLD)

    def _do(self, key: str, effect: Callable[[], R], kind: str) -> R:
        for entry in self.memory.entries:
            if entry.key == key:
                result: R = entry.value
                return result
        result = effect()
        self.memory.remember(key, result, kind)
        return result

    def ask_again(self, *parts: str, because: Message | None = None) -> NoReturn:
        """Forgets these parts and every assent given since, and asks again, saying why."""
        for part in parts:
            self.memory.forget(part)
        raise AskedAgain(because)

    def latest(self, part: str) -> str:
        """The key of the part's last answer: what to ask again when that answer no longer holds."""
        keys = [e.key for e in self.memory.entries if e.kind == ANSWER]
        return [key for key in keys if key.startswith(f"{part}.")][-1]
