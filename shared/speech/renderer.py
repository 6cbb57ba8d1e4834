"""Makes sounds soon, one after the other, while those who will hear them do something else."""

import logging
import os
from collections.abc import Callable
from queue import Full, Queue
from threading import Lock, Thread

from shared.speech.shelf import SoundFormat

MOST_WAITING = 500
"""Sentences; what comes on top of them is made when somebody asks for it."""

Wish = tuple[str, tuple[SoundFormat, ...]]
"""The name of a sound, and the formats that it is wanted in beside the one that is kept."""

log = logging.getLogger(__name__)


class Renderer:
    """One thread for each process, begun at its first wish: no thread survives a fork."""

    def __init__(self, make: Callable[[str, SoundFormat], object]) -> None:
        self._make = make
        self._lock = Lock()
        self._waiting: Queue[Wish] = Queue(MOST_WAITING)
        self._process = 0

    def make_soon(self, wish: Wish) -> None:
        """Returns at once. With too many waiting the wish is dropped, and the log tells of it."""
        with self._lock:
            if self._process != os.getpid():
                self._process, self._waiting = os.getpid(), Queue(MOST_WAITING)
                Thread(target=self._work, args=(self._waiting,), daemon=True).start()
        try:
            self._waiting.put_nowait(wish)
        except Full:
            log.warning("Too many sentences at once: %s is made when it is asked for.", wish[0])

    def _work(self, waiting: "Queue[Wish]") -> None:
        while True:
            name, forms = waiting.get()
            try:
                for form in (SoundFormat.ROOM, *forms):
                    self._make(name, form)
            except Exception:  # the next sentence is made whatever went wrong with this one
                log.exception("A sentence could not be made.")
