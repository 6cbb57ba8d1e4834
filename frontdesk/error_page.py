"""What the desk shows when something broke: a sentence, without asking the database."""

from flask import Response

from frontdesk.words import LANGUAGE, words
from shared.web import page


def sorry(_problem: Exception) -> Response:
    return page("desk/sorry.html", status=503, language=LANGUAGE, say=words())
