"""What staff do beside meetings: the case system, series, packs, times kept, advisers who leave."""

from datetime import datetime, time, timedelta
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from sqlalchemy import delete, func, select

from frontdesk.absences.actions.departures import (
    Leaving,
    leave_on,
    preview_departure,
    stay_after_all,
)
from frontdesk.casesystem.actions.settling import tick_case, untick_case
from frontdesk.citizens.actions.support import give_support_to
from frontdesk.meetings.actions.series import COUNTS, WEEKS, Series, book_of_series, plan_series
from frontdesk.packs.actions.defaults import set_defaults
from shared.appointments import (
    FIRST_MEETING,
    FOLLOW_UP,
    Form,
    Meeting,
    Unavailability,
    absences,
    departures,
    free_times,
    hold,
    let_go,
)
from shared.appointments.hold_models import HoldRow
from shared.citizens import Needs, Support, citizens_of_adviser
from shared.safetynet import (
    TaskKind,
    open_for_meeting,
    open_tasks,
    rule_packs,
    target_groups,
)
from shared.unit_of_work import UnitOfWork
from tests.lives.guests import Person
from tests.lives.net_desk import Desk
from tests.lives.net_life import numbers, people
from tests.lost import LOCAL

NOTHING = Needs()
TO_BOOK = (FIRST_MEETING, FOLLOW_UP)
SERIES = "Fire samtaler er aftalt."


class Courses(Desk):
    """What was written there, kept, planned or handed over is as it was told."""

    @rule(which=numbers, who=numbers, is_undone=st.booleans())
    def a_meeting_is_written_into_the_case_system(
        self, which: int, who: int, *, is_undone: bool
    ) -> None:
        """And perhaps the tick was a mistake."""
        waiting = self.rows(
            "SELECT meeting_id, max(id) FROM case_entry WHERE step_id IS NULL "
            "GROUP BY meeting_id ORDER BY meeting_id"
        )
        if not waiting:
            return
        meeting_id, seen = waiting[which % len(waiting)]
        clerk = self.clerk(who)
        self.does(lambda work: tick_case(work, clerk, meeting_id, f"F-{meeting_id}", seen))
        assert self.to_be_written(meeting_id) == 0
        if is_undone:
            [(step,)] = self.rows(
                "SELECT max(step_id) FROM case_entry WHERE meeting_id = :id", id=meeting_id
            )
            self.does(lambda work: untick_case(work, clerk, step, "Forkert nummer"))
            assert self.to_be_written(meeting_id) > 0

    def to_be_written(self, meeting_id: int) -> int:
        [(counted,)] = self.rows(
            "SELECT count(*) FROM case_entry WHERE step_id IS NULL AND meeting_id = :id",
            id=meeting_id,
        )
        return int(counted)

    @rule(
        person=people,
        which=numbers,
        weeks=st.sampled_from(WEEKS),
        count=st.integers(COUNTS.start, COUNTS.stop - 1),
    )
    def a_series_is_booked(self, person: Person, which: int, weeks: int, count: int) -> None:
        citizen_id, clerk = self.citizen_of(person), self.clerk(which)
        if citizen_id is None:
            return
        first = datetime.combine(self.today + timedelta(days=1 + which % 9), time(10), LOCAL)
        series = Series(FOLLOW_UP, Form.IN_PERSON, first, weeks, count)
        with self.workplace.read() as work:
            planned = plan_series(work, clerk, citizen_id, series)
        for at in [it.at for it in planned if it.at is not None]:
            self.does(partial(book_of_series, clerk=clerk, citizen_id=citizen_id, series=series,
                              at=at, why=SERIES))  # fmt: skip

    @rule(
        holder=numbers,
        kind=st.sampled_from(TO_BOOK),
        which=numbers,
        seconds=st.sampled_from([0, 119, 120, 121, 600]),
        is_let_go=st.booleans(),
    )
    def somebody_checks_a_time_and_forgets_it(
        self, holder: int, kind: str, which: int, seconds: int, *, is_let_go: bool
    ) -> None:
        name = f"conversation-{holder % 3}"
        with self.workplace.read() as work:
            offered = free_times(work, self.town.centre_id, kind, NOTHING, holder=name)
        if not offered:
            return
        at = offered[which % min(len(offered), 6)]
        self.does(lambda work: hold(work, name, "kiosk", self.town.centre_id, kind, at, NOTHING))
        if is_let_go:
            self.does(lambda work: let_go(work, name))
        self.it_is(self.clock.now() + timedelta(seconds=seconds))

    @invariant()
    def a_time_that_nobody_keeps_any_more_blocks_nobody(self) -> None:
        """As soon as no hold stands, the same times are offered as if there had never been one."""
        with self.workplace.read() as work:
            last = work.session.scalar(select(func.max(HoldRow.until)))
            if last is None or last > work.now:
                return
            offered = self.offered(work)
        with self.workplace.work() as work, work.dry_run():
            work.session.execute(delete(HoldRow))
            assert offered == self.offered(work)

    def offered(self, work: UnitOfWork) -> list[list[datetime]]:
        """To somebody who keeps nothing."""
        centre = self.town.centre_id
        return [free_times(work, centre, kind, NOTHING) for kind in TO_BOOK]

    @rule(
        group=st.sampled_from(["", *target_groups()]), pack_id=st.sampled_from(sorted(rule_packs()))
    )
    def the_leader_chooses_by_which_pack_courses_begin(self, group: str, pack_id: str) -> None:
        self.does(lambda work: set_defaults(work, self.staff["Inge"], {group: pack_id}))
        self.sweeps()

    @rule(name=st.sampled_from(["Karen", "Fatima"]), days=st.integers(0, 20), person=people)
    def an_adviser_says_when_they_leave(self, name: str, days: int, person: Person) -> None:
        """They are the own adviser of one of the citizens; who leaves already thinks better of
        it."""
        adviser_id = self.staff[name].adviser_id
        citizen_id, inge = self.citizen_of(person), self.staff["Inge"]
        assert adviser_id is not None
        with self.workplace.read() as work:
            known = [it for it in departures(work, self.town.centre_id)
                     if it.adviser_id == adviser_id]  # fmt: skip
        if known:
            self.does(lambda work: stay_after_all(work, inge, known[0].id))
            return
        if citizen_id is not None:
            support = Support(adviser_id=adviser_id)
            self.does(lambda work: give_support_to(work, inge, citizen_id, support, "Kender"))
        after = self.today + timedelta(days=days + 1)
        leaving = Leaving(adviser_id, datetime.combine(after, time.min, LOCAL), "Ny stilling")
        self.does(partial(self.leaves, leaving=leaving))
        self.each_has_somebody_to_meet()
        self.whose_adviser_leaves_is_asked(adviser_id)

    def leaves(self, work: UnitOfWork, leaving: Leaving) -> None:
        """Every other meeting may be moved; about the rest somebody calls."""
        inge = self.staff["Inge"]
        plan = preview_departure(work, inge, leaving)
        if plan is not None:
            moves = [it.meeting_id for it in plan.affected][::2]
            leave_on(work, inge, leaving, plan.seen, moves, takes_calls=False)

    def each_has_somebody_to_meet(self) -> None:
        """A meeting ahead whose adviser is not there is a task, and nobody comes in vain."""
        with self.workplace.read() as work:
            away = [it.unavailability for it in absences(work, self.town.centre_id)]
            for meeting in self.booked_ahead():
                if any(is_away_from(gap, meeting) for gap in away):
                    assert open_for_meeting(work, meeting.id, TaskKind.FIND_TIME), meeting

    def whose_adviser_leaves_is_asked(self, adviser_id: int) -> None:
        with self.workplace.read() as work:
            theirs = citizens_of_adviser(work, adviser_id)
            tasks = open_tasks(work, self.town.centre_id)
        asked = {it.citizen_id for it in tasks if it.kind is TaskKind.OWN_ADVISER}
        assert asked >= set(theirs)


def is_away_from(gap: Unavailability, meeting: Meeting) -> bool:
    """Whether the meeting's adviser is away while it would be held."""
    overlaps = gap.starts_at < meeting.ends_at and meeting.starts_at < gap.ends_at
    return gap.adviser_id == meeting.adviser_id and overlaps
