"""Whom a merge lets us reach in another way: messages under way, and who is never called."""

from datetime import timedelta

from shared import followups
from shared.citizens import (
    InterpreterWish,
    MergeLine,
    RemindBy,
    Support,
    get_citizen,
    give_support,
    interpreter_wishes,
    note_interpreter_wishes,
    support_of,
    wish_reminder,
)
from shared.followups import same_person, undo_merge
from shared.notifications import sent_messages
from shared.unit_of_work import UnitOfWork, Workplace
from tests.appointments.houses import TODAY, House, at

NOTHING: frozenset[MergeLine] = frozenset()
STAFF, LENE = "staff:1", "Lene"
DAY = timedelta(days=1)


def waiting(work: UnitOfWork, *meeting_ids: int) -> list[str]:
    about = followups.about_everything(meeting_ids)
    return sorted(it.words for it in sent_messages(work, about) if it.state == "waiting")


def test_messages_under_way_stay_as_they_are_where_nobody_is_reached_otherwise(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    first = house.book(pair[0], at("09:00", TODAY + DAY))
    second = house.book(pair[1], at("13:00", TODAY + DAY))
    with workplace.work() as work:
        for meeting in (first, second):
            wish_reminder(work, meeting.citizen_id, RemindBy.TEXT)
            followups.booked(work, meeting, get_citizen(work, meeting.citizen_id), "kiosk")
        before = waiting(work, first.id, second.id)
        assert before != []
    with workplace.work() as work:
        same_person(work, *pair, NOTHING, STAFF, LENE)
        assert waiting(work, first.id, second.id) == before


def test_a_meeting_is_told_anew_where_its_citizen_is_reached_in_another_way(
    workplace: Workplace, house: House, pair: tuple[int, int]
) -> None:
    meeting = house.book(pair[1], at("13:00", TODAY + DAY))
    with workplace.work() as work:
        for id, how in zip(pair, (RemindBy.SLIP, RemindBy.TEXT), strict=True):
            wish_reminder(work, id, how)
        followups.booked(work, meeting, get_citizen(work, pair[1]), "kiosk")
        before = waiting(work, meeting.id)
        assert before != []
    with workplace.work() as work:
        merge = same_person(work, *pair, NOTHING, STAFF, LENE)
        assert waiting(work, meeting.id) == []
    with workplace.work() as work:
        undo_merge(work, merge.id, STAFF)
        assert waiting(work, meeting.id) == before


def test_who_is_never_called_is_not_called_after_a_merge_either(
    workplace: Workplace, pair: tuple[int, int]
) -> None:
    kept_id, merged_id = pair
    with workplace.work() as work:
        wish_reminder(work, kept_id, RemindBy.CALL)
        give_support(work, kept_id, Support(is_called=True), LENE, "Glemmer")
        followups.citizen_never_called(work, merged_id, RemindBy.TEXT, STAFF)
        note_interpreter_wishes(work, kept_id, [InterpreterWish.MAN])
        note_interpreter_wishes(work, merged_id, [InterpreterWish.WOMAN])
        lines = {MergeLine.REMIND_BY, MergeLine.INTERPRETER}
        merge = same_person(work, kept_id, merged_id, lines, STAFF, LENE)
        kept = get_citizen(work, kept_id)
        assert (kept.never_called, kept.remind_by) == (True, RemindBy.TEXT)
        assert not support_of(work, kept_id).is_called
        assert interpreter_wishes(work, kept_id) == (InterpreterWish.WOMAN,)
    with workplace.work() as work:
        undo_merge(work, merge.id, STAFF)
        assert [get_citizen(work, id).never_called for id in pair] == [False, True]
        assert get_citizen(work, kept_id).remind_by is RemindBy.CALL
        assert interpreter_wishes(work, kept_id) == (InterpreterWish.MAN,)
