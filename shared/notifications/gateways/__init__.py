"""Gateways: the ways in which messages leave this program, one file each."""

from collections.abc import Mapping
from typing import Protocol

from shared.notifications.facts import Channel, Dispatch, IsAnothers, Outcome
from shared.notifications.gateways.letter import LetterGateway
from shared.notifications.gateways.log import LogGateway
from shared.notifications.gateways.twilio import TwilioGateway
from shared.settings import INSTANCE, Settings


class Gateway(Protocol):
    """Carries messages of a channel. Failures are reported in the outcome, never raised."""

    def send(self, it: Dispatch) -> Outcome: ...

    def look(self, it: Dispatch, is_anothers: IsAnothers) -> Outcome | None:
        """How an earlier attempt ended, without sending anything.

        What `is_anothers` is passed over: two people, or one twice, may be told the same words.
        `Sent`; `Unsure` when that cannot be found out; None when nothing was sent.
        """


Gateways = Mapping[Channel, Gateway]


def gateways_for(settings: Settings) -> Gateways:
    """The gateway of each channel; without Twilio's credentials texts and calls are only logged,
    and in practice letters, too: one that is printed would be sent to somebody."""
    carrier: Gateway = LogGateway(INSTANCE / "messages.log")
    letters = carrier if settings.is_practice else LetterGateway(INSTANCE / "letters")
    if settings.twilio_account_sid:
        carrier = TwilioGateway(
            settings.twilio_account_sid,
            settings.twilio_auth_token,
            settings.twilio_number,
            settings.public_base_url,
            settings.twilio_api_url,
        )
    return {Channel.TEXT: carrier, Channel.CALL: carrier, Channel.LETTER: letters}


__all__ = [
    "Gateway",
    "Gateways",
    "LetterGateway",
    "LogGateway",
    "TwilioGateway",
    "gateways_for",
]
