"""What a citizen answers once their meeting stands, on both databases."""

from datetime import timedelta

import pytest

from shared.citizens import support_of
from shared.followups import (
    DecisionOutcome,
    carry_out,
    help_asked_for,
    lapse,
    meeting_eased,
    turn_down,
)
from shared.safetynet import open_tasks, stamp
from shared.screening import (
    KEPT_AFTER,
    Ease,
    SuggestionKind,
    SuggestionState,
    decide_by,
    help_by,
    help_requests_of,
    kept_too_long,
    screening_of,
    suggested_by,
    suggestions_of,
)
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at


@pytest.fixture
def house(workplace: Workplace) -> House:
    found = House(workplace)
    found.adviser("Karen", "08:00-16:00")
    return found


def test_answers_suggestions_and_help_on_both_databases(workplace: Workplace, house: House) -> None:
    [bent] = house.citizens(1)
    booked = house.book(bent, at("10:00", TODAY + timedelta(days=4)))
    with workplace.work() as work:
        stamp(work, house.id, "a conversation", "phone")
        assert meeting_eased(work, booked.id, Ease.DOOR, "phone", "a conversation")
        assert meeting_eased(work, booked.id, Ease.PAPERS, "phone", "a conversation")
        help_asked_for(work, booked.id, "phone", "a conversation")
    with workplace.read() as work:
        found = {it.kind: it for it in suggestions_of(work, bent)}
        [asked] = help_requests_of(work, bent)
        assert asked.receipt.startswith("K-")
    assert set(found) == {SuggestionKind.DOOR, SuggestionKind.SAME_ADVISER, SuggestionKind.EARLIER}
    for it in found.values():
        with workplace.work() as work:
            decide = carry_out if it.kind is SuggestionKind.DOOR else turn_down
            assert (
                decide(work, it, "Det ønsker borgeren.", "Lene", "staff:1") is DecisionOutcome.DONE
            )
        with workplace.work() as work:
            assert carry_out(work, it, "Det også.", "Karen", "staff:2") is DecisionOutcome.QUICKER
    with workplace.work() as work:
        assert support_of(work, bent).met_at_door
        assert [it.kind for it in open_tasks(work, house.id)] == ["money_today"]
        [due] = kept_too_long(work)
        lapse(work, due)
    with workplace.read() as work:
        kept = screening_of(work, booked.id)
        assert kept is not None
        assert kept.chosen == frozenset()
        assert kept_too_long(work) == []
        assert len(help_requests_of(work, bent)) == 1
        assert {it.state for it in suggestions_of(work, bent)} == {
            SuggestionState.DONE,
            SuggestionState.DECLINED,
        }


@pytest.mark.parametrize(
    ("ease", "chosen", "fits", "leads_to"),
    [
        (Ease.MORE_TIME, {Ease.MORE_TIME}, True, ("longer",)),
        (Ease.QUIET, {Ease.QUIET}, True, ()),
        (Ease.QUIET, {Ease.QUIET}, False, ("quiet",)),
        (Ease.PAPERS, {Ease.PAPERS}, True, ()),
        (Ease.DOOR, {Ease.DOOR}, True, ("door",)),
        (Ease.PAPERS, {Ease.PAPERS, Ease.QUIET}, True, ("adviser",)),
        (Ease.DOOR, set(Ease), True, ("door", "adviser")),
    ],
)
def test_an_answer_leads_to_the_same_suggestions_for_everybody(
    ease: Ease, chosen: set[Ease], fits: bool, leads_to: tuple[str, ...]
) -> None:
    assert suggested_by(ease, chosen, fits=fits) == leads_to


def test_a_decision_and_help_are_due_in_time() -> None:
    now, soon, late = at("10:00"), at("14:00"), at("14:00", TODAY + timedelta(days=30))
    assert decide_by(now, soon) == soon, "before the meeting"
    assert decide_by(now, late) == now + timedelta(days=3)
    assert help_by(now, at("15:00")) == at("15:00"), "before the centre closes"
    opens = at("08:00", TODAY + timedelta(days=1))
    assert help_by(opens, None) == opens + timedelta(hours=1), "at night, when it opens"
    assert timedelta(days=14) == KEPT_AFTER
