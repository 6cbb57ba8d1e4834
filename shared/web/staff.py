"""Staff in the browser: signing in and out, who is signed in, the command to add one."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

import click
from flask import Flask, request, session
from flask.cli import AppGroup
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from sqlalchemy.exc import DBAPIError, NoResultFound

from shared.accounts import (
    LONGEST_PASSWORD,
    SHORTEST_PASSWORD,
    LoginTaken,
    MustWait,
    NotSignedIn,
    OpenSession,
    PasswordFlaw,
    Role,
    SignedIn,
    Staff,
    Vouched,
    add_staff,
    come_back,
    flaw_in_password_of,
    leave_to_colleague,
    must_choose_password,
    note_activity,
    session_of,
    sign_in,
    sign_in_vouched_for,
    sign_out,
)
from shared.appointments import get_centre, only_centre
from shared.unit_of_work import UnitOfWork
from shared.web.browsers import keep_device, present_browser
from shared.web.place import settings, workplace

CLERK = "clerk"
"""Key in the browser's cookie of who has last signed in with it, which stays when they are out."""

A_MINUTE = timedelta(minutes=1)
"""How exactly it is stored when a session was last used: most requests write nothing."""

FLAWS = {
    PasswordFlaw.SHORT: f"The password needs {SHORTEST_PASSWORD} signs or more.",
    PasswordFlaw.LONG: f"The password can't have more than {LONGEST_PASSWORD} signs.",
    PasswordFlaw.UNWRITABLE: "The password has a sign that can't be typed.",
}
TOO_EASY = "The password is too easy to guess. Four words in a row are good."

staff_commands = AppGroup("staff", help="Accounts of the front desk.")


@dataclass(frozen=True, eq=False)
class _Browser(UserMixin):
    """A signed-in browser, as Flask-Login carries it."""

    open: OpenSession
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
    at = present_browser()
    outcome = sign_in(workplace(), login, password, at.address, at.device, at.name)
    if isinstance(outcome, SignedIn):
        _begin(outcome)
    return outcome


def log_in_vouched_for(who: Vouched, device: str) -> bool:
    """Signs the present browser in for the person whom the municipality vouches for.

    `device` is the token of the browser, whose own cookie is not sent on the way back from another
    site. False when they have no account here.
    """
    at = replace(present_browser(), device=device)
    with workplace().work() as work:
        outcome = sign_in_vouched_for(work, who.subject, who.login, at)
    if isinstance(outcome, SignedIn):
        _begin(outcome)
        return True
    return False


def log_out() -> None:
    """Signs the present browser out, here and in the database."""
    browser = _present()
    if browser:
        with workplace().work() as work:
            sign_out(work, browser.token)
    logout_user()


def leave_desk() -> None:
    """Frees the present browser for a colleague: its session stands by there, or ends where its
    owner has no code to come back with."""
    browser = _present()
    if browser:
        with workplace().work() as work:
            leave_to_colleague(work, browser.token, present_browser().device)
    logout_user()


def come_to_desk(session_id: int, code: str) -> bool:
    """Goes on with a session that stands by in the present browser; False for a wrong code."""
    outcome = come_back(workplace(), session_id, code, present_browser().device)
    if outcome is not None:
        _begin(outcome)
    return outcome is not None


def carry_token(token: str) -> None:
    """Has the present browser carry another token of its session."""
    login_user(_browser(token))


def signed_in() -> Staff | None:
    """The member of staff who is signed in with the present browser, or None."""
    present = open_session()
    return present.staff if present else None


def open_session() -> OpenSession | None:
    """The session of the present browser, if a member of staff is signed in with it."""
    browser = _present()
    return browser.open if browser else None


def last_clerk() -> int | None:
    """The id of the member of staff who has last signed in with the present browser."""
    return session.get(CLERK)


def is_refresh() -> bool:
    """Whether a page has asked by itself what is new, without anybody pressing anything."""
    return request.method == "GET" and "HX-Request" in request.headers and "seen" in request.args


def _begin(outcome: SignedIn) -> None:
    """Begins a session in the present browser, whose earlier one ends.

    Forms that the same person had open can still be sent; nothing is left of another person's.
    """
    log_out()
    if session.get(CLERK) != outcome.staff_id:
        session.clear()
    session[CLERK] = outcome.staff_id
    login_user(_browser(outcome.token))
    keep_device(outcome.device)


def _present() -> _Browser | None:
    """The present browser, if a member of staff is signed in with it."""
    return current_user if isinstance(current_user, _Browser) else None


def _browser(token: str) -> _Browser | None:
    """The signed-in browser that carries a token; None when the token is not valid any more."""
    with workplace().read() as work:
        found = session_of(work, token, settings().desk_idle)
        is_due = found is not None and work.now - found.seen_at >= A_MINUTE
    if found is None:
        return None
    if is_due and not is_refresh():
        # A page can be read where nothing can be written, as on a full disk.
        with suppress(DBAPIError), workplace().work() as work:
            note_activity(work, found.id)
    return _Browser(found, token)


@staff_commands.command("add")
@click.argument("login")
@click.option("--name", prompt="Name, as colleagues see it")
@click.option("--role", type=click.Choice(Role, case_sensitive=False), default=Role.FRONT_DESK)
@click.option("--centre", "centre_id", type=int, help="Needed where there are several.")
@click.password_option()
def _add(login: str, name: str, role: Role, centre_id: int | None, password: str) -> None:
    """Make an account; asks for its first password, which is changed at the first sign-in."""
    with workplace().work() as work:
        try:
            made = add_staff(work, _centre(work, centre_id), name, login, password, role)
        except LoginTaken:
            raise click.ClickException("Somebody has this login or this name already.") from None
        if flaw := flaw_in_password_of(work, made, password):
            raise click.ClickException(FLAWS.get(flaw, TOO_EASY))
        must_choose_password(work, made)
    click.echo(f"{login} can sign in at /desk/, and chooses another password then.")


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
