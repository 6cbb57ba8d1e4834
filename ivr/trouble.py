"""What a caller hears when something goes wrong: never silence, and a person where we can."""

import logging
from collections.abc import Mapping
from functools import partial
from typing import Any, cast
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from flask import Response, current_app, request

from ivr import voice
from ivr.reading import say_message
from shared.appointments import Centre
from shared.content import Register, Telephone, Wording, message
from shared.services import telephone_failed
from shared.unit_of_work import Workplace
from shared.web import public_address, workplace

log = logging.getLogger(__name__)

IN_LINE = ("ivr.wait_in_line", "ivr.key_in_line")
"""Endpoints whose documents are carried out while a caller waits in the queue."""

_KEY = "ivr"
_ANY_ZONE = ZoneInfo("UTC")
"""A time zone in name only: this module's sentences tell no time."""


def remember_transfer(called: str, centre: Centre) -> None:
    """Remembers, in this process, the centre that a number leads to.

    So a person can be rung when the database can't be asked.
    """
    _remembered()[called] = centre


def sorry(_problem: Exception) -> Response:
    """The answer to an unforeseen error: rings a person, or asks to call again later.

    Needs no database; the desk is told afterwards. A caller in the queue is taken out of it first,
    because nobody can be rung from there: what comes after the queue is asked, and answers so.
    """
    if request.endpoint in IN_LINE:
        return twiml(voice.leave_queue())
    if request.endpoint == "ivr.text":
        return _sorry_for_text()
    called, language = request.values.get("To", ""), _language()
    centre = _remembered_for(called)
    if centre is None or centre.transfer_to is None:
        answer = twiml(_last("phone-trouble-alone", language))
    else:
        words = say_message(message("phone-trouble"), language, _ANY_ZONE)
        rung = address("ivr.dialled_in_trouble", {"in": language})
        answer = twiml(voice.put_through(words, centre.transfer_to, centre.telephone, rung))
    if centre is not None:
        answer.call_on_close(partial(_tell_the_desk, workplace(), centre))
    return answer


def _sorry_for_text() -> Response:
    """The answer to a text that we could not read, with the number to call where we know it."""
    centre = _remembered_for(request.values.get("To", ""))
    said = (
        message("text-trouble", telephone=Telephone(centre.telephone))
        if centre
        else message("text-trouble-alone")
    )
    return twiml(voice.text_back(Wording(_language(), Register.MESSAGE, _ANY_ZONE).say(said)))


def unknown_call(problem: Exception) -> Response:
    """The same answer to a request of a call that we don't know: nothing of ours has failed."""
    log.warning("no such call in %s: %s", request.endpoint, type(problem).__name__)
    return sorry(problem)


def _tell_the_desk(workplace: Workplace, centre: Centre) -> None:
    """Notes the trouble for the desk once the caller has been answered.

    The database may be what is in trouble: that is only logged.
    """
    try:
        with workplace.work() as work:
            telephone_failed(work, centre)
    except Exception:
        log.exception("The desk could not be told of the trouble.")


def after_trouble_call(was_picked_up: bool) -> Response:
    """The answer when a person, rung because of an error, has talked or not picked up."""
    if was_picked_up:
        return twiml(voice.hang_up_after(()))
    return twiml(_last("phone-nobody-answers", _language()))


def address(endpoint: str, query: Mapping[str, str], **path: Any) -> str:
    """A webhook's absolute address; some providers of TwiML know no relative ones."""
    return public_address(endpoint, **path) + "?" + urlencode(query)


def twiml(document: str) -> Response:
    """The response with a TwiML document, which no cache may store."""
    response = Response(document, mimetype="text/xml")
    response.cache_control.no_store = True
    return response


def _last(what: str, language: str) -> str:
    """A sentence by its message's id, and the end of the call."""
    return voice.hang_up_after(say_message(message(what), language, _ANY_ZONE))


def _language() -> str:
    """The language that the request names (ISO 639), or the first that Twilio speaks."""
    language = request.args.get("in", "")
    return language if language in voice.VOICES else next(iter(voice.VOICES))


def _remembered_for(called: str) -> Centre | None:
    """The centre of this number; for another number the only one that is remembered."""
    known = _remembered()
    only = next(iter(known.values())) if len({it.id for it in known.values()}) == 1 else None
    return known.get(called) or only


def _remembered() -> dict[str, Centre]:
    return cast(dict[str, Centre], current_app.extensions.setdefault(_KEY, {}))
