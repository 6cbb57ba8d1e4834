"""What the worker does with times that come free, and what is true of them at any time."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from hypothesis.stateful import invariant

from shared import appointments
from shared.appointments import Meeting, MeetingState, is_waiting, not_wait_any_more, offer_of
from shared.citizens import RemindBy, wish_reminder
from shared.jobs import offer_freed_times
from shared.safetynet import TaskKind, open_tasks
from shared.unit_of_work import Workplace
from tests.lives.bookings import Bookings
from tests.lives.chances import BUFFERS
from tests.lives.plain_waitlist import A_DAY, AFTER_OPENING, OFFER_STANDS, Place

TEXTS = "SELECT about FROM message WHERE centre_id = :id AND channel = 'text' AND state = 'waiting'"


class Asking(Bookings):
    """Two of the citizens want texts; the others are called about an earlier time."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.want_texts = set(self.citizens[:2])
        with self.workplace.work() as work:
            for citizen in self.want_texts:
                wish_reminder(work, citizen, RemindBy.TEXT)

    def worker_looks(self) -> None:
        """It ends what has passed, then it asks."""
        offer_freed_times(self.workplace)
        self.what_is_over_ends()
        self.who_has_waited_longest_is_asked_first()
        self.whoever_is_asked_is_told()

    def what_is_over_ends(self) -> None:
        """On paper: an offer, or the waiting."""
        now = self.clock.now()
        for meeting_id, place in self.paper.line.in_order():
            if self.paper.meetings[meeting_id].starts_at <= now:
                self.paper.line.leave(meeting_id)
            elif not place.is_offered(now):
                self.paper.line.let_go(meeting_id, now)

    def who_has_waited_longest_is_asked_first(self) -> None:
        """On paper, one after the other, each with the adviser and the room that were found."""
        now, found = self.clock.now(), self.asked_now()
        until = self.paper.next_opening(now + OFFER_STANDS)
        until += timedelta() if until == now + OFFER_STANDS else AFTER_OPENING
        for meeting_id, place in self.paper.line.in_order():
            starts_at = self.earlier_time(meeting_id, place, until)
            if starts_at is None:
                continue
            kept = next(found, None)
            assert kept is not None
            assert kept.citizen_id == self.paper.meetings[meeting_id].citizen_id
            assert (kept.starts_at, kept.state) == (starts_at, MeetingState.OFFERED)
            place.kept, place.until = kept, until
            place.asked.add(self.day_of(starts_at))
        assert list(found) == []

    def earlier_time(self, meeting_id: int, place: Place, until: datetime) -> datetime | None:
        """On paper: the first for which there is time to come, and which is worth it."""
        now, held = self.clock.now(), self.paper.meetings[meeting_id]
        if not self.paper.is_open(now) or not self.is_ahead(held) or not place.may_be_asked(now):
            return None
        free = self.paper.free(
            now,
            timedelta(minutes=held.minutes),
            held.needs,
            held.form,
            held.citizen_id,
            BUFFERS[held.kind],
        )
        suiting = (at for at in free if until + A_DAY <= at <= held.starts_at - A_DAY)
        return next((at for at in suiting if self.day_of(at) not in place.asked), None)

    def asked_now(self) -> Iterator[Meeting]:
        """What is kept since a moment ago, in the order in which it was found."""
        known = {one.id for one in self.paper.line.kept()}
        found = sorted(id for _, id in self.in_line() if id is not None and id not in known)
        with self.workplace.read() as work:
            return iter([appointments.get_meeting(work, id) for id in found])

    def whoever_is_asked_is_told(self) -> None:
        """In a text, or a person is to call them; and nobody is called for nothing."""
        kept = {id: place.kept for id, place in self.paper.line.in_order() if place.kept}
        with self.workplace.read() as work:
            open_ones = open_tasks(work, self.house.id)
        called = {it.meeting_id for it in open_ones if it.kind is TaskKind.EARLIER_TIME}
        assert called == {it.id for it in kept.values() if it.citizen_id not in self.want_texts}
        texts = {about for (about,) in self.rows(TEXTS)}
        assert texts >= {
            f"earlier:{id}" for id, it in kept.items() if it.citizen_id in self.want_texts
        }

    @invariant()
    def those_who_wait_and_what_is_kept_are_those_on_paper(self) -> None:
        """Nothing is kept for anybody else, and for nobody two times."""
        expected = {
            (id, place.kept.id if place.kept else None) for id, place in self.paper.line.in_order()
        }
        assert set(self.in_line()) == expected
        offered = "SELECT id FROM meeting WHERE centre_id = :id AND state = 'offered'"
        assert {id for (id,) in self.rows(offered)} == {it.id for it in self.paper.line.kept()}

    @invariant()
    def an_offer_stands_until_it_has_passed_and_no_longer(self) -> None:
        now = self.clock.now()
        with self.workplace.read() as work:
            for meeting_id, place in self.paper.line.in_order():
                offer = offer_of(work, meeting_id)
                assert (offer is not None) is place.is_offered(now)
                if offer is not None and place.kept is not None:
                    assert offer.starts_at == place.kept.starts_at
                    assert offer.until == place.until

    def in_line(self) -> list[tuple[int, int | None]]:
        found = self.rows(
            "SELECT meeting_id, offered_meeting_id FROM wait "
            "JOIN meeting ON meeting.id = meeting_id WHERE centre_id = :id"
        )
        return [(meeting_id, offered_id) for meeting_id, offered_id in found]

    def teardown(self) -> None:
        """The worker, which looks after all houses, finds nobody of this one any more."""
        with self.workplace.work() as work:
            for meeting_id in self.paper.line.places:
                not_wait_any_more(work, meeting_id)
                assert not is_waiting(work, meeting_id)
        super().teardown()
