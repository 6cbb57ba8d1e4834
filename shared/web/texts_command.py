"""All texts that citizens see and hear, one file per language, for an editor who knows no code."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_expression

from shared.content import languages, sentences_of

NOT_CITIZENS = ("desk", "handset")
"""How the files begin that no citizen reads or hears."""

COLUMNS = ("id", "where", "text", "varies", "better")
BOM = "\ufeff"
"""Byte order mark, by which spreadsheets recognise UTF-8."""


@dataclass(frozen=True)
class EditedText:
    """A text as an editor gets it: `where` says who gets it, `varies` what stands in the braces."""

    id: str
    where: str
    text: str
    varies: str


def texts_of(language: str) -> Iterator[EditedText]:
    """Every text of a language (ISO 639) for citizens, in the order of the files."""
    for file, source in sorted(sentences_of(language).items()):
        if file.startswith(NOT_CITIZENS):
            continue
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Message):
                yield from _texts_in(entry)


def _texts_in(entry: ast.Message) -> Iterator[EditedText]:
    if entry.value:
        yield from _text(entry.id.name, _where(entry.id.name, ""), entry.value)
    for part in entry.attributes:
        id = f"{entry.id.name}.{part.id.name}"
        yield from _text(id, _where(entry.id.name, part.id.name), part.value)


def _text(id: str, where: str, pattern: ast.Pattern) -> Iterator[EditedText]:
    text = "".join(
        it.value if isinstance(it, ast.TextElement) else _placed(it) for it in pattern.elements
    )
    varies = sorted(set(re.findall(r"\$(\w+)", text)))
    yield EditedText(id, where, " ".join(text.split()), ", ".join(varies))


def _placed(element: ast.Placeable) -> str:
    return f"{{ {serialize_expression(element.expression)} }}"


def _where(id: str, part: str) -> str:
    """For whom a text is: seen, heard, in a text message, or the name of a language."""
    if part == "language":
        return "language"
    if part.endswith("spoken") or part in ("aloud", "again"):
        return "heard"
    return "message" if id.startswith("told-") or part == "message" else "seen"


@click.command("texts")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def texts_command(folder: Path) -> None:
    """Writes all texts for citizens into FOLDER: texts-da.csv, texts-en.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in languages():
        rows = list(texts_of(language))
        with (folder / f"texts-{language}.csv").open("w", encoding="utf-8", newline="") as file:
            file.write(BOM)
            table = csv.writer(file, delimiter=";")
            table.writerow(COLUMNS)
            table.writerows((it.id, it.where, it.text, it.varies, "") for it in rows)
        click.echo(f"texts-{language}.csv: {len(rows)} texts")
