"""The page of the centre's kinds of meeting."""

from flask import Blueprint, Response, flash
from wtforms.validators import NumberRange, ValidationError

from frontdesk.choices import name_stored_adviser
from frontdesk.clerks import advisers_here
from frontdesk.fields import NumberField, PickField, TickField, TicksField, problem_in
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.setup.actions.kinds import (
    SettingOfKind,
    move_up,
    save_kind,
    setting_of_kind,
    settings_of_kinds,
)
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import Say, words
from shared.appointments import (
    LONGEST_BUFFER,
    OF_THE_COURSE,
    Centre,
    Form,
    Kind,
    get_centre,
)
from shared.content import Count, Message
from shared.unit_of_work import UnitOfWork
from shared.web import workplace

A_QUARTER = 15
LONGEST = 240
"""Minutes of a meeting, and how they are counted."""

BY_DISTANCE = (Form.PHONE, Form.VIDEO)
"""The forms that a centre may offer citizens besides a meeting in person."""

blueprint = Blueprint("kinds", __name__, url_prefix="/kinds", template_folder="templates")


class KindForm(OwnForm):
    minutes = NumberField(validators=[NumberRange(A_QUARTER, LONGEST, "desk-kinds-minutes-wrong")])
    buffer_minutes = PickField()
    forms = TicksField()
    advisers = TicksField()
    self_booked = TickField()

    def validate_minutes(self, field: NumberField) -> None:
        """Meetings begin with a quarter of an hour, and end with one."""
        if field.data is not None and field.data % A_QUARTER:
            raise ValidationError("desk-kinds-minutes-wrong")


@blueprint.get("/")
def show_kinds() -> Response:
    return _show()


@blueprint.post("/<code>")
def save(code: str) -> Response:
    """Takes a kind into use, or changes it."""
    with workplace().read() as work:
        setting = setting_of_kind(work, clerk(), code)
        form = _form(work, setting)
    if not is_own_form(form):
        return go_to("desk.kinds.show_kinds")
    if problem := problem_in(form):
        return _show(code, form, problem)
    with workplace().work() as work:
        has_times = save_kind(work, clerk(), _kind(code, form))
    flash("", "desk-kinds-saved")
    if not has_times:
        flash("", "desk-kinds-no-times")
    return go_to("desk.kinds.show_kinds")


@blueprint.post("/<code>/up")
def put_before(code: str) -> Response:
    """Puts a kind one place further up."""
    if is_own_form():
        with workplace().work() as work:
            move_up(work, clerk(), code)
    return go_to("desk.kinds.show_kinds")


def _form(work: UnitOfWork, setting: SettingOfKind, *, is_sent: bool = True) -> KindForm:
    """The form as it was sent, or with what is stored."""
    kind, centre = setting.kind, get_centre(work, staff().centre_id)
    told = {
        "minutes": kind.minutes,
        "buffer_minutes": kind.buffer_minutes,
        "forms": sorted(form.value for form in kind.forms - {Form.IN_PERSON}),
        "advisers": sorted(map(str, kind.advisers)),
        "self_booked": kind.self_booked,
    }
    form = KindForm(data=told) if is_sent else KindForm(formdata=None, data=told)
    say, names = words(centre.language, centre.zone), advisers_here(work, centre.id)
    form.buffer_minutes.offer(_buffers(say))
    form.forms.offer([(it.value, say(f"desk-form-{it.value}")) for it in BY_DISTANCE], str)
    form.advisers.offer(names, name_stored_adviser(centre, names))
    return form


def _buffers(say: Say) -> list[tuple[int, str]]:
    quarters = range(0, LONGEST_BUFFER + 1, A_QUARTER)
    return [(minutes, say("desk-length", minutes=Count(minutes))) for minutes in quarters]


def _kind(code: str, form: KindForm) -> Kind:
    """What was sent. What belongs to every course stays open to citizens."""
    return Kind(
        code,
        form.minutes.data,
        int(form.buffer_minutes.data or 0),
        frozenset(Form(it) for it in form.forms.data),
        self_booked=form.self_booked.data or code in OF_THE_COURSE,
        advisers=frozenset(int(id) for id in form.advisers.data),
    )


def _show(code: str = "", sent: KindForm | None = None, problem: Message | None = None) -> Response:
    """The page; the form of the kind `code` is shown as it was `sent`."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        found = settings_of_kinds(work, clerk())
        filled = {it.kind.code: _form(work, it, is_sent=False) for it in found}
    if sent is not None:
        filled[code] = sent
    return _page(centre, found, filled, code, problem)


def _page(
    centre: Centre,
    found: list[SettingOfKind],
    filled: dict[str, KindForm],
    code: str,
    problem: Message | None,
) -> Response:
    return desk_page(
        "desk/kinds.html",
        centre,
        422 if problem else 200,
        found=found,
        filled=filled,
        which=code,
        problem=problem,
        always=OF_THE_COURSE,
        longest=LONGEST,
        quarter=A_QUARTER,
    )
