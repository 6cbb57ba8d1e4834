"""Whether the a-kasse takes part in a meeting, as its citizen wants it."""

from collections.abc import Iterable

from sqlalchemy import bindparam, select

from shared.unit_of_work import UnitOfWork
from shared.wishes.models import ParticipationRow
from shared.wishes.rules import Participation

WANTED = select(ParticipationRow.wanted).where(
    ParticipationRow.meeting_id == bindparam("meeting_id")
)


def participation_of(work: UnitOfWork, meeting_id: int) -> Participation | None:
    """Whether the a-kasse is wanted at this meeting; None where nobody has said."""
    found = work.execute(WANTED, {"meeting_id": meeting_id}).scalar()
    return Participation(found) if found else None


def participations_of(work: UnitOfWork, meeting_ids: Iterable[int]) -> dict[int, Participation]:
    """By meeting whether the a-kasse is wanted, read at once; without those of which nobody has
    said."""
    wanted = select(ParticipationRow.meeting_id, ParticipationRow.wanted).where(
        ParticipationRow.meeting_id.in_(list(meeting_ids))
    )
    return {it.meeting_id: Participation(it.wanted) for it in work.session.execute(wanted)}


def set_participation(work: UnitOfWork, meeting_id: int, wanted: Participation, via: str) -> None:
    """Notes whether the a-kasse is wanted, in place of what was noted before."""
    row = ParticipationRow(meeting_id=meeting_id, wanted=wanted, via=via, at=work.now)
    work.session.merge(row)
    work.session.flush()
