"""Checks around every kiosk request: the asking site, the device, and that no page is stored."""

from flask import Response, abort, g, request

from kiosk.session import DEVICE, enrolled, identify_kiosk
from kiosk.showing import to_the_start, unknown_device
from kiosk.visit import NOBODY

OPEN_TO_ALL = {
    "kiosk.enrol_this_kiosk",
    "kiosk.ask_for_kiosk_code",
    "kiosk.enrol_kiosk_by_code",
    "kiosk.measures_of",
}
"""Endpoints that answer any device: the enrolment of a kiosk, and a style sheet."""

OUR_OWN = {None, "same-origin", "none"}
"""Values of Sec-Fetch-Site for requests that begin on our own pages or on none.

None stands for a browser that does not send the header.
"""


def refuse_other_sites() -> None:
    """Before each request: answers 403 to a POST that began on another site.

    The forms carry no token. Beside this check stand the cookie's SameSite=Strict and the turn that
    each answer names.
    """
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site") not in OUR_OWN:
        abort(403)


def know_the_kiosk() -> Response | None:
    """Before each request: identifies the kiosk and its visit; a device not enrolled gets 403."""
    if request.endpoint in OPEN_TO_ALL:
        return None
    found = identify_kiosk()
    if found is None:
        return unknown_device()
    g.here = found
    return None


def forbid_storing_visits(response: Response) -> Response:
    """After each request: forbids the browser to store the page.

    When the start is shown, the enrolled kiosk's cookie is renewed: browsers drop old ones.
    """
    if request.endpoint != "kiosk.measures_of":
        response.headers["Cache-Control"] = "no-store"
    device = request.cookies.get(DEVICE)
    if device and request.endpoint == "kiosk.start" and response.status_code == 200:
        enrolled(response, device)
    return response


def too_much(_problem: Exception) -> Response:
    """The answer to a form above the size limit (413), which no page of ours sends."""
    return to_the_start(NOBODY)
