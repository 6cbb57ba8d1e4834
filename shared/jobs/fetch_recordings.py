"""Recordings of what callers said: fetched while nobody waits, kept here, deleted elsewhere."""

import logging
from typing import Protocol

from shared.inquiries import (
    Audio,
    Pending,
    keep_sound,
    note_recording,
    pending,
    settle_recording,
)
from shared.unit_of_work import Workplace

__all__ = ["Archive", "Audio", "fetch_recordings", "note_recording"]

_log = logging.getLogger(__name__)


class Archive(Protocol):
    """Where the telephone network keeps recordings. Raises `OSError` when it can't be reached."""

    def sound(self, address: str) -> Audio | None:
        """None when there is nothing, or nothing yet."""

    def delete(self, address: str) -> None:
        """Also when there is nothing any more."""


def fetch_recordings(workplace: Workplace, archive: Archive) -> int:
    """How many were seen to. No transaction is open while the network is asked."""
    with workplace.read() as work:
        waiting = pending(work)
    return sum(_see_to(workplace, archive, each) for each in waiting)


def _see_to(workplace: Workplace, archive: Archive, each: Pending) -> bool:
    """False when it has to be tried again."""
    try:
        if each.is_wanted and not each.is_fetched and not _fetch(workplace, archive, each):
            return False
        archive.delete(each.address)
    except (OSError, ValueError) as problem:
        _log.warning("a recording waits: %s", type(problem).__name__)
        return False
    with workplace.work() as work:
        settle_recording(work, each.reference)
    return True


def _fetch(workplace: Workplace, archive: Archive, each: Pending) -> bool:
    sound = archive.sound(each.address)
    if sound is None:
        return each.is_lost
    with workplace.work() as work:
        keep_sound(work, each.reference, sound)
    return True
