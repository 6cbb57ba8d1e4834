"""Who acts at the desk, and the house it stands in."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from shared.appointments import centre
from shared.work import Work


@dataclass(frozen=True)
class Clerk:
    """Who acts at the desk; the name is what colleagues see."""

    id: int
    centre_id: int
    name: str


@dataclass(frozen=True)
class FrontDesk:
    """The house that a desk belongs to."""

    name: str
    zone: ZoneInfo
    language: str


def front_desk(work: Work, centre_id: int) -> FrontDesk:
    house = centre(work, centre_id)
    return FrontDesk(house.name, house.zone, house.languages[0])
