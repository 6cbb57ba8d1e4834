"""A jobcentre with six of staff and three citizens, of whom nobody may be lost at any step."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import Engine, bindparam, text

from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.existing import HasMeeting
from shared.accounts.sessions import Role, add_staff
from shared.appointments import Meeting, MeetingState, Refused, meetings_of
from shared.clock import SetClock
from shared.jobs.ask_for_reminder_calls import ask_for_reminder_calls
from shared.jobs.find_abandoned_conversations import find_abandoned_conversations
from shared.jobs.find_affected_meetings import find_affected_meetings
from shared.jobs.hand_on_cases import hand_on_cases
from shared.jobs.offer_freed_times import offer_freed_times
from shared.jobs.send_messages import send_next
from shared.jobs.sweep_safety_net import sweep_safety_net
from shared.notifications import Channel, Dispatch, Sent
from shared.safetynet import Task, open_tasks, set_default_packs
from shared.unit_of_work import NotFound, UnitOfWork, Workplace
from shared.vault import Vault
from tests.conftest import MONDAY_AT_EIGHT, SECRET
from tests.lives.guests import Person
from tests.lost import LOCAL, QUARTER, lost, orphaned
from tests.town import Town, small_town


@dataclass(frozen=True)
class Home:
    """Where a life is lived: a centre in a database of its own, and its staff by name."""

    engine: Engine
    town: Town
    staff: Mapping[str, Clerk]


OpenHome = Callable[[], AbstractContextManager[Home]]

BENT = Person("Bent", "12031965", "+4598621234")
AMAL = Person("Amal", "01011983", "+4520304050")
JAN = Person("Jan", "05051981", "")
PEOPLE = (BENT, AMAL, JAN)
AT_TEN = MONDAY_AT_EIGHT + timedelta(hours=2)
STAFF = {
    "Lene": Role.FRONT_DESK,
    "Mads": Role.FRONT_DESK,
    "Karen": Role.ADVISER,
    "Fatima": Role.ADVISER,
    "Inge": Role.LEADER,
    "Ole": Role.ADMINISTRATOR,
}
DESK = ("Lene", "Mads", "Inge")
JOB_READY = "2026-07-job-ready"
FEW_MESSAGES = 30
"""More than ever wait at once in these lives."""

FOR_CASE_SYSTEM = (
    "SELECT meeting_id, what, count(*) FROM {} WHERE what IN ('booked', 'moved', 'cancelled', "
    "'held', 'not_come', 'left', 'our_delay', 'undone') GROUP BY meeting_id, what"
)
"""How often each event has happened to each meeting that the case system has to know."""

numbers = st.integers(0, 1000)
people = st.sampled_from(PEOPLE)


@dataclass(frozen=True)
class Carrier:
    """Says of every message that it has taken it."""

    def send(self, it: Dispatch) -> Sent:
        return Sent(f"carrier:{it.id}")

    def look(self, it: Dispatch, is_anothers: object) -> Sent:
        return Sent(f"carrier:{it.id}")


class NetLife(RuleBasedStateMachine):
    """The centre, its staff, and time that passes; what happens is told by those who inherit."""

    def __init__(self, open_home: OpenHome) -> None:
        super().__init__()
        self.clock = SetClock(AT_TEN)
        self.kept_open = ExitStack()
        home = self.kept_open.enter_context(open_home())
        self.workplace = Workplace(home.engine, self.clock, Vault(SECRET))
        self.town, self.staff = home.town, home.staff
        self.events = 0

    def teardown(self) -> None:
        self.kept_open.close()

    @rule(minutes=st.sampled_from([1, 10, 45, 120, 300, 900, 1440, 1440 * 4]))
    def time_passes(self, minutes: int) -> None:
        """Only what time brings about may be new to the sweep: a meeting or a pause is over."""
        self.it_is(self.clock.now() + timedelta(minutes=minutes))

    @rule()
    def the_next_meeting_begins(self) -> None:
        if ahead := self.booked_ahead():
            self.it_is(min(it.starts_at for it in ahead))

    @rule()
    def the_next_meeting_is_over(self) -> None:
        if ahead := self.booked_ahead():
            self.it_is(min(it.ends_at for it in ahead))

    def booked_ahead(self) -> list[Meeting]:
        now, found = self.clock.now(), [it for who in PEOPLE for it in self.meetings(who)]
        return [it for it in found if it.state is MeetingState.BOOKED and it.starts_at > now]

    def it_is(self, at: datetime) -> None:
        self.clock.at = at
        self.worker_works()
        assert set(self.lost()) <= self.those_for_whom_something_is_over()
        self.sweeps()

    def sweeps(self) -> None:
        """The worker's last turn; those who inherit say what must hold then."""
        hand_on_cases(self.workplace)
        sweep_safety_net(self.workplace)

    def worker_works(self) -> None:
        """All that it does before the sweep has its turn."""
        find_abandoned_conversations(self.workplace)
        find_affected_meetings(self.workplace)
        offer_freed_times(self.workplace)
        ask_for_reminder_calls(self.workplace)
        gateways = dict.fromkeys(Channel, Carrier())
        for _ in range(FEW_MESSAGES):
            if not send_next(self.workplace, gateways):
                break

    def those_for_whom_something_is_over(self) -> set[int]:
        """Citizens with a meeting or a pause, or whose task is a colleague's who is away by now."""
        now = self.clock.now()
        found = self.rows(
            "SELECT citizen_id FROM meeting WHERE state = 'booked' "
            "AND quarter + quarters <= :quarter "
            "UNION SELECT citizen_id FROM course WHERE paused_until IS NOT NULL "
            "UNION SELECT citizen_id FROM task WHERE done_at IS NULL "
            "AND EXISTS (SELECT 1 FROM absence)",
            quarter=int(now.timestamp()) // QUARTER,
        )
        return {citizen_id for (citizen_id,) in found}

    @invariant()
    def nobody_is_lost(self) -> None:
        """Before any sweep: the event itself has seen to everybody."""
        assert self.lost() == []

    @invariant()
    def no_task_is_owned_by_somebody_who_is_not_there(self) -> None:
        with self.workplace.read() as work:
            assert orphaned(work, self.town.centre_id) == []

    @invariant()
    def the_sweep_never_finds_what_an_event_has_missed(self) -> None:
        assert self.rows("SELECT because FROM sweep_find") == []

    @invariant()
    def of_each_kind_that_is_asked_once_a_citizen_has_one_task(self) -> None:
        assert (
            self.rows(
                "SELECT citizen_id, kind FROM task WHERE done_at IS NULL "
                "AND citizen_id IS NOT NULL "
                "AND kind IN ('follow_up', 'missed', 'next_step', 'no_answer') "
                "GROUP BY citizen_id, kind HAVING count(*) > 1"
            )
            == []
        )

    @invariant()
    def a_meeting_ahead_has_settled_what_was_asked_after_before_it_was_booked(self) -> None:
        assert (
            self.rows(
                "SELECT task.id FROM task JOIN meeting ON meeting.citizen_id = task.citizen_id "
                "WHERE task.done_at IS NULL AND task.opened_at < meeting.booked_at "
                "AND task.kind IN ('follow_up', 'missed', 'next_step', 'no_answer') "
                "AND meeting.state = 'booked' AND meeting.quarter > :quarter",
                quarter=int(self.clock.now().timestamp()) // QUARTER,
            )
            == []
        )

    @invariant()
    def whoever_meets_us_or_waits_for_us_has_a_course(self) -> None:
        assert (
            self.rows(
                "SELECT citizen.id FROM citizen WHERE NOT EXISTS "
                "(SELECT 1 FROM course WHERE course.citizen_id = citizen.id) "
                "AND (EXISTS (SELECT 1 FROM meeting WHERE meeting.citizen_id = citizen.id "
                "AND meeting.state <> 'offered') OR EXISTS (SELECT 1 FROM task "
                "WHERE task.citizen_id = citizen.id AND task.kind IN ('help', 'call_back', "
                "'follow_up', 'missed', 'no_answer', 'find_time', 'undelivered')))"
            )
            == []
        )

    @invariant()
    def what_stood_in_the_pack_of_each_course_is_kept(self) -> None:
        assert (
            self.rows(
                "SELECT course.id FROM course WHERE NOT EXISTS (SELECT 1 FROM rule_pack "
                "WHERE rule_pack.version = course.pack_version "
                "AND rule_pack.pack_id = course.pack_id)"
            )
            == []
        )

    @invariant()
    def the_case_system_is_to_know_of_each_event_of_a_meeting(self) -> None:
        """All kinds of these lives are obligatory. That another form is told of too, is asked
        elsewhere: not every change is one of those."""
        happened, written = (FOR_CASE_SYSTEM.format(it) for it in ("meeting_event", "case_entry"))
        assert self.rows(f"{happened} EXCEPT {written}") == []

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(LOCAL).date()

    def lost(self) -> list[int]:
        with self.workplace.read() as work:
            return lost(work, self.town.centre_id)

    def rows(self, statement: str, **values: object) -> list[tuple[Any, ...]]:
        with self.workplace.read() as work:
            asked = text(statement).bindparams(*(bindparam(*each) for each in values.items()))
            return [tuple(row) for row in work.session.execute(asked)]

    def does(self, what: Callable[[UnitOfWork], object]) -> None:
        """In a piece of work of its own; what is refused, or is nobody's, changes nothing."""
        try:
            with self.workplace.work() as work:
                what(work)
        except (Refused, NotFound, HasMeeting):
            return

    def citizen_of(self, person: Person) -> int | None:
        """The first who was registered with their birth date; None before."""
        found = self.rows(
            "SELECT id FROM citizen WHERE birth_date = :born ORDER BY id", born=person.born_on
        )
        return found[0][0] if found else None

    def meetings(self, person: Person) -> list[Meeting]:
        """All that they ever had, the latest first."""
        citizen_id = self.citizen_of(person)
        if citizen_id is None:
            return []
        with self.workplace.read() as work:
            return meetings_of(work, citizen_id)

    def meeting_ahead(self, person: Person, which: int) -> Meeting | None:
        now = self.clock.now()
        ahead = [
            it
            for it in self.meetings(person)
            if it.state is MeetingState.BOOKED and it.starts_at > now
        ]
        return ahead[which % len(ahead)] if ahead else None

    def task(self, which: int) -> Task | None:
        with self.workplace.read() as work:
            tasks = open_tasks(work, self.town.centre_id)
        return tasks[which % len(tasks)] if tasks else None

    def clerk(self, which: int = 0) -> Clerk:
        """One of those at the desk who have not left."""
        there = [name for name in DESK if not self.has_left(name)]
        return self.staff[there[which % len(there)]]

    def has_left(self, name: str) -> bool:
        return (name,) in self.rows("SELECT name FROM staff WHERE ended_at IS NOT NULL")


def furnish(engine: Engine) -> Home:
    """A centre with its staff, on the morning when each life begins."""
    with Workplace(engine, SetClock(AT_TEN), Vault(SECRET)).work() as work:
        town = small_town(work)
        set_default_packs(work, town.centre_id, {"": "trial", "job_ready": JOB_READY})
        return Home(engine, town, {name: _hired(work, town, name) for name in STAFF})


def _hired(work: UnitOfWork, town: Town, name: str) -> Clerk:
    adviser_id = {"Karen": town.karen, "Fatima": town.fatima}.get(name)
    made = add_staff(
        work, town.centre_id, name, name.lower(), "tre blå heste", STAFF[name], adviser_id
    )
    return Clerk(made.id, town.centre_id, name, adviser_id)
