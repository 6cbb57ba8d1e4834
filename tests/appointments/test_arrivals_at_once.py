"""Two come to one meeting at the same moment: one is the first, and the other hears of it."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

from shared.appointments import ArrivalProof, Meeting, RecordedArrival, arrive
from shared.clock import SetClock
from shared.safetynet import draw_ticket, number_for_meeting
from tests.appointments.houses import House

TIMES = 4


Came = tuple[RecordedArrival, int]
"""What was recorded, and the number that somebody got."""


def comes(house: House, meeting_id: int, together: Barrier, proof: ArrivalProof) -> Came:
    together.wait()
    with house.workplace.work() as work:
        came = arrive(work, meeting_id, "kiosk", proof)
        if came.is_first:
            return came, number_for_meeting(work, meeting_id)
        ticket = draw_ticket(
            work, house.id, work.now, None, topic="here", language="da", kiosk_name=""
        )
        return came, ticket.ticket


def two_come(house: House, meeting: Meeting, clock: SetClock) -> list[Came]:
    clock.at = meeting.starts_at
    one = partial(comes, house, meeting.id, Barrier(2))
    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(one, (ArrivalProof.NUMBER, ArrivalProof.BIRTH)))


def test_of_two_arrivals_at_once_one_is_the_first_and_each_has_a_number(
    house: House, clock: SetClock
) -> None:
    house.adviser()
    booked = [house.book(citizen, house.times()[0]) for citizen in house.citizens(TIMES)]
    pairs = [two_come(house, meeting, clock) for meeting in booked]
    assert [sum(came.is_first for came, _ in pair) for pair in pairs] == [1] * TIMES
    assert [len({came.proof for came, _ in pair}) for pair in pairs] == [1] * TIMES
    assert [len({number for _, number in pair}) for pair in pairs] == [2] * TIMES
