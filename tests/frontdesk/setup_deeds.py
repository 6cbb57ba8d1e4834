"""What an administrator does on the page of set-up, each with the lines of the audit log."""

from shared.audit import AuditAction
from tests.frontdesk.deed import Deed

A = AuditAction
KIOSK = "kiosk:{hall_device_id}"


def device(what: AuditAction, to: str, /, **form: str) -> Deed:
    address = f"/desk/setup/devices/kiosk/{{hall_device_id}}{to}"
    return Deed("ole", address, form, ((what, KIOSK),), "device")


ADDED = ((A.ADDED_DEVICE, "kiosk:{new_kiosk}"),)
SERVED = ((A.SERVED_CENTRE, "centre:{centre_id}"),)

SETUP_DEEDS = (
    Deed("ole", "/desk/setup/devices/kiosk", {"name": "Ved døren"}, ADDED),
    device(A.CHANGED_DEVICE, "", name="Ved vinduet", ppi="96"),
    device(A.GAVE_DEVICE_CODE, "/code"),
    device(A.REVOKED_DEVICE, "/revoke"),
    Deed("ole", "/desk/setup/centres/{centre_id}", {}, SERVED, "serving"),
)
