"""Calling off a meeting, and saying how it went: only staff do, and they can take it back."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import text

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Meeting, MeetingState
from shared.citizens import Needs
from shared.clock import SetClock
from shared.safetynet import Because, Task, TaskKind, open_tasks, take_task
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import books, local, says
from tests.frontdesk.clerk import Clerk
from tests.town import Town

NOTHING = Needs()


def amal(house: Workplace, town: Town) -> int:
    with house.work() as work:
        amal = citizens.register(work, town.centre_id, date(1980, 5, 4), "+4520304050", None, "da")
        citizens.change_name(work, amal.id, "Amal")
        return amal.id


@pytest.fixture
def today(house: Workplace, town: Town) -> Meeting:
    return booked(house, amal(house, town), local(23, "10:15"))


def booked(house: Workplace, citizen_id: int, at: datetime, needs: Needs = NOTHING) -> Meeting:
    with house.work() as work:
        return appointments.book(work, citizen_id, FIRST_MEETING, at, needs, "phone")


def now(house: Workplace, held: Meeting) -> Meeting:
    with house.read() as work:
        return appointments.get_meeting(work, held.id)


def tasks(house: Workplace, town: Town) -> list[Task]:
    with house.read() as work:
        return open_tasks(work, town.centre_id)


def deeds(house: Workplace) -> list[str]:
    with house.read() as work:
        rows = work.session.execute(
            text("SELECT what FROM audit WHERE about LIKE 'meeting:%' ORDER BY id")
        )
        return list(rows.scalars())


def cancels(clerk: Clerk, held: Meeting, reason: str) -> None:
    clerk.opens(f"/desk/meetings/{held.id}/cancel")
    clerk.sends(clerk.page.button("Aflys mødet"), reason=reason)


def test_calling_off_frees_the_time_and_offers_a_new_one_at_once(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    needs = Needs(interpreter="ar", more_time=True)
    held = booked(house, amal(house, town), local(25, "10:00"), needs)
    cancels(lene, held, "ill")
    off = now(house, held)
    assert (off.state, off.cancel_reason) == (MeetingState.CANCELLED, "ill")
    assert lene.sees("Mødet er aflyst. Tiden er fri for andre. Find en ny tid nu?")
    fields = lene.page.button("Bestil tiden").form.fields
    assert (fields["kind"], fields["interpreter"], fields["more_time"]) == ("first", "ar", "1")
    assert [task.kind for task in tasks(house, town)] == [TaskKind.NO_INTERPRETER]
    assert deeds(house) == ["cancelled_meeting"]


def test_who_does_not_come_today_is_told_to_the_adviser(
    lene: Clerk, house: Workplace, town: Town, today: Meeting
) -> None:
    cancels(lene, today, "childcare")
    assert [task.kind for task in tasks(house, town)] == [TaskKind.CANNOT_COME]


@pytest.mark.parametrize("reason", ["", "doven", "ill ", "9" * 500])
def test_without_a_reason_of_the_list_nothing_is_called_off(
    lene: Clerk, house: Workplace, today: Meeting, reason: str
) -> None:
    cancels(lene, today, reason)
    assert lene.status == 422
    assert lene.sees("Vælg en grund først.")
    assert now(house, today) == today


def test_two_presses_call_off_once(
    lene: Clerk, house: Workplace, town: Town, today: Meeting
) -> None:
    lene.opens(f"/desk/meetings/{today.id}/cancel")
    button = lene.page.button("Aflys mødet")
    for _ in range(2):
        lene.sends(button, reason="ill")
    assert len(tasks(house, town)) == 1
    assert deeds(house) == ["cancelled_meeting"]


def test_a_meeting_that_has_begun_is_not_called_off(
    lene: Clerk, house: Workplace, today: Meeting, clock: SetClock
) -> None:
    lene.opens(f"/desk/meetings/{today.id}/cancel")
    button = lene.page.button("Aflys mødet")
    clock.at = today.starts_at
    lene.sends(button, reason="ill")
    assert lene.sees("Mødet kan ikke laves om mere.")
    assert now(house, today).state is MeetingState.BOOKED


def test_a_wrong_arrival_is_taken_back_with_one_press_at_the_meeting(
    lene: Clerk, house: Workplace, today: Meeting
) -> None:
    says(lene, today.citizen_id, "here", "Er her")
    assert lene.sees("Er kommet")
    assert now(house, today).arrived_at is not None
    says(lene, today.citizen_id, "not-here", "Kom ikke endnu")
    assert now(house, today).arrived_at is None
    assert deeds(house) == ["said_here", "said_not_here"]


def test_who_did_not_come_is_somebodys_task_until_it_is_taken_back(
    lene: Clerk, house: Workplace, town: Town, today: Meeting, clock: SetClock
) -> None:
    clock.at = today.starts_at + timedelta(minutes=20)
    says(lene, today.citizen_id, "not-come", "Kom ikke")
    assert lene.sees("Kom ikke · Lene har sagt det")
    assert lene.sees("Fortryd (til kl. 11.05)")
    [task] = tasks(house, town)
    assert (task.kind, task.meeting_id, task.telephone) == (
        TaskKind.MISSED,
        today.id,
        "+4520304050",
    )
    with house.work() as work:
        take_task(work, task.id, "Mads")
    says(lene, today.citizen_id, "undo", "Fortryd")
    assert now(house, today).state is MeetingState.BOOKED
    assert tasks(house, town) == []
    assert deeds(house) == ["said_not_come", "took_back"]


def test_saying_it_twice_is_saying_it_once(
    lene: Clerk, house: Workplace, town: Town, today: Meeting, clock: SetClock
) -> None:
    clock.at = today.starts_at
    lene.opens(f"/desk/citizens/{today.citizen_id}")
    button = lene.page.button("Kom ikke")
    for _ in range(2):
        lene.sends(button, what="not-come")
        clock.turn(timedelta(minutes=1))
    assert now(house, today).settled_at == today.starts_at
    assert len(tasks(house, town)) == 1


def test_a_new_meeting_is_all_the_follow_up_that_is_needed(
    lene: Clerk, house: Workplace, town: Town, today: Meeting, clock: SetClock
) -> None:
    clock.at = today.starts_at + timedelta(minutes=20)
    says(lene, today.citizen_id, "not-come", "Kom ikke")
    page = books(lene, today.citizen_id).opens()
    page.takes(page.times[0])
    assert tasks(house, town) == []


def test_who_has_a_meeting_ahead_already_is_nobodys_task(
    lene: Clerk, house: Workplace, town: Town, today: Meeting, clock: SetClock
) -> None:
    with house.work() as work:
        appointments.book(work, today.citizen_id, "followup", local(26, "10:00"), NOTHING, "phone")
    clock.at = today.starts_at + timedelta(minutes=20)
    says(lene, today.citizen_id, "not-come", "Kom ikke")
    assert now(house, today).state is MeetingState.NOT_COME
    assert tasks(house, town) == []


def test_the_number_of_a_protected_citizen_stands_in_no_task(
    lene: Clerk, house: Workplace, town: Town, today: Meeting, clock: SetClock
) -> None:
    with house.work() as work:
        citizens.protect(work, today.citizen_id)
    clock.at = today.starts_at + timedelta(minutes=20)
    says(lene, today.citizen_id, "not-come", "Kom ikke")
    [task] = tasks(house, town)
    assert task.telephone is None


@pytest.mark.parametrize("what", ["held", "not-come", "undo"])
def test_nothing_is_said_of_a_meeting_before_it_begins(
    lene: Clerk, house: Workplace, today: Meeting, what: str
) -> None:
    lene.opens(f"/desk/citizens/{today.citizen_id}")
    lene.sends(lene.page.button("Er her"), what=what)
    assert lene.sees("Det kan ikke siges om mødet nu. Se, hvordan det står.")
    assert now(house, today) == today


def test_a_meeting_of_which_nothing_was_said_is_not_laid_away(
    lene: Clerk, today: Meeting, clock: SetClock
) -> None:
    clock.at = today.ends_at + timedelta(hours=2)
    says(lene, today.citizen_id, "held", "Holdt")
    assert not lene.sees("Tidligere møder")
    clock.turn(timedelta(minutes=30))
    lene.opens(f"/desk/citizens/{today.citizen_id}")
    assert lene.sees("Tidligere møder (1)")


def test_nobody_who_came_is_said_not_to_have_come(
    lene: Clerk, house: Workplace, today: Meeting, clock: SetClock
) -> None:
    says(lene, today.citizen_id, "here", "Er her")
    clock.at = today.ends_at
    lene.opens(f"/desk/citizens/{today.citizen_id}")
    words = [button.words for button in lene.page.buttons]
    assert "Kom ikke" not in words
    lene.sends(lene.page.button("Holdt"), what="not-come")
    assert now(house, today).state is MeetingState.BOOKED


def test_after_half_an_hour_only_the_truth_can_still_be_told(
    lene: Clerk, house: Workplace, town: Town, today: Meeting, clock: SetClock
) -> None:
    clock.at = today.ends_at
    says(lene, today.citizen_id, "not-come", "Kom ikke")
    undo = lene.page.button("Fortryd")
    clock.turn(timedelta(minutes=30))
    lene.sends(undo, what="undo")
    assert now(house, today).state is MeetingState.NOT_COME
    says(lene, today.citizen_id, "held", "Holdt")
    assert now(house, today).state is MeetingState.HELD
    [task] = tasks(house, town)
    assert (task.kind, task.note) == (TaskKind.NEXT_STEP, Because.HELD)


def test_an_unknown_word_says_nothing(lene: Clerk, house: Workplace, today: Meeting) -> None:
    for what in ("", "æøå", "cancel", "9" * 500):
        lene.opens(f"/desk/citizens/{today.citizen_id}")
        lene.sends(lene.page.button("Er her"), what=what)
        assert lene.status == 200
    assert now(house, today) == today
