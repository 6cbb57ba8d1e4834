"""The addresses at which a browser becomes a kiosk: by a token, or by a code from the desk."""

from flask import Response, make_response, redirect, request, url_for

from kiosk.routes import blueprint
from kiosk.session import enrolled
from kiosk.showing import code_page, unknown_device
from shared.appointments import DeviceKind, kiosk_of_device, redeem_device_code
from shared.web import with_key, workplace


@blueprint.get("/enrol/<token>")
def enrol_this_kiosk(token: str) -> Response:
    """Makes this browser a kiosk: opened once, with the token of `flask enrol-kiosk`.

    An unknown token gets 403.
    """
    with workplace().read() as work:
        known = kiosk_of_device(work, token) is not None
    return (
        enrolled(make_response(redirect(url_for("kiosk.start"))), token)
        if known
        else unknown_device()
    )


@blueprint.get("/enrol")
def ask_for_kiosk_code() -> Response:
    """Asks for the code that the desk shows under the set-up."""
    return code_page("", "")


@blueprint.post("/enrol")
def enrol_kiosk_by_code() -> Response:
    """Makes this browser a kiosk by a code; a wrong one is told, and stays in the field."""
    typed, key = request.form.get("code", ""), request.form.get("key", "")
    if key:
        return code_page(with_key(typed, key), "")
    with workplace().work() as work:
        token = redeem_device_code(work, DeviceKind.KIOSK, typed)
    if token is None:
        return code_page(typed, "device-code-wrong")
    return enrolled(make_response(redirect(url_for("kiosk.start"), 303)), token)
