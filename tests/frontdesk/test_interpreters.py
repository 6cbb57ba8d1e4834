"""Interpreters at the desk: who is booked, what is decided and why, and who is told."""

import pytest

from shared import appointments, followups
from shared.citizens import Needs
from shared.clock import SetClock
from shared.followups import PromiseKind, PromiseState, Way, steps_of
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local, says
from tests.frontdesk.bookings import deeds
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.promised import (
    ALL,
    TODAY,
    books,
    decides,
    has_meeting,
    kinds,
    opens,
    promise,
    states,
    tasks,
)
from tests.town import Town


def test_a_clerk_says_who_is_booked_and_the_page_the_list_and_the_slip_know_it(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    held = has_meeting(house, bent, ALL)
    opens(lene, held)
    assert lene.sees("Ikke fundet endnu. Senest")
    assert lene.sees("Vi prøver at finde en tolk.")
    books(lene, held)
    assert lene.sees("Bestilt hos Tolk Danmark · T-17 · Kommer til mødet")
    assert lene.sees("Der kommer en tolk.")
    assert TaskKind.INTERPRETER not in kinds(house, town)
    assert deeds(house)[-1] == "booked_interpreter"
    assert "Der kommer en tolk." in lene.opens(f"/desk/meetings/{held.id}/slip").text
    assert "Der kommer en tolk." in lene.opens(f"/desk/meetings/{held.id}/letter").text
    lene.opens("/desk/promises/")
    assert not lene.sees("Tolk: arabisk")


def test_of_two_clerks_who_book_at_once_one_wins_and_the_other_is_told(
    lene: Clerk, mads: Clerk, house: Workplace, bent: int
) -> None:
    held = has_meeting(house, bent, ALL)
    opens(mads, held)
    late = mads.page.button("Gem bestillingen")
    books(lene, held)
    mads.sends(late, with_whom="En anden", reference="", way="here")
    assert mads.sees("En kollega var hurtigere, eller det er for sent.")
    won = promise(house, held, PromiseKind.INTERPRETER)
    assert won.arrangement.with_whom == "Tolk Danmark"
    assert deeds(house).count("booked_interpreter") == 1


def test_klaret_does_not_end_the_search_for_an_interpreter(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    has_meeting(house, bent, Needs(interpreter="ar"))
    [task] = tasks(house, town)
    lene.opens()
    lene.presses("Jeg tager den")
    assert lene.sees("Skriv, hvem der er bestilt")
    assert not any(f"/tasks/{task.id}/done" in each.action for each in lene.page.buttons)
    token = lene.page.forms[0].fields["csrf_token"]
    lene.client.post(
        f"/desk/tasks/{task.id}/done", data={"csrf_token": token}, base_url="https://fremmoede.test"
    )
    assert [each.id for each in tasks(house, town)] == [task.id]


def test_without_an_interpreter_the_citizen_is_called_and_then_knows(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    held = has_meeting(house, bent, Needs(interpreter="ar"))
    decides(lene, held, "without")
    assert lene.sees("Kan ikke lade sig gøre. Borgeren mangler at få det at vide")
    assert lene.sees("Grund: »Ingen er ledig.«")
    assert lene.sees("Vi fandt ingen tolk. Mødet bliver til noget alligevel.")
    [call] = tasks(house, town)
    assert (call.kind, call.meeting_id) == (TaskKind.TELL, held.id)
    assert call.due_at < held.starts_at
    lene.opens()
    lene.presses("Jeg tager den")
    lene.presses("Klaret")
    assert states(house, held)[PromiseKind.INTERPRETER] is PromiseState.TOLD
    told = promise(house, held, PromiseKind.INTERPRETER)
    assert told.decision == "without"
    assert deeds(house)[-1] == "decided_interpreter"
    with house.read() as work:
        step = steps_of(work, told.id)[-2]
    assert (step.arrangement.why, step.changed_by[:6]) == ("Ingen er ledig.", "staff:")


@pytest.mark.parametrize(
    ("decision", "task"),
    [
        ("keep_looking", TaskKind.INTERPRETER),
        ("by_phone", TaskKind.INTERPRETER),
        ("by_video", TaskKind.INTERPRETER),
        ("move", TaskKind.FIND_TIME),
        ("without", TaskKind.TELL),
    ],
)
def test_every_decision_leaves_one_open_task_due_before_the_meeting(
    lene: Clerk, house: Workplace, town: Town, bent: int, decision: str, task: TaskKind
) -> None:
    held = has_meeting(house, bent, Needs(interpreter="dsl"))
    assert kinds(house, town) == {TaskKind.DECIDE_INTERPRETER}
    decides(lene, held, decision)
    [left] = tasks(house, town)
    assert left.kind is task
    assert left.due_at < held.starts_at
    if task is TaskKind.INTERPRETER:
        assert promise(house, held, PromiseKind.INTERPRETER).due_at == left.due_at


def test_a_decision_takes_a_reason(lene: Clerk, house: Workplace, town: Town, bent: int) -> None:
    held = has_meeting(house, bent, Needs(interpreter="dsl"))
    decides(lene, held, "without", why=" ")
    assert lene.sees("Vælg, hvad I gør, og skriv hvorfor.")
    assert kinds(house, town) == {TaskKind.DECIDE_INTERPRETER}


def test_who_uses_sign_language_is_written_to(lene: Clerk, house: Workplace, bent: int) -> None:
    held = has_meeting(house, bent, Needs(interpreter="dsl"))
    decides(lene, held, "without")
    lene.opens()
    assert lene.sees("Skriv i stedet for at ringe: borgeren hører ikke")


def test_moving_warns_and_carries_the_order_along(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    held = has_meeting(house, bent, Needs(interpreter="ar"))
    books(lene, held)
    lene.opens(f"/desk/meetings/{held.id}/move")
    assert lene.sees("Tolken er bestilt hos Tolk Danmark. Flytter du mødet")
    with house.work() as work:
        moved = appointments.move(work, held.id, local(30, "10:00"), "kiosk")
        followups.moved(work, held, moved, "kiosk")
    now = promise(house, held, PromiseKind.INTERPRETER)
    assert (now.state, now.arrangement.was_with) == (PromiseState.PROMISED, "Tolk Danmark")
    assert [each.kind for each in tasks(house, town)] == [TaskKind.INTERPRETER]
    lene.opens()
    assert lene.sees("Var bestilt hos Tolk Danmark · T-17 til den gamle tid. Flyt bestillingen")
    opens(lene, moved)
    assert lene.sees("Vi prøver at finde en tolk.")


def test_cancelling_warns_and_leaves_a_task_with_whom_to_call(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    held = has_meeting(house, bent, Needs(interpreter="ar"))
    books(lene, held)
    lene.opens(f"/desk/meetings/{held.id}/cancel")
    assert lene.sees("Tolken er bestilt hos Tolk Danmark. Aflyser du mødet, skal tolken siges af.")
    lene.sends(lene.page.button("Aflys mødet"), reason="other")
    [task] = [each for each in tasks(house, town) if each.kind is TaskKind.NO_INTERPRETER]
    assert task.due_at < held.starts_at
    lene.opens()
    assert lene.sees("Bestilt hos Tolk Danmark · T-17. Sig af")


def test_another_language_calls_off_one_and_looks_for_another(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    held = has_meeting(house, bent, Needs(interpreter="ar"))
    books(lene, held)
    with house.work() as work:
        changed = appointments.change_needs(work, held.id, Needs(interpreter="so"), "kiosk")
        followups.changed(work, held, changed, "kiosk")
    found = {each.kind: each.language for each in tasks(house, town)}
    assert found == {TaskKind.NO_INTERPRETER: "ar", TaskKind.INTERPRETER: "so"}
    lene.opens()
    assert lene.sees("Bestilt hos Tolk Danmark · T-17. Sig af")
    assert not lene.sees("Flyt bestillingen")


def test_who_is_booked_and_then_missing_is_called_off_and_not_moved(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    held = has_meeting(house, bent, Needs(interpreter="ar"))
    books(lene, held)
    decides(lene, held, "move")
    assert kinds(house, town) == {TaskKind.NO_INTERPRETER, TaskKind.FIND_TIME}
    with house.work() as work:
        moved = appointments.move(work, held.id, local(30, "10:00"), "kiosk")
        followups.moved(work, held, moved, "kiosk")
    now = promise(house, held, PromiseKind.INTERPRETER)
    assert (now.state, now.arrangement.ordered) == (PromiseState.PROMISED, "")
    lene.opens()
    assert lene.sees("Bestilt hos Tolk Danmark · T-17. Sig af")
    assert not lene.sees("Flyt bestillingen")


def test_taking_back_that_nobody_came_brings_back_what_is_still_to_be_told(
    lene: Clerk, house: Workplace, bent: int, clock: SetClock
) -> None:
    held = has_meeting(house, bent, Needs(interpreter="ar"), TODAY)
    decides(lene, held, "without")
    clock.at = held.ends_at
    says(lene, bent, "not-come", "Kom ikke")
    says(lene, bent, "undo", "Fortryd")
    assert states(house, held) == {PromiseKind.INTERPRETER: PromiseState.UNABLE}


def test_an_interpreter_whom_nobody_had_booked_is_asked_about(
    lene: Clerk, house: Workplace, bent: int, clock: SetClock
) -> None:
    held = has_meeting(house, bent, Needs(interpreter="ar"), TODAY)
    clock.at = held.ends_at
    says(lene, bent, "held", "Holdt")
    assert states(house, held)[PromiseKind.INTERPRETER] is PromiseState.PROMISED
    lene.opens("/desk/promises/")
    lene.presses("Blev holdt")
    assert states(house, held)[PromiseKind.INTERPRETER] is PromiseState.KEPT


def test_an_interpreter_found_after_all_is_told(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    held = has_meeting(house, bent, Needs(interpreter="ar"))
    decides(lene, held, "move")
    books(lene, held)
    found = promise(house, held, PromiseKind.INTERPRETER)
    assert (found.state, found.way) == (PromiseState.ARRANGED, Way.HERE)
    assert TaskKind.TELL in kinds(house, town)
    assert TaskKind.FIND_TIME not in kinds(house, town)
