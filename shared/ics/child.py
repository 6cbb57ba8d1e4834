"""Has a calendar fetched and read by a process of its own, within five seconds."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from time import monotonic
from types import FrameType

from shared.ics.exchange import FETCHED, CalendarRequest, decode_reading, encode_request
from shared.ics.reading import Reading
from shared.ics.troubles import Stopped, Trouble, Unreadable

SECONDS = 5.0
"""For all of it: starting the process, fetching, reading. Then the process is killed."""

ROOT = Path(__file__).parents[2]
INHERITED = (
    "LANG",
    "LD_LIBRARY_PATH",
    "PATH",
    "PYTHONTZPATH",
    "SSL_CERT_DIR",
    "SSL_CERT_FILE",
    "TZDIR",
)
"""What the process is told of our environment: no secret is among it."""

log = logging.getLogger(__name__)


def read_in_child(asked: CalendarRequest, seconds: float = SECONDS) -> Reading:
    """What the calendar says. Raises `Unreadable`, and `Stopped` when a signal told us to end."""
    request = encode_request(asked, monotonic() + seconds)
    with _started() as child, _ending_with_us(child) as ended:
        try:
            answer, _ = child.communicate(request, timeout=seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            answer, _ = child.communicate()
            raise Unreadable(_reason_of_delay(answer)) from None
    if ended:
        raise Stopped
    try:
        return decode_reading(answer)
    except ValueError:
        log.warning("The process that reads calendars ended with %s.", child.returncode)
        is_read = answer.startswith(FETCHED)
        raise Unreadable(Trouble.TOO_LARGE if is_read else Trouble.FAILED) from None


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "shared.ics.reader"],
        cwd=ROOT,
        env={name: os.environ[name] for name in INHERITED if name in os.environ},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _reason_of_delay(answer: bytes) -> Trouble:
    return Trouble.TOO_SLOW if answer.startswith(FETCHED) else Trouble.SILENT


@contextmanager
def _ending_with_us(child: subprocess.Popen[bytes]) -> Iterator[list[int]]:
    """Lets the signals that end this process end the child first; gives those that came.

    Without that, whoever ends the worker would wait for a stranger's calendar.
    """
    came: list[int] = []
    before = {}
    if current_thread() is main_thread():
        before = {it: signal.getsignal(it) for it in (signal.SIGTERM, signal.SIGINT)}

    def end(number: int, frame: FrameType | None) -> None:
        came.append(number)
        child.kill()
        handler = before[signal.Signals(number)]
        if callable(handler):
            handler(number, frame)

    ours = {number: handler for number, handler in before.items() if callable(handler)}
    try:
        for number in ours:
            signal.signal(number, end)
        yield came
    finally:
        for number, handler in ours.items():
            signal.signal(number, handler)
