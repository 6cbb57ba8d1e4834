"""What comes from a studio is looked at file by file: what is good is taken, the rest is told."""

import gc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from shared.speech.deliveries import LARGEST_TAKE
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.deliveries import ID, OTHER, PAGE, deeds, good, kept, packed, sends
from tests.full_disk import close, no_temporary_files
from tests.studio import read_out, words_of

pytestmark = pytest.mark.usefixtures("voice")

WRONG: dict[str, Callable[[], bytes]] = {
    "stille": lambda: read_out("Ja", "gain", "-n", "-60"),
    "for svag: -3": lambda: read_out(words_of(ID), "gain", "-n", "-35"),
    "lyden knækker": lambda: read_out(words_of(ID), "gain", "-n", "0", "gain", "6"),
    "har 8000 målinger": lambda: read_out(words_of(ID), form=("-r", "8000", "-b", "16", "-c", "1")),
    "Se, om det er den rigtige, og at hele": lambda: read_out("Ja"),
    "klip det væk": lambda: read_out(" ".join([words_of(ID)] * 4)),
    "ikke en lydfil": lambda: b"ID3 is no WAV",
    "er ikke en lydfil, vi": lambda: b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x80\xbb\0\0",
}


@pytest.mark.parametrize("says", WRONG)
def test_each_file_that_is_no_good_is_told_and_what_is_good_is_taken(
    ole: Clerk, tmp_path: Path, house: Workplace, says: str
) -> None:
    sends(ole, {f"{ID}.wav": WRONG[says](), f"{OTHER}.wav": good(OTHER)})
    assert ole.sees("Én fil kunne vi ikke bruge:")
    assert ole.sees(f"{ID}.wav")
    assert ole.sees(says)
    assert kept(tmp_path) == [f"{OTHER}.txt", f"{OTHER}.wav"]
    assert deeds(house) == [("took_in_recording", f"recording:da/{OTHER}")]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("noget-andet.wav", "er ikke et navn fra manuskriptet"),
        (f"{ID}.mp3", "Gem den som WAV"),
        (f"en/{ID}.wav", "en mappe for et andet sprog"),
        ("../../../../tmp/evil.wav", "er ikke et navn fra manuskriptet"),
        ("/etc/passwd", "Gem den som WAV"),
    ],
)
def test_a_name_is_only_looked_up_and_never_becomes_a_path(
    ole: Clerk, tmp_path: Path, name: str, says: str
) -> None:
    sends(ole, {"takes.zip": packed({name: good()})})
    assert ole.sees(says)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_a_path_before_a_known_name_leads_nowhere(ole: Clerk, tmp_path: Path) -> None:
    sends(ole, {"takes.zip": packed({f"../../../da/{ID}.wav": good()})})
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert sorted(file.parent for file in files) == [tmp_path / "da"] * 2


def test_a_name_of_an_earlier_script_is_taken_in_under_the_present_one(
    ole: Clerk, tmp_path: Path
) -> None:
    sends(ole, {"topic-t13.wav": good("topic-no-money")})
    assert kept(tmp_path) == ["topic-no-money.txt", "topic-no-money.wav"]


def test_a_zip_holds_many_and_what_a_mac_adds_is_passed_over(ole: Clerk, tmp_path: Path) -> None:
    files = {
        f"da/{ID}.wav": good(),
        f"da/{OTHER}.WAV": good(OTHER),
        f"__MACOSX/da/._{ID}.wav": b"a by-product",
        "da/.DS_Store": b"another",
    }
    sends(ole, {"Dansk.zip": packed(files)})
    assert ole.sees("2 indtalinger er lagt ind")
    assert not ole.sees("kunne vi ikke bruge")
    assert kept(tmp_path) == sorted(f"{it}.{end}" for it in (ID, OTHER) for end in ("wav", "txt"))


def test_a_zip_that_swells_is_not_unpacked(ole: Clerk, tmp_path: Path) -> None:
    bomb = packed({f"{ID}.wav": b"RIFF" + bytes(LARGEST_TAKE + 1_000_000)})
    assert len(bomb) < 50_000
    sends(ole, {"bomb.zip": bomb})
    assert ole.sees("fylder mere end 12 MB")
    sends(ole, {"many.zip": packed({f"{n}/{'x' * 200}.wav": b"" for n in range(2_000)})})
    assert ole.sees("many.zip kan vi ikke åbne.")
    assert kept(tmp_path) == []


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_otherwise_is_not_unpacked(ole: Clerk, method: int) -> None:
    sends(ole, {"other.zip": packed({f"{ID}.wav": good()}, method)})
    assert ole.sees("ikke en lydfil")


def test_a_broken_zip_is_told(ole: Clerk) -> None:
    whole = packed({f"{ID}.wav": good()})
    sends(ole, {"cut.zip": whole[: len(whole) // 2], "none.zip": b""})
    assert ole.sees("cut.zip kan vi ikke åbne.")
    assert ole.sees("none.zip kan vi ikke åbne.")


def test_where_there_is_no_room_each_file_is_told_and_nothing_is_written_down(
    ole: Clerk, tmp_path: Path, house: Workplace
) -> None:
    close(tmp_path / "da")
    assert sends(ole, {f"{ID}.wav": good(), f"{OTHER}.wav": good(OTHER)}).status_code == 200
    assert ole.sees("2 filer kunne vi ikke bruge:")
    assert ole.sees(f"{ID}.wav kunne vi ikke gemme: der er ikke plads på serveren.")
    assert deeds(house) == []


@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
def test_what_cannot_even_be_received_is_told(
    ole: Clerk, house: Workplace, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """More than half a megabyte is laid on the disk while it comes in."""
    ole.opens(PAGE)
    with no_temporary_files(tmp_path / "nowhere"):
        assert sends(ole, {f"{ID}.wav": bytes(2**20)}).status_code == 303
    # Werkzeug leaves what it had begun to the collector; the log's traceback would keep it alive.
    caplog.clear()
    gc.collect()
    ole.opens(PAGE)
    assert ole.sees("Der er ikke plads på serveren lige nu.")
    assert deeds(house) == []
