"""Registers a new citizen, with what the kiosk, the telephone or the clerk has learnt already."""

import re
from dataclasses import dataclass
from datetime import date

from frontdesk.citizens.actions.finding import LONGEST_TYPED, MOST_HITS
from frontdesk.citizens.actions.records import record_access
from frontdesk.clerks import Clerk
from frontdesk.contacts.actions.whose import recognise
from frontdesk.now.actions.tasks import own_task
from shared import audit, followups
from shared.appointments import get_centre, local_today
from shared.citizens import (
    MOST_ON_A_DAY,
    Alike,
    Citizen,
    birth_date_of_cpr,
    change_name,
    find_by_birth_date,
    find_by_cpr,
    find_by_telephone,
    is_like,
    is_named,
    pairs_of,
    readable_birth_date,
    readable_telephone,
    register,
    written_as,
)
from shared.dialogue import Birth, answer_in
from shared.inquiries import inquiry_with_number
from shared.safetynet import Task, TaskKind, assign_citizen
from shared.unit_of_work import UnitOfWork

CPR = re.compile(r"(\d{6})[ -]?(\d{4})")
"""A personal number as it is typed: six digits and four."""


@dataclass(frozen=True)
class Newcomer:
    """What is known of a new citizen, '' and None for unknown; `telephone` is E.164."""

    first_name: str = ""
    last_name: str = ""
    birth_date: date | None = None
    telephone: str | None = None
    cpr: str = ""
    language: str = ""


@dataclass(frozen=True)
class Registered:
    """The registered citizen; `was_known`: a record existed, and was not changed."""

    citizen_id: int
    was_known: bool


def newcomer_from_search(work: UnitOfWork, clerk: Clerk, typed: str) -> Newcomer:
    """What a search that found nobody tells of a new citizen."""
    text = " ".join(typed.split())[:LONGEST_TYPED]
    if cpr := CPR.fullmatch(text):
        return Newcomer(cpr=text, birth_date=birth_date_of_cpr(cpr[0]))
    if born := readable_birth_date(text, local_today(work, clerk.centre_id)):
        return Newcomer(birth_date=born)
    if telephone := readable_telephone(text, get_centre(work, clerk.centre_id).country):
        return Newcomer(telephone=telephone)
    if any(sign.isdigit() for sign in text):
        return Newcomer()
    first, _, last = text.partition(" ")
    return Newcomer(first_name=first, last_name=last)


def newcomer_from_task(work: UnitOfWork, clerk: Clerk, task_id: int) -> Newcomer:
    """What kiosk or telephone noted in a task of the clerk's centre. Raises `NoSuchTask`."""
    task = own_task(work, clerk, task_id)
    born = _born_by_task(work, clerk, task)
    return Newcomer(
        birth_date=born.day if born else None,
        cpr=(born.cpr if born else None) or "",
        telephone=task.telephone,
        language=task.language,
    )


def look_alikes(work: UnitOfWork, clerk: Clerk, told: Newcomer) -> list[Citizen]:
    """Citizens with the same birth date, and either an equal or near name or none yet."""
    born = told.birth_date or birth_date_of_cpr(told.cpr)
    if born is None:
        return []
    same_day = find_by_birth_date(work, clerk.centre_id, born, MOST_ON_A_DAY)
    return [it for it in same_day if _may_be(it, told)][:MOST_HITS]


def register_newcomer(
    work: UnitOfWork, clerk: Clerk, told: Newcomer, task_id: int | None = None
) -> Registered:
    """Registers the citizen, or finds their record and adds a missing name; a task becomes theirs.

    Raises `NoSuchTask`.
    """
    known = {it.id: it for it in _same_number(work, clerk, told)}
    not_meant = look_alikes(work, clerk, told)
    born = told.birth_date or birth_date_of_cpr(told.cpr)
    found = register(work, clerk.centre_id, born, told.telephone, told.cpr or None, told.language)
    if told.first_name and not found.first_name:
        change_name(work, found.id, told.first_name, told.last_name or None)
    if task_id is not None:
        task = own_task(work, clerk, task_id)
        assign_citizen(work, task.id, found.id)
        if task.conversation_id is not None:
            recognise(work, clerk, task.conversation_id, found.id)
    followups.citizen_registered(work, found.id, clerk.centre_id, clerk.via)
    if found.id not in known:
        record_access(work, clerk, audit.AuditAction.REGISTERED, found.id)
        _say_two(work, clerk, found.id, not_meant)
    return Registered(found.id, was_known=found.id in known)


def _say_two(work: UnitOfWork, clerk: Clerk, added_id: int, not_meant: list[Citizen]) -> None:
    """The clerk has seen them and said that it is none of them. One number with two birth dates
    stands all the same: that is not what was asked."""
    shown = {it.id for it in not_meant}
    for pair in pairs_of(work, added_id):
        if pair.other_than(added_id) in shown and pair.reasons == (Alike.BIRTH_AND_NAME,):
            followups.two_people(work, added_id, pair.other_than(added_id), clerk.via, clerk.name)


def _may_be(citizen: Citizen, told: Newcomer) -> bool:
    name = written_as(told.first_name, told.last_name)
    theirs = written_as(citizen.first_name, citizen.last_name)
    return not theirs or is_named(citizen, told.first_name) or is_like(theirs, name)


def _same_number(work: UnitOfWork, clerk: Clerk, told: Newcomer) -> list[Citizen]:
    by_cpr = find_by_cpr(work, clerk.centre_id, told.cpr, 50) if told.cpr else []
    by_telephone = (
        find_by_telephone(work, clerk.centre_id, told.telephone, 50) if told.telephone else []
    )
    return [*by_cpr, *by_telephone]


def _born_by_task(work: UnitOfWork, clerk: Clerk, task: Task) -> Birth | None:
    if task.kind is TaskKind.QUESTION:
        asked = inquiry_with_number(work, clerk.centre_id, task.note)
        return Birth(asked.birth_date) if asked else None
    if task.conversation_id is None:
        return None
    return answer_in(work, task.conversation_id, "who.birth", Birth)
