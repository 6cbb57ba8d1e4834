"""Commands for the operator: `flask migrate`, `enrol-kiosk`, `enrol-display`, `voice`."""

import click
from flask import Flask

from migrations import upgrade
from shared.appointments import (
    Refused,
    centre_by_slug,
    enrol_display,
    enrol_kiosk,
    only_centre,
    speak_with_own_audio,
)
from shared.settings import Mode
from shared.speech import rename_recordings
from shared.web.installation import mark
from shared.web.place import settings, workplace

OWN, TWILIO = "own", "twilio"
"""Whose sounds callers hear: our own, or those of Twilio's voice."""


def install_commands(app: Flask) -> None:
    """Adds the operator's commands to the app."""
    for each in (migrate, enrol_kiosk_command, enrol_screen, choose_voice):
        app.cli.add_command(each)


@click.command("migrate")
def migrate() -> None:
    """Bring the database and the names of recordings to the form that this version needs."""
    upgrade(workplace().engine)
    if not settings().is_demo:
        with workplace().work() as work:
            mark(work, Mode.PRODUCTION)
    try:
        renamed = rename_recordings(settings().recordings_folder)
    except OSError as problem:
        raise click.ClickException(f"A recording could not be renamed: {problem}.") from None
    if renamed:
        click.echo(f"Recordings with the new name of their sentence: {renamed}.")


@click.command("enrol-kiosk")
@click.argument("name")
def enrol_kiosk_command(name: str) -> None:
    """Make a kiosk known by its NAME ("Hallen"); open the printed address once on its screen."""
    with workplace().work() as work:
        centre = only_centre(work)
        if centre is None:
            raise click.ClickException("There is no centre, or more than one.")
        token = enrol_kiosk(work, centre.id, name)
    click.echo(f"{settings().public_base_url}/kiosk/enrol/{token}")


@click.command("enrol-display")
@click.argument("name")
@click.option("--dark", is_flag=True, help="Light letters on a dark ground.")
def enrol_screen(name: str, dark: bool) -> None:
    """Make the screen NAME of a hall known; open the printed address once on it."""
    with workplace().work() as work:
        centre = only_centre(work)
        if centre is None:
            raise click.ClickException("There is no centre, or more than one.")
        token = enrol_display(work, centre.id, name, dark=dark)
    click.echo(f"{settings().public_base_url}/desk/display/enrol/{token}")


@click.command("voice")
@click.argument("slug", metavar="CENTRE")
@click.argument("language")
@click.argument("chosen", type=click.Choice([OWN, TWILIO]), required=False)
def choose_voice(slug: str, language: str, chosen: str | None) -> None:
    """Choose what callers of CENTRE hear in LANGUAGE (da, en): our own sounds or Twilio's voice.

    Without a choice, tell what they hear now.
    """
    with workplace().work() as work:
        centre = centre_by_slug(work, slug)
        if centre is None:
            raise click.ClickException(f"There is no centre '{slug}'.")
        if chosen is not None:
            try:
                speak_with_own_audio(work, centre.id, language, chosen == OWN)
            except Refused:
                raise click.ClickException(f"{centre.name} does not speak '{language}'.") from None
        is_own = chosen == OWN if chosen else language in centre.own_audio
    click.echo(f"{centre.name}, {language}: {OWN if is_own else TWILIO}")
