"""The administrator's pages of staff accounts, and one's own password."""

from typing import TypeVar

from flask import Blueprint, Response, abort, flash
from wtforms import PasswordField
from wtforms.validators import DataRequired, Length

from frontdesk.addresses import ID
from frontdesk.choices import name_stored_adviser
from frontdesk.clerks import advisers_here, everybody_named
from frontdesk.fields import NOT_ON_LIST, PickField, TextField, TickField
from frontdesk.forms import OwnForm, is_our_own, must_wait
from frontdesk.pages import begin_work, desk_page, go_to
from frontdesk.signed_in import is_own_form, staff
from frontdesk.words import words
from shared import followups
from shared.accounts import (
    LONGEST_PASSWORD,
    SHORTEST_PASSWORD,
    LastAdministrator,
    LoginTaken,
    MustWait,
    NewPassword,
    Role,
    account,
    accounts_of,
    change_account,
    check_own_password,
    choose_password,
    end_account,
    flaw_in_password_of,
    give_new_password,
    open_account,
    take_account_back,
)
from shared.appointments import Centre, get_centre
from shared.content import Count, Message, message
from shared.web import carry_token, open_session, workplace

blueprint = Blueprint("accounts", __name__, template_folder="templates")


class AccountForm(OwnForm):
    name = TextField(validators=[DataRequired(), Length(max=60)])
    role = PickField()
    adviser = PickField()


class NewAccountForm(AccountForm):
    login = TextField(validators=[DataRequired(), Length(max=60)])


AnAccountForm = TypeVar("AnAccountForm", bound=AccountForm)


class EndForm(OwnForm):
    """With `leaves` the adviser of the account has left, too."""

    leaves = TickField()


class PasswordForm(OwnForm):
    old = PasswordField(validators=[DataRequired()])
    new = PasswordField(validators=[DataRequired()])


@blueprint.get("/staff/")
def list_accounts() -> Response:
    return _show_all(_new_account())


@blueprint.post("/staff/")
def create_account() -> Response:
    form = _new_account()
    if problem := _problem(form):
        return _show_all(form, problem)
    try:
        with workplace().work() as work:
            made = open_account(
                work,
                staff(),
                form.name.data,
                form.login.data,
                Role(form.role.data),
                _adviser(form),
            )
    except LoginTaken:
        return _show_all(form, message("desk-account-taken"))
    return _show_password(made)


@blueprint.get(f"/staff/<{ID}:staff_id>")
def show_account(staff_id: int) -> Response:
    return _show_one(staff_id)


@blueprint.post(f"/staff/<{ID}:staff_id>")
def save_account(staff_id: int) -> Response:
    form = _account_form(staff_id)
    if problem := _problem(form):
        return _show_one(staff_id, form, problem)
    try:
        with workplace().work() as work:
            role, adviser_id = Role(form.role.data), _adviser(form)
            before = account(work, staff(), staff_id).staff
            change_account(work, staff(), staff_id, form.name.data, role, adviser_id)
            if (before.role, before.adviser_id) != (role, adviser_id):
                followups.staff_changed(work, staff().centre_id)
    except LoginTaken:
        return _show_one(staff_id, form, message("desk-account-taken"))
    except LastAdministrator:
        return _show_one(staff_id, form, message("desk-account-last"))
    flash("", "desk-account-changed")
    return _to_all()


@blueprint.post(f"/staff/<{ID}:staff_id>/password")
def give_password(staff_id: int) -> Response:
    """Gives an account a new password, shown once."""
    if not is_own_form():
        return _to_all()
    with workplace().work() as work:
        given = give_new_password(work, staff(), staff_id)
    return _show_password(given)


@blueprint.post(f"/staff/<{ID}:staff_id>/end")
def close_account(staff_id: int) -> Response:
    form = EndForm()
    if not is_own_form(form):
        return _to_all()
    try:
        with workplace().work() as work:
            end_account(work, staff(), staff_id)
            followups.staff_changed(work, staff().centre_id)
            gone = account(work, staff(), staff_id).staff
            if form.leaves.data and gone.adviser_id is not None:
                centre = get_centre(work, gone.centre_id)
                reason = words(centre.language, centre.zone)("desk-adviser-left")
                followups.adviser_left(work, centre.id, gone.adviser_id, reason, staff().name)
    except LastAdministrator:
        return _show_one(staff_id, problem=message("desk-account-last"))
    flash("", "desk-account-is-ended")
    return _to_all()


@blueprint.post(f"/staff/<{ID}:staff_id>/take-back")
def reopen_account(staff_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            take_account_back(work, staff(), staff_id)
        flash("", "desk-account-is-back")
    return _to_all()


@blueprint.get("/password")
def my_password() -> Response:
    return _show_my_password()


@blueprint.post("/password")
def save_my_password() -> Response:
    """Sets one's own password; who had to choose one goes on to where they work."""
    form, me = PasswordForm(), open_session() or abort(403)
    if problem := _problem_with_password(form):
        return _show_my_password(problem)
    knows = check_own_password(workplace(), me.staff, form.old.data)
    if isinstance(knows, MustWait):
        return _show_my_password(must_wait(knows))
    if not knows:
        return _show_my_password(message("desk-password-not-the-old"))
    with workplace().work() as work:
        token = choose_password(work, me, form.new.data)
    carry_token(token)
    flash("", "desk-password-chosen")
    return begin_work() if me.must_choose else go_to("desk.accounts.my_password")


def _show_all(form: NewAccountForm, problem: Message | None = None) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        listed = accounts_of(work, staff().centre_id)
        advisers = tuple(everybody_named(work, staff().centre_id).items())
    return desk_page(
        "desk/accounts.html",
        centre,
        422 if problem else 200,
        listed=listed,
        advisers=advisers,
        filled=form,
        problem=problem,
    )


def _show_one(
    staff_id: int, form: AccountForm | None = None, problem: Message | None = None
) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        shown = account(work, staff(), staff_id)
    return desk_page(
        "desk/account.html",
        centre,
        422 if problem else 200,
        account=shown,
        filled=form or _account_form(staff_id),
        problem=problem,
    )


def _new_account() -> NewAccountForm:
    return _offering(NewAccountForm())


def _account_form(staff_id: int) -> AccountForm:
    """The form as it was sent, or with what is stored. Raises `NoSuchAccount`."""
    with workplace().read() as work:
        now = account(work, staff(), staff_id).staff
    stored = {"name": now.name, "role": now.role, "adviser": now.adviser_id}
    return _offering(AccountForm(data=stored))


def _offering(form: AnAccountForm) -> AnAccountForm:
    """The form with what there is to choose from."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        advisers = advisers_here(work, staff().centre_id)
        everybody = tuple(everybody_named(work, staff().centre_id).items())
    say = words(centre.language, centre.zone)
    nobody = ("", say("desk-account-adviser-none"))
    form.role.offer(_roles(centre))
    form.adviser.offer([nobody, *advisers], name_stored_adviser(centre, everybody))
    return form


def _roles(centre: Centre) -> list[tuple[Role, str]]:
    say = words(centre.language, centre.zone)
    return [(role, say(f"desk-role-{role}")) for role in Role]


def _show_password(given: NewPassword) -> Response:
    """Shows a new password in this answer only: it is stored nowhere, not even in a cookie."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
    return desk_page("desk/new_password.html", centre, given=given)


def _show_my_password(problem: Message | None = None) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
    return desk_page(
        "desk/password.html",
        centre,
        422 if problem else 200,
        problem=problem,
        shortest=SHORTEST_PASSWORD,
        must_choose=(session := open_session()) is not None and session.must_choose,
    )


def _problem(form: AccountForm) -> Message | None:
    if not is_our_own(form):
        return message("desk-stale")
    if form.role.errors or form.adviser.errors:
        return message(NOT_ON_LIST)
    return message("desk-account-fill-in") if form.errors else None


def _problem_with_password(form: PasswordForm) -> Message | None:
    if not is_our_own(form):
        return message("desk-stale")
    if form.errors:
        return message("desk-password-fill-in")
    with workplace().read() as work:
        flaw = flaw_in_password_of(work, staff(), form.new.data, form.old.data)
    least, most = Count(SHORTEST_PASSWORD), Count(LONGEST_PASSWORD)
    return message(f"desk-password-{flaw}", least=least, most=most) if flaw else None


def _adviser(form: AccountForm) -> int | None:
    return int(form.adviser.data) if form.adviser.data else None


def _to_all() -> Response:
    return go_to("desk.accounts.list_accounts")
