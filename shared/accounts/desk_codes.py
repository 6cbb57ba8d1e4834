"""Short codes with which colleagues who share a desk come back to it."""

import re
from itertools import pairwise

from sqlalchemy import delete

from shared import audit
from shared.accounts.sessions import Staff, hash_password
from shared.accounts.switch_models import DeskCodeRow
from shared.unit_of_work import UnitOfWork

DESK_CODE_DIGITS = 6
"""A million codes, of which few are tried: see `MOST_MISSES`."""


class WeakCode(Exception):
    """A code has not `DESK_CODE_DIGITS` digits, or is one of those that are tried first."""


def has_desk_code(work: UnitOfWork, staff_id: int) -> bool:
    """Whether a member of staff has chosen a code."""
    return work.session.get(DeskCodeRow, staff_id) is not None


def choose_desk_code(work: UnitOfWork, staff: Staff, code: str) -> None:
    """Gives a member of staff this code, in place of an earlier one. Raises `WeakCode`."""
    if not re.fullmatch(f"[0-9]{{{DESK_CODE_DIGITS}}}", code) or _is_pattern(code):
        raise WeakCode
    work.session.merge(DeskCodeRow(staff_id=staff.id, code_hash=hash_password(code)))
    who = f"staff:{staff.id}"
    audit.record(work, who, audit.AuditAction.CHOSE_DESK_CODE, who)


def forget_desk_code(work: UnitOfWork, staff_id: int) -> None:
    """Its owner has to choose another one."""
    work.session.execute(delete(DeskCodeRow).where(DeskCodeRow.staff_id == staff_id))


def _is_pattern(code: str) -> bool:
    """Whether a code counts in equal steps (777777, 123456), or repeats two or three digits."""
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(code)}
    return len(steps) == 1 or code[:2] * 3 == code or code[:3] * 2 == code or len(set(code)) < 3
