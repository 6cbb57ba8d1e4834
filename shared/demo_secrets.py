"""Secrets that a demonstration makes for itself at its first start."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from shared.setting_checks import WrongSetting, check_secret


def demo_secret(path: Path) -> str:
    """A secret made at the first start and kept beside the database.

    So no check is ever switched off. Raises `WrongSetting` when the file was emptied.
    """
    if not path.exists():
        _keep_secret(path)
    try:
        return check_secret(str(path), path.read_text())
    except WrongSetting:
        raise WrongSetting(f"{path} holds no secret any more: take it away.") from None


def _keep_secret(path: Path) -> None:
    """Several processes start at once: only one of them gives the file its name, when it is
    whole."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent) as file:
        file.write(secrets.token_urlsafe(32))
        file.flush()
        with suppress(FileExistsError):
            os.link(file.name, path)
