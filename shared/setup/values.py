"""One table of a set-up file: gives its values with their types, and notes what is wrong."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from shared.citizens import read_telephone
from shared.content import HOME
from shared.setup.facts import SetUpFlaw
from shared.setup.rules import NumberLimit

T = TypeVar("T")


class Values:
    """A table; every key that is asked for is known, all others are flaws of `nothing_else`."""

    def __init__(
        self,
        told: Mapping[str, Any],
        where: str,
        lines: Mapping[str, int],
        flaws: list[SetUpFlaw],
    ) -> None:
        self._told, self._where, self._lines, self._flaws = told, where, lines, flaws
        self._asked: set[str] = set()

    def flaw(self, key: str, sentence: str) -> None:
        """Notes what is wrong with the value of a key."""
        whole = self._whole(key)
        line = self._lines.get(whole) or self._lines.get(self._where, 0)
        self._flaws.append(SetUpFlaw(whole, line, sentence))

    def has(self, key: str) -> bool:
        """Whether there is a value."""
        return key in self._told

    def text(self, key: str, longest: int, otherwise: str | None = None) -> str:
        """A text on one line of at most so many characters; needed where nothing is given
        `otherwise`."""
        value = self._value(key, str, "a text in quotation marks", otherwise)
        if value is None:
            return ""
        told = " ".join(value.split())
        if not told and otherwise is None:
            self.flaw(key, "This is empty.")
        if len(told) > longest:
            self.flaw(key, f"This has {len(told)} characters: at most {longest} are possible.")
        return told

    def flag(self, key: str, otherwise: bool) -> bool:
        """True or false."""
        value = self._value(key, bool, "true or false", otherwise)
        return bool(value)

    def number(self, key: str, limit: NumberLimit, otherwise: int | None = None) -> int:
        """A whole number within the limit."""
        value = self._value(key, int, "a whole number", otherwise)
        if value is None:
            return limit.least
        if not limit.allows(value):
            steps = f", in steps of {limit.step}" if limit.step > 1 else ""
            self.flaw(key, f"{value} is not from {limit.least} to {limit.most}{steps}.")
        return value

    def choices(
        self, key: str, known: Iterable[str], otherwise: Iterable[str] | None = None
    ) -> tuple[str, ...]:
        """A list of values that are `known`, each once, in their order."""
        listed = tuple(known)
        told = self._value(
            key, list, "a list in square brackets", None if otherwise is None else [*otherwise]
        )
        for each in told or ():
            if each not in listed:
                self.flaw(key, f"'{each}' is unknown: write some of {', '.join(listed)}.")
        return tuple(dict.fromkeys(str(each) for each in told or ()))

    def texts(self, key: str) -> tuple[str, ...] | None:
        """A list of texts; None where there is none."""
        if not self.has(key):
            self._asked.add(key)
            return None
        told = self._value(key, list, "a list in square brackets", [])
        return tuple(str(each) for each in told or ())

    def telephone(self, key: str, *, is_needed: bool = True, country: str = HOME) -> str | None:
        """A telephone number, in E.164."""
        if not is_needed and not self._told.get(key):
            self._asked.add(key)
            return None
        told = self.text(key, 40)
        if not told:
            return None
        number = read_telephone(told, country).number
        if number is None:
            self.flaw(key, f"'{told}' is no telephone number: write it as +45 98 62 12 34.")
        return number

    def table(self, key: str, *, is_needed: bool = True) -> "Values | None":
        """The table under a key; None where there is none."""
        if not self.has(key) and not is_needed:
            self._asked.add(key)
            return None
        told = self._value(key, dict, f"a table: write [{self._whole(key)}]", None)
        return None if told is None else self._below(told, key)

    def tables(self, key: str, *, is_needed: bool = False) -> "list[Values]":
        """The tables of an array, in order."""
        told = self._value(
            key, list, f"tables: write [[{key}]] before each", None if is_needed else []
        )
        found = [each for each in told or () if isinstance(each, dict)]
        if told is not None and len(found) < len(told):
            self.flaw(key, f"This has to be tables: write [[{key}]] before each.")
        if is_needed and told == []:
            self.flaw(key, "There is none: at least one is needed.")
        return [self._below(each, f"{key}[{n}]") for n, each in enumerate(found, 1)]

    def nothing_else(self, *optional: str) -> None:
        """Every key that nobody asked for and that is not `optional` is a flaw: a misspelt one
        would be lost without a word."""
        for key in self._told:
            if key not in self._asked | set(optional):
                known = ", ".join(sorted(self._asked | set(optional)))
                self.flaw(key, f"There is no such setting here: those are {known}.")

    def _below(self, told: Mapping[str, Any], key: str) -> "Values":
        return Values(told, self._whole(key), self._lines, self._flaws)

    def _whole(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key

    def _value(self, key: str, kind: type[T], named: str, otherwise: T | None) -> T | None:
        self._asked.add(key)
        if key not in self._told:
            if otherwise is None:
                self.flaw(key, f"This is missing: it has to be {named}.")
            return otherwise
        value = self._told[key]
        if type(value) is not kind:
            self.flaw(key, f"This has to be {named}.")
            return otherwise
        return value
