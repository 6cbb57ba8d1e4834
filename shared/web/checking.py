"""`flask check`: whether all of an installation is in order, and what to do where it is not."""

import json
from dataclasses import asdict

import click
from flask.cli import with_appcontext

from shared.web.examining import Grade, examine

EXIT_CODES = {Grade.OK: 0, Grade.LOOK: 1, Grade.WRONG: 2}
"""As monitoring programs read them: in order, a warning, critical."""


@click.command("check")
@click.option("--json", "is_json", is_flag=True, help="One JSON list, for a program.")
@click.pass_context
@with_appcontext
def check_command(context: click.Context, is_json: bool) -> None:
    """Look at settings, database, disk, clock, voice, printer, Twilio, certificate, backup, worker.

    One line each: ok, look or wrong, with what to do now. Nothing is sent. Ends with 0 where all
    is ok, 1 where something is to be looked at, 2 where something is wrong.
    """
    found = list(examine())
    if is_json:
        click.echo(json.dumps([asdict(each) for each in found], ensure_ascii=False))
    else:
        for each in found:
            click.echo(f"{each.verdict:<5} {each.name:<11} {each.told}")
    context.exit(max(EXIT_CODES[each.verdict] for each in found))
