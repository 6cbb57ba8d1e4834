"""Administrators of the municipality, who serve one centre after another."""

from sqlalchemy import delete, select

from shared import audit
from shared.accounts.models import StaffRow
from shared.accounts.municipal_models import MunicipalAdministratorRow, SessionCentreRow
from shared.accounts.sessions import OpenSession, Role
from shared.appointments import Centre, centres
from shared.unit_of_work import NotFound, UnitOfWork


class OnlyTheirCentre(NotFound):
    """The account is of one centre, and the centre asked for is another."""


def let_serve_all(work: UnitOfWork, staff_id: int) -> bool:
    """Lets an administrator serve all centres; False when they do already."""
    if work.session.get(MunicipalAdministratorRow, staff_id) is not None:
        return False
    work.session.add(MunicipalAdministratorRow(staff_id=staff_id))
    work.session.flush()
    return True


def serves_all(work: UnitOfWork, staff_id: int) -> bool:
    """Whether this is an administrator of the municipality, with an open account."""
    found = select(StaffRow.id).where(
        StaffRow.id == staff_id,
        StaffRow.id == MunicipalAdministratorRow.staff_id,
        StaffRow.role == Role.ADMINISTRATOR,
        StaffRow.ended_at.is_(None),
    )
    return work.session.scalar(found) is not None


def centres_to_serve(work: UnitOfWork, me: OpenSession) -> list[Centre]:
    """All centres for an administrator of the municipality; for others none but the one that they
    serve, which needs no choice."""
    return centres(work) if serves_all(work, me.staff.id) else []


def serve_centre(work: UnitOfWork, me: OpenSession, centre_id: int) -> None:
    """From now on the session serves this centre. Raises `OnlyTheirCentre`, also for a centre that
    there is not."""
    if centre_id not in {each.id for each in centres_to_serve(work, me)}:
        raise OnlyTheirCentre(centre_id)
    work.session.execute(delete(SessionCentreRow).where(SessionCentreRow.session_id == me.id))
    work.session.add(SessionCentreRow(session_id=me.id, centre_id=centre_id))
    work.session.flush()
    audit.record(
        work, f"staff:{me.staff.id}", audit.AuditAction.SERVED_CENTRE, f"centre:{centre_id}"
    )
