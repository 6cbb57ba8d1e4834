"""Promises at the desk: one press settles one, two clerks never both, and nothing is ticked off."""

from frontdesk.citizens.actions.support import end_support, give_support_to
from frontdesk.clerks import Clerk as DeskClerk
from shared import followups
from shared.appointments import FIRST_MEETING, Form, Override, Rule, book, change_form
from shared.citizens import Needs, Support, get_citizen, give_support
from shared.clock import SetClock
from shared.followups import PromiseKind, PromiseState
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local, says
from tests.frontdesk.bookings import deeds
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.promised import (
    ALL,
    THURSDAY,
    TODAY,
    books,
    has_meeting,
    kinds,
    opens,
    promise,
    states,
    tasks,
)
from tests.town import Town


def test_what_the_booking_settles_is_arranged_and_the_rest_is_promised(
    house: Workplace, bent: int
) -> None:
    with house.work() as work:
        give_support(work, bent, Support(met_at_door=True), "Lene", "Dårligt syn.")
    held = has_meeting(house, bent, ALL)
    assert states(house, held) == {
        PromiseKind.INTERPRETER: PromiseState.PROMISED,
        PromiseKind.CHAIR: PromiseState.PROMISED,
        PromiseKind.ROOM: PromiseState.ARRANGED,
        PromiseKind.DOOR: PromiseState.PROMISED,
    }


def test_when_it_was_held_what_was_arranged_counts_as_kept_and_one_press_says_it_was_not(
    lene: Clerk, house: Workplace, bent: int, clock: SetClock
) -> None:
    held = has_meeting(house, bent, ALL, TODAY)
    books(lene, held)
    clock.at = held.ends_at
    says(lene, bent, "held", "Holdt")
    assert lene.sees("Det, vi havde ordnet, står som holdt.")
    assert set(states(house, held).values()) == {PromiseState.KEPT}
    opens(lene, held)
    form = next(it for it in lene.page.forms if it.fields.get("kind") == "interpreter")
    lene.enters_fields(form, why="Tolken kom ikke.")
    assert states(house, held)[PromiseKind.INTERPRETER] is PromiseState.NOT_KEPT
    assert deeds(house)[-1] == "broke_promise"


def test_taking_back_that_it_was_held_takes_back_what_was_kept(
    lene: Clerk, house: Workplace, bent: int, clock: SetClock
) -> None:
    held = has_meeting(house, bent, ALL, TODAY)
    books(lene, held)
    before = states(house, held)
    clock.at = held.ends_at
    says(lene, bent, "held", "Holdt")
    says(lene, bent, "undo", "Fortryd")
    assert states(house, held) == before
    now = promise(house, held, PromiseKind.INTERPRETER)
    assert now.arrangement.with_whom == "Tolk Danmark"


def test_who_did_not_come_was_promised_nothing_more(
    lene: Clerk, house: Workplace, bent: int, clock: SetClock
) -> None:
    held = has_meeting(house, bent, ALL, TODAY)
    clock.at = held.ends_at
    says(lene, bent, "not-come", "Kom ikke")
    assert set(states(house, held).values()) == {PromiseState.NOT_NEEDED}


def test_a_chair_is_listed_the_day_before_and_arranged_with_one_press(
    lene: Clerk, house: Workplace, bent: int, clock: SetClock
) -> None:
    held = has_meeting(house, bent, Needs(companion=True))
    lene.opens("/desk/promises/")
    assert not lene.sees("En ekstra stol")
    clock.at = local(25, "09:00")
    lene.signs_in("lene")
    lene.opens("/desk/promises/")
    assert lene.sees("En ekstra stol")
    lene.presses("Ordnet")
    assert lene.sees("Alt, vi har lovet til møderne, er ordnet.")
    assert states(house, held) == {PromiseKind.CHAIR: PromiseState.ARRANGED}
    assert deeds(house)[-1] == "arranged_promise"


def test_a_room_that_is_no_longer_fit_opens_the_promise_again(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    held = has_meeting(house, bent, Needs(wheelchair=True))
    assert states(house, held) == {PromiseKind.ROOM: PromiseState.ARRANGED}
    lene.opens("/desk/roster/")
    form = next(it for it in lene.page.forms if it.fields.get("name") == held.room)
    form.fields.pop("wheelchair", None)
    lene.enters_fields(form)
    assert states(house, held) == {PromiseKind.ROOM: PromiseState.PROMISED}
    lene.opens("/desk/promises/")
    assert lene.sees("Plads til kørestol")


def test_the_door_is_promised_also_for_meetings_booked_before(house: Workplace, bent: int) -> None:
    held = has_meeting(house, bent, Needs())
    lene = DeskClerk(1, held.centre_id, "Lene")
    with house.work() as work:
        give_support_to(work, lene, bent, Support(met_at_door=True), "Ser dårligt.")
    assert states(house, held) == {PromiseKind.DOOR: PromiseState.PROMISED}
    with house.work() as work:
        end_support(work, lene, bent, "Det er slut.")
    assert states(house, held) == {PromiseKind.DOOR: PromiseState.NOT_NEEDED}


def test_what_cannot_be_done_is_told_by_a_call(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    held = has_meeting(house, bent, Needs(companion=True))
    opens(lene, held)
    form = next(it for it in lene.page.forms if it.fields.get("action") == "give_up")
    lene.enters_fields(form, why="Ingen stole.")
    assert states(house, held) == {PromiseKind.CHAIR: PromiseState.UNABLE}
    assert kinds(house, town) == {TaskKind.TELL}


def test_a_cancelled_meeting_needs_no_interpreter(house: Workplace, town: Town, bent: int) -> None:
    held = has_meeting(house, bent, Needs(interpreter="ar"))
    with house.work() as work:
        followups.cancel_meeting(work, held.id, "phone")
    assert states(house, held) == {PromiseKind.INTERPRETER: PromiseState.NOT_NEEDED}
    assert kinds(house, town) == {TaskKind.NEXT_STEP}


def test_whoever_has_begun_to_ask_for_an_interpreter_is_told_to_call_them_off(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    """The task that was taken stays theirs until they say that it is done."""
    held = has_meeting(house, bent, Needs(interpreter="ar"))
    [task] = tasks(house, town)
    lene.opens()
    lene.presses("Jeg tager den")
    [taken] = tasks(house, town)
    assert (taken.id, taken.taken_by) == (task.id, "Lene")
    with house.work() as work:
        followups.cancel_meeting(work, held.id, "phone")
    assert states(house, held) == {PromiseKind.INTERPRETER: PromiseState.NOT_NEEDED}
    to_do = {TaskKind.NO_INTERPRETER, TaskKind.NEXT_STEP}
    assert kinds(house, town) == {TaskKind.INTERPRETER} | to_do
    lene.opens()
    form = next(it for it in lene.page.forms if it.action == f"/desk/tasks/{task.id}/done")
    lene.enters_fields(form)
    assert kinds(house, town) == to_do


def test_another_centres_promises_are_not_to_be_had(
    ida: Clerk, house: Workplace, bent: int
) -> None:
    held = has_meeting(house, bent, ALL)
    ida.opens("/desk/promises/")
    assert not ida.sees("Tolk")
    assert ida.opens(f"/desk/meetings/{held.id}").status_code == 404


def test_lead_times_are_set_per_language(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    lene.opens("/desk/lead-times/")
    lene.sends(lene.page.button("Gem"), **{"days-ar": "10", "kind-ar": "all"})
    assert lene.sees("Det er gemt.")
    has_meeting(house, bent, Needs(interpreter="ar"))
    assert kinds(house, town) == {TaskKind.DECIDE_INTERPRETER}
    lene.opens("/desk/lead-times/")
    lene.sends(lene.page.button("Gem"), **{"days-ar": "61"})
    assert lene.status == 422
    assert lene.sees("Skriv et tal fra 0 til 60 for hvert sprog.")
    with house.read() as work:
        assert followups.lead_times(work, town.centre_id)["ar"].days == 10


def test_the_call_before_a_video_meeting_is_promised_while_it_is_on_video(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    with house.work() as work:
        override = Override("Lene", "Bor langt væk", frozenset({Rule.FORM}))
        who, via = get_citizen(work, bent), "staff:1"
        held = book(work, bent, FIRST_MEETING, THURSDAY, Needs(), via, Form.VIDEO, override)
        followups.booked(work, held, who, via)
    assert states(house, held) == {PromiseKind.VIDEO: PromiseState.PROMISED}
    opens(lene, held)
    assert lene.sees("Vi ringer før videomødet og hjælper borgeren i gang")
    with house.work() as work:
        now = change_form(work, held.id, Form.IN_PERSON, "phone")
        followups.changed(work, held, now, "phone")
    assert states(house, held) == {PromiseKind.VIDEO: PromiseState.NOT_NEEDED}
