"""What must hold once the worker has swept: who is due for a talk is somebody's, and is told of."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from shared.appointments import MeetingState, meetings_of
from shared.safetynet import (
    Course,
    CourseEvent,
    TalkHolder,
    advice_for,
    changes_of_course,
    find_course,
    rule_packs,
)
from shared.safetynet.models import TaskRow
from tests.lives.net_courses import Courses
from tests.lives.net_life import PEOPLE
from tests.lost import LOCAL, cases_of_nobody

NEAR, TOLD_BEFORE = timedelta(days=7), timedelta(days=60)
"""As the mission has them: of a talk that is due a week before, of a pack's end two months."""

HAS_A_TASK = """
    SELECT id FROM task WHERE citizen_id = :citizen_id AND done_at IS NULL AND kind IN (
        'help', 'call_back', 'ticket', 'follow_up', 'missed', 'no_answer',
        'find_time', 'undelivered', 'next_step'
    )
"""
IN_USE = """
    SELECT pack_id FROM course WHERE closed_at IS NULL UNION SELECT pack_id FROM centre_pack
"""
SETS_A_DAY = (CourseEvent.DEADLINE, CourseEvent.AGREED)


class Due(Courses):
    """Asked anew of the tables after each sweep."""

    def sweeps(self) -> None:
        super().sweeps()
        self.each_has_somebody_to_meet()
        for course in self.open_courses():
            self.a_talk_that_is_due_is_somebodys(course)
            self.the_day_to_book_by_is_somebodys(course)
        self.leaders_know_of_each_pack_that_ends()
        self.what_is_to_be_written_is_somebodys()

    def open_courses(self) -> Sequence[Course]:
        with self.workplace.read() as work:
            ids = [it for it in map(self.citizen_of, PEOPLE) if it is not None]
            found = [find_course(work, it) for it in ids]
        return [it for it in found if it is not None and it.closed_at is None]

    def a_talk_that_is_due_is_somebodys(self, course: Course) -> None:
        """Or was, since it was near: staff who have seen to it are not asked again."""
        with self.workplace.read() as work:
            talks = advice_for(work, course).talks
        ours = [
            it
            for it in talks
            if it.held_by is not TalkHolder.A_KASSE
            and not it.is_estimated
            and it.needs_booking
            and it.by <= self.today + NEAR
        ]
        if not ours or self.has_a_task(course):
            return
        told = [at.astimezone(LOCAL).date() for at in self.told_of(course)]
        assert any(day >= it.by - NEAR for it in ours for day in told), ours

    def told_of(self, course: Course) -> list[datetime]:
        with self.workplace.read() as work:
            asked = select(TaskRow.opened_at).where(
                TaskRow.citizen_id == course.citizen_id, TaskRow.note == "talk_due"
            )
            return list(work.session.scalars(asked))

    def the_day_to_book_by_is_somebodys(self, course: Course) -> None:
        """Until a meeting was held that began after it was set."""
        if course.next_by is None or course.next_by > self.today + NEAR:
            return
        if not self.has_a_task(course) and not self.has_a_meeting(course):
            assert self.has_met_since_it_was_set(course), course

    def has_a_task(self, course: Course) -> bool:
        return self.rows(HAS_A_TASK, citizen_id=course.citizen_id) != []

    def has_a_meeting(self, course: Course) -> bool:
        with self.workplace.read() as work:
            known = meetings_of(work, course.citizen_id)
            return any(it.state is MeetingState.BOOKED and it.ends_at > work.now for it in known)

    def has_met_since_it_was_set(self, course: Course) -> bool:
        with self.workplace.read() as work:
            changes = changes_of_course(work, course.id)
            meetings = meetings_of(work, course.citizen_id)
        set_at = max(it.at for it in changes if it.what in SETS_A_DAY)
        held = [it for it in meetings if it.state is MeetingState.HELD]
        return any(it.starts_at > set_at for it in held)

    def leaders_know_of_each_pack_that_ends(self) -> None:
        used = {pack_id for (pack_id,) in self.rows(IN_USE)}
        told = self.rows("SELECT note FROM task WHERE kind = 'pack_ends'")
        known = {note.split(",")[0] for (note,) in told}
        packs = [rule_packs()[it] for it in used]
        ending = {it.id for it in packs if it.valid_to and it.valid_to <= self.today + TOLD_BEFORE}
        assert ending <= known

    def what_is_to_be_written_is_somebodys(self) -> None:
        """Of staff at work, whoever has left."""
        with self.workplace.read() as work:
            assert cases_of_nobody(work, self.town.centre_id) == []
