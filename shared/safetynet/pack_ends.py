"""Leaders are told in time that a rule pack ends by which their courses go on."""

from datetime import date, timedelta

from sqlalchemy import bindparam, select

from shared.accounts import TeamCode
from shared.appointments import by_open_day, local_today, next_opening
from shared.safetynet.opening_tasks import open_task
from shared.safetynet.pack_facts import RulePack
from shared.safetynet.pack_models import PackEndRow
from shared.safetynet.packs_in_use import ending_packs, packs_used
from shared.safetynet.task_kinds import TaskKind
from shared.unit_of_work import UnitOfWork

PACK_END_NEAR = timedelta(days=60)
"""So long before the last day of a pack the leaders are told. Asked for by the mission."""

SEEN_TO_WITHIN = timedelta(days=7)
TOLD = select(PackEndRow.pack_id, PackEndRow.valid_to).where(
    PackEndRow.centre_id == bindparam("centre_id")
)


def packs_to_tell_of(work: UnitOfWork, centre_id: int) -> list[RulePack]:
    """Packs that the centre uses, that end within `PACK_END_NEAR` or have ended, and of which its
    leaders were not told. A last day that was put off is told of again."""
    until = local_today(work, centre_id) + PACK_END_NEAR
    ending = ending_packs(packs_used(work, centre_id), until)
    rows = work.execute(TOLD, {"centre_id": centre_id}) if ending else ()
    told = {(row.pack_id, row.valid_to) for row in rows}
    return [it for it in ending if (it.id, it.valid_to) not in told]


def tell_of_pack_ends(work: UnitOfWork, centre_id: int) -> None:
    """Opens a task for the centre's leaders for each pack that is about to end, once for each."""
    for pack in packs_to_tell_of(work, centre_id):
        valid_to: date = pack.valid_to or date.max
        due_at = by_open_day(work, centre_id, next_opening(work, centre_id) + SEEN_TO_WITHIN)
        open_task(
            work,
            centre_id,
            TaskKind.PACK_ENDS,
            due_at,
            note=f"{pack.id}, {valid_to}",
            team=TeamCode.LEADERS,
        )
        told = PackEndRow(centre_id=centre_id, pack_id=pack.id, valid_to=valid_to, told_at=work.now)
        work.session.add(told)
        work.session.flush()
