"""The sentences of a language, each taken apart when it is first said.

A program that starts says few of them, and to take all apart would keep it half a second.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message as FluentMessage
from fluent.runtime.resolver import Pattern

LOCALES = Path(__file__).parent / "locales"
BABEL = {"da": "da_DK", "en": "en_GB"}

_BEGINS = re.compile(r"^(?=(-?[a-zA-Z][\w-]*) *=)", re.MULTILINE)
"""Where a sentence begins in a Fluent file: all that goes on from another line is indented."""

_REFERS = re.compile(r"\{\s*(-?[a-z][\w-]*)")
"""To another sentence, from within one; facts begin with a dollar sign."""


class NoSuchMessage(LookupError):
    """A sentence is missing, or one of its facts is. Tests find every such place."""


class Sentences:
    """Those of one language; raises `NoSuchMessage` for a language we do not have."""

    def __init__(self, language: str) -> None:
        self._sources = _sources_of(language)
        self._bundle = FluentBundle([BABEL[language]], use_isolating=False)

    def __contains__(self, id: str) -> bool:
        return id in self._sources

    def entry(self, id: str) -> FluentMessage:
        """Raises `LookupError` when there is none."""
        if not self._bundle.has_message(id):
            self._take_apart(id)
        return self._bundle.get_message(id)

    def format(self, pattern: Pattern, facts: Mapping[str, str | int]) -> str:
        """The words. Raises `ValueError` when it lacks a fact, or another sentence."""
        words, errors = self._bundle.format_pattern(pattern, dict(facts))
        if errors:
            raise ValueError(str(errors[0]))
        return str(words)

    def _take_apart(self, id: str) -> None:
        """This one, after those that it refers to."""
        source = self._sources[id]
        for other in _REFERS.findall(source):
            if other in self._sources and not self._bundle.has_message(other):
                self._take_apart(other)
        self._bundle.add_resource(FluentResource(source))


@cache
def sentences(language: str) -> Sentences:
    return Sentences(language)


def sentences_of(language: str) -> Mapping[str, str]:
    """The Fluent files of a language: file name -> text."""
    return {file.name: file.read_text() for file in (LOCALES / language).glob("*.ftl")}


def _sources_of(language: str) -> Mapping[str, str]:
    """Id -> text of its sentence. Of two with one id, the first file's."""
    found: dict[str, str] = {}
    for _, text in sorted(sentences_of(language).items()):
        starts = list(_BEGINS.finditer(text))
        ends = [it.start() for it in starts[1:]] + [len(text)]
        for start, end in zip(starts, ends, strict=True):
            found.setdefault(start[1], text[start.start() : end])
    if not found:
        raise NoSuchMessage(f"no sentences in '{language}'")
    return found
