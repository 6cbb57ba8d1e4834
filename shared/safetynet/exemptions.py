"""How many citizens of a group are exempt from the counts of its rule pack: the group's quota."""

from dataclasses import dataclass

from sqlalchemy import func, select

from shared.appointments import local_today
from shared.safetynet.models import OPEN_IN_GROUP, CourseRow
from shared.safetynet.pack_files import rule_packs
from shared.unit_of_work import UnitOfWork

COUNTED = (
    select(
        CourseRow.target_group,
        func.count().label("citizens"),
        func.count(CourseRow.exempt_since).label("exempt"),
    )
    .where(OPEN_IN_GROUP)
    .group_by(CourseRow.target_group)
)


@dataclass(frozen=True)
class ExemptionCount:
    """Open courses of a target group (its code) in the whole installation, how many of them are
    exempt, and the share in per cent that the pack (its name) allows."""

    group: str
    pack: str
    citizens: int
    exempt: int
    percent: int

    @property
    def allowed(self) -> int:
        """How many may be exempt of so many citizens, rounded down."""
        return self.citizens * self.percent // 100


def exemption_counts(work: UnitOfWork, centre_id: int) -> list[ExemptionCount]:
    """The count of each group for which a pack in force today has a quota. The quota is the
    municipality's: all its centres are counted together."""
    counted = {row.target_group: row for row in work.execute(COUNTED, {})}
    today = local_today(work, centre_id)
    found: list[ExemptionCount] = []
    for pack in rule_packs().values():
        if pack.exempt_percent is None or not pack.is_in_force(today):
            continue
        for group in pack.groups:
            row = counted.get(group)
            citizens, exempt = (row.citizens, row.exempt) if row else (0, 0)
            found.append(ExemptionCount(group, pack.name, citizens, exempt, pack.exempt_percent))
    return found
