"""Fetches and reads one calendar in a process of its own: `python -m shared.ics.reader`.

What a stranger's file makes this process do ends with it. It is given the request at its standard
input and nothing else: no settings, no secrets, no database.
"""

import signal
import sys
from resource import (
    RLIMIT_AS,
    RLIMIT_CORE,
    RLIMIT_CPU,
    RLIMIT_FSIZE,
    RLIMIT_NOFILE,
    setrlimit,
)
from time import monotonic
from types import FrameType

from shared.ics.exchange import FETCHED, CalendarRequest, decode_request, encode_answer
from shared.ics.fetching import MOST_SECONDS, fetch
from shared.ics.reach import mailboxes_in
from shared.ics.reading import Reading, read_calendar
from shared.ics.troubles import Trouble, Unreadable

MEMORY = 512 * 1024 * 1024
LIMITS = {
    RLIMIT_AS: MEMORY,
    RLIMIT_CPU: 5,
    RLIMIT_CORE: 0,
    RLIMIT_FSIZE: 0,
    RLIMIT_NOFILE: 64,
}
"""Bytes of memory, seconds of computing; and no file is written."""

TO_READ = 0.8
"""Seconds of the whole that fetching leaves to reading."""

TO_ANSWER = 0.6


def main() -> None:
    for limit, most in LIMITS.items():
        setrlimit(limit, (most, most))
    asked, until = decode_request(sys.stdin.buffer.read())
    try:
        answer: Reading | Trouble = _read(asked, until)
    except Unreadable as why:
        answer = why.trouble
    except MemoryError:
        answer = Trouble.TOO_LARGE
    sys.stdout.buffer.write(encode_answer(answer))


def _read(asked: CalendarRequest, until: float) -> Reading:
    written = _fetch(asked, until - TO_READ)
    sys.stdout.buffer.write(FETCHED)
    sys.stdout.buffer.flush()
    # Should the process that waits be gone by then, this one ends by itself.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, max(until - monotonic(), TO_ANSWER) + 1)
    left = until - TO_ANSWER - monotonic()
    mine = asked.mine | mailboxes_in(asked.address)
    return read_calendar(written, asked.window, asked.zone, mine, left)


def _fetch(asked: CalendarRequest, until: float) -> bytes:
    """Also a machine that sends a byte now and then is waited for no longer than `until`."""
    signal.signal(signal.SIGALRM, _end)
    seconds = min(max(until - monotonic(), 0.01), MOST_SECONDS)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return fetch(asked.address, asked.reach, seconds)
    except TimeoutError:
        raise Unreadable(Trouble.SILENT) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _end(_number: int, _frame: FrameType | None) -> None:
    raise TimeoutError


if __name__ == "__main__":
    main()
