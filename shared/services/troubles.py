"""The telephone let somebody down: the desk hears of it."""

from shared.appointments import Centre
from shared.safetynet import note_trouble
from shared.unit_of_work import UnitOfWork

TELEPHONE = "telephone"


def telephone_failed(work: UnitOfWork, centre: Centre) -> None:
    """A call had to be ended with a sentence of regret."""
    note_trouble(work, centre.id, TELEPHONE)
