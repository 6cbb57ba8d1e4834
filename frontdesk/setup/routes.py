"""The page of the centre's advisers and rooms."""

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.pages import desk_page, go_to
from frontdesk.setup.actions.roster import (
    add_colleague,
    advisers_of_centre,
    change_colleague,
    rooms_of_centre,
    save_room,
    shut_room,
    use_room_again,
)
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import NameTaken, get_centre
from shared.content import SPOKEN_LANGUAGES, Message, message
from shared.web import workplace

LONGEST_NAME = 60
"""Characters of an adviser's or a room's name."""

blueprint = Blueprint("roster", __name__, url_prefix="/roster", template_folder="templates")


@blueprint.get("/")
def show_roster() -> Response:
    return _show()


@blueprint.post("/advisers")
def create_adviser() -> Response:
    if not is_own_form():
        return _back()
    if not _name():
        return _show("adviser", message("desk-roster-name"))
    with workplace().work() as work:
        added = add_colleague(work, clerk(), _name(), _languages())
    return go_to("desk.hours.of_adviser", adviser_id=added)


@blueprint.post(f"/advisers/<{ID}:adviser_id>")
def change_adviser(adviser_id: int) -> Response:
    if not is_own_form():
        return _back()
    if not _name():
        return _show(f"adviser-{adviser_id}", message("desk-roster-name"))
    with workplace().work() as work:
        change_colleague(work, clerk(), adviser_id, _name(), _languages())
    flash("", "desk-roster-saved")
    return _back()


@blueprint.post("/rooms", endpoint="add_room")
@blueprint.post(f"/rooms/<{ID}:room_id>", endpoint="change_room")
def store_room(room_id: int | None = None) -> Response:
    """Adds a room, or changes one."""
    if not is_own_form():
        return _back()
    which = "room" if room_id is None else f"room-{room_id}"
    if not _name():
        return _show(which, message("desk-roster-name"))
    try:
        with workplace().work() as work:
            save_room(
                work,
                clerk(),
                _name(),
                wheelchair="wheelchair" in request.form,
                quiet="quiet" in request.form,
                room_id=room_id,
            )
    except NameTaken:
        return _show(which, message("desk-roster-room-taken"))
    flash("", "desk-roster-saved")
    return _back()


@blueprint.post(f"/rooms/<{ID}:room_id>/close")
def withdraw_room(room_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            shut_room(work, clerk(), room_id)
    return _back()


@blueprint.post(f"/rooms/<{ID}:room_id>/reopen")
def bring_room_back(room_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            use_room_again(work, clerk(), room_id)
    return _back()


def _name() -> str:
    """The typed name; '' when it is none.

    PostgreSQL refuses one of the invisible characters left out.
    """
    typed = "".join(sign for sign in request.form.get("name", "") if sign.isprintable()).strip()
    return typed if len(typed) <= LONGEST_NAME else ""


def _languages() -> list[str]:
    chosen = request.form.getlist("languages")
    return [code for code in SPOKEN_LANGUAGES if code in chosen]


def _show(which: str = "", problem: Message | None = None) -> Response:
    """The page; the form named `which` is shown as it was sent."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        advisers = advisers_of_centre(work, clerk())
        rooms = rooms_of_centre(work, clerk())
    return desk_page(
        "desk/roster.html",
        centre,
        422 if problem else 200,
        advisers=advisers,
        rooms=rooms,
        which=which,
        problem=problem,
        typed=request.form.get("name", "") if which else "",
        languages=SPOKEN_LANGUAGES,
    )


def _back() -> Response:
    return go_to("desk.roster.show_roster")
