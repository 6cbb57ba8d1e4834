"""A town in which every reason there is takes times away, and who looks for times there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import update

from shared import appointments, citizens
from shared.appointments import (
    FIRST_MEETING,
    FOLLOW_UP,
    Form,
    Hours,
    Owner,
    Unavailability,
    add_adviser,
    change_kind,
    close_day,
    close_house,
    get_kind,
    hold,
    report_absence,
    save_gap,
    set_week,
)
from shared.appointments.models import CentreRow
from shared.appointments.resources import rooms
from shared.citizens import NO_SUPPORT, Needs, Support
from tests.drivers import COPENHAGEN, Guest
from tests.frontdesk.booking_page import books
from tests.frontdesk.clerk import Clerk
from tests.stories.course import has_held_a_first
from tests.stories.test_letters import BORN, opens_with_a_letter
from tests.stories.world import World

NOTHING = Needs()
MORNINGS: Hours = ((time(9), time(10, 30)),)
MOST_PAGES = 12

TimesAndExtra = tuple[list[str], list[str]]


@dataclass(frozen=True)
class Looker:
    """A citizen, and how they come to the times: what they press once they have said who they are,
    and what is filled in on the desk's page for the same meeting."""

    kind: str = FIRST_MEETING
    presses: tuple[str, ...] = ("Nej",)
    fields: tuple[tuple[str, object], ...] = ()
    support: Support = NO_SUPPORT
    needs: Needs = NOTHING
    form: Form = Form.IN_PERSON


def local(day: int, clock: str) -> datetime:
    """In November 2026."""
    return datetime.combine(date(2026, 11, day), time.fromisoformat(clock), COPENHAGEN)


def takes_times_away(world: World) -> None:
    """Fatima's mornings and Karen's Wednesday are reserved, a room is shut, a day is closed, one is
    without visitors, Karen is away, a meeting has a buffer after it, and somebody keeps a time."""
    town, centre = world.town, world.town.centre_id
    with world.workplace.work() as work:
        rules = update(CentreRow).where(CentreRow.id == centre)
        work.session.execute(rules.values(notice_minutes=26 * 60, window_days=9))
        for code, minutes in ((FIRST_MEETING, 15), (FOLLOW_UP, 20)):
            kind = get_kind(work, centre, code)
            change_kind(work, centre, replace(kind, buffer_minutes=minutes))
        eva = add_adviser(work, centre, "Eva")
        appointments.add_shift(work, eva, time(12), time(15), weekdays=(2, 4))
        today = date(2026, 11, 23)
        set_week(work, _reserved(world, town.fatima), today, dict.fromkeys(range(7), MORNINGS))
        set_week(work, _reserved(world, eva), today, {4: ((time(12), time(15)),)})
        set_week(work, _reserved(world, town.karen), today, {2: ((time(9), time(15)),)})
        report_absence(work, town.karen, local(26, "09:00"), local(26, "12:00"), "kursus")
        quiet = next(r for r in rooms(work, centre) if r.quiet)
        shut = Unavailability(
            centre, local(27, "09:00"), local(27, "12:00"), "maling", room_id=quiet.id
        )
        save_gap(work, shut, "Lene")
        close_day(work, centre, date(2026, 11, 30), "flytning")
        day = date(2026, 12, 1)
        close_house(work, centre, day, day, "smitte", "Mads")
        hold(work, "somebody", "kiosk", centre, FIRST_MEETING, local(27, "13:00"), NOTHING)
        other = citizens.register(work, centre, date(1960, 1, 1), "+4520202020", None, "da")
        appointments.book(work, other.id, FIRST_MEETING, local(27, "10:30"), NOTHING, "phone")


def _reserved(world: World, adviser_id: int) -> Owner:
    return Owner(world.town.centre_id, adviser_id, held_back=True)


def comes_in(world: World, who: Looker) -> tuple[int, str]:
    """The citizen's id, and the code of their letter."""
    with world.workplace.work() as work:
        centre = world.town.centre_id
        them = citizens.register(work, centre, BORN, "+4598621234", None, "da")
        if who.support.is_given:
            citizens.give_support(work, them.id, who.support, "Lene", "er blind")
    if who.kind == FOLLOW_UP:
        world.turn_to("2026-11-16 08:00")
        has_held_a_first(world, them.id)
        world.turn_to("2026-11-23 08:00")
    with world.workplace.work() as work:
        return them.id, citizens.give_code(work, them.id)


def offered_to(guest: Guest, world: World, who: Looker, code: str) -> list[str]:
    """All times that the guest comes to, page by page."""
    opens_with_a_letter(guest, code)
    for words in who.presses:
        guest.chooses(words)
    found: set[datetime] = set()
    for _ in range(MOST_PAGES):
        shown = {at for at in every_time(world) if guest.is_offered(at)}
        if shown <= found:
            break
        found |= shown
        guest.chooses("Andre tider")
        guest.chooses("Flere tider")
    return on_the_wall(found)


def shown_at_the_desk(lene: Clerk, citizen_id: int, who: Looker) -> TimesAndExtra:
    """The times of the booking page, page by page, and those that are marked as for staff alone."""
    page = books(lene, citizen_id)
    page.opens(kind=who.kind, form=who.form.value, **dict(who.fields))
    found, marked = set(page.times), set(page.extra)
    while 'id="later"' in page.text:
        found |= set(page.later().times)
    return on_the_wall(found), on_the_wall(marked)


def on_the_wall(times: set[datetime]) -> list[str]:
    """In order, so that a test says which are missing."""
    return [f"{at.astimezone(COPENHAGEN):%d. %H:%M}" for at in sorted(times)]


def every_time(world: World) -> Iterator[datetime]:
    """Each quarter of an hour at which the town is open, for longer than it can be booked."""
    now = world.clock.now()
    for day in range(11):
        for quarter in range(6 * 4):
            start = local(23, "09:00") + timedelta(days=day)
            at = start + timedelta(minutes=15 * quarter)
            if at > now:
                yield at
