"""What staff see and decide of what citizens answered once their meeting stood."""

from collections.abc import Set
from dataclasses import dataclass

from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk, record_audit
from frontdesk.names import name_shown
from shared import audit
from shared.appointments import Meeting, meetings_by_id
from shared.citizens import citizens_by_id, write_note
from shared.followups import DecisionOutcome, carry_out, turn_down
from shared.safetynet import find_task
from shared.screening import (
    Asked,
    Ease,
    HelpRequest,
    NoSuchSuggestion,
    Suggestion,
    find_suggestion,
    get_screening,
    help_requests_of,
    open_suggestions,
    set_asked,
    suggestions_of,
)
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class SuggestionSeen:
    """A suggestion, what the citizen asked for, and the meeting it was asked for. `chosen` is empty
    where they lack money. `first_name` is None for a protected citizen."""

    suggestion: Suggestion
    chosen: tuple[Ease, ...]
    meeting: Meeting
    overdue: bool
    first_name: str | None


@dataclass(frozen=True)
class HelpSeen:
    """A call for help with money; `taken_by` and `done` tell how far it has got."""

    request: HelpRequest
    taken_by: str | None
    done: bool


@dataclass(frozen=True)
class ScreeningSeen:
    """What a citizen asked for once a meeting stood: help with money, and what was suggested."""

    helped: tuple[HelpSeen, ...]
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True)
class DecisionTyped:
    """A decision as it is typed; `noted`: it is kept as a note about the citizen, with the words
    `asked` of what they asked for."""

    is_yes: bool
    why: str
    noted: bool = False
    asked: str = ""


def suggestions_to_decide(work: UnitOfWork, clerk: Clerk) -> tuple[SuggestionSeen, ...]:
    """The suggestions of the clerk's centre that wait for a decision, the first due first."""
    found = open_suggestions(work, clerk.centre_id)
    people = citizens_by_id(work, {it.citizen_id for it in found})
    meetings = meetings_by_id(work, {it.meeting_id for it in found})
    return tuple(
        SuggestionSeen(
            it,
            tuple(sorted(get_screening(work, it.screening_id).chosen)),
            meetings[it.meeting_id],
            it.due_at < work.now,
            name_shown(people[it.citizen_id]),
        )
        for it in found
        if it.meeting_id in meetings
    )


def screening_for(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> ScreeningSeen:
    """What a citizen of the clerk's centre asked for. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    helped = tuple(_help(work, it) for it in help_requests_of(work, citizen_id))
    return ScreeningSeen(helped, tuple(suggestions_of(work, citizen_id)))


def own_suggestion(work: UnitOfWork, clerk: Clerk, suggestion_id: int) -> Suggestion:
    """Raises `NoSuchSuggestion`."""
    found = find_suggestion(work, suggestion_id)
    if found.centre_id != clerk.centre_id:
        raise NoSuchSuggestion(suggestion_id)
    return found


def decide_suggestion(
    work: UnitOfWork, clerk: Clerk, suggestion_id: int, typed: DecisionTyped, seen: int
) -> DecisionOutcome:
    """Decides a suggestion; `seen` is the version that the page showed.

    Raises `NoSuchSuggestion`, and `ValueError` without a line why.
    """
    found = own_suggestion(work, clerk, suggestion_id)
    if found.version != seen or not found.is_open:
        return DecisionOutcome.QUICKER
    decide = carry_out if typed.is_yes else turn_down
    outcome = decide(work, found, typed.why, clerk.name, clerk.via)
    if outcome is DecisionOutcome.DONE:
        record_access(work, clerk, audit.AuditAction.DECIDED_SUGGESTION, found.citizen_id)
        if typed.noted:
            write_note(work, found.citizen_id, f"{typed.asked} {typed.why}".strip(), clerk.name)
    return outcome


def save_asked(work: UnitOfWork, clerk: Clerk, wanted: Set[Asked]) -> None:
    """Sets what the clerk's centre asks its citizens once a meeting stands."""
    set_asked(work, clerk.centre_id, wanted)
    about = f"centre:{clerk.centre_id}"
    record_audit(work, clerk, audit.AuditAction.CHANGED_SCREENING, about)


def _help(work: UnitOfWork, request: HelpRequest) -> HelpSeen:
    task = find_task(work, request.task_id)
    if task is None:
        return HelpSeen(request, None, done=True)
    return HelpSeen(request, task.taken_by, done=task.done_at is not None)
