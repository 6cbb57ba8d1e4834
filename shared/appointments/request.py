"""A meeting that is asked for, before it is judged."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from shared.appointments.facts import Centre, Form, Override, Rule, SlotFilter
from shared.appointments.kind_facts import Kind
from shared.appointments.quarters import MINUTES, quarter_of
from shared.appointments.rules import (
    MeetingTerms,
    buffer_needed,
    may_use_reserved_times,
    quarters_needed,
)
from shared.citizens import NO_SUPPORT, Needs, Support

STAFF = ("desk", "staff:")
"""How `via` begins when a member of staff asks for the citizen."""


@dataclass(frozen=True)
class Request:
    """A meeting that is asked for. `via` is the face or "staff:3"; `slot_filter` is what the time
    was chosen by.

    `adviser_id` is the adviser to prefer: the one so far, or the citizen's own. `longer` are
    minutes on top of the kind and the needs. `override` is what staff set aside with it. `form_by`
    is who stands for a form that the rules don't allow; `closed_house_id` is the closing because of
    which alone it is not in person. `holder` is who only keeps the time for a moment; None
    where the time is booked, for which nobody's hold counts. With `keeps_time` a meeting stays at
    its time with its adviser, though that may be reserved by now.
    """

    centre: Centre
    citizen_id: int
    kind: Kind
    starts_at: datetime
    needs: Needs
    via: str
    form: Form
    override: Override | None
    slot_filter: SlotFilter
    booked_from: str | None = None
    call_number: str | None = None
    adviser_id: int | None = None
    longer: int = 0
    form_by: Override | None = None
    closed_house_id: int | None = None
    support: Support = NO_SUPPORT
    holder: str | None = None
    keeps_time: bool = False

    @property
    def planned_form(self) -> Form:
        """Its form in a house that is open to visitors."""
        return Form.IN_PERSON if self.closed_house_id is not None else self.form

    @property
    def terms(self) -> MeetingTerms:
        """What the rules look at."""
        return MeetingTerms(
            self.kind,
            self.form,
            self.starts_at,
            self.longer,
            self.slot_filter.adviser_id,
            by_staff=self.by_staff,
        )

    @property
    def day(self) -> date:
        """The local day on which it begins."""
        return self.centre.day_of(self.starts_at)

    @property
    def by_staff(self) -> bool:
        """Whether a member of staff asks for the citizen."""
        return self.via.startswith(STAFF)

    @property
    def may_use_held_back(self) -> bool:
        """Whether it may take reserved times as if they were any others."""
        return may_use_reserved_times(self.needs, self.support)

    @property
    def asks_for_reserved(self) -> bool:
        """Whether staff want a reserved time for it where no other is free."""
        return self.override is not None and Rule.RESERVED in self.override.rules

    @property
    def buffer(self) -> int:
        """The quarters after the meeting that are kept free for the adviser, rounded up."""
        return buffer_needed(self.kind)

    @cached_property
    def quarters(self) -> range:
        """The quarters of an hour that the meeting takes."""
        start = quarter_of(self.starts_at)
        needed = quarters_needed(self.kind, self.needs, self.centre.extra_minutes)
        return range(start, start + needed + self.longer // MINUTES)
