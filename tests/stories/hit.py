"""Citizens with meetings on a day, each of whom is reached in another way, and what became of
them."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import text

from shared import appointments, citizens
from shared.appointments import Meeting, MeetingState
from shared.citizens import Needs, RemindBy
from shared.followups import cannot_be_held
from shared.safetynet import Task, TaskKind
from tests.stories.world import World

FOLLOW_UP = "followup"
NOTHING = Needs()


@dataclass(frozen=True)
class Somebody:
    """`how` is how they wish to be reminded; None: nobody has asked them."""

    name: str
    telephone: str | None = None
    how: RemindBy | None = None
    silent: bool = False
    needs: Needs = NOTHING
    language: str = "da"


NINE = (
    Somebody("Amal", "+4520304051", RemindBy.TEXT, needs=Needs(interpreter="ar"), language="en"),
    Somebody("Bent", "+4520304052", RemindBy.CALL),
    Somebody("Clara", "+4520304053"),
    Somebody("Dorthe", "+4520304054", RemindBy.LETTER),
    Somebody("Erik", "+4520304055", RemindBy.SLIP, needs=Needs(wheelchair=True)),
    Somebody("Freja", "+4520304056", RemindBy.TEXT, silent=True),
    Somebody("Grete", None, RemindBy.LETTER),
    Somebody("Hans", None, None, needs=Needs(quiet_room=True)),
    Somebody("Ida", "+4520304059", RemindBy.TEXT, needs=Needs(more_time=True)),
)


def books(world: World, who: Somebody, at: datetime, kind: str = FOLLOW_UP) -> Meeting:
    """A meeting in the house, booked by the desk."""
    with world.workplace.work() as work:
        born = date(1980, 1, 1 + len(who.name))
        known = citizens.register(
            work, world.town.centre_id, born, who.telephone, None, who.language
        )
        citizens.change_name(work, known.id, who.name)
        if who.how is not None:
            citizens.wish_reminder(work, known.id, who.how)
        if who.silent:
            citizens.protect(work, known.id)
        return appointments.book(work, known.id, kind, at, who.needs, "desk")


def tasks_for(world: World, meeting: Meeting, kind: TaskKind) -> list[Task]:
    return [t for t in world.tasks() if t.meeting_id == meeting.id and t.kind is kind]


def posted(world: World, meeting: Meeting) -> list[str]:
    """How it is told now, reminders left out."""
    with world.look() as work:
        rows = work.session.execute(
            text(
                "SELECT channel FROM message WHERE about = :about AND state = 'waiting' "
                "AND due_at = posted_at ORDER BY id"
            ),
            {"about": f"meeting:{meeting.id}"},
        )
        return [row.channel for row in rows]


def nobody_is_dropped(world: World, meetings: list[Meeting]) -> None:
    """Each can be held and is told, or somebody owns, with a date, what is missing."""
    for was in meetings:
        now = world.held(was.id)
        assert now.state is MeetingState.BOOKED
        with world.look() as work:
            if cannot_be_held(work, now):
                assert _owned(tasks_for(world, was, TaskKind.FIND_TIME), was), was
                continue
        is_another = (now.starts_at, now.form) != (was.starts_at, was.form)
        if is_another and not posted(world, was):
            assert _owned(tasks_for(world, was, TaskKind.TELL), was), was


def _owned(tasks: list[Task], was: Meeting) -> bool:
    return len(tasks) == 1 and tasks[0].taken_by is not None and tasks[0].due_at <= was.starts_at
