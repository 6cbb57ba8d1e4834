"""Twilio's archive of recordings: sounds are fetched from it, and deleted in it."""

import base64
import re
from dataclasses import dataclass
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from shared.inquiries import LARGEST_SOUND, Audio
from shared.settings import Settings

PATIENCE_SECONDS = 10
MP3 = "audio/mpeg"
"""A quarter of what the same costs as WAV, and every browser plays it."""

_ADDRESS = re.compile(r"/2010-04-01/Accounts/(?P<account>AC[0-9a-f]{32})/Recordings/RE[0-9a-f]{32}")


def is_recording(address: str) -> bool:
    """Whether it is one of Twilio's, of any region: we send our credentials there."""
    parts = urlsplit(address)
    is_theirs = parts.hostname is not None and parts.hostname.endswith(".twilio.com")
    return parts.scheme == "https" and is_theirs and _account(address) is not None


@dataclass(frozen=True)
class TwilioArchive:
    """`token` is the account's; which account it is stands in each address."""

    token: str

    def sound(self, address: str) -> Audio | None:
        """Raises `OSError` when Twilio can't be reached, or says no."""
        try:
            with urlopen(self._request("GET", f"{address}.mp3"), timeout=PATIENCE_SECONDS) as got:
                return Audio(got.read(LARGEST_SOUND + 1), MP3)
        except HTTPError as problem:
            if problem.code == HTTPStatus.NOT_FOUND:
                return None
            raise

    def delete(self, address: str) -> None:
        try:
            with urlopen(self._request("DELETE", address), timeout=PATIENCE_SECONDS):
                return
        except HTTPError as problem:
            if problem.code != HTTPStatus.NOT_FOUND:
                raise

    def _request(self, method: str, url: str) -> Request:
        """The credentials go to this address, and to none that it sends us on to."""
        request = Request(url, method=method)
        login = base64.b64encode(f"{_account(url)}:{self.token}".encode()).decode()
        request.add_unredirected_header("Authorization", f"Basic {login}")
        return request


def archive_for(settings: Settings) -> TwilioArchive | None:
    """None without a Twilio account: then there is nothing to fetch."""
    return TwilioArchive(settings.twilio_auth_token) if settings.twilio_account_sid else None


def _account(address: str) -> str | None:
    found = _ADDRESS.match(urlsplit(address).path)
    return found["account"] if found else None
