"""Recordings made under a former id of their sentence go on under its present one."""

from pathlib import Path

from shared.content import current_id


def rename_recordings(folder: Path) -> int:
    """How many of `<folder>/<language>/<id>.wav` got another name, each with the words beside it.

    Where the present name is taken already, both files stay as they are. Raises `OSError`.
    """
    former = [it for it in folder.glob("*/*.wav") if not _renamed(it).exists()]
    for sound in former:
        # The words go first: stopped in between, the next run finds the sound and carries on.
        words = sound.with_suffix(".txt")
        if words.exists():
            words.rename(_renamed(words))
        sound.rename(_renamed(sound))
    return len(former)


def _renamed(file: Path) -> Path:
    return file.with_name(current_id(file.name))
