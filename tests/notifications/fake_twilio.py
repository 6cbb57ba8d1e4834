"""A fake of Twilio's REST interface, on this machine: takes texts and calls, and sends nothing."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qs, urlsplit

from shared.clock import Clock

ACCOUNT = "AC" + "0" * 32
OURS = "+4599889900"


@dataclass
class FakeTwilio:
    """`refusals` are the next answers: status and Twilio's code; then everything is taken.

    The next `deaf` ones are taken, and never answered. Refusals ask for `retry_after`, if anything.
    """

    clock: Clock
    url: str = ""
    texts: list[dict[str, str]] = field(default_factory=list)
    calls: list[dict[str, str]] = field(default_factory=list)
    refusals: list[tuple[int, int]] = field(default_factory=list)
    deaf: int = 0
    retry_after: str = ""
    closing: Event = field(default_factory=Event)

    def take(self, kind: str, told: dict[str, str]) -> dict[str, str]:
        """What it keeps of a text or a call, as it is read back later."""
        kept = self.texts if kind == "Messages" else self.calls
        made = format_datetime(self.clock.now().astimezone(UTC))
        sid = f"{'SM' if kind == 'Messages' else 'CA'}{len(kept) + 1:032}"
        row = {"sid": sid, "to": told["To"], "from": told["From"], "date_created": made}
        kept.append(row | {"body": told.get("Body", ""), "callback": told["StatusCallback"]})
        kept[-1] |= {"url": told.get("Url", "")}
        return kept[-1]


@contextmanager
def fake_twilio(clock: Clock) -> Iterator[FakeTwilio]:
    fake = FakeTwilio(clock)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(fake))
    fake.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield fake
    finally:
        fake.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(fake: FakeTwilio) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Says in every answer that it is a fake."""

        server_version = "FakeTwilio"

        def do_POST(self) -> None:
            told = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            if fake.refusals:
                status, code = fake.refusals.pop(0)
                self._answer(status, {"code": code, "message": "a fake refuses", "status": status})
                return
            row = fake.take(self._kind(), {name: values[0] for name, values in told.items()})
            if fake.deaf:
                fake.deaf -= 1
                fake.closing.wait(5)
                return
            self._answer(201, row)

        def do_GET(self) -> None:
            if self._kind() == ACCOUNT:
                self._tell_of_account()
                return
            asked = parse_qs(urlsplit(self.path).query)
            rows = fake.texts if self._kind() == "Messages" else fake.calls
            found = [row for row in reversed(rows) if row["to"] == asked["To"][0]]
            self._answer(200, {self._kind().lower(): found, "page": 0, "next_page_uri": None})

        def _tell_of_account(self) -> None:
            if fake.refusals:
                status, code = fake.refusals.pop(0)
                self._answer(status, {"code": code, "message": "a fake refuses", "status": status})
                return
            self._answer(200, {"sid": ACCOUNT, "status": "active"})

        def date_time_string(self, timestamp: float | None = None) -> str:
            return format_datetime(fake.clock.now().astimezone(UTC), usegmt=True)

        def log_message(self, format: str, *args: object) -> None:
            pass

        def _kind(self) -> str:
            return urlsplit(self.path).path.rsplit("/", 1)[1].removesuffix(".json")

        def _answer(self, status: int, said: object) -> None:
            body = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            if status >= 400 and fake.retry_after:
                self.send_header("Retry-After", fake.retry_after)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler
