"""Changes a booked meeting while its time stays: its form, what it needs, what it is about."""

from dataclasses import replace

from shared.appointments.closed_house import closed_house_on
from shared.appointments.facts import AgendaTopic, Form, Meeting, Override, SlotFilter
from shared.appointments.judging import judge, may_be_held
from shared.appointments.meeting_rows import needs_columns
from shared.appointments.rearranging import (
    as_booked,
    lock_meeting_ahead,
    rearrange,
    rewrite,
    stood_for,
    with_form,
)
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.request import Request
from shared.appointments.setting_aside import record_exception
from shared.citizens import Needs
from shared.unit_of_work import UnitOfWork


def change_form(
    work: UnitOfWork, meeting_id: int, form: Form, via: str, call_number: str | None = None
) -> Meeting:
    """Only a meeting in person has a room: one that becomes so needs a free one.

    Raises `Refused`: NOT_IN_PERSON before the first meeting was held, TAKEN with other times when
    no room is free, CLOSED on a day without visitors.
    """
    meeting = lock_meeting_ahead(work, meeting_id)
    request = with_form(as_booked(work, meeting, via), form, call_number)
    if not may_be_held(work, meeting, form):
        raise Refused(Refusal.NOT_IN_PERSON)
    if form is Form.IN_PERSON and closed_house_on(work, meeting.centre_id, request.day):
        raise Refused(Refusal.CLOSED)
    if (form is Form.IN_PERSON) is (meeting.form is Form.IN_PERSON):
        turned = meeting.closed_house_id if meeting.override else None
        number = request.call_number
        changed = rewrite(work, meeting, form=form, call_number=number, closed_house_id=turned)
    else:
        changed = rearrange(work, meeting_id, request)
    return changed


def change_needs(work: UnitOfWork, meeting_id: int, needs: Needs, via: str) -> Meeting:
    """At the same time, in another room where it must be. Raises `Refused`: TAKEN with other times
    when that can't be."""
    meeting = lock_meeting_ahead(work, meeting_id)
    before = as_booked(work, meeting, via)
    request = replace(before, needs=needs)
    if _fits(before, request):
        changed = rewrite(work, meeting, **needs_columns(needs))
    else:
        changed = rearrange(work, meeting_id, request)
    return changed


def alter(
    work: UnitOfWork,
    meeting_id: int,
    via: str,
    *,
    form: Form,
    needs: Needs,
    longer: int,
    adviser_id: int | None,
    override: Override | None,
) -> Meeting:
    """All but its time, at once; None for whichever adviser can, first of all the one so far.

    Staff set rules aside with `override`. Raises `Refused`, TAKEN when it can't be at that time.
    """
    meeting = lock_meeting_ahead(work, meeting_id)
    request = replace(
        with_form(as_booked(work, meeting, via), form),
        needs=needs,
        longer=longer,
        slot_filter=SlotFilter(adviser_id=adviser_id),
        override=override,
    )
    broken = judge(work, request, replace(request.terms, keeps_time=True), meeting)
    changed = rearrange(work, meeting_id, stood_for(request, broken))
    record_exception(work, meeting.centre_id, meeting_id, broken, override)
    return changed


def note_topic(work: UnitOfWork, meeting_id: int, topic: AgendaTopic) -> Meeting:
    """What the citizen wants to talk about; one more word replaces the last. Raises `Refused`."""
    meeting = lock_meeting_ahead(work, meeting_id)
    return rewrite(work, meeting, topic=topic)


def _fits(before: Request, after: Request) -> bool:
    """Neither the length nor what the room must have is another."""
    return before.quarters == after.quarters and _place(before) == _place(after)


def _place(request: Request) -> tuple[bool, bool]:
    return request.needs.wheelchair, request.needs.quiet_room
