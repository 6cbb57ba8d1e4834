"""Every decision can be found: numbered once, listed under its title, and no link to it is dead."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.house.tree import ROOT, texts

FOLDER = ROOT / "docs" / "decisions"
INDEX = FOLDER / "README.md"
SECTIONS = ["Context", "Decision", "Consequences"]

FILE_NAME = re.compile(r"(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.md")
TITLE = re.compile(r"# (\d+)\. (\S.*[^\s.])")
ROW = re.compile(r"\| (\d{4}) \| \[(.+)\]\((.+)\) \| (\S.*) \|")
LINK = re.compile(r"decisions/([\w.-]+\.md)")
LINK_BETWEEN_RECORDS = re.compile(r"\]\((\d{4}-[^)]+)\)")


class Listed(NamedTuple):
    """A decision as it stands in the index, or as its own file says."""

    number: int
    title: str
    file: str


def records() -> list[Path]:
    return sorted(path for path in FOLDER.iterdir() if path != INDEX)


def as_written(record: Path) -> Listed:
    first_line = record.read_text().partition("\n")[0]
    title = TITLE.fullmatch(first_line)
    assert title, f"{record.name} begins with {first_line!r}, not with '# NUMBER. Title'"
    return Listed(int(title[1]), title[2], record.name)


def rows(index: str) -> list[str]:
    return [line for line in index.splitlines() if re.match(r"\| \d", line)]


def as_listed(row: str) -> Listed:
    cells = ROW.fullmatch(row)
    assert cells, f"{row!r} is not '| NUMBER | [Title](file) | what follows |'"
    return Listed(int(cells[1]), cells[2], cells[3])


def index() -> list[Listed]:
    return [as_listed(row) for row in rows(INDEX.read_text())]


def themes() -> list[str]:
    return INDEX.read_text().split("\n## ")[1:]


def sections(record: Path) -> list[str]:
    return re.findall(r"^## (.+)$", record.read_text(), re.MULTILINE)


@pytest.mark.parametrize("record", records(), ids=lambda record: record.stem)
def test_a_record_has_number_title_and_sections(record: Path) -> None:
    name = FILE_NAME.fullmatch(record.name)
    assert name
    assert as_written(record).number == int(name[1])
    assert sections(record) == SECTIONS


def test_no_number_is_used_twice() -> None:
    numbers = [as_written(record).number for record in records()]
    assert [number for number in numbers if numbers.count(number) > 1] == []


def test_the_index_lists_every_record_once_under_its_title() -> None:
    assert sorted(index()) == sorted(as_written(record) for record in records())


def test_each_theme_lists_its_decisions_in_order() -> None:
    assert len(themes()) > 3
    for theme in themes():
        numbers = [as_listed(row).number for row in rows(theme)]
        assert numbers == sorted(numbers)


def test_every_link_to_a_decision_leads_somewhere() -> None:
    linked = {(name, file) for name, text in texts() for file in LINK.findall(text)}
    assert {file for _, file in linked}
    assert sorted(link for link in linked if not (FOLDER / link[1]).is_file()) == []


def test_every_link_between_records_leads_somewhere() -> None:
    linked = {
        (it.name, file) for it in records() for file in LINK_BETWEEN_RECORDS.findall(it.read_text())
    }
    assert {file for _, file in linked}
    assert sorted(link for link in linked if not (FOLDER / link[1]).is_file()) == []
