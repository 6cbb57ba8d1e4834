"""What a caller hears when something goes wrong: never silence, and a person where we can."""

from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from flask import Response, current_app, request, url_for

from ivr import voice
from ivr.reading import say
from shared.content import message
from shared.services import House
from shared.web import settings

_KEY = "ivr"
_ANY_ZONE = ZoneInfo("UTC")
"""None of these sentences tells a time."""


def remember(called: str, house: House) -> None:
    """Who picks up for this number, for the day when the database can't be asked."""
    _remembered()[called] = house.transfer_to


def sorry(_problem: Exception) -> Response:
    """Puts the caller through to a person, or asks them to call again. Needs no database."""
    called, language = request.values.get("To", ""), _language()
    person = _remembered().get(called)
    if person is None:
        return twiml(_last("phone-trouble-alone", language))
    words = say(message("phone-trouble"), language, _ANY_ZONE)
    rung = address("ivr.dialled_in_trouble", {"in": language})
    return twiml(voice.put_through(words, person, called, rung))


def dialled_in_trouble(was_picked_up: bool) -> Response:
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
    return voice.hang_up_after(say(message(what), language, _ANY_ZONE))


def _language() -> str:
    language = request.args.get("in", "")
    return language if language in voice.VOICES else next(iter(voice.VOICES))


def _remembered() -> dict[str, str | None]:
    return cast(dict[str, str | None], current_app.extensions.setdefault(_KEY, {}))
