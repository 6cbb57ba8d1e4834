"""What happens around every request: who may ask, which kiosk it is, and that nothing is kept."""

from flask import Response, g, request

from kiosk.session import DEVICE, enrolled, identify_kiosk
from kiosk.showing import to_the_start, unknown_device
from kiosk.visit import NOBODY

OPEN_TO_ALL = {"kiosk.enrol_this_kiosk", "kiosk.measures_of"}
"""Addresses that ask for no kiosk: the one that makes one, and a style sheet."""

OUR_OWN = {None, "same-origin", "none"}
"""What a browser says of a request that began on our own pages, or on none (Sec-Fetch-Site)."""


def refuse_other_sites() -> Response | None:
    """Another site may not answer for the citizen: beside SameSite=Strict and the turn."""
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site") not in OUR_OWN:
        return Response(status=403)
    return None


def know_the_kiosk() -> Response | None:
    if request.endpoint in OPEN_TO_ALL:
        return None
    found = identify_kiosk()
    if found is None:
        return unknown_device()
    g.here = found
    return None


def forbid_storing_visits(response: Response) -> Response:
    """No page stays in the browser; an enrolled kiosk stays enrolled."""
    if request.endpoint != "kiosk.measures_of":
        response.headers["Cache-Control"] = "no-store"
    device = request.cookies.get(DEVICE)
    if device and request.endpoint == "kiosk.start" and response.status_code == 200:
        enrolled(response, device)
    return response


def too_much(_problem: Exception) -> Response:
    """A form that no page of ours sends."""
    return to_the_start(NOBODY)
