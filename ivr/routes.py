"""The few addresses that carry every call: its beginning, its keys, a person rung, its end."""

from contextlib import suppress
from dataclasses import replace
from functools import partial

from flask import Blueprint, Response, request

from ivr import keys, trouble, voice
from ivr.ahead import prepare_next
from ivr.calls import HUNG_UP, IncomingCall, NoCall, call_of, recording_of
from ivr.heard import PromptReading, RepeatReason, first_reading, heard_at
from ivr.offers import ends_well, rings
from ivr.own_audio import NobodySays, heard_as, speakable_languages, surely_spoken
from ivr.reading import Phrase, read_aloud, say_message
from ivr.signature import is_signed
from ivr.trouble import twiml
from ivr.voice import Played
from shared.appointments import Centre, centre_called
from shared.content import message
from shared.dialogue import (
    Beginning,
    Enter,
    Leave,
    NoConversation,
    PickedUp,
    Prompt,
    Recorded,
    Reply,
    Speak,
    Unanswered,
    begin,
    conversation_of,
    current,
    end_conversation,
    mark_left,
    reply,
)
from shared.followups import follow_up_abandoned
from shared.inquiries import note_recording
from shared.services import RECEPTION, SCRIPTS
from shared.unit_of_work import UnitOfWork
from shared.web import settings, speech, workplace

blueprint = Blueprint("ivr", __name__, url_prefix="/ivr")


@blueprint.before_request
def only_twilio() -> Response | None:
    if is_signed(request, settings().public_base_url, settings().twilio_auth_token):
        return None
    return Response("Not signed by Twilio.\n", 403, mimetype="text/plain")


@blueprint.post("/call")
def call() -> Response:
    """Somebody calls; a repeated request finds the conversation as it is."""
    it = call_of(request)
    with workplace().work() as work:
        house = _house(work, it)
        put = begin(work, SCRIPTS, _beginning(it, house))
    return _put_to_them(it, house, put, first_reading(put))


@blueprint.post("/answer")
def answer() -> Response:
    """Keys, or silence. What is asked again needs no piece of work."""
    it, heard = call_of(request), heard_at(request.args)
    with workplace().read() as work:
        house = _house(work, it)
        put = current(work, conversation_of(work, it.sid))
    step = keys.read_keys(put, heard, it.pressed, speakable_languages(house))
    return _follow(it, house, put, heard, step)


@blueprint.post("/recording")
def recording() -> Response:
    """A message was spoken after the tone, or nothing was; who has hung up may have spoken too."""
    it, heard, told = call_of(request), heard_at(request.args), recording_of(request)
    with workplace().work() as work:
        house = _house(work, it)
        put = current(work, conversation_of(work, it.sid))
        if told:
            note_recording(work, told.reference, told.address, told.seconds)
    step = keys.reply_after_tone(put, heard, told, it.pressed)
    if it.pressed == HUNG_UP and not isinstance(step, Recorded):
        return twiml(voice.nothing())
    return _follow(it, house, put, heard, step)


@blueprint.post("/recorded")
def recorded() -> Response:
    """A recording can be fetched; that is done later, by somebody for whom no caller waits."""
    told = recording_of(request)
    if told and request.form.get("RecordingStatus") == "completed":
        with workplace().work() as work:
            note_recording(work, told.reference, told.address, told.seconds)
    return twiml(voice.nothing())


@blueprint.post("/dialled")
def dialled() -> Response:
    """A person whom we rang has talked with the caller, or did not pick up."""
    it, heard = call_of(request), heard_at(request.args)
    if it.is_over and not it.was_picked_up:
        return twiml(voice.nothing())
    said = PickedUp() if it.was_picked_up else Unanswered()
    with workplace().work() as work:
        house = _house(work, it)
        put = reply(work, SCRIPTS, conversation_of(work, it.sid), heard.turn, said)
    if rings(put.question) and put.turn == heard.turn:
        return trouble.after_trouble_call(it.was_picked_up)
    return _put_to_them(it, house, put, first_reading(put, heard))


@blueprint.post("/trouble")
def dialled_in_trouble() -> Response:
    """The same, when the person was rung because something had gone wrong."""
    return trouble.after_trouble_call(call_of(request).was_picked_up)


@blueprint.post("/status")
def status() -> Response:
    """The call is over. What is done ends; what was broken off can be taken up again.

    Told late, twice, or before something else, it changes nothing more.
    """
    it = call_of(request)
    if it.is_over:
        with suppress(NoConversation), workplace().work() as work:
            _leave(work, it)
    return twiml(voice.nothing())


@blueprint.route("/fallback", methods=["GET", "POST"])
def fallback() -> Response:
    """Twilio could not reach us, or could not use what we said."""
    return trouble.sorry(NoCall("fallback"))


def _house(work: UnitOfWork, it: IncomingCall) -> Centre:
    """Raises `NoCall`."""
    house = centre_called(work, it.called)
    if house is None or not speakable_languages(house):
        raise NoCall(f"no house is called by {it.called}")
    trouble.remember_transfer(it.called, house)
    return house


def _beginning(it: IncomingCall, house: Centre) -> Beginning:
    return Beginning(
        RECEPTION,
        house.id,
        "phone",
        speakable_languages(house)[0],
        channel=it.sid,
        caller=it.caller,
        can_record=True,
    )


def _leave(work: UnitOfWork, it: IncomingCall) -> None:
    """Raises `NoConversation`."""
    put = current(work, conversation_of(work, it.sid))
    if ends_well(put) and not put.helped:
        end_conversation(work, put.conversation_id)
    else:
        follow_up_abandoned(work, put.conversation_id)
        mark_left(work, it.sid)


def _follow(
    it: IncomingCall,
    house: Centre,
    put: Prompt,
    heard: PromptReading,
    step: Reply | PromptReading | None,
) -> Response:
    if step is None:
        farewell = say_message(message("phone-cannot-hear"), heard.language, house.zone)
        return twiml(voice.hang_up_after(heard_as(farewell, house)))
    if isinstance(step, PromptReading):
        return _put_to_them(it, house, put, step)
    with workplace().work() as work:
        after = reply(work, SCRIPTS, put.conversation_id, put.turn, step)
    if after.not_understood:
        return _follow(
            it, house, after, heard, keys.missed(after, heard, RepeatReason.NOT_READABLE)
        )
    return _put_to_them(it, house, after, first_reading(after, heard))


def _put_to_them(
    it: IncomingCall,
    house: Centre,
    put: Prompt,
    heard: PromptReading,
    languages: tuple[str, ...] = (),
) -> Response:
    """One reading of the question; `languages` are those that can be changed to."""
    phrases = read_aloud(put, heard, languages or speakable_languages(house), house.zone)
    try:
        stretches = heard_as(phrases, house, heard.slower)
    except NobodySays:
        return _put_in_another_language(it, house, put)
    response = _document(it, put, heard, stretches)
    next_ones = partial(prepare_next, speech(), put, heard, house, speakable_languages(house))
    response.call_on_close(next_ones)
    return response


def _put_in_another_language(it: IncomingCall, house: Centre, put: Prompt) -> Response:
    """The first of the house's that Twilio has a voice for, and no other. Raises `NoCall`."""
    language = surely_spoken(house)
    if language is None:
        raise NoCall(f"nobody can speak for {house.name}")
    if put.language != language and not put.ended:
        with workplace().work() as work:
            put = reply(work, SCRIPTS, put.conversation_id, put.turn, Speak(language))
    heard = replace(first_reading(put), language=language)
    return _put_to_them(it, house, put, heard, languages=(language,))


def _document(
    it: IncomingCall, put: Prompt, heard: PromptReading, stretches: list[Phrase | Played]
) -> Response:
    """What is heard, and what is done after it."""
    if put.ended and not rings(put.question):
        return twiml(voice.hang_up_after(stretches, heard.slower))
    if (person := rings(put.question)) is not None:
        rung = trouble.address("ivr.dialled", heard.address())
        return twiml(voice.put_through(stretches, person, it.called, rung))
    if isinstance(put.question, Leave):
        return _take_down(stretches, heard)
    ask = voice.ask_for_digits if isinstance(put.question, Enter) else voice.ask_for_a_key
    return twiml(ask(stretches, trouble.address("ivr.answer", heard.address()), heard.slower))


def _take_down(stretches: list[Phrase | Played], heard: PromptReading) -> Response:
    answer, spoken, ready = (
        trouble.address(f"ivr.{to}", heard.address()) for to in ("answer", "recording", "recorded")
    )
    return twiml(voice.take_down(stretches, answer, spoken, ready, heard.slower))
