"""Run by Alembic for every command: which database, which tables, and one transaction."""

from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, Engine

import shared
from shared.database import Base, UtcDateTime, connect
from shared.settings import settings_or_end


def import_models() -> None:
    """Tables stand in a package's module `models`, or in one whose name ends so."""
    for path in sorted(Path(shared.__path__[0]).glob("*/*models.py")):
        import_module(f"shared.{path.parent.name}.{path.stem}")


def engine() -> Engine:
    """The caller's own, else the installation's."""
    given: Engine | None = context.config.attributes.get("engine")
    return given or connect(settings_or_end().database_url)


def render_plainly(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """A migration stays true when our own column types change."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def set_foreign_keys(connection: Connection, state: str) -> None:
    """SQLite rebuilds a table to change it, which must not delete the rows that refer to it."""
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        driver.execute(f"PRAGMA foreign_keys={state}")


def migrate() -> None:
    import_models()
    with engine().connect() as connection:
        set_foreign_keys(connection, "OFF")
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=True,
            render_item=render_plainly,
            transactional_ddl=True,
        )
        with context.begin_transaction():
            context.run_migrations()
        set_foreign_keys(connection, "ON")


migrate()
