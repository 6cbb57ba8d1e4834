"""Citizens who are never called: they read texts or letters, or are talked with where they come."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select

from shared.citizens.changes import wish_reminder
from shared.citizens.models import CitizenRow
from shared.citizens.people import RemindBy, citizen_row, get_citizen
from shared.citizens.support import give_support, support_of
from shared.unit_of_work import UnitOfWork

IN_WRITING = frozenset({RemindBy.TEXT, RemindBy.LETTER})
"""How a citizen who is never called can be reached."""


def never_call(work: UnitOfWork, citizen_id: int, how: RemindBy, by: str) -> None:
    """From now on nobody calls the citizen: they get texts or letters (`how`). `by` is the face, or
    "staff:3". Support by which a person calls before a meeting ends.

    Raises `ValueError` for another way than these two, and for texts without a telephone.
    """
    who = get_citizen(work, citizen_id)
    if how not in IN_WRITING or (how is RemindBy.TEXT and who.telephone is None):
        raise ValueError(f"{how} is no way to write to them")
    citizen_row(work, citizen_id).never_called = True
    wish_reminder(work, citizen_id, how)
    given = support_of(work, citizen_id)
    if given.is_called:
        give_support(work, citizen_id, replace(given, is_called=False), by, "")


def allow_calls(work: UnitOfWork, citizen_id: int) -> None:
    """The citizen may be called again; how they are reminded stays as it is."""
    citizen_row(work, citizen_id).never_called = False
    work.session.flush()


def numbers_never_called(
    work: UnitOfWork, centre_id: int, numbers: Iterable[str]
) -> frozenset[str]:
    """Those of these numbers (E.164) at which a citizen of the centre wants to be never called,
    while nobody else there may be."""
    asked = set(numbers)
    if not asked:
        return frozenset()
    found = work.session.execute(
        select(CitizenRow.telephone, CitizenRow.never_called).where(
            CitizenRow.centre_id == centre_id, CitizenRow.telephone.in_(asked)
        )
    ).all()
    callable_ = {telephone for telephone, is_never in found if not is_never}
    return frozenset(it for it, is_never in found if it and is_never and it not in callable_)
