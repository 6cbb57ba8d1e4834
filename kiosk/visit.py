"""One citizen at the screen, from the first touch to the wiping: kept in a signed cookie only."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache

from flask import Request, Response
from itsdangerous import BadSignature, URLSafeSerializer

from kiosk.audio import AudioSettings
from kiosk.display_settings import Contrast, DisplaySettings

COOKIE = "visit"
PATH = "/kiosk/"

IDLE = timedelta(seconds=120)
"""Without a touch for so long, we ask whether somebody is still there."""

WARNING = timedelta(seconds=45)
"""And wait so long for the answer."""

HELPED = timedelta(minutes=15)
"""So long nobody has to touch the screen while staff carry the conversation on at the desk."""


A_DAY_AT_MOST = timedelta(hours=12)
"""So long a screen stands for somebody who takes the time they need: not until next morning."""


class Panel(StrEnum):
    """A screen of our own that lies over the present question."""

    NONE = ""
    DISPLAY = "display"
    LANGUAGE = "language"
    SOUND = "sound"
    SLIP = "slip"


class SlipState(StrEnum):
    """What became of the slip of the last receipt."""

    NONE = ""
    OUT = "out"
    STUCK = "stuck"


@dataclass(frozen=True)
class Visit:
    """Nothing about a person: which conversation, and how it is shown.

    `language` is '' until somebody chooses one. `more` counts the pages of choices turned; `seen`
    is the last press, in seconds since 1970. `slip_for` marks the receipt that `slip` is about.
    """

    conversation: str = ""
    language: str = ""
    display: DisplaySettings = field(default_factory=DisplaySettings)
    audio: AudioSettings = field(default_factory=AudioSettings)
    panel: Panel = Panel.NONE
    more: int = 0
    seen: int = 0
    slip: SlipState = SlipState.NONE
    slip_for: str = ""

    def is_over(self, now: datetime) -> bool:
        return now.timestamp() - self.seen >= (IDLE + WARNING).total_seconds()


NOBODY = Visit()


def read_visit(request: Request, secret: str) -> Visit | None:
    """None when there is no visit, or none that we wrote."""
    try:
        kept = _signer(secret).loads(request.cookies.get(COOKIE, ""))
        display = kept.pop("display")
        display = DisplaySettings(display["size"], Contrast(display["contrast"]), display["lower"])
        closed = {"panel": Panel(kept["panel"]), "slip": SlipState(kept["slip"])}
        return Visit(
            **(kept | {"display": display, "audio": AudioSettings(**kept["audio"])} | closed)
        )
    except (BadSignature, KeyError, TypeError, ValueError):
        return None


def keep_visit(response: Response, visit: Visit, secret: str, secure: bool) -> None:
    """Until the browser closes, and for nobody but us."""
    response.set_cookie(
        COOKIE,
        _signer(secret).dumps(
            vars(visit) | {"display": vars(visit.display), "audio": vars(visit.audio)}
        ),
        path=PATH,
        secure=secure,
        httponly=True,
        samesite="Strict",
    )


def wipe(response: Response) -> None:
    response.delete_cookie(COOKIE, path=PATH)


@cache
def _signer(secret: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret, salt="kiosk visit")
