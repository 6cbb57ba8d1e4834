"""A bare machine to set up, for each test."""

from pathlib import Path

import pytest

from tests.script.machine import Machine, gather_programs, new_machine


@pytest.fixture(scope="session")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return gather_programs(tmp_path_factory.mktemp("programs"))


@pytest.fixture
def machine(tmp_path: Path, programs: Path) -> Machine:
    return new_machine(tmp_path, programs)
