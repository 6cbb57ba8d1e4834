"""What a keypad asks for while the screen stays as it is: the volume, and how much is typed."""

from dataclasses import replace

from flask import Response, abort, jsonify, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from kiosk.audio import AudioSettings, change_audio
from kiosk.heard import tune_in
from kiosk.keypad import reached, typed
from kiosk.reading import Reader
from kiosk.routes import blueprint
from kiosk.session import KioskSession, kiosk_session, language_of
from kiosk.showing import remember_visit
from shared.content import Register, Wording


@blueprint.post("/volume")
def turn_volume() -> Response:
    """Turns the volume by one step.

    Answers with the new gain, and with the name of the sound that says how loud it is now.
    """
    session = kiosk_session()
    audio = change_audio(session.visit.audio, tune_in(request.form))
    response = jsonify(gain=audio.gain, sound=reached(audio, _reader(session, audio)))
    return remember_visit(response, replace(session.visit, audio=audio))


@blueprint.get("/typed-<int(max=99):count>.wav")
def say_how_many(count: int) -> AnyResponse:
    """Redirects to the sound that says how many digits are typed; 404 where nothing is read."""
    session = kiosk_session()
    name = typed(count, _reader(session, session.visit.audio))
    return redirect(f"/sounds/{name}.wav") if name else abort(404)


def _reader(session: KioskSession, audio: AudioSettings) -> Reader:
    centre = session.centre
    wording = Wording(language_of(session), Register.ALOUD, centre.zone, centre.lexicon)
    return Reader(audio, wording)
