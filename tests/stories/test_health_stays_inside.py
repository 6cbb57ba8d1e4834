"""What tells of a health leaves the house in no text, call, feed, figure, export or log."""

import logging
import re
from pathlib import Path

import pytest
from sqlalchemy import text

from frontdesk.casesystem.actions.lines import export_days
from frontdesk.clerks import Clerk as StaffClerk
from shared import appointments, citizens, followups
from shared.appointments import FIRST_MEETING, AgendaTopic, Meeting, Reason
from shared.citizens import Needs, RemindBy
from shared.content import SIGN_LANGUAGE
from shared.screening import Ease
from shared.wishes import WishKind
from tests.frontdesk.clerk import HTTPS
from tests.stories.at_the_desk import clerk_in
from tests.stories.test_reminders import worker_sends
from tests.stories.world import World

HEALTH = re.compile(
    r"kørestol|tegnsprog|\bsyg|hospital|helbred|roligt rum|stille rum|wheelchair|\bdsl\b|sign"
    r" language|\bill\b|health|quiet|mere tid|more.time|papirer|husleje|money_today",
    re.IGNORECASE,
)
IN_NEED = Needs(interpreter=SIGN_LANGUAGE, wheelchair=True)


@pytest.fixture
def told(world: World) -> Meeting:
    """Somebody who is told everything by text, and has said all that there is to say."""
    with world.workplace.work() as work:
        citizen = citizens.register(
            work, world.town.centre_id, world.clock.now().date(), "+4520304050", None, "da"
        )
        citizens.wish_reminder(work, citizen.id, RemindBy.TEXT)
        at = appointments.free_times(work, world.town.centre_id, FIRST_MEETING, IN_NEED, None)[-1]
        booked = appointments.book(work, citizen.id, FIRST_MEETING, at, IN_NEED, "kiosk")
        followups.booked(work, booked, citizen, "kiosk")
        for ease in Ease:
            followups.meeting_eased(work, booked.id, ease, "kiosk")
        followups.make_wish(work, citizen.id, WishKind.JOBNET, "kiosk")
        appointments.note_topic(work, booked.id, AgendaTopic.HEALTH)
        return appointments.get_meeting(work, booked.id)


def test_no_outlet_tells_of_a_health(
    world: World, told: Meeting, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    clerk = clerk_in(world)
    with world.workplace.work() as work:
        feed = appointments.renew_feed(work, told.adviser_id)
    out = [clerk.client.get(f"/desk/calendar/feed/{feed}.ics", base_url=HTTPS).text]
    with world.workplace.work() as work:
        followups.cancel_meeting(work, told.id, "phone", Reason.HOSPITAL)
    sent = worker_sends(world, tmp_path)
    out += [(tmp_path / "messages.log").read_text(), caplog.text, *_kept_in_plain(world)]
    with world.workplace.work() as work:
        everything = export_days(
            work,
            StaffClerk(0, world.town.centre_id, "Lene"),
            told.starts_at.date(),
            told.starts_at.date(),
        )
    out += [everything.decode(), clerk.client.get("/ready", base_url=HTTPS).text]
    assert sent, "texts were sent"
    assert "BEGIN:VEVENT" in out[0]
    assert [HEALTH.findall(it) for it in out if HEALTH.search(it)] == []


def _kept_in_plain(world: World) -> list[str]:
    """What the logs of the database say, and what was answered, as they lie there."""
    found = []
    with world.look() as work:
        reasons = work.session.execute(text("SELECT cancel_reason, move_reason FROM meeting"))
        found += [str(tuple(row)) for row in reasons]
        for table in ("audit", "meeting_event", "screening", "case_step", "feedback"):
            rows = work.session.execute(text(f"SELECT * FROM {table}"))
            found += [str(tuple(row)) for row in rows]
    return found
