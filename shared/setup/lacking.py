"""What a centre still needs before a citizen can book there."""

from collections.abc import Iterator

from shared.accounts import Role, accounts_of
from shared.appointments import (
    Owner,
    all_advisers,
    all_rooms,
    kinds,
    kiosks,
    local_today,
    weeks_from,
)
from shared.setup.facts import Lacking
from shared.unit_of_work import UnitOfWork


def what_lacks(work: UnitOfWork, centre_id: int) -> list[Lacking]:
    """In the order in which it is best seen to; empty for a centre that is ready."""
    return [*_of_house(work, centre_id), *_of_people(work, centre_id)]


def _of_house(work: UnitOfWork, centre_id: int) -> Iterator[Lacking]:
    if not _has_hours(work, Owner(centre_id)):
        yield Lacking.OPENING_HOURS
    if not kinds(work, centre_id):
        yield Lacking.KINDS
    if all(room.closed_at for room in all_rooms(work, centre_id)):
        yield Lacking.ROOMS


def _of_people(work: UnitOfWork, centre_id: int) -> Iterator[Lacking]:
    advisers = [each.id for each in all_advisers(work, centre_id)]
    if not advisers:
        yield Lacking.ADVISERS
    elif not any(_has_hours(work, Owner(centre_id, each)) for each in advisers):
        yield Lacking.WORKING_HOURS
    roles = {each.staff.role for each in accounts_of(work, centre_id) if each.ended_at is None}
    if Role.LEADER not in roles:
        yield Lacking.LEADER
    if Role.FRONT_DESK not in roles:
        yield Lacking.FRONT_DESK
    if not kiosks(work, centre_id):
        yield Lacking.KIOSK


def _has_hours(work: UnitOfWork, owner: Owner) -> bool:
    weeks = weeks_from(work, owner, local_today(work, owner.centre_id))
    return any(hours for week in weeks for hours in week.hours.values())
