"""What follows where staff say that two records are one person's, two people's, or were mixed up.

A merge moves all that one record has to the other, in one piece of work; undoing it gives back
exactly that. What came about in between stays with the record that was kept.
"""

from collections.abc import Iterable
from enum import Enum

from shared import audit
from shared.appointments import Meeting, clashing_meetings, occupy_as, upcoming
from shared.citizens import (
    Merge,
    MergeLine,
    Verdict,
    decide_pair,
    find_merge,
    find_pair,
    keep_merge,
    lock_records,
    merge_records,
    pairs_of,
    undo_records,
)
from shared.citizens import merged_records as merged_before
from shared.followups.messages import notify_again
from shared.safetynet import (
    Because,
    close_look_alike_tasks,
    keep_in_net,
    merge_contacts,
    merge_courses,
    merge_tasks,
    part_contacts,
)
from shared.unit_of_work import UnitOfWork


class MergeProblem(Enum):
    """Why two records are not merged, or a merge is not undone, and nothing was changed.

    MERGED_ALREADY: one of them goes on as another by now. CLASH: both have a meeting at one time
    ahead. LATER_MERGE: the kept record was merged itself since, which is undone first. UNDONE:
    somebody undid it a moment ago.
    """

    MERGED_ALREADY = "merged_already"
    CLASH = "clash"
    LATER_MERGE = "later_merge"
    UNDONE = "undone"


class MergeRefused(Exception):
    """Two records stay as they are; `clashing` are the meetings that overlap."""

    def __init__(self, problem: MergeProblem, clashing: Iterable[Meeting] = ()) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.clashing = tuple(clashing)


def same_person(
    work: UnitOfWork, kept_id: int, merged_id: int, taken: Iterable[MergeLine], by: str, name: str
) -> Merge:
    """Merges two records of a centre, with the values of the lines that are `taken` from the merged
    one. `by` is "staff:3", `name` what colleagues call them.

    Messages are posted anew, as the record now says. Raises `MergeRefused`.
    """
    if lock_records(work, kept_id, merged_id) != [None, None]:
        raise MergeRefused(MergeProblem.MERGED_ALREADY)
    if clashing := clashing_meetings(work, kept_id, merged_id):
        raise MergeRefused(MergeProblem.CLASH, clashing)
    lines = frozenset(taken)
    _decide(work, kept_id, merged_id, Verdict.SAME, by, name)
    changes = [
        *merge_tasks(work, kept_id, merged_id, name),
        *merge_courses(work, kept_id, merged_id, is_taken=MergeLine.COURSE in lines),
        *merge_records(work, kept_id, merged_id, lines, by),
    ]
    merge_contacts(work, kept_id, merged_id, by)
    occupy_as(work, kept_id, merged_id)
    merge = keep_merge(work, kept_id, merged_id, by, changes)
    notify_again(work, kept_id)
    keep_in_net(work, kept_id, Because.UNKNOWN)
    _record(work, by, audit.AuditAction.MERGED, merge)
    return merge


def two_people(work: UnitOfWork, one_id: int, other_id: int, by: str, name: str) -> None:
    """Remembers that two records are of two people: the pair is never suggested again."""
    _decide(work, one_id, other_id, Verdict.TWO, by, name)
    for id in (one_id, other_id):
        audit.record(work, by, audit.AuditAction.SAID_TWO, f"citizen:{id}")


def not_two_after_all(work: UnitOfWork, pair_id: int, by: str) -> None:
    """Takes back that two records are of two people: the pair waits to be decided again."""
    pair = find_pair(work, pair_id)
    if pair is None or pair.verdict is not Verdict.TWO:
        return
    decide_pair(work, pair_id, None, by)
    for id in (pair.first_id, pair.second_id):
        audit.record(work, by, audit.AuditAction.TOOK_TWO_BACK, f"citizen:{id}")


def undo_merge(work: UnitOfWork, merge_id: int, by: str) -> Merge:
    """Gives the merged record back all that it brought and nobody has changed since. The pair may
    be decided anew. Raises `MergeRefused`."""
    merge = find_merge(work, merge_id)
    if merge is None or merge.undone_at is not None:
        raise MergeRefused(MergeProblem.UNDONE)
    kept_id, merged_id = merge.kept_id, merge.merged_id
    goes_on_as = lock_records(work, kept_id, merged_id)
    if goes_on_as != [None, kept_id]:
        raise MergeRefused(MergeProblem.LATER_MERGE)
    undo_records(work, merge_id, by)
    part_contacts(work, kept_id, merged_id, by)
    occupy_as(work, merged_id, kept_id)
    for pair in pairs_of(work, merged_id):
        if pair.other_than(merged_id) == kept_id:
            decide_pair(work, pair.id, None, by)
    for id in (kept_id, merged_id):
        notify_again(work, id)
        keep_in_net(work, id, Because.UNKNOWN)
    _record(work, by, audit.AuditAction.PARTED, merge)
    return merge


def double_meetings(work: UnitOfWork, citizen_id: int) -> list[Meeting]:
    """Meetings ahead of a citizen who has more than one of their kind: staff cancel one of them."""
    ahead = upcoming(work, citizen_id)
    kinds = [it.kind for it in ahead]
    return [it for it in ahead if kinds.count(it.kind) > 1]


def _decide(
    work: UnitOfWork, one_id: int, other_id: int, verdict: Verdict, by: str, name: str
) -> None:
    """Says it of the pair, and of what both became part of before."""
    theirs = {other_id, *merged_before(work, other_id)}
    mine = {one_id, *merged_before(work, one_id)}
    pairs = [pair for id in sorted(mine) for pair in pairs_of(work, id)]
    meant = [it for it in pairs if {it.first_id, it.second_id} & theirs]
    for pair in meant:
        if pair.verdict is None:
            decide_pair(work, pair.id, verdict, by)
    close_look_alike_tasks(work, mine | theirs, [it.id for it in meant], name)


def _record(work: UnitOfWork, by: str, action: audit.AuditAction, merge: Merge) -> None:
    for id in (merge.kept_id, merge.merged_id):
        audit.record(work, by, action, f"citizen:{id}")
