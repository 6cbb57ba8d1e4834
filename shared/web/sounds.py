"""Sends sounds to browsers and telephones by their names, which nobody can guess."""

import re

from flask import Blueprint, Response, request, send_file
from werkzeug.exceptions import NotFound

from shared.speech import SoundFormat, hold_sound, silence_for_a_telephone
from shared.web.place import speech
from shared.web.security import A_YEAR

LONGEST_SILENCE = 1_000
"""Milliseconds."""

NAME = re.compile(r"[0-9a-f]{64}")

blueprint = Blueprint("sounds", __name__, url_prefix="/sounds")


@blueprint.get("/silence-<int:milliseconds>.wav")
def send_silence(milliseconds: int) -> Response:
    """A pause between two sentences on a telephone, whose own pauses are whole seconds."""
    if not 0 < milliseconds <= LONGEST_SILENCE:
        raise NotFound
    return _kept_by_telephones(silence_for_a_telephone(milliseconds))


@blueprint.get("/hold-1.wav")
def send_hold_sound() -> Response:
    """What callers hear while they wait; another sound gets another number in its address."""
    return _kept_by_telephones(hold_sound())


def _kept_by_telephones(sound: bytes) -> Response:
    response = Response(sound, mimetype="audio/wav")
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    response.add_etag()
    response.make_conditional(request)
    return response


@blueprint.get("/<string(length=64):name>.<any('wav', 'phone.wav', 'louder.wav'):form>")
def send_sound(name: str, form: str) -> Response:
    """404 for a sound that nobody wanted, or that can't be made now.

    A name stands for its bytes for good. A room's sound may be about a citizen, so no browser keeps
    it; a telephone's is kept by Twilio, which fetches it for each call otherwise.
    """
    file = speech().sound(name, SoundFormat(form)) if NAME.fullmatch(name) else None
    if file is None:
        raise NotFound
    response = send_file(file, mimetype="audio/wav", etag=f"{name}.{form}")
    if SoundFormat(form) is SoundFormat.ROOM and not speech().is_always_said(file):
        response.headers["Cache-Control"] = "no-store"
    else:
        response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response
