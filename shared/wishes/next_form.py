"""In which form a meeting is booked: as its citizen wishes for all of theirs."""

from shared.appointments import FIRST_MEETING, Form, has_met
from shared.unit_of_work import UnitOfWork
from shared.wishes.rules import WishState
from shared.wishes.wishes import form_in_force


def form_for_next(work: UnitOfWork, kind: str, citizen_id: int | None, asked: Form) -> Form:
    """In which form a meeting is booked: as the citizen wishes for all, or as staff require.

    The one that is asked for where nothing is known, and before a first meeting was held.
    """
    if citizen_id is None or kind == FIRST_MEETING or not has_met(work, citizen_id):
        return asked
    in_force = form_in_force(work, citizen_id)
    if in_force is None or (in_force.state is WishState.GRANTED and asked is not Form.IN_PERSON):
        return asked
    return in_force.form
