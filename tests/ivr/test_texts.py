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
    free_times,
    get_meeting,
)
from shared.citizens import Needs, RemindBy, change_language, protect, register, wish_reminder
from shared.clock import SetClock
from shared.followups import MeetingEvent, events_of, notify_again
from shared.followups.messages import notify_booked
from shared.jobs import send_next
from shared.notifications import Channel, Sent, text_stop, texts_of_task
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
        """It is two hours before the meeting, and all texts were sent when they were due."""
        starts_at = self.meeting.starts_at
        the_day_before = (starts_at - timedelta(days=1)).replace(hour=16)
        for at in (self.clock.at, the_day_before, starts_at - timedelta(hours=2)):
            self.clock.at = at
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


@pytest.mark.parametrize("words", ["2", "nej", "NO.", "Nej tak"])
def test_no_leaves_the_meeting_to_a_person_and_on_the_day_tells_the_adviser(
    anna: Texting, words: str
) -> None:
    anna.is_reminded()
    assert "AFLYS" in anna.writes(words)
    assert anna.now.state is MeetingState.BOOKED
    assert anna.events() == [MeetingEvent.DECLINED]
    assert anna.tasks() == [TaskKind.CANNOT_COME, TaskKind.TEXT]


@pytest.mark.parametrize("words", ["aflys", "AFLYS!", "cancel", " Afbud "])
def test_a_meeting_is_cancelled_once_with_one_text(anna: Texting, words: str) -> None:
    anna.is_reminded()
    assert "er aflyst" in anna.writes(words)
    assert anna.now.state is MeetingState.CANCELLED
    assert anna.now.cancelled_via == "text"
    assert "er aflyst" in anna.writes(words)
    assert anna.events() == [MeetingEvent.CANCELLED]
    assert anna.tasks() == [TaskKind.CANNOT_COME]
    assert told(anna)[-1][1] == "withdrawn"


def test_whoever_regrets_having_cancelled_meets_a_person(anna: Texting) -> None:
    anna.is_reminded()
    anna.writes("aflys")
    assert "medarbejder" in anna.writes("ja")
    assert anna.now.state is MeetingState.CANCELLED
    assert TaskKind.TEXT in anna.tasks()


@pytest.mark.parametrize("words", ["flyt", "MOVE", "ny tid"])
def test_another_time_is_found_by_a_person(anna: Texting, words: str) -> None:
    anna.is_reminded()
    assert "gælder, til vi har talt sammen" in anna.writes(words)
    assert anna.now.state is MeetingState.BOOKED
    assert anna.tasks() == [TaskKind.TEXT]


@pytest.mark.parametrize("words", ["1", "2", "aflys", "flyt", "cancel"])
def test_without_a_reminder_nothing_is_changed_or_told(anna: Texting, words: str) -> None:
    assert "medarbejder" in anna.writes(words)
    assert anna.events() == []
    assert anna.tasks() == [TaskKind.TEXT]


@pytest.mark.parametrize("words", ["1", "2", "aflys", "flyt"])
def test_from_a_number_of_two_people_nothing_is_changed_or_told(anna: Texting, words: str) -> None:
    with anna.workplace.work() as work:
        register(work, anna.centre_id, date(1999, 1, 1), THEIRS, None, "da")
    anna.is_reminded()
    assert_says_nothing_of_anybody(anna.writes(words))
    assert anna.events() == []
    assert anna.tasks() == [TaskKind.TEXT]


@pytest.mark.parametrize("words", ["1", "2", "aflys", "flyt", "ring", "stop", "start", "help", "?"])
def test_from_an_unknown_number_nothing_is_changed_or_told(anna: Texting, words: str) -> None:
    anna.is_reminded()
    assert_says_nothing_of_anybody(anna.writes(words, sender=ANOTHER))
    assert anna.events() == []


def test_a_moved_meeting_is_not_what_the_old_reminder_asked_about(anna: Texting) -> None:
    anna.is_reminded()
    with anna.workplace.work() as work:
        shift = text("UPDATE meeting SET quarter = quarter + 4 WHERE id = :id")
        work.session.execute(shift, {"id": anna.meeting.id})
    assert "medarbejder" in anna.writes("1")
    assert anna.events() == []


def test_a_protected_citizen_is_answered_as_anybody_else(anna: Texting) -> None:
    anna.is_reminded()
    with anna.workplace.work() as work:
        protect(work, anna.meeting.citizen_id)
    assert_says_nothing_of_anybody(anna.writes("2"))
    assert anna.events() == []
    with anna.workplace.read() as work:
        assert [it.citizen_id for it in open_tasks(work, anna.centre_id)] == [None]


def assert_says_nothing_of_anybody(answer: str) -> None:
    assert answer
    for private in ("møde", "kl.", "Karen", "aflyst", "Himmerlandsgade"):
        assert private not in answer.replace("om et møde", "")


def told(anna: Texting) -> list[tuple[str, str]]:
    """How each message goes, and what became of it."""
    with anna.workplace.read() as work:
        rows = work.session.execute(text("SELECT channel, state FROM message ORDER BY id"))
        return [(row.channel, row.state) for row in rows]


def test_after_stop_the_next_reminder_is_a_call_and_after_start_a_text(anna: Texting) -> None:
    anna.sends_all()
    assert "START" in anna.writes(" StOp. ")
    anna.clock.at = (anna.meeting.starts_at - timedelta(days=1)).replace(hour=16)
    anna.sends_all()
    assert told(anna)[-1] == (Channel.CALL, "sent")
    with anna.workplace.read() as work:
        assert text_stop(work, THEIRS) is not None
    assert "STOP" in anna.writes("start")
    anna.clock.at = anna.meeting.starts_at - timedelta(hours=2)
    anna.sends_all()
    assert [how for how, state in told(anna) if state == "sent"] == ["text", "text", "call"]
    with anna.workplace.read() as work:
        assert text_stop(work, THEIRS) is None


@pytest.mark.parametrize(
    ("hour", "words"), [(7, "i dag"), (10, "om lidt"), (19, "Vi ringer til dig tirsdag")]
)
def test_a_wish_to_be_called_is_a_task_with_the_number(
    anna: Texting, hour: int, words: str
) -> None:
    anna.clock.at = anna.clock.at.replace(hour=hour)
    assert words in anna.writes("RING", sender=ANOTHER)
    with anna.workplace.read() as work:
        [task] = open_tasks(work, anna.centre_id)
    assert (task.kind, task.telephone) == (TaskKind.CALL_BACK, ANOTHER)


LONG = "Jeg kan ikke finde vej, og min mor er syg. " * 40


@pytest.mark.parametrize("words", ["Hvor er I?", "🙂", "", LONG, "ja eller nej", "٢", "\0\0"])
def test_what_is_not_understood_is_read_by_a_person(anna: Texting, words: str) -> None:
    anna.is_reminded()
    assert "99 88 99 00" in anna.writes(words)
    anna.writes("Er der nogen?")
    assert anna.events() == []
    with anna.workplace.read() as work:
        [task] = open_tasks(work, anna.centre_id)
        kept = texts_of_task(work, task.id)
        stored = work.session.scalars(text("SELECT words_sealed FROM received_text")).all()
    assert [it.words for it in kept] == [words[:1600].replace("\0", ""), "Er der nogen?"]
    assert task.note == ""
    assert not any(b"Hvor" in bytes(it) for it in stored)


def test_a_repeated_request_changes_nothing_and_gets_the_same_answer(anna: Texting) -> None:
    anna.is_reminded()
    first = anna.writes("aflys", MessageSid="SMsame")
    anna.clock.turn(timedelta(minutes=5))
    assert anna.writes("aflys", MessageSid="SMsame") == first
    assert anna.writes("ja", MessageSid="SMsame") == first
    with anna.workplace.read() as work:
        assert len(contacts_of(work, anna.meeting.citizen_id)) == 1


def test_a_text_is_a_contact_of_the_citizen_whose_number_it_is(anna: Texting) -> None:
    anna.writes("Hej", MessageSid="SM9")
    with anna.workplace.read() as work:
        [contact] = contacts_of(work, anna.meeting.citizen_id)
    assert (contact.via, contact.conversation_id) == ("text", "SM9")


def test_a_flood_is_answered_kept_and_handed_on_within_limits(anna: Texting) -> None:
    answers = [anna.writes(f"hej {n}") for n in range(40)]
    assert sum(bool(it) for it in answers) == 10
    assert anna.tasks() == [TaskKind.TEXT]
    with anna.workplace.read() as work:
        assert work.session.scalar(text("SELECT count(*) FROM received_text")) == 30
    anna.writes("STOP")
    with anna.workplace.read() as work:
        assert text_stop(work, THEIRS) is not None
    anna.clock.turn(timedelta(hours=1, minutes=1))
    assert anna.writes("hej igen")


@pytest.mark.parametrize(
    ("seen_to", "words", "stopped"),
    [("STOP", "CANCEL", True), ("START", "YES", False), ("HELP", "help", False)],
)
def test_what_the_carrier_has_answered_is_not_answered_again(
    anna: Texting, seen_to: str, words: str, stopped: bool
) -> None:
    anna.is_reminded()
    assert anna.writes(words, OptOutType=seen_to) == ""
    with anna.workplace.read() as work:
        assert (text_stop(work, THEIRS) is not None) is stopped


@pytest.mark.parametrize("sender", ["", "Telenor", "1234", "+45", "sip:a@b.dk", "+" + "4" * 400])
def test_a_sender_without_a_number_is_read_by_a_person_and_not_answered(
    anna: Texting, sender: str
) -> None:
    assert anna.writes("Din pakke er klar", sender=sender) == ""
    assert anna.tasks() == [TaskKind.TEXT]


@pytest.mark.parametrize("form", [{}, {"MessageSid": "x" * 65}, {"MessageSid": "a b"}])
def test_a_request_without_an_id_of_the_text_changes_nothing(
    anna: Texting, form: dict[str, str]
) -> None:
    answer = anna.posts({"MessageSid": "", "Body": "hej", "From": THEIRS} | form)
    assert answer.status == 200
    assert anna.tasks() == []


def test_a_forged_text_is_refused(anna: Texting) -> None:
    anna.is_reminded()
    assert anna.posts({"Body": "aflys", "From": THEIRS}, token="another").status == 403
    assert anna.events() == []


def test_the_citizens_language_is_answered(anna: Texting) -> None:
    with anna.workplace.work() as work:
        change_language(work, anna.meeting.citizen_id, "en")
        notify_again(work, anna.meeting.citizen_id)
    anna.is_reminded()
    assert "See you on" in anna.writes("ja")
    assert "We will call you" in anna.writes("call", sender=ANOTHER)
    assert "Vi ringer" in anna.writes("ring", sender=ANOTHER)
