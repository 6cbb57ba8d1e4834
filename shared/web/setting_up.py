"""`flask setup`: a municipality, its centres and the first administrator, asked for or from a
file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click
from flask.cli import with_appcontext

from shared.accounts import NewPassword
from shared.appointments import KIND_CODES, centres
from shared.settings import Mode
from shared.setup import (
    Lacking,
    SetUpPlan,
    WrongPlan,
    checked_plan,
    read_plan,
    set_up_installation,
    what_lacks,
)
from shared.web.installation import mark
from shared.web.place import settings, workplace

LACKS = {
    Lacking.OPENING_HOURS: "no weekly opening hours: write opening_hours, or set them at the desk",
    Lacking.KINDS: "no kind of meeting: write [[centres.kinds]], or take one into use at the desk",
    Lacking.ROOMS: "no room: write [[centres.rooms]], or add one at the desk",
    Lacking.ADVISERS: "no adviser: take them in at the desk, from a list or one by one",
    Lacking.WORKING_HOURS: "no adviser with working hours: write them in at the desk",
    Lacking.LEADER: "no leader's account: open one at the desk",
    Lacking.FRONT_DESK: "no account of the front desk: open one at the desk",
    Lacking.KIOSK: "no kiosk: add one at the desk under Opsætning",
}

MINUTES = {"first": 45, "followup": 30, "joint": 60, "cv": 30, "digital": 30, "akasse": 45}
"""Usual lengths, offered where nothing else is typed."""

HOURS = "man-fre 9-15"


@click.command("setup")
@click.option(
    "--from",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A TOML file; deploy/setup.example.toml has all that can stand in it.",
)
@click.option("--check", "is_check", is_flag=True, help="Only tell what is wrong with the file.")
@with_appcontext
def setup_command(file: Path | None, is_check: bool) -> None:
    """Set up the municipality, its centres and the first administrator.

    Without a file it asks. Run again it adds what is new and changes what is different; it deletes
    nothing.
    """
    if settings().is_demo:
        raise click.ClickException("This is a demonstration: write FREMMOEDE_MODE=production.")
    plan = _plan_in(file) if file else _plan_asked_for()
    if is_check:
        click.echo("Nothing is wrong with it.")
        return
    try:
        with workplace().work() as work:
            report = set_up_installation(work, plan)
            mark(work, Mode.PRODUCTION)
    except WrongPlan as wrong:
        raise _complaint(wrong) from None
    for sentence in report.done or ("All of it was so already: nothing changed.",):
        click.echo(sentence)
    _tell_what_lacks()
    if report.first:
        _tell_password(report.first)


def _plan_in(file: Path) -> SetUpPlan:
    try:
        return read_plan(file.read_text("utf-8-sig"))
    except UnicodeDecodeError:
        raise click.ClickException(f"{file} is no text in UTF-8: save it as UTF-8.") from None
    except OSError as problem:
        raise click.ClickException(f"{file} can't be read: {problem.strerror}.") from None
    except WrongPlan as wrong:
        raise _complaint(wrong) from None


def _complaint(wrong: WrongPlan) -> click.ClickException:
    count = len(wrong.flaws)
    things = "1 thing is wrong" if count == 1 else f"{count} things are wrong"
    return click.ClickException(f"{things}; nothing was changed.\n{wrong}")


def _tell_what_lacks() -> None:
    with workplace().read() as work:
        for centre in centres(work):
            lacking = what_lacks(work, centre.id)
            if not lacking:
                click.echo(f"{centre.name} is ready.")
            for each in lacking:
                click.echo(f"{centre.name} has {LACKS[each]}.")


def _tell_password(first: NewPassword) -> None:
    click.echo("")
    click.echo(f"Sign in at {settings().public_base_url}/desk/ as {first.staff.login}.")
    click.echo(f"Password, shown this once, to be changed at once: {first.password}")


def _plan_asked_for() -> SetUpPlan:
    """Asks for the least that a centre needs, and again for whatever is wrong."""
    told: dict[str, Any] = {"municipality": {}, "centres": [], "administrator": {}}
    _ask(told["municipality"], "name", "The municipality's name", str)
    while True:
        told["centres"].append(_centre_asked_for(told))
        if not click.confirm("Is there another centre?", default=False):
            break
    _ask_checked(told, told["administrator"], "administrator", "name", "First administrator's name")
    _ask_checked(told, told["administrator"], "administrator", "login", "Login of this account")
    try:
        return checked_plan(told, {})
    except WrongPlan as wrong:
        raise _complaint(wrong) from None


def _centre_asked_for(told: Mapping[str, Any]) -> dict[str, Any]:
    centre: dict[str, Any] = {}
    trial = {**told, "centres": [*told["centres"], centre]}
    where = f"centres[{len(trial['centres'])}]"
    for key, question in (
        ("id", "Short name of the centre, such as aars"),
        ("name", "Name of the centre, as citizens know it"),
        ("address", "Address"),
        ("telephone", "Telephone"),
    ):
        _ask_checked(trial, centre, where, key, question)
    _ask_checked(trial, centre, where, "opening_hours", "Opening hours", HOURS, lambda it: [it])
    centre["kinds"] = [_kind_asked_for(code) for code in _codes()]
    centre["rooms"] = [{"name": name} for name in _listed("Rooms, with commas", "Lokale 1")]
    return centre


def _codes() -> list[str]:
    """The kinds of meeting to take into use, in the usual order."""
    while True:
        told = _listed(f"Kinds of meeting, of {', '.join(KIND_CODES)}", "first, followup")
        unknown = [each for each in told if each not in KIND_CODES]
        if not unknown:
            return [code for code in KIND_CODES if code in told]
        click.echo(f"Unknown: {', '.join(unknown)}.")


def _kind_asked_for(code: str) -> dict[str, Any]:
    quarters = click.Choice([str(minutes) for minutes in range(15, 241, 15)])
    usual = str(MINUTES[code])
    told = click.prompt(f"Minutes of {code}", default=usual, type=quarters, show_choices=False)
    return {"kind": code, "minutes": int(told)}


def _listed(question: str, usual: str) -> list[str]:
    told = str(click.prompt(question, default=usual))
    return list(dict.fromkeys(part.strip() for part in told.split(",") if part.strip()))


def _ask(into: dict[str, Any], key: str, question: str, kind: Callable[[str], Any]) -> None:
    into[key] = kind(str(click.prompt(question)).strip())


def _ask_checked(
    told: Mapping[str, Any],
    into: dict[str, Any],
    where: str,
    key: str,
    question: str,
    usual: str | None = None,
    kind: Callable[[str], Any] = str,
) -> None:
    """Asks until nothing is wrong with the value of this one key."""
    while True:
        into[key] = kind(str(click.prompt(question, default=usual)).strip())
        flaws = [it for it in _flaws_of(told) if it.key == f"{where}.{key}"]
        if not flaws:
            return
        for flaw in flaws:
            click.echo(flaw.sentence)


def _flaws_of(told: Mapping[str, Any]) -> tuple[Any, ...]:
    try:
        checked_plan(told, {})
    except WrongPlan as wrong:
        return wrong.flaws
    return ()
