"""Two records that become one citizen's, and two again: what is moved, what stays, on both
databases."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Integer,
    LargeBinary,
    String,
    Table,
    insert,
    select,
    text,
)

from shared import audit, followups
from shared.appointments import FIRST_MEETING, Refused, book, cancel, meetings_of
from shared.citizens import (
    NOT_MOVED,
    Document,
    MergeLine,
    Needs,
    Support,
    Verdict,
    change_name,
    citizen_columns,
    find_by_birth_date,
    find_by_code,
    find_by_cpr,
    find_by_mandate,
    find_by_name,
    find_by_telephone,
    find_known,
    get_citizen,
    give_code,
    give_mandate,
    give_support,
    identities,
    keep_merge,
    kept_record_id,
    lock_citizen,
    mandates_of,
    merge_records,
    notes,
    open_pairs,
    pairs_of,
    protect,
    register,
    see_identity,
    support_of,
    undo_records,
    write_note,
)
from shared.followups import MergeProblem, MergeRefused, same_person, two_people, undo_merge
from shared.safetynet import (
    ContactLink,
    TaskKind,
    changes_of_course,
    contacts_of,
    find_course,
    join_contact,
    open_course,
    open_tasks,
    stamp,
)
from shared.unit_of_work import UnitOfWork, Workplace
from tests.appointments.houses import TODAY, House, at
from tests.followups.conftest import BORN, NUMBER

NOTHING: frozenset[MergeLine] = frozenset()
STAFF, LENE = "staff:1", "Lene"
DAY = timedelta(days=1)
ANY_NUMBER = 900


def test_every_column_that_refers_to_a_citizen_is_moved_or_says_why_not(
    sqlite_workplace: Workplace,
) -> None:
    """A new table is in here by itself: its rows are moved, unless `NOT_MOVED` says why not."""
    house = House(sqlite_workplace)
    kept_id, merged_id = house.citizens(2)
    columns = [it for it in citizen_columns() if (it[0].name, it[1]) not in NOT_MOVED]
    assert len(columns) == len(citizen_columns()) - len(NOT_MOVED)
    with sqlite_workplace.work() as work, work.dry_run():
        work.session.execute(text("PRAGMA defer_foreign_keys = ON"))
        for table, column in columns:
            work.session.execute(insert(table).values(_any_row(table, column, merged_id)))
        changes = merge_records(work, kept_id, merged_id, NOTHING, STAFF)
        merge = keep_merge(work, kept_id, merged_id, STAFF, changes)
        assert [_owners(work, *it, merged_id) for it in columns] == [[kept_id]] * len(columns)
        undo_records(work, merge.id, STAFF)
        assert [_owners(work, *it, merged_id) for it in columns] == [[merged_id]] * len(columns)


def _any_row(table: Table, column: str, citizen_id: int) -> dict[str, object]:
    """A row that the database takes, whatever it may mean."""
    row = {it.name: _any_value(it) for it in table.columns if _is_needed(it)}
    return {**row, column: citizen_id}


def _is_needed(column: Column[Any]) -> bool:
    is_counted = column.primary_key and column.autoincrement is not False
    return not (column.nullable or column.server_default or is_counted) or (
        column.primary_key and len(column.table.primary_key.columns) > 1
    )


def _any_value(column: Column[Any]) -> object:
    match column.type:
        case Boolean():
            return False
        case Integer():
            return ANY_NUMBER
        case Date():
            return TODAY
        case LargeBinary():
            return b"x"
        case String():
            return "x"
        case _:
            return at("09:00")


def _owners(work: UnitOfWork, table: Table, column: str, but: int) -> list[int]:
    """To whom the rows belong, without those records themselves."""
    rows = select(table.c[column]).where(table.c[column].is_not(None))
    return list(work.session.scalars(rows.where(table.c.id != but) if "id" in table.c else rows))


def test_the_second_record_brings_all_that_it_has(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    first = house.book(kept_id, at("09:00", TODAY + DAY))
    second = house.book(merged_id, at("13:00", TODAY + DAY))
    with workplace.work() as work:
        stamp(work, house.id, "a call", "phone")
        join_contact(work, "a call", merged_id, ContactLink.IDENTIFIED, "phone")
        write_note(work, merged_id, "Taler bedst om morgenen.", LENE)
        see_identity(work, merged_id, Document.PASSPORT, LENE, TODAY)
        change_name(work, merged_id, "Anna", "Holm")
        same_person(work, kept_id, merged_id, {MergeLine.NAME}, STAFF, LENE)
    with workplace.read() as work:
        assert [it.id for it in meetings_of(work, kept_id)] == [second.id, first.id]
        assert meetings_of(work, merged_id) == []
        assert [it.conversation_id for it in contacts_of(work, kept_id)] == ["a call"]
        assert [it.text for it in notes(work, kept_id)] == ["Taler bedst om morgenen."]
        assert [it.document for it in identities(work, kept_id)] == [Document.PASSPORT]
        assert [it.id for it in find_by_name(work, house.id, "anna", 5)] == [kept_id]
        assert [it.id for it in find_by_birth_date(work, house.id, BORN, 5)] == [kept_id]
        assert [it.id for it in find_by_telephone(work, house.id, NUMBER, 5)] == [kept_id]
        assert find_known(work, house.id, BORN, NUMBER, None) == kept_id
        assert {it.id for it in followups.double_meetings(work, kept_id)} == {first.id, second.id}


def test_whoever_knows_the_merged_record_by_its_id_goes_on_with_the_kept_one(
    workplace: Workplace, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    with workplace.work() as work:
        same_person(work, kept_id, merged_id, NOTHING, STAFF, LENE)
        assert get_citizen(work, merged_id).id == kept_id
        assert lock_citizen(work, merged_id).id == kept_id
        assert kept_record_id(work, merged_id) == kept_id
        assert kept_record_id(work, kept_id) == kept_id
        change_name(work, merged_id, "Anna")
        assert get_citizen(work, kept_id).first_name == "Anna"


def test_codes_and_mandates_of_both_keep_working(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    with workplace.work() as work:
        codes = [give_code(work, id) for id in pair]
        mandates = [give_mandate(work, id, "Søster", LENE) for id in pair]
        merge = same_person(work, kept_id, merged_id, NOTHING, STAFF, LENE)
        found = [find_by_code(work, house.id, code, BORN) for code in codes]
        assert [it.id for it in found if it] == [kept_id, kept_id]
        owners = [find_by_mandate(work, house.id, it, BORN) for it in mandates]
        assert [it.citizen_id for it in owners if it] == [kept_id, kept_id]
    with workplace.work() as work:
        undo_merge(work, merge.id, STAFF)
        found = [find_by_code(work, house.id, code, BORN) for code in codes]
        assert [it.id for it in found if it] == list(pair)
        assert [len(mandates_of(work, id)) for id in pair] == [1, 1]


def test_a_new_code_ends_the_codes_of_both(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    with workplace.work() as work:
        old = [give_code(work, id) for id in pair]
        same_person(work, *pair, NOTHING, STAFF, LENE)
        new = give_code(work, pair[0])
        known = [find_by_code(work, house.id, code, BORN) is not None for code in (*old, new)]
        assert known == [False, False, True]


def test_nobody_is_in_two_meetings_at_one_time_after_a_merge(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    mine = house.book(kept_id, at("09:00", TODAY + DAY))
    theirs = house.book(merged_id, at("09:30", TODAY + DAY))
    with workplace.work() as work, pytest.raises(MergeRefused) as refused:
        same_person(work, kept_id, merged_id, NOTHING, STAFF, LENE)
    assert refused.value.problem is MergeProblem.CLASH
    assert [it.id for it in refused.value.clashing] == [mine.id, theirs.id]
    with workplace.work() as work:
        cancel(work, theirs.id, STAFF)
        same_person(work, kept_id, merged_id, NOTHING, STAFF, LENE)


def test_a_time_of_the_merged_record_is_taken_for_the_kept_one(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    house.book(merged_id, at("13:00", TODAY + DAY))
    with workplace.work() as work:
        same_person(work, kept_id, merged_id, NOTHING, STAFF, LENE)
        work.session.execute(text("UPDATE meeting SET kind = 'follow_up'"))
    with workplace.work() as work:
        kept = lock_citizen(work, kept_id)
    with workplace.work() as work, pytest.raises(Refused):
        book(work, kept, FIRST_MEETING, at("13:00", TODAY + DAY), Needs(), "kiosk")


def test_both_are_protected_if_one_of_them_is(workplace: Workplace, pair: tuple[int, int]) -> None:
    kept_id, merged_id = pair
    with workplace.work() as work:
        protect(work, merged_id)
        merge = same_person(work, kept_id, merged_id, NOTHING, STAFF, LENE)
        assert get_citizen(work, kept_id).silent
    with workplace.work() as work:
        undo_merge(work, merge.id, STAFF)
        assert [get_citizen(work, id).silent for id in pair] == [False, True]


def test_a_personal_number_goes_to_the_kept_record_and_back(
    workplace: Workplace, house: House
) -> None:
    with workplace.work() as work:
        kept_id = register(work, house.id, BORN, NUMBER, None, "da").id
        merged_id = register(work, house.id, date(1980, 1, 2), None, "0201801234", "da").id
        merge = same_person(work, kept_id, merged_id, {MergeLine.CPR}, STAFF, LENE)
        assert [it.id for it in find_by_cpr(work, house.id, "0201801234", 5)] == [kept_id]
    with workplace.work() as work:
        undo_merge(work, merge.id, STAFF)
        assert [it.id for it in find_by_cpr(work, house.id, "0201801234", 5)] == [merged_id]


def test_support_is_never_lost(workplace: Workplace, pair: tuple[int, int]) -> None:
    kept_id, merged_id = pair
    with workplace.work() as work:
        give_support(work, merged_id, Support(no_time_outs=True), LENE, "Ryster på hånden.")
        merge = same_person(work, kept_id, merged_id, {MergeLine.SUPPORT}, STAFF, LENE)
        assert support_of(work, kept_id).no_time_outs
    with workplace.work() as work:
        undo_merge(work, merge.id, STAFF)
        assert support_of(work, merged_id).no_time_outs


def test_one_course_of_two_with_what_happened_in_both(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    with workplace.work() as work:
        for id in pair:
            open_course(work, house.id, id, "kiosk")
        merge = same_person(work, kept_id, merged_id, NOTHING, STAFF, LENE)
        kept, merged = find_course(work, kept_id), find_course(work, merged_id)
        assert kept is not None
        assert merged is not None
        assert (kept.closed_at, merged.closed_at) == (None, work.now)
        assert len(changes_of_course(work, kept.id)) == 2
    with workplace.work() as work:
        undo_merge(work, merge.id, STAFF)
        courses = [find_course(work, id) for id in pair]
        assert [it.closed_at for it in courses if it] == [None, None]


def test_two_people_are_never_suggested_again_and_the_task_is_done(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    with workplace.work() as work:
        followups.tell_look_alikes(work, pair[1])
        followups.tell_look_alikes(work, pair[0])
        [task] = open_tasks(work, house.id)
        assert (task.kind, task.citizen_id) == (TaskKind.SAME_PERSON, pair[1])
        two_people(work, *pair, STAFF, LENE)
    with workplace.work() as work:
        assert open_tasks(work, house.id) == []
        assert open_pairs(work, house.id) == []
        assert [it.verdict for it in pairs_of(work, pair[0])] == [Verdict.TWO]
        done = audit.done_to(work, f"citizen:{pair[0]}", 5)
        assert [it.what for it in done] == [audit.AuditAction.SAID_TWO]
