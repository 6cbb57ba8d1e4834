"""The administrator's pages of staff accounts, and one's own password."""

from flask import Blueprint, Response, flash, request
from wtforms import PasswordField, StringField
from wtforms.validators import AnyOf, DataRequired, Length, Regexp

from frontdesk.addresses import ID
from frontdesk.clerks import advisers_here
from frontdesk.forms import OwnForm, is_our_own
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import is_own_form, staff
from frontdesk.words import words
from shared import followups
from shared.accounts import (
    SHORTEST_PASSWORD,
    LastAdministrator,
    LoginTaken,
    NewPassword,
    Role,
    account,
    accounts_of,
    change_account,
    choose_password,
    end_account,
    give_new_password,
    knows_password,
    open_account,
    take_account_back,
)
from shared.appointments import Centre, get_centre
from shared.content import Count, Message, message
from shared.web import workplace

blueprint = Blueprint("accounts", __name__, template_folder="templates")


class AccountForm(OwnForm):
    name = StringField(validators=[DataRequired(), Length(max=60)])
    role = StringField(validators=[AnyOf([role.value for role in Role])])
    adviser = StringField(validators=[Regexp(r"[0-9]{0,9}\Z")])


class NewAccountForm(AccountForm):
    login = StringField(validators=[DataRequired(), Length(max=60)])


class PasswordForm(OwnForm):
    old = PasswordField(validators=[DataRequired(), Length(max=200)])
    new = PasswordField(validators=[DataRequired(), Length(min=SHORTEST_PASSWORD, max=200)])


@blueprint.get("/staff/")
def list_accounts() -> Response:
    return _show_all(NewAccountForm(formdata=None))


@blueprint.post("/staff/")
def create_account() -> Response:
    form = NewAccountForm()
    if problem := _problem(form):
        return _show_all(form, problem)
    try:
        with workplace().work() as work:
            made = open_account(
                work,
                staff(),
                _tidy(form.name),
                _tidy(form.login),
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
    form = AccountForm()
    if problem := _problem(form):
        return _show_one(staff_id, form, problem)
    try:
        with workplace().work() as work:
            role, adviser_id = Role(form.role.data), _adviser(form)
            change_account(work, staff(), staff_id, _tidy(form.name), role, adviser_id)
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
    if not is_own_form():
        return _to_all()
    try:
        with workplace().work() as work:
            end_account(work, staff(), staff_id)
            followups.staff_changed(work, staff().centre_id)
            gone = account(work, staff(), staff_id).staff
            if "leaves" in request.form and gone.adviser_id is not None:
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
    form = PasswordForm()
    if problem := _problem_with_password(form):
        return _show_my_password(problem)
    with workplace().read() as work:
        knows = knows_password(work, staff(), form.old.data)
    if not knows:
        return _show_my_password(message("desk-password-not-the-old"))
    with workplace().work() as work:
        choose_password(work, staff(), form.new.data)
    flash("", "desk-password-chosen")
    return go_to("desk.accounts.my_password")


def _show_all(form: NewAccountForm, problem: Message | None = None) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        listed = accounts_of(work, staff().centre_id)
        advisers = advisers_here(work, staff().centre_id)
    return desk_page(
        "desk/accounts.html",
        centre,
        422 if problem else 200,
        listed=listed,
        advisers=advisers,
        filled=form,
        problem=problem,
        roles_in_words=_roles(centre),
    )


def _show_one(
    staff_id: int, form: AccountForm | None = None, problem: Message | None = None
) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        shown = account(work, staff(), staff_id)
        advisers = advisers_here(work, staff().centre_id)
    told = {"name": shown.staff.name, "adviser": str(shown.staff.adviser_id or "")}
    filled = form or AccountForm(formdata=None, data=told)
    return desk_page(
        "desk/account.html",
        centre,
        422 if problem else 200,
        account=shown,
        advisers=advisers,
        filled=filled,
        problem=problem,
        roles_in_words=_roles(centre),
    )


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
    )


def _problem(form: AccountForm) -> Message | None:
    if not is_our_own(form):
        return message("desk-stale")
    return message("desk-account-fill-in") if form.errors else None


def _problem_with_password(form: PasswordForm) -> Message | None:
    if not is_our_own(form):
        return message("desk-stale")
    if "new" in form.errors and form.new.data:
        return message("desk-password-short", least=Count(SHORTEST_PASSWORD))
    return message("desk-password-fill-in") if form.errors else None


def _adviser(form: AccountForm) -> int | None:
    return int(form.adviser.data) if form.adviser.data else None


def _tidy(field: StringField) -> str:
    """The text without invisible characters, of which PostgreSQL refuses one."""
    return "".join(sign for sign in field.data or "" if sign.isprintable()).strip()


def _to_all() -> Response:
    return go_to("desk.accounts.list_accounts")
