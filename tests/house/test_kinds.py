"""A kind of question, of reply or of number that a face does not know is found by mypy."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

QUESTIONS = "shared/dialogue/questions.py"

NEW_KINDS = [
    (
        "Question = Choose",
        """@dataclass(frozen=True)
class Draw:
    text: Message

    @property
    def choices(self) -> tuple[Option, ...]:
        return ()


Question = Draw | Choose""",
    ),
    ("Reply = (\n    Answer", "class Shrug: ...\n\n\nReply = (\n    Shrug | Answer"),
    ("Answer = Chosen", "class Drawn: ...\n\n\nAnswer = Drawn | Chosen"),
    ("class Typing(StrEnum):", "class Typing(StrEnum):\n    POSTCODE = 'postcode'\n"),
]

NOT_KNOWN = {
    ("kiosk/screens.py", "Draw"),
    ("ivr/offers.py", "Draw"),
    ("ivr/reading.py", "Draw"),
    ("ivr/keys.py", "Draw"),
    ("ivr/routes.py", "Draw"),
    ("frontdesk/conversations/views.py", "Draw"),
    ("shared/dialogue/taking_in.py", "Shrug | Drawn"),
    ("shared/dialogue/reading.py", "Drawn"),
    ("shared/dialogue/exchanges.py", "Drawn"),
    ("shared/dialogue/typed.py", "Literal[Typing.POSTCODE]"),
    ("kiosk/digits.py", "Literal[Typing.POSTCODE]"),
}
"""Where each must be met, and what is missing there."""


@pytest.fixture
def with_new_kinds(tmp_path: Path) -> Path:
    for name in ("frontdesk", "ivr", "kiosk", "shared"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path = tmp_path / QUESTIONS
    text = path.read_text()
    for before, after in NEW_KINDS:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    path.write_text(text)
    return tmp_path


@pytest.mark.slow
def test_each_face_has_to_meet_every_kind(with_new_kinds: Path) -> None:
    files = sorted({QUESTIONS} | {file for file, _ in NOT_KNOWN})
    command = [sys.executable, "-m", "mypy", "--cache-dir=/dev/null", *files]
    told = subprocess.run(
        command, cwd=with_new_kinds, capture_output=True, text=True, check=False
    ).stdout
    found = {
        (line.partition(":")[0], line.split('incompatible type "')[1].split('"; expected')[0])
        for line in told.splitlines()
        if '"assert_never" has incompatible type' in line
    }
    assert found == NOT_KNOWN, told
