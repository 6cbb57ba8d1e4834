"""`flask demo`: fills an empty database with a believable day, and tells how to try it."""

from contextlib import suppress

import click

from demo import fill
from demo.notes import keep_notes, notes_again
from shared.appointments import only_centre
from shared.settings import Mode
from shared.web import DEMO_NOTES, mark, workplace


@click.command("demo")
@click.option("--codes", is_flag=True, help="Show the number, the sign-ins and the codes again.")
def fill_demo(*, codes: bool) -> None:
    """Fill an empty database with a believable day."""
    if codes:
        show_notes_again()
        return
    with workplace().work() as work:
        if only_centre(work) is not None:
            click.echo("There is data already: nothing changed. Codes: flask demo --codes")
            return
        notes = fill(work)
        mark(work, Mode.DEMO)
    _keep_and_show(notes)


def show_notes_again() -> None:
    """Prints the notes of a filled demonstration, and keeps them for its front page."""
    before = ""
    with suppress(OSError):
        before = DEMO_NOTES.read_text()
    with workplace().work() as work:
        centre = only_centre(work)
        if centre is None:
            raise click.ClickException("There is no demonstration yet: run flask demo.")
        notes = notes_again(work, centre, before)
    _keep_and_show(notes)


def _keep_and_show(notes: str) -> None:
    click.echo(notes)
    if not keep_notes(notes, DEMO_NOTES):
        click.echo(f"{DEMO_NOTES} can't be written: the front page does not show this.", err=True)
