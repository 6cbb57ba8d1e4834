"""Rules of promises and of interpreters' lead times; no database, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from shared.appointments import Form
from shared.content import ANOTHER_LANGUAGE, SEEN_OR_FELT

ORDER_WITHIN = timedelta(days=1)
"""How soon an interpreter is ordered, or called off, where there is time enough."""

DECIDE_WITHIN = timedelta(hours=1)
"""How soon staff decide, from when the centre is open, where there is less than the lead time."""

INVITED_BEFORE = timedelta(days=2)
"""How long before a meeting the a-kasse has to be invited."""

BEFORE_IT = timedelta(hours=1)
"""How long before the meeting the task is due at the latest: the citizen can still be called."""


class PromiseKind(StrEnum):
    """What a citizen can be promised for a meeting.

    CHAIR: for the companion. ROOM: one that a wheelchair gets into. QUIET: a quiet room. TIME: a
    longer meeting. DOOR: staff meet them there. VIDEO: staff call before a meeting on video, and
    help them to get it started. A_KASSE: their a-kasse takes part. PAPERS: papers are read together
    with them.
    """

    INTERPRETER = "interpreter"
    CHAIR = "chair"
    ROOM = "room"
    QUIET = "quiet"
    TIME = "time"
    DOOR = "door"
    VIDEO = "video"
    A_KASSE = "a_kasse"
    PAPERS = "papers"


class PromiseState(StrEnum):
    """What has become of a promise.

    UNABLE: it can't be kept, and the citizen is still to be told. TOLD: they were told otherwise.
    NOT_NEEDED: the citizen no longer wants it, or the meeting does not take place.
    """

    PROMISED = "promised"
    ARRANGED = "arranged"
    UNABLE = "unable"
    TOLD = "told"
    KEPT = "kept"
    NOT_KEPT = "not_kept"
    NOT_NEEDED = "not_needed"


class Way(StrEnum):
    """How an interpreter takes part in the meeting."""

    HERE = "here"
    PHONE = "phone"
    VIDEO = "video"


class Decision(StrEnum):
    """What staff decide where an interpreter is hard to find or there is none.

    The first three go on looking, the last two say that there is none.
    """

    KEEP_LOOKING = "keep_looking"
    BY_PHONE = "by_phone"
    BY_VIDEO = "by_video"
    MOVE = "move"
    WITHOUT = "without"


WAYS: Mapping[Decision, Way] = {
    Decision.KEEP_LOOKING: Way.HERE,
    Decision.BY_PHONE: Way.PHONE,
    Decision.BY_VIDEO: Way.VIDEO,
}
"""The decisions that go on looking, and for an interpreter who takes part how."""

WAY_OF_FORM: Mapping[Form, Way] = {
    Form.IN_PERSON: Way.HERE,
    Form.PHONE: Way.PHONE,
    Form.VIDEO: Way.VIDEO,
}

OPEN_STATES = frozenset({PromiseState.PROMISED, PromiseState.UNABLE})
"""States in which staff still have something to do."""

_ANEW = frozenset({PromiseState.PROMISED, PromiseState.ARRANGED, PromiseState.NOT_NEEDED})
_AFTER = frozenset({PromiseState.KEPT, PromiseState.NOT_KEPT})

NEXT_STATES: Mapping[PromiseState, frozenset[PromiseState]] = {
    PromiseState.PROMISED: _ANEW | _AFTER | {PromiseState.UNABLE},
    PromiseState.ARRANGED: _ANEW | _AFTER | {PromiseState.UNABLE},
    PromiseState.UNABLE: _ANEW | {PromiseState.UNABLE, PromiseState.TOLD},
    PromiseState.TOLD: _ANEW | {PromiseState.UNABLE},
    PromiseState.KEPT: _ANEW | {PromiseState.NOT_KEPT},
    PromiseState.NOT_KEPT: _ANEW | {PromiseState.KEPT},
    PromiseState.NOT_NEEDED: _ANEW | {PromiseState.UNABLE, PromiseState.TOLD},
}
"""Into which states a promise can go; to the same again where its facts are others. From
NOT_NEEDED back to any, because staff can take back that a citizen did not come."""

SETTLED_BY_ITSELF = frozenset({PromiseKind.ROOM, PromiseKind.QUIET, PromiseKind.TIME})
"""What the booking itself arranges: the room and the length stand in the meeting."""

NEEDS_NO_PRESS = frozenset(
    {PromiseKind.CHAIR, PromiseKind.DOOR, PromiseKind.VIDEO, PromiseKind.PAPERS}
)
"""What is done at the meeting itself: taken as kept when the meeting was held."""


@dataclass(frozen=True)
class LeadTime:
    """How many days before a meeting an interpreter has to be ordered: working days, or all."""

    days: int
    working: bool


SIGN, SPOKEN, RARE = LeadTime(14, False), LeadTime(2, True), LeadTime(5, True)

LONGEST_LEAD = 60
"""Days."""


def usual_lead_time(language: str) -> LeadTime:
    """What holds where a centre has set nothing else; `language` is ISO 639."""
    if language in SEEN_OR_FELT:
        return SIGN
    return RARE if language == ANOTHER_LANGUAGE else SPOKEN


def order_by(
    starts_at: datetime, lead: LeadTime, is_working_day: Callable[[date], bool]
) -> datetime:
    """The last instant at which an interpreter can be ordered: the same clock time, so many days
    earlier. `starts_at` is local, and so is the result."""
    day = starts_at.date()
    if not lead.working:
        return _on_day(starts_at, day - timedelta(days=lead.days))
    for _ in range(lead.days):
        day -= timedelta(days=1)
        while not is_working_day(day):
            day -= timedelta(days=1)
    return _on_day(starts_at, day)


def _on_day(starts_at: datetime, day: date) -> datetime:
    """By the clock on the wall: 14 days are more or fewer hours where summer time changes."""
    return datetime.combine(day, starts_at.time(), starts_at.tzinfo)


def is_short_notice(now: datetime, last: datetime) -> bool:
    """Whether there is less than the lead time; `last` is when an order can be made at last."""
    return now > last


def order_due(now: datetime, soon: datetime, last: datetime, starts_at: datetime) -> datetime:
    """When an interpreter has to be ordered where there is time: `soon`, by `last`, and before the
    meeting."""
    return max(now, min(soon, last, starts_at - BEFORE_IT))


def decision_due(
    now: datetime, opens: datetime, starts_at: datetime, *, is_today: bool
) -> datetime:
    """When staff have to decide: at once for a meeting today, else soon after the centre opens.

    `opens` is the next instant at which it is open. Never later than the meeting.
    """
    soon = opens if is_today else min(opens + DECIDE_WITHIN, starts_at - BEFORE_IT)
    return min(max(now, soon), max(now, starts_at))


def before_meeting(now: datetime, soon: datetime, starts_at: datetime) -> datetime:
    """When something is due that has to be done `soon`, and in any case before the meeting."""
    return max(now, min(soon, starts_at - BEFORE_IT))


def promise_due(kind: PromiseKind, starts_at: datetime) -> datetime:
    """When what is promised for a meeting has to be arranged. Others have a calendar of their own,
    and are asked some days before."""
    return starts_at - INVITED_BEFORE if kind is PromiseKind.A_KASSE else starts_at


def state_when_held(kind: PromiseKind, state: PromiseState) -> PromiseState:
    """What a promise is taken to be when its meeting was held; unchanged where staff have to say:
    an interpreter whom nobody had booked may have come all the same."""
    is_taken = state is PromiseState.ARRANGED or (
        state is PromiseState.PROMISED and kind in NEEDS_NO_PRESS
    )
    return PromiseState.KEPT if is_taken else state


@dataclass(frozen=True)
class InterpreterNews:
    """What decides the sentence about an interpreter: `is_short`: there is less than the lead time.

    `may_be_told`: how the citizen hears that there is none: "call", "told" (in writing) or "ask"
    (no way reaches them).
    """

    state: PromiseState
    way: Way
    decision: Decision | None
    is_short: bool
    may_be_told: str


def interpreter_sentence(news: InterpreterNews) -> str:
    """The id of the sentence that says truthfully how it stands; '' where nothing is to be said."""
    match news.state:
        case PromiseState.ARRANGED | PromiseState.KEPT:
            return f"interpreter-{news.way}"
        case PromiseState.UNABLE | PromiseState.TOLD:
            return (
                "interpreter-none-move"
                if news.decision is Decision.MOVE
                else "interpreter-none-without"
            )
        case PromiseState.PROMISED:
            return f"interpreter-short-{news.may_be_told}" if news.is_short else "interpreter-seeks"
        case _:
            return ""
