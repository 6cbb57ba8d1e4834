"""Works off a queue row by row: one that fails is noted, and those behind it go on."""

import logging
import sqlite3
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import get_ident
from time import monotonic
from typing import TypeVar

from cryptography.fernet import InvalidToken
from sqlalchemy import exc

from shared.backlog.bad_rows import bad_keys, forget_bad, note_bad, note_centre
from shared.backlog.facts import WorkQueue
from shared.backlog.key import WrongKey, is_right_key
from shared.backlog.trial import can_write
from shared.unit_of_work import UnitOfWork, Workplace

K = TypeVar("K", int, str)

NOT_THE_ROWS_FAULT = (
    exc.OperationalError,
    exc.InterfaceError,
    exc.InternalError,
    exc.DisconnectionError,
    exc.TimeoutError,
    MemoryError,
)
"""The database is away, locked, full or read-only: then it takes no other row either."""

MOST_TROUBLES = 3
"""After so many the database is taken to be away, and the rest waits for it."""

_log = logging.getLogger(__name__)
_progress: dict[int, "Progress"] = {}
"""Thread -> how far it has come: the worker looks whether it still goes on."""


@dataclass(frozen=True)
class Progress:
    """The row that a thread works at, and since when on the monotonic clock.

    Between two rows `queue` is None, and `since` is the end of the last one.
    """

    queue: WorkQueue | None
    key: str
    since: float


GivenUp = Callable[[UnitOfWork, K], int | None]


class Skipped:
    """Given by what deals with a row, where there was nothing to be done with it now."""


def work_off(
    workplace: Workplace,
    queue: WorkQueue,
    keys: Iterable[K],
    deal: Callable[[K], object],
    given_up: GivenUp[K] = lambda _work, _key: None,
    most: int | None = None,
) -> int:
    """Deals with each row by itself, and says with how many; a row that fails stops no other.

    A row is left alone for a while after a try that failed, and for good after the third. Then
    `given_up` is called, in the transaction that sets the row aside, and gives the centre whose it
    is. With `most` it ends after so many. Raises what the database raised where it failed, after
    all other rows were tried, and `WrongKey`.
    """
    done, failed = 0, list[Exception]()
    with workplace.read() as work:
        bad = bad_keys(work, queue)
    for key in [it for it in keys if not bad.get(str(it), False)]:
        if done == most:
            break
        try:
            done += _deal_with(workplace, queue, key, deal, given_up, str(key) in bad)
        except NOT_THE_ROWS_FAULT as problem:
            failed.append(problem)
            if len(failed) == MOST_TROUBLES:
                break
    if failed:
        raise failed[0]
    return done


def _deal_with(
    workplace: Workplace,
    queue: WorkQueue,
    key: K,
    deal: Callable[[K], object],
    given_up: GivenUp[K],
    was_bad: bool,
) -> bool:
    """Whether the row was dealt with; that it failed is noted."""
    _progress[get_ident()] = Progress(queue, str(key), monotonic())
    try:
        is_done = deal(key) is not Skipped
    except WrongKey:
        raise
    except Exception as problem:
        if is_of_the_database(problem) and not can_write(workplace):
            raise
        _note(workplace, queue, key, problem, given_up)
        return False
    finally:
        _progress[get_ident()] = Progress(None, "", monotonic())
    if was_bad:
        with workplace.work() as work:
            forget_bad(work, queue, str(key))
    return is_done


def is_of_the_database(problem: Exception) -> bool:
    """Whether no row may be to blame for an error.

    One is for a text that is no text: the driver complains of it in SQLite's name, without one of
    SQLite's codes.
    """
    if not isinstance(problem, NOT_THE_ROWS_FAULT):
        return False
    cause = getattr(problem, "orig", None)
    return not isinstance(cause, sqlite3.Error) or hasattr(cause, "sqlite_errorcode")


def progress_of(thread: int | None) -> Progress | None:
    """How far a thread has come; None for one that has worked at no row yet."""
    return _progress.get(thread or 0)


def note_hanging(workplace: Workplace, queue: WorkQueue, key: str) -> None:
    """Counts a try that did not end."""
    with workplace.work() as work:
        note_bad(work, queue, key, "does not end")


def _note(
    workplace: Workplace,
    queue: WorkQueue,
    key: K,
    problem: Exception,
    given_up: GivenUp[K],
) -> None:
    with workplace.read() as work:
        if isinstance(problem, InvalidToken) and not is_right_key(work):
            raise WrongKey from problem
    reason = type(problem).__name__
    _log.warning("%s %s: %s\n%s", queue, key, reason, _where(problem))
    with workplace.work() as work:
        if note_bad(work, queue, str(key), reason):
            _log.error("%s %s is set aside: %s", queue, key, reason)
            _give_up(work, queue, key, given_up)


def _give_up(work: UnitOfWork, queue: WorkQueue, key: K, given_up: GivenUp[K]) -> None:
    """A row so bad that not even its centre can be found is set aside all the same."""
    try:
        with work.savepoint():
            centre_id = given_up(work, key)
            note_centre(work, queue, str(key), centre_id)
    except NOT_THE_ROWS_FAULT:
        raise
    except Exception as problem:
        _log.warning("%s %s: %s\n%s", queue, key, type(problem).__name__, _where(problem))


def _where(problem: Exception) -> str:
    """Where it happened, without the error's own words: they may hold what a row says."""
    return "".join(traceback.format_tb(problem.__traceback__))
