"""Commands for the operator: `flask migrate`, `demo`, `enrol-kiosk`, `enrol-display`."""

import click
from flask import Flask

from migrations import upgrade
from shared.appointments import enrol_display, enrol_kiosk, only_centre
from shared.settings import Settings
from shared.web.demo import fill
from shared.web.doors import NOTES
from shared.web.place import settings, workplace


def install(app: Flask, settings: Settings) -> None:
    for each in (migrate, enrol, enrol_screen):
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
