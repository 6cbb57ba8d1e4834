"""Which telephone number reaches a citizen about a meeting."""

from shared.appointments import Meeting
from shared.citizens import Citizen


def number_to_call(citizen: Citizen, meeting: Meeting) -> str | None:
    """The number to call about this meeting, E.164; None when there is none that may be called.

    A number given for the meeting itself goes before the citizen's usual one: whoever borrows a
    telephone for one call is reached there. A protected citizen is never called.
    """
    return None if citizen.silent else meeting.call_number or citizen.telephone
