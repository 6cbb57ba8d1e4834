"""Which version of Fremmøde this is."""

import tomllib
from functools import cache

import click

from shared.settings import ROOT


@cache
def our_version() -> str:
    """As pyproject.toml has it: "1.2.3"."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


@click.command("version")
def version_command() -> None:
    """Tell which version of Fremmøde this is."""
    click.echo(f"Fremmøde {our_version()}")
