"""Meetings that a child helped to arrange: staff offer an interpreter, and ask about the rest."""

from collections.abc import Iterable

from sqlalchemy import select

from shared.appointments.child_help_models import ChildHelpRow
from shared.unit_of_work import UnitOfWork


def note_child_helped(work: UnitOfWork, meeting_id: int, via: str) -> None:
    """Notes that a child helped with this meeting at this face; what is noted already stays."""
    if work.session.get(ChildHelpRow, meeting_id) is None:
        work.session.add(ChildHelpRow(meeting_id=meeting_id, via=via, at=work.now))
        work.session.flush()


def child_helped_with(work: UnitOfWork, meeting_ids: Iterable[int]) -> frozenset[int]:
    """Those of the meetings, by their ids, that a child helped to arrange."""
    ids = list(meeting_ids)
    wanted = select(ChildHelpRow.meeting_id).where(ChildHelpRow.meeting_id.in_(ids))
    return frozenset(work.session.scalars(wanted)) if ids else frozenset()
