"""A clerk moves a meeting, or changes all but its time."""

from shared import appointments
from shared.citizens import Needs
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local, moves
from tests.frontdesk.bookings import booked, deeds, kinds_of_task, their, told_at_once
from tests.frontdesk.clerk import Clerk
from tests.town import Town


def test_the_old_time_is_kept_until_the_new_one_is_had(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    held = booked(house, amal, local(25, "10:00"))
    page = moves(lene, held.id).opens()
    assert lene.sees("Nu: onsdag 25. november kl. 10.00 hos Karen.")
    assert their(house, amal) == [held]
    page.takes(local(26, "9:00"))
    assert lene.sees("Mødet er flyttet.")
    [moved] = their(house, amal)
    assert (moved.starts_at, moved.number) == (local(26, "9:00"), held.number)
    assert told_at_once(house) == 1
    assert deeds(house) == ["moved_meeting"]


def test_two_presses_move_once(lene: Clerk, house: Workplace, amal: int) -> None:
    held = booked(house, amal, local(25, "10:00"))
    moves(lene, held.id).opens()
    button = lene.page.button("Lav om")
    for _ in range(2):
        lene.sends(button, at=local(26, "9:00").isoformat())
    assert their(house, amal)[0].moves == 1
    assert told_at_once(house) == 1


def test_a_meeting_that_somebody_moved_meanwhile_is_not_moved_unseen(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    held = booked(house, amal, local(25, "10:00"))
    page = moves(lene, held.id).opens()
    with house.work() as work:
        appointments.move(work, held.id, local(27, "9:00"), "phone")
    page.takes(local(26, "9:00"))
    assert lene.status == 422
    assert lene.sees("Nogen har flyttet mødet imens.")
    assert lene.sees("Nu: fredag 27. november kl. 9.00")


def test_a_meeting_that_is_off_is_not_moved(lene: Clerk, house: Workplace, amal: int) -> None:
    held = booked(house, amal, local(24, "10:00"))
    page = moves(lene, held.id).opens()
    with house.work() as work:
        appointments.cancel(work, held.id, "phone")
    page.takes(local(26, "9:00"))
    assert lene.sees("Mødet kan ikke laves om mere.")
    assert lene.sees("Aflyst")


def test_all_but_the_time_can_be_another_and_an_interpreter_follows(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    held = booked(house, amal, local(25, "10:00"))
    page = moves(lene, held.id).opens(kind="first", form="in_person", interpreter="ar")
    page.takes(held.starts_at)
    assert lene.sees("Mødet er lavet om. Tiden er den samme.")
    [changed] = their(house, amal)
    assert (changed.needs, changed.moves) == (Needs(interpreter="ar"), 0)
    assert kinds_of_task(house, town) == [TaskKind.INTERPRETER]
