"""What a person reads out in a studio: each sentence once, and whether that was done."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from shared.speech.catalogue import ScriptLine, fixed_lines, piece_lines
from shared.speech.voices import expected_seconds


class RecordingState(StrEnum):
    """Who says a line: a person (RECORDED) or the machine (SYNTHETIC).

    CHANGED: recorded, but the line has other words since, so that the machine says it.
    MISSING: not recorded, and the machine can't say it.
    """

    RECORDED = "recorded"
    CHANGED = "changed"
    SYNTHETIC = "synthetic"
    MISSING = "missing"


@dataclass(frozen=True)
class Take:
    """One or more lines that have the same words: read out once, all of them are recorded."""

    lines: tuple[ScriptLine, ...]

    @property
    def id(self) -> str:
        """The name of its recording, without the ending."""
        return self.lines[0].id

    @property
    def words(self) -> str:
        """What to read out."""
        return self.lines[0].words

    @property
    def part_of(self) -> str:
        """The whole sentence where this is a piece of one; else ''."""
        return self.lines[0].part_of

    @property
    def said_in(self) -> str:
        """What the sentences around it are about; '' where their file doesn't say."""
        return self.lines[0].said_in

    @property
    def seconds(self) -> float:
        """About how long it takes to read it out."""
        return expected_seconds(self.words)


@cache
def takes(language: str) -> tuple[Take, ...]:
    """All that can be read out in a language, grouped by what it is about."""
    together: dict[tuple[bool, str], list[ScriptLine]] = {}
    for line in (*fixed_lines(language), *piece_lines(language)):
        together.setdefault((bool(line.part_of), line.words), []).append(line)
    made = [Take(tuple(lines)) for lines in together.values()]
    return tuple(sorted(made, key=lambda it: it.said_in))


@cache
def takes_by_id(language: str) -> Mapping[str, Take]:
    """The takes of a language by the ids of all their lines: each names a recording."""
    return {line.id: take for take in takes(language) for line in take.lines}
