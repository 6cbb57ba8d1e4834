"""Months that pass in a story: what the worker does in them, and that nobody is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from shared.accounts.sessions import Role, add_staff
from shared.appointments import Form, Meeting, free_times, get_meeting, meetings_of, upcoming
from shared.casesystem import CaseEvent, case_lines
from shared.citizens import give_code
from shared.content import message
from shared.jobs import JobContext, jobs
from shared.notifications import Channel, Dispatch, Sent
from shared.safetynet import TaskKind, open_tasks_of
from tests.drivers import COPENHAGEN, Caller, Guest, Visitor
from tests.frontdesk.booking_page import says
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.frontdesk.records import shows_a_passport
from tests.lost import lost, orphaned
from tests.stories.at_the_desk import clerk_in
from tests.stories.test_any_hour import choose_day
from tests.stories.world import World

A_WEEK = timedelta(days=7)
ROUNDS = 20
"""More than there are messages that wait at once."""

Owed = list[tuple[TaskKind, str]]


@dataclass
class Carrier:
    """Takes every message, and keeps how it was sent and its words."""

    sent: list[tuple[Channel, str]] = field(default_factory=list)

    def send(self, it: Dispatch) -> Sent:
        self.sent.append((it.channel, it.words.replace("\u00a0", " ")))
        return Sent(f"carrier:{it.id}")

    def look(self, it: Dispatch, is_anothers: object) -> Sent:
        return Sent(f"carrier:{it.id}")


class NoSounds:
    """A shelf on which there is nothing to tidy."""

    def tidy(self, now: datetime) -> None:
        assert now


@dataclass
class Months:
    """The house of a story: Lene at the desk, Inge who leads it, Karen's calendar, the worker."""

    world: World
    lene: Clerk
    inge: Clerk
    carrier: Carrier = field(default_factory=Carrier)

    def passes(self, until: str) -> None:
        """Until '2026-09-14 10:00' in Copenhagen: the worker works once a week, and in the end."""
        end = datetime.fromisoformat(until).replace(tzinfo=COPENHAGEN)
        assert end > self.world.clock.now()
        while self.world.clock.now() + A_WEEK < end:
            self.world.clock.turn(A_WEEK)
            self.worker_works()
        self.world.clock.at = end
        self.worker_works()
        for clerk, login in ((self.lene, "lene"), (self.inge, "inge")):
            clerk.signs_in(login)

    def worker_works(self) -> None:
        """All its jobs, until no message is left; then nobody is lost."""
        context = JobContext(
            self.world.workplace, dict.fromkeys(Channel, self.carrier), None, NoSounds()
        )
        for job in jobs():
            for _ in range(ROUNDS):
                if not job.run(context):
                    break
        self.nobody_is_lost()

    def nobody_is_lost(self) -> None:
        """Asked of the tables alone; nor has an event missed anybody."""
        with self.world.look() as work:
            centre_id = self.world.town.centre_id
            assert (lost(work, centre_id), orphaned(work, centre_id)) == ([], [])
        assert self.world.rows("sweep_find") == 0

    @contextmanager
    def step(self) -> Iterator[None]:
        """Something happens; then nobody is lost."""
        yield
        self.nobody_is_lost()

    def owed(self, citizen_id: int) -> Owed:
        """The open tasks about a citizen: their kinds and notes."""
        with self.world.look() as work:
            return [(it.kind, it.note) for it in open_tasks_of(work, citizen_id, (), ())]

    def owed_about(self, meeting: Meeting) -> Owed:
        """The open tasks about one meeting."""
        found = self.world.tasks()
        return [(it.kind, it.note) for it in found if it.meeting_id == meeting.id]

    def team_of(self, task_id: int) -> str:
        """The code of the team whose a task is."""
        with self.world.look() as work:
            found = work.session.connection().exec_driver_sql(
                f"SELECT code FROM team JOIN task ON team_id = team.id WHERE task.id = {task_id}"
            )
            return str(found.scalar_one())

    def meetings(self, citizen_id: int) -> list[Meeting]:
        """All that they ever had, the latest first."""
        with self.world.look() as work:
            return meetings_of(work, citizen_id)

    def ahead(self, citizen_id: int) -> list[Meeting]:
        """The meetings that they have ahead, the next first."""
        with self.world.look() as work:
            return upcoming(work, citizen_id)

    def was_sent(self, *words: str) -> bool:
        """Whether one message has all these words; what was sent before is forgotten."""
        sent, self.carrier.sent = self.carrier.sent, []
        return any(all(it in text for it in words) for _, text in sent)

    def begins(self, meeting: Meeting) -> None:
        """The worker has reminded them on the evening before; now it is time."""
        at = meeting.starts_at.astimezone(COPENHAGEN)
        evening = (at - timedelta(days=1)).replace(hour=18, minute=0)
        for moment in (evening, at):
            if moment > self.world.clock.now():
                self.passes(f"{moment:%Y-%m-%d %H:%M}")

    def went(self, meeting: Meeting, what: str, words: str) -> None:
        """Lene says how a meeting went: "held", "Holdt"."""
        with self.step():
            says(self.lene, meeting.citizen_id, what, words)

    def to_write(self, citizen_id: int) -> list[CaseEvent]:
        """What of their meetings is still to be written into the case system, in order."""
        with self.world.look() as work:
            ids = [it.id for it in meetings_of(work, citizen_id)]
            lines = case_lines(work, ids)
            return [it.what for id in sorted(lines) for it in lines[id].open_ones]

    def writes(self, meeting: Meeting, reference: str) -> None:
        """Lene has written a meeting into the case system, and ticks it off with its number."""
        with self.step():
            self.lene.opens("/desk/case-system/")
            to = f"/desk/case-system/meetings/{meeting.id}"
            form = next(it for it in self.lene.page.forms if it.action == to)
            self.lene.enters_fields(form, reference=reference)
            assert self.lene.sees("Det er noteret.")

    def rules(self, citizen_id: int, part: str, **typed: str) -> None:
        """Lene fills in a form about the course on the citizen's page."""
        with self.step():
            self.lene.opens(f"/desk/citizens/{citizen_id}")
            self.lene.enters(f"/desk/citizens/{citizen_id}/course/{part}", **typed)

    def code_for(self, citizen_id: int) -> str:
        """The code of a letter that Lene gives them, once she has seen who they are."""
        shows_a_passport(self.lene, citizen_id)
        with self.world.workplace.work() as work:
            return give_code(work, citizen_id)

    def now(self, meeting: Meeting) -> Meeting:
        with self.world.look() as work:
            return get_meeting(work, meeting.id)


def months_of(world: World, begin: str) -> Months:
    """A house on the day when a story begins."""
    world.turn_to(begin)
    lene = clerk_in(world)
    with world.workplace.work() as work:
        centre_id = world.town.centre_id
        add_staff(work, centre_id, "Inge", "inge", PASSWORD, Role.LEADER)
        add_staff(work, centre_id, "Karen", "karen", PASSWORD, Role.ADVISER, world.town.karen)
    inge = Clerk(world.app, "10.0.0.3")
    inge.signs_in("inge")
    return Months(world, lene, inge)


def newcomer(months: Months, **typed: str) -> int:
    """Lene writes down somebody new; the citizen's id."""
    months.lene.opens("/desk/citizens/new")
    with months.step():
        months.lene.sends(months.lene.page.button("Gem"), **typed)
    with months.world.look() as work:
        found = work.session.connection().exec_driver_sql("SELECT max(id) FROM citizen")
        return int(found.scalar_one())


def perceived(guest: Guest) -> str:
    """All that is seen, or was heard since the last key."""
    if isinstance(guest, Caller):
        return f"{guest.telephone.heard} {guest.telephone.hears}".replace("\u00a0", " ")
    return guest.perceives.replace("\u00a0", " ")


def comes(months: Months, born: str) -> Visitor:
    """Somebody says at the kiosk that they are here."""
    visitor = months.world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types(born)
    with months.step():
        visitor.chooses(message("here-when-unknown"))
    return visitor


def time_from(
    months: Months,
    citizen_id: int,
    kind: str,
    earliest: str,
    guest: Guest,
    form: Form = Form.IN_PERSON,
) -> datetime:
    """The first time from then on that the guest is offered, or finds under *Andre tider*."""
    begin = datetime.fromisoformat(earliest).replace(tzinfo=COPENHAGEN)
    with months.world.look() as work:
        free = free_times(work, months.world.town.centre_id, kind, citizen_id=citizen_id, form=form)
    wanted = next(at for at in free if at >= begin)
    if not guest.is_offered(wanted):
        guest.chooses("Andre tider")
        guest.chooses("En anden dag")
        choose_day(guest, wanted.astimezone(COPENHAGEN).date())
    return wanted
