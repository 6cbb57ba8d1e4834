"""Finds centres and their kinds of meeting."""

from shared.appointments.facts import Centre, Kind
from shared.work import Work


def centre(work: Work, centre_id: int) -> Centre:
    """Raises `sqlalchemy.exc.NoResultFound` for an id that was never given out."""
    raise NotImplementedError


def centre_called(work: Work, number: str) -> Centre | None:
    """The centre whose line has this number, E.164."""
    raise NotImplementedError


def only_centre(work: Work) -> Centre | None:
    """The centre of an installation that has a single one."""
    raise NotImplementedError


def kind(work: Work, centre_id: int, code: str) -> Kind:
    """Raises `Refused(UNKNOWN)`."""
    raise NotImplementedError


def kinds(work: Work, centre_id: int) -> list[Kind]:
    raise NotImplementedError
