"""Which rule packs a centre uses, and what stood in them when its courses began."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from functools import lru_cache

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.exc import IntegrityError

from shared.appointments import local_today
from shared.safetynet.models import CourseRow
from shared.safetynet.pack_facts import FREE, RulePack
from shared.safetynet.pack_files import WrongPack, read_pack, rule_packs
from shared.safetynet.pack_models import CentrePackRow, RulePackRow
from shared.unit_of_work import UnitOfWork

DEFAULTS = select(CentrePackRow.target_group, CentrePackRow.pack_id).where(
    CentrePackRow.centre_id == bindparam("centre_id")
)
CONTENT = select(RulePackRow.content).where(RulePackRow.version == bindparam("version"))

IN_USE = (
    select(CourseRow.pack_id)
    .where(CourseRow.centre_id == bindparam("centre_id"), CourseRow.closed_at.is_(None))
    .distinct()
)


def default_packs(work: UnitOfWork, centre_id: int) -> Mapping[str, str]:
    """The ids of the packs under which the centre's new courses begin, by target group; '' is for
    citizens whose group is not known. Without an entry they are under `FREE`."""
    rows = work.execute(DEFAULTS, {"centre_id": centre_id})
    return {row.target_group: row.pack_id for row in rows}


def default_pack(work: UnitOfWork, centre_id: int, group: str | None) -> str:
    """The id of the pack under which a course of this group begins today: the centre's, while it is
    in force, else `FREE`."""
    chosen = default_packs(work, centre_id).get(group or "")
    pack = rule_packs().get(chosen or FREE)
    is_in_force = pack is not None and pack.is_in_force(local_today(work, centre_id))
    return pack.id if pack and is_in_force else FREE


def set_default_packs(work: UnitOfWork, centre_id: int, wanted: Mapping[str, str]) -> None:
    """Sets under which packs (ids) new courses begin, by target group, '' for an unknown one.
    Courses that have begun stay under theirs."""
    # In one order: of two leaders who save at once, the second waits for the first, and neither for
    # the other.
    for group, pack_id in sorted(wanted.items()):
        of_group = (CentrePackRow.centre_id == centre_id, CentrePackRow.target_group == group)
        if pack_id == FREE:
            work.session.execute(delete(CentrePackRow).where(*of_group))
        else:
            _set_default(
                work, CentrePackRow(centre_id=centre_id, target_group=group, pack_id=pack_id)
            )


def packs_used(work: UnitOfWork, centre_id: int) -> set[str]:
    """Ids of the packs of the centre's open courses, and of those under which new ones begin."""
    courses = work.session.execute(IN_USE, {"centre_id": centre_id}).scalars()
    return {*courses, *default_packs(work, centre_id).values()}


def keep_pack(work: UnitOfWork, pack_id: str) -> str:
    """Keeps what stands in the pack today; gives its version. Raises `KeyError` for an unknown
    id."""
    pack = rule_packs()[pack_id]
    if _content(work, pack.version) is None:
        _keep(work, pack)
    return pack.version


def pack_as_begun(work: UnitOfWork, pack_id: str, version: str) -> RulePack:
    """The pack as it stood when a course began under it. Where that was not kept it is the one of
    today, and `FREE` where the pack is gone."""
    today = rule_packs().get(pack_id)
    if today is not None and version in (today.version, ""):
        return today
    key = ("rule pack as begun", version)
    content = work.looked_up(key, lambda: _content(work, version))
    with suppress(WrongPack):
        return _as_kept(pack_id, content) if content else today or rule_packs()[FREE]
    return today or rule_packs()[FREE]


def ending_packs(pack_ids: Iterable[str], until: date) -> list[RulePack]:
    """Of these packs, those that end on that local day or before."""
    found = (rule_packs().get(each) for each in sorted(set(pack_ids)))
    return [it for it in found if it is not None and it.valid_to and it.valid_to <= until]


def _set_default(work: UnitOfWork, wanted: CentrePackRow) -> None:
    """In place of what stood for the group, which another transaction may write at this moment."""
    change = (
        update(CentrePackRow)
        .where(
            CentrePackRow.centre_id == wanted.centre_id,
            CentrePackRow.target_group == wanted.target_group,
        )
        .values(pack_id=wanted.pack_id)
        .returning(CentrePackRow.pack_id)
    )
    if work.session.execute(change).all():
        return
    try:
        with work.savepoint():
            work.session.add(wanted)
            work.session.flush()
    except IntegrityError:
        work.session.execute(change)


def _keep(work: UnitOfWork, pack: RulePack) -> None:
    """Another transaction may keep the same at the same moment: then it is kept."""
    row = RulePackRow(version=pack.version, pack_id=pack.id, content=pack.text, kept_at=work.now)
    with suppress(IntegrityError), work.savepoint():
        work.session.add(row)
        work.session.flush()


def _content(work: UnitOfWork, version: str) -> str | None:
    row = work.execute(CONTENT, {"version": version}).one_or_none()
    return row.content if row else None


@lru_cache(maxsize=64)
def _as_kept(pack_id: str, content: str) -> RulePack:
    return read_pack(f"{pack_id}.toml", content, None)
