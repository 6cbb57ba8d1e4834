"""Who acts at the desk, and the house it stands in."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from shared import audit
from shared.appointments import advisers_by_name, centre
from shared.work import Work


@dataclass(frozen=True)
class Clerk:
    """Who acts at the desk; the name is what colleagues see.

    `adviser_id` is whose calendar is theirs. `for_themself`: they speak for nobody else.
    """

    id: int
    centre_id: int
    name: str
    adviser_id: int | None = None
    for_themself: bool = False

    @property
    def via(self) -> str:
        """How records name them."""
        return f"staff:{self.id}"


@dataclass(frozen=True)
class FrontDesk:
    """The house that a desk belongs to."""

    name: str
    zone: ZoneInfo
    language: str

    def local(self, at: datetime) -> datetime:
        """As the clock on the house's wall shows it."""
        return at.astimezone(self.zone)


def front_desk(work: Work, centre_id: int) -> FrontDesk:
    house = centre(work, centre_id)
    return FrontDesk(house.name, house.zone, house.languages[0])


def advisers_here(work: Work, centre_id: int) -> tuple[tuple[int, str], ...]:
    """Their ids and first names, by name."""
    return tuple((each.id, each.name) for each in advisers_by_name(work, centre_id))


def note_deed(work: Work, clerk: Clerk, deed: audit.Deed, about: str = "") -> None:
    """What a clerk did, and what it was done to, as "meeting:17"."""
    audit.record(work, clerk.via, deed, about)


def local_day(work: Work, centre_id: int) -> date:
    """What day it is in the house."""
    return work.now.astimezone(centre(work, centre_id).zone).date()
