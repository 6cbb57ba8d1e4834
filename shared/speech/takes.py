"""What somebody reads out in a studio: each sentence once, and whether that was done."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from shared.speech.catalogue import Line, fixed_lines, piece_lines
from shared.speech.voices import expected_seconds


class Standing(StrEnum):
    """CHANGED: recorded, but the sentence has other words since, so that the machine says it.
    MISSING: nobody has recorded it, and the machine has no voice for it.
    """

    RECORDED = "recorded"
    CHANGED = "changed"
    SYNTHETIC = "synthetic"
    MISSING = "missing"


@dataclass(frozen=True)
class Take:
    """Lines that have the same words: read once, they are all heard. Never empty."""

    lines: tuple[Line, ...]

    @property
    def id(self) -> str:
        """Names its recording."""
        return self.lines[0].id

    @property
    def words(self) -> str:
        return self.lines[0].words

    @property
    def part_of(self) -> str:
        """The whole sentence where this is a piece of one; else ''."""
        return self.lines[0].part_of

    @property
    def said_in(self) -> str:
        return self.lines[0].said_in

    @property
    def seconds(self) -> float:
        """So long it takes to read it out, more or less."""
        return expected_seconds(self.words)


@cache
def takes(language: str) -> tuple[Take, ...]:
    """In the order in which the sentences stand in their files: those around it stay around it."""
    together: dict[tuple[bool, str], list[Line]] = {}
    for line in (*fixed_lines(language), *piece_lines(language)):
        together.setdefault((bool(line.part_of), line.words), []).append(line)
    made = [Take(tuple(lines)) for lines in together.values()]
    return tuple(sorted(made, key=lambda it: it.said_in))


@cache
def takes_by_id(language: str) -> Mapping[str, Take]:
    """By each id that names a recording of it."""
    return {line.id: take for take in takes(language) for line in take.lines}
