"""The address of a keypad's keys for the volume, which leave the screen as it is."""

from dataclasses import replace

from flask import Response, jsonify, request

from kiosk.audio import change_audio
from kiosk.heard import tune_in
from kiosk.keypad import reached
from kiosk.reading import Reader
from kiosk.routes import blueprint
from kiosk.session import kiosk_session, language_of
from kiosk.showing import remember_visit
from shared.content import Register, Wording


@blueprint.post("/volume")
def turn_volume() -> Response:
    """Turns the volume by one step.

    Answers with the new gain, and with the name of the sound that says how loud it is now.
    """
    session = kiosk_session()
    audio = change_audio(session.visit.audio, tune_in(request.form))
    wording = Wording(language_of(session), Register.ALOUD, session.centre.zone)
    said = reached(audio, Reader(audio, wording))
    response = jsonify(gain=audio.gain, sound=said)
    return remember_visit(response, replace(session.visit, audio=audio))
