"""The centre's touch screens and hall screens: added, changed, revoked, and their codes."""

from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import (
    DeviceCode,
    DeviceKind,
    DeviceLook,
    HallDevice,
    add_device,
    change_device,
    device_of_hall,
    devices_of_hall,
    give_device_code,
    revoke_device,
)
from shared.unit_of_work import UnitOfWork


def devices_here(work: UnitOfWork, clerk: Clerk) -> list[HallDevice]:
    """All of the centre's, touch screens first."""
    return devices_of_hall(work, clerk.centre_id)


def device_here(work: UnitOfWork, clerk: Clerk, kind: DeviceKind, device_id: int) -> HallDevice:
    """One of them. Raises `NoSuchDevice`."""
    return device_of_hall(work, clerk.centre_id, kind, device_id)


def take_device_in(
    work: UnitOfWork, clerk: Clerk, kind: DeviceKind, look: DeviceLook
) -> tuple[int, DeviceCode]:
    """Adds a device; gives its id, and the code to type on it. Raises `NameTaken`."""
    id = add_device(work, clerk.centre_id, kind, look)
    _record(work, clerk, audit.AuditAction.ADDED_DEVICE, kind, id)
    return id, give_device_code(work, clerk.centre_id, kind, id)


def give_new_code(work: UnitOfWork, clerk: Clerk, kind: DeviceKind, device_id: int) -> DeviceCode:
    """Another code for a device. Raises `NoSuchDevice`."""
    code = give_device_code(work, clerk.centre_id, kind, device_id)
    _record(work, clerk, audit.AuditAction.GAVE_DEVICE_CODE, kind, device_id)
    return code


def save_device_look(
    work: UnitOfWork, clerk: Clerk, kind: DeviceKind, device_id: int, look: DeviceLook
) -> None:
    """Changes what is set about a device. Raises `NoSuchDevice` and `NameTaken`."""
    change_device(work, clerk.centre_id, kind, device_id, look)
    _record(work, clerk, audit.AuditAction.CHANGED_DEVICE, kind, device_id)


def end_device(work: UnitOfWork, clerk: Clerk, kind: DeviceKind, device_id: int) -> None:
    """Takes a device out of use at once. Raises `NoSuchDevice`."""
    revoke_device(work, clerk.centre_id, kind, device_id)
    _record(work, clerk, audit.AuditAction.REVOKED_DEVICE, kind, device_id)


def _record(
    work: UnitOfWork, clerk: Clerk, what: audit.AuditAction, kind: DeviceKind, device_id: int
) -> None:
    record_audit(work, clerk, what, f"{kind}:{device_id}")
