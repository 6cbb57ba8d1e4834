"""In which form a meeting is booked: as its citizen wishes for all of theirs."""

from shared.appointments import FIRST_MEETING, Form, Meeting, get_kind, has_met, upcoming
from shared.citizens import get_citizen
from shared.unit_of_work import UnitOfWork
from shared.wishes.rules import WishState
from shared.wishes.wishes import FormInForce, form_in_force


def form_for_next(work: UnitOfWork, kind: str, citizen_id: int | None, asked: Form) -> Form:
    """In which form a meeting is booked: as the citizen wishes for all, or as staff require.

    The one that is asked for where nothing is known (see `form_wished_for`), and where the citizen
    asks for another form than in person. Raises `Refused` for an unknown kind.
    """
    wished = form_wished_for(work, kind, citizen_id)
    if wished is None or (wished.state is WishState.GRANTED and asked is not Form.IN_PERSON):
        return asked
    return wished.form


def elsewhere_though_required(work: UnitOfWork, citizen_id: int) -> list[Meeting]:
    """The citizen's meetings ahead, in order of time, that were booked by telephone or video before
    staff required that they come in person."""
    ahead = [it for it in upcoming(work, citizen_id) if it.starts_at > work.now]
    return [it for it in ahead if _is_elsewhere(it, form_wished_for(work, it.kind, citizen_id))]


def _is_elsewhere(meeting: Meeting, wished: FormInForce | None) -> bool:
    is_required = wished is not None and wished.state is WishState.REQUIRED
    return is_required and meeting.planned_form is not Form.IN_PERSON


def form_wished_for(work: UnitOfWork, kind: str, citizen_id: int | None) -> FormInForce | None:
    """The wish, or what staff require, that decides in which form the citizen's meetings of this
    kind are booked.

    None before a first meeting was held, and for a kind of meeting that is not held in that form.
    Raises `Refused` for an unknown kind.
    """
    if citizen_id is None or kind == FIRST_MEETING or not has_met(work, citizen_id):
        return None
    in_force = form_in_force(work, citizen_id)
    if in_force is None:
        return None
    held = get_kind(work, get_citizen(work, citizen_id).centre_id, kind).forms
    return in_force if in_force.form in held else None
