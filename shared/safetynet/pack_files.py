"""Reads rule packs and target groups from their files, and says what is wrong with one."""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from shared.appointments import KIND_CODES
from shared.safetynet.course_facts import PausedWith
from shared.safetynet.pack_facts import (
    FREE,
    BothWords,
    CarryOver,
    FirstTalk,
    LegalSource,
    PackClock,
    RulePack,
    StartEvent,
    Sureness,
    TalkCount,
    TalkHolder,
)
from shared.settings import WrongSetting

HERE = Path(__file__).parent
PACK_FOLDER = HERE / "rulepacks"
GROUPS_FILE = HERE / "target_groups.toml"

CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,29}")
"""How ids of packs, groups and kinds of talk are written."""

MOST_MONTHS, MOST_DAYS, MOST_TALKS = 60, 366, 60

ABOUT_THE_RULES = frozenset({"checked_on", "verified", "lawyer", "verified_on"})
"""Fields that say how far one may trust a pack, and not what stands in it."""

Closed = TypeVar("Closed", bound=StrEnum)
T = TypeVar("T")


class WrongPack(WrongSetting):
    """A file of rule packs that can't be used; says which file and which field."""


@dataclass(frozen=True)
class _Table:
    """A table of a file, whose fields are read by name. `where` names it: "free.toml, counts 2"."""

    where: str
    values: Mapping[str, Any]

    def only(self, *names: str) -> None:
        """Refuses every field that is not among these."""
        for name in sorted(self.values.keys() - set(names)):
            raise self.wrong(name, "is not known: take it out, or look at how it is spelt")

    def wrong(self, name: str, problem: str) -> WrongPack:
        return WrongPack(f"{self.where}: {name} {problem}.")

    def text(self, name: str, most: int = 300) -> str:
        value = self._get(name)
        if not isinstance(value, str) or not 0 < len(value.strip()) <= most:
            raise self.wrong(name, f"is not a text of 1 to {most} characters")
        return value.strip()

    def code(self, name: str) -> str:
        return self.as_code(name, self._get(name))

    def codes(self, name: str) -> tuple[str, ...]:
        found = tuple(self.as_code(name, each) for each in self._list(name))
        if len(set(found)) < len(found):
            raise self.wrong(name, "names something twice")
        return found

    def codes_of(self, name: str, known: Iterable[str]) -> tuple[str, ...]:
        found = self.codes(name)
        for each in found:
            if each not in set(known):
                raise self.wrong(name, f"names {each}: write {' or '.join(sorted(known))}")
        return found

    def one_of(self, name: str, choices: type[Closed]) -> Closed:
        value = self._get(name)
        for each in choices:
            if value == each.value:
                return each
        raise self.wrong(name, f"is {value!r}: write {' or '.join(choices)}")

    def day(self, name: str) -> date:
        value = self._get(name)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.wrong(name, "is not a day: write it as 2026-07-01, without quotation marks")
        return value

    def number(self, name: str, least: int, most: int) -> int:
        value = self._get(name)
        is_whole = isinstance(value, int) and not isinstance(value, bool)
        if not is_whole or not least <= value <= most:
            raise self.wrong(name, f"is {value!r}: write a whole number from {least} to {most}")
        return int(value)

    def yes_or_no(self, name: str) -> bool:
        value = self._get(name)
        if not isinstance(value, bool):
            raise self.wrong(name, f"is {value!r}: write true or false")
        return value

    def table(self, name: str) -> "_Table":
        value = self._get(name)
        if not isinstance(value, dict):
            raise self.wrong(name, f"is not a table: write [{name}]")
        return _Table(f"{self.where}, {name}", value)

    def tables(self, name: str) -> list["_Table"]:
        listed = self._list(name) if name in self.values else []
        if not all(isinstance(each, dict) for each in listed):
            raise self.wrong(name, f"is not a list of tables: write [[{name}]]")
        return [_Table(f"{self.where}, {name} {n}", each) for n, each in enumerate(listed, 1)]

    def maybe(self, name: str, read: Callable[[str], T]) -> T | None:
        return read(name) if name in self.values else None

    def _list(self, name: str) -> list[Any]:
        value = self._get(name)
        if not isinstance(value, list):
            raise self.wrong(name, f"is not a list: write {name} = []")
        return value

    def as_code(self, name: str, value: object) -> str:
        if not isinstance(value, str) or CODE.fullmatch(value) is None:
            raise self.wrong(name, f"has {value!r}: write small letters, digits, - and _")
        return value

    def _get(self, name: str) -> Any:
        if name not in self.values:
            raise self.wrong(name, "is missing")
        return self.values[name]


def read_packs(folder: Path, groups: Iterable[str]) -> dict[str, RulePack]:
    """All packs of a folder by id, the oldest first. Raises `WrongPack`: also where the pack `free`
    is missing, or counts anything."""
    files = sorted(folder.glob("*.toml"))
    packs = [read_pack(it.name, _text_of(it), groups) for it in files]
    found = {each.id: each for each in sorted(packs, key=lambda it: (it.valid_from, it.id))}
    if FREE not in found or not found[FREE].counts_nothing:
        raise WrongPack(f"{FREE}.toml: counts has to be there without any: it is the way back.")
    return found


def read_pack(file: str, text: str, groups: Iterable[str] | None) -> RulePack:
    """The pack that stands in this text. `groups` are the codes of target groups that it may name,
    None for any. Raises `WrongPack` with the file's name and the field."""
    top = _Table(file, _parse(file, text))
    top.only(
        *("id", "name", "title", "valid_from", "valid_to", "checked_on", "verified", "lawyer"),
        *("verified_on", "groups", "clock", "start_event", "carry_over", "pauses", "first_talk"),
        *("counts", "exempt_percent", "sources"),
    )
    if f"{top.code('id')}.toml" != file:
        raise top.wrong(
            "id", f"is {top.code('id')}: the file has to be called {top.code('id')}.toml"
        )
    lawyer, verified_on = _verified(top)
    return RulePack(
        id=top.code("id"),
        name=top.text("name", 30),
        title=_words(top.table("title")),
        valid_from=top.day("valid_from"),
        valid_to=_valid_to(top),
        checked_on=top.day("checked_on"),
        lawyer=lawyer,
        verified_on=verified_on,
        groups=top.codes("groups") if groups is None else top.codes_of("groups", groups),
        clock=top.one_of("clock", PackClock),
        start_event=top.one_of("start_event", StartEvent),
        carry_over=top.one_of("carry_over", CarryOver),
        pauses=frozenset(top.codes_of("pauses", list(PausedWith))),
        first_talk=_first_talk(top),
        counts=tuple(_count(each) for each in top.tables("counts")),
        exempt_percent=top.maybe("exempt_percent", lambda name: top.number(name, 1, 100)),
        sources=_sources(top),
        version=_fingerprint(top.values),
        text=text,
    )


def read_groups(file: str, text: str) -> dict[str, BothWords]:
    """Words for the target groups by code, in the order of the file. Raises `WrongPack`."""
    top = _Table(file, _parse(file, text))
    found = {top.as_code("a group", code): _group(top.table(code)) for code in top.values}
    if not found:
        raise WrongPack(f"{file}: no group stands in it.")
    return found


@cache
def rule_packs() -> Mapping[str, RulePack]:
    """The packs of this installation by id, the oldest first. Raises `WrongPack`."""
    return read_packs(PACK_FOLDER, target_groups())


@cache
def target_groups() -> Mapping[str, BothWords]:
    """Words for the target groups of this installation, by code. Raises `WrongPack`."""
    return read_groups(GROUPS_FILE.name, _text_of(GROUPS_FILE))


@cache
def talk_rights() -> Mapping[str, int]:
    """After how many months of a course its citizen has a right to a talk on request, by target
    group. Raises `WrongPack`."""
    top = _Table(GROUPS_FILE.name, _parse(GROUPS_FILE.name, _text_of(GROUPS_FILE)))
    return {code: _talk_from(top.table(code)) for code in top.values}


def _parse(file: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise WrongPack(f"{file}: it can't be read as TOML ({problem}).") from None


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise WrongPack(f"{path.name}: it is not written in UTF-8.") from None


def _fingerprint(values: Mapping[str, Any]) -> str:
    """Of the rules alone: comparing them with their sources again makes no other version."""
    rules = {name: value for name, value in values.items() if name not in ABOUT_THE_RULES}
    return sha256(json.dumps(rules, sort_keys=True, default=str).encode()).hexdigest()


def _group(it: _Table) -> BothWords:
    it.only("da", "en", "talk_from_month")
    words = BothWords(it.text("da"), it.text("en"))
    _talk_from(it)
    return words


def _talk_from(it: _Table) -> int:
    return it.number("talk_from_month", 0, MOST_MONTHS)


def _words(it: _Table) -> BothWords:
    it.only("da", "en")
    return BothWords(it.text("da"), it.text("en"))


def _verified(top: _Table) -> tuple[str, date | None]:
    if not top.yes_or_no("verified"):
        for name in ("lawyer", "verified_on"):
            if name in top.values:
                raise top.wrong(name, "is given, and verified is false")
        return "", None
    return top.text("lawyer", 80), top.day("verified_on")


def _valid_to(top: _Table) -> date | None:
    last = top.maybe("valid_to", top.day)
    if last is not None and last < top.day("valid_from"):
        raise top.wrong("valid_to", "is before valid_from")
    return last


def _first_talk(top: _Table) -> FirstTalk | None:
    if "first_talk" not in top.values:
        return None
    it = top.table("first_talk")
    it.only("within_days", "kinds", "held_by", "everyone", "sure")
    return FirstTalk(
        it.number("within_days", 1, MOST_DAYS),
        _kinds(it),
        it.one_of("held_by", TalkHolder),
        it.yes_or_no("everyone"),
        it.one_of("sure", Sureness),
    )


def _count(it: _Table) -> TalkCount:
    it.only("talks", "kinds", "held_by", "from_month", "to_month", "sure")
    count = TalkCount(
        it.number("talks", 1, MOST_TALKS),
        _kinds(it),
        it.one_of("held_by", TalkHolder),
        it.number("from_month", 0, MOST_MONTHS),
        it.number("to_month", 1, MOST_MONTHS),
        it.one_of("sure", Sureness),
    )
    if count.to_month <= count.from_month:
        raise it.wrong("to_month", "is not after from_month")
    return count


def _kinds(it: _Table) -> frozenset[str]:
    found = it.codes_of("kinds", KIND_CODES)
    if not found:
        raise it.wrong("kinds", "is empty: no talk would ever count")
    return frozenset(found)


def _sources(top: _Table) -> tuple[LegalSource, ...]:
    found = top.tables("sources")
    if not found:
        raise top.wrong("sources", "is missing: say where the content comes from")
    for each in found:
        each.only("text", "sure")
    return tuple(LegalSource(it.text("text"), it.one_of("sure", Sureness)) for it in found)
