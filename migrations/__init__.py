"""Brings a database to the tables that this version of Fremmøde works with.

Alembic is loaded by whoever calls: the web server and the worker do without its ten megabytes.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

if TYPE_CHECKING:
    from alembic.config import Config

__all__ = ["check", "upgrade"]

SETTINGS = Path(__file__).resolve().parent.parent / "pyproject.toml"


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Creates or changes tables, up to this revision; does nothing when they are right already."""
    from alembic import command  # noqa: PLC0415

    command.upgrade(_config(engine), revision)


def check(engine: Engine) -> None:
    """Raises `alembic.util.CommandError` when the models say something else than the tables."""
    from alembic import command  # noqa: PLC0415

    command.check(_config(engine))


def _config(engine: Engine) -> "Config":
    from alembic.config import Config  # noqa: PLC0415

    return Config(toml_file=SETTINGS, attributes={"engine": engine})
