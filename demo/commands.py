"""`flask demo`: fills an empty database with a believable day."""

import click

from demo import fill
from shared.appointments import only_centre
from shared.settings import Mode
from shared.web import DEMO_NOTES, mark, workplace


@click.command("demo")
def fill_demo() -> None:
    """Fill an empty database with a believable day."""
    with workplace().work() as work:
        if only_centre(work) is not None:
            click.echo("There is data already: nothing changed.")
            return
        notes = fill(work)
        mark(work, Mode.DEMO)
    DEMO_NOTES.write_text(notes)
    click.echo(notes)
