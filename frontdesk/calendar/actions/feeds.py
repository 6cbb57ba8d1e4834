"""An adviser's meetings as a feed for their calendar program, and their own calendar read by us."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from frontdesk.calendar.actions.calendars import adviser_of
from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import (
    AdviserFacts,
    AgendaTopic,
    Centre,
    Form,
    Meeting,
    OutsideCalendar,
    adviser_of_feed,
    calendars_of,
    days_of,
    feed_since,
    find_adviser,
    follow_calendar,
    get_centre,
    leave_calendar,
    renew_feed,
)
from shared.content import Message, message
from shared.followups import PromiseKind, PromiseState, promises_of
from shared.unit_of_work import UnitOfWork

SINCE = timedelta(days=7)
"""How long a feed keeps meetings that are over."""


A_KASSE = {
    PromiseState.PROMISED: "desk-a-kasse-invited",
    PromiseState.ARRANGED: "desk-a-kasse-comes",
    PromiseState.UNABLE: "desk-a-kasse-away",
    PromiseState.TOLD: "desk-a-kasse-away",
}
"""The sentence for an adviser, for each state of the a-kasse's promise."""


@dataclass(frozen=True)
class FeedEntry:
    """A meeting as a calendar program may see it; `id` stays the same when the meeting is moved.

    `also` is whether the a-kasse takes part and the citizen's own point, without a word on health.
    """

    id: str
    starts_at: datetime
    ends_at: datetime
    form: Form
    room: str
    number: str
    also: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Feed:
    """An adviser's meetings without any citizen's name; `now` is the instant they were read."""

    adviser: str
    centre: str
    zone: ZoneInfo
    language: str
    now: datetime
    slots: tuple[FeedEntry, ...]


@dataclass(frozen=True)
class Connections:
    """An adviser's connections to calendar programs.

    `since` is when their feed's address was made, None without one; `followed` are their own
    calendars that we read.
    """

    adviser: AdviserFacts
    since: datetime | None
    followed: tuple[OutsideCalendar, ...]


def connections(work: UnitOfWork, clerk: Clerk, adviser_id: int) -> Connections:
    """The adviser's connections to calendar programs. Raises `NoSuchAdviser`."""
    found = adviser_of(work, clerk, adviser_id)
    followed = tuple(calendars_of(work, adviser_id))
    return Connections(found, feed_since(work, adviser_id), followed)


def new_feed(work: UnitOfWork, clerk: Clerk, adviser_id: int) -> str:
    """The secret in the new address of the adviser's feed, shown once.

    An old address stops working. Raises `NoSuchAdviser`.
    """
    adviser_of(work, clerk, adviser_id)
    _record(work, clerk, audit.AuditAction.RENEWED_FEED, adviser_id)
    return renew_feed(work, adviser_id)


def calendar_feed(work: UnitOfWork, token: str) -> Feed | None:
    """The feed that this secret opens; None when it opens none."""
    adviser_id = adviser_of_feed(work, token)
    adviser = find_adviser(work, adviser_id) if adviser_id else None
    if adviser is None:
        return None
    centre = get_centre(work, adviser.centre_id)
    first = centre.day_of(work.now - SINCE)
    days = days_of(work, centre.id, first, SINCE.days + centre.window_days + 1)
    booked = [it.advisers[adviser.id].meetings for it in days if adviser.id in it.advisers]
    mine = [one for met in booked for one in met]
    a_kasse = _a_kasse_at(work, mine)
    slots = tuple(_slot(centre, one, a_kasse.get(one.id)) for one in mine)
    return Feed(adviser.first_name, centre.name, centre.zone, centre.languages[0], work.now, slots)


def follow(
    work: UnitOfWork, clerk: Clerk, adviser_id: int, address: str, mailbox: str = ""
) -> None:
    """From now on reads the adviser's own calendar at this address, too.

    `mailbox` is their mail address in it. Raises `NoSuchAdviser` and `TooManyCalendars`.
    """
    adviser_of(work, clerk, adviser_id)
    follow_calendar(work, adviser_id, address, mailbox)
    _record(work, clerk, audit.AuditAction.FOLLOWED_CALENDAR, adviser_id)


def unfollow(work: UnitOfWork, clerk: Clerk, adviser_id: int, calendar_id: int) -> None:
    """Stops reading one of the adviser's own calendars. Raises `NoSuchAdviser`."""
    adviser_of(work, clerk, adviser_id)
    if leave_calendar(work, adviser_id, calendar_id):
        _record(work, clerk, audit.AuditAction.LEFT_CALENDAR, adviser_id)


def _slot(centre: Centre, one: Meeting, a_kasse: Message | None) -> FeedEntry:
    starts_at, ends_at = centre.local(one.starts_at), centre.local(one.ends_at)
    told = (a_kasse, _point(one))
    return FeedEntry(
        f"{centre.slug}-{one.id}",
        starts_at,
        ends_at,
        one.form,
        one.room,
        one.number,
        tuple(it for it in told if it is not None),
    )


def _a_kasse_at(work: UnitOfWork, meetings: Iterable[Meeting]) -> dict[int, Message]:
    """How it stands with the a-kasse, for the meetings at which it is wanted."""
    promised = promises_of(work, [one.id for one in meetings])
    wanted = (it for it in promised if it.kind is PromiseKind.A_KASSE)
    return {it.meeting_id: message(A_KASSE[it.state]) for it in wanted if it.state in A_KASSE}


def _point(one: Meeting) -> Message | None:
    """What the citizen wants to talk about. That it is their health stands in no feed."""
    if one.topic is None:
        return None
    is_health = one.topic is AgendaTopic.HEALTH
    return message(f"desk-topic-{AgendaTopic.OTHER if is_health else one.topic}")


def _record(work: UnitOfWork, clerk: Clerk, what: audit.AuditAction, adviser_id: int) -> None:
    record_audit(work, clerk, what, f"adviser:{adviser_id}")
