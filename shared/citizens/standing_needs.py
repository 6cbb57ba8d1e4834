"""What a citizen needs at every meeting, kept so that nobody has to ask again."""

from dataclasses import asdict

from shared.citizens.models import StandingNeedsRow
from shared.citizens.needs import Needs
from shared.citizens.people import row_of
from shared.work import Work


def note_needs(work: Work, citizen_id: int, needs: Needs) -> None:
    """In place of what was noted before."""
    row_of(work, citizen_id)
    work.session.merge(StandingNeedsRow(citizen_id=citizen_id, **asdict(needs)))
    work.session.flush()


def needs_of(work: Work, citizen_id: int) -> Needs | None:
    """None: nobody has noted any."""
    row = work.session.get(StandingNeedsRow, citizen_id)
    if row is None:
        return None
    return Needs(row.interpreter, row.companion, row.wheelchair, row.more_time, row.quiet_room)
