"""A course with its rules, for tests: its citizen, what is set and read of it, and its tasks."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import event

from frontdesk.clerks import Clerk
from frontdesk.courses.actions import open_course_of
from frontdesk.packs.actions.terms import (
    set_terms_of,
)
from shared.accounts.sessions import Role, add_staff
from shared.jobs.sweep_safety_net import sweep_safety_net
from shared.safetynet import (
    CourseChange,
    CourseTerms,
    FundMember,
    TaskKind,
    WantedTerms,
    changes_of_course,
    close_task,
    find_course,
    open_tasks_of,
)
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at

DAY = timedelta(days=1)
JOB_READY, INSURED = "2026-07-job-ready", "2026-07-insured"
TALK_DUE = [(TaskKind.NEXT_STEP, "talk_due")]
WANTED = WantedTerms("job_ready", FundMember.UNKNOWN, JOB_READY, TODAY, "Jobparat fra i dag")


def house_of(workplace: Workplace) -> House:
    """With one adviser, and times for three months."""
    house = House(workplace, window_days=90)
    house.adviser()
    return house


def clerk_of(house: House) -> Clerk:
    """Lene; a leader is at work, too."""
    with house.workplace.work() as work:
        made = add_staff(work, house.id, "Lene", "lene", "tre blå heste", Role.FRONT_DESK)
        add_staff(work, house.id, "Inge", "inge", "tre blå heste", Role.LEADER)
    return Clerk(made.id, house.id, "Lene")


def bent_of(house: House, lene: Clerk) -> int:
    """With a course, a meeting two months ahead, and no task."""
    bent = house.citizen()
    with house.workplace.work() as work:
        open_course_of(work, lene, bent)
    house.book(bent, at("10:00", TODAY + 60 * DAY), kind="follow_up")
    does_all(house, bent)
    return bent


def terms(house: House, citizen_id: int) -> CourseTerms:
    with house.workplace.read() as work:
        course = find_course(work, citizen_id)
    assert course is not None
    return course.terms


def changes(house: House, citizen_id: int) -> list[CourseChange]:
    with house.workplace.read() as work:
        course = find_course(work, citizen_id)
        assert course is not None
        return changes_of_course(work, course.id)


def sets(house: House, lene: Clerk, bent: int, wanted: WantedTerms) -> None:
    with house.workplace.work() as work:
        set_terms_of(work, lene, bent, wanted)


@contextmanager
def counted(workplace: Workplace) -> Iterator[list[str]]:
    """The statements that are executed within the block."""
    found: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        found.append(statement)

    event.listen(workplace.engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(workplace.engine, "before_cursor_execute", note)


def tasks(house: House, citizen_id: int) -> list[tuple[TaskKind, str]]:
    sweep_safety_net(house.workplace)
    with house.workplace.read() as work:
        return [(it.kind, it.note) for it in open_tasks_of(work, citizen_id, (), ())]


def does_all(house: House, citizen_id: int) -> None:
    with house.workplace.work() as work:
        for task in open_tasks_of(work, citizen_id, (), ()):
            close_task(work, task.id, "Lene")
