"""Sunday at half past nine in the evening, Christmas Eve, and summer time's two nights."""

from datetime import date, time

import pytest

from shared.appointments import SlotFilter
from shared.content import Day, Moment, message
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN, Guest, call_promised
from tests.stories.telling import books_the_first_time, comes_to_the_times
from tests.stories.world import World


@pytest.mark.parametrize("hour", ["2026-11-29 21:30", "2026-12-24 03:00", "2026-11-28 12:00"])
def test_a_meeting_can_be_booked_at_any_hour(guest: Guest, world: World, hour: str) -> None:
    world.turn_to(hour)
    at = books_the_first_time(guest, world)
    assert len(world.meetings(at)) == 1


def test_on_a_sunday_evening_a_person_is_promised_for_when_it_suits(
    guest: Guest, world: World
) -> None:
    world.turn_to("2026-11-29 21:30")
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.asks_for_help()
    assert guest.is_asked("Skranken er lukket. Må vi ringe til dig i morgen?")
    monday = world.next_opening()
    guest.takes(monday)
    if guest.via == "phone":
        guest.chooses("Ja")
    else:
        guest.types("98621234")
    assert guest.is_told(call_promised(world.app, monday, "+4598621234"))
    [task] = world.tasks()
    assert (task.kind, task.telephone) == (TaskKind.CALL_BACK, "+4598621234")
    assert task.due_at.astimezone(COPENHAGEN).strftime("%a %H:%M") == "Mon 10:00"
    guest.chooses("Gå videre selv")
    assert guest.is_asked("Har du et brev med en kode?")


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2026-10-23 08:00", date(2026, 10, 23)),
        ("2026-10-23 08:00", date(2026, 10, 26)),
        ("2027-03-26 20:00", date(2027, 3, 30)),
        ("2027-03-23 08:00", date(2027, 3, 24)),
        ("2027-03-23 08:00", date(2027, 3, 30)),
    ],
)
def test_half_past_nine_is_half_past_nine_on_both_sides_of_summer_time(
    guest: Guest, world: World, now: str, day: date
) -> None:
    world.turn_to(now)
    half_past_nine = next(
        at
        for at in world.free(slot_filter=SlotFilter(day=day))
        if at.astimezone(COPENHAGEN).time() >= time(9, 30)
    )
    comes_to_the_times(guest)
    guest.chooses("Andre tider")
    guest.chooses("En anden dag")
    choose_day(guest, day)
    while not guest.is_offered(half_past_nine):
        guest.chooses("Andre tider")
        guest.chooses("Flere tider")
    guest.takes(half_past_nine)
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(half_past_nine)
    local = booked.starts_at.astimezone(COPENHAGEN)
    assert local.date() == day
    assert local.minute in (0, 15, 30, 45)
    assert guest.is_told(message("at-full", at=Moment(booked.starts_at)))


def choose_day(guest: Guest, day: date) -> None:
    wanted = message("on-day", day=Day(day))
    for _ in range(9):
        try:
            guest.chooses(wanted)
        except AssertionError:
            guest.chooses("Senere dage")
        else:
            return
    raise AssertionError(f"{day} is never offered")
