"""Guesses at who somebody is: how many are answered, whom they count for, what they add up to."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import event, text

from shared.citizens import (
    LIMITS,
    WINDOW,
    Bucket,
    GuessCounts,
    GuessResult,
    Scope,
    answer_guess,
    erase_old_guesses,
    forget_guesses,
    guess_counts,
)
from shared.citizens.guess_limits import (
    ALLOWED_A_DAY,
    UNLIMITED,
    WAYS,
    WIDE,
    GuessingWay,
    sum_a_day,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace

AARS, FARSOE = 1, 2
RIGHT = "24081971"
HERS = Bucket(Scope.NUMBER, "482917")
BORN_THEN = Bucket(Scope.BIRTH_DATE, "1971-08-24")
THIS_KIOSK = Bucket(Scope.KIOSK, "Kiosk 1")

RIGHT_ONE, WRONG_ONE, CLOSED = GuessResult.RIGHT, GuessResult.WRONG, GuessResult.CLOSED


def guess(workplace: Workplace, value: str, *buckets: Bucket, centre: int = AARS) -> GuessResult:
    found = "17" if value == RIGHT else ""
    with workplace.work() as work:
        return answer_guess(work, centre, value, buckets, lambda: found).result


def turn(workplace: Workplace, by: timedelta) -> None:
    assert isinstance(workplace.clock, SetClock)
    workplace.clock.turn(by)


# What it all adds up to


def test_all_ways_together_find_one_citizen_in_a_day_less_often_than_once_in_ten_thousand() -> None:
    assert sum_a_day() <= ALLOWED_A_DAY


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.guesses}-knowing-{way.knows}")
def test_every_way_is_limited_or_a_secret_too_large_to_try(way: GuessingWay) -> None:
    assert 0 < way.a_day < ALLOWED_A_DAY
    assert way.scopes or way.space > UNLIMITED**3


def test_every_limit_belongs_to_a_way_or_stops_who_tries_it_with_everybody() -> None:
    assert {scope for way in WAYS for scope in way.scopes} | WIDE == set(Scope) == set(LIMITS)


# Which guesses are answered


@pytest.mark.parametrize("scope", Scope)
def test_a_bucket_takes_so_many_wrong_ones_and_is_closed_to_right_ones_too(
    workplace: Workplace, scope: Scope
) -> None:
    bucket = Bucket(scope, "this one")
    for n in range(LIMITS[scope]):
        assert guess(workplace, f"wrong {n}", bucket) is WRONG_ONE
    assert guess(workplace, "another", bucket) is CLOSED
    assert guess(workplace, RIGHT, bucket) is CLOSED
    assert guess(workplace, RIGHT, Bucket(scope, "another one")) is RIGHT_ONE
    assert guess(workplace, RIGHT, bucket, centre=FARSOE) is RIGHT_ONE


def test_a_right_one_counts_nowhere(workplace: Workplace) -> None:
    for _ in range(5):
        assert guess(workplace, RIGHT, HERS, BORN_THEN) is RIGHT_ONE
    assert guess(workplace, "wrong", HERS) is WRONG_ONE


def test_the_same_wrong_one_again_tells_nothing_new_and_counts_once(workplace: Workplace) -> None:
    for _ in range(6):
        assert guess(workplace, "wrong", HERS, BORN_THEN) is WRONG_ONE
    with workplace.read() as work:
        assert guess_counts(work, AARS) == GuessCounts(wrong=1, refused=0)


def test_a_refused_one_is_not_counted_as_tried(workplace: Workplace) -> None:
    """Or it would be answered the second time."""
    guess(workplace, "wrong", HERS)
    for _ in range(3):
        assert guess(workplace, RIGHT, HERS, BORN_THEN) is CLOSED
    assert guess(workplace, RIGHT, BORN_THEN) is RIGHT_ONE
    with workplace.read() as work:
        assert guess_counts(work, AARS) == GuessCounts(wrong=1, refused=1)


def test_one_closed_bucket_of_several_is_enough(workplace: Workplace) -> None:
    guess(workplace, "wrong", HERS)
    assert guess(workplace, RIGHT, BORN_THEN, HERS, THIS_KIOSK) is CLOSED


def test_what_is_looked_up_is_looked_up_closed_or_open(workplace: Workplace) -> None:
    looked: list[str] = []

    def look() -> str:
        looked.append("once")
        return ""

    for value in ("first", "second", "third"):
        with workplace.work() as work:
            answer_guess(work, AARS, value, (HERS,), look)
    assert len(looked) == 3


# For how long


def test_each_wrong_one_counts_for_a_day_from_its_own_moment(workplace: Workplace) -> None:
    for n in range(LIMITS[Scope.BIRTH_DATE]):
        guess(workplace, f"wrong {n}", BORN_THEN)
        turn(workplace, timedelta(hours=1))
    assert guess(workplace, RIGHT, BORN_THEN) is CLOSED
    turn(workplace, WINDOW - timedelta(hours=LIMITS[Scope.BIRTH_DATE]))
    assert guess(workplace, "one more", BORN_THEN) is WRONG_ONE, "the first counts no longer"
    assert guess(workplace, RIGHT, BORN_THEN) is CLOSED, "the others still do"


@pytest.mark.parametrize("back", [timedelta(minutes=1), timedelta(hours=3), timedelta(days=400)])
def test_a_clock_that_is_set_back_opens_nothing(workplace: Workplace, back: timedelta) -> None:
    guess(workplace, "wrong", HERS)
    turn(workplace, -back)
    assert guess(workplace, RIGHT, HERS) is CLOSED


def test_a_restart_opens_nothing(workplace: Workplace) -> None:
    guess(workplace, "wrong", HERS)
    again = Workplace(workplace.engine, SetClock(workplace.clock.now()), workplace.vault)
    again.engine.dispose()
    assert guess(again, RIGHT, HERS) is CLOSED


def test_what_counts_no_longer_is_erased(workplace: Workplace) -> None:
    guess(workplace, "wrong", HERS, BORN_THEN)
    turn(workplace, WINDOW - timedelta(seconds=1))
    with workplace.work() as work:
        erase_old_guesses(work)
    assert guess(workplace, RIGHT, HERS) is CLOSED
    turn(workplace, timedelta(hours=25))
    with workplace.work() as work:
        erase_old_guesses(work)
    assert kept(workplace) == []


def kept(workplace: Workplace) -> list[str]:
    with workplace.read() as work:
        rows = work.session.execute(text("SELECT bucket, guess FROM wrong_guess"))
        return [value for row in rows for value in row]


def test_neither_birth_date_nor_number_can_be_read_from_what_is_kept(workplace: Workplace) -> None:
    guess(workplace, "482917 1971-08-24", HERS, BORN_THEN, Bucket(Scope.LINE, "+4598123456"))
    values = kept(workplace)
    assert {len(value) for value in values} == {64}
    told = ("482917", "1971", "98123456")
    assert [value for value in values if any(part in value for part in told)] == []


def test_staff_open_again_what_is_theirs(workplace: Workplace) -> None:
    guess(workplace, "wrong", HERS, BORN_THEN)
    with workplace.work() as work:
        assert forget_guesses(work, AARS, [HERS]) == 1
    assert guess(workplace, RIGHT, HERS, BORN_THEN) is RIGHT_ONE


# When the desk is told


def test_somebody_who_mistypes_alarms_nobody(workplace: Workplace) -> None:
    with workplace.work() as work:
        for value in ("wrong", "wronger", "wrongest"):
            assert not answer_guess(work, AARS, value, (HERS, BORN_THEN), lambda: "").alarm


@pytest.mark.parametrize("scope", sorted(WIDE))
def test_a_wide_bucket_that_is_full_alarms_the_desk(workplace: Workplace, scope: Scope) -> None:
    with workplace.work() as work:
        alarms = [
            answer_guess(work, AARS, f"wrong {n}", (Bucket(scope),), lambda: "").alarm
            for n in range(LIMITS[scope])
        ]
    assert alarms == [False] * (LIMITS[scope] - 1) + [True]


def test_five_refused_guesses_alarm_the_desk(workplace: Workplace) -> None:
    with workplace.work() as work:
        alarms = [answer_guess(work, AARS, str(n), (HERS,), lambda: "").alarm for n in range(6)]
    assert alarms == [False] * 5 + [True]


# Many at once


@pytest.mark.parametrize("scope", [Scope.NUMBER, Scope.BIRTH_DATE, Scope.LINE])
def test_twenty_at_once_get_no_more_answers_than_one_after_the_other(
    workplace: Workplace, scope: Scope
) -> None:
    bucket = Bucket(scope, "this one")
    with ThreadPoolExecutor(20) as threads:
        values = [f"wrong {n}" for n in range(20)]
        results = list(threads.map(lambda value: guess(workplace, value, bucket), values))
    assert results.count(WRONG_ONE) == LIMITS[scope]
    assert results.count(CLOSED) == 20 - LIMITS[scope]


def test_open_and_closed_right_and_wrong_ask_the_database_as_often(workplace: Workplace) -> None:
    """The time of an answer tells nothing: a wrong one and a refused one write as many times."""
    guess(workplace, "first", Bucket(Scope.NUMBER, "another"))
    asked: list[str] = []
    event.listen(
        workplace.engine, "before_cursor_execute", lambda *told: asked.append(str(told[2]))
    )
    counts = []
    for value in ("wrong", "refused", RIGHT):
        asked.clear()
        guess(workplace, value, HERS)
        counts.append(len([it for it in asked if it.split()[0] in ("SELECT", "INSERT", "DELETE")]))
    assert len(set(counts)) == 1
