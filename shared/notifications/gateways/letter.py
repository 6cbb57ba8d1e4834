"""The gateway of letters: lays them into a folder, ready to be printed and posted."""

from dataclasses import dataclass
from pathlib import Path

from shared.notifications.facts import Dispatch, IsAnothers, NotSent, Outcome, Sent

NO_ADDRESS = "no address"


@dataclass(frozen=True)
class LetterGateway:
    """Writes a text file per letter: the address, an empty line, the words."""

    folder: Path

    def send(self, it: Dispatch) -> Outcome:
        if not it.to:
            return NotSent(NO_ADDRESS)
        letter, draft = self._path(it), self._path(it).with_suffix(".draft")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            # Renamed once it is whole: a crash leaves no half letter to be posted.
            draft.write_text(f"{it.to}\n\n{it.words}\n")
            draft.rename(letter)
        except OSError as problem:
            return NotSent(type(problem).__name__, again=True)
        return Sent(letter.name)

    def look(self, it: Dispatch, is_anothers: IsAnothers) -> Outcome | None:
        letter = self._path(it)
        return Sent(letter.name) if letter.exists() else None

    def _path(self, it: Dispatch) -> Path:
        return self.folder / f"letter-{it.due_at:%Y%m%d-%H%M%S}-{it.id}.txt"
