"""Staff in the browser: signing in and out, who is signed in, the command to add one."""

from dataclasses import dataclass

import click
from flask import Flask, request
from flask.cli import AppGroup
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from sqlalchemy.exc import NoResultFound

from shared.accounts import (
    SHORTEST_PASSWORD,
    LoginTaken,
    MustWait,
    NotSignedIn,
    Role,
    SignedIn,
    Staff,
    Vouched,
    add_staff,
    sign_in,
    sign_in_vouched_for,
    sign_out,
    staff_of,
)
from shared.appointments import get_centre, only_centre
from shared.unit_of_work import UnitOfWork
from shared.web.place import workplace

staff_commands = AppGroup("staff", help="Accounts of the front desk.")


@dataclass(frozen=True, eq=False)
class _Browser(UserMixin):
    """A signed-in browser, as Flask-Login carries it."""

    staff: Staff
    token: str

    def get_id(self) -> str:
        return self.token


def install_sign_in(app: Flask) -> None:
    """Adds the sign-in of staff (Flask-Login) and the commands for accounts to the app."""
    manager = LoginManager()
    # No template asks who is signed in: a page that needs no database must not need it for that.
    manager.init_app(app, add_context_processor=False)
    manager.user_loader(_browser)
    app.cli.add_command(staff_commands)


def log_in(login: str, password: str) -> SignedIn | NotSignedIn | MustWait:
    """Signs the present browser in.

    Gives `NotSignedIn` for a wrong login or password, `MustWait` after too many tries.
    """
    outcome = sign_in(workplace(), login, password, request.remote_addr or "")
    if isinstance(outcome, SignedIn):
        login_user(_browser(outcome.token))
    return outcome


def log_in_vouched_for(who: Vouched) -> bool:
    """Signs the present browser in for the person whom the municipality vouches for.

    False when they have no account here.
    """
    with workplace().work() as work:
        outcome = sign_in_vouched_for(work, who.subject, who.login)
    if isinstance(outcome, SignedIn):
        login_user(_browser(outcome.token))
        return True
    return False


def log_out() -> None:
    """Signs the present browser out, here and in the database."""
    browser = _present()
    if browser:
        with workplace().work() as work:
            sign_out(work, browser.token)
    logout_user()


def signed_in() -> Staff | None:
    """The member of staff who is signed in with the present browser, or None."""
    browser = _present()
    return browser.staff if browser else None


def _present() -> _Browser | None:
    """The present browser, if a member of staff is signed in with it."""
    return current_user if isinstance(current_user, _Browser) else None


def _browser(token: str) -> _Browser | None:
    """The signed-in browser that carries a token; None when the token is not valid any more."""
    with workplace().read() as work:
        staff = staff_of(work, token)
    return _Browser(staff, token) if staff else None


@staff_commands.command("add")
@click.argument("login")
@click.option("--name", prompt="Name, as colleagues see it")
@click.option("--role", type=click.Choice(Role, case_sensitive=False), default=Role.FRONT_DESK)
@click.option("--centre", "centre_id", type=int, help="Needed where there are several.")
@click.password_option()
def _add(login: str, name: str, role: Role, centre_id: int | None, password: str) -> None:
    """Make an account; asks for the password."""
    if len(password) < SHORTEST_PASSWORD:
        raise click.ClickException(f"The password needs {SHORTEST_PASSWORD} signs or more.")
    with workplace().work() as work:
        try:
            add_staff(work, _centre(work, centre_id), name, login, password, role)
        except LoginTaken:
            raise click.ClickException("Somebody has this login or this name already.") from None
    click.echo(f"{login} can sign in at /desk/.")


def _centre(work: UnitOfWork, centre_id: int | None) -> int:
    """The id of the centre that was named, or of the only one.

    Raises `ClickException` when there is none, or more than one to choose from.
    """
    try:
        centre = only_centre(work) if centre_id is None else get_centre(work, centre_id)
    except NoResultFound:
        centre = None
    if centre is None:
        raise click.ClickException("Say which centre: --centre with its number.")
    return centre.id
