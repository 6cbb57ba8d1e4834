"""People keep a time while they check it, let it go, and forget it; others book meanwhile."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from shared.appointments import HELD_FOR, Refused, free_times, hold, let_go
from shared.citizens import Needs
from tests.appointments.houses import AARS
from tests.lives.bookings import ASKED, LENGTHS, MORE_TIME, Bookings
from tests.lives.chances import BUFFERS, clocks, days_ahead, kinds, numbers, wishes
from tests.lives.plain_calendar import PaperHold

NOBODY = ""
HOLDERS = ("kiosk", "phone", "staff:3")
holders = st.sampled_from(HOLDERS)


def length_of(kind: str, needs: Needs) -> timedelta:
    return LENGTHS[kind] + (MORE_TIME if needs.more_time else timedelta())


class Holding(Bookings):
    """A hold takes a time from what others are offered, and never from who books it."""

    @rule(seconds=st.integers(1, 150))
    def a_moment_passes(self, seconds: int) -> None:
        self.clock.turn(timedelta(seconds=seconds))

    @rule(holder=holders, kind=kinds, wanted=wishes, which=numbers)
    def checks_a_time(self, holder: str, kind: str, wanted: Needs, which: int) -> None:
        """What was offered is kept, whoever's hold has lapsed; only where others keep all that is
        left it is not."""
        offered = self.free(holder, kind, wanted)
        if not offered:
            return
        start = offered[which % len(offered)]
        self.lets_go(holder)
        now, length = self.clock.now(), length_of(kind, wanted)
        is_ours = start in self.paper.free(now, length, wanted, buffer=BUFFERS[kind], holder=holder)
        with self.workplace.work() as work:
            kept = hold(work, holder, holder, self.house.id, kind, start, wanted)
        assert kept is is_ours
        if kept:
            self.paper.holds.append(self.as_told(holder, start, start + length))

    @rule(holder=holders)
    def lets_go(self, holder: str) -> None:
        with self.workplace.work() as work:
            let_go(work, holder)
        self.paper.holds = [it for it in self.paper.holds if it.holder != holder]

    @rule(who=numbers, kind=kinds, ahead=days_ahead, clock=clocks, wanted=wishes)
    def asks_for_any_time(
        self, who: int, kind: str, ahead: int, clock: time, wanted: Needs
    ) -> None:
        """What is free is booked, whoever keeps it for a moment."""
        citizen = self.citizens[who % len(self.citizens)]
        start = datetime.combine(self.day(ahead), clock, AARS)
        length, now, buffer = length_of(kind, wanted), self.clock.now(), BUFFERS[kind]
        if (
            start in self.paper.free(now, length, wanted, citizen_id=citizen, buffer=buffer)
            and not (self.ahead(citizen)[kind])
        ):
            booked = self.house.book(citizen, start, kind, wanted)
            self.paper.meetings[booked.id] = booked
        else:
            with pytest.raises(Refused):
                self.house.book(citizen, start, kind, wanted)

    @invariant()
    def free_times_are_those_of_a_calendar_on_paper(self) -> None:
        """For whom nobody keeps anything else; the same on every face, apart from one's own."""
        now = self.clock.now()
        for kind, needs in ASKED:
            length, buffer = length_of(kind, needs), BUFFERS[kind]
            for holder in (NOBODY, *HOLDERS):
                found = self.free(holder, kind, needs)
                ours = self.paper.free(now, length, needs, buffer=buffer, holder=holder)
                assert found == (ours or self.paper.free(now, length, needs, buffer=buffer))

    @invariant()
    def only_what_is_kept_is_in_the_table(self) -> None:
        """With what lapsed since somebody last kept a time."""
        kept = {it.holder for it in self.paper.holds if it.until > self.clock.now()}
        told = self.rows("SELECT DISTINCT holder FROM hold WHERE centre_id = :id")
        assert kept <= {holder for (holder,) in told} <= set(HOLDERS)

    def free(self, holder: str, kind: str, needs: Needs) -> list[datetime]:
        with self.workplace.read() as work:
            return free_times(work, self.house.id, kind, needs, holder=holder)

    def as_told(self, holder: str, starts_at: datetime, ends_at: datetime) -> PaperHold:
        """With the adviser and the room that the house has kept."""
        [(adviser, room)] = self.rows(
            "SELECT DISTINCT adviser.first_name, room.name FROM hold "
            "JOIN adviser ON adviser.id = adviser_id JOIN room ON room.id = room_id "
            f"WHERE hold.centre_id = :id AND holder = '{holder}'"
        )
        [(alone,)] = self.rows(
            "SELECT count(*) FROM hold "
            f"WHERE hold.centre_id = :id AND holder = '{holder}' AND room_id IS NULL"
        )
        until, buffer = self.clock.now() + HELD_FOR, alone * 15
        return PaperHold(holder, until, starts_at, ends_at, adviser, room, buffer)
