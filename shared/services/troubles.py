"""The telephone let somebody down: the desk hears of it."""

from shared.safetynet import note_trouble
from shared.services.houses import House
from shared.work import Work

TELEPHONE = "telephone"


def telephone_failed(work: Work, house: House) -> None:
    """A call had to be ended with a sentence of regret."""
    note_trouble(work, house.centre_id, TELEPHONE)
