"""Demonstration data: a believable day at an invented jobcentre, made by real use-cases."""

from dataclasses import replace
from datetime import date, timedelta

from demo.calls import call_at_night
from demo.cases import enter_into_case_system
from demo.centre import open_days, set_up
from demo.meetings import book_in_turn, met_before, say_how_it_went, some_have_come
from demo.notes import LOGIN, PASSWORD, new_notes
from demo.people import EXPECTED, LATER, WITH_LETTER, Guest, registered
from demo.rules import go_by_rules
from demo.tasks import leave_tasks
from shared import followups
from shared.accounts import Role, add_staff
from shared.appointments import advisers_by_name
from shared.citizens import Support, give_support
from shared.unit_of_work import UnitOfWork

__all__ = ["LOGIN", "PASSWORD", "fill"]

COLLEAGUES = (
    ("Lene", LOGIN, Role.FRONT_DESK),
    ("Mads", "mads", Role.FRONT_DESK),
    ("Karen", "karen", Role.ADVISER),
    ("Mette", "mette", Role.LEADER),
    ("Anna", "anna", Role.ADMINISTRATOR),
)
"""The staff: name, login and role."""


def fill(work: UnitOfWork) -> str:
    """Fills an empty database; gives the notes that one needs to try the demonstration.

    What lies in the past is done as of then. On a day when the centre is closed, the meetings are
    those of the next day.
    """
    weeks_ago = replace(work, now=work.now - timedelta(weeks=2))
    centre = set_up(work)
    calendars = {each.name: each.id for each in advisers_by_name(work, centre.id)}
    for name, login, role in COLLEAGUES:
        own = calendars[name] if role is Role.ADVISER else None
        add_staff(work, centre.id, name, login, PASSWORD, role, own)
    today, *later = open_days(work, centre, 6)
    expected, others = (registered(weeks_ago, centre.id, people) for people in (EXPECTED, LATER))
    _support(weeks_ago, expected)
    met_before(weeks_ago, centre, expected)
    book_in_turn(weeks_ago, centre, [today], expected)
    book_in_turn(weeks_ago, centre, later, others)
    go_by_rules(work, centre, expected + others)
    enter_into_case_system(work, centre)
    say_how_it_went(work, centre, today)
    some_have_come(work, centre, today)
    leave_tasks(work, centre, {guest.person.name: guest for guest in expected + others})
    call_at_night(work, centre)
    return new_notes(work, centre, _letters(work, centre.id))


def _support(work: UnitOfWork, guests: list[Guest]) -> None:
    """What staff know of Birgit: she is met at the door, and no screen hurries her."""
    birgit = next(guest for guest in guests if guest.person.name == "Birgit")
    given = Support(is_called=True, met_at_door=True, no_time_outs=True)
    give_support(work, birgit.id, given, "Lene", "Hun er blind")


def _letters(work: UnitOfWork, centre_id: int) -> list[tuple[int, date]]:
    """The citizens who have been sent a letter, by id, and when they were born."""
    with_letter = registered(work, centre_id, WITH_LETTER)
    for guest in with_letter:
        followups.citizen_registered(work, guest.id, centre_id, "desk")
    return [(guest.id, guest.person.born) for guest in with_letter]
