"""An a-kasse that has said yes to a meeting hears when it is off, or becomes another."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from shared import appointments, followups
from shared.appointments import Form, Meeting, get_meeting
from shared.followups import PromiseKind, PromiseState
from shared.safetynet import TaskKind
from shared.unit_of_work import UnitOfWork
from shared.wishes import Participation
from tests.stories.at_the_desk import clerk_in
from tests.stories.booked import who_has_met
from tests.stories.world import World

ABOUT_IT = (TaskKind.NO_A_KASSE, TaskKind.TELL_A_KASSE)
OFF, ANOTHER = ABOUT_IT

Change = Callable[[UnitOfWork, Meeting], object]


@pytest.fixture
def mine(world: World) -> Meeting:
    return who_has_met(world, later=timedelta(days=4))


def wants(wanted: Participation) -> Change:
    return lambda work, mine: followups.a_kasse_wanted(work, mine, wanted, "staff:1")


def cancels(work: UnitOfWork, mine: Meeting) -> None:
    followups.cancel_meeting(work, mine.id, "kiosk")


def moves(work: UnitOfWork, mine: Meeting) -> None:
    moved = appointments.move(work, mine.id, mine.starts_at + timedelta(days=1), "kiosk")
    followups.moved(work, mine, moved, "kiosk")


def calls_instead(work: UnitOfWork, mine: Meeting) -> None:
    changed = appointments.change_form(work, mine.id, Form.PHONE, "kiosk", "+4598621234")
    followups.changed(work, mine, changed, "kiosk")


def happen(world: World, mine: Meeting, changes: tuple[Change, ...]) -> None:
    for change in changes:
        with world.workplace.work() as work:
            change(work, get_meeting(work, mine.id))


def says_yes(work: UnitOfWork, mine: Meeting) -> None:
    promise = followups.promise_of(work, mine.id, PromiseKind.A_KASSE)
    assert promise is not None
    assert followups.arrange_promise(work, promise, "staff:1")


YES, NO, UNKNOWN = (wants(it) for it in (Participation.YES, Participation.NO, Participation.UNSURE))


@pytest.mark.parametrize(
    ("changes", "to_do"),
    [
        ((YES, cancels), []),
        ((YES, moves), []),
        ((YES, NO), []),
        ((YES, says_yes, cancels), [OFF]),
        ((YES, says_yes, NO), [OFF]),
        ((YES, says_yes, UNKNOWN), [OFF]),
        ((YES, says_yes, NO, cancels), [OFF]),
        ((YES, says_yes, moves), [ANOTHER]),
        ((YES, says_yes, calls_instead), [ANOTHER]),
        ((YES, says_yes, moves, calls_instead), [ANOTHER]),
        ((YES, says_yes, moves, cancels), [OFF]),
        ((YES, says_yes, moves, NO), [OFF]),
        ((YES, says_yes, moves, says_yes), []),
        ((YES, says_yes, moves, says_yes, moves), [ANOTHER]),
        ((YES, says_yes, NO, YES), []),
        ((cancels,), []),
        ((moves,), []),
    ],
)
def test_an_a_kasse_that_said_yes_is_told_once(
    world: World, mine: Meeting, changes: tuple[Change, ...], to_do: list[TaskKind]
) -> None:
    happen(world, mine, changes)
    tasks = [it for it in world.tasks() if it.kind in ABOUT_IT]
    assert [it.kind for it in tasks] == to_do
    with world.look() as work:
        starts_at = get_meeting(work, mine.id).starts_at
    assert all(it.due_at < starts_at for it in tasks)


def test_staff_see_for_which_time_it_said_yes(world: World, mine: Meeting) -> None:
    happen(world, mine, (YES, says_yes, moves))
    with world.look() as work:
        promise = followups.promise_of(work, mine.id, PromiseKind.A_KASSE)
    assert promise is not None
    assert promise.state is PromiseState.PROMISED
    assert promise.arrangement.was_time == mine.starts_at
    desk = clerk_in(world)
    for page in ("/desk/promises/", f"/desk/meetings/{mine.id}"):
        desk.opens(page)
        assert desk.sees("A-kassen havde sagt ja til mandag 30. november kl. 10.00"), page
    desk.opens("/desk/")
    assert desk.sees("Sig til a-kassen, hvornår og hvordan mødet er nu")


def test_another_room_is_no_news_for_it(world: World, mine: Meeting) -> None:
    happen(world, mine, (YES, says_yes))
    with world.workplace.work() as work:
        there = get_meeting(work, mine.id)
        followups.recheck_promises(work, [there], "staff:1")
        promise = followups.promise_of(work, mine.id, PromiseKind.A_KASSE)
    assert promise is not None
    assert promise.state is PromiseState.ARRANGED
