"""What follows from a wish: it is granted or a task, and its answer reaches the citizen.

A wish is never open without a task: the task ends when the citizen can hear the answer.
"""

from datetime import datetime, timedelta

from shared.accounts import TeamCode
from shared.appointments import (
    FIRST_MEETING,
    FOLLOW_UP,
    JOINT,
    Form,
    Meeting,
    by_open_day,
    get_centre,
)
from shared.citizens import Citizen, get_citizen, lock_citizen
from shared.content import Name, Telephone, message
from shared.followups.messages import recipient
from shared.notifications import Channel, Notice, post, withdraw
from shared.safetynet import Task, TaskKind, close_task, find_task, has_right_to_talk, open_task
from shared.unit_of_work import UnitOfWork
from shared.wishes import (
    ANSWERS,
    WITH_WORDS,
    Wish,
    WishKind,
    WishState,
    add_wish,
    answer_due,
    close_wish,
    end_wish,
    find_wish,
    form_in_force,
    fulfil_wish,
    is_settled_at_once,
    mark_told,
    open_wishes_of,
    reopen_wish,
    set_answer,
    state_at_once,
    wishes_of,
)

TOLD_WITHIN = timedelta(days=1)
"""How soon staff tell an answer that no message has brought."""

ANSWER_OF_USE = timedelta(days=14)
"""How long the message that there is an answer is worth sending."""

TALKS = frozenset({FIRST_MEETING, FOLLOW_UP, JOINT})
"""Kinds of meeting that are a talk with the adviser."""

TEAM_FOR = {WishKind.ADVISER: TeamCode.LEADERS}
"""Who answers a wish; the others are the advisers'. Nobody decides alone about themselves."""


def about_wish(wish_id: int) -> str:
    """The subject of the message that a wish is answered."""
    return f"wish:{wish_id}"


def wish_due(work: UnitOfWork, centre_id: int) -> datetime:
    """By when staff answer a wish that is made now, on a day when the centre is open."""
    return by_open_day(work, centre_id, answer_due(work.now))


def make_wish(
    work: UnitOfWork,
    citizen_id: int,
    kind: WishKind,
    via: str,
    form: Form | None = None,
    conversation_id: str | None = None,
) -> Wish:
    """Writes the citizen's wish down, in place of an open one of its kind; the same wish once more
    is the one that is open. Granted at once, or a task for staff."""
    citizen = lock_citizen(work, citizen_id)
    for each in wishes_of(work, citizen_id):
        if each.kind is kind and each.is_open:
            if each.form is form:
                return each
            _end(work, each, via)
    in_force = form_in_force(work, citizen_id) if kind is WishKind.FORM else None
    state = state_at_once(
        kind,
        form,
        in_force.state if in_force else None,
        has_right=has_right_to_talk(work, citizen_id),
    )
    is_settled = is_settled_at_once(kind, state)
    due_at = wish_due(work, citizen.centre_id)
    task = None if is_settled else _open(work, citizen, kind, due_at, conversation_id)
    return add_wish(
        work,
        citizen.centre_id,
        citizen.id,
        kind,
        state,
        via,
        due_at,
        form=form,
        task_id=task.id if task else None,
        is_settled=is_settled,
    )


def take_wish_back(work: UnitOfWork, wish_id: int, by: str) -> None:
    """The citizen wishes for it no more: nobody has to answer it."""
    wish = find_wish(work, wish_id)
    lock_citizen(work, wish.citizen_id)
    wish = find_wish(work, wish_id)
    if wish.is_open:
        _end(work, wish, by)


def answer_wish(
    work: UnitOfWork,
    seen: Wish,
    state: WishState,
    answer: str,
    staff: str,
    *,
    is_decision: bool = False,
) -> Wish | None:
    """Staff answer a wish; the citizen is told that there is an answer, or telling it is the task.

    None where a colleague was first. Raises `ValueError` for an answer that this kind of wish can't
    have, or that says no word of why.
    """
    if state not in ANSWERS[seen.kind] or (state in WITH_WORDS and not answer.strip()):
        raise ValueError(f"{seen.kind} can't be answered with {state} so")
    citizen = lock_citizen(work, seen.citizen_id)
    # Named as the one who found its time, too, they would have nothing left to do for it.
    by = "" if _is_agreed_to(seen, state) else staff
    answered = set_answer(
        work, seen, state, answer.strip(), by, is_decision=is_decision, is_settled=False
    )
    if answered is None:
        return None
    _tell(work, answered, citizen, staff)
    return _with_task(work, find_wish(work, answered.id), citizen)


def require_attendance(
    work: UnitOfWork, citizen_id: int, why: str, staff: str, via: str, *, is_decision: bool
) -> Wish:
    """Staff require that the citizen's next meetings are in person, whatever was wished for.

    The same once more, which the citizen has yet to hear, is one. Raises `ValueError` without a
    reason.
    """
    lock_citizen(work, citizen_id)
    for each in wishes_of(work, citizen_id)[:1]:
        is_same = (each.answer, each.is_decision) == (why.strip(), is_decision)
        if each.state is WishState.REQUIRED and each.told_at is None and is_same:
            return each
    wish = make_wish(work, citizen_id, WishKind.FORM, via, Form.IN_PERSON)
    answered = answer_wish(work, wish, WishState.REQUIRED, why, staff, is_decision=is_decision)
    return answered or find_wish(work, wish.id)


def wish_is_told(work: UnitOfWork, wish_id: int, by: str, *, in_writing: bool = False) -> None:
    """The citizen has seen or heard the answer: nobody has to tell them any more.

    Finding the time for a talk stays a task, and so does the letter about a formal decision until
    it is sent (`in_writing`): a letter that was sent is not yet read, so it is heard as well.
    """
    wish = find_wish(work, wish_id)
    if not (in_writing and wish.is_decision):
        mark_told(work, wish_id)
    if wish.is_open and wish.answered_at and not _is_owed(wish, in_writing=in_writing):
        _close(work, wish, by)


def answer_not_delivered(work: UnitOfWork, about: str) -> bool:
    """A message that a wish is answered was lost: telling the citizen is a task again. False for a
    message about anything else."""
    kind, _, number = about.partition(":")
    if kind != about_wish(0).partition(":")[0]:
        return False
    wish = find_wish(work, int(number))
    if wish.told_at is None and not wish.is_open:
        citizen = get_citizen(work, wish.citizen_id)
        due_at = by_open_day(work, wish.centre_id, work.now + TOLD_WITHIN)
        reopen_wish(work, wish.id, _open(work, citizen, wish.kind, due_at).id)
    return True


def is_call_to_never_called(work: UnitOfWork, about: str) -> bool:
    """Whether the answer to a wish that this message is about is one to a citizen who is never
    called; False for a message about anything else."""
    kind, _, number = about.partition(":")
    if kind != about_wish(0).partition(":")[0]:
        return False
    return get_citizen(work, find_wish(work, int(number)).citizen_id).never_called


def talk_is_found(work: UnitOfWork, meeting: Meeting, by: str) -> None:
    """A talk is booked in person, has become one, or was held so: it is the one that its citizen
    has wished for."""
    if meeting.form is Form.IN_PERSON and meeting.kind in TALKS:
        _come_about(work, meeting.citizen_id, WishKind.TALK, by)


def wishes_follow(work: UnitOfWork, before: Meeting | None, after: Meeting, by: str) -> None:
    """A meeting is booked (`before` is None), or has another time or form: perhaps it is the talk,
    or the earlier one, that its citizen has wished for."""
    if before is None or after.form is not before.form:
        talk_is_found(work, after, by)
    if before is not None and after.starts_at < before.starts_at and after.kind in TALKS:
        _come_about(work, after.citizen_id, WishKind.EARLIER, by)


def adviser_is_another(work: UnitOfWork, citizen_id: int, by: str) -> None:
    """The citizen has got another adviser, whom they have perhaps wished for."""
    _come_about(work, citizen_id, WishKind.ADVISER, by)


def _come_about(work: UnitOfWork, citizen_id: int, kind: WishKind, by: str) -> None:
    for each in open_wishes_of(work, citizen_id, kind):
        is_sought = kind is WishKind.TALK and each.state is WishState.GRANTED
        # What staff have answered in words has still to be told.
        if is_sought or each.state is WishState.WANTED:
            fulfil_wish(work, each, by)
            _close_task(work, each, by)


def _is_agreed_to(wish: Wish, state: WishState) -> bool:
    """Staff say yes to a talk: its time has still to be found."""
    return (wish.kind, wish.state, state) == (WishKind.TALK, WishState.WANTED, WishState.GRANTED)


def _is_owed(wish: Wish, *, in_writing: bool) -> bool:
    is_sought = wish.kind is WishKind.TALK and wish.state is WishState.GRANTED
    return (is_sought and not wish.answered_by) or (wish.is_decision and not in_writing)


def _tell(work: UnitOfWork, wish: Wish, citizen: Citizen, staff: str) -> None:
    """By text or call, without what was answered: it is heard with the proof that opens the
    meeting. Else the open task is to tell it: by a letter, or when they come. A formal decision is
    sent as a letter in any case."""
    centre = get_centre(work, wish.centre_id)
    withdraw(work, about_wish(wish.id))
    to = recipient(work, citizen, centre.zone)
    if to is None or to.channel is Channel.LETTER:
        return
    told = message("told-wish", house=Name(centre.name), telephone=Telephone(centre.telephone))
    notice = Notice(told, until=work.now + ANSWER_OF_USE)
    post(work, centre.id, to, [notice], about=about_wish(wish.id))
    if not _is_owed(wish, in_writing=False):
        _close(work, wish, staff)


def _with_task(work: UnitOfWork, wish: Wish, citizen: Citizen) -> Wish:
    """An answer that nobody has told yet is somebody's task, also where there was none before: what
    had been granted at once is answered anew, or staff require attendance by themselves."""
    task = find_task(work, wish.task_id) if wish.task_id else None
    if not wish.is_open or (task is not None and task.done_at is None):
        return wish
    due_at = work.now + TOLD_WITHIN
    reopen_wish(work, wish.id, _open(work, citizen, wish.kind, due_at).id)
    return find_wish(work, wish.id)


def _end(work: UnitOfWork, wish: Wish, by: str) -> None:
    end_wish(work, wish)
    _close_task(work, wish, by)


def _close(work: UnitOfWork, wish: Wish, by: str) -> None:
    close_wish(work, wish.id)
    _close_task(work, wish, by)


def _close_task(work: UnitOfWork, wish: Wish, by: str) -> None:
    task = find_task(work, wish.task_id) if wish.task_id else None
    if task is not None and task.done_at is None:
        close_task(work, task.id, by)


def _open(
    work: UnitOfWork,
    citizen: Citizen,
    kind: WishKind,
    due_at: datetime,
    conversation_id: str | None = None,
) -> Task:
    return open_task(
        work,
        citizen.centre_id,
        TaskKind.WISH,
        due_at,
        citizen_id=citizen.id,
        conversation_id=conversation_id,
        telephone=citizen.callable_telephone,
        language=citizen.language,
        team=TEAM_FOR.get(kind, TeamCode.ADVISERS),
    )
