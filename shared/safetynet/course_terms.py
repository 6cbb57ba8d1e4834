"""By which rules a course goes on, and how adviser and citizen have agreed to go on."""

from dataclasses import dataclass
from datetime import date

from shared.appointments import local_today
from shared.safetynet.course_facts import AgreedContact, CourseEvent, FundMember
from shared.safetynet.courses import as_course, begin_period, begin_under, course_row, note_change
from shared.safetynet.models import CourseRow
from shared.safetynet.pack_facts import CarryOver
from shared.safetynet.packs_in_use import default_pack, pack_as_begun
from shared.unit_of_work import UnitOfWork

HOURS_COUNTED = "hours"
"""The value of a change in which staff said that the paid hours are counted."""


@dataclass(frozen=True)
class WantedTerms:
    """What staff have said about a course: the code of a target group or None, whether the
    unemployment fund takes part, the id of another pack or None to keep it, the day from which it
    counts, None while nobody knows, and why the pack is another one. `knows_hours`: that day
    follows from the paid hours that were counted."""

    target_group: str | None
    a_kasse: FundMember
    pack_id: str | None
    counts_from: date | None
    why: str
    knows_hours: bool = False


def set_terms(work: UnitOfWork, citizen_id: int, wanted: WantedTerms, by: str) -> None:
    """Sets by which rules a course goes on; each change is written down, and the rest stays.

    Another group is another benefit: the pack says whether its time begins anew. The centre's pack
    for the group follows it, unless staff have chosen one. Raises `NoResultFound` without a course.
    """
    row = course_row(work, citizen_id)
    had_group = row.target_group
    day_is_new = wanted.counts_from != (row.counts_from if row.is_from_known else None)
    if wanted.a_kasse != row.a_kasse:
        row.a_kasse = wanted.a_kasse
        note_change(work, row, CourseEvent.A_KASSE, by, value=wanted.a_kasse)
    if wanted.target_group != had_group:
        row.target_group = wanted.target_group
        note_change(work, row, CourseEvent.GROUP, by, value=wanted.target_group or "")
    if wanted.pack_id is not None:
        row.is_pack_chosen = True
        _change_pack(work, row, wanted.pack_id, by, wanted.why)
    elif wanted.target_group != had_group and not row.is_pack_chosen:
        _follow_group(work, row, by)
    if day_is_new:
        _count_from(work, row, wanted.counts_from, by)
    elif had_group is not None and wanted.target_group != had_group:
        _carry_over(work, row, by)
    _know_hours(work, row, wanted, by, is_new=day_is_new)
    work.session.flush()


def agree_contact(
    work: UnitOfWork, citizen_id: int, agreed: AgreedContact, next_by: date | None, by: str
) -> None:
    """Writes down what adviser and citizen have agreed, with the local day by which they talk
    again; nothing happens where all of it stands there already."""
    row = course_row(work, citizen_id)
    if (row.rhythm, row.form, row.why, row.next_by) == (
        agreed.rhythm,
        agreed.form,
        agreed.why,
        next_by,
    ):
        return
    row.rhythm, row.form, row.why, row.next_by = agreed.rhythm, agreed.form, agreed.why, next_by
    value = " ".join(filter(None, (agreed.rhythm, agreed.form)))
    note_change(work, row, CourseEvent.AGREED, by, until=next_by, value=value, note=agreed.why)


def exempt_citizen(work: UnitOfWork, citizen_id: int, why: str, by: str) -> bool:
    """Exempts a citizen from the counts of their pack; False when they were exempt already. The
    share of the group that may be is counted for the leader, and refuses nobody."""
    row = course_row(work, citizen_id)
    if row.exempt_since is not None:
        return False
    row.exempt_since = work.now
    note_change(work, row, CourseEvent.EXEMPTED, by, note=why)
    return True


def end_exemption(work: UnitOfWork, citizen_id: int, by: str) -> bool:
    """Ends the citizen's exemption; False without one."""
    row = course_row(work, citizen_id)
    if row.exempt_since is None:
        return False
    row.exempt_since = None
    note_change(work, row, CourseEvent.EXEMPT_NO_MORE, by)
    return True


def _follow_group(work: UnitOfWork, row: CourseRow, by: str) -> None:
    pack_id = default_pack(work, row.centre_id, row.target_group)
    if pack_id != row.pack_id:
        _change_pack(work, row, pack_id, by, "")


def _change_pack(work: UnitOfWork, row: CourseRow, pack_id: str, by: str, why: str) -> None:
    begin_under(work, row, pack_id)
    note_change(work, row, CourseEvent.PACK, by, value=pack_id, note=why)


def _count_from(work: UnitOfWork, row: CourseRow, day: date | None, by: str) -> None:
    """Without a day nobody knows it any more: it counts from the last day that stood there."""
    row.is_from_known = day is not None
    row.counts_from = day or row.counts_from
    note_change(work, row, CourseEvent.PERIOD, by, until=day)


def _know_hours(
    work: UnitOfWork, row: CourseRow, wanted: WantedTerms, by: str, *, is_new: bool
) -> None:
    """Said once more for the same day, it holds from when it was said first: only what is old, or
    about another day, begins anew."""
    today, terms = local_today(work, row.centre_id), as_course(row).terms
    knows = wanted.knows_hours and wanted.counts_from is not None
    if knows == terms.knows_hours(today) and not (knows and is_new):
        return
    row.hours_counted_on = today if knows else None
    value = HOURS_COUNTED if knows else ""
    note_change(work, row, CourseEvent.PERIOD, by, until=wanted.counts_from, value=value)


def _carry_over(work: UnitOfWork, row: CourseRow, by: str) -> None:
    pack = pack_as_begun(work, row.pack_id, row.pack_version)
    if pack.carry_over is CarryOver.NEW_PERIOD:
        begin_period(work, row)
        note_change(work, row, CourseEvent.PERIOD, by, until=row.counts_from)
