"""`script/server` calls commands that there are."""

import re
from dataclasses import replace

from app import create_app
from shared.settings import Mode
from tests.conftest import SECRET
from tests.house.tree import ROOT
from tests.town import settings_for

CALLED = set(re.findall(r"bin/flask (\w+)", (ROOT / "script" / "server").read_text()))
DEMONSTRATION = settings_for("sqlite://", SECRET)


def test_every_command_that_the_start_calls_is_there() -> None:
    assert {"migrate", "worker"} <= CALLED
    assert create_app(DEMONSTRATION).cli.commands.keys() >= CALLED


def test_production_has_no_invented_day() -> None:
    production = create_app(replace(DEMONSTRATION, mode=Mode.PRODUCTION))
    assert CALLED - production.cli.commands.keys() == {"demo"}
