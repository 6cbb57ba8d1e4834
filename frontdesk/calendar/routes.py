"""Pages of the advisers' weeks, all together or one by the hour, and of their calendar feeds."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, flash, request, url_for
from wtforms import StringField
from wtforms.validators import DataRequired, Length, Regexp

from frontdesk.addresses import ID
from frontdesk.calendar.actions.calendars import (
    CalendarWeek,
    NoSuchAdviser,
    adviser_of,
    calendar_of_week,
)
from frontdesk.calendar.actions.feeds import FeedEntry, connections, follow, new_feed, unfollow
from frontdesk.calendar.actions.feeds import calendar_feed as feed_of
from frontdesk.calendar.actions.shifts import today_at_centre
from frontdesk.calendar.time_grid import GridBlock, blocks, hours_shown, is_this_week, lines
from frontdesk.forms import OwnForm, is_our_own
from frontdesk.pages import desk_page, go_to
from frontdesk.roles import may
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import Say, words
from shared.accounts import Role
from shared.appointments import MOST_CALENDARS, TooManyCalendars, get_centre
from shared.content import Count, Digits, Message, message
from shared.ics import LONGEST_ADDRESS, CalendarEntry, calendar_file, host_of, is_address
from shared.web import public_address, workplace

A_WEEK = timedelta(days=7)
FAR = timedelta(days=3660)
"""How far from today a week can be shown: ten years."""

MAILBOX = r"\s*(?:[^\s@]+@[^\s@]+\s*)?$"
"""A pattern for an adviser's own mail address as typed: empty, or with an @ in it. It is compared
with those invited to an event, and no mail is sent to it, so nothing stricter is needed."""

LONGEST_MAILBOX = 254

blueprint = Blueprint("calendar", __name__, url_prefix="/calendar", template_folder="templates")


class CalendarForm(OwnForm):
    address = StringField(validators=[DataRequired(), Length(max=LONGEST_ADDRESS)])
    mailbox = StringField(validators=[Length(max=LONGEST_MAILBOX), Regexp(MAILBOX)])


@blueprint.get("/")
def week() -> Response:
    """Shows the week of all advisers."""
    return _show_week("desk/week.html", None)


@blueprint.get("/mine")
def mine() -> Response:
    """Leads to one's own week; an account without a calendar is shown everybody's, and told why."""
    own = staff().adviser_id
    if own is None:
        flash("", "desk-account-no-adviser")
        return go_to("desk.calendar.week")
    return go_to("desk.calendar.adviser", adviser_id=own)


@blueprint.get(f"/<{ID}:adviser_id>")
def adviser(adviser_id: int) -> Response:
    """Shows one adviser's week."""
    return _show_week("desk/adviser_week.html", adviser_id)


@blueprint.get("/feed/<token>.ics")
def serve_feed(token: str) -> Response:
    """Serves an adviser's feed to calendar programs.

    They can't sign in: the secret in the address alone opens it.
    """
    with workplace().read() as work:
        found = feed_of(work, token)
    if found is None:
        return Response(status=404)
    say = words(found.language)
    entries = [
        CalendarEntry(
            each.id,
            each.starts_at,
            each.ends_at,
            say("desk-calendar-meeting"),
            each.room or say(f"desk-form-{each.form}"),
            _in_feed(say, each),
        )
        for each in found.slots
    ]
    name = f"{found.adviser} · {found.centre}"
    written = calendar_file(name, found.zone, entries, found.now)
    return Response(written, content_type="text/calendar; charset=utf-8")


def _in_feed(say: Say, entry: FeedEntry) -> str:
    """The number of the meeting, and what else its adviser prepares for."""
    number = [message("desk-calendar-number", number=Digits(entry.number))] if entry.number else []
    return " · ".join(say(line) for line in (*number, *entry.also))


@blueprint.get(f"/<{ID}:adviser_id>/connections")
def connected(adviser_id: int) -> Response:
    """Shows an adviser's connections to calendar programs."""
    _only_their_own(adviser_id)
    return _show_connections(adviser_id)


@blueprint.post(f"/<{ID}:adviser_id>/feed")
def renew(adviser_id: int) -> Response:
    """Makes a new address for an adviser's feed, shown once."""
    _only_their_own(adviser_id)
    if not is_own_form():
        return go_to("desk.calendar.connected", adviser_id=adviser_id)
    with workplace().work() as work:
        token = new_feed(work, clerk(), adviser_id)
    return _show_connections(adviser_id, address=public_address(".serve_feed", token=token))


@blueprint.post(f"/<{ID}:adviser_id>/follow")
def read_theirs(adviser_id: int) -> Response:
    """Starts reading a calendar of an adviser's own."""
    _only_their_own(adviser_id)
    form = CalendarForm()
    if not is_our_own(form):
        return _show_connections(adviser_id, message("desk-stale"))
    address, mailbox = (form.address.data or "").strip(), (form.mailbox.data or "").strip()
    problem = _problem_with(form, address)
    if problem is None:
        try:
            with workplace().work() as work:
                follow(work, clerk(), adviser_id, address, mailbox)
        except TooManyCalendars:
            problem = message("desk-calendar-too-many", most=Count(MOST_CALENDARS))
    if problem:
        return _show_connections(adviser_id, problem, typed=(address, mailbox))
    flash("", "desk-calendar-followed")
    return go_to("desk.calendar.connected", adviser_id=adviser_id)


@blueprint.post(f"/<{ID}:adviser_id>/leave/<{ID}:calendar_id>")
def read_no_more(adviser_id: int, calendar_id: int) -> Response:
    """Stops reading one of an adviser's own calendars."""
    _only_their_own(adviser_id)
    if is_own_form():
        with workplace().work() as work:
            unfollow(work, clerk(), adviser_id, calendar_id)
    return go_to("desk.calendar.connected", adviser_id=adviser_id)


def _problem_with(form: CalendarForm, address: str) -> Message | None:
    if "address" in form.errors or not is_address(address):
        return message("desk-calendar-no-address")
    return message("desk-calendar-no-mailbox") if form.errors else None


def _only_their_own(adviser_id: int) -> None:
    """Raises `NoSuchAdviser` unless it is the clerk's own calendar, or the clerk a leader."""
    with workplace().read() as work:
        adviser_of(work, clerk(), adviser_id)
    if staff().role is not Role.LEADER and staff().adviser_id != adviser_id:
        raise NoSuchAdviser(adviser_id)


def _show_week(template: str, adviser_id: int | None) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        today = today_at_centre(work, clerk())
        day = _day_asked_for(today)
        shown = calendar_of_week(work, clerk(), day, adviser_id)
        who = adviser_of(work, clerk(), adviser_id) if adviser_id else None
    is_own = adviser_id is not None and staff().adviser_id == adviser_id
    hours = hours_shown(shown, centre.zone)
    return desk_page(
        template,
        centre,
        week=shown,
        who_is=who,
        may_connect=is_own or staff().role is Role.LEADER,
        may_plan=may(staff().role, "desk.hours.of_adviser"),
        may_set_kinds=may(staff().role, "desk.kinds.show_kinds"),
        absences=_absences(),
        today=today,
        day=shown.days[0],
        is_present=is_this_week(shown.days, today),
        before=shown.days[0] - A_WEEK,
        after=shown.days[0] + A_WEEK,
        shown_hours=hours,
        lines=lines(shown, centre.zone) if adviser_id else [],
        bars=_bars(shown, hours, centre.zone) if adviser_id is None else [],
        zone=centre.zone,
    )


def _bars(
    shown: CalendarWeek, hours: tuple[int, int], zone: ZoneInfo
) -> list[list[list[GridBlock]]]:
    """Blocks of each adviser's days, a day in one line."""
    return [[blocks(day, zone, hours) for day in row.days] for row in shown.rows]


def _absences() -> str:
    """The address of the page of absences; '' for roles that may not open it."""
    endpoint = "desk.absences.list_absences"
    return url_for(endpoint) if may(staff().role, endpoint) else ""


def _day_asked_for(today: date) -> date:
    """Any day of the week that is asked for; today for what is no day, or further than `FAR`."""
    try:
        day = date.fromisoformat(request.args.get("day", ""))
    except ValueError:
        return today
    return day if abs(day - today) < FAR else today


def _show_connections(
    adviser_id: int,
    problem: Message | None = None,
    *,
    address: str = "",
    typed: tuple[str, str] = ("", ""),
) -> Response:
    """`address` is that of a new feed of ours, `typed` what the form for theirs begins with."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        found = connections(work, clerk(), adviser_id)
    return desk_page(
        "desk/connections.html",
        centre,
        422 if problem else 200,
        found=found,
        problem=problem,
        address=address,
        typed=typed,
        host_of=host_of,
    )
