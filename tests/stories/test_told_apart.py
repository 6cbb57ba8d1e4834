"""Two people share a birth date: who it is, they tell without any name."""

from datetime import timedelta

from shared import appointments
from shared.content import ClockTime, message
from tests.stories.arriving import MONDAY, NEW_YEAR, NOT_FOUND, WELCOME, at, booked, comes
from tests.stories.world import World


def test_amal_is_told_apart_from_two_others_who_were_born_on_1_january(world: World) -> None:
    others = [
        booked(world, NEW_YEAR, at("12:00"), "+4598621111"),
        booked(world, NEW_YEAR, at("13:00"), "+4598622222"),
    ]
    amal = booked(world, NEW_YEAR, at("10:00"), "+4598623333")
    visitor = comes(world, "01 01 1983")
    assert visitor.is_asked("Hvornår er dit møde i dag?")
    assert "Birgit" not in visitor.perceives
    assert "Karen" not in visitor.perceives
    offered = [b.words for b in visitor.page.buttons if b.words.startswith("Kl.")]
    assert len(offered) == 4, "one of them is nobody's"
    again = comes(world, "01 01 1983")
    assert [b.words for b in again.page.buttons if b.words.startswith("Kl.")] == offered
    visitor.chooses(message("here-at", clock=ClockTime(at("10:00").time())))
    assert visitor.is_asked(WELCOME)
    assert world.held(amal.id).arrived_at == at("09:45")
    assert {world.held(other.id).arrived_at for other in others} == {None}


def test_a_time_that_is_nobodys_leads_to_the_desk(world: World) -> None:
    right = ["10.00", "12.00"]
    for n, clock in enumerate(right):
        booked(world, NEW_YEAR, at(clock.replace(".", ":")), f"+459862111{n}")
    visitor = comes(world, "01 01 1983")
    wrong = next(
        b
        for b in visitor.page.buttons
        if b.words.startswith("Kl.") and b.words.removeprefix("Kl. ") not in right
    )
    visitor.press(wrong)
    assert visitor.is_asked(NOT_FOUND)
    visitor.chooses("Tag et nummer")
    assert visitor.is_asked("Hvad drejer det sig om?")


def test_who_does_not_know_the_time_may_know_the_number(world: World) -> None:
    for n, clock in enumerate(["10:00", "12:00"]):
        mine = booked(world, NEW_YEAR, at(clock), f"+459862111{n}")
    visitor = comes(world, "01 01 1983")
    visitor.chooses("Det ved jeg ikke")
    visitor.types(mine.number)
    assert visitor.is_asked(WELCOME)
    assert world.held(mine.id).arrived_at is not None
    other = comes(world, "01 01 1983")
    other.chooses("Det ved jeg ikke")
    other.chooses("Jeg har ikke en seddel")
    assert other.is_asked(NOT_FOUND)


def test_two_who_share_the_hour_as_well_are_asked_for_the_number(world: World) -> None:
    tuesday = MONDAY + timedelta(days=1)
    with_karen = booked(world, NEW_YEAR, at("10:00", tuesday), "+4598621111")
    with_fatima = booked(world, NEW_YEAR, at("10:00", tuesday), "+4598622222")
    world.turn_to("2026-11-24 09:45")
    visitor = comes(world, "01 01 1983")
    visitor.chooses(message("here-at", clock=ClockTime(at("10:00").time())))
    visitor.types(with_fatima.number)
    assert visitor.is_asked(WELCOME)
    assert world.held(with_fatima.id).arrived_at is not None
    assert world.held(with_karen.id).arrived_at is None


def test_it_is_cancelled_between_two_touches(world: World) -> None:
    first = booked(world, NEW_YEAR, at("10:00"), "+4598621111")
    booked(world, NEW_YEAR, at("12:00"), "+4598622222")
    visitor = comes(world, "01 01 1983")
    with world.workplace.work() as work:
        appointments.cancel(work, first.id, "phone")
    visitor.chooses(message("here-at", clock=ClockTime(at("10:00").time())))
    assert visitor.is_asked(NOT_FOUND)
