"""An adviser reports ill: everybody who is hit gets a new time and is told, or somebody calls."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from shared import appointments
from shared.appointments import Meeting
from shared.citizens import Needs, RemindBy
from shared.jobs import find_affected_meetings
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.test_hours import EMPTY
from tests.stories.hit import NINE, Somebody, books, nobody_is_dropped, posted, tasks_for
from tests.stories.test_reminders import worker_sends
from tests.stories.world import World

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=COPENHAGEN)
LOOK, SAVE = "Se, hvem det rammer", "Gem og sørg for alle"
AMAL, CLARA = Somebody("Amal", "+4520304051", RemindBy.TEXT), Somebody("Clara", "+4520304053")


def karens_nine(world: World) -> list[Meeting]:
    """On a Tuesday on which Fatima is away."""
    is_away(world, world.town.fatima, TUESDAY)
    return [books(world, who, TUESDAY + n * timedelta(minutes=30)) for n, who in enumerate(NINE)]


def is_away(world: World, adviser: int, day: datetime) -> None:
    with world.workplace.work() as work:
        until = datetime.combine(day, time(16), COPENHAGEN)
        appointments.report_absence(work, adviser, day, until, "kursus")


def comes_after_all(world: World) -> None:
    """Fatima does."""
    with world.workplace.work() as work:
        for each in appointments.absences(work, world.town.centre_id):
            assert each.id is not None
            appointments.end_absence(work, each.id)


def looks(clerk: Clerk, who: str, first: str = "2026-11-24", **fields: str) -> None:
    clerk.opens("/desk/absences/")
    clerk.sends(clerk.page.button(LOOK), who=who, first=first, **fields)


def karen(world: World) -> str:
    return f"adviser-{world.town.karen}"


def test_nine_meetings_and_nobody_is_left_without_a_new_one_or_a_call(
    world: World, lene: Clerk, tmp_path: Path
) -> None:
    nine = karens_nine(world)
    looks(lene, karen(world))
    assert lene.sees("9 møder ligger i vejen.")
    assert lene.sees("Navn beskyttet")
    assert not lene.sees("Freja")
    assert [world.held(it.id) for it in nine] == nine
    assert world.tasks() == []
    lene.presses(SAVE)
    assert lene.sees("Møder, der er sørget for: 9")
    nobody_is_dropped(world, nine)
    moved = [world.held(it.id) for it in nine]
    assert all(it.starts_at > TUESDAY + timedelta(hours=6) for it in moved)
    assert [(it.number, it.needs, it.form, it.kind, it.moves) for it in moved] == [
        (it.number, it.needs, it.form, it.kind, 0) for it in nine
    ]
    amal, bent, clara, dorthe, erik, freja, grete, hans, ida = nine
    assert [posted(world, it) for it in (amal, bent, clara)] == [["text"], ["call"], ["call"]]
    assert [posted(world, it) for it in (dorthe, erik, ida)] == [["call"], ["call"], ["text"]]
    assert [posted(world, it) for it in (freja, grete, hans)] == [[], [], []]
    assert [t.telephone for t in tasks_for(world, freja, TaskKind.TELL)] == [None]
    assert len(tasks_for(world, amal, TaskKind.INTERPRETER)) == 1
    sent = worker_sends(world, tmp_path)
    assert len(sent) == 6
    assert all("desværre" in it or "Sorry" in it for it in sent)


def test_a_colleague_who_is_free_stands_in_and_nobody_has_to_come_at_another_time(
    world: World, lene: Clerk, tmp_path: Path
) -> None:
    is_away(world, world.town.fatima, TUESDAY)
    amal, clara = books(world, AMAL, TUESDAY), books(world, CLARA, TUESDAY + timedelta(hours=2))
    comes_after_all(world)
    looks(lene, karen(world))
    assert lene.sees("Samme tid hos Fatima")
    lene.presses(SAVE)
    for before in (amal, clara):
        after = world.held(before.id)
        assert (after.starts_at, after.adviser) == (before.starts_at, "Fatima")
    assert posted(world, clara) == []
    assert ["Fatima" in it for it in worker_sends(world, tmp_path)] == [True]
    assert world.tasks() == []


def test_a_second_clerk_changes_nothing_twice(world: World, lene: Clerk, mads: Clerk) -> None:
    nine = karens_nine(world)
    for clerk in (lene, mads):
        looks(clerk, karen(world))
    lene.presses(SAVE)
    moved, tasks, told = [world.held(it.id) for it in nine], world.tasks(), world.rows("message")
    mads.presses(SAVE)
    assert mads.sees("En kollega har allerede gemt det.")
    assert [world.held(it.id) for it in nine] == moved
    assert (world.tasks(), world.rows("message")) == (tasks, told)
    assert world.rows("absence") == 2


def test_whoever_was_booked_meanwhile_is_shown_before_anything_is_saved(
    world: World, lene: Clerk
) -> None:
    is_away(world, world.town.fatima, TUESDAY)
    amal = books(world, AMAL, TUESDAY)
    looks(lene, karen(world))
    clara = books(world, CLARA, TUESDAY + timedelta(hours=2))
    lene.presses(SAVE)
    assert lene.status == 409
    assert lene.sees("Der er sket noget, siden du så listen.")
    assert lene.sees("Clara")
    assert [world.held(it.id) for it in (amal, clara)] == [amal, clara]
    assert world.rows("absence") == 1
    lene.presses(SAVE)
    nobody_is_dropped(world, [amal, clara])
    assert world.held(clara.id).starts_at != clara.starts_at


def test_whom_the_clerk_would_rather_call_stays_until_then(world: World, lene: Clerk) -> None:
    is_away(world, world.town.fatima, TUESDAY)
    amal, clara = books(world, AMAL, TUESDAY), books(world, CLARA, TUESDAY + timedelta(hours=2))
    looks(lene, karen(world))
    lene.sends(lene.page.button(SAVE), **{f"move-{amal.id}": ""})
    assert lene.sees("Opkald, der venter: 1.")
    assert world.held(amal.id) == amal
    assert world.held(clara.id).starts_at != clara.starts_at
    [call] = tasks_for(world, amal, TaskKind.FIND_TIME)
    assert (call.taken_by, call.telephone, call.note) == ("Lene", "+4520304051", amal.number)
    assert call.due_at <= amal.starts_at
    lene.opens()
    lene.presses("Klaret")
    assert lene.sees("Mødet står stadig, hvor det ikke kan holdes.")
    assert len(tasks_for(world, amal, TaskKind.FIND_TIME)) == 1
    with world.workplace.work() as work:
        appointments.cancel(work, amal.id, "phone")
    lene.opens()
    lene.presses("Klaret")
    assert [task.kind for task in world.tasks()] == [TaskKind.NEXT_STEP], "she has no time now"


def test_whom_no_time_fits_is_called(world: World, lene: Clerk) -> None:
    amal = books(world, AMAL, TUESDAY)
    is_away(world, world.town.fatima, TUESDAY)
    with world.workplace.work() as work:
        later, until = TUESDAY + timedelta(days=1), TUESDAY + timedelta(days=90)
        for adviser in (world.town.karen, world.town.fatima):
            appointments.report_absence(work, adviser, later, until, "kursus")
    looks(lene, karen(world))
    assert lene.sees("Ring og find en tid")
    lene.presses(SAVE)
    nobody_is_dropped(world, [amal])
    assert len(tasks_for(world, amal, TaskKind.FIND_TIME)) == 1


def test_early_in_the_morning_a_text_waits_until_seven_and_later_a_person_calls(
    world: World, lene: Clerk
) -> None:
    is_away(world, world.town.fatima, TUESDAY)
    amal = books(world, AMAL, TUESDAY)
    world.turn_to("2026-11-24 06:40")
    lene.signs_in("lene")
    looks(lene, karen(world))
    assert lene.sees("Med en sms")
    world.turn_to("2026-11-24 08:35")
    looks(lene, karen(world))
    assert lene.sees("For sent for en besked: ring")
    lene.presses(SAVE)
    [call] = tasks_for(world, amal, TaskKind.TELL)
    assert call.taken_by == "Lene"
    assert call.due_at <= amal.starts_at


def test_who_sits_in_the_hall_already_is_talked_to_and_not_sent_away(
    world: World, lene: Clerk
) -> None:
    is_away(world, world.town.fatima, TUESDAY)
    amal = books(world, AMAL, TUESDAY)
    world.turn_to("2026-11-24 08:50")
    lene.signs_in("lene")
    with world.workplace.work() as work:
        appointments.arrive(work, amal.id, "kiosk")
    looks(lene, karen(world))
    assert lene.sees("Er her allerede")
    lene.presses(SAVE)
    assert world.held(amal.id).starts_at == amal.starts_at
    assert len(tasks_for(world, amal, TaskKind.FIND_TIME)) == 1


def test_a_meeting_that_has_begun_without_its_adviser_is_somebodys(
    world: World, lene: Clerk
) -> None:
    amal = books(world, AMAL, TUESDAY)
    world.turn_to("2026-11-24 09:10")
    lene.signs_in("lene")
    looks(lene, f"adviser-{_adviser(world, amal)}")
    lene.presses(SAVE)
    [call] = tasks_for(world, amal, TaskKind.FIND_TIME)
    assert call.taken_by == "Lene"


def _adviser(world: World, meeting: Meeting) -> int:
    town = world.town
    return {"Karen": town.karen, "Fatima": town.fatima}[meeting.adviser]


def test_what_is_taken_back_needs_no_call_any_more(world: World, lene: Clerk) -> None:
    is_away(world, world.town.fatima, TUESDAY)
    amal, clara = books(world, AMAL, TUESDAY), books(world, CLARA, TUESDAY + timedelta(hours=2))
    looks(lene, karen(world))
    lene.sends(lene.page.button(SAVE), **{f"move-{amal.id}": ""})
    moved = world.held(clara.id)
    _ends_first(lene, "Fjern")
    assert world.tasks() == []
    assert (world.held(amal.id), world.held(clara.id)) == (amal, moved)
    assert world.rows("absence") == 1


def _ends_first(clerk: Clerk, words: str) -> None:
    """The first of them."""
    clerk.sends(clerk.page.button(words))


def test_hours_hit_only_what_lies_in_them(world: World, lene: Clerk) -> None:
    is_away(world, world.town.fatima, TUESDAY)
    amal, clara = books(world, AMAL, TUESDAY), books(world, CLARA, TUESDAY + timedelta(hours=3))
    looks(lene, karen(world), starts="12:00", ends="15:00")
    assert lene.sees("Ét møde ligger i vejen.")
    lene.presses(SAVE)
    assert world.held(amal.id) == amal
    assert world.held(clara.id).starts_at != clara.starts_at


@pytest.mark.parametrize("who", ["house", "room"])
def test_a_closed_day_moves_and_a_shut_room_only_changes_the_room(
    world: World, lene: Clerk, who: str
) -> None:
    amal = books(world, AMAL, TUESDAY)
    with world.look() as work:
        rooms = {it.name: it.id for it in appointments.rooms_by_name(work, world.town.centre_id)}
    looks(lene, "house" if who == "house" else f"room-{rooms[amal.room]}")
    lene.presses(SAVE)
    after = world.held(amal.id)
    assert (after.starts_at == amal.starts_at) is (who == "room")
    assert after.room != amal.room or who == "house"
    nobody_is_dropped(world, [amal])
    assert not any(at.date() == TUESDAY.date() for at in world.free()) or who == "room"
    _ends_first(lene, "Hold åbent" if who == "house" else "Fjern")
    assert any(at.astimezone(COPENHAGEN).date() == TUESDAY.date() for at in world.free())


def test_whoever_was_forgotten_is_found_by_the_worker(world: World) -> None:
    amal = books(world, AMAL, TUESDAY)
    is_away(world, _adviser(world, amal), TUESDAY)
    for _ in range(2):
        find_affected_meetings(world.workplace)
        [call] = tasks_for(world, amal, TaskKind.FIND_TIME)
        assert call.due_at <= amal.starts_at


def test_who_needs_a_wheelchair_is_moved_to_where_one_can_get_in(world: World, lene: Clerk) -> None:
    is_away(world, world.town.fatima, TUESDAY)
    wheelchair = Somebody("Erik", "+4520304055", RemindBy.TEXT, needs=Needs(wheelchair=True))
    erik = books(world, wheelchair, TUESDAY)
    looks(lene, karen(world))
    lene.presses(SAVE)
    assert world.held(erik.id).room == "Lokale 1"


def test_a_message_that_reaches_nobody_is_called_about_before_the_old_time(
    world: World, lene: Clerk, tmp_path: Path
) -> None:
    """A letter goes out from the desk: there is an address in no other place."""
    is_away(world, world.town.fatima, TUESDAY + timedelta(days=9))
    at = TUESDAY + timedelta(days=9)
    dorthe = books(world, Somebody("Dorthe", None, RemindBy.LETTER), at)
    looks(lene, karen(world), first=f"{at:%Y-%m-%d}")
    assert lene.sees("Med et brev")
    lene.presses(SAVE)
    assert worker_sends(world, tmp_path) == []
    [task] = [t for t in world.tasks() if t.kind is TaskKind.LETTER]
    assert task.citizen_id == dorthe.citizen_id
    assert task.due_at <= dorthe.starts_at


def test_whom_planned_hours_leave_without_an_adviser_is_called_whatever_absence_ends(
    world: World, lene: Clerk
) -> None:
    amal = books(world, AMAL, TUESDAY)
    lene.opens(f"/desk/hours/{_adviser(world, amal)}")
    lene.sends(lene.page.button("Gem dagen"), **EMPTY, day="2026-11-24")
    lene.presses("Gem, og ring til dem")
    assert len(tasks_for(world, amal, TaskKind.FIND_TIME)) == 1
    looks(lene, karen(world), first="2026-11-27")
    lene.presses("Gem")
    _ends_first(lene, "Fjern")
    assert len(tasks_for(world, amal, TaskKind.FIND_TIME)) == 1
