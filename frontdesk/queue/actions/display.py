"""What the screen in the hall shows: which number goes to which counter, and how many wait."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from shared.appointments import Centre, display_of_device, only_centre
from shared.safetynet import Queued, QueueState, in_hall
from shared.unit_of_work import UnitOfWork

SHOWN = 4
"""Called numbers on the screen: the present one, and those before it."""

IS_NEW = timedelta(seconds=12)
"""How long a number is highlighted after it is called."""


@dataclass(frozen=True)
class CallDisplay:
    """A screen that shows the called numbers, and the centre whose hall it hangs in. `display_id`
    is None for a demonstration's."""

    centre_id: int
    centre: str
    zone: ZoneInfo
    language: str
    dark: bool
    display_id: int | None = None


@dataclass(frozen=True)
class Called:
    """A called number; `call` is the instant in milliseconds, so it grows with each call."""

    number: int
    counter: str
    is_new: bool
    call: int


@dataclass(frozen=True)
class CallBoard:
    """The called numbers, the latest first, and how many wait.

    By `last_call` a screen knows when to sound; 0 while nobody was called.
    """

    called: tuple[Called, ...]
    waiting: int
    last_call: int


def screen_of_device(work: UnitOfWork, token: str) -> CallDisplay | None:
    """The screen enrolled with this token; None for a device that is not enrolled, or no longer."""
    found = display_of_device(work, token)
    return _screen(found[1], dark=found[0].dark, display_id=found[0].id) if found else None


def demo_screen(work: UnitOfWork) -> CallDisplay | None:
    """The screen of a demonstration's only centre, which needs no enrolment; None with several."""
    only = only_centre(work)
    return _screen(only) if only else None


def call_board(work: UnitOfWork, centre_id: int) -> CallBoard:
    """The numbers that the centre's screen shows now."""
    everybody = in_hall(work, centre_id)
    shown = (QueueState.CALLED, QueueState.SERVED)
    called = sorted(
        ((each.called_at, each) for each in everybody if each.called_at and each.state in shown),
        key=lambda pair: (pair[0], pair[1].number),
        reverse=True,
    )
    return CallBoard(
        tuple(_called(each, at, work.now) for at, each in called[:SHOWN]),
        sum(each.state is QueueState.WAITING for each in everybody),
        _milliseconds(called[0][0]) if called else 0,
    )


def _called(each: Queued, at: datetime, now: datetime) -> Called:
    is_new = each.state is QueueState.CALLED and now - at < IS_NEW
    return Called(each.number, each.counter or "", is_new, _milliseconds(at))


def _milliseconds(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def _screen(centre: Centre, *, dark: bool = False, display_id: int | None = None) -> CallDisplay:
    language = centre.languages[0]
    return CallDisplay(centre.id, centre.name, centre.zone, language, dark, display_id)
