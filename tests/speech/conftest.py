"""A voice with folders of its own, on the machine's real engine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shared.speech import Engine, Speech
from shared.vault import Vault
from tests.conftest import SECRET


def speech_in(folder: Path, engine: Engine | None = None, secret: str = SECRET) -> Speech:
    vault = Vault(secret)
    return Speech(
        folder / "speech", folder / "recordings", lambda it: vault.fingerprint("speech", it), engine
    )


@pytest.fixture
def speech(tmp_path: Path) -> Speech:
    return speech_in(tmp_path)


@pytest.fixture
def speech_with(tmp_path: Path) -> Callable[[Engine], Speech]:
    """With an engine of the test's own."""
    return lambda engine: speech_in(tmp_path, engine)
