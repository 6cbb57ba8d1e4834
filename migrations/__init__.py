"""Brings a database to the tables that this version of Fremmøde works with."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

__all__ = ["check", "upgrade"]

SETTINGS = Path(__file__).resolve().parent.parent / "pyproject.toml"


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Creates or changes tables, up to this revision; does nothing when they are right already."""
    command.upgrade(_config(engine), revision)


def check(engine: Engine) -> None:
    """Raises `alembic.util.CommandError` when the models say something else than the tables."""
    command.check(_config(engine))


def _config(engine: Engine) -> Config:
    return Config(toml_file=SETTINGS, attributes={"engine": engine})
