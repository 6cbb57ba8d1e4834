"""What a citizen wishes for in every interpreter: a few choices, kept encrypted, with no words of
their own."""

import json
from collections.abc import Iterable
from enum import StrEnum

from shared.backlog import open_sealed_text
from shared.citizens.interpreter_wish_models import InterpreterWishRow
from shared.unit_of_work import UnitOfWork


class InterpreterWish(StrEnum):
    """A wish about an interpreter. DIALECT: one who knows the citizen's own way of speaking.
    NOT_LOCAL: one who does not come from the citizen's town, and may know whom they know."""

    WOMAN = "woman"
    MAN = "man"
    DIALECT = "dialect"
    NOT_LOCAL = "not-local"


def note_interpreter_wishes(
    work: UnitOfWork, citizen_id: int, wishes: Iterable[InterpreterWish]
) -> None:
    """Sets what the citizen wishes for in an interpreter, in place of what was noted before."""
    sealed = work.vault.seal(json.dumps(sorted(set(wishes))).encode())
    work.session.merge(InterpreterWishRow(citizen_id=citizen_id, sealed=sealed))
    work.session.flush()


def interpreter_wishes(work: UnitOfWork, citizen_id: int) -> tuple[InterpreterWish, ...]:
    """What the citizen wishes for in an interpreter, for staff who order one; often nothing."""
    row = work.session.get(InterpreterWishRow, citizen_id)
    if row is None:
        return ()
    told = json.loads(open_sealed_text(work, row.sealed) or "[]")
    return tuple(it for it in InterpreterWish if it in told)
