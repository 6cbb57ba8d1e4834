"""Fetches what callers have said from the telephone network, and has it deleted there.

Finds the recordings that the network told of and that are not settled: fetches the sound, keeps it
sealed in the database, and deletes it in the network's archive. One that no question refers to is
deleted without being fetched, after an hour. Without a Twilio account there is nothing to do.

Why so often: staff hear a question soon after it was asked, and a citizen's voice lies with another
company no longer than it must.

Done twice: a settled recording is not found again. Where the network could not be reached the
recording is found again the next time; deleting what is gone is no error.
"""

import logging
from datetime import timedelta

from shared.backlog import Skipped, WorkQueue, work_off
from shared.inquiries import (
    Pending,
    centre_of_recording,
    find_pending,
    keep_sound,
    pending,
    settle_recording,
)
from shared.jobs.job import Archive, Job, JobContext
from shared.unit_of_work import Workplace

_log = logging.getLogger(__name__)


def fetch_recordings(workplace: Workplace, archive: Archive) -> int:
    """How many were seen to. No transaction is open while the network is asked."""
    with workplace.read() as work:
        waiting = pending(work)

    def see_to(reference: str) -> type[Skipped] | None:
        with workplace.read() as work:
            each = find_pending(work, reference)
        return None if each is not None and _see_to(workplace, archive, each) else Skipped

    return work_off(workplace, WorkQueue.RECORDINGS, waiting, see_to, centre_of_recording)


def _see_to(workplace: Workplace, archive: Archive, each: Pending) -> bool:
    """False when the network was not reached, or has no sound yet."""
    try:
        if each.is_wanted and not each.is_fetched and not _fetch(workplace, archive, each):
            return False
        archive.delete(each.address)
    except OSError as problem:
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


def _fetch_if_there_is_an_archive(context: JobContext) -> None:
    if context.archive is not None:
        fetch_recordings(context.workplace, context.archive)


JOB = Job(
    "fetch_recordings",
    every=timedelta(seconds=30),
    run=_fetch_if_there_is_an_archive,
)
