"""Answers a guess at who somebody is, as long as not too many wrong ones came before it.

A guess counts for what was told and for whoever told it, whether or not there is such a citizen: so
the limits tell nothing. Nobody is locked out; a face asks for one more proof, or fetches a person.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import case, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from shared.citizens.guess_limits import LIMITS, REFUSED_BEFORE_ALARM, WIDE, WINDOW, Scope
from shared.citizens.guess_models import GuessTurnRow, WrongGuessRow
from shared.unit_of_work import UnitOfWork

TURN = select(GuessTurnRow.centre_id).with_for_update()


@dataclass(frozen=True)
class Bucket:
    """What a wrong guess is counted for: a scope, and which telephone, number, kiosk ... of it."""

    scope: Scope
    key: str = ""


class GuessResult(StrEnum):
    """How a guess was answered.

    CLOSED: too many wrong ones came before it, so that nothing was answered, right or wrong.
    """

    RIGHT = "right"
    WRONG = "wrong"
    CLOSED = "closed"


@dataclass(frozen=True)
class GuessAnswer:
    """The answer to a guess; `found` is '' unless it was right.

    `alarm`: somebody seems to be trying values, so that the desk has to know.
    """

    result: GuessResult
    found: str = ""
    alarm: bool = False


@dataclass(frozen=True)
class GuessCounts:
    """A centre's guesses within `WINDOW`: different wrong ones, and those that were refused."""

    wrong: int
    refused: int


def answer_guess(
    work: UnitOfWork,
    centre_id: int,
    guess: str,
    buckets: Iterable[Bucket],
    look: Callable[[], str],
) -> GuessAnswer:
    """What `look` finds ('' for nothing), unless a bucket is full of other wrong guesses.

    `guess` is all that was told. It counts only when wrong; repeated, it counts once and is
    answered again, since it tells nothing new. `look` runs in any case: the time that an answer
    takes does not tell a closed bucket from an open one. Guesses at one centre wait for each other
    until the transaction ends.
    """
    wait_for_turn(work, centre_id)
    counted = {_bucket(work, it): it.scope for it in buckets}
    mine = work.vault.fingerprint("guess", guess)
    closed = _is_closed(work, centre_id, counted, mine)
    found = look()
    if found and not closed:
        return GuessAnswer(GuessResult.RIGHT, found)
    refused = work.vault.fingerprint("guess bucket", REFUSED)
    total = work.vault.fingerprint("guess bucket", TOTAL)
    _count(work, centre_id, (refused,) if closed else (*counted, total), mine)
    alarm = _is_alarming(work, centre_id, counted, refused)
    return GuessAnswer(GuessResult.CLOSED if closed else GuessResult.WRONG, "", alarm)


REFUSED, TOTAL = "refused", "total"
"""Buckets of a centre that limit nothing: guesses that were refused, and all wrong ones."""


def wait_for_turn(work: UnitOfWork, centre_id: int) -> None:
    """Waits until no other transaction answers a guess at this centre, and holds the turn."""
    mine = TURN.where(GuessTurnRow.centre_id == centre_id)
    while work.session.scalar(mine) is None:
        try:
            with work.savepoint():
                work.session.add(GuessTurnRow(centre_id=centre_id))
        except IntegrityError:
            continue


def guess_counts(work: UnitOfWork, centre_id: int) -> GuessCounts:
    """How many wrong and refused guesses the centre has had within `WINDOW`."""
    wrong, refused = (work.vault.fingerprint("guess bucket", it) for it in (TOTAL, REFUSED))
    counts = _counts(work, centre_id, (wrong, refused), "")
    return GuessCounts(counts.get(wrong, (0, 0))[0], counts.get(refused, (0, 0))[0])


def forget_guesses(work: UnitOfWork, centre_id: int, buckets: Iterable[Bucket]) -> int:
    """Opens these buckets again; gives how many wrong guesses were counted in them."""
    wait_for_turn(work, centre_id)
    names = [_bucket(work, it) for it in buckets]
    theirs = (WrongGuessRow.centre_id == centre_id, WrongGuessRow.bucket.in_(names))
    gone = delete(WrongGuessRow).where(*theirs).returning(WrongGuessRow.guess)
    return len(work.session.execute(gone).all())


def erase_old_guesses(work: UnitOfWork) -> None:
    """Erases wrong guesses that no longer count."""
    work.session.execute(delete(WrongGuessRow).where(WrongGuessRow.at <= _since(work)))


def _since(work: UnitOfWork) -> datetime:
    """Guesses count from here on. With no upper end: a clock that is set back opens nothing."""
    return work.now - WINDOW


def _bucket(work: UnitOfWork, bucket: Bucket) -> str:
    return work.vault.fingerprint("guess bucket", f"{bucket.scope}:{bucket.key}")


def _is_closed(work: UnitOfWork, centre_id: int, counted: dict[str, Scope], mine: str) -> bool:
    """Whether a bucket is full, and this guess is none of those in it."""
    counts = _counts(work, centre_id, counted, mine)
    return any(
        wrong >= LIMITS[counted[bucket]] and not known for bucket, (wrong, known) in counts.items()
    )


def _counts(
    work: UnitOfWork, centre_id: int, buckets: Iterable[str], mine: str
) -> dict[str, tuple[int, int]]:
    """For each bucket that is not empty: its wrong guesses, and 1 if this one is among them."""
    is_mine = func.max(case((WrongGuessRow.guess == mine, 1), else_=0))
    counts = select(WrongGuessRow.bucket, func.count(), is_mine).where(
        WrongGuessRow.centre_id == centre_id,
        WrongGuessRow.bucket.in_(list(buckets)),
        WrongGuessRow.at > _since(work),
    )
    found = work.session.execute(counts.group_by(WrongGuessRow.bucket))
    return {bucket: (wrong, known) for bucket, wrong, known in found}


def _count(work: UnitOfWork, centre_id: int, buckets: Iterable[str], mine: str) -> None:
    """Counts a guess once in each bucket, from now on."""
    names = list(buckets)
    again = (WrongGuessRow.bucket.in_(names), WrongGuessRow.guess == mine)
    work.session.execute(delete(WrongGuessRow).where(WrongGuessRow.centre_id == centre_id, *again))
    row = {"centre_id": centre_id, "guess": mine, "at": work.now}
    work.write(insert(WrongGuessRow), [row | {"bucket": name} for name in names])


def _is_alarming(work: UnitOfWork, centre_id: int, counted: dict[str, Scope], refused: str) -> bool:
    """Whether a wide bucket of this guess is full, or many guesses were refused."""
    counts = _counts(work, centre_id, (*counted, refused), "")
    if counts.get(refused, (0, 0))[0] >= REFUSED_BEFORE_ALARM:
        return True
    return any(
        counts.get(bucket, (0, 0))[0] >= LIMITS[scope]
        for bucket, scope in counted.items()
        if scope in WIDE
    )
