"""Whose a number is alone, and which reminder a text from it answers."""

from dataclasses import dataclass

from shared.appointments import Meeting, MeetingState, latest_known, meetings_of_caller
from shared.citizens import Citizen, citizens_by_id, find_by_telephone
from shared.content import Moment
from shared.followups.messages import about_everything, about_meeting, is_reminder
from shared.notifications import texts_sent_to
from shared.unit_of_work import UnitOfWork

A_FEW = 3
"""With two owners a number is nobody's alone: there is no need to read more of them."""


@dataclass(frozen=True)
class Reminded:
    """The meeting of which our last text to a number reminded; `stands` while it is booked."""

    meeting: Meeting
    stands: bool


def only_owner(work: UnitOfWork, centre_id: int, number: str) -> Citizen | None:
    """The citizen of the centre with this number (E.164), where no other one has it: told, checked,
    or booked from. None for nobody, for several, and for a protected citizen."""
    written = {it.id: it for it in find_by_telephone(work, centre_id, number, A_FEW)}
    booked = {it.citizen_id for it in meetings_of_caller(work, centre_id, number)}
    owners = written | citizens_by_id(work, booked)
    heard = [it for it in owners.values() if not it.silent]
    return heard[0] if len(heard) == 1 else None


def reminded_meeting(work: UnitOfWork, owner: Citizen, number: str) -> Reminded | None:
    """The meeting ahead that a text from the citizen's own number answers about.

    None unless our last text to that number reminds of it as it stands, and no other one reminds of
    another: then nobody can know which is meant.
    """
    ahead = {it.id: it for it in latest_known(work, owner.id) if it.starts_at > work.now}
    sent = texts_sent_to(work, number, about_everything(ahead))
    about = {it.about for it in sent if is_reminder(it.content)}
    cancelled = [it for it in ahead.values() if it.state is MeetingState.CANCELLED]
    if len(about) != 1 or not sent:
        return None
    last = next(it for it in ahead.values() if about_meeting(it.id) in about)
    is_last = is_reminder(sent[0].content)
    if not is_last or sent[0].content.facts.get("at") != Moment(last.starts_at):
        return None
    return Reminded(last, stands=last not in cancelled)
