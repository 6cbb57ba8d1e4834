"""Callers in the queue: what they hear while they wait for a person, and when it is their turn."""

from functools import partial

from flask import Response, request

from ivr import trouble, voice
from ivr.calls import IncomingCall
from ivr.heard import PromptReading, small_number_in
from ivr.offers import rings
from ivr.own_audio import NobodySays, heard_as
from ivr.reading import Phrase, in_line, say_message
from ivr.voice import Played
from shared.appointments import Centre
from shared.content import message
from shared.dialogue import HandOver, Prompt
from shared.web import public_address, settings

ROUNDS = 3
"""The place in the queue is told in every third round of the sound of waiting: each 30 seconds."""


def waits_in_line(prompt: Prompt) -> bool:
    """Whether the caller is to be held in a queue: others are before them, and the network can."""
    question = prompt.question
    has_others = isinstance(question, HandOver) and question.before > 0
    return has_others and rings(question) is not None and settings().has_call_queue


def is_same_reading(prompt: Prompt, heard: PromptReading) -> bool:
    """Whether a caller still waits for what they heard, in that language."""
    return (prompt.turn, prompt.language) == (heard.turn, heard.language)


def put_in_line(
    it: IncomingCall, centre: Centre, heard: PromptReading, stretches: list[Phrase | Played]
) -> Response:
    """The answer that puts a caller into the queue of the number that was called."""
    over = trouble.address("ivr.left_line", heard.address())
    line = it.shown_for(centre).removeprefix("+")
    return trouble.twiml(voice.enqueue(stretches, line, _round(heard, 0), over))


def one_round(centre: Centre, prompt: Prompt, heard: PromptReading, before: int) -> Response:
    """What is heard for some seconds, the place in the queue first where it is time for that."""
    number = small_number_in(request.args, "round")
    told = in_line(prompt, heard, before, centre.zone) if number % ROUNDS == 0 else ()
    try:
        stretches = heard_as(told, centre, heard.slower)
    except NobodySays:
        stretches = []
    hold = Played(public_address("sounds.send_hold_sound"))
    pressed = trouble.address("ivr.key_in_line", heard.address())
    again = _round(heard, (number + 1) % ROUNDS)
    return trouble.twiml(voice.while_waiting([*stretches, hold], pressed, again, heard.slower))


def ring_now(it: IncomingCall, centre: Centre, prompt: Prompt, heard: PromptReading) -> Response:
    """The answer that rings a person for a caller whose turn it is."""
    words = say_message(message("phone-your-turn"), heard.language, centre.zone)
    address = partial(trouble.address, "ivr.dialled", heard.address())
    try:
        stretches = heard_as(words, centre, heard.slower)
    except NobodySays:
        stretches = []
    return trouble.twiml(
        voice.put_through(stretches, rings(prompt.question) or "", it.shown_for(centre), address())
    )


def _round(heard: PromptReading, number: int) -> str:
    return trouble.address("ivr.wait_in_line", heard.address() | {"round": str(number)})
