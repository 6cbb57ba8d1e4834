"""A web server that plays TwiML by its path, for telephones and the switchboard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twilio.request_validator import RequestValidator
from werkzeug import Request, Response

from ivr.simulator.lines import AppLine, WebhookClient
from ivr.simulator.placed import SimulatedCall, Speaking
from ivr.simulator.switchboard import Switchboard
from ivr.simulator.verbs import Gather

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

SECRET = "a secret"
SECONDS = {"https://phone.test/sounds/hello.wav": 2.5}
PUBLIC = "https://phone.test"


@dataclass
class Script:
    """A web server that plays documents by their path, and writes down who asked for what.

    `answers` are for paths that answer in another way.
    """

    documents: Mapping[str, str]
    answers: dict[str, Response] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        request = Request(environ)
        told = {**request.args.to_dict(), **request.form.to_dict()}
        signature = request.headers["X-Twilio-Signature"]
        url = PUBLIC + environ["RAW_URI"] if "RAW_URI" in environ else ""
        assert not url or RequestValidator(SECRET).validate(url, request.form, signature)
        self.asked.append((request.method, request.path, told))
        document = self.documents.get(request.path, "<Response/>")
        answer = self.answers.get(request.path) or Response(document, mimetype="text/xml")
        return answer(environ, start_response)

    @property
    def last(self) -> tuple[str, str, str | None]:
        """Method, path and digits of the last request of a call that goes on."""
        method, path, told = [it for it in self.asked if it[1] != "/ivr/status"][-1]
        return method, path, told.get("Digits")


@dataclass
class Board:
    """A switchboard, the call on it, and the web server behind it."""

    script: Script
    line: WebhookClient | None = None
    fallback: str = ""
    call: SimulatedCall = field(default_factory=lambda: SimulatedCall("+4599889900", "+4598621234"))

    def __post_init__(self) -> None:
        line = self.line or AppLine(self.script)
        self.it = Switchboard(line, SECRET, PUBLIC, self.fallback, lambda at: SECONDS.get(at, 0))

    @property
    def said(self) -> list[str]:
        """What is played now, as words or addresses."""
        assert isinstance(self.call.doing, Speaking | Gather)
        return [sound.words or sound.address for sound in self.call.doing.sounds]

    def told(self, path: str) -> dict[str, str]:
        """What the last request to a path told."""
        return [told for _, asked, told in self.script.asked if asked == path][-1]
