"""Booked here, known there: what has to be written into the municipality's case system."""

from shared.casesystem.columns import ACTION_WORDS, FORM_WORDS, STATE_WORDS, Column
from shared.casesystem.comparing import FactDiffers, FindingKind
from shared.casesystem.confirming import (
    LONGEST_LAWYER,
    ConfirmationSetting,
    confirmation_setting,
    set_confirmation,
)
from shared.casesystem.deadlines import case_due
from shared.casesystem.entries import (
    CaseEntry,
    CaseLine,
    case_lines,
    note_case_attendance,
    note_case_change,
    note_case_event,
)
from shared.casesystem.export import as_csv
from shared.casesystem.open_entries import (
    CaseCount,
    CaseFilter,
    CasePage,
    cases_to_hand_on,
    count_cases,
    find_cases,
    hand_on_case,
)
from shared.casesystem.reading import CaseFile, MeetingThere, RowFault, read_case_file
from shared.casesystem.reconciliation import (
    TO_SEE_TO,
    CaseFinding,
    CaseImport,
    case_findings,
    compare_with,
    count_findings,
    find_case_finding,
    last_import,
    mark_finding,
)
from shared.casesystem.rules import (
    LONGEST_REFERENCE,
    WITH_A_KASSE,
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
from shared.casesystem.texts import LARGEST_FILE, FileFault, UnreadableFile
from shared.casesystem.vocabulary import RegisterEntry, register_entry

__all__ = [
    "ACTION_WORDS",
    "FORM_WORDS",
    "LARGEST_FILE",
    "LONGEST_LAWYER",
    "LONGEST_REFERENCE",
    "STATE_WORDS",
    "TO_SEE_TO",
    "WITH_A_KASSE",
    "CaseAction",
    "CaseCount",
    "CaseEntry",
    "CaseEvent",
    "CaseFile",
    "CaseFilter",
    "CaseFinding",
    "CaseImport",
    "CaseLine",
    "CasePage",
    "CaseStep",
    "Column",
    "ConfirmationSetting",
    "FactDiffers",
    "FileFault",
    "FindingKind",
    "MeetingThere",
    "ReferenceProblem",
    "RegisterEntry",
    "RowFault",
    "UnreadableFile",
    "as_csv",
    "case_due",
    "case_findings",
    "case_lines",
    "case_steps",
    "cases_to_hand_on",
    "compare_with",
    "confirmation_setting",
    "correct_case",
    "count_cases",
    "count_findings",
    "find_case_finding",
    "find_case_step",
    "find_cases",
    "hand_on_case",
    "last_import",
    "mark_finding",
    "note_case_attendance",
    "note_case_change",
    "note_case_event",
    "read_case_file",
    "reference_problem",
    "register_entry",
    "set_confirmation",
    "settle_case",
    "type_code",
    "undo_case",
]
