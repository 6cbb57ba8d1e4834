"""What one needs to try the demonstration is told at once, and again whenever it is asked for."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import demo
from demo.notes import keep_notes, notes_again
from shared.appointments import only_centre
from shared.citizens import find_by_code
from shared.clock import SetClock
from shared.unit_of_work import Workplace

BORN = (date(1967, 8, 24), date(1982, 1, 1))


def codes_in(notes: str) -> list[str]:
    return re.findall(r"kode (\d{6})", notes)


def test_the_folder_of_the_notes_is_made(tmp_path: Path) -> None:
    file = tmp_path / "not" / "yet" / "demo.txt"
    assert keep_notes("Skranken\n", file)
    assert file.read_text() == "Skranken\n"


def test_notes_that_can_not_be_kept_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "instance").touch()
    assert not keep_notes("Skranken\n", tmp_path / "instance" / "demo.txt")


def test_codes_that_work_are_shown_again_and_lost_ones_are_made_anew(
    sqlite_workplace: Workplace, clock: SetClock
) -> None:
    clock.at = datetime(2026, 11, 23, 10, 20, tzinfo=UTC)
    with sqlite_workplace.work() as work:
        notes = demo.fill(work)
        centre = only_centre(work)
        assert centre
        assert "Telefonen: Nummeret er 10\u00a020\u00a030\u00a040." in notes
        assert notes_again(work, centre, notes) == notes
        kept, lost = codes_in(notes)
        anew = codes_in(notes_again(work, centre, f"Brev: kode {kept}"))
        assert anew[0] == kept
        assert anew[1] != lost
        for code, born in zip(anew, BORN, strict=True):
            assert find_by_code(work, centre.id, code, born)
