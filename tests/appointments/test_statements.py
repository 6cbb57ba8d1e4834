"""How often the core asks the database: a booking must not grow dearer unnoticed."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event

from shared.appointments import FIRST_MEETING, Form, Override, Rule, alter, book, move
from tests.appointments.houses import FOLLOW_UP, NOTHING_SPECIAL, House, at, november

TOMORROW = november(24)
WHY = Override("Lene Bach", "bor langt ude", frozenset({Rule.FORM}))


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """What is sent to the database meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


def test_a_booking_takes_sixteen_statements(house: House) -> None:
    house.adviser()
    citizen = house.citizen()
    with statements(house.workplace.engine) as sent:
        house.book(citizen, at("09:00", TOMORROW))
    assert len(sent) <= 16


def test_a_booking_in_another_form_takes_three_more_and_one_for_the_exception(house: House) -> None:
    house.adviser()
    citizen = house.citizen()
    with statements(house.workplace.engine) as sent, house.workplace.work() as work:
        book(
            work,
            citizen,
            FOLLOW_UP,
            at("09:00", TOMORROW),
            NOTHING_SPECIAL,
            "desk",
            Form.PHONE,
            WHY,
        )
    assert len(sent) <= 19


def test_a_meeting_is_moved_or_altered_with_twenty_eight(house: House) -> None:
    house.adviser()
    meeting = house.book(house.citizen(), at("09:00", TOMORROW), FIRST_MEETING)
    with statements(house.workplace.engine) as sent, house.workplace.work() as work:
        move(work, meeting.id, at("10:00", TOMORROW), "kiosk")
    assert len(sent) <= 28
    with statements(house.workplace.engine) as sent, house.workplace.work() as work:
        alter(
            work,
            meeting.id,
            "desk",
            form=Form.PHONE,
            needs=meeting.needs,
            longer=0,
            adviser_id=None,
            override=WHY,
        )
    assert len(sent) <= 28
