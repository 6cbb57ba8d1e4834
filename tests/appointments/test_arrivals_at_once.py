"""Two come to one meeting at the same moment: one is the first, and the other hears of it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from shared.appointments import ArrivalProof, RecordedArrival, arrive
from shared.clock import SetClock
from shared.safetynet import draw_ticket, number_for_meeting
from tests.appointments.houses import House

TIMES = 4


def test_of_two_arrivals_at_once_one_is_the_first_and_each_has_a_number(
    house: House, clock: SetClock
) -> None:
    house.adviser()
    booked = [house.book(citizen, house.times()[0]) for citizen in house.citizens(TIMES)]
    for meeting in booked:
        clock.at, together = meeting.starts_at, Barrier(2)

        def comes(
            proof: ArrivalProof, meeting_id: int = meeting.id, together: Barrier = together
        ) -> tuple[RecordedArrival, int]:
            together.wait()
            with house.workplace.work() as work:
                came = arrive(work, meeting_id, "kiosk", proof)
                if came.is_first:
                    return came, number_for_meeting(work, meeting_id)
                ticket = draw_ticket(
                    work, house.id, work.now, None, topic="here", language="da", kiosk_name=""
                )
                return came, ticket.ticket

        with ThreadPoolExecutor(2) as threads:
            both = list(threads.map(comes, (ArrivalProof.NUMBER, ArrivalProof.BIRTH)))
        assert sorted(came.is_first for came, _ in both) == [False, True]
        [first] = [came for came, _ in both if came.is_first]
        assert {came.proof for came, _ in both} == {first.proof}
        assert len({number for _, number in both}) == len(both)
