"""All rule packs, and under which of them a centre's new courses begin."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import local_today
from shared.safetynet import (
    FREE,
    RulePack,
    default_packs,
    rule_packs,
    set_default_packs,
    target_groups,
)
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class PacksView:
    """All packs, the latest first, today's date, and the centre's pack (id) for each target group;
    '' is for citizens whose group is not known."""

    packs: tuple[RulePack, ...]
    today: date
    defaults: Mapping[str, str]


def packs_for(work: UnitOfWork, clerk: Clerk) -> PacksView:
    """What the page of rule packs shows."""
    chosen = default_packs(work, clerk.centre_id)
    defaults = {group: chosen.get(group, FREE) for group in ("", *target_groups())}
    packs = tuple(rule_packs().values())[::-1]
    return PacksView(packs, local_today(work, clerk.centre_id), defaults)


def set_defaults(work: UnitOfWork, clerk: Clerk, wanted: Mapping[str, str]) -> None:
    """Sets under which packs (ids) the centre's new courses begin, by target group."""
    set_default_packs(work, clerk.centre_id, wanted)
    about = f"centre:{clerk.centre_id}"
    record_audit(work, clerk, audit.AuditAction.SET_DEFAULT_PACKS, about)
