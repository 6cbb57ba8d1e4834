"""Brings a database to the tables that this version of Fremmøde works with.

Alembic is loaded by whoever calls: the web server and the worker do without its ten megabytes.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

if TYPE_CHECKING:
    from alembic.config import Config

__all__ = ["check", "revisions", "upgrade", "upgrade_within"]

SETTINGS = Path(__file__).resolve().parent.parent / "pyproject.toml"


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Creates or changes tables, up to this revision; does nothing when they are right already."""
    from alembic import command  # noqa: PLC0415

    command.upgrade(_config(engine), revision)


def upgrade_within(connection: Connection, revision: str = "head") -> None:
    """As `upgrade`, in the transaction of this connection if it has begun one."""
    from alembic import command  # noqa: PLC0415

    command.upgrade(_config(connection.engine, connection=connection), revision)


def revisions() -> tuple[str, ...]:
    """Every revision that this version knows, the oldest first."""
    from alembic.migration import MigrationContext  # noqa: PLC0415
    from alembic.operations import Operations  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    # Some files make names of constraints while they are loaded, which wants a database's rules.
    with Operations.context(MigrationContext.configure(dialect_name="sqlite")):
        known = list(ScriptDirectory.from_config(_config()).walk_revisions())
    return tuple(each.revision for each in reversed(known))


def check(engine: Engine) -> None:
    """Raises `alembic.util.CommandError` when the models say something else than the tables."""
    from alembic import command  # noqa: PLC0415

    command.check(_config(engine))


def _config(engine: Engine | None = None, connection: Connection | None = None) -> "Config":
    from alembic.config import Config  # noqa: PLC0415

    return Config(toml_file=SETTINGS, attributes={"engine": engine, "connection": connection})
