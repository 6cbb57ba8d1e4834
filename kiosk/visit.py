"""A kiosk's visit, from the first touch to the wiping: kept in one signed cookie only."""

from dataclasses import dataclass, field, replace
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
"""How long a screen may go untouched before we ask whether the visitor is still there.

After VVSG 2.0 and WCAG 2.2.1.
"""

WARNING = timedelta(seconds=45)
"""How long we wait for the answer before the visit is wiped.

After VVSG 2.0; WCAG 2.2.1 asks for 20 seconds at least.
"""

HELPED = timedelta(minutes=15)
"""How long the screen may go untouched while staff carry the conversation on at the desk.

Our own choice.
"""


A_DAY_AT_MOST = timedelta(hours=12)
"""How long a screen may go untouched by a citizen who takes the time they need.

Our own choice: not until next morning.
"""


VEILED_AFTER = timedelta(minutes=10)
"""How long such a citizen's screen stands untouched before what is personal is hidden.

Our own choice: others stand in the same hall.
"""


class Panel(StrEnum):
    """A screen of the kiosk's own that lies over the present question."""

    NONE = ""
    DISPLAY = "display"
    LANGUAGE = "language"
    SOUND = "sound"
    SLIP = "slip"
    WRITTEN = "written"
    LEAVING = "leaving"
    VEIL = "veil"


OVER_ALL = frozenset({Panel.DISPLAY, Panel.LANGUAGE, Panel.SOUND})
"""Panels that are opened from any screen, another panel too."""


class SlipState(StrEnum):
    """What became of the last receipt's slip: nothing yet (or no printer), out, or stuck."""

    NONE = ""
    OUT = "out"
    STUCK = "stuck"


@dataclass(frozen=True)
class Visit:
    """One visitor's use of the kiosk: which conversation, and how it is shown.

    It holds nothing about the person. `conversation` is '' before the first answer, `language` (ISO
    639) until one is chosen. `more` is the page of choices, counted from 0; `seen` the last press,
    in seconds since 1970; `slip_for` marks the receipt that `slip` is about, `written` the number
    of which they were asked whether they wrote it down. `veiled`: what is personal is hidden until
    the birth date is typed; `misses` counts the wrong ones.
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
    written: str = ""
    veiled: bool = False
    misses: int = 0

    def is_over(self, now: datetime) -> bool:
        """Whether the visitor has been silent for `IDLE` and `WARNING` together."""
        return now.timestamp() - self.seen >= (IDLE + WARNING).total_seconds()


def veiled(visit: Visit, now: datetime) -> Visit:
    """The visit, with what is personal hidden where the screen was untouched for too long."""
    is_left = now.timestamp() - visit.seen >= VEILED_AFTER.total_seconds()
    return replace(visit, veiled=True, panel=Panel.NONE) if is_left else visit


NOBODY = Visit()
"""The visit before a visitor's first press."""


def read_visit(request: Request, secret: str) -> Visit | None:
    """The visit in this browser's cookie; None when there is none, or none that we wrote."""
    try:
        kept = _signer(secret).loads(request.cookies.get(COOKIE, ""))
        display = kept.pop("display")
        display = DisplaySettings(**(display | {"contrast": Contrast(display["contrast"])}))
        closed = {"panel": Panel(kept["panel"]), "slip": SlipState(kept["slip"])}
        return Visit(
            **(kept | {"display": display, "audio": AudioSettings(**kept["audio"])} | closed)
        )
    except (BadSignature, KeyError, TypeError, ValueError):
        return None


def keep_visit(response: Response, visit: Visit, secret: str, secure: bool) -> None:
    """Sets the visit's signed cookie: until the browser closes, and out of reach of scripts."""
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
    """Deletes the visit's cookie."""
    response.delete_cookie(COOKIE, path=PATH)


@cache
def _signer(secret: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret, salt="kiosk visit")
