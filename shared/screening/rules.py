"""Rules of what is asked once a meeting stands: what it leads to, and how long it is kept."""

from collections.abc import Set
from datetime import datetime, timedelta
from enum import StrEnum


class Ease(StrEnum):
    """What can make a meeting easier; never why.

    MORE_TIME: a longer meeting. QUIET: a quiet room. DOOR: somebody fetches the citizen at the
    door. PAPERS: papers are read together with them.
    """

    MORE_TIME = "more-time"
    QUIET = "quiet"
    DOOR = "door"
    PAPERS = "papers"


class SuggestionKind(StrEnum):
    """What is suggested to staff.

    LONGER: this meeting and the next ones are longer. QUIET: this meeting is in a quiet room. DOOR:
    the citizen is fetched at the door each time. SAME_ADVISER: the next meetings are with the
    adviser of this one. EARLIER: a talk before this one.
    """

    LONGER = "longer"
    QUIET = "quiet"
    DOOR = "door"
    SAME_ADVISER = "adviser"
    EARLIER = "earlier"


class SuggestionState(StrEnum):
    """What became of a suggestion. LAPSED: nobody decided while what it rests on was kept."""

    OPEN = "open"
    DONE = "done"
    DECLINED = "declined"
    LAPSED = "lapsed"


class Asked(StrEnum):
    """What a citizen may be asked: what makes the meeting easier, whether they would be exempt from
    booking on Jobnet, and whether they lack money for food or rent."""

    EASE = "ease"
    JOBNET = "jobnet"
    MONEY = "money"


DECIDED = frozenset({SuggestionState.DONE, SuggestionState.DECLINED})

KEPT_AFTER = timedelta(days=14)
"""How long after the meeting undecided answers are kept at most."""

DECIDED_WITHIN = timedelta(days=3)
"""How soon staff decide a suggestion; before the meeting, where that is sooner."""

SOON = timedelta(days=2)
"""How near a meeting is that a talk before it is not suggested."""

MANY = 2
"""How many things make a meeting easier for somebody whom the same adviser should meet each time.
Our own choice."""

LONGEST_LINE = 240
"""Characters of the line why something was decided."""

_OF_EASE = {Ease.MORE_TIME: SuggestionKind.LONGER, Ease.DOOR: SuggestionKind.DOOR}


def suggested_by(ease: Ease, chosen: Set[Ease], *, fits: bool) -> tuple[SuggestionKind, ...]:
    """What one more answer leads to; `chosen` are all of them with it, `fits`: the meeting has it
    already."""
    found = [_OF_EASE[ease]] if ease in _OF_EASE else []
    if ease is Ease.QUIET and not fits:
        found.append(SuggestionKind.QUIET)
    if len(chosen) >= MANY:
        found.append(SuggestionKind.SAME_ADVISER)
    return tuple(found)


def earlier_helps(now: datetime, starts_at: datetime) -> bool:
    """Whether a talk before this meeting is suggested to who lacks money."""
    return starts_at > now + SOON


def decide_by(now: datetime, starts_at: datetime) -> datetime:
    """By when a suggestion is decided."""
    return max(now, min(now + DECIDED_WITHIN, starts_at))


def keep_until(starts_at: datetime) -> datetime:
    """When undecided answers about a meeting are erased."""
    return starts_at + KEPT_AFTER


def help_by(opens: datetime, closes: datetime | None) -> datetime:
    """By when a person has seen to somebody who lacks money: before the centre closes today, or
    soon after it opens next. `closes` is None while it is closed; `opens` is its next opening."""
    return opens + timedelta(hours=1) if closes is None else closes
