"""Asks citizens who wait for an earlier time whether they want one that has come free.

Finds the waiting citizens for whom an earlier time is free, keeps that time for one of them and
asks: by text where they want texts, else by a task for staff to call, or to write a letter to a
citizen without a telephone. Who has waited longest is asked first. Before that, offers that have
passed are ended, so that their times are free again, and calls about a time that was taken or
declined are withdrawn.

Why so often: a time that was cancelled for the same day or the next is of use only if it is offered
at once; and an offer that has passed keeps a time from everybody else.

Done twice: who has an offer gets no second one until it is answered or has passed, and a time that
is kept for one citizen is not free for another.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial

from shared.appointments import (
    OFFER_BY_LETTER,
    OFFER_HOURS,
    Meeting,
    MeetingState,
    Offer,
    centre_of_meeting,
    first_earlier_time,
    get_centre,
    get_meeting,
    offer_earlier,
    offers_passed,
    pass_on,
    waiting_in_line,
)
from shared.backlog import WorkQueue, work_off
from shared.citizens import get_citizen
from shared.content import Moment, Name, Telephone, message
from shared.followups import (
    about_earlier,
    is_told_by_letter,
    open_call,
    open_letter,
    recipient,
)
from shared.jobs.job import Job
from shared.notifications import Channel, Notice, post, withdraw
from shared.safetynet import TaskKind, meetings_with_task, withdraw_task
from shared.unit_of_work import UnitOfWork, Workplace


def offer_freed_times(workplace: Workplace) -> None:
    """Each citizen in a transaction of its own: nobody who books waits for the whole line."""
    with workplace.read() as work:
        passed = offers_passed(work)
    _each(workplace, passed, _pass_on)
    with workplace.read() as work:
        offered = sorted(meetings_with_task(work, TaskKind.EARLIER_TIME))
    _each(workplace, offered, _drop_call)
    with workplace.read() as work:
        line = waiting_in_line(work)
    _each(workplace, line, _offer)


def _each(
    workplace: Workplace, meeting_ids: Iterable[int], deal: Callable[[Workplace, int], None]
) -> None:
    work_off(workplace, WorkQueue.OFFERS, meeting_ids, partial(deal, workplace), centre_of_meeting)


def _pass_on(workplace: Workplace, meeting_id: int) -> None:
    with workplace.work() as work:
        pass_on(work, meeting_id)
        withdraw(work, about_earlier(meeting_id))


def _drop_call(workplace: Workplace, offered_id: int) -> None:
    """Nobody is called for a time that was had, turned down, or has passed, whoever saw to that."""
    with workplace.read() as work:
        is_offered = get_meeting(work, offered_id).state is MeetingState.OFFERED
    if not is_offered:
        with workplace.work() as work:
            withdraw_task(work, offered_id, TaskKind.EARLIER_TIME)


def _offer(workplace: Workplace, meeting_id: int) -> None:
    with workplace.read() as work:
        meeting = get_meeting(work, meeting_id)
        kept_for = OFFER_BY_LETTER if _is_told_by_letter(work, meeting) else OFFER_HOURS
        is_hopeless = first_earlier_time(work, meeting, kept_for) is None
    if is_hopeless:
        return
    with workplace.work() as work:
        if offer := offer_earlier(work, meeting_id, kept_for):
            _ask(work, offer)


def _is_told_by_letter(work: UnitOfWork, meeting: Meeting) -> bool:
    return is_told_by_letter(get_citizen(work, meeting.citizen_id), meeting)


def _ask(work: UnitOfWork, offer: Offer) -> None:
    """In writing whoever wants texts; everybody else is called by a person, or gets a letter from
    one."""
    meeting = get_meeting(work, offer.meeting_id)
    centre, who = get_centre(work, meeting.centre_id), get_citizen(work, meeting.citizen_id)
    to = recipient(who, centre.zone)
    if to is not None and to.channel is Channel.TEXT:
        at, telephone = Moment(offer.starts_at), Telephone(centre.telephone)
        asked = message("told-earlier", house=Name(centre.name), at=at, telephone=telephone)
        notice = Notice(asked, until=offer.until)
        post(work, centre.id, to, [notice], about=about_earlier(meeting.id))
        return
    if is_told_by_letter(who, meeting):
        open_letter(work, meeting)
        return
    open_call(work, TaskKind.EARLIER_TIME, meeting, offer.until, meeting_id=offer.offered_id)


JOB = Job(
    "offer_freed_times",
    every=timedelta(seconds=30),
    run=lambda context: offer_freed_times(context.workplace),
)
