"""All texts in one file per language, for an editor."""

import csv
from pathlib import Path

from click.testing import CliRunner

from shared.content import languages
from shared.web.texts_command import texts_command, texts_of
from tests.content.test_sentences import sentences


def test_every_text_for_citizens_is_in_the_file_once(tmp_path: Path) -> None:
    told = CliRunner().invoke(texts_command, [str(tmp_path)])
    assert told.exit_code == 0, told.output
    for language in languages():
        with (tmp_path / f"texts-{language}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
        ids = [row["id"] for row in rows]
        staff = ("desk", "handset")
        assert len(ids) == len(set(ids))
        assert set(ids) == {it.id for it in sentences(language) if not it.file.startswith(staff)}
        assert {row["where"] for row in rows} == {"seen", "heard", "message", "language"}


def test_a_text_says_for_whom_it_is_and_what_varies() -> None:
    by_id = {it.id: it for it in texts_of("da")}
    assert by_id["told-cancelled"].where == "message"
    assert by_id["told-cancelled"].varies == "at, house, telephone"
    assert by_id["birth.spoken"].where == "heard"
    assert by_id["birth.hint"].where == "seen"
