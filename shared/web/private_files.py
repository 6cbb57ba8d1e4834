"""What is kept beside the program is its own user's alone: nobody else on the machine reads it."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

from shared.settings import INSTANCE, ROOT, Settings, WrongSetting

OTHERS = stat.S_IRWXG | stat.S_IRWXO
"""What the group and everybody else may do with a file."""

SUFFIXES = ("", "-wal", "-shm", "-journal")
"""How the files of an SQLite database end that lie beside it."""


def keep_private(settings: Settings, instance: Path = INSTANCE) -> None:
    """Closes what there is to other users, and all files that this process makes from now on.

    `instance` is the folder of what is kept. Raises `WrongSetting` for a file that belongs to
    somebody else and is open to others.
    """
    os.umask(OTHERS)
    with suppress(OSError):  # where nothing can be kept, who keeps something says so
        instance.mkdir(exist_ok=True)
    for path in (*_everything_in(instance), *_elsewhere(settings)):
        _close(path)


def _everything_in(folder: Path) -> Iterator[Path]:
    """The folder and all files and folders in it; where a link leads to is not looked at."""
    yield folder
    for inner, folders, files in os.walk(folder):
        yield from (Path(inner) / name for name in (*folders, *files))


def _elsewhere(settings: Settings) -> Iterator[Path]:
    """What may lie outside of that folder: the database, sounds and recordings, and `.env`."""
    kind, _, path = settings.database_url.partition("?")[0].partition(":///")
    if kind == "sqlite" and path:
        yield from (Path(unquote(path) + suffix) for suffix in SUFFIXES)
    for folder in (settings.speech_folder, settings.recordings_folder):
        if folder.is_dir() and not folder.is_relative_to(INSTANCE):
            yield from _everything_in(folder)
    yield ROOT / ".env"


def _close(path: Path) -> None:
    try:
        mode = path.lstat().st_mode
        if mode & OTHERS and not stat.S_ISLNK(mode):
            path.chmod(stat.S_IMODE(mode) & ~OTHERS)
    except FileNotFoundError:
        return
    except OSError:
        raise WrongSetting(
            f"{path} can be read by other users of this machine, and does not belong to ours: "
            f"have it given over, or closed with chmod go= '{path}'."
        ) from None
