"""The few addresses that carry every call: its beginning, its keys, a person rung, its end."""

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import assert_never

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
    Choose,
    Confirm,
    Enter,
    HandOver,
    Leave,
    NoConversation,
    PickedUp,
    Prompt,
    Receipt,
    Recorded,
    Reply,
    Speak,
    Tell,
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
        centre = _house(work, it)
        prompt = begin(work, SCRIPTS, _beginning(it, centre))
    return _put_to_them(it, centre, prompt, first_reading(prompt))


@blueprint.post("/answer")
def answer() -> Response:
    """Keys, or silence. What is asked again needs no piece of work."""
    it, heard = call_of(request), heard_at(request.args)
    with workplace().read() as work:
        centre = _house(work, it)
        prompt = current(work, conversation_of(work, it.sid))
    step = keys.read_keys(prompt, heard, it.pressed, speakable_languages(centre))
    return _follow(it, centre, prompt, heard, step)


@blueprint.post("/recording")
def recording() -> Response:
    """A message was spoken after the tone, or nothing was; who has hung up may have spoken too."""
    it, heard, told = call_of(request), heard_at(request.args), recording_of(request)
    with workplace().work() as work:
        centre = _house(work, it)
        prompt = current(work, conversation_of(work, it.sid))
        if told:
            note_recording(work, told.reference, told.address, told.seconds)
    step = keys.reply_after_tone(prompt, heard, told, it.pressed)
    if it.pressed == HUNG_UP and not isinstance(step, Recorded):
        return twiml(voice.nothing())
    return _follow(it, centre, prompt, heard, step)


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
        centre = _house(work, it)
        prompt = reply(work, SCRIPTS, conversation_of(work, it.sid), heard.turn, said)
    if rings(prompt.question) and prompt.turn == heard.turn:
        return trouble.after_trouble_call(it.was_picked_up)
    return _put_to_them(it, centre, prompt, first_reading(prompt, heard))


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
    centre = centre_called(work, it.called)
    if centre is None or not speakable_languages(centre):
        raise NoCall(f"no house is called by {it.called}")
    trouble.remember_transfer(it.called, centre)
    return centre


def _beginning(it: IncomingCall, centre: Centre) -> Beginning:
    return Beginning(
        RECEPTION,
        centre.id,
        "phone",
        speakable_languages(centre)[0],
        channel=it.sid,
        caller=it.caller,
        can_record=True,
    )


def _leave(work: UnitOfWork, it: IncomingCall) -> None:
    """Raises `NoConversation`."""
    prompt = current(work, conversation_of(work, it.sid))
    if ends_well(prompt) and not prompt.helped:
        end_conversation(work, prompt.conversation_id)
    else:
        follow_up_abandoned(work, prompt.conversation_id)
        mark_left(work, it.sid)


def _follow(
    it: IncomingCall,
    centre: Centre,
    prompt: Prompt,
    heard: PromptReading,
    step: Reply | PromptReading | None,
) -> Response:
    if step is None:
        farewell = say_message(message("phone-cannot-hear"), heard.language, centre.zone)
        return twiml(voice.hang_up_after(heard_as(farewell, centre)))
    if isinstance(step, PromptReading):
        return _put_to_them(it, centre, prompt, step)
    with workplace().work() as work:
        after = reply(work, SCRIPTS, prompt.conversation_id, prompt.turn, step)
    if after.not_understood:
        return _follow(
            it, centre, after, heard, keys.missed(after, heard, RepeatReason.NOT_READABLE)
        )
    return _put_to_them(it, centre, after, first_reading(after, heard))


def _put_to_them(
    it: IncomingCall,
    centre: Centre,
    prompt: Prompt,
    heard: PromptReading,
    languages: tuple[str, ...] = (),
) -> Response:
    """One reading of the question; `languages` are those that can be changed to."""
    phrases = read_aloud(prompt, heard, languages or speakable_languages(centre), centre.zone)
    try:
        stretches = heard_as(phrases, centre, heard.slower)
    except NobodySays:
        return _put_in_another_language(it, centre, prompt)
    response = _document(it, prompt, heard, stretches)
    next_ones = partial(prepare_next, speech(), prompt, heard, centre, speakable_languages(centre))
    response.call_on_close(next_ones)
    return response


def _put_in_another_language(it: IncomingCall, centre: Centre, prompt: Prompt) -> Response:
    """The first of the house's that Twilio has a voice for, and no other. Raises `NoCall`."""
    language = surely_spoken(centre)
    if language is None:
        raise NoCall(f"nobody can speak for {centre.name}")
    if prompt.language != language and not prompt.ended:
        with workplace().work() as work:
            prompt = reply(work, SCRIPTS, prompt.conversation_id, prompt.turn, Speak(language))
    heard = replace(first_reading(prompt), language=language)
    return _put_to_them(it, centre, prompt, heard, languages=(language,))


def _document(
    it: IncomingCall, prompt: Prompt, heard: PromptReading, stretches: list[Phrase | Played]
) -> Response:
    """What is heard, and what is done after it."""
    if prompt.ended and not rings(prompt.question):
        return twiml(voice.hang_up_after(stretches, heard.slower))
    if (person := rings(prompt.question)) is not None:
        rung = trouble.address("ivr.dialled", heard.address())
        return twiml(voice.put_through(stretches, person, it.called, rung))
    match prompt.question:
        case Leave():
            return _take_down(stretches, heard)
        case Enter():
            ask = voice.ask_for_digits
        case Choose() | Confirm() | Tell() | Receipt() | HandOver():
            ask = voice.ask_for_a_key
        case _:
            assert_never(prompt.question)
    return twiml(ask(stretches, trouble.address("ivr.answer", heard.address()), heard.slower))


def _take_down(stretches: list[Phrase | Played], heard: PromptReading) -> Response:
    answer, spoken, ready = (
        trouble.address(f"ivr.{to}", heard.address()) for to in ("answer", "recording", "recorded")
    )
    return twiml(voice.take_down(stretches, answer, spoken, ready, heard.slower))
