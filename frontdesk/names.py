"""Citizens' names as the desk may show them, and waiting times in minutes."""

from datetime import datetime, timedelta

from shared.citizens import Citizen


def name_shown(citizen: Citizen) -> str | None:
    """The first name; None for a protected citizen, or where it is unknown."""
    return None if citizen.silent else citizen.first_name


def minutes_since(at: datetime, now: datetime) -> int:
    """Whole minutes between the two instants."""
    return (now - at) // timedelta(minutes=1)
