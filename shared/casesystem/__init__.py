"""Booked here, known there: what has to be written into the municipality's case system."""

from shared.casesystem.entries import (
    CaseEntry,
    CaseLine,
    case_lines,
    note_case_attendance,
    note_case_change,
    note_case_event,
)
from shared.casesystem.open_entries import (
    CaseCount,
    CaseFilter,
    CasePage,
    cases_to_hand_on,
    count_cases,
    find_cases,
    hand_on_case,
)
from shared.casesystem.rules import (
    LONGEST_REFERENCE,
    CaseAction,
    CaseEvent,
    ReferenceProblem,
    reference_problem,
    type_code,
)
from shared.casesystem.settling import (
    CaseStep,
    case_steps,
    correct_case,
    find_case_step,
    settle_case,
    undo_case,
)

__all__ = [
    "LONGEST_REFERENCE",
    "CaseAction",
    "CaseCount",
    "CaseEntry",
    "CaseEvent",
    "CaseFilter",
    "CaseLine",
    "CasePage",
    "CaseStep",
    "ReferenceProblem",
    "case_lines",
    "case_steps",
    "cases_to_hand_on",
    "correct_case",
    "count_cases",
    "find_case_step",
    "find_cases",
    "hand_on_case",
    "note_case_attendance",
    "note_case_change",
    "note_case_event",
    "reference_problem",
    "settle_case",
    "type_code",
    "undo_case",
]
