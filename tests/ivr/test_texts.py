"""Texts from citizens: what each of them does, what is answered, and what a person reads."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from xml.etree import ElementTree

import pytest
from flask import Flask
from sqlalchemy import text

from ivr.simulator.lines import AppLine, WebhookAnswer, signed
from shared.appointments import (
    FIRST_MEETING,
    Meeting,
    MeetingState,
    book,
    cancel,
    free_times,
    get_meeting,
)
from shared.citizens import Needs, RemindBy, change_telephone, protect, register, wish_reminder
from shared.clock import SetClock
from shared.followups import MeetingEvent, events_of, notify_again
from shared.followups.messages import notify_booked
from shared.jobs import send_next
from shared.notifications import Channel, Sent, received_text, text_stop
from shared.safetynet import TaskKind, contacts_of, open_tasks
from shared.settings import Settings
from shared.unit_of_work import Workplace
from tests.town import OUR_NUMBER, Town

THEIRS, ANOTHER = "+4520123456", "+4530123456"
SIDS = count(1)


class Carrier:
    """Takes every message."""

    def send(self, it: object) -> Sent:
        return Sent(f"SM{next(SIDS)}")

    def look(self, it: object, is_anothers: object) -> None:
        return None


@dataclass
class Texting:
    """A citizen who gets texts, and the house that reads them."""

    app: Flask
    settings: Settings
    workplace: Workplace
    clock: SetClock
    centre_id: int
    meeting: Meeting

    def writes(self, words: str, sender: str = THEIRS, **more: str) -> str:
        """The answer to a text; '' for none."""
        answer = self.posts({"Body": words, "From": sender, "To": OUR_NUMBER} | more)
        assert answer.status == 200
        [*said] = ElementTree.fromstring(answer.body)
        assert [it.tag for it in said] == ["Message"] * len(said)
        return said[0].text or "" if said else ""

    def posts(self, form: dict[str, str], token: str = "") -> WebhookAnswer:
        form = {"MessageSid": f"SM{next(SIDS):032x}"} | form
        url = self.settings.public_base_url + "/ivr/text"
        token = token or self.settings.twilio_auth_token
        return signed(AppLine(self.app.wsgi_app), token, "POST", url, form)

    def is_reminded(self) -> None:
        """The day before the meeting: the texts that are due are sent."""
        self.clock.at = self.meeting.starts_at - timedelta(hours=2)
        self.sends_all()

    def sends_all(self) -> None:
        while send_next(self.workplace, dict.fromkeys(Channel, Carrier())):
            pass

    def events(self) -> list[MeetingEvent]:
        with self.workplace.read() as work:
            return [it.what for it in events_of(work, self.meeting.id)]

    def tasks(self) -> list[TaskKind]:
        with self.workplace.read() as work:
            return sorted(it.kind for it in open_tasks(work, self.centre_id))

    @property
    def now(self) -> Meeting:
        with self.workplace.read() as work:
            return get_meeting(work, self.meeting.id)


@pytest.fixture
def anna(
    app: Flask, settings: Settings, sqlite_workplace: Workplace, town: Town, clock: SetClock
) -> Texting:
    """Anna has a meeting next week, and wants texts."""
    with sqlite_workplace.work() as work:
        who = register(work, town.centre_id, date(1971, 8, 24), THEIRS, None, "da")
        wish_reminder(work, who.id, RemindBy.TEXT)
        at = free_times(work, town.centre_id, FIRST_MEETING, Needs())[40]
        held = book(work, who.id, FIRST_MEETING, at, Needs(), "desk")
        notify_booked(work, held.id)
    return Texting(app, settings, sqlite_workplace, clock, town.centre_id, held)


@pytest.mark.parametrize("words", ["1", " JA. ", "Ja!", "yes", "Ja tak", "1.", "\n1\r\n", "jA \0"])
def test_yes_to_a_reminder_is_written_down_once(anna: Texting, words: str) -> None:
    anna.is_reminded()
    answer = anna.writes(words)
    assert "Vi ses" in answer
    anna.writes(words)
    assert anna.events() == [MeetingEvent.CONFIRMED]
    assert anna.tasks() == []
