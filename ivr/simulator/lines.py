"""How the simulator reaches our webhooks: straight into an app, or over HTTP."""

import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote, urlencode, urlsplit

from twilio.request_validator import SIGNATURE_HEADER, RequestValidator
from werkzeug.test import EnvironBuilder, run_wsgi_app

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

PATIENCE_SECONDS = 15
"""Twilio waits so long for a webhook's answer: error 11200."""


class NotReached(Exception):
    """No connection to the webhook came about."""


class NotAnswered(Exception):
    """The connection to the webhook broke, or no answer came in time."""


@dataclass(frozen=True)
class WebhookAnswer:
    """What came back from a webhook: HTTP status, media type, body."""

    status: int
    content_type: str
    body: bytes


class WebhookClient(Protocol):
    """Sends one request to a webhook.

    `url` is the public one; where the request really goes is decided here. Raises `NotReached` or
    `NotAnswered`.
    """

    def send(
        self, method: str, url: str, form: Mapping[str, str], signature: str
    ) -> WebhookAnswer: ...


@dataclass(frozen=True)
class AppLine:
    """Hands requests straight to a WSGI app, which sees plain http, as behind a proxy."""

    app: "WSGIApplication"

    def send(self, method: str, url: str, form: Mapping[str, str], signature: str) -> WebhookAnswer:
        parts, target = urlsplit(url), target_of(url)
        builder = EnvironBuilder(
            path=unquote(parts.path),
            query_string=parts.query,
            method=method,
            data=dict(form),
            headers=[(SIGNATURE_HEADER, signature)],
            environ_overrides={"RAW_URI": target, "REQUEST_URI": target},
        )
        try:
            chunks, status, headers = run_wsgi_app(self.app, builder.get_environ(), buffered=True)
        finally:
            builder.close()
        body = b"".join(chunks)
        return WebhookAnswer(int(status.split()[0]), headers.get("Content-Type", ""), body)


@dataclass(frozen=True)
class HttpLine:
    """Sends requests over HTTP to `host` and `port`, whatever name the address has outside."""

    host: str
    port: int

    def send(self, method: str, url: str, form: Mapping[str, str], signature: str) -> WebhookAnswer:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE_SECONDS)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Host": urlsplit(url).netloc,
            SIGNATURE_HEADER: signature,
        }
        try:
            connection.connect()
        except OSError as problem:
            raise NotReached(str(problem)) from problem
        try:
            connection.request(method, target_of(url), urlencode(form), headers)
            response = connection.getresponse()
            content_type = response.headers.get("Content-Type", "")
            return WebhookAnswer(response.status, content_type, response.read())
        except (OSError, http.client.HTTPException) as problem:
            raise NotAnswered(str(problem)) from problem
        finally:
            connection.close()


def signed(
    line: WebhookClient, secret: str, method: str, url: str, form: Mapping[str, str]
) -> WebhookAnswer:
    """Sends a request with Twilio's signature; gives the answer.

    A GET has all parameters in its address, a POST in its body. Raises `NotReached` or
    `NotAnswered`.
    """
    if method == "GET":
        url, form = f"{url}{'&' if '?' in url else '?'}{urlencode(form)}", {}
    signature = RequestValidator(secret).compute_signature(url, dict(form))
    return line.send(method, url, form, signature)


def target_of(url: str) -> str:
    """Path and query of an address, as they stand in it."""
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
