"""What becomes of staff and of the house: ill, gone, closed; and two things at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from enum import Enum, auto
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import rule

from frontdesk.absences.actions.absences import preview_affected, report_away
from frontdesk.absences.actions.closed_house import (
    Days,
    close_the_house,
    open_the_house,
    preview_closed_house,
    when_closed,
)
from frontdesk.courses.actions import (
    MeetingAhead,
    close_course_of,
    open_course_of,
    pause_course_of,
    resume_course_of,
    set_deadline_of,
)
from frontdesk.packs.actions.terms import (
    agree_contact_with,
    exempt,
    exempt_no_more,
    set_terms_of,
)
from shared import followups
from shared.accounts.administration import end_account, take_account_back
from shared.accounts.sessions import Role, Staff
from shared.appointments import Form, Unavailability, local_today
from shared.safetynet import (
    LONGEST_PAUSE,
    AgreedContact,
    CloseReason,
    FundMember,
    PausedWith,
    Rhythm,
    WantedTerms,
    rule_packs,
    target_groups,
)
from shared.unit_of_work import UnitOfWork
from tests.lives.guests import Face, Person
from tests.lives.net_due import Due
from tests.lives.net_life import JOB_READY, numbers, people

leavers = st.sampled_from(["Karen", "Fatima", "Mads", "Lene"])
"""The leader and the administrator stay, so that somebody is always at work."""

OTHER_TERMS = WantedTerms("young", FundMember.NO, "2024-others", None, "Skifter ydelse")

some_days = st.integers(0, 20)


class CourseChange(Enum):
    """What staff can do with a course."""

    PAUSE = auto()
    RESUME = auto()
    CLOSE = auto()
    OPEN = auto()
    DEADLINE = auto()
    EXEMPT = auto()
    EXEMPT_NO_MORE = auto()


class House(Due):
    """All that can happen."""

    @rule(name=leavers, days=some_days, hours=st.sampled_from([0, 0, 24]), leaves=st.booleans())
    def a_colleague_is_ill_or_leaves(self, name: str, days: int, hours: int, leaves: bool) -> None:
        """Whoever has left comes back."""
        adviser_id = self.staff[name].adviser_id
        if self.has_left(name):
            self.does(lambda work: take_account_back(work, self.administrator, self.staff[name].id))
        elif leaves or adviser_id is None:
            self.does(lambda work: self.ends(work, name, is_gone=days > 0))
        else:
            starts = self.clock.now() + timedelta(hours=hours)
            ends = starts + timedelta(hours=12, days=days)
            away = Unavailability(self.town.centre_id, starts, ends, "syg", adviser_id)
            self.does(lambda work: self.reports(work, away))

    def reports(self, work: UnitOfWork, away: Unavailability) -> None:
        """Every other meeting may be moved; about the rest somebody calls."""
        plan = preview_affected(work, self.clerk(), away)
        moves = [it.meeting_id for it in plan.affected][::2]
        report_away(work, self.clerk(), away, plan.seen, moves)

    @rule(days=some_days)
    def the_house_is_closed_or_open_again(self, days: int) -> None:
        with self.workplace.read() as work:
            closed = [it.closed.id for it in when_closed(work, self.clerk())]
        if not closed:
            self.does(lambda work: self.closes(work, days))
        for id in closed:
            self.does(partial(open_the_house, clerk=self.clerk(), closed_id=id))

    def closes(self, work: UnitOfWork, days: int) -> None:
        today = local_today(work, self.town.centre_id)
        closed = Days(today, today + timedelta(days=days), "vandskade")
        plan = preview_closed_house(work, self.clerk(), closed)
        if plan is not None:
            close_the_house(work, self.clerk(), closed, plan.seen)

    def ends(self, work: UnitOfWork, name: str, *, is_gone: bool) -> None:
        """As the page of accounts does it; an adviser who is gone holds no meeting any more."""
        left, centre_id = self.staff[name], self.town.centre_id
        end_account(work, self.administrator, left.id)
        followups.staff_changed(work, centre_id)
        if is_gone and left.adviser_id is not None:
            followups.adviser_left(work, centre_id, left.adviser_id, "er stoppet", "Ole")

    @property
    def administrator(self) -> Staff:
        ole = self.staff["Ole"]
        return Staff(ole.id, ole.centre_id, ole.name, "ole", Role.ADMINISTRATOR)

    @rule(
        person=people, days=st.integers(0, LONGEST_PAUSE.days), what=st.sampled_from(CourseChange)
    )
    def something_is_done_with_a_course(
        self, person: Person, days: int, what: CourseChange
    ) -> None:
        until = self.today + timedelta(days=days)
        able: dict[CourseChange, Callable[..., None]] = {
            CourseChange.PAUSE: partial(pause_course_of, paused_with=PausedWith.JOB, until=until),
            CourseChange.RESUME: resume_course_of,
            CourseChange.CLOSE: partial(close_course_of, reason=CloseReason.WORK),
            CourseChange.OPEN: open_course_of,
            CourseChange.DEADLINE: partial(set_deadline_of, next_by=until),
            CourseChange.EXEMPT: partial(exempt, why="Begynder i job"),
            CourseChange.EXEMPT_NO_MORE: exempt_no_more,
        }
        self.about(person, able[what])
        if what is CourseChange.PAUSE:
            assert self.asked_after(person) == []

    @rule(
        person=people,
        group=st.sampled_from([None, *target_groups()]),
        pack_id=st.sampled_from([None, *rule_packs()]),
        a_kasse=st.sampled_from(FundMember),
        days_ago=st.sampled_from([None, -3, 0, 3, 25, 90, 200]),
    )
    def a_course_goes_on_by_other_rules(
        self,
        person: Person,
        group: str | None,
        pack_id: str | None,
        a_kasse: FundMember,
        days_ago: int | None,
    ) -> None:
        """Another benefit, another pack, another first day; the sweep follows."""
        since = None if days_ago is None else self.today - timedelta(days=days_ago)
        wanted = WantedTerms(group, a_kasse, pack_id, since, "Aftalt" if pack_id else "")
        self.about(person, partial(set_terms_of, wanted=wanted))
        self.sweeps()

    @rule(person=people, days_ago=st.sampled_from([0, 3, 30]), is_paused=st.booleans())
    def somebody_comes_on_cash_benefit(
        self, person: Person, days_ago: int, *, is_paused: bool
    ) -> None:
        """Their first talk is due within a week of a day that is known, also where they are with
        somebody else for a time."""
        until, since = self.today + timedelta(days=60), self.today - timedelta(days=days_ago)
        wanted = WantedTerms("job_ready", FundMember.NO, JOB_READY, since, "Jobparat")
        self.about(person, open_course_of)
        self.about(person, partial(set_terms_of, wanted=wanted))
        if is_paused:
            paused = partial(pause_course_of, paused_with=PausedWith.HOLIDAY, until=until)
            self.about(person, paused)
        self.sweeps()

    @rule(
        person=people,
        rhythm=st.sampled_from([None, *Rhythm]),
        form=st.sampled_from([None, *Form]),
        days=st.sampled_from([None, 1, 7, 8, 60]),
    )
    def they_agree_how_to_go_on(
        self, person: Person, rhythm: Rhythm | None, form: Form | None, days: int | None
    ) -> None:
        agreed = AgreedContact(rhythm, form, "Sådan blev det")
        by = None if days is None else self.today + timedelta(days=days)
        self.about(person, partial(agree_contact_with, agreed=agreed, next_by=by))
        self.sweeps()

    def asked_after(self, person: Person) -> list[tuple[object, ...]]:
        """Their open tasks that a pause settles."""
        return self.rows(
            "SELECT id FROM task WHERE citizen_id = :citizen_id AND done_at IS NULL "
            "AND kind IN ('follow_up', 'missed', 'next_step', 'no_answer')",
            citizen_id=self.citizen_of(person) or 0,
        )

    @rule(
        person=people,
        what=st.sampled_from([CourseChange.OPEN, CourseChange.PAUSE, CourseChange.DEADLINE]),
    )
    def a_closed_course_begins_again(self, person: Person, what: CourseChange) -> None:
        for each in (CourseChange.CLOSE, what):
            self.something_is_done_with_a_course(person, 3, each)

    @rule(person=people, one=numbers, other=numbers)
    def two_things_happen_at_once(self, person: Person, one: int, other: int) -> None:
        with ThreadPoolExecutor(2) as both:
            begun = [both.submit(self.one_of_many(person, which)) for which in (one, other)]
        for each in begun:
            each.result()

    def one_of_many(self, person: Person, which: int) -> Callable[[], None]:
        able: list[Callable[[], None]] = [
            partial(self.books, person, Face.KIOSK, which),
            partial(self.books, person, None, which),
            partial(self.breaks_off, person, Face.PHONE, which, 5, None),
            partial(self.cancels, person, Face.PHONE, which),
            partial(self.cancels, person, None, which),
            partial(self.a_task_is_done, which, which),
            partial(self.is_registered, person, which),
            partial(self.something_is_done_with_a_course, person, 3, CourseChange.PAUSE),
            partial(self.something_is_done_with_a_course, person, 0, CourseChange.CLOSE),
            partial(self.something_is_done_with_a_course, person, 0, CourseChange.OPEN),
            partial(self.something_is_done_with_a_course, person, 0, CourseChange.EXEMPT),
            partial(self.about, person, partial(set_terms_of, wanted=OTHER_TERMS)),
            partial(self.a_colleague_is_ill_or_leaves, "Mads", 0, 0, leaves=True),
        ]
        return able[which % len(able)]

    def about(self, person: Person, what: Callable[..., None]) -> None:
        """Something about their course; it can't be closed while they have a meeting ahead."""
        citizen_id, clerk = self.citizen_of(person), self.clerk()
        if citizen_id is None:
            return
        try:
            self.does(lambda work: what(work, clerk, citizen_id))
        except MeetingAhead:
            return
