"""Keeps a process at work: begins it again when it ends by itself, and ends it when told to."""

import logging
import os
import signal
from collections.abc import Callable
from time import monotonic

TOLD = {signal.SIGTERM, signal.SIGINT}
WATCHED = {*TOLD, signal.SIGCHLD}

ENDS_WITHIN = 10.0
"""Seconds after which a process that was told to end is killed."""

LONGEST_PAUSE = 60.0
LIVED_WELL = 60.0
"""Seconds: a process that has worked for so long begins again after the shortest pause."""

_log = logging.getLogger(__name__)


def supervise(work: Callable[[], int]) -> None:
    """Calls `work` in a process of its own, again and again until this one is told to end.

    What hangs so badly that not even a signal reaches it is killed, then. `work` gives its exit
    code.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, WATCHED)
    pause = 1.0
    while True:
        begun, child = monotonic(), os.fork()
        if child == 0:
            os._exit(_work_in_child(work))
        if _wait_for(child):
            return
        pause = 1.0 if monotonic() - begun > LIVED_WELL else min(2 * pause, LONGEST_PAUSE)
        _log.error("The worker has ended by itself, and begins again in %d seconds.", pause)
        if signal.sigtimedwait(TOLD, pause) is not None:
            return


def is_orphan(parent: int) -> bool:
    """Whether the process that began this one is gone: then nobody would end this one either."""
    return os.getppid() != parent


def _work_in_child(work: Callable[[], int]) -> int:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, WATCHED)
    try:
        return work()
    except BaseException:
        _log.exception("The worker failed.")
        return 1


def _wait_for(child: int) -> bool:
    """True when the process has ended because it was told to."""
    while True:
        if signal.sigwait(WATCHED) in TOLD:
            _end(child)
            return True
        if os.waitpid(child, os.WNOHANG)[0]:
            return False


def _end(child: int) -> None:
    os.kill(child, signal.SIGTERM)
    until = monotonic() + ENDS_WITHIN
    while not os.waitpid(child, os.WNOHANG)[0]:
        if signal.sigtimedwait({signal.SIGCHLD}, max(0, until - monotonic())) is None:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return
