"""Serves the whole application on a free port of this machine, at a clock that stands; says which.

Run as a module with the database's address, the screen's pixels per inch, and `settles` where a new
screen shall take no press at first, as it does for citizens.
"""

import sys
from dataclasses import replace
from datetime import UTC, datetime

from app import create_app
from shared.clock import SetClock
from tests.conftest import SECRET
from tests.town import settings_for
from tests.web_server import Server, open_door

MONDAY_AT_TEN = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""In Copenhagen; the desk is open, so that somebody can come and help."""


def serve(database_url: str, ppi: int, *, settles: bool) -> None:
    """Until the process ends."""
    settings = replace(
        settings_for(database_url, SECRET),
        kiosk_ppi=ppi,
        public_base_url="http://127.0.0.1",
        kiosk_settles=settles,
    )
    app = create_app(settings, SetClock(MONDAY_AT_TEN))
    door = open_door()
    print(door.port, flush=True)
    Server(app, door.listening).serve_forever()


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), settles="settles" in sys.argv[3:])
