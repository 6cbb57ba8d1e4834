"""Twilio's webhook for a text that somebody sends us: the answer goes back in the response."""

import re

from flask import Response, request

from ivr import voice
from ivr.calls import number_of
from ivr.reminders import blueprint
from ivr.trouble import remember_transfer, twiml
from shared.appointments import centre_called
from shared.followups import text_received
from shared.notifications import IncomingText
from shared.web import takes_nul, workplace

__all__ = ["blueprint"]

LONGEST_TEXT = 1600
"""Characters that Twilio hands on at most, in up to ten parts."""

LONGEST_NUMBER = 40

_SID = re.compile(r"[A-Za-z0-9]{1,64}")


@blueprint.post("/text")
@takes_nul
def text() -> Response:
    """A text comes in. A repeated request changes nothing, and gets the same answer."""
    it = _text_of_request()
    if it is None:
        return twiml(voice.text_back(""))
    with workplace().work() as work:
        centre = centre_called(work, it.called)
        words = text_received(work, it, request.form.get("OptOutType", "")[:10].upper())
    if centre is not None:
        remember_transfer(it.called, centre)
    return twiml(voice.text_back(words))


def _text_of_request() -> IncomingText | None:
    """None for a request without a usable id of the text: it can't be told from a repeat."""
    form = request.form
    sid = form.get("MessageSid") or form.get("SmsSid") or ""
    if not _SID.fullmatch(sid):
        return None
    words, called = (
        form.get(name, "")[:most].replace("\0", "")
        for name, most in (("Body", LONGEST_TEXT), ("To", LONGEST_NUMBER))
    )
    return IncomingText(sid, number_of(form.get("From", "")) or "", called, words)
