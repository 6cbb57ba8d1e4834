"""What a database is: its revision, what it is for, whether it is empty."""

from typing import Any

from sqlalchemy import Engine

SQLITE_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
POSTGRESQL_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"


def table_names(cursor: Any, engine: Engine) -> set[str]:
    """All tables that are there."""
    wanted = SQLITE_TABLES if engine.dialect.name == "sqlite" else POSTGRESQL_TABLES
    cursor.execute(wanted)
    return {str(row[0]) for row in cursor.fetchall()}


def revision_of(cursor: Any, engine: Engine) -> str | None:
    """The revision of the tables; None where there are none of ours."""
    if "alembic_version" not in table_names(cursor, engine):
        return None
    return _first(cursor, "SELECT version_num FROM alembic_version")


def said_purpose(cursor: Any, engine: Engine) -> str:
    """What the database says that it is for; '' where it says nothing."""
    if "installation" not in table_names(cursor, engine):
        return ""
    return _first(cursor, "SELECT purpose FROM installation") or ""


def has_centre(cursor: Any, engine: Engine) -> bool:
    """Whether somebody has begun to use it."""
    tables = table_names(cursor, engine)
    return "centre" in tables and _first(cursor, "SELECT count(*) FROM centre") != "0"


def _first(cursor: Any, question: str) -> str | None:
    cursor.execute(question)
    row = cursor.fetchone()
    return str(row[0]) if row else None
