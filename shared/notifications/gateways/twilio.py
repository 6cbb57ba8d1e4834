"""The gateway of texts and calls, through Twilio."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import Any

from requests.exceptions import ConnectTimeout, RequestException
from twilio.base.exceptions import (
    TwilioException,
    TwilioRestException,
    TwilioServiceException,
)
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from shared.notifications.facts import Channel, Dispatch, IsAnothers, NotSent, Outcome, Sent, Unsure

PATIENCE_SECONDS = 10
RINGING_SECONDS = 30

NO_TEXTS_THERE = {21614, 30006}
"""Twilio's error codes for a number that takes no texts, such as a landline."""

WANTS_NO_TEXTS = 21610
"""Twilio's error code for a number that has sent STOP."""

PERHAPS_LATER = {401, 403, 429}
"""HTTP statuses after which another attempt may help: credentials get corrected, rate limits pass.
"""

CLOCKS_DIFFER = timedelta(minutes=1)
LOOKED_THROUGH = 50
"""Latest messages to a number that are searched: more than anybody gets in a day."""

WORDS_REPEAT = timedelta(hours=4)
"""Nobody is told the same thing in the same words within less, but for what is known as another
message: it is the same text, however wrong our clock is."""


LONGEST_WAIT = timedelta(hours=12)
"""What we wait at most when Twilio asks for a pause: messages lose their use."""


class _Answers:
    """Hears each answer of Twilio's, for what its client does not hand on."""

    def __init__(self) -> None:
        self.retry_after = ""
        self.date = ""

    def hear(self, response: Any, *_of: Any, **_how: Any) -> None:
        self.retry_after = response.headers.get("Retry-After", "")
        self.date = response.headers.get("Date", "")

    @property
    def wait(self) -> timedelta:
        """How long the last answer asks us to wait, in seconds or as a date by Twilio's clock."""
        if self.retry_after.strip().isdecimal():
            seconds = min(int(self.retry_after[:9]), LONGEST_WAIT.total_seconds())
            return timedelta(seconds=seconds)
        try:
            until, now = (_instant(it) for it in (self.retry_after, self.date))
        except (ValueError, TypeError):
            return timedelta(0)
        return min(max(until - now, timedelta(0)), LONGEST_WAIT)


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
        is_text = it.channel is Channel.TEXT
        create = self._text if is_text else self._call
        outcome = _told(lambda: Sent(create(it)), is_text)
        return outcome if isinstance(outcome, Sent) else replace(outcome, wait=self._answers.wait)

    def look(self, it: Dispatch, is_anothers: IsAnothers) -> Outcome | None:
        find = self._find_texts if it.channel is Channel.TEXT else self._find_calls
        try:
            found = list(find(it))
        except (RequestException, TwilioException) as problem:
            return Unsure(type(problem).__name__)
        ours = next((it for it in found if not is_anothers(it)), None)
        return Sent(ours) if ours else None

    def account_state(self) -> str:
        """What Twilio says of the account, "active" where it works; else what went wrong, in a few
        words. Nothing is sent to anybody."""
        try:
            return str(self._client.api.v2010.accounts(self.account_sid).fetch().status)
        except TwilioRestException as problem:
            return f"refused with {problem.status}"
        except (RequestException, TwilioException) as problem:
            return type(problem).__name__

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

    def _find_texts(self, it: Dispatch) -> Iterator[str]:
        """Twilio's ids of texts with the same words to the same number since it was due."""
        words = it.words
        for text in self._client.messages.list(to=it.to, limit=LOOKED_THROUGH):
            if text.body == words and _since(text.date_created, it.since - WORDS_REPEAT):
                yield str(text.sid)

    def _find_calls(self, it: Dispatch) -> Iterator[str]:
        for call in self._client.calls.list(to=it.to, from_=self.number, limit=LOOKED_THROUGH):
            if _since(call.date_created, it.since):
                yield str(call.sid)

    def _callback(self, it: Dispatch) -> str:
        return f"{self.public_base_url}/ivr/message-status?message={it.id}"

    @cached_property
    def _answers(self) -> _Answers:
        return _Answers()

    @cached_property
    def _client(self) -> Client:
        hooks: dict[str, object] = {"response": self._answers.hear}
        http = TwilioHttpClient(timeout=self.patience, request_hooks=hooks)
        client = Client(self.account_sid, self.auth_token, http_client=http)
        client.api.base_url = self.api_url
        return client


def _since(made: datetime | None, at: datetime) -> bool:
    return made is not None and made >= at - CLOCKS_DIFFER


def _instant(text: str) -> datetime:
    """Raises `ValueError` or `TypeError` for what is no date."""
    at = parsedate_to_datetime(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _told(attempt: Callable[[], Sent], is_text: bool) -> Outcome:
    """The outcome of an attempt: without a connection nothing was sent.

    Any other silence is unsure.
    """
    try:
        return attempt()
    except (TwilioRestException, TwilioServiceException) as problem:
        return _refused(problem, is_text)
    except ConnectTimeout:
        return NotSent("no connection", again=True)
    except (RequestException, TwilioException) as problem:
        return Unsure(type(problem).__name__)


def _refused(problem: Any, is_text: bool) -> Outcome:
    code = f"twilio {problem.code or problem.status}"
    if is_text and problem.code == WANTS_NO_TEXTS:
        return NotSent(code, instead=Channel.CALL, has_stopped=True)
    if is_text and problem.code in NO_TEXTS_THERE:
        return NotSent(code, instead=Channel.CALL)
    if problem.status >= 500:
        return Unsure(code)
    return NotSent(code, again=problem.status in PERHAPS_LATER)
