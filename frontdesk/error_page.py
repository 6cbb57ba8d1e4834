"""The desk's pages for failures and for wrong requests: one sentence, made without the database."""

from flask import Response

from frontdesk.words import LANGUAGE, words
from shared.web import page

SAID = (403, 404, 405, 413)
"""Statuses with a sentence of their own; the others have that of 400."""


def sorry(_problem: Exception) -> Response:
    """The page that apologises for a failure, with status 503."""
    return page("desk/sorry.html", status=503, language=LANGUAGE, say=words())


def refuse(status: int) -> Response:
    """The page that says why a request was refused, with its status (4xx)."""
    about = f"desk-request-{status if status in SAID else 400}"
    return page("desk/refused.html", status, about=about, language=LANGUAGE, say=words())
