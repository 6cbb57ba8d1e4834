"""A database without tables, and rows as an older version wrote them."""

from sqlalchemy import Engine, text

CENTRE: dict[str, object] = {
    "slug": "aars",
    "name": "Jobcenter Aars",
    "address": "",
    "telephone": "",
    "zone": "Europe/Copenhagen",
    "languages": "[]",
    "bus": "",
    "window_days": 30,
    "notice_minutes": 120,
    "extra_minutes": 15,
    "holidays": "[]",
}


def empty(engine: Engine) -> None:
    """Takes every table out of a database."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
            return
        connection.execute(text("PRAGMA foreign_keys=OFF"))
        names = connection.scalars(
            text("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'")
        )
        for name in names.all():
            connection.execute(text(f"DROP TABLE {name}"))


def insert(engine: Engine, table: str, **values: object) -> None:
    """Writes a row past the models, which know only the newest columns."""
    columns = ", ".join(values)
    with engine.begin() as connection:
        asked = ", ".join(f":{column}" for column in values)
        connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({asked})"), values)
