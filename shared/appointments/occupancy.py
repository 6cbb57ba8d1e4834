"""The rows by which the database forbids that an adviser, a room or a citizen is booked twice.

Rows are always written in one order, by time and then by resource: two bookings that wrote them in
opposite orders would wait for each other for ever.
"""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import bindparam, delete, insert, select

from shared.appointments.models import MeetingRow, OccupancyRow
from shared.unit_of_work import UnitOfWork

Kept = tuple[str, range]
"""A resource, and the quarters after a meeting that are kept free for it."""

PLACES = (
    OccupancyRow.resource.in_(bindparam("resources", expanding=True)),
    OccupancyRow.quarter >= bindparam("start"),
    OccupancyRow.quarter < bindparam("end"),
)
OCCUPY = insert(OccupancyRow).returning(OccupancyRow.quarter)
"""Because it returns a column, all rows go in one statement; a collision undoes that one alone."""

OCCUPIED = select(OccupancyRow.resource, OccupancyRow.quarter).where(*PLACES)
RELEASE = delete(OccupancyRow).where(*PLACES, OccupancyRow.meeting_id == bindparam("meeting_id"))


def adviser_resource(adviser_id: int) -> str:
    return f"adviser:{adviser_id}"


def room_resource(room_id: int) -> str:
    return f"room:{room_id}"


def citizen_resource(citizen_id: int) -> str:
    return f"citizen:{citizen_id}"


def resources_of(adviser_id: int, room_id: int | None, citizen_id: int) -> list[str]:
    """All that a meeting occupies."""
    room = [] if room_id is None else [room_resource(room_id)]
    return [adviser_resource(adviser_id), *room, citizen_resource(citizen_id)]


def occupy(
    work: UnitOfWork, meeting_id: int, resources: Iterable[str], quarters: range, kept_after: Kept
) -> None:
    """Takes these resources for a meeting, and one of them for the quarters that are kept after it.
    Raises `IntegrityError` when one is taken in one of its quarters."""
    in_order, (kept, after) = sorted(resources), kept_after
    places = [(quarter, resource) for quarter in quarters for resource in in_order]
    places += [(quarter, kept) for quarter in after]
    rows = [
        {"resource": resource, "quarter": quarter, "meeting_id": meeting_id}
        for quarter, resource in places
    ]
    work.execute(OCCUPY, rows)


def occupied(work: UnitOfWork, resources: Iterable[str], quarters: range) -> dict[str, set[int]]:
    """Those of the resources that are taken in one of the quarters, and in which of them."""
    found: dict[str, set[int]] = defaultdict(set)
    for resource, quarter in work.execute(OCCUPIED, _places(resources, quarters)):
        found[resource].add(quarter)
    return found


def release(work: UnitOfWork, meeting_id: int, resources: Iterable[str], quarters: range) -> None:
    """Frees what the meeting has taken of these resources."""
    places = _places(resources, quarters)
    work.session.execute(RELEASE, {**places, "meeting_id": meeting_id})


def give_up_time(work: UnitOfWork, meeting_id: int) -> None:
    """Frees a meeting's adviser, with the time kept after it, its room and its citizen."""
    row = work.session.get_one(MeetingRow, meeting_id)
    resources = resources_of(row.adviser_id, row.room_id, row.citizen_id)
    release(
        work, meeting_id, resources, range(row.quarter, row.quarter + row.quarters + row.buffer)
    )


def _places(resources: Iterable[str], quarters: range) -> dict[str, object]:
    return {"resources": list(resources), "start": quarters.start, "end": quarters.stop}
