"""Files that come from a studio, one by one or packed in ZIPs, each named by what it says."""

import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import IO

from shared.content import current_id, languages
from shared.speech.intake import Unusable, Wrong, usable
from shared.speech.sound import Waveform
from shared.speech.takes import Take, takes_by_id

MOST_FILES = 2_000
"""In one delivery: twice as many as there are sentences."""

LARGEST_TAKE = 12 * 2**20
"""Bytes: a minute in stereo, as a studio records it."""

LARGEST_DELIVERY = 256 * 2**20
"""Bytes: all sentences of a language, as a studio records them in one channel."""

LARGEST_INDEX = MOST_FILES * 200
"""Bytes of a ZIP's list of what is in it."""

_END, _LARGER_END = b"PK\x05\x06", b"PK\x06\x07"

Delivered = tuple[str, IO[bytes]]
"""A file: its name as the sender had it, and what is in it."""

Read = Callable[[], bytes]
"""Gives what is in a file, and no more than `LARGEST_TAKE` and a byte."""


@dataclass(frozen=True)
class RefusedFile:
    """A file that was not taken in. `found` and `wanted` are those of `Unusable`."""

    file: str
    why: Wrong
    found: float = 0
    wanted: float = 0


@dataclass(frozen=True)
class AcceptedFile:
    """A file that is good enough: the line of the script that it says, and the sound to keep."""

    take: Take
    sound: Waveform


def check_delivery(
    delivered: Iterable[Delivered], language: str
) -> Iterator[AcceptedFile | RefusedFile]:
    """Each file by itself, in order: what is wrong with one keeps out no other. Keeps nothing."""
    seen: set[str] = set()
    for number, (name, read) in enumerate(_unpacked(delivered)):
        if number == MOST_FILES:
            yield RefusedFile(name, Wrong.TOO_MANY, wanted=MOST_FILES)
            return
        try:
            take = _named(name, language)
            if take.id in seen:
                raise Unusable(Wrong.TWICE)
            sound = usable(_content(read), take.words)
        except Unusable as problem:
            yield RefusedFile(name, problem.why, problem.found, problem.wanted)
        else:
            seen.add(take.id)
            yield AcceptedFile(take, sound)


def _named(name: str, language: str) -> Take:
    """The line that a file is named by; the name is only looked up, and never becomes a path.

    Raises `Unusable`.
    """
    path = PurePosixPath(name)
    if path.suffix.lower() == ".zip":
        raise Unusable(Wrong.NO_ZIP)
    if path.suffix.lower() != ".wav":
        raise Unusable(Wrong.NO_WAV)
    if path.parent.name in languages() and path.parent.name != language:
        raise Unusable(Wrong.LANGUAGE)
    take = takes_by_id(language).get(current_id(path.name[: -len(path.suffix)]))
    if take is None:
        raise Unusable(Wrong.UNKNOWN)
    return take


def _content(read: Read) -> bytes:
    content = read()
    if len(content) > LARGEST_TAKE:
        raise Unusable(Wrong.TOO_LARGE, wanted=LARGEST_TAKE // 2**20)
    return content


def _unpacked(delivered: Iterable[Delivered]) -> Iterator[tuple[str, Read]]:
    for sent, content in delivered:
        name = sent.replace("\\", "/")
        if name.lower().endswith(".zip"):
            yield from _in_zip(name, content)
        else:
            yield name, partial(content.read, LARGEST_TAKE + 1)


def _in_zip(name: str, content: IO[bytes]) -> Iterator[tuple[str, Read]]:
    """A ZIP that can't be opened comes out as one file with its own name, to be refused by it."""
    if not _has_a_short_index(content):
        yield name, bytes
        return
    try:
        with zipfile.ZipFile(content) as packed:
            for entry in packed.infolist():
                if not entry.is_dir() and not _is_a_by_product(entry.filename):
                    yield entry.filename, partial(_first_bytes, packed, entry)
    except zipfile.BadZipFile:
        yield name, bytes


def _first_bytes(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """At most `LARGEST_TAKE` and a byte; nothing for what is locked, broken, or packed in a way
    that can't be unpacked bit by bit."""
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return b""
    try:
        with packed.open(entry) as file:
            return file.read(LARGEST_TAKE + 1)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError):
        return b""


def _has_a_short_index(content: IO[bytes]) -> bool:
    """Looked up in the last bytes before the list is read: one may be made to fill the memory."""
    size = content.seek(0, 2)
    content.seek(max(0, size - 42))
    end = content.read()
    if end[-22:-18] != _END or _LARGER_END in end[:-22]:
        return False
    return int.from_bytes(end[-10:-6], "little") <= LARGEST_INDEX


def _is_a_by_product(name: str) -> bool:
    """Whether it is what a Mac packs beside each file."""
    path = PurePosixPath(name)
    return path.parts[:1] == ("__MACOSX",) or path.name.startswith(".")
