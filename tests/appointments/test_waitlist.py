"""Who waits for an earlier time is asked first when one comes free, and nobody else gets it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import text

from shared.appointments import (
    Form,
    Meeting,
    MeetingState,
    Override,
    Refusal,
    Refused,
    Rule,
    change_needs,
    close_day,
    meetings_on,
    move,
    not_wait_any_more,
    pass_on,
    report_absence,
    upcoming,
    wait_for_earlier,
)
from shared.citizens import Needs
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.full_house import FREED, FullHouse
from tests.appointments.houses import at, december, november


@pytest.fixture
def full(workplace: Workplace, clock: SetClock) -> FullHouse:
    return FullHouse(workplace, clock)


# One after the other


def test_a_freed_time_is_kept_for_who_waits_and_for_nobody_else(full: FullHouse) -> None:
    mine = full.waits(december(8))
    assert full.works() == []
    full.frees()
    assert full.is_free()
    [offer] = full.works()
    assert (offer.meeting_id, offer.starts_at) == (mine.id, at("09:00", FREED))
    assert offer.until == at("11:00")
    assert not full.is_free()
    with pytest.raises(Refused):
        full.meets(FREED)
    assert full.works() == [], "nobody is asked twice"
    full.agrees()


def test_what_is_kept_is_no_meeting(full: FullHouse) -> None:
    mine = full.waits(december(8))
    full.frees()
    full.works()
    with full.workplace.read() as work:
        assert [one.id for one in upcoming(work, mine.citizen_id)] == [mine.id]
        assert meetings_on(work, full.id, FREED) == []


def test_who_says_yes_comes_then_with_the_same_number(full: FullHouse) -> None:
    mine = full.waits(december(8))
    full.frees()
    full.works()
    moved = full.says_yes(mine)
    assert (moved.id, moved.number, moved.moves) == (mine.id, mine.number, 0)
    assert moved.starts_at == at("09:00", FREED)
    assert full.now(mine) == moved
    assert full.is_free(december(8))
    assert not full.still_waits(mine)
    full.agrees()


def test_who_has_waited_longest_is_asked_first_and_then_the_next(full: FullHouse) -> None:
    first = full.waits(december(9))
    full.clock.turn(timedelta(minutes=5))
    second = full.waits(december(8))
    full.frees()
    assert [offer.meeting_id for offer in full.works()] == [first.id]
    full.says_no(first)
    assert full.now(first).starts_at == first.starts_at
    assert full.still_waits(first)
    assert [offer.meeting_id for offer in full.works()] == [second.id]
    full.agrees()


def test_two_times_go_to_two_people(full: FullHouse) -> None:
    both = {full.waits(december(8)).id, full.waits(december(9)).id}
    full.frees()
    full.frees(november(27))
    offers = full.works()
    assert {offer.meeting_id for offer in offers} == both
    assert len({offer.starts_at for offer in offers}) == 2
    full.agrees()


def test_an_offer_that_passes_goes_to_the_next(full: FullHouse) -> None:
    first = full.waits(december(9))
    full.clock.turn(timedelta(minutes=5))
    second = full.waits(december(8))
    full.frees()
    full.works()
    full.clock.turn(timedelta(hours=3))
    assert full.offered_to(first) is None
    assert [offer.meeting_id for offer in full.works()] == [second.id]
    with pytest.raises(Refused) as no:
        full.says_yes(first)
    assert no.value.refusal is Refusal.TAKEN
    assert full.now(first) == first
    full.agrees()


def test_nobody_is_asked_twice_for_a_day_or_twice_within_one(full: FullHouse) -> None:
    mine = full.waits(december(8))
    full.frees(november(28))
    full.works()
    full.says_no(mine)
    assert full.is_free(november(28))
    full.frees(november(29))
    assert full.works() == [], "not again on the same day"
    full.clock.turn(timedelta(days=1))
    [offer] = full.works()
    assert offer.starts_at == at("09:00", november(29))


def test_who_stops_waiting_is_not_asked(full: FullHouse) -> None:
    mine = full.waits(december(8))
    full.frees()
    full.works()
    with full.workplace.work() as work:
        not_wait_any_more(work, mine.id)
    assert full.is_free()
    assert full.works() == []
    full.agrees()


# What is not offered


def test_tomorrow_is_too_soon_and_a_day_earlier_is_early_enough(full: FullHouse) -> None:
    full.waits(december(8))
    full.frees(november(24))
    assert full.works() == []
    full.frees(december(7))
    [offer] = full.works()
    assert offer.starts_at == at("09:00", december(7)), "a whole day earlier"


def test_nobody_is_asked_at_night_and_an_evenings_offer_stands_until_morning(
    full: FullHouse,
) -> None:
    full.clock.at = at("07:00")
    full.waits(december(8))
    full.frees()
    assert full.works() == []
    full.clock.at = at("15:30")
    [offer] = full.works()
    assert offer.until == at("09:00", november(24))


def test_what_staff_have_arranged_against_a_rule_is_left_to_them(full: FullHouse) -> None:
    override = Override("Karen", "aftalt", frozenset({Rule.FORM}))
    held = full.book(
        next(full.people), at("09:00", december(8)), form=Form.PHONE, override=override
    )
    with full.workplace.work() as work:
        wait_for_earlier(work, held.id)
    full.frees()
    assert full.works() == []


def test_a_meeting_that_has_begun_ends_the_waiting(full: FullHouse) -> None:
    mine = full.waits(december(8))
    full.clock.at = at("09:15", december(8))
    full.works()
    assert not full.still_waits(mine)
    with full.workplace.work() as work, pytest.raises(Refused):
        wait_for_earlier(work, mine.id)


# What ends an offer


def cancels(full: FullHouse, mine: Meeting) -> None:
    full.cancel(mine)


def moves(full: FullHouse, mine: Meeting) -> None:
    with full.workplace.work() as work:
        move(work, mine.id, at("09:00", december(10)), "kiosk")


@pytest.mark.parametrize("ends", [cancels, moves])
def test_cancelling_or_moving_the_meeting_frees_the_offered_time(
    full: FullHouse, ends: Callable[[FullHouse, Meeting], None]
) -> None:
    mine = full.waits(december(8))
    full.frees()
    full.works()
    ends(full, mine)
    assert full.is_free()
    assert not full.still_waits(mine)
    full.agrees()


def test_a_move_that_is_refused_keeps_the_offer(full: FullHouse) -> None:
    mine = full.waits(december(8))
    full.frees()
    full.works()
    with full.workplace.work() as work, pytest.raises(Refused):
        move(work, mine.id, at("09:00", november(27)), "kiosk")
    assert full.offered_to(mine) == at("09:00", FREED)
    full.agrees()


def test_who_needs_another_room_now_goes_on_waiting_without_that_offer(full: FullHouse) -> None:
    full.room("Stille", quiet=True)
    mine = full.waits(december(8))
    full.frees()
    full.works()
    with full.workplace.work() as work:
        change_needs(work, mine.id, Needs(quiet_room=True), "kiosk")
    assert full.offered_to(mine) is None
    assert full.still_waits(mine)
    full.agrees()


def the_house_closes(full: FullHouse) -> None:
    with full.workplace.work() as work:
        assert close_day(work, full.id, FREED, "flytter") == []


def the_adviser_is_away(full: FullHouse) -> None:
    with full.workplace.work() as work:
        start = at("08:00", FREED)
        assert report_absence(work, full.karen, start, start + timedelta(hours=8), "syg") == []


@pytest.mark.parametrize("happens", [the_house_closes, the_adviser_is_away])
def test_a_time_that_can_not_be_kept_changes_nothing(
    full: FullHouse, happens: Callable[[FullHouse], None]
) -> None:
    mine = full.waits(december(8))
    full.frees()
    full.works()
    happens(full)
    with pytest.raises(Refused):
        full.says_yes(mine)
    assert full.now(mine) == mine
    assert full.offered_to(mine) == at("09:00", FREED)
    full.agrees()


# In the same moment


def at_once(*deeds: Callable[[], object]) -> list[BaseException | None]:
    with ThreadPoolExecutor(len(deeds)) as pool:
        futures = [pool.submit(deed) for deed in deeds]
        return [future.exception() for future in futures]


def test_two_workers_keep_one_time_for_one_person(full: FullHouse) -> None:
    full.waits(december(8))
    full.waits(december(9))
    full.frees()
    assert at_once(full.works, full.works, full.works) == [None] * 3
    with full.workplace.read() as work:
        kept = work.session.scalar(text("SELECT count(*) FROM meeting WHERE state = 'offered'"))
    assert kept == 1
    full.agrees()


def test_one_says_yes_while_it_passes_and_others_want_it(full: FullHouse) -> None:
    """For the worker it is three hours later already."""
    for n, day in enumerate((november(26), november(28), november(30))):
        mine = full.waits(december(8 + n))
        full.frees(day)
        [offer] = full.works()
        later = Workplace(full.workplace.engine, SetClock(offer.until), full.workplace.vault)
        outcomes = at_once(
            partial(full.says_yes, mine), partial(passes, later, mine), partial(full.meets, day)
        )
        assert all(it is None or isinstance(it, Refused) for it in outcomes), outcomes
        has_it = full.now(mine).starts_at == offer.starts_at
        assert has_it is (outcomes[0] is None)
        with full.workplace.read() as work:
            assert len(meetings_on(work, full.id, day)) == has_it + (outcomes[2] is None)
        full.agrees()
        if full.is_free(day):
            full.meets(day)


def passes(later: Workplace, mine: Meeting) -> None:
    with later.work() as work:
        pass_on(work, mine.id)


def test_one_says_yes_and_cancels_at_once(full: FullHouse) -> None:
    mine = full.waits(december(8))
    full.frees()
    full.works()
    outcomes = at_once(
        lambda: full.says_yes(mine), lambda: full.cancel(mine), lambda: full.says_no(mine)
    )
    assert all(it is None or isinstance(it, Refused) for it in outcomes), outcomes
    assert full.now(mine).state is MeetingState.CANCELLED
    assert full.is_free()
    full.agrees()
