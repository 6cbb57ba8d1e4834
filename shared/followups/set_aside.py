"""Tells the desk of what was set aside because it could not be worked off, and lets it be tried."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from shared.accounts import TeamCode
from shared.appointments import centre_ids, next_opening
from shared.backlog import RowSetAside, WorkQueue, rows_set_aside, take_untold, try_again
from shared.notifications import send_again
from shared.safetynet import TaskKind, open_task
from shared.unit_of_work import UnitOfWork

SEEN_TO_WITHIN = timedelta(hours=4)


def tell_of_set_aside(work: UnitOfWork) -> None:
    """Opens one task of the leaders for each centre, or joins the open one: what it is, how often.

    What is no centre's is the first one's. Does nothing before there is a centre.
    """
    known = centre_ids(work)
    untold = take_untold(work) if known else set()
    for centre_id in {_whose(known, each) for each in untold}:
        theirs = (it for it in rows_set_aside(work) if _whose(known, it.centre_id) == centre_id)
        counted = Counter(it.queue for it in theirs)
        open_task(
            work,
            centre_id,
            TaskKind.SET_ASIDE,
            next_opening(work, centre_id) + SEEN_TO_WITHIN,
            note=", ".join(f"{queue}: {number}" for queue, number in sorted(counted.items())),
            team=TeamCode.LEADERS,
        )


def _whose(known: list[int], centre_id: int | None) -> int:
    return centre_id if centre_id in known and centre_id is not None else known[0]


def try_set_aside_again(work: UnitOfWork, queues: Iterable[str] = ()) -> list[RowSetAside]:
    """Lets what was set aside be tried anew, of these queues or of all; gives what that is."""
    again = try_again(work, queues)
    for each in again:
        if each.queue == WorkQueue.MESSAGES:
            send_again(work, int(each.key))
    return again
