"""In which form a meeting is booked: as its citizen wishes for all of theirs."""

from shared.appointments import FIRST_MEETING, Form, get_kind, has_met
from shared.citizens import get_citizen
from shared.unit_of_work import UnitOfWork
from shared.wishes.rules import WishState
from shared.wishes.wishes import form_in_force


def form_for_next(work: UnitOfWork, kind: str, citizen_id: int | None, asked: Form) -> Form:
    """In which form a meeting is booked: as the citizen wishes for all, or as staff require.

    The one that is asked for where nothing is known, before a first meeting was held, and for a
    kind of meeting that is not held as the citizen wishes. Raises `Refused` for an unknown kind.
    """
    if citizen_id is None or kind == FIRST_MEETING or not has_met(work, citizen_id):
        return asked
    in_force = form_in_force(work, citizen_id)
    if in_force is None or (in_force.state is WishState.GRANTED and asked is not Form.IN_PERSON):
        return asked
    held = get_kind(work, get_citizen(work, citizen_id).centre_id, kind).forms
    return in_force.form if in_force.form in held else asked
