"""Booking while the centre is closed to visitors: which times are offered, and in what words."""

from dataclasses import asdict, replace
from datetime import datetime
from functools import partial

from shared.appointments import (
    Form,
    SlotFilter,
    closed_house_today,
    closed_houses,
    free_times,
    hold,
    is_closed_on,
)
from shared.citizens import Needs, get_citizen
from shared.content import Message, message
from shared.dialogue import Talk
from shared.services.steps.pick_a_time import TimeSource, when
from shared.unit_of_work import UnitOfWork


def is_shut(talk: Talk) -> bool:
    """Whether the centre is closed to visitors today."""
    return closed_house_today(talk.work, talk.about.centre_id) is not None


def can_be_called(work: UnitOfWork, citizen_id: int | None, told: str | None = None) -> bool:
    """Whether the citizen may be called: on the number that they have `told` (E.164), or on one
    that we know. Never one who wants texts or letters only."""
    if citizen_id is None:
        return bool(told)
    who = get_citizen(work, citizen_id)
    return not who.never_called and bool(told or who.telephone)


def times_for(
    talk: Talk,
    kind: str,
    needs: Needs,
    citizen_id: int | None,
    form: Form,
    *,
    can_be_called: bool,
    longer: int = 0,
) -> TimeSource:
    """The free times for this conversation, which keeps the one that the citizen checks.

    Without a telephone (`can_be_called`) none on a day when the centre is closed to visitors.
    `longer` are extra minutes.
    """
    work, about = talk.work, talk.about
    common = (about.centre_id, kind)

    def free(slot_filter: SlotFilter) -> list[datetime]:
        here = replace(slot_filter, only_here=not can_be_called)
        return free_times(
            work,
            *common,
            needs,
            citizen_id,
            here,
            form,
            longer=longer,
            holder=about.conversation_id,
        )

    def keep(key: str, at: datetime) -> None:
        here = SlotFilter(only_here=not can_be_called)
        take = partial(
            hold,
            work,
            about.conversation_id,
            about.via,
            *common,
            at,
            needs,
            citizen_id,
            form,
            here,
            longer=longer,
        )
        # What is asked for can change while the time stands: then what is needed now is kept.
        wanted = (at.isoformat(), form, longer, *asdict(needs).items())
        talk.hold(key, " ".join(map(str, wanted)), take)

    return TimeSource(free, keep, partial(is_closed_on, work, about.centre_id))


def when_to_meet(talk: Talk, form: Form, *, can_be_called: bool) -> Message:
    """The question that offers times.

    Says so where it depends on the day whether one comes or is called.
    """
    is_mixed = form is Form.IN_PERSON and can_be_called
    if is_mixed and closed_houses(talk.work, talk.about.centre_id):
        return message("when-shut")
    return when(form)
