"""A question is owed until it is answered, and opens to its number and birth date together."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from shared.inquiries import (
    LARGEST_SOUND,
    LONGEST_ANSWER,
    Asker,
    Audio,
    Inquiry,
    NoSuchInquiry,
    Pending,
    add_recording,
    answer_inquiry,
    ask,
    ask_on,
    find_inquiry,
    find_pending,
    inquiries,
    inquiry,
    keep_sound,
    mark_heard,
    note_called,
    note_recording,
    pending,
    settle_recording,
    sound_of,
    wait_for_call,
)
from shared.safetynet import close_task, open_tasks
from shared.unit_of_work import UnitOfWork, Workplace
from tests.appointments.houses import House

AARS, FARSOE = 1, 2
BORN = date(1988, 4, 1)
TWO_DAYS = timedelta(days=2)
REFERENCE, ADDRESS = "RE1", "https://api.twilio.com/1"


@pytest.fixture(autouse=True)
def _both_centres(workplace: Workplace) -> None:
    centres = [House(workplace, "aars"), House(workplace, "farsoe")]
    assert [each.id for each in centres] == [AARS, FARSOE]


def asked(workplace: Workplace, centre_id: int = AARS, due: timedelta = TWO_DAYS) -> Inquiry:
    with workplace.work() as work:
        asker = Asker(BORN, "da", "a conversation", "+4598621234")
        return ask(work, centre_id, asker, "asking-money", work.now + due)


def owed(workplace: Workplace) -> list[int]:
    with workplace.read() as work:
        return [task.id for task in open_tasks(work, AARS)]


def test_a_question_opens_to_its_number_and_birth_date_in_its_own_house(
    workplace: Workplace,
) -> None:
    mine = asked(workplace)
    with workplace.read() as work:
        found = find_inquiry(work, AARS, mine.number, BORN)
        assert found is not None
        assert (found.id, found.topic, found.telephone) == (mine.id, "asking-money", "+4598621234")
        assert find_inquiry(work, AARS, mine.number, date(1988, 4, 2)) is None
        assert find_inquiry(work, FARSOE, mine.number, BORN) is None
        assert find_inquiry(work, AARS, "000000", BORN) is None


def test_an_answer_ends_what_is_owed_and_asking_on_begins_it_anew(workplace: Workplace) -> None:
    mine = asked(workplace)
    assert owed(workplace) == [mine.task_id]
    with workplace.work() as work:
        assert (
            answer_inquiry(work, mine.id, "Lene", " Kom forbi. ").answers[0].content == "Kom forbi."
        )
    assert owed(workplace) == []
    with workplace.work() as work:
        again = ask_on(work, mine.id, "asking-more", work.now + TWO_DAYS)
    assert owed(workplace) == [again.task_id]
    assert (again.closed_at, again.answers) == (None, ())


def test_what_is_added_while_it_is_open_owes_it_once(workplace: Workplace) -> None:
    mine = asked(workplace)
    with workplace.work() as work:
        add_recording(work, mine.id, REFERENCE)
        ask_on(work, mine.id, "asking-more", work.now + 2 * TWO_DAYS)
    assert owed(workplace) == [mine.task_id]
    with workplace.read() as work:
        assert inquiry(work, mine.id).due_at == mine.due_at, "what was promised first holds"


def test_a_call_is_owed_instead_when_somebody_would_rather_be_called(workplace: Workplace) -> None:
    mine = asked(workplace)
    with workplace.work() as work:
        at = work.now + timedelta(hours=3)
        waits = wait_for_call(work, mine.id, "+4520304050", at, at + timedelta(hours=1))
    assert (waits.call_at, waits.telephone) == (at, "+4520304050")
    assert owed(workplace) == [waits.task_id]
    with workplace.work() as work:
        note_called(work, mine.id, "Lene")
        note_called(work, mine.id, "Mads")
    assert owed(workplace) == []
    with workplace.read() as work:
        assert [e.staff for e in inquiry(work, mine.id).entries] == [None, "Lene"]


def test_the_first_due_comes_first_and_what_was_answered_last(workplace: Workplace) -> None:
    late, soon, done = (asked(workplace, due=timedelta(days=n)) for n in (3, 1, 2))
    asked(workplace, FARSOE)
    with workplace.work() as work:
        answer_inquiry(work, done.id, "Lene", "Ja.")
    with workplace.read() as work:
        assert [it.id for it in inquiries(work, AARS)] == [soon.id, late.id, done.id]


def test_it_is_overdue_until_it_is_answered(workplace: Workplace) -> None:
    mine = asked(workplace)
    with workplace.read() as work:
        assert not mine.is_overdue(work.now)
        assert mine.is_overdue(work.now + timedelta(days=3))


def test_an_answer_is_neither_empty_nor_endless(workplace: Workplace) -> None:
    mine = asked(workplace)
    for wrong in ("", "  \n", "æ" * (LONGEST_ANSWER + 1)):
        with pytest.raises(ValueError, match="signs"), workplace.work() as work:
            answer_inquiry(work, mine.id, "Lene", wrong)
    with workplace.work() as work:
        answer_inquiry(work, mine.id, "Lene", "æ" * LONGEST_ANSWER)


def test_an_answer_is_heard_once(workplace: Workplace) -> None:
    mine = asked(workplace)
    with workplace.work() as work:
        assert not mark_heard(work, mine.id)
        answer_inquiry(work, mine.id, "Lene", "Ja.")
    with workplace.work() as work:
        assert mark_heard(work, mine.id)
        assert not mark_heard(work, mine.id)


def test_there_is_no_question_that_nobody_asked(workplace: Workplace) -> None:
    with workplace.work() as work, pytest.raises(NoSuchInquiry):
        inquiry(work, 4711)


def test_what_was_said_is_sealed(workplace: Workplace) -> None:
    mine = asked(workplace)
    with workplace.work() as work:
        answer_inquiry(work, mine.id, "Lene", "Kom forbi på torsdag.")
        kept = work.session.execute(text("SELECT sealed FROM inquiry_entry")).scalars()
        assert not any(b"Kom forbi" in bytes(it) or b"asking-money" in bytes(it) for it in kept)


def test_a_task_that_was_closed_elsewhere_does_not_hinder_the_answer(workplace: Workplace) -> None:
    mine = asked(workplace)
    with workplace.work() as work:
        close_task(work, mine.task_id, "Mads")
        assert answer_inquiry(work, mine.id, "Lene", "Ja.").closed_at == work.now


def the_pending(work: UnitOfWork) -> Pending:
    [reference] = pending(work)
    it = find_pending(work, reference)
    assert it is not None
    return it


def test_a_recording_is_told_of_twice_and_fetched_once(workplace: Workplace) -> None:
    mine = asked(workplace)
    for _ in range(2):
        with workplace.work() as work:
            note_recording(work, REFERENCE, ADDRESS, 9)
    with workplace.work() as work:
        assert pending(work) == [], "it waits for the question that it belongs to"
        add_recording(work, mine.id, REFERENCE)
    with workplace.work() as work:
        it = the_pending(work)
        assert (it.is_wanted, it.is_fetched) == (True, False)
        keep_sound(work, REFERENCE, Audio(b"Goddag", "audio/wav"))
    with workplace.work() as work:
        assert the_pending(work).is_fetched
        settle_recording(work, REFERENCE)
    with workplace.read() as work:
        assert pending(work) == []
        assert sound_of(work, REFERENCE) == Audio(b"Goddag", "audio/wav")
        kept = work.session.execute(text("SELECT sealed FROM recording")).scalar_one()
        assert b"Goddag" not in bytes(kept)


def test_more_than_we_can_have_asked_for_is_not_kept(workplace: Workplace) -> None:
    with workplace.work() as work:
        note_recording(work, REFERENCE, ADDRESS, 9)
    with pytest.raises(ValueError, match="bytes"), workplace.work() as work:
        keep_sound(work, REFERENCE, Audio(bytes(LARGEST_SOUND + 1), "audio/wav"))
    with workplace.read() as work:
        assert sound_of(work, REFERENCE) is None
        assert sound_of(work, "another") is None
