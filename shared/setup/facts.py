"""What a municipality sets up: itself, its centres and the first administrator."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from shared.appointments import CentreSettings, Hours, Kind


@dataclass(frozen=True)
class PlannedRoom:
    """A room of a centre."""

    name: str
    wheelchair: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class PlannedCentre:
    """A centre as it is wanted. `slug` is its short name in commands and addresses; `told` are the
    names of those settings that are given: a centre that exists keeps its others. Without
    `opening` its hours stay as they are."""

    slug: str
    settings: CentreSettings
    told: frozenset[str]
    opening: Mapping[int, Hours] | None
    kinds: tuple[Kind, ...]
    rooms: tuple[PlannedRoom, ...]


@dataclass(frozen=True)
class PlannedAdministrator:
    """The first account, in the centre with this slug; with `sees_all` it serves all centres."""

    name: str
    login: str
    centre: str
    sees_all: bool


@dataclass(frozen=True)
class SetUpPlan:
    """All that a set-up file tells; `municipality` is its name."""

    municipality: str
    centres: tuple[PlannedCentre, ...]
    administrator: PlannedAdministrator | None


@dataclass(frozen=True)
class SetUpFlaw:
    """What is wrong with one value. `key` is where it stands, as "centres[2].telephone"; `line` is
    its line in the file, counted from 1, 0 where there is no file."""

    key: str
    line: int
    sentence: str

    def __str__(self) -> str:
        where = f"Line {self.line}, {self.key}" if self.line else self.key
        return f"{where}: {self.sentence}"


class WrongPlan(Exception):
    """A set-up has flaws: nothing was changed."""

    def __init__(self, flaws: tuple[SetUpFlaw, ...]) -> None:
        super().__init__("\n".join(map(str, flaws)))
        self.flaws = flaws


class Lacking(StrEnum):
    """What a centre still needs before a citizen can book there."""

    OPENING_HOURS = "opening-hours"
    KINDS = "kinds"
    ROOMS = "rooms"
    ADVISERS = "advisers"
    WORKING_HOURS = "working-hours"
    LEADER = "leader"
    FRONT_DESK = "front-desk"
    KIOSK = "kiosk"
