"""Enrolled touch screens."""

from shared.appointments.facts import Kiosk
from shared.work import Work


def enrol_kiosk(work: Work, centre_id: int, name: str) -> str:
    """The token that the device keeps; only its fingerprint is kept here."""
    raise NotImplementedError


def kiosk_of_device(work: Work, token: str) -> Kiosk | None:
    raise NotImplementedError


def kiosks(work: Work, centre_id: int) -> list[Kiosk]:
    raise NotImplementedError
