"""What a clerk does in the queue: calls people by number, recalls, serves, parks and undoes.

All of it is recorded, and raises `NoSuchNumber` for what is not in the clerk's centre.
"""

from frontdesk.clerks import Clerk, record_audit
from frontdesk.queue.actions.hall import hall
from shared import audit
from shared.safetynet import (
    NoAnswerOutcome,
    QueueState,
    call_again,
    call_up,
    find_queued,
    in_hall,
    mark_served,
    no_answer,
    park,
    undo,
    unpark,
)
from shared.unit_of_work import NotFound, UnitOfWork

CAN_BE_CALLED = (QueueState.WAITING, QueueState.PARKED)
CAN_BE_UNDONE = (QueueState.CALLED, QueueState.SERVED, QueueState.NO_ANSWER)


class NoSuchNumber(NotFound):
    """Nobody waits with this number, or in this place of the queue, in the clerk's centre."""


def call_number(work: UnitOfWork, clerk: Clerk, queued_id: int, counter: str) -> bool:
    """Calls a waiting or parked person; True also when this clerk had called them already.

    False when a colleague was first, or the person no longer waits.
    """
    _own(work, clerk, queued_id)
    is_called = call_up(work, queued_id, counter, clerk.name)
    _recorded(work, clerk, audit.AuditAction.CALLED_NUMBER, queued_id, is_called)
    return is_called or _has_called(work, clerk, queued_id)


def call_next(
    work: UnitOfWork, clerk: Clerk, counter: str, press: str, *, own: bool = False, served: int = 0
) -> int | None:
    """Calls the next person, and gives their number.

    None when nobody waits, or for a repeated press. Of tickets the one that waits longest; with
    `own`, of the clerk's arrived citizens the one whose meeting begins first. The person at the
    counter (`served`) is then marked as served. `press` is the id of one press of the button.
    """
    now = hall(work, clerk.centre_id)
    for each in now.own(clerk.adviser_id) if own else now.tickets:
        if call_up(work, each.id, counter, clerk.name, press):
            _recorded(work, clerk, audit.AuditAction.CALLED_NUMBER, each.id, True)
            if any(mine.id == served for mine in now.called_by(clerk.name)):
                say_served(work, clerk, served)
            return each.queued.number
    return None


def waits_with(work: UnitOfWork, clerk: Clerk, number: int) -> int:
    """The id of the person who waits or is parked with this number of today."""
    for each in in_hall(work, clerk.centre_id):
        if each.number == number and each.state in CAN_BE_CALLED:
            return each.id
    raise NoSuchNumber(number)


def recall(work: UnitOfWork, clerk: Clerk, queued_id: int, calls: int) -> bool:
    """Calls a person once more; `calls` is how often so far, as the clerk saw it."""
    _own(work, clerk, queued_id)
    done = call_again(work, queued_id, calls)
    return _recorded(work, clerk, audit.AuditAction.CALLED_AGAIN, queued_id, done)


def say_served(work: UnitOfWork, clerk: Clerk, queued_id: int) -> bool:
    """Marks a person as served; False when they were done already."""
    _own(work, clerk, queued_id)
    done = mark_served(work, queued_id, clerk.name)
    return _recorded(work, clerk, audit.AuditAction.SERVED, queued_id, done)


def say_no_answer(work: UnitOfWork, clerk: Clerk, queued_id: int) -> NoAnswerOutcome:
    """Records that a called person does not come, and gives what follows."""
    _own(work, clerk, queued_id)
    missed = no_answer(work, queued_id, clerk.name)
    is_noted = missed in (NoAnswerOutcome.LATER, NoAnswerOutcome.OVER)
    _recorded(work, clerk, audit.AuditAction.DID_NOT_ANSWER, queued_id, is_noted)
    return missed


def park_number(work: UnitOfWork, clerk: Clerk, queued_id: int, because: str) -> bool:
    """Parks a called person who comes back later; `because` is a word on why."""
    _own(work, clerk, queued_id)
    done = park(work, queued_id, because)
    return _recorded(work, clerk, audit.AuditAction.PARKED, queued_id, done)


def take_up_again(work: UnitOfWork, clerk: Clerk, queued_id: int) -> bool:
    """Lets a parked person who has come back wait again."""
    _own(work, clerk, queued_id)
    return _recorded(work, clerk, audit.AuditAction.CAME_BACK, queued_id, unpark(work, queued_id))


def undo_press(work: UnitOfWork, clerk: Clerk, queued_id: int, state: str) -> bool:
    """Takes one step back from the state that the clerk saw; False when it has changed."""
    _own(work, clerk, queued_id)
    if state not in CAN_BE_UNDONE:
        return False
    done = undo(work, queued_id, QueueState(state), clerk.name)
    return _recorded(work, clerk, audit.AuditAction.UNDID, queued_id, done)


def _has_called(work: UnitOfWork, clerk: Clerk, queued_id: int) -> bool:
    found = find_queued(work, queued_id)
    if found is None or found.state is not QueueState.CALLED:
        return False
    return found.called_by == clerk.name


def _own(work: UnitOfWork, clerk: Clerk, queued_id: int) -> None:
    found = find_queued(work, queued_id)
    if found is None or found.centre_id != clerk.centre_id:
        raise NoSuchNumber(queued_id)


def _recorded(
    work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, queued_id: int, done: bool
) -> bool:
    if done:
        record_audit(work, clerk, action, f"queue:{queued_id}")
    return done
