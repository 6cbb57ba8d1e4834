"""What a visitor tells of themselves counts as a guess unless it is right; the desk gets alarms."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial

from shared.appointments import expected_with_number, known_with_number
from shared.citizens import (
    Bucket,
    GuessAnswer,
    GuessResult,
    Scope,
    answer_guess,
    find_by_telephone,
    owners_of_code,
)
from shared.content import message
from shared.dialogue import CONTACT, NOTE, Talk
from shared.safetynet import TaskKind, open_task, open_tasks_of_kind
from shared.unit_of_work import UnitOfWork

TRIES = 3
"""Misses in one conversation after which a person takes over: friendly, and nobody is locked out.
"""

CLOSED = "closed"
"""Result of a guess in place of what was found: too many wrong ones came before it."""

SEVERAL = "several"
"""Result of a look-up where more than one citizen may be meant: nothing is told."""

NOT_TODAY = "not today"
"""Result of a guess at a number that is a meeting's, which does not take place today."""

TOGETHER = message("find-together")
"""What is said where guesses are not answered any more, right ones or wrong ones."""

SEEN_TO_WITHIN = timedelta(hours=1)
"""When the desk has to have looked at it that somebody seems to try values."""

HOUSEHOLD = 20
"""At most so many citizens with one telephone are looked at."""

_MISS = f"{CONTACT}.miss."

Look = Callable[[], str]
"""Looks for what was told; gives '' when there is no such thing."""


def guess_by_telephone(
    talk: Talk, telephone: str, born: date, citizen_ids: Iterable[int], look: Look
) -> str:
    """What `look` finds for this telephone (E.164) and birth date, or `CLOSED`.

    It counts for all whose telephone it is; `citizen_ids` are those who have booked from it.
    """
    household = find_by_telephone(talk.work, talk.about.centre_id, telephone, HOUSEHOLD)
    owners = {*citizen_ids, *(it.id for it in household)}
    theirs = [Bucket(Scope.CITIZEN_BY_TELEPHONE, str(id)) for id in owners]
    theirs += [Bucket(Scope.CITIZEN, str(id)) for id in owners]
    buckets = (
        Bucket(Scope.TELEPHONE, telephone),
        Bucket(Scope.HOUSE_BY_TELEPHONE),
        *theirs,
    )
    return _answer(talk, (telephone, str(born)), buckets, look)


def guess_by_number(talk: Talk, number: str, born: date, look: Look) -> str:
    """What `look` finds for this number or code and birth date, or `CLOSED`."""
    owners = _owners(talk, number)
    buckets = (
        Bucket(Scope.NUMBER, number),
        Bucket(Scope.BIRTH_DATE, str(born)),
        Bucket(Scope.HOUSE_BY_NUMBER),
        *(Bucket(Scope.CITIZEN_BY_NUMBER, whose) for whose in owners),
        *(Bucket(Scope.CITIZEN, whose) for whose in owners),
        *_spot(talk),
    )
    return _answer(talk, (number, str(born)), buckets, look)


def guess_at_lost_visit(
    talk: Talk, visit: str, whose: str, told: tuple[str, ...], look: Look
) -> str:
    """What `look` finds for what is told of a visit that was cut off at this kiosk, or `CLOSED`.
    `whose` is the id of the citizen, or '' where there is no record of them yet."""
    buckets = (
        Bucket(Scope.LOST_VISIT, visit),
        Bucket(Scope.CITIZEN, whose or f"visit {visit}"),
    )
    return _answer(talk, (visit, *told), buckets, look)


def guess_by_number_alone(talk: Talk, number: str) -> str:
    """The id of today's meeting with this number, or `NOT_TODAY`, or `CLOSED`.

    '' for an unknown number, and for a silent citizen's.
    """
    look = partial(meeting_of_today, talk.work, talk.about.centre_id, number)
    return _answer(talk, (number,), (Bucket(Scope.HOUSE_BY_NUMBER_ALONE),), look)


def meeting_of_today(work: UnitOfWork, centre_id: int, number: str) -> str:
    """The id of today's meeting with this number; '' for an unknown one, a silent citizen's too.

    `NOT_TODAY` for a number of any other meeting: who has its slip has not guessed.
    """
    today = expected_with_number(work, centre_id, number)
    known = known_with_number(work, centre_id, number)
    return str(today[0].id) if today else NOT_TODAY if known else ""


def answer_number_alone(work: UnitOfWork, centre_id: int, number: str) -> GuessAnswer:
    """The id of today's meeting with this number, or `NOT_TODAY`; see `meeting_of_today`."""
    look = partial(meeting_of_today, work, centre_id, number)
    return answer_guess(work, centre_id, number, (Bucket(Scope.HOUSE_BY_NUMBER_ALONE),), look)


def count_a_miss(talk: Talk) -> int:
    """Counts that nothing was found; gives how often in this conversation.

    It ends with the conversation: the misses of one visitor are not the next one's.
    """
    missed = 1 + sum(entry.key.startswith(_MISS) for entry in talk.memory.entries)
    talk.memory.remember(f"{_MISS}{missed}", True, NOTE)
    return missed


def _owners(talk: Talk, number: str) -> list[str]:
    """Ids of the citizens whose number or code this is; for nobody's the number stands for one."""
    work, centre_id = talk.work, talk.about.centre_id
    meeting = known_with_number(work, centre_id, number)
    owners = {*owners_of_code(work, centre_id, number), *([meeting.citizen_id] if meeting else [])}
    return [str(id) for id in owners] or [f"nobody {number}"]


def _spot(talk: Talk) -> tuple[Bucket, ...]:
    """Where it is told: a calling number, a kiosk, or any of the callers who withhold theirs."""
    if talk.about.caller:
        return (Bucket(Scope.LINE, talk.about.caller),)
    if talk.about.kiosk_name:
        return (Bucket(Scope.KIOSK, talk.about.kiosk_name),)
    return (Bucket(Scope.WITHHELD),)


def _answer(talk: Talk, told: tuple[str, ...], buckets: Iterable[Bucket], look: Look) -> str:
    """Where staff help, nothing is counted and nothing closed: a person types it, who tries no
    values one after the other."""
    if talk.about.helped:
        return look()
    answer = answer_guess(talk.work, talk.about.centre_id, " ".join(told), buckets, look)
    if answer.alarm:
        alarm_the_desk(talk.work, talk.about.centre_id, talk.about.kiosk_name)
    return CLOSED if answer.result is GuessResult.CLOSED else answer.found


def alarm_the_desk(work: UnitOfWork, centre_id: int, kiosk_name: str) -> None:
    """Tells the desk that somebody seems to try values: one open task at a time."""
    if not open_tasks_of_kind(work, centre_id, TaskKind.GUESSING):
        due_at = work.now + SEEN_TO_WITHIN
        open_task(work, centre_id, TaskKind.GUESSING, due_at, kiosk_name=kiosk_name)
