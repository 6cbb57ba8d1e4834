"""What a caller hears when something goes wrong: never silence, and a person where we can."""

import logging
from collections.abc import Mapping
from functools import partial
from typing import Any, cast
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from flask import Response, current_app, request, url_for

from ivr import voice
from ivr.reading import say_message
from shared.appointments import Centre
from shared.content import message
from shared.services import telephone_failed
from shared.unit_of_work import Workplace
from shared.web import settings, workplace

log = logging.getLogger(__name__)

_KEY = "ivr"
_ANY_ZONE = ZoneInfo("UTC")
"""None of these sentences tells a time."""


def remember_transfer(called: str, centre: Centre) -> None:
    """Who picks up for this number, for the day when the database can't be asked."""
    _remembered()[called] = centre


def sorry(_problem: Exception) -> Response:
    """Puts the caller through to a person, or asks them to call again. Needs no database."""
    called, language = request.values.get("To", ""), _language()
    centre = _remembered().get(called)
    if centre is None or centre.transfer_to is None:
        answer = twiml(_last("phone-trouble-alone", language))
    else:
        words = say_message(message("phone-trouble"), language, _ANY_ZONE)
        rung = address("ivr.dialled_in_trouble", {"in": language})
        answer = twiml(voice.put_through(words, centre.transfer_to, called, rung))
    if centre is not None:
        answer.call_on_close(partial(_tell_the_desk, workplace(), centre))
    return answer


def _tell_the_desk(workplace: Workplace, centre: Centre) -> None:
    """When the caller has had the answer: the database may be what is in trouble."""
    try:
        with workplace.work() as work:
            telephone_failed(work, centre)
    except Exception:
        log.exception("The desk could not be told of the trouble.")


def after_trouble_call(was_picked_up: bool) -> Response:
    """The person has talked with the caller, or did not pick up."""
    if was_picked_up:
        return twiml(voice.hang_up_after(()))
    return twiml(_last("phone-nobody-answers", _language()))


def address(endpoint: str, told: Mapping[str, str], **path: Any) -> str:
    """Where Twilio goes on, absolute: other providers of TwiML know no relative addresses."""
    return settings().public_base_url + url_for(endpoint, **path) + "?" + urlencode(told)


def twiml(document: str) -> Response:
    response = Response(document, mimetype="text/xml")
    response.cache_control.no_store = True
    return response


def _last(what: str, language: str) -> str:
    return voice.hang_up_after(say_message(message(what), language, _ANY_ZONE))


def _language() -> str:
    language = request.args.get("in", "")
    return language if language in voice.VOICES else next(iter(voice.VOICES))


def _remembered() -> dict[str, Centre]:
    return cast(dict[str, Centre], current_app.extensions.setdefault(_KEY, {}))
