"""A SQLite database, photographed: many ways lead on from one moment, each from the same data."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from shared.unit_of_work import Workplace


@dataclass
class Photographs:
    """Of the database of `workplace`, kept in `folder`; nobody else may be writing to it."""

    workplace: Workplace
    folder: Path
    _taken: int = 0
    _shows: int = -1

    def take(self) -> int:
        """The number of a photograph of what there is now."""
        number, self._taken = self._taken, self._taken + 1
        self.workplace.engine.dispose()
        shutil.copyfile(self._database, self.folder / f"{number}.sqlite")
        self._shows = number
        return number

    def restore(self, number: int) -> None:
        """Nothing to do when nothing was written since."""
        if self._shows == number and not self._was_written():
            return
        self.workplace.engine.dispose()
        shutil.copyfile(self.folder / f"{number}.sqlite", self._database)
        self._shows = number

    def _was_written(self) -> bool:
        log = self._database.with_name(f"{self._database.name}-wal")
        return log.exists() and log.stat().st_size > 0

    @property
    def _database(self) -> Path:
        return Path(str(self.workplace.engine.url.database))
