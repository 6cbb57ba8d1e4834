"""Somebody is reminded of their meeting, in the way that they wish, or not at all."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Meeting
from shared.citizens import Needs, RemindBy
from shared.clock import SetClock
from shared.content import Moment, message
from shared.followups.messages import notify_booked, reminders
from shared.jobs import send_next
from shared.notifications import Channel, LetterGateway, LogGateway
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN, Guest
from tests.stories.telling import books_the_first_time
from tests.stories.test_my_meeting import TYPED, opens_my_meeting
from tests.stories.world import World

THEIRS = "+4598621234"


def told(world: World, *states: str) -> list[str]:
    """How the messages in these states go out, in the order in which they are due."""
    wanted = states or ("waiting",)
    with world.look() as work:
        rows = work.session.execute(text("SELECT channel, state FROM message ORDER BY due_at, id"))
        return [channel for channel, state in rows if state in wanted]


def worker_sends(world: World, folder: Path) -> list[str]:
    """What a worker writes into its log in the meantime."""
    log = folder / "messages.log"
    ways = dict.fromkeys(Channel, LogGateway(log)) | {Channel.LETTER: LetterGateway(folder)}
    already = len(log.read_text().splitlines()) if log.exists() else 0
    while send_next(world.workplace, ways):
        pass
    return log.read_text().splitlines()[already:] if log.exists() else []


def somebody_with_a_meeting(world: World, how: RemindBy | None = None) -> Meeting:
    """Born on 24 August 1971, with a telephone and a meeting in a few days."""
    with world.workplace.work() as work:
        who = citizens.register(work, world.town.centre_id, date(1971, 8, 24), THEIRS, None, "da")
        if how is not None:
            citizens.wish_reminder(work, who.id, how)
        at = appointments.free_times(work, world.town.centre_id, FIRST_MEETING, Needs())[40]
        held = appointments.book(work, who.id, FIRST_MEETING, at, Needs(), "desk")
        notify_booked(work, held.id)
    return held


def test_who_was_not_asked_is_called_and_never_sent_a_text(guest: Guest, world: World) -> None:
    world.turn_to("2026-11-20 17:00")
    at = books_the_first_time(guest, world)
    assert world.citizen(world.meetings(at)[0].citizen_id).remind_by is None
    assert told(world) == ["call", "call"]


def test_a_text_needs_a_yes(guest: Guest, world: World, tmp_path: Path) -> None:
    world.turn_to("2026-11-20 17:00")
    at = books_the_first_time(guest, world)
    guest.chooses("Mind mig")
    guest.chooses("Med en sms")
    assert told(world) == ["call", "call"]
    guest.chooses("Ja")
    assert guest.is_told("Vi minder dig om mødet med en sms.")
    assert guest.is_told(message("at-full", at=Moment(at)))
    assert told(world) == ["text", "text", "text"]
    [booked] = world.meetings(at)
    assert world.citizen(booked.citizen_id).remind_by is RemindBy.TEXT
    [confirmation] = worker_sends(world, tmp_path)
    assert booked.number[:3] in confirmation
    guest.chooses("Færdig")
    assert told(world) == ["text", "text"]


def test_no_to_a_text_leads_to_another_way(guest: Guest, world: World) -> None:
    books_the_first_time(guest, world)
    guest.chooses("Mind mig")
    guest.chooses("Med en sms")
    guest.chooses("Nej")
    guest.chooses("Ring til mig")
    assert guest.is_told("Vi ringer til dig før mødet.")
    assert set(told(world)) == {"call"}


def test_nobody_has_to_be_reminded(guest: Guest, world: World) -> None:
    books_the_first_time(guest, world)
    guest.chooses("Mind mig")
    guest.chooses("Nej tak")
    assert guest.is_told("Så minder vi dig ikke om mødet.")
    assert told(world) == []


def test_a_letter_that_cannot_be_sent_is_the_desks_to_write(
    guest: Guest, world: World, tmp_path: Path
) -> None:
    books_the_first_time(guest, world)
    guest.chooses("Mind mig")
    guest.chooses("Med et brev")
    assert guest.is_told("Vi sender dig et brev om mødet.")
    assert worker_sends(world, tmp_path) == []
    assert [task.kind for task in world.tasks()] == [TaskKind.LETTER]


def test_going_back_from_the_reminder_leads_to_the_receipt(guest: Guest, world: World) -> None:
    books_the_first_time(guest, world)
    guest.chooses("Mind mig")
    guest.goes_back()
    assert guest.is_told("Du har en tid.")
    guest.chooses("Færdig")
    assert "text" not in told(world)


def test_undoing_after_the_wish_withdraws_everything(
    guest: Guest, world: World, tmp_path: Path
) -> None:
    world.turn_to("2026-11-20 17:00")
    books_the_first_time(guest, world)
    guest.chooses("Mind mig")
    guest.chooses("Med en sms")
    guest.chooses("Ja")
    guest.chooses("Fortryd")
    guest.chooses("Nej, behold det")
    guest.chooses("Fortryd")
    guest.chooses("Ja, aflys mødet")
    [only] = worker_sends(world, tmp_path)
    assert "er aflyst" in only
    assert told(world) == []


def test_moving_withdraws_the_old_reminders(guest: Guest, world: World, tmp_path: Path) -> None:
    booked = somebody_with_a_meeting(world, RemindBy.TEXT)
    assert len(worker_sends(world, tmp_path)) == 1
    opens_my_meeting(guest, booked.number, TYPED)
    guest.chooses("Flyt mødet")
    to = next(at for at in world.free() if guest.is_offered(at) and at != booked.starts_at)
    guest.takes(to)
    assert told(world) == ["text", "text"]
    guest.chooses("Ja, flyt mødet")
    assert told(world, "withdrawn") == ["text", "text"]
    [moved] = worker_sends(world, tmp_path)
    assert "Nu er mødet" in moved


def test_cancelling_tells_whoever_is_written_to(guest: Guest, world: World, tmp_path: Path) -> None:
    booked = somebody_with_a_meeting(world, RemindBy.TEXT)
    worker_sends(world, tmp_path)
    opens_my_meeting(guest, booked.number, TYPED)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg skal arbejde")
    guest.chooses("Aflys mødet")
    [cancelled] = worker_sends(world, tmp_path)
    assert "er aflyst" in cancelled
    assert told(world) == []


def test_two_reminders_come_by_the_clock_on_the_wall(world: World, tmp_path: Path) -> None:
    booked = somebody_with_a_meeting(world)
    start = booked.starts_at.astimezone(COPENHAGEN)
    day_before = start.date() - timedelta(days=1)
    world.turn_to(f"{day_before} 15:59")
    assert worker_sends(world, tmp_path) == []
    world.turn_to(f"{day_before} 16:00")
    assert len(worker_sends(world, tmp_path)) == 1
    world.clock.at = booked.starts_at - timedelta(hours=2)
    assert len(worker_sends(world, tmp_path)) == 1
    world.clock.at = booked.starts_at
    assert worker_sends(world, tmp_path) == []


def test_a_silent_citizen_is_sent_nothing(world: World, tmp_path: Path) -> None:
    """Also not what was written before they became silent."""
    booked = somebody_with_a_meeting(world, RemindBy.TEXT)
    with world.workplace.work() as work:
        citizens.protect(work, booked.citizen_id)
        notify_booked(work, booked.id)
    assert told(world) == []
    another = somebody_with_a_meeting(world, RemindBy.TEXT)
    with world.workplace.work() as work:
        citizens.protect(work, another.citizen_id)
    assert worker_sends(world, tmp_path) == []
    assert told(world) == ["text", "text"], "nothing is sent when they are due, either"
    world.clock.at = another.starts_at - timedelta(hours=2)
    assert worker_sends(world, tmp_path) == []


def test_a_meeting_changed_by_whomever_is_never_told_wrongly(world: World, tmp_path: Path) -> None:
    """Even by something that tells nobody."""
    booked = somebody_with_a_meeting(world)
    with world.workplace.work() as work:
        appointments.cancel(work, booked.id, "desk")
    world.clock.at = booked.starts_at - timedelta(hours=2)
    assert worker_sends(world, tmp_path) == []
    assert told(world, "withdrawn") == ["call", "call"]


def test_a_number_from_elsewhere_is_not_said_in_full(world: World) -> None:
    """Whoever has the booking number and the birth date may still be somebody else."""
    with world.workplace.work() as work:
        who = citizens.register(
            work, world.town.centre_id, date(1983, 1, 1), "+4520304056", None, "da"
        )
        code = citizens.give_code(work, who.id)
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Ja, jeg har en kode")
    visitor.types(code)
    visitor.types("01011983")
    visitor.chooses("Nej")
    visitor.takes(world.free()[0])
    visitor.chooses("Ja, det passer")
    visitor.chooses("Mind mig")
    visitor.chooses("Med en sms")
    assert "der ender på 56?" in visitor.perceives
    assert "20" not in visitor.perceives


@pytest.mark.parametrize(
    ("starts", "day_before", "same_day"),
    [
        ("2026-03-29 10:00", "2026-03-28 16:00", "2026-03-29 08:00"),
        ("2026-03-30 10:00", "2026-03-29 16:00", "2026-03-30 08:00"),
        ("2026-10-25 10:00", "2026-10-24 16:00", "2026-10-25 08:00"),
        ("2026-10-26 10:00", "2026-10-25 16:00", "2026-10-26 08:00"),
        ("2026-12-01 08:15", "2026-11-30 16:00", "2026-12-01 07:00"),
    ],
)
def test_reminders_across_both_changes_of_summer_time(
    starts: str, day_before: str, same_day: str, clock: SetClock
) -> None:
    clock.at = datetime.fromisoformat("2026-01-01 08:00").replace(tzinfo=COPENHAGEN)
    starts_at = datetime.fromisoformat(starts).replace(tzinfo=COPENHAGEN)
    due = [it.due_at for it in reminders(clock.now(), starts_at, COPENHAGEN)]
    local = [f"{at.astimezone(COPENHAGEN):%Y-%m-%d %H:%M}" for at in due]
    assert local == [day_before, same_day]
