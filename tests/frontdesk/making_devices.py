"""Screens of a centre, and an administrator who serves all centres."""

from collections.abc import Mapping
from itertools import count
from typing import Any

from sqlalchemy import select

from shared.accounts import Role, let_serve_all
from shared.accounts.models import StaffRow
from shared.appointments import DeviceKind, DeviceLook, add_device
from shared.unit_of_work import UnitOfWork


class MakesDevices:
    """Makes what an administrator sets up."""

    centre_id: int
    numbers: "count[int]"

    def make_device(self, work: UnitOfWork) -> Mapping[str, Any]:
        """A touch screen that is not enrolled yet."""
        look = DeviceLook(f"Kiosk {next(self.numbers)}")
        id = add_device(work, self.centre_id, DeviceKind.KIOSK, look)
        return {"hall_device_id": id, "kind": "kiosk"}

    def make_serving(self, work: UnitOfWork) -> Mapping[str, Any]:
        """The centre's administrators serve all centres."""
        asked = select(StaffRow.id).where(
            StaffRow.centre_id == self.centre_id, StaffRow.role == Role.ADMINISTRATOR
        )
        for staff_id in work.session.scalars(asked).all():
            let_serve_all(work, staff_id)
        return {"centre_id": self.centre_id}
