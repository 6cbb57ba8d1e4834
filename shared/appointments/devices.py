"""Touch screens and hall screens as they are set up from the desk, and the codes that enrol them.

A code is typed once on the device itself, which then keeps a token that nobody has seen.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, select

from shared.appointments.device_models import DeviceCodeRow
from shared.appointments.displays import display_fingerprint
from shared.appointments.hall_models import DisplayRow, KioskRow
from shared.appointments.kiosks import kiosk_fingerprint
from shared.appointments.roster import NameTaken
from shared.unit_of_work import NotFound, UnitOfWork

CODE_LASTS = timedelta(minutes=30)
CODE_DIGITS = 12
"""A million tries in the half hour hit one of the codes with a chance of one in a million."""


class DeviceKind(StrEnum):
    """What stands or hangs in a hall."""

    KIOSK = "kiosk"
    DISPLAY = "display"


class NoSuchDevice(NotFound):
    """The centre has no such touch screen, or no such screen in its hall."""


@dataclass(frozen=True)
class HallDevice:
    """A touch screen or a screen in the hall.

    `seen_at` is when it last reported; None if it never has. `printer` and `ppi` are a touch
    screen's own, None for those of the settings; `dark` is a hall screen's colour scheme.
    """

    id: int
    kind: DeviceKind
    name: str
    seen_at: datetime | None
    revoked_at: datetime | None
    printer: str | None = None
    ppi: int | None = None
    dark: bool = False


@dataclass(frozen=True)
class DeviceLook:
    """What is set about a device; see `HallDevice`."""

    name: str
    printer: str | None = None
    ppi: int | None = None
    dark: bool = False


@dataclass(frozen=True)
class DeviceCode:
    """A code of digits that is shown once, and until when it can be typed."""

    code: str
    expires_at: datetime


def devices_of_hall(work: UnitOfWork, centre_id: int) -> list[HallDevice]:
    """The centre's touch screens and hall screens, by name; revoked ones too."""
    kiosks = work.session.scalars(select(KioskRow).where(KioskRow.centre_id == centre_id))
    displays = work.session.scalars(select(DisplayRow).where(DisplayRow.centre_id == centre_id))
    found = [*map(_device, kiosks), *map(_device, displays)]
    return sorted(found, key=lambda it: (it.kind != DeviceKind.KIOSK, it.name))


def device_of_hall(work: UnitOfWork, centre_id: int, kind: DeviceKind, id: int) -> HallDevice:
    """One of them. Raises `NoSuchDevice`."""
    return _device(_row(work, centre_id, kind, id))


def add_device(work: UnitOfWork, centre_id: int, kind: DeviceKind, look: DeviceLook) -> int:
    """Adds a device that no token opens yet, and gives its id. Raises `NameTaken`."""
    _check_name(work, centre_id, kind, look.name, None)
    row: KioskRow | DisplayRow
    if kind is DeviceKind.KIOSK:
        row = KioskRow(centre_id=centre_id, name=look.name)
    else:
        row = DisplayRow(centre_id=centre_id, name=look.name)
    row.token_fingerprint = _fingerprint(work, kind, secrets.token_urlsafe(32))
    _dress(row, look)
    work.session.add(row)
    work.session.flush()
    return row.id


def change_device(
    work: UnitOfWork, centre_id: int, kind: DeviceKind, id: int, look: DeviceLook
) -> None:
    """Sets all that is set about a device. Raises `NoSuchDevice` and `NameTaken`."""
    row = _row(work, centre_id, kind, id)
    _check_name(work, centre_id, kind, look.name, id)
    row.name = look.name
    _dress(row, look)
    work.session.flush()


def revoke_device(work: UnitOfWork, centre_id: int, kind: DeviceKind, id: int) -> None:
    """Ends what the device's token opens, at once, and the codes for it. Raises `NoSuchDevice`."""
    row = _row(work, centre_id, kind, id)
    row.token_fingerprint = _fingerprint(work, kind, secrets.token_urlsafe(32))
    row.revoked_at = work.now
    _drop_codes(work, kind, id)
    work.session.flush()


def give_device_code(work: UnitOfWork, centre_id: int, kind: DeviceKind, id: int) -> DeviceCode:
    """Gives a new code for the device, in place of an earlier one. Until it is typed, the device's
    token goes on. Raises `NoSuchDevice`."""
    _row(work, centre_id, kind, id)
    _drop_codes(work, kind, id)
    work.session.execute(delete(DeviceCodeRow).where(DeviceCodeRow.expires_at <= work.now))
    code = "".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS))
    row = DeviceCodeRow(
        fingerprint=_code_fingerprint(work, code),
        kiosk_id=id if kind is DeviceKind.KIOSK else None,
        display_id=id if kind is DeviceKind.DISPLAY else None,
        expires_at=work.now + CODE_LASTS,
    )
    work.session.add(row)
    work.session.flush()
    return DeviceCode(code, row.expires_at)


def redeem_device_code(work: UnitOfWork, kind: DeviceKind, typed: str) -> str | None:
    """Enrols the device whose code was typed on it, and gives the token that it keeps; its earlier
    token opens nothing any more. None for a code that is unknown, used, too old, or for the other
    kind of device."""
    code = "".join(sign for sign in typed if sign.isascii() and sign.isdigit())
    found = work.session.get(DeviceCodeRow, _code_fingerprint(work, code), with_for_update=True)
    if found is None or found.expires_at <= work.now:
        return None
    id = found.kiosk_id if kind is DeviceKind.KIOSK else found.display_id
    if id is None:
        return None
    token = secrets.token_urlsafe(32)
    row = _found(work, kind, id)
    if row is None:
        return None
    row.token_fingerprint = _fingerprint(work, kind, token)
    row.revoked_at = None
    work.session.delete(found)
    work.session.flush()
    return token


def _found(work: UnitOfWork, kind: DeviceKind, id: int) -> KioskRow | DisplayRow | None:
    if kind is DeviceKind.KIOSK:
        return work.session.get(KioskRow, id, with_for_update=True)
    return work.session.get(DisplayRow, id, with_for_update=True)


def _table(kind: DeviceKind) -> type[KioskRow] | type[DisplayRow]:
    return KioskRow if kind is DeviceKind.KIOSK else DisplayRow


def _row(work: UnitOfWork, centre_id: int, kind: DeviceKind, id: int) -> KioskRow | DisplayRow:
    row = _found(work, kind, id)
    if row is None or row.centre_id != centre_id:
        raise NoSuchDevice(id)
    return row


def _device(row: KioskRow | DisplayRow) -> HallDevice:
    if isinstance(row, KioskRow):
        told = (row.id, DeviceKind.KIOSK, row.name, row.seen_at, row.revoked_at)
        return HallDevice(*told, printer=row.printer, ppi=row.ppi)
    return HallDevice(
        row.id, DeviceKind.DISPLAY, row.name, row.seen_at, row.revoked_at, dark=row.dark
    )


def _dress(row: KioskRow | DisplayRow, look: DeviceLook) -> None:
    if isinstance(row, KioskRow):
        row.printer, row.ppi = look.printer, look.ppi
    else:
        row.dark = look.dark


def _check_name(
    work: UnitOfWork, centre_id: int, kind: DeviceKind, name: str, but: int | None
) -> None:
    table = _table(kind)
    same = select(table.id).where(table.centre_id == centre_id, table.name == name)
    if work.session.scalar(same) not in (None, but):
        raise NameTaken(name)


def _drop_codes(work: UnitOfWork, kind: DeviceKind, id: int) -> None:
    is_kiosk = kind is DeviceKind.KIOSK
    column = DeviceCodeRow.kiosk_id if is_kiosk else DeviceCodeRow.display_id
    work.session.execute(delete(DeviceCodeRow).where(column == id))


def _fingerprint(work: UnitOfWork, kind: DeviceKind, token: str) -> str:
    return (kiosk_fingerprint if kind is DeviceKind.KIOSK else display_fingerprint)(work, token)


def _code_fingerprint(work: UnitOfWork, code: str) -> str:
    return work.vault.fingerprint("device code", code)
