"""`flask print-test`: a slip to try the receipt printer with."""

import click
from flask.cli import with_appcontext

from kiosk.drawing import png_of
from kiosk.paper import paper_of
from kiosk.printer import comes_out
from kiosk.slip import Size, Slip, SlipBlock, SlipLine
from shared.web import settings

SAMPLE = Slip(
    "Fremmøde",
    (
        SlipBlock(
            "da",
            (*(SlipLine(f"{size.value} æøå ÆØÅ", size) for size in Size), SlipLine("Blåbærgrød")),
        ),
        SlipBlock("uk", (SlipLine("Українська"),)),
        SlipBlock("ar", (SlipLine("العربية 9.30"),)),
        SlipBlock("ti", (SlipLine("ትግርኛ"),)),
    ),
    "123456",
    (),
)
"""A slip with every size, every Danish letter, letters that no printer has, and a code to scan."""


@click.command("print-test")
@click.option("--picture", type=click.Path(dir_okay=False), help="Draw it into this PNG as well.")
@with_appcontext
def print_test_command(picture: str | None) -> None:
    """Print a slip with every kind of letter on it, and a code to scan."""
    if picture:
        with click.open_file(picture, "wb") as file:
            file.write(png_of(SAMPLE))
    printer = settings().kiosk_printer
    if printer is None:
        raise click.ClickException("There is no printer: set KIOSK_PRINTER.")
    if not comes_out(paper_of(SAMPLE), printer):
        raise click.ClickException(
            "Nothing came out. Is the printer on, has it paper, and is KIOSK_PRINTER right?"
        )
    click.echo("The printer has taken the slip.")
