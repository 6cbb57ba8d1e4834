"""What a citizen needs at every meeting, kept so that they are not asked again."""

from dataclasses import asdict

from shared.citizens.models import StandingNeedsRow
from shared.citizens.needs import Needs
from shared.citizens.people import citizen_row
from shared.unit_of_work import UnitOfWork


def note_needs(work: UnitOfWork, citizen_id: int, needs: Needs) -> None:
    """Sets what the citizen needs at every meeting, in place of what was noted before."""
    citizen_row(work, citizen_id)
    work.session.merge(StandingNeedsRow(citizen_id=citizen_id, **asdict(needs)))
    work.session.flush()


def needs_of(work: UnitOfWork, citizen_id: int) -> Needs | None:
    """What the citizen needs at every meeting; None when nothing was ever noted."""
    row = work.session.get(StandingNeedsRow, citizen_id)
    if row is None:
        return None
    return Needs(row.interpreter, row.companion, row.wheelchair, row.more_time, row.quiet_room)
