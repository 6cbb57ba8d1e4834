"""The desk's page for a failure: one sentence, made without the database."""

from flask import Response

from frontdesk.words import LANGUAGE, words
from shared.web import page


def sorry(_problem: Exception) -> Response:
    """The page that apologises for a failure, with status 503."""
    return page("desk/sorry.html", status=503, language=LANGUAGE, say=words())
