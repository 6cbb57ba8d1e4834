"""The page of the centre's advisers and rooms."""

from flask import Blueprint, Response, flash

from frontdesk.addresses import ID
from frontdesk.calendar.actions.calendars import adviser_of
from frontdesk.choices import name_stored_language, spoken_languages
from frontdesk.fields import TextField, TickField, TicksField, problem_in, reason_given
from frontdesk.forms import OwnForm
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
from shared.appointments import AdviserFacts, NameTaken, get_centre
from shared.content import SPOKEN_LANGUAGES, Message, message
from shared.web import workplace

LONGEST_NAME = 60
"""Characters of an adviser's or a room's name."""

LONGEST_ADDITION = 20
"""Characters of what colleagues see behind an adviser's name."""

blueprint = Blueprint("roster", __name__, url_prefix="/roster", template_folder="templates")


class NamedForm(OwnForm):
    name = TextField(validators=reason_given(LONGEST_NAME, "desk-roster-name"))


class AdviserForm(NamedForm):
    addition = TextField()
    languages = TicksField()

    @property
    def short_addition(self) -> str:
        return (self.addition.data or "")[:LONGEST_ADDITION]


class RoomForm(NamedForm):
    wheelchair = TickField()
    quiet = TickField()


@blueprint.get("/")
def show_roster() -> Response:
    return _show()


@blueprint.post("/advisers")
def create_adviser() -> Response:
    form = _adviser_form(None)
    if not is_own_form(form):
        return _back()
    if problem := problem_in(form):
        return _show("adviser", form, problem)
    with workplace().work() as work:
        added = add_colleague(
            work, clerk(), form.name.data, form.languages.data, form.short_addition
        )
    return go_to("desk.hours.of_adviser", adviser_id=added)


@blueprint.post(f"/advisers/<{ID}:adviser_id>")
def change_adviser(adviser_id: int) -> Response:
    with workplace().read() as work:
        form = _adviser_form(adviser_of(work, clerk(), adviser_id))
    if not is_own_form(form):
        return _back()
    if problem := problem_in(form):
        return _show(f"adviser-{adviser_id}", form, problem)
    with workplace().work() as work:
        change_colleague(
            work,
            clerk(),
            adviser_id,
            form.name.data,
            form.languages.data,
            form.short_addition,
        )
    flash("", "desk-roster-saved")
    return _back()


@blueprint.post("/rooms", endpoint="add_room")
@blueprint.post(f"/rooms/<{ID}:room_id>", endpoint="change_room")
def store_room(room_id: int | None = None) -> Response:
    """Adds a room, or changes one."""
    form = _room_form(room_id)
    if not is_own_form(form):
        return _back()
    which = "room" if room_id is None else f"room-{room_id}"
    if problem := problem_in(form):
        return _show(which, form, problem)
    try:
        with workplace().work() as work:
            save_room(
                work,
                clerk(),
                form.name.data,
                wheelchair=form.wheelchair.data,
                quiet=form.quiet.data,
                room_id=room_id,
            )
    except NameTaken:
        return _show(which, form, message("desk-roster-room-taken"))
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


def _adviser_form(one: AdviserFacts | None, *, is_sent: bool = True) -> AdviserForm:
    """The form as it was sent, or with what is stored; a new colleague speaks Danish."""
    told = {"name": "", "addition": "", "languages": SPOKEN_LANGUAGES[:1]}
    if one:
        told = {"name": one.first_name, "addition": one.addition, "languages": one.languages}
    form = AdviserForm(data=told) if is_sent else AdviserForm(formdata=None, data=told)
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
    form.languages.offer(spoken_languages(centre), name_stored_language(centre))
    return form


def _room_form(room_id: int | None) -> RoomForm:
    with workplace().read() as work:
        known = {room.id: room for room, _ in rooms_of_centre(work, clerk())}
    room = known.get(room_id or 0)
    return RoomForm(data={"name": room.name if room else ""})


def _show(
    which: str = "", sent: NamedForm | None = None, problem: Message | None = None
) -> Response:
    """The page; the form named `which` is shown as it was `sent`."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        advisers = advisers_of_centre(work, clerk())
        rooms = rooms_of_centre(work, clerk())
    filled: dict[str, NamedForm] = {"adviser": _adviser_form(None, is_sent=False)}
    filled |= {f"adviser-{it.id}": _adviser_form(it, is_sent=False) for it in advisers}
    filled |= {f"room-{it.id}": RoomForm(formdata=None, obj=it) for it, _ in rooms}
    filled["room"] = RoomForm(formdata=None)
    if sent is not None:
        filled[which] = sent
    return desk_page(
        "desk/roster.html",
        centre,
        422 if problem else 200,
        advisers=advisers,
        rooms=rooms,
        which=which,
        problem=problem,
        filled=filled,
    )


def _back() -> Response:
    return go_to("desk.roster.show_roster")
