"""The page on which a centre is set up: what is still missing, where it is set, and its screens."""

import re

from flask import Blueprint, Response, flash
from wtforms.validators import DataRequired, Length, ValidationError

from frontdesk.addresses import ID
from frontdesk.fields import TextField, TickField, problem_in
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.roles import may
from frontdesk.setup.actions.devices import (
    device_here,
    devices_here,
    end_device,
    give_new_code,
    save_device_look,
    take_device_in,
)
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.accounts import centres_to_serve, serve_centre
from shared.appointments import (
    DeviceCode,
    DeviceKind,
    DeviceLook,
    HallDevice,
    NameTaken,
    get_centre,
)
from shared.content import Message, message
from shared.setup import what_lacks
from shared.unit_of_work import NotFound
from shared.web import open_session, settings, workplace

LONGEST_NAME = 80
LEAST_PPI, MOST_PPI = 60, 250
PRINTER = re.compile(r"network:[A-Za-z0-9.-]{1,90}:\d{1,5}|file:/dev/(?:usb/)?lp\d{1,2}")
"""Printers that the desk may name: on the network, or one of this machine's printer ports. Any
other file would be written over."""

PLACES = {
    "hours": "desk.hours.of_house",
    "closed-house": "desk.closed_house.show_closed_house",
    "roster": "desk.roster.show_roster",
    "kinds": "desk.kinds.show_kinds",
    "asked": "desk.screening.show_asked",
    "counters": "desk.counter.show_counters",
    "lead-times": "desk.lead_times.show_lead_times",
    "accounts": "desk.accounts.list_accounts",
    "recordings": "desk.recordings.list_recordings",
}
"""Where else at the desk a centre is set up, by the name of the words."""

blueprint = Blueprint("setup", __name__, url_prefix="/setup", template_folder="templates")


class DeviceForm(OwnForm):
    """A touch screen has `printer` and `ppi`, a hall screen `dark`."""

    name = TextField(
        validators=[
            DataRequired("desk-setup-name-wrong"),
            Length(max=LONGEST_NAME, message="desk-setup-name-wrong"),
        ]
    )
    printer = TextField()
    ppi = TextField()
    dark = TickField()

    def validate_printer(self, field: TextField) -> None:
        """One of the printers that the desk may name, or none."""
        if field.data and not PRINTER.fullmatch(field.data):
            raise ValidationError("desk-setup-printer-wrong")

    def validate_ppi(self, field: TextField) -> None:
        """A number that a screen can have, or none."""
        told = field.data or ""
        is_number = told.isascii() and told.isdigit() and len(told) < 4
        if told and not (is_number and LEAST_PPI <= int(told) <= MOST_PPI):
            raise ValidationError("desk-setup-ppi-wrong")

    @property
    def look(self) -> DeviceLook:
        """What was sent."""
        ppi = int(self.ppi.data) if self.ppi.data else None
        return DeviceLook(self.name.data, self.printer.data or None, ppi, self.dark.data)


@blueprint.get("/")
def show_setup() -> Response:
    return _show()


@blueprint.post("/devices/<kind>")
def add_hall_device(kind: str) -> Response:
    """Adds a screen and shows its code, this once."""
    form, of = DeviceForm(), _kind(kind)
    if not is_own_form(form):
        return _back()
    if problem := problem_in(form):
        return _show(kind, form, problem)
    try:
        with workplace().work() as work:
            id, code = take_device_in(work, clerk(), of, form.look)
    except NameTaken:
        return _show(kind, form, message("desk-setup-name-taken"))
    return _show_code(of, id, code)


@blueprint.post(f"/devices/<kind>/<{ID}:hall_device_id>")
def save_device(kind: str, hall_device_id: int) -> Response:
    with workplace().read() as work:
        form = _form(device_here(work, clerk(), _kind(kind), hall_device_id))
    if not is_own_form(form):
        return _back()
    which = f"{kind}-{hall_device_id}"
    if problem := problem_in(form):
        return _show(which, form, problem)
    try:
        with workplace().work() as work:
            save_device_look(work, clerk(), _kind(kind), hall_device_id, form.look)
    except NameTaken:
        return _show(which, form, message("desk-setup-name-taken"))
    flash("", "desk-setup-saved")
    return _back()


@blueprint.post(f"/devices/<kind>/<{ID}:hall_device_id>/code")
def new_device_code(kind: str, hall_device_id: int) -> Response:
    """Shows another code for a screen, this once."""
    if not is_own_form():
        return _back()
    with workplace().work() as work:
        code = give_new_code(work, clerk(), _kind(kind), hall_device_id)
    return _show_code(_kind(kind), hall_device_id, code)


@blueprint.post(f"/devices/<kind>/<{ID}:hall_device_id>/revoke")
def revoke_hall_device(kind: str, hall_device_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            end_device(work, clerk(), _kind(kind), hall_device_id)
        flash("", "desk-setup-revoked")
    return _back()


@blueprint.post(f"/centres/<{ID}:centre_id>")
def choose_centre(centre_id: int) -> Response:
    """Lets an administrator of the municipality serve another centre."""
    session = open_session()
    if session is None:
        raise NotFound(centre_id)
    if is_own_form():
        with workplace().work() as work:
            serve_centre(work, session, centre_id)
    return _back()


def _kind(told: str) -> DeviceKind:
    """Raises `NotFound` for no kind of screen."""
    if told not in set(DeviceKind):
        raise NotFound(told)
    return DeviceKind(told)


def _form(device: HallDevice, *, is_sent: bool = True) -> DeviceForm:
    """The form as it was sent, or with what is stored."""
    ppi = str(device.ppi) if device.ppi else ""
    told = {"name": device.name, "printer": device.printer, "ppi": ppi, "dark": device.dark}
    return DeviceForm(data=told) if is_sent else DeviceForm(formdata=None, data=told)


def _show(
    which: str = "", sent: DeviceForm | None = None, problem: Message | None = None
) -> Response:
    """The page; the form named `which` is shown as it was `sent`."""
    session = open_session()
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        devices = devices_here(work, clerk())
        lacks = what_lacks(work, centre.id)
        others = centres_to_serve(work, session) if session else []
    filled = {f"{it.kind}-{it.id}": _form(it, is_sent=False) for it in devices}
    filled |= {str(kind): DeviceForm(formdata=None) for kind in DeviceKind}
    if sent is not None:
        filled[which] = sent
    return desk_page(
        "desk/setup.html",
        centre,
        422 if problem else 200,
        devices=devices,
        lacks=lacks,
        others=others,
        filled=filled,
        which=which,
        problem=problem,
        linked={name: to for name, to in PLACES.items() if may(staff().role, to)},
        kinds=list(DeviceKind),
    )


def _show_code(kind: DeviceKind, device_id: int, code: DeviceCode) -> Response:
    """Shows a code in this answer only: it is stored nowhere else."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        device = device_here(work, clerk(), kind, device_id)
    path = "/kiosk/enrol" if kind is DeviceKind.KIOSK else "/desk/display/enrol"
    groups = " ".join(code.code[n : n + 4] for n in range(0, len(code.code), 4))
    return desk_page(
        "desk/device_code_given.html",
        centre,
        device=device,
        groups=groups,
        until=code.expires_at,
        address=settings().public_base_url + path,
    )


def _back() -> Response:
    return go_to("desk.setup.show_setup")
