"""The telephone has failed a caller: the desk is told."""

from shared.appointments import Centre
from shared.safetynet import note_trouble
from shared.unit_of_work import UnitOfWork

TELEPHONE = "telephone"


def telephone_failed(work: UnitOfWork, centre: Centre) -> None:
    """Records that a call had to be ended with an apology."""
    note_trouble(work, centre.id, TELEPHONE)
