"""Setting a municipality up: its centres, their kinds of meeting, and the first administrator."""

from shared.setup.applying import SetUpReport, municipality_name, set_up_installation
from shared.setup.facts import (
    Lacking,
    PlannedAdministrator,
    PlannedCentre,
    PlannedRoom,
    SetUpFlaw,
    SetUpPlan,
    WrongPlan,
)
from shared.setup.lacking import what_lacks
from shared.setup.reading import checked_plan, read_plan
from shared.setup.rules import LENGTHS, LIMITS, NumberLimit

__all__ = [
    "LENGTHS",
    "LIMITS",
    "Lacking",
    "NumberLimit",
    "PlannedAdministrator",
    "PlannedCentre",
    "PlannedRoom",
    "SetUpFlaw",
    "SetUpPlan",
    "SetUpReport",
    "WrongPlan",
    "checked_plan",
    "municipality_name",
    "read_plan",
    "set_up_installation",
    "what_lacks",
]
