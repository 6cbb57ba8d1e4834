"""What goes into the process that reads a calendar, and what comes out of it."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from shared.ics.reach import Reach
from shared.ics.reading import Reading
from shared.ics.series import Window
from shared.ics.troubles import Flaw, Trouble, Unreadable

FETCHED = b"fetched\n"
"""The first line of the answer, written as soon as the other machine has answered."""


@dataclass(frozen=True)
class CalendarRequest:
    """A calendar to fetch and read.

    `zone` is the centre's, `mine` the adviser's own mail addresses in capitals or not.
    """

    address: str
    window: Window
    zone: ZoneInfo
    mine: frozenset[str] = frozenset()
    reach: Reach = Reach.OPEN_INTERNET


def encode_request(asked: CalendarRequest, until: float) -> bytes:
    """`until` is the end of patience by this machine's monotonic clock, in seconds."""
    said = {
        "address": asked.address,
        "since": asked.window.since.isoformat(),
        "until": asked.window.until.isoformat(),
        "zone": asked.zone.key,
        "mine": sorted(asked.mine),
        "reach": asked.reach,
        "patience": until,
    }
    return json.dumps(said).encode()


def decode_request(written: bytes) -> tuple[CalendarRequest, float]:
    said = json.loads(written)
    window = Window(datetime.fromisoformat(said["since"]), datetime.fromisoformat(said["until"]))
    asked = CalendarRequest(
        said["address"],
        window,
        ZoneInfo(said["zone"]),
        frozenset(said["mine"]),
        Reach(said["reach"]),
    )
    return asked, float(said["patience"])


def encode_answer(answer: Reading | Trouble) -> bytes:
    if isinstance(answer, Trouble):
        return json.dumps({"trouble": answer}).encode()
    times = [[starts.isoformat(), ends.isoformat()] for starts, ends in answer.times]
    said = {"times": times, "events": answer.events, "unread": answer.unread}
    return json.dumps(said).encode()


def decode_reading(written: bytes) -> Reading:
    """Raises `Unreadable` for the trouble that is told, and `ValueError` for no answer at all."""
    said = json.loads(written.removeprefix(FETCHED))
    if "trouble" in said:
        raise Unreadable(Trouble(said["trouble"]))
    times = [(datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in said["times"]]
    unread = Counter({Flaw(flaw): count for flaw, count in said["unread"].items()})
    return Reading(times, said["events"], unread)
