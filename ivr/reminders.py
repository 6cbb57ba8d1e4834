"""Calls that remind citizens of a meeting, and Twilio's reports of what became of a message."""

from collections.abc import Iterator

from flask import Response, request

from ivr import trouble, voice
from ivr.calls import NoCall
from ivr.heard import small_number_in
from ivr.keys import AGAIN, PERSON
from ivr.offers import YES
from ivr.own_audio import heard_as, is_spoken, speakable_languages, surely_spoken
from ivr.reading import Phrase, Speaker
from ivr.routes import blueprint
from ivr.trouble import twiml
from shared.appointments import Centre
from shared.content import Telephone, message
from shared.followups import (
    ReminderCall,
    message_arrived,
    message_lost,
    message_on_its_way,
    reminder_call,
    text_was_stopped,
)
from shared.unit_of_work import UnitOfWork
from shared.web import number_in, workplace

__all__ = ["blueprint"]

ID = "int(max=2147483647)"
"""Converter for a message's id in an address; larger numbers exist in no database."""

READINGS = 2
"""How often the citizen is asked whether they want to hear the reminder; our own choice."""

WANTS_NO_TEXTS = "21610"
"""Twilio's error code for a number that has sent STOP."""

NO_TEXTS_THERE = {"21614", "30006"}
"""Twilio's error codes for a number that takes no text messages: a landline."""

_ON_ITS_WAY = set("accepted queued sending sent initiated ringing answered in-progress".split())
_ARRIVED = {"delivered", "read"}
_LOST = {"undelivered", "failed", "completed", "busy", "no-answer", "canceled"}
"""What Twilio reports of a message or call that has not arrived.

"Completed" is among them: a call whose reminder was heard has been noted as arrived before.
"""


@blueprint.post(f"/reminder/<{ID}:message_id>")
def reminder(message_id: int) -> Response:
    """The first words of a reminder call; Twilio asks when it is picked up.

    A person may have picked up, or a machine. Until a key is pressed nobody knows, so both hear the
    same, which says nothing about any citizen.
    """
    return _ask(_call(message_id), message_id, reading=0)


@blueprint.post(f"/reminder/<{ID}:message_id>/key")
def reminder_key(message_id: int) -> Response:
    """A key in a reminder call, or silence. Zero puts through to a person, at any time."""
    it, key = _call(message_id), request.form.get("Digits", "")
    has_heard, reading = "heard" in request.args, small_number_in(request.args, "reading")
    if key == PERSON:
        return _put_through(it)
    if key == YES or (has_heard and key == AGAIN):
        return _tell(it, message_id)
    if not has_heard and reading + 1 < READINGS:
        return _ask(it, message_id, reading + 1)
    return _farewell(it)


@blueprint.post("/message-status")
def message_status() -> Response:
    """Twilio's report of a message or a call; it may come twice, late, and in any order."""
    number, form = number_in(request.args, "message"), request.form
    reference = form.get("MessageSid") or form.get("CallSid")
    status = form.get("MessageStatus") or form.get("CallStatus")
    if number and reference and status:
        with workplace().work() as work:
            _note(work, number, reference, status, form.get("ErrorCode", ""))
    return twiml(voice.nothing())


def _note(work: UnitOfWork, number: int, reference: str, status: str, code: str) -> None:
    if status in _ARRIVED:
        message_arrived(work, number, reference)
    elif status in _LOST:
        problem = f"twilio {code or status}"
        if code == WANTS_NO_TEXTS:
            text_was_stopped(work, number)
        message_lost(work, number, reference, problem, code in {*NO_TEXTS_THERE, WANTS_NO_TEXTS})
    elif status in _ON_ITS_WAY:
        message_on_its_way(work, number, reference)


def _call(message_id: int) -> ReminderCall:
    """The reminder call with this message's id. Raises `NoCall` where there is none."""
    with workplace().read() as work:
        it = reminder_call(work, message_id)
    if it is None:
        raise NoCall(f"no call has the number {message_id}")
    return it


def _ask(it: ReminderCall, message_id: int, reading: int) -> Response:
    speaker = _speaker(it)
    phrases = [
        *speaker.sentence(message("reminder-call")),
        *speaker.choice(message("reminder-call-hear"), speaker.press(YES)),
        *_or_ring(it.centre, speaker),
    ]
    return _for_a_key(it.centre, message_id, phrases, {"reading": str(reading)})


def _tell(it: ReminderCall, message_id: int) -> Response:
    """Says the reminder twice. A key was pressed, so it counts as arrived from now on."""
    reference = request.form.get("CallSid", "")
    with workplace().work() as work:
        message_arrived(work, message_id, reference)
    speaker, content = _speaker(it), it.content or message("reminder-call-over")
    phrases = [
        *speaker.sentence(content),
        *speaker.sentence(message("phone-say-again")),
        *speaker.sentence(content),
        *speaker.choice(message("phone-person"), speaker.press(PERSON)),
        *speaker.choice(message("phone-again"), speaker.press(AGAIN)),
        *speaker.sentence(message("phone-or-hang-up")),
    ]
    return _for_a_key(it.centre, message_id, phrases, {"heard": "1"})


def _for_a_key(
    centre: Centre, message_id: int, phrases: list[Phrase], query: dict[str, str]
) -> Response:
    address = trouble.address("ivr.reminder_key", query, message_id=message_id)
    return twiml(voice.ask_for_a_key(heard_as(phrases, centre), address, slower=False))


def _put_through(it: ReminderCall) -> Response:
    """Rings the centre's person; they see our number, as the citizen did."""
    if it.centre.transfer_to is None:
        return _farewell(it)
    speaker = _speaker(it)
    words = speaker.sentence(message("reminder-call-person"))
    rung = trouble.address("ivr.dialled_in_trouble", {"in": speaker.language})
    ours = request.form.get("From", it.centre.telephone)
    return twiml(voice.put_through(heard_as(words, it.centre), it.centre.transfer_to, ours, rung))


def _farewell(it: ReminderCall) -> Response:
    speaker = _speaker(it)
    goodbye = speaker.sentence(message("reminder-call-goodbye"))
    phrases = [*_or_ring(it.centre, speaker), *goodbye]
    return twiml(voice.hang_up_after(heard_as(phrases, it.centre)))


def _or_ring(centre: Centre, speaker: Speaker) -> Iterator[Phrase]:
    return speaker.sentence(message("reminder-call-ring", telephone=Telephone(centre.telephone)))


def _speaker(it: ReminderCall) -> Speaker:
    """Speaks the citizen's language, or the centre's where that one can't be spoken."""
    centre = it.centre
    language = (
        it.language
        if is_spoken(it.language)
        else surely_spoken(centre) or speakable_languages(centre)[0]
    )
    return Speaker(language, it.centre.zone)
