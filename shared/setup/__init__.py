"""Setting a municipality up: its centres, their kinds of meeting, and the first administrator."""

from shared.setup.applying import SetUpReport, municipality_name, set_up
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
from shared.setup.reading import plan_of, read_plan
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
    "municipality_name",
    "plan_of",
    "read_plan",
    "set_up",
    "what_lacks",
]
