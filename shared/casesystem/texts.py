"""The text of a file from outside: its encoding, its lines, and what separates its cells."""

import codecs
from collections.abc import Iterator
from enum import StrEnum

LARGEST_FILE = 10 * 2**20
"""Bytes."""

SEPARATORS = (";", ",", "\t")
MOST_LINES_OF_A_ROW = 5
"""A cell in quotation marks may have line breaks: a row goes on for so many lines."""


class FileFault(StrEnum):
    """Why a file can't be read at all. BINARY: it is no text, but a spreadsheet or a picture."""

    NONE = "none"
    EMPTY = "empty"
    TOO_BIG = "too-big"
    BINARY = "binary"
    NO_START = "no-start"
    NO_PERSON = "no-person"


class UnreadableFile(ValueError):
    """A file that can't be read at all; `fault` says why."""

    def __init__(self, fault: FileFault) -> None:
        super().__init__(fault)
        self.fault = fault


def rows_of_text(data: bytes) -> Iterator[tuple[int, str]]:
    """The rows of a text with the number of their first line, counted from 1; without empty ones.
    Raises `UnreadableFile`."""
    return _rows(_text_of(data))


def separator_of(heading: str) -> str:
    """What separates the cells: the sign that stands most often in the first row."""
    return max(SEPARATORS, key=heading.count)


def _text_of(data: bytes) -> str:
    """UTF-8 with or without its mark, else Latin-1, of which every byte is a sign."""
    if len(data) > LARGEST_FILE:
        raise UnreadableFile(FileFault.TOO_BIG)
    if b"\0" in data or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableFile(FileFault.BINARY)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _rows(text: str) -> Iterator[tuple[int, str]]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = 0
    while at < len(lines):
        many = _lines_of_row(lines, at)
        row = "\n".join(lines[at : at + many])
        if row.strip():
            yield at + 1, row
        at += many


def _lines_of_row(lines: list[str], at: int) -> int:
    """How many lines the row has that begins there; one where a quotation mark is never closed."""
    marks = 0
    for many, line in enumerate(lines[at : at + MOST_LINES_OF_A_ROW], 1):
        marks += line.count('"')
        if marks % 2 == 0:
            return many
    return 1
