"""What staff see and do about citizens' wishes; each change is recorded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.meetings import own_meeting
from frontdesk.names import name_shown
from shared import audit
from shared.appointments import Form, Meeting, upcoming
from shared.citizens import Citizen, citizens_by_id, give_support, lock_citizen, support_of
from shared.followups import (
    a_kasse_wanted,
    answer_wish,
    make_wish,
    own_adviser_is_another,
    require_attendance,
    wish_is_told,
)
from shared.unit_of_work import UnitOfWork
from shared.wishes import (
    ANSWERS,
    Agreed,
    FormInForce,
    NoSuchWish,
    Participation,
    Wish,
    WishKind,
    WishState,
    agree,
    agreed_ever,
    agreed_with,
    elsewhere_though_required,
    find_wish,
    form_in_force,
    open_wishes,
    wishes_of,
)


@dataclass(frozen=True)
class WishSeen:
    """A wish, and what staff can answer to it; none where it is answered, and only to be told."""

    wish: Wish
    answers: tuple[WishState, ...]
    overdue: bool
    first_name: str | None = None


@dataclass(frozen=True)
class WishesSeen:
    """A citizen's wishes, the newest first; how their next meetings are held; what was agreed, and
    all its versions. `first_name` is None for a protected citizen. `meets`: a meeting is ahead.
    `elsewhere`: those ahead that are not in person, though staff require it."""

    citizen_id: int
    first_name: str | None
    is_silent: bool
    wishes: tuple[WishSeen, ...]
    form: FormInForce | None
    agreed: Agreed | None
    versions: tuple[Agreed, ...]
    meets: bool
    elsewhere: tuple[Meeting, ...] = ()

    @property
    def open_ones(self) -> tuple[WishSeen, ...]:
        return tuple(it for it in self.wishes if it.wish.is_open)


@dataclass(frozen=True)
class AnswerGiven:
    """An answer as it is typed: what is answered, the words for the citizen, whether it is a formal
    decision, and the new adviser, where that was wished for."""

    state: WishState
    text: str
    is_decision: bool = False
    adviser_id: int | None = None


def wishes_for(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> WishesSeen:
    """The wishes of a citizen of the clerk's centre. Raises `NoSuchCitizen`."""
    citizen = own_citizen(work, clerk, citizen_id)
    return WishesSeen(
        citizen_id,
        name_shown(citizen),
        citizen.silent,
        tuple(_seen(work, it, citizen) for it in wishes_of(work, citizen_id)),
        form_in_force(work, citizen_id),
        agreed_with(work, citizen_id),
        tuple(agreed_ever(work, citizen_id)),
        meets=bool(upcoming(work, citizen_id)),
        elsewhere=tuple(elsewhere_though_required(work, citizen_id)),
    )


def read_wishes(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> WishesSeen:
    """The same; the access is recorded. Raises `NoSuchCitizen`."""
    found = wishes_for(work, clerk, citizen_id)
    record_access(work, clerk, audit.AuditAction.OPENED_RECORD, citizen_id)
    return found


def wishes_to_see_to(work: UnitOfWork, clerk: Clerk) -> tuple[WishSeen, ...]:
    """The wishes of the clerk's centre that staff have something to do for, the first due first."""
    found = open_wishes(work, clerk.centre_id)
    people = citizens_by_id(work, {it.citizen_id for it in found})
    return tuple(_seen(work, it, people[it.citizen_id]) for it in found)


def wish_for(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, kind: WishKind, form: Form | None
) -> None:
    """Writes down what a citizen wishes for who stands at the desk. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    make_wish(work, citizen_id, kind, clerk.via, form)
    record_access(work, clerk, audit.AuditAction.WISHED_FOR_THEM, citizen_id)


def answer_wish_of(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wish_id: int, given: AnswerGiven, seen: int
) -> bool:
    """Answers a wish. False where a colleague was first: it has no longer the version `seen`.

    Raises `NoSuchCitizen`, `NoSuchWish`.
    """
    wish = own_wish(work, clerk, citizen_id, wish_id)
    if wish.version != seen or given.state not in _answers(wish):
        return False
    answered = answer_wish(
        work, wish, given.state, given.text, clerk.name, is_decision=given.is_decision
    )
    if answered is None:
        return False
    if given.adviser_id is not None and given.state is WishState.GRANTED:
        support = replace(support_of(work, citizen_id), adviser_id=given.adviser_id)
        give_support(work, citizen_id, support, clerk.name, given.text)
        own_adviser_is_another(work, citizen_id, clerk.name)
    record_access(work, clerk, audit.AuditAction.ANSWERED_WISH, citizen_id)
    return True


def require_attendance_of(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, why: str, *, is_decision: bool
) -> None:
    """Requires that the citizen's next meetings are in person, and says why.

    Raises `NoSuchCitizen`, and `ValueError` without a reason.
    """
    own_citizen(work, clerk, citizen_id)
    require_attendance(work, citizen_id, why, clerk.name, clerk.via, is_decision=is_decision)
    record_access(work, clerk, audit.AuditAction.REQUIRED_ATTENDANCE, citizen_id)


def say_it_is_told(work: UnitOfWork, clerk: Clerk, citizen_id: int, wish_id: int) -> None:
    """Notes that the citizen has heard the answer, or got it as a letter.

    Raises `NoSuchCitizen`, `NoSuchWish`.
    """
    own_wish(work, clerk, citizen_id, wish_id)
    lock_citizen(work, citizen_id)
    wish_is_told(work, wish_id, clerk.name, in_writing=True)
    record_access(work, clerk, audit.AuditAction.TOLD_ANSWER, citizen_id)


def save_agreed_with(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, sentences: Sequence[str], seen: int
) -> bool:
    """Notes what was agreed. False where a colleague has written since the version `seen` (its id;
    0 for none). Raises `NoSuchCitizen`, and `ValueError` for too much."""
    own_citizen(work, clerk, citizen_id)
    lock_citizen(work, citizen_id)
    versions = agreed_ever(work, citizen_id)
    if seen != (versions[0].id if versions else 0):
        return False
    agree(work, citizen_id, sentences, clerk.name)
    record_access(work, clerk, audit.AuditAction.WROTE_AGREED, citizen_id)
    return True


def set_a_kasse_of(work: UnitOfWork, clerk: Clerk, meeting_id: int, wanted: Participation) -> bool:
    """Sets whether the a-kasse takes part in a meeting ahead; False where that stood already.

    Raises `NoSuchMeeting`.
    """
    lock_citizen(work, own_meeting(work, clerk, meeting_id).citizen_id)
    return a_kasse_wanted(work, own_meeting(work, clerk, meeting_id), wanted, clerk.via)


def own_wish(work: UnitOfWork, clerk: Clerk, citizen_id: int, wish_id: int) -> Wish:
    """A wish of this citizen of the clerk's centre. Raises `NoSuchCitizen`, `NoSuchWish`."""
    own_citizen(work, clerk, citizen_id)
    wish = find_wish(work, wish_id)
    if wish.citizen_id != citizen_id:
        raise NoSuchWish(wish_id)
    return wish


def _seen(work: UnitOfWork, wish: Wish, citizen: Citizen) -> WishSeen:
    overdue = wish.is_open and wish.due_at < work.now
    return WishSeen(wish, _answers(wish), overdue, name_shown(citizen))


def _answers(wish: Wish) -> tuple[WishState, ...]:
    """None once staff have answered: what is left is to tell it."""
    if not wish.is_open or wish.answered_by:
        return ()
    return tuple(it for it in WishState if it in ANSWERS[wish.kind])
