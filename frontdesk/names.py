"""How citizens are called at the desk, and how long they have waited."""

from datetime import datetime, timedelta

from shared.citizens import Citizen


def name_shown(citizen: Citizen) -> str | None:
    return None if citizen.silent else citizen.first_name


def minutes_since(at: datetime, now: datetime) -> int:
    return (now - at) // timedelta(minutes=1)
