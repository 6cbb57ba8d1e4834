"""What staff do about the case system, each with the lines of the audit log."""

from shared.audit import AuditAction
from tests.frontdesk.deed import Deed

CASE_FILE = "/desk/case-system/comparison/"
"""Where a file from the case system is sent."""

A = AuditAction
CITIZEN, MEETING, CENTRE = "citizen:{citizen_id}", "meeting:{meeting_id}", "centre:1"
CONFIRMED = {"needs": "yes", "lawyer": "Ane Lund", "day": "2026-11-02"}


def case(what: AuditAction, to: str, with_a: str, /, **form: str) -> Deed:
    """Something on the list of what is to be written into the case system."""
    return Deed("lene", f"/desk/case-system/{to}", form, ((what, MEETING),), with_a)


def finding(what: AuditAction, action: str, *before: Deed) -> Deed:
    """Something about what differed in a file of the case system."""
    to, lines = f"{CASE_FILE}{{finding_id}}", ((what, "case_finding:{finding_id}"),)
    return Deed("lene", to, {"action": action}, lines, "finding", before)


def of_centre(who: str, what: AuditAction, to: str, form: dict[str, str]) -> Deed:
    return Deed(who, to, form, ((what, CENTRE),))


SEEN = ((A.SAW_CASE, CITIZEN),)
EXPORTED = ((A.EXPORTED_CASE, CITIZEN),)

CASE_DEEDS = (
    Deed("lene", "/desk/case-system/", None, SEEN, "case"),
    case(A.ENTERED_CASE, "meetings/{meeting_id}", "case", reference="F-1", seen="{entry_id}"),
    case(A.CORRECTED_CASE, "steps/{step_id}", "entered_case", reference="F-2", reason="Fordi"),
    case(A.UNDID_CASE, "steps/{step_id}", "entered_case", action="undo", reason="Fordi"),
    Deed("lene", "/desk/case-system/export", {"what": "open"}, EXPORTED, "case"),
    of_centre("lene", A.COMPARED_CASES, CASE_FILE, {}),
    finding(A.SAW_TO_FINDING, "done"),
    finding(A.REOPENED_FINDING, "undo", finding(A.SAW_TO_FINDING, "done")),
    of_centre("inge", A.SET_CONFIRMATION, "/desk/case-system/confirmation/", CONFIRMED),
)
