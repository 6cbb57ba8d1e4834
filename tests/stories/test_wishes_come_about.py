"""A wish that has come about in another way than by an answer is nobody's task any more."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from shared import appointments, followups, safetynet
from shared.appointments import Form, Meeting, get_meeting
from shared.citizens import Support, give_support, support_of
from shared.jobs import sweep_safety_net
from shared.safetynet import FundMember, TaskKind, WantedTerms
from shared.unit_of_work import UnitOfWork
from shared.wishes import WishKind, WishState, wishes_of
from tests.drivers import COPENHAGEN
from tests.stories.at_the_desk import clerk_in
from tests.stories.booked import kinds_of_task, who_has_met
from tests.stories.world import World

Change = Callable[[UnitOfWork, Meeting], object]


@pytest.fixture
def mine(world: World) -> Meeting:
    return who_has_met(world, later=timedelta(days=4))


def now(form: Form) -> Change:
    def change(work: UnitOfWork, mine: Meeting) -> None:
        changed = appointments.change_form(work, mine.id, form, "kiosk", "+4598621234")
        followups.changed(work, mine, changed, "kiosk")

    return change


def moved(days: int) -> Change:
    def change(work: UnitOfWork, mine: Meeting) -> None:
        later = appointments.move(work, mine.id, mine.starts_at + timedelta(days=days), "kiosk")
        followups.moved(work, mine, later, "kiosk")

    return change


def held(work: UnitOfWork, mine: Meeting) -> None:
    followups.held(work, mine, "staff:1", "Karen Holm")


def is_open(world: World, mine: Meeting) -> bool:
    """Whether the citizen's latest wish is; an open one has a task, and no other has."""
    with world.look() as work:
        wish = wishes_of(work, mine.citizen_id)[0]
    assert (TaskKind.WISH in kinds_of_task(world)) is wish.is_open
    assert wish.is_open or wish.state is WishState.GRANTED
    return wish.is_open


@pytest.mark.parametrize(
    ("kind", "before", "change", "stays_open"),
    [
        (WishKind.TALK, [now(Form.PHONE)], now(Form.IN_PERSON), False),
        (WishKind.TALK, [], now(Form.PHONE), True),
        (WishKind.TALK, [], held, False),
        (WishKind.TALK, [now(Form.PHONE)], held, True),
        (WishKind.TALK, [], moved(-3), True),
        (WishKind.EARLIER, [], moved(-3), False),
        (WishKind.EARLIER, [], moved(1), True),
        (WishKind.EARLIER, [], now(Form.PHONE), True),
        (WishKind.ADVISER, [], moved(-3), True),
    ],
)
def test_a_talk_that_is_found_is_no_longer_looked_for(
    world: World, mine: Meeting, kind: WishKind, before: list[Change], change: Change, *,
    stays_open: bool
) -> None:  # fmt: skip
    def happens(it: Change) -> None:
        with world.workplace.work() as work:
            it(work, get_meeting(work, mine.id))

    for each in before:
        happens(each)
    happens(lambda work, mine: followups.make_wish(work, mine.citizen_id, kind, "kiosk"))
    assert is_open(world, mine)
    happens(change)
    assert is_open(world, mine) is stays_open


def test_a_citizen_who_gets_another_adviser_has_nothing_to_wait_for(
    world: World, mine: Meeting
) -> None:
    """Of the desk's form; what else supports them is no answer to it."""
    karen, fatima = world.town.karen, world.town.fatima
    with world.workplace.work() as work:
        followups.make_wish(work, mine.citizen_id, WishKind.ADVISER, "kiosk")
        give_support(work, mine.citizen_id, Support(adviser_id=karen), "Lene", "Kender hende")
        followups.own_adviser_leaves(work, world.town.centre_id, karen, "Karen", work.now)
    assert {TaskKind.OWN_ADVISER, TaskKind.WISH} <= set(kinds_of_task(world))
    desk = clerk_in(world)
    support = f"/desk/citizens/{mine.citizen_id}/support"
    desk.opens(f"/desk/citizens/{mine.citizen_id}")
    desk.enters(support, more_time="1", adviser=str(karen), why="Mere tid")
    assert is_open(world, mine)
    desk.enters(support, adviser=str(fatima), why="Ønsket det")
    assert not is_open(world, mine)
    assert TaskKind.OWN_ADVISER not in kinds_of_task(world)


def test_support_that_ends_is_no_other_adviser(world: World, mine: Meeting) -> None:
    with world.workplace.work() as work:
        followups.make_wish(work, mine.citizen_id, WishKind.ADVISER, "kiosk")
        karen = Support(adviser_id=world.town.karen)
        give_support(work, mine.citizen_id, karen, "Lene", "Kender hende")
    desk = clerk_in(world)
    desk.opens(f"/desk/citizens/{mine.citizen_id}")
    desk.enters(f"/desk/citizens/{mine.citizen_id}/support", end="1", why="Ikke mere")
    assert is_open(world, mine)


def test_who_has_left_is_nobodys_own_adviser_any_more(world: World, mine: Meeting) -> None:
    """Whatever else supports the citizen stays, and they are asked whom they want."""
    who, karen = mine.citizen_id, world.town.karen
    with world.workplace.work() as work:
        support = Support(more_time=True, adviser_id=karen)
        give_support(work, who, support, "Lene", "Kender hende")
        followups.adviser_left(work, world.town.centre_id, karen, "Ny stilling", "Inge")
    for _ in range(2):
        sweep_safety_net(world.workplace)
        with world.look() as work:
            assert support_of(work, who) == Support(more_time=True)
    assert TaskKind.OWN_ADVISER in kinds_of_task(world)


@pytest.mark.parametrize(
    ("group", "counts_from", "state"),
    [
        (None, None, WishState.GRANTED),
        ("job_ready", "2026-11-24", WishState.GRANTED),
        ("sick_leave", "2026-05-25", WishState.WANTED),
        ("sick_leave", "2026-05-24", WishState.GRANTED),
        ("a_former_group", "2026-11-24", WishState.GRANTED),
    ],
)
def test_the_group_says_who_has_a_right_to_a_talk_at_once(
    world: World, mine: Meeting, group: str | None, counts_from: str | None, state: WishState
) -> None:
    """Made on a Tuesday; others have it after six months."""
    day = date.fromisoformat(counts_from) if counts_from else None
    with world.workplace.work() as work:
        safetynet.open_course(work, world.town.centre_id, mine.citizen_id, "desk")
        terms = WantedTerms(group, FundMember.UNKNOWN, None, day, "")
        safetynet.set_terms(work, mine.citizen_id, terms, "staff:1")
        wish = followups.make_wish(work, mine.citizen_id, WishKind.TALK, "kiosk")
    assert wish.state is state


def test_a_talk_that_staff_agree_to_is_looked_for_until_it_is_found(
    world: World, mine: Meeting
) -> None:
    with world.workplace.work() as work:
        safetynet.open_course(work, world.town.centre_id, mine.citizen_id, "desk")
        terms = WantedTerms("young", FundMember.UNKNOWN, None, None, "")
        safetynet.set_terms(work, mine.citizen_id, terms, "staff:1")
        wish = followups.make_wish(work, mine.citizen_id, WishKind.TALK, "kiosk")
        assert followups.answer_wish(work, wish, WishState.GRANTED, "", "Lene") is not None
    assert is_open(world, mine)
    with world.workplace.work() as work:
        held(work, get_meeting(work, mine.id))
    assert not is_open(world, mine)


def test_an_answer_is_promised_for_a_day_with_somebody_there(world: World, mine: Meeting) -> None:
    world.turn_to("2026-11-25 10:00")
    with world.workplace.work() as work:
        wish = followups.make_wish(work, mine.citizen_id, WishKind.ADVISER, "kiosk")
    assert wish.due_at.astimezone(COPENHAGEN).strftime("%a %d") == "Mon 30"
