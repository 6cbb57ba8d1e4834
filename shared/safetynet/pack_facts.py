"""Rule packs: how many talks of which kind are held in which time, and how that time is counted."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

FREE = "free"
"""The id of the pack that counts nothing: a course is under it until another one is chosen."""


class PackClock(StrEnum):
    """How the time of a pack runs. PAID_HOURS: by added-up unemployment, in paid hours, which we
    are not told. UNBROKEN: while the citizen is on one benefit without a break."""

    CALENDAR = "calendar"
    PAID_HOURS = "paid_hours"
    UNBROKEN = "unbroken"


class StartEvent(StrEnum):
    """What begins a pack's time. FIRST_CONTACT is our own first contact, the day of which we know.
    REGISTERED: as unemployed. BENEFIT: the first day on the benefit."""

    FIRST_CONTACT = "first_contact"
    REGISTERED = "registered"
    BENEFIT = "benefit"


class CarryOver(StrEnum):
    """Whether the time begins anew when a citizen's benefit changes or a course is reopened."""

    NEW_PERIOD = "new_period"
    CONTINUES = "continues"


class TalkHolder(StrEnum):
    """Who holds a talk. TOGETHER: the municipality, with the unemployment fund taking part."""

    CENTRE = "centre"
    A_KASSE = "a_kasse"
    TOGETHER = "together"


class Sureness(StrEnum):
    """How sure a legal fact is: high, medium or low."""

    HIGH = "H"
    MEDIUM = "M"
    LOW = "L"


WITH_A_KASSE = frozenset({TalkHolder.A_KASSE, TalkHolder.TOGETHER})
"""Talks that are not held with a citizen whose unemployment fund takes no part."""


@dataclass(frozen=True)
class BothWords:
    """Words for staff, in Danish and in English."""

    da: str
    en: str


@dataclass(frozen=True)
class LegalSource:
    """Where a pack's content comes from, as a reader would cite it."""

    text: str
    sure: Sureness


@dataclass(frozen=True)
class TalkCount:
    """So many talks of these kinds (codes) after `from_month` months, until `to_month` months, both
    counted from the day on which the pack's time begins."""

    talks: int
    kinds: frozenset[str]
    held_by: TalkHolder
    from_month: int
    to_month: int
    sure: Sureness


@dataclass(frozen=True)
class FirstTalk:
    """A first talk of one of these kinds (codes) within so many days. With `everyone` it is held
    also with citizens who are exempt from the counts."""

    within_days: int
    kinds: frozenset[str]
    held_by: TalkHolder
    everyone: bool
    sure: Sureness


@dataclass(frozen=True)
class RulePack:
    """The rules for some groups of citizens, in force from `valid_from` to `valid_to`, inclusive.

    `name` is shared by the packs of one law. `checked_on` is when somebody last compared it with
    its sources; `lawyer` who confirmed it, '' while nobody has, on `verified_on`. Without `groups`
    it is for all. `pauses` are the pauses (`PausedWith`) in which its time stands still.
    `exempt_percent` is the share of the group that may be exempt from the counts. `version` is the
    fingerprint of its rules, `text` all that stands in its file.
    """

    id: str
    name: str
    title: BothWords
    valid_from: date
    valid_to: date | None
    checked_on: date
    lawyer: str
    verified_on: date | None
    groups: tuple[str, ...]
    clock: PackClock
    start_event: StartEvent
    carry_over: CarryOver
    pauses: frozenset[str]
    first_talk: FirstTalk | None
    counts: tuple[TalkCount, ...]
    exempt_percent: int | None
    sources: tuple[LegalSource, ...]
    version: str
    text: str = field(repr=False, compare=False)

    def is_in_force(self, day: date) -> bool:
        """Whether courses may begin under it on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def is_for(self, group: str | None) -> bool:
        """Whether it is meant for this group of citizens; None: the group is not known."""
        return not self.groups or group in self.groups

    @property
    def counts_nothing(self) -> bool:
        """Whether no date follows from it."""
        return self.first_talk is None and not self.counts
