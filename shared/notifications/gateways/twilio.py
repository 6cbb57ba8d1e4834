"""The gateway of texts and calls, through Twilio."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from requests.exceptions import ConnectTimeout, RequestException
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from shared.notifications.facts import Channel, Dispatch, NotSent, Outcome, Sent, Unsure

PATIENCE_SECONDS = 10
RINGING_SECONDS = 30

NO_TEXTS_THERE = {21614, 30006}
"""Twilio's error codes for a number that takes no texts, such as a landline."""

PERHAPS_LATER = {401, 403, 429}
"""HTTP statuses after which another attempt may help: credentials get corrected, rate limits pass.
"""

CLOCKS_DIFFER = timedelta(minutes=1)
LOOKED_THROUGH = 50
"""Latest messages to a number that are searched: more than anybody gets in a day."""

WORDS_REPEAT = timedelta(hours=4)
"""Nobody is told the same thing in the same words within less: it is the same text, however wrong
our clock is."""


@dataclass(frozen=True)
class TwilioGateway:
    """Sends through Twilio. `number` is our own in E.164; Twilio calls back at `public_base_url`.

    `patience` is in seconds.
    """

    account_sid: str
    auth_token: str
    number: str
    public_base_url: str
    api_url: str
    patience: float = PATIENCE_SECONDS

    def send(self, it: Dispatch) -> Outcome:
        create = self._text if it.channel is Channel.TEXT else self._call
        return _told(lambda: Sent(create(it)))

    def look(self, it: Dispatch) -> Outcome | None:
        find = self._find_text if it.channel is Channel.TEXT else self._find_call
        try:
            reference = find(it)
        except (RequestException, TwilioException) as problem:
            return Unsure(type(problem).__name__)
        return Sent(reference) if reference else None

    def _text(self, it: Dispatch) -> str:
        made = self._client.messages.create(
            to=it.to, from_=self.number, body=it.words, status_callback=self._callback(it)
        )
        return str(made.sid)

    def _call(self, it: Dispatch) -> str:
        made = self._client.calls.create(
            to=it.to,
            from_=self.number,
            url=f"{self.public_base_url}/ivr/reminder/{it.id}",
            status_callback=self._callback(it),
            timeout=RINGING_SECONDS,
        )
        return str(made.sid)

    def _find_text(self, it: Dispatch) -> str | None:
        """Twilio's id of a text with the same words to the same number since it was due."""
        words = it.words
        for text in self._client.messages.list(to=it.to, limit=LOOKED_THROUGH):
            if text.body == words and _since(text.date_created, it.since - WORDS_REPEAT):
                return str(text.sid)
        return None

    def _find_call(self, it: Dispatch) -> str | None:
        for call in self._client.calls.list(to=it.to, from_=self.number, limit=LOOKED_THROUGH):
            if _since(call.date_created, it.since):
                return str(call.sid)
        return None

    def _callback(self, it: Dispatch) -> str:
        return f"{self.public_base_url}/ivr/message-status?message={it.id}"

    @cached_property
    def _client(self) -> Client:
        http = TwilioHttpClient(timeout=self.patience)
        client = Client(self.account_sid, self.auth_token, http_client=http)
        client.api.base_url = self.api_url
        return client


def _since(made: datetime | None, at: datetime) -> bool:
    return made is not None and made >= at - CLOCKS_DIFFER


def _told(attempt: Callable[[], Sent]) -> Outcome:
    """The outcome of an attempt: without a connection nothing was sent.

    Any other silence is unsure.
    """
    try:
        return attempt()
    except TwilioRestException as problem:
        return _refused(problem)
    except ConnectTimeout:
        return NotSent("no connection", again=True)
    except (RequestException, TwilioException) as problem:
        return Unsure(type(problem).__name__)


def _refused(problem: Any) -> Outcome:
    code = f"twilio {problem.code or problem.status}"
    if problem.code in NO_TEXTS_THERE:
        return NotSent(code, instead=Channel.CALL)
    if problem.status >= 500:
        return Unsure(code)
    return NotSent(code, again=problem.status in PERHAPS_LATER)
