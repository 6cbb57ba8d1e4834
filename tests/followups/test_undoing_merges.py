"""A merge that is undone: what goes back, what stays, and in which order, on both databases."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import (
    select,
)

from shared.appointments import move, upcoming
from shared.citizens import (
    MergeLine,
    Needs,
    RemindBy,
    change_language,
    change_name,
    change_telephone,
    confirm_telephone,
    get_citizen,
    kept_record_id,
    needs_of,
    note_needs,
    notes,
    pairs_of,
    register_apart,
    wish_reminder,
    write_note,
)
from shared.database import Base
from shared.followups import MergeProblem, MergeRefused, same_person, undo_merge
from shared.safetynet import (
    TaskKind,
    contacts_of,
    open_task,
    open_tasks,
)
from shared.unit_of_work import UnitOfWork, Workplace
from tests.appointments.houses import TODAY, House, at
from tests.followups.conftest import BORN, NUMBER

NOTHING: frozenset[MergeLine] = frozenset()
STAFF, LENE = "staff:1", "Lene"
DAY = timedelta(days=1)
ANY_NUMBER = 900


def snapshot(work: UnitOfWork) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables, but for those that say what was done."""
    left_out = {"audit", "citizen_merge", "contact_person", "message", "suspected_pair"}
    return {
        table.name: sorted(
            (dict(row._mapping) for row in work.session.execute(select(table))), key=repr
        )
        for table in Base.metadata.sorted_tables
        if table.name not in left_out
    }


def test_undoing_puts_everything_back_as_it_was(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    house.book(kept_id, at("09:00", TODAY + DAY))
    house.book(merged_id, at("13:00", TODAY + DAY))
    with workplace.work() as work:
        change_name(work, kept_id, "Ana", None)
        change_name(work, merged_id, "Anna", "Holm")
        change_language(work, merged_id, "en")
        change_telephone(work, merged_id, "+4520304059")
        confirm_telephone(work, merged_id, "+4520304059")
        wish_reminder(work, merged_id, RemindBy.CALL)
        note_needs(work, kept_id, Needs(wheelchair=True))
        note_needs(work, merged_id, Needs(interpreter="so"))
        for id in pair:
            open_task(work, house.id, TaskKind.MISSED, at("10:00"), citizen_id=id)
            write_note(work, id, f"Om {id}", LENE)
    with workplace.read() as work:
        before = snapshot(work)
        contacts = [len(contacts_of(work, id)) for id in pair]
    with workplace.work() as work:
        merge = same_person(work, kept_id, merged_id, set(MergeLine), STAFF, LENE)
        kept = get_citizen(work, kept_id)
        assert (kept.first_name, kept.last_name, kept.language) == ("Anna", "Holm", "en")
        assert (kept.telephone, kept.confirmed_telephone) == ("+4520304059",) * 2
        assert (kept.birth_date, kept.remind_by) == (BORN, RemindBy.CALL)
        assert needs_of(work, kept_id) == Needs(interpreter="so")
        assert [it.kind for it in open_tasks(work, house.id)] == [TaskKind.MISSED]
    with workplace.work() as work:
        undo_merge(work, merge.id, STAFF)
    with workplace.read() as work:
        assert snapshot(work) == before
        assert [len(contacts_of(work, id)) for id in pair] == contacts
        assert get_citizen(work, merged_id).first_name == "Anna"
        assert [it.verdict for it in pairs_of(work, merged_id)] == [None]


def test_what_came_about_after_a_merge_stays_with_the_kept_record(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    theirs = house.book(merged_id, at("13:00", TODAY + DAY))
    with workplace.work() as work:
        merge = same_person(work, kept_id, merged_id, NOTHING, STAFF, LENE)
        change_name(work, kept_id, "Anna")
        write_note(work, kept_id, "Ny", LENE)
        moved = move(work, theirs.id, at("14:00", TODAY + DAY), STAFF)
    with workplace.work() as work:
        undo_merge(work, merge.id, STAFF)
        assert get_citizen(work, kept_id).first_name == "Anna"
        assert [it.text for it in notes(work, kept_id)] == ["Ny"]
        assert [it.starts_at for it in upcoming(work, merged_id)] == [moved.starts_at]
    house.book(kept_id, at("14:00", TODAY + DAY))


def test_a_merge_within_a_merge_is_undone_first(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    with workplace.work() as work:
        third = register_apart(work, house.id, BORN, NUMBER, None, "da").id
        inner = same_person(work, kept_id, merged_id, NOTHING, STAFF, LENE)
        outer = same_person(work, third, kept_id, NOTHING, STAFF, LENE)
        assert kept_record_id(work, merged_id) == third
        with pytest.raises(MergeRefused) as refused:
            undo_merge(work, inner.id, STAFF)
        assert refused.value.problem is MergeProblem.LATER_MERGE
        with pytest.raises(MergeRefused) as again:
            same_person(work, third, kept_id, NOTHING, STAFF, LENE)
        assert again.value.problem is MergeProblem.MERGED_ALREADY
    with workplace.work() as work:
        undo_merge(work, outer.id, STAFF)
        assert kept_record_id(work, merged_id) == kept_id
        undo_merge(work, inner.id, STAFF)
        assert kept_record_id(work, merged_id) == merged_id
        with pytest.raises(MergeRefused) as twice:
            undo_merge(work, inner.id, STAFF)
        assert twice.value.problem is MergeProblem.UNDONE
