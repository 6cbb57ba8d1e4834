"""Each queue of the worker with three rows in it, of which a test spoils the first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import text

from shared.accounts.sessions import Role, add_staff
from shared.appointments import follow_calendar, report_absence, wait_for_earlier
from shared.backlog import WorkQueue
from shared.casesystem import CaseEvent, note_case_event
from shared.citizens import Support, give_support
from shared.clock import SetClock
from shared.dialogue import Beginning, rows
from shared.inquiries import Asker, Audio, add_recording, ask, note_recording
from shared.notifications import Channel, LogGateway
from shared.safetynet import TaskKind, open_course, open_task
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at
from tests.notifications.post_office import all_through, post_one

DAY = timedelta(days=1)
SUNDAY = TODAY - DAY


class Archive:
    """Has every recording; one of them is more than anybody can have said."""

    def __init__(self) -> None:
        self.too_much = False

    def sound(self, address: str) -> Audio:
        is_too_much = self.too_much and address.endswith("/1")
        return Audio(bytes(5 * 2**20 if is_too_much else 8), "audio/mpeg")

    def delete(self, address: str) -> None:
        """Nothing is kept here."""


class NoShelf:
    def tidy(self, now: object) -> None:
        """There are no sounds."""


class Yard:
    """A house with three citizens, and the worker that sees to its queues."""

    def __init__(self, workplace: Workplace, clock: SetClock, folder: Path) -> None:
        self.workplace, self.clock, self.log = workplace, clock, folder / "log"
        self.house = House(workplace)
        self.adviser = self.house.adviser("Karen", "08:00-16:00")
        self.archive = Archive()
        self.gateways = all_through(LogGateway(self.log))
        self.leader = Role.LEADER
        with workplace.work() as work:
            add_staff(work, self.house.id, "inge", "Inge", "korrekt hest batteri", Role.LEADER)
        self.people = self.house.citizens(3)

    def run(self, statement: str, **values: object) -> None:
        with self.workplace.work() as work:
            work.session.execute(text(statement), values)

    def column(self, query: str) -> list[object]:
        with self.workplace.read() as work:
            return list(work.session.scalars(text(query)))

    def tasks(self, kind: TaskKind) -> list[object]:
        """Of which citizens there is an open one."""
        query = f"SELECT citizen_id FROM task WHERE kind = '{kind}' AND done_at IS NULL ORDER BY 1"
        return self.column(query)

    def meet(self, days: Iterable[int] = (1, 1, 1)) -> list[int]:
        """Each has a meeting, so many days from now."""
        clocks = ("10:00", "11:00", "12:00")
        booked = zip(self.people, days, clocks, strict=True)
        return [self.house.book(id, at(clock, TODAY + n * DAY)).id for id, n, clock in booked]


@dataclass(frozen=True)
class InQueue:
    """`fill` puts three rows in; `seen_to` says which of them were dealt with, counted from 1."""

    queue: WorkQueue
    job: str
    fill: Callable[[Yard], object]
    seen_to: Callable[[Yard], list[object]]


def fill_messages(yard: Yard) -> None:
    with yard.workplace.work() as work:
        for n in (1, 2, 3):
            post_one(work, about=f"something:{n}")


def sent(yard: Yard) -> list[object]:
    return yard.column("SELECT id FROM message WHERE state = 'sent' ORDER BY id")


def fill_deliveries(yard: Yard) -> None:
    for meeting_id in yard.meet():
        with yard.workplace.work() as work:
            post_one(work, Channel.TEXT, about=f"meeting:{meeting_id}")
    yard.run("UPDATE message SET state = 'failed', settled_at = posted_at")


def fill_called(yard: Yard) -> None:
    for citizen_id in yard.people:
        with yard.workplace.work() as work:
            give_support(work, citizen_id, Support(is_called=True), "Inge", "blind")
    yard.meet()


def fill_offers(yard: Yard) -> None:
    for meeting_id in yard.meet((10, 11, 12)):
        with yard.workplace.work() as work:
            wait_for_earlier(work, meeting_id)


def offered(yard: Yard) -> list[object]:
    return yard.column(
        "SELECT meeting_id FROM wait WHERE offered_meeting_id IS NOT NULL ORDER BY 1"
    )


def fill_affected(yard: Yard) -> None:
    yard.meet()
    with yard.workplace.work() as work:
        starts, ends = at("08:00", TODAY + DAY), at("16:00", TODAY + DAY)
        report_absence(work, yard.adviser, starts, ends, "syg")


def fill_courses(yard: Yard) -> None:
    for citizen_id in yard.people:
        with yard.workplace.work() as work:
            open_course(work, yard.house.id, citizen_id, "kiosk")


def fill_tasks(yard: Yard) -> None:
    for citizen_id in yard.people:
        with yard.workplace.work() as work:
            due = work.now - timedelta(hours=1)
            open_task(work, yard.house.id, TaskKind.CALL_BACK, due, citizen_id=citizen_id)


def passed_up(yard: Yard) -> list[object]:
    return yard.column("SELECT id FROM task WHERE passed_up_at IS NOT NULL ORDER BY id")


def fill_cases(yard: Yard) -> None:
    for citizen_id, clock in zip(yard.people, ("10:00", "11:00", "12:00"), strict=True):
        meeting = yard.house.book(citizen_id, at(clock, TODAY + DAY))
        with yard.workplace.work() as work:
            note_case_event(work, CaseEvent.BOOKED, meeting, "kiosk")
    yard.clock.turn(3 * DAY)


def cases_passed_up(yard: Yard) -> list[object]:
    return yard.column("SELECT id FROM case_entry WHERE passed_up_at IS NOT NULL ORDER BY id")


def fill_conversations(yard: Yard) -> None:
    for n in (1, 2, 3):
        with yard.workplace.work() as work:
            row, state = rows.new_row(work, Beginning("book", yard.house.id, "kiosk", "da"))
            row.id = str(n)
            rows.insert_conversation(work, row, state)
    yard.clock.turn(timedelta(minutes=6))


def left(yard: Yard) -> list[object]:
    found = yard.column("SELECT id FROM conversation WHERE left_at IS NOT NULL ORDER BY id")
    return [int(str(id)) for id in found]


def fill_recordings(yard: Yard) -> None:
    for n in (1, 2, 3):
        with yard.workplace.work() as work:
            asker = Asker(date(1988, 4, 1), "da", "a conversation", "+4598621234")
            asked = ask(work, yard.house.id, asker, "asking-money", work.now + DAY)
            note_recording(work, f"RE{n}", f"https://archive.test/{n}", 9)
            add_recording(work, asked.id, f"RE{n}")


def fetched(yard: Yard) -> list[object]:
    found = yard.column("SELECT reference FROM recording WHERE settled_at IS NOT NULL ORDER BY 1")
    return [int(str(it).removeprefix("RE")) for it in found]


def fill_calendars(yard: Yard) -> None:
    for n in (1, 2, 3):
        with yard.workplace.work() as work:
            follow_calendar(work, yard.adviser, f"http://127.0.0.1:1/{n}.ics")


def tried(yard: Yard) -> list[object]:
    """Nobody answers there, which is noted."""
    return yard.column("SELECT id FROM followed_calendar WHERE trouble IS NOT NULL ORDER BY id")


QUEUES = {
    it.queue: it
    for it in (
        InQueue(WorkQueue.MESSAGES, "send_messages", fill_messages, sent),
        InQueue(
            WorkQueue.DELIVERIES,
            "send_messages",
            fill_deliveries,
            lambda yard: yard.tasks(TaskKind.UNDELIVERED),
        ),
        InQueue(
            WorkQueue.CALLED,
            "ask_for_reminder_calls",
            fill_called,
            lambda yard: yard.tasks(TaskKind.CALL_AND_REMIND),
        ),
        InQueue(WorkQueue.OFFERS, "offer_freed_times", fill_offers, offered),
        InQueue(
            WorkQueue.AFFECTED,
            "find_affected_meetings",
            fill_affected,
            lambda yard: yard.tasks(TaskKind.FIND_TIME),
        ),
        InQueue(
            WorkQueue.SWEEP,
            "sweep_safety_net",
            fill_courses,
            lambda yard: yard.tasks(TaskKind.NEXT_STEP),
        ),
        InQueue(WorkQueue.HANDING_ON, "sweep_safety_net", fill_tasks, passed_up),
        InQueue(WorkQueue.CASES, "hand_on_cases", fill_cases, cases_passed_up),
        InQueue(WorkQueue.CONVERSATIONS, "find_abandoned_conversations", fill_conversations, left),
        InQueue(WorkQueue.CALENDARS, "read_outside_calendars", fill_calendars, tried),
        InQueue(WorkQueue.RECORDINGS, "fetch_recordings", fill_recordings, fetched),
    )
}
