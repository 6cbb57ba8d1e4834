"""Who looked at a citizen while they booked, moved and called off: one line for one purpose."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import event

from shared import citizens
from shared.appointments import Reason
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import books, moves
from tests.frontdesk.bookings import deeds as deeds_with_meetings
from tests.frontdesk.bookings import their
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.records import deeds, page_of

TABLE = re.compile(r"\b(?:FROM|JOIN) (\w+)")

SOMEBODYS_LIFE = {
    "contact_stamp",
    "conversation",
    "identity",
    "inquiry",
    "mandate",
    "message",
    "note",
    "task",
}
"""Tables that nobody has to read who only wants to know whose meeting it is."""


@contextmanager
def tables_read(house: Workplace) -> Iterator[set[str]]:
    read: set[str] = set()

    def listen(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        read.update(TABLE.findall(statement))

    event.listen(house.engine, "before_cursor_execute", listen)
    yield read
    event.remove(house.engine, "before_cursor_execute", listen)


def books_a_meeting(clerk: Clerk, citizen_id: int) -> None:
    """Changes her mind about what is wanted, leafs on, presses too early, and books."""
    page = books(clerk, citizen_id).opens().opens(kind="first", more_time=1).later()
    page.sends_nothing()
    page.takes(page.times[0])
    assert clerk.sees("Mødet er bestilt.")


def moves_it(clerk: Clerk, meeting_id: int) -> None:
    page = moves(clerk, meeting_id).opens()
    page.takes(page.times[3])
    assert clerk.sees("Mødet er flyttet.")


def calls_it_off(clerk: Clerk, meeting_id: int) -> None:
    clerk.opens(f"/desk/meetings/{meeting_id}/cancel")
    clerk.sends(clerk.page.button("Aflys mødet"), reason=Reason.ILL)
    assert clerk.sees("Mødet er aflyst.")


def test_one_purpose_is_one_look_and_every_change_is_written_down(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    lene.opens(page_of(amal))
    books_a_meeting(lene, amal)
    [held] = their(house, amal)
    lene.opens(f"/desk/meetings/{held.id}/slip")
    moves_it(lene, held.id)
    calls_it_off(lene, held.id)
    assert deeds(house, amal) == ["opened_record", "saw_whose_meeting"]
    assert deeds_with_meetings(house) == ["booked_meeting", "moved_meeting", "cancelled_meeting"]


def test_another_day_or_another_clerk_is_another_look(
    lene: Clerk, mads: Clerk, house: Workplace, amal: int, clock: SetClock
) -> None:
    books(lene, amal).opens()
    books(mads, amal).opens()
    assert deeds(house, amal) == ["saw_whose_meeting"] * 2
    clock.turn(timedelta(minutes=15))
    books(lene, amal).opens()
    assert deeds(house, amal) == ["saw_whose_meeting"] * 2, "she is still at it"
    clock.turn(timedelta(seconds=1))
    books(lene, amal).opens()
    assert deeds(house, amal) == ["saw_whose_meeting"] * 3


def test_of_their_life_nothing_is_read_to_book_or_to_move_or_to_call_off(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    with tables_read(house) as record:
        lene.opens(page_of(amal))
    assert record >= SOMEBODYS_LIFE - {"conversation"}
    books_a_meeting(lene, amal)
    [held] = their(house, amal)
    with tables_read(house) as pages:
        books(lene, amal).opens()
        moves(lene, held.id).opens()
        lene.opens(f"/desk/meetings/{held.id}/cancel")
        lene.opens(f"/desk/meetings/{held.id}")
    assert pages & SOMEBODYS_LIFE == set()


def test_of_a_protected_citizen_the_receipt_tells_neither_who_nor_why(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first", form="phone")
    page.takes(page.times[0], why="Bor på krisecenter")
    [held] = their(house, amal)
    assert lene.sees("Bor på krisecenter")
    with house.work() as work:
        citizens.protect(work, amal)
    lene.opens(f"/desk/meetings/{held.id}")
    assert lene.sees("Navn og adresse er beskyttet")
    for secret in ("Amal", "04.05.1980", "Bor på krisecenter"):
        assert not lene.sees(secret)
