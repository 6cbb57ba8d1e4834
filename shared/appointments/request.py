"""What somebody asks to book, understood but not yet judged."""

from dataclasses import dataclass
from datetime import date, datetime

from shared.appointments.facts import Centre, Form, Kind, Override, Wish
from shared.appointments.quarters import quarter_of
from shared.appointments.rules import may_use_held_back, quarters_needed
from shared.citizens import Needs

STAFF = ("desk", "staff:")
"""How `via` begins when a member of staff asks for the citizen."""


@dataclass(frozen=True)
class Request:
    """`via` is the face it comes from; `wish` is what the time was chosen by.

    `adviser_id` is who holds the meeting so far, and keeps it if they can; `closed_house_id` is why
    it is not in the house, where that is the only reason.
    """

    house: Centre
    citizen_id: int
    kind: Kind
    starts_at: datetime
    needs: Needs
    via: str
    form: Form
    override: Override | None
    wish: Wish
    booked_from: str | None = None
    call_number: str | None = None
    adviser_id: int | None = None
    closed_house_id: int | None = None

    @property
    def day(self) -> date:
        return self.starts_at.astimezone(self.house.zone).date()

    @property
    def by_staff(self) -> bool:
        return self.via.startswith(STAFF)

    @property
    def may_use_held_back(self) -> bool:
        return may_use_held_back(self.needs, by_staff=self.by_staff)

    @property
    def quarters(self) -> range:
        """The quarters of an hour that the meeting takes."""
        start = quarter_of(self.starts_at)
        return range(
            start, start + quarters_needed(self.kind, self.needs, self.house.extra_minutes)
        )
