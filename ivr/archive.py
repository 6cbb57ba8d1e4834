"""Twilio's archive of recordings: a sound is fetched from it, and deleted in it."""

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
"""The format asked for: a quarter of the size of WAV, and every browser plays it."""

_ADDRESS = re.compile(r"/2010-04-01/Accounts/(?P<account>AC[0-9a-f]{32})/Recordings/RE[0-9a-f]{32}")


def is_recording(address: str) -> bool:
    """Whether an address is that of a recording at Twilio, in any of its regions.

    Checked because our credentials are sent to such an address.
    """
    parts = urlsplit(address)
    is_theirs = parts.hostname is not None and parts.hostname.endswith(".twilio.com")
    return parts.scheme == "https" and is_theirs and _account(address) is not None


@dataclass(frozen=True)
class TwilioArchive:
    """Recordings at Twilio, each known by its address.

    `token` is the account's auth token; which account it is stands in the address.
    """

    token: str

    def sound(self, address: str) -> Audio | None:
        """A recording as MP3, cut one byte above `LARGEST_SOUND`; None when Twilio has none.

        Raises `OSError` when Twilio can't be reached, or says no.
        """
        try:
            with urlopen(self._request("GET", f"{address}.mp3"), timeout=PATIENCE_SECONDS) as got:
                return Audio(got.read(LARGEST_SOUND + 1), MP3)
        except HTTPError as problem:
            if problem.code == HTTPStatus.NOT_FOUND:
                return None
            raise

    def delete(self, address: str) -> None:
        """Deletes a recording; one that is gone already is no error.

        Raises `OSError` when Twilio can't be reached, or says no.
        """
        try:
            with urlopen(self._request("DELETE", address), timeout=PATIENCE_SECONDS):
                return
        except HTTPError as problem:
            if problem.code != HTTPStatus.NOT_FOUND:
                raise

    def _request(self, method: str, url: str) -> Request:
        """A request with our credentials, which no redirect carries on to another address."""
        request = Request(url, method=method)
        login = base64.b64encode(f"{_account(url)}:{self.token}".encode()).decode()
        request.add_unredirected_header("Authorization", f"Basic {login}")
        return request


def archive_for(settings: Settings) -> TwilioArchive | None:
    """The archive that the worker fetches callers' recordings from.

    None without a Twilio account: then there is nothing to fetch.
    """
    return TwilioArchive(settings.twilio_auth_token) if settings.twilio_account_sid else None


def _account(address: str) -> str | None:
    found = _ADDRESS.match(urlsplit(address).path)
    return found["account"] if found else None
