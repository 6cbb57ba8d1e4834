"""The page of where one is signed in, and of the browsers that are remembered."""

from flask import Blueprint, Response, abort, flash

from frontdesk.addresses import ID
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import is_own_form
from shared.accounts import (
    OpenSession,
    devices_of,
    end_other_sessions,
    end_session,
    forget_device,
    sessions_of,
)
from shared.appointments import get_centre
from shared.web import known_device, open_session, settings, workplace

blueprint = Blueprint("sessions", __name__, url_prefix="/sessions")


@blueprint.get("/")
def show_sessions() -> Response:
    me = _me()
    with workplace().read() as work:
        centre = get_centre(work, me.staff.centre_id)
        sessions = sessions_of(work, me, settings().desk_idle)
        devices = devices_of(work, me.staff.id, known_device())
    return desk_page("desk/sessions.html", centre, sessions=sessions, devices=devices)


@blueprint.post(f"/<{ID}:session_id>/end")
def end_one(session_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            end_session(work, _me(), session_id)
        flash("", "desk-session-ended")
    return go_to("desk.sessions.show_sessions")


@blueprint.post("/end")
def end_others() -> Response:
    if is_own_form():
        with workplace().work() as work:
            end_other_sessions(work, _me())
        flash("", "desk-sessions-ended")
    return go_to("desk.sessions.show_sessions")


@blueprint.post(f"/browsers/<{ID}:device_id>/forget")
def forget(device_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            forget_device(work, _me().staff.id, device_id)
        flash("", "desk-browser-forgotten")
    return go_to("desk.sessions.show_sessions")


def _me() -> OpenSession:
    return open_session() or abort(403)
