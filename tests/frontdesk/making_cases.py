"""What there is to do about the case system: a meeting to be written there, one that was, and one
that only the case system has."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from typing import Any

from shared.appointments import get_centre
from shared.casesystem import (
    CaseFilter,
    FindingKind,
    case_findings,
    case_lines,
    compare_with,
    find_cases,
    read_case_file,
    settle_case,
)
from shared.unit_of_work import UnitOfWork

A_LIST = b"Start;Fagsystemets nummer\r\n01-12-2026 09:00;F-1"
"""A file from the case system."""

BY = "staff:1"


class MakesCases(ABC):
    """Makes them in one centre, for which there are meetings."""

    centre_id: int

    @abstractmethod
    def make_meeting(self, work: UnitOfWork) -> Mapping[str, Any]:
        """A meeting ahead, with its citizen."""

    def make_case(self, work: UnitOfWork) -> Mapping[str, Any]:
        """A meeting that alone is to be written into the case system."""
        for meeting_id in find_cases(
            work, self.centre_id, CaseFilter.OPEN, None, 0, 999
        ).meeting_ids:
            settle_case(work, meeting_id, _last(work, meeting_id), "F-0", BY)
        made = self.make_meeting(work)
        return {**made, "entry_id": _last(work, made["meeting_id"])}

    def make_entered_case(self, work: UnitOfWork) -> Mapping[str, Any]:
        made = self.make_case(work)
        step = settle_case(work, made["meeting_id"], made["entry_id"], "F-0", BY)
        assert step is not None
        return {**made, "step_id": step.id}

    def make_finding(self, work: UnitOfWork) -> Mapping[str, Any]:
        """A meeting that only the case system has."""
        file = read_case_file(A_LIST, get_centre(work, self.centre_id))
        day = date(2001, 1, 1)
        compare_with(work, self.centre_id, file, day, day, BY)
        [found] = case_findings(work, self.centre_id, FindingKind.ONLY_THERE, 0, 9)
        return {"finding_id": found.id}


def _last(work: UnitOfWork, meeting_id: int) -> int:
    return case_lines(work, [meeting_id])[meeting_id].last.id
