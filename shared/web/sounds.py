"""Gives out sounds by their names, which nobody can guess."""

import re

from flask import Blueprint, Response, send_file
from werkzeug.exceptions import NotFound

from shared.speech import Form
from shared.web.place import speech
from shared.web.security import A_YEAR

NAME = re.compile(r"[0-9a-f]{64}")

blueprint = Blueprint("sounds", __name__, url_prefix="/sounds")


@blueprint.get("/<string(length=64):name>.<any('wav', 'phone.wav', 'slow.wav'):form>")
def sound(name: str, form: str) -> Response:
    """A name stands for its bytes for good. A room's sound may be about somebody, and is kept by no
    browser; a telephone's is fetched by who plays it, over and over."""
    file = speech().sound(name, Form(form)) if NAME.fullmatch(name) else None
    if file is None:
        raise NotFound
    response = send_file(file, mimetype="audio/wav", conditional=True)
    if Form(form) is Form.ROOM and not speech().is_always_said(file):
        response.headers["Cache-Control"] = "no-store"
    else:
        response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response
