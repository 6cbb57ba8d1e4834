"""When the house is open."""

from datetime import datetime

from shared.work import Work


def is_open(work: Work, centre_id: int) -> bool:
    raise NotImplementedError


def next_opening(work: Work, centre_id: int) -> datetime:
    """The first instant from now on at which the house is open: now, when it is open."""
    raise NotImplementedError


def opening_today(work: Work, centre_id: int) -> tuple[datetime, datetime] | None:
    """From when until when the house is open today; None on a closed day."""
    raise NotImplementedError
