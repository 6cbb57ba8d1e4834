"""Twilio's webhooks for a citizen's call: its beginning, keys, recordings, and its end."""

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import assert_never

from flask import Blueprint, Response, request

from ivr import keys, trouble, voice
from ivr.ahead import prepare_next
from ivr.called import centre_of_call
from ivr.calls import HUNG_UP, IncomingCall, NoCall, call_of, recording_of
from ivr.heard import PromptReading, RepeatReason, first_reading, heard_at
from ivr.offers import ends_well, rings
from ivr.own_audio import NobodySays, heard_as, speakable_languages, surely_spoken
from ivr.reading import Phrase, read_aloud, say_message
from ivr.signature import is_signed
from ivr.trouble import twiml
from ivr.voice import Played
from ivr.waiting import is_same_reading, one_round, put_in_line, ring_now, waits_in_line
from shared.appointments import Centre
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
from shared.followups import caller_got_through, caller_hung_up
from shared.inquiries import note_recording
from shared.services import RECEPTION, SCRIPTS, still_before
from shared.unit_of_work import UnitOfWork
from shared.web import settings, speech, workplace

blueprint = Blueprint("ivr", __name__, url_prefix="/ivr")


@blueprint.before_request
def only_twilio() -> Response | None:
    """Before each request: answers 403 to one that Twilio has not signed."""
    if is_signed(request, settings().public_base_url, settings().twilio_auth_token):
        return None
    return Response("Not signed by Twilio.\n", 403, mimetype="text/plain")


@blueprint.post("/call")
def call() -> Response:
    """A call comes in. A repeated request finds the conversation that was begun."""
    it = call_of(request)
    with workplace().work() as work:
        centre = _called_centre(work, it)
        prompt = begin(work, SCRIPTS, _beginning(it, centre))
    return _put_to_them(it, centre, prompt, first_reading(prompt))


@blueprint.post("/answer")
def answer() -> Response:
    """Keys, or silence. A question that is only read again opens no writing transaction."""
    it, heard = call_of(request), heard_at(request.args)
    with workplace().read() as work:
        centre = _called_centre(work, it)
        prompt = current(work, conversation_of(work, it.sid))
    step = keys.read_keys(prompt, heard, it.pressed, speakable_languages(centre))
    return _follow(it, centre, prompt, heard, step)


@blueprint.post("/recording")
def recording() -> Response:
    """The end of a message after the tone, or of the silence there.

    A caller who has hung up may have spoken too.
    """
    it, heard, told = call_of(request), heard_at(request.args), recording_of(request)
    with workplace().work() as work:
        centre = _called_centre(work, it)
        prompt = current(work, conversation_of(work, it.sid))
        if told:
            note_recording(work, told.reference, told.address, told.seconds)
    step = keys.reply_after_tone(prompt, heard, told, it.pressed)
    if it.pressed == HUNG_UP and not isinstance(step, Recorded):
        return twiml(voice.nothing())
    return _follow(it, centre, prompt, heard, step)


@blueprint.post("/recorded")
def recorded() -> Response:
    """A recording lies ready at Twilio. It is noted; the worker fetches it when no caller waits."""
    told = recording_of(request)
    if told and request.form.get("RecordingStatus") == "completed":
        with workplace().work() as work:
            note_recording(work, told.reference, told.address, told.seconds)
    return twiml(voice.nothing())


@blueprint.post("/dialled")
def dialled() -> Response:
    """Ringing a person has ended: they have talked with the caller, or did not pick up."""
    it, heard = call_of(request), heard_at(request.args)
    if it.is_over and not it.was_picked_up:
        return twiml(voice.nothing())
    said = PickedUp() if it.was_picked_up else Unanswered()
    with workplace().work() as work:
        centre = _called_centre(work, it)
        prompt = reply(work, SCRIPTS, conversation_of(work, it.sid), heard.turn, said)
    if rings(prompt.question) and prompt.turn == heard.turn:
        return trouble.after_trouble_call(it.was_picked_up)
    return _put_to_them(it, centre, prompt, first_reading(prompt, heard))


@blueprint.post("/waiting")
def wait_in_line() -> Response:
    """The next seconds of waiting in the queue; it ends when it is the caller's turn."""
    it, heard = call_of(request), heard_at(request.args)
    with workplace().read() as work:
        centre = _called_centre(work, it)
        prompt = current(work, conversation_of(work, it.sid))
        before = still_before(work, prompt.conversation_id)
    if before == 0 or not is_same_reading(prompt, heard) or not waits_in_line(prompt):
        return twiml(voice.leave_queue())
    return one_round(centre, prompt, heard, before)


@blueprint.post("/waiting-key")
def key_in_line() -> Response:
    """A key while waiting: takes the caller out of the queue, or is heard for nothing."""
    it, heard = call_of(request), heard_at(request.args)
    with workplace().work() as work:
        centre = _called_centre(work, it)
        prompt = current(work, conversation_of(work, it.sid))
        step = keys.read_keys(prompt, heard, it.pressed, speakable_languages(centre))
        if step is not None and not isinstance(step, PromptReading):
            reply(work, SCRIPTS, prompt.conversation_id, prompt.turn, step)
            return twiml(voice.leave_queue())
    return wait_in_line()


@blueprint.post("/left-line")
def left_line() -> Response:
    """Waiting in the queue is over: a person is rung, or what the caller has chosen goes on."""
    it, heard = call_of(request), heard_at(request.args)
    if it.is_over:
        return twiml(voice.nothing())
    with workplace().read() as work:
        centre = _called_centre(work, it)
        prompt = current(work, conversation_of(work, it.sid))
    if is_same_reading(prompt, heard) and rings(prompt.question):
        return ring_now(it, centre, prompt, heard)
    return _put_to_them(it, centre, prompt, first_reading(prompt, heard))


@blueprint.post("/trouble")
def dialled_in_trouble() -> Response:
    """How it ended when a person was rung because of an error; asks no database."""
    return trouble.after_trouble_call(call_of(request).was_picked_up)


@blueprint.post("/status")
def status() -> Response:
    """Twilio's report on the call; counts when the call is over.

    A conversation that is done ends; one that was broken off can be taken up again. A report that
    is late, repeated, or out of order changes nothing more.
    """
    it = call_of(request)
    if it.is_over:
        with suppress(NoConversation), workplace().work() as work:
            _leave(work, it)
    return twiml(voice.nothing())


@blueprint.route("/fallback", methods=["GET", "POST"])
def fallback() -> Response:
    """Twilio asks here when it could not reach another address, or could not use its answer."""
    return trouble.sorry(NoCall("fallback"))


def _called_centre(work: UnitOfWork, it: IncomingCall) -> Centre:
    """The centre that the call is for; it is remembered for times of trouble.

    Raises `NoCall` where there is none, and for a centre that can speak none of its languages.
    """
    centre = centre_of_call(work, it.called)
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
    """Ends the conversation of a call that is over, or leaves it to be taken up again.

    Raises `NoConversation`.
    """
    prompt = current(work, conversation_of(work, it.sid))
    is_done = ends_well(prompt) and not prompt.helped
    if is_done or prompt.ended:
        caller_got_through(work, _called_centre(work, it).id, it.caller)
    if is_done:
        end_conversation(work, prompt.conversation_id)
    else:
        caller_hung_up(work, prompt.conversation_id)
        mark_left(work, it.sid)


def _follow(
    it: IncomingCall,
    centre: Centre,
    prompt: Prompt,
    heard: PromptReading,
    step: Reply | PromptReading | None,
) -> Response:
    """What follows keys or a recording: a farewell, another reading, or what is asked next."""
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
    """The answer with one reading of a question; sounds of the next are ordered after it.

    `languages` are those that the caller can change to (ISO 639), by default all that can be
    spoken.
    """
    phrases = read_aloud(prompt, heard, languages or speakable_languages(centre), centre.zone)
    try:
        stretches = heard_as(phrases, centre, heard.slower)
    except NobodySays:
        return _put_in_another_language(it, centre, prompt)
    response = _document(it, centre, prompt, heard, stretches)
    next_ones = partial(prepare_next, speech(), prompt, heard, centre, speakable_languages(centre))
    response.call_on_close(next_ones)
    return response


def _put_in_another_language(it: IncomingCall, centre: Centre, prompt: Prompt) -> Response:
    """Asks in the centre's first language that Twilio speaks, and offers no other.

    For when our own sound of a sentence can't be made. Raises `NoCall` where there is no such
    language.
    """
    language = surely_spoken(centre)
    if language is None:
        raise NoCall(f"nobody can speak for {centre.name}")
    if prompt.language != language and not prompt.ended:
        with workplace().work() as work:
            prompt = reply(work, SCRIPTS, prompt.conversation_id, prompt.turn, Speak(language))
    heard = replace(first_reading(prompt), language=language)
    return _put_to_them(it, centre, prompt, heard, languages=(language,))


def _document(
    it: IncomingCall,
    centre: Centre,
    prompt: Prompt,
    heard: PromptReading,
    stretches: list[Phrase | Played],
) -> Response:
    """The TwiML for a reading: what is heard, and what is done after it."""
    if prompt.ended and not rings(prompt.question):
        return twiml(voice.hang_up_after(stretches, heard.slower))
    if waits_in_line(prompt):
        return put_in_line(it, centre, heard, stretches)
    if (person := rings(prompt.question)) is not None:
        rung = trouble.address("ivr.dialled", heard.address())
        return twiml(voice.put_through(stretches, person, it.shown_for(centre), rung))
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
