"""The centre's kinds of meeting: how long they are, who holds them and who books them."""

from dataclasses import dataclass

from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import (
    KIND_CODES,
    Kind,
    add_kind,
    change_kind,
    free_times,
    kinds,
    meetings_ahead_by_kind,
    raise_kind,
)
from shared.unit_of_work import NotFound, UnitOfWork

USUAL_MINUTES = 30


class NoSuchKind(NotFound):
    """There is no such kind of meeting."""


@dataclass(frozen=True)
class SettingOfKind:
    """A kind of meeting on the page. `is_used` tells whether the centre has it; `booked` is how
    many meetings of it are booked ahead; `may_rise` whether another stands before it."""

    kind: Kind
    is_used: bool
    booked: int = 0
    may_rise: bool = False


def settings_of_kinds(work: UnitOfWork, clerk: Clerk) -> list[SettingOfKind]:
    """The centre's kinds in its order, and after them those that it could use."""
    used = kinds(work, clerk.centre_id)
    booked = meetings_ahead_by_kind(work, clerk.centre_id)
    known = {kind.code for kind in used}
    unused = [Kind(code, USUAL_MINUTES) for code in KIND_CODES if code not in known]
    return [
        *(SettingOfKind(it, True, booked.get(it.code, 0), n > 0) for n, it in enumerate(used)),
        *(SettingOfKind(it, is_used=False) for it in unused),
    ]


def setting_of_kind(work: UnitOfWork, clerk: Clerk, code: str) -> SettingOfKind:
    """One of them. Raises `NoSuchKind`."""
    found = {it.kind.code: it for it in settings_of_kinds(work, clerk)}
    if code not in found:
        raise NoSuchKind(code)
    return found[code]


def save_kind(work: UnitOfWork, clerk: Clerk, kind: Kind) -> bool:
    """Takes a kind into use, or changes how new meetings of it are. Gives whether there is a free
    time for one in the booking period. Raises `NoSuchKind`."""
    if setting_of_kind(work, clerk, kind.code).is_used:
        change_kind(work, clerk.centre_id, kind)
    else:
        add_kind(
            work,
            clerk.centre_id,
            kind.code,
            kind.minutes,
            buffer_minutes=kind.buffer_minutes,
            forms=kind.forms,
            self_booked=kind.self_booked,
            advisers=kind.advisers,
        )
    record_audit(work, clerk, audit.AuditAction.CHANGED_KIND, f"kind:{kind.code}")
    return bool(free_times(work, clerk.centre_id, kind.code))


def move_up(work: UnitOfWork, clerk: Clerk, code: str) -> None:
    """Puts a kind before the one that stands before it. Raises `NoSuchKind`."""
    if not setting_of_kind(work, clerk, code).is_used:
        raise NoSuchKind(code)
    raise_kind(work, clerk.centre_id, code)
    record_audit(work, clerk, audit.AuditAction.CHANGED_KIND, f"kind:{code}")
