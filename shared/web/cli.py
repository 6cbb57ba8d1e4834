"""Commands for the operator: `flask migrate`, `demo`, `enrol-kiosk`, `enrol-display`, `voice`."""

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
from shared.settings import Settings
from shared.web.demo import fill
from shared.web.doors import NOTES
from shared.web.place import settings, workplace

OWN, TWILIO = "own", "twilio"
"""Whose sounds callers hear."""


def install_commands(app: Flask, settings: Settings) -> None:
    for each in (migrate, enrol, enrol_screen, choose_voice):
        app.cli.add_command(each)
    if settings.is_demo:
        app.cli.add_command(fill_demo)


@click.command("migrate")
def migrate() -> None:
    """Bring the database to the form that this version needs."""
    upgrade(workplace().engine)


@click.command("demo")
def fill_demo() -> None:
    """Fill an empty database with a believable day."""
    with workplace().work() as work:
        if only_centre(work) is not None:
            click.echo("There is data already: nothing changed.")
            return
        notes = fill(work)
    NOTES.write_text(notes)
    click.echo(notes)


@click.command("enrol-kiosk")
@click.argument("name")
def enrol(name: str) -> None:
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
@click.argument("centre")
@click.argument("language")
@click.argument("chosen", type=click.Choice([OWN, TWILIO]), required=False)
def choose_voice(centre: str, language: str, chosen: str | None) -> None:
    """Choose what callers of CENTRE hear in LANGUAGE (da, en): our own sounds or Twilio's voice.

    Without a choice, tell what they hear now.
    """
    with workplace().work() as work:
        house = centre_by_slug(work, centre)
        if house is None:
            raise click.ClickException(f"There is no centre '{centre}'.")
        if chosen is not None:
            try:
                speak_with_own_audio(work, house.id, language, chosen == OWN)
            except Refused:
                raise click.ClickException(f"{house.name} does not speak '{language}'.") from None
        is_own = chosen == OWN if chosen else language in house.own_audio
    click.echo(f"{house.name}, {language}: {OWN if is_own else TWILIO}")
