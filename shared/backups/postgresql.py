"""All tables of a PostgreSQL database, each as a part in PostgreSQL's own text format (COPY).

One transaction sees all of them at one instant, whatever others write meanwhile. No program besides
is needed, and the server may be of another version when they are brought back.
"""

from collections.abc import Iterator
from typing import Any

from psycopg import Cursor, sql

from shared.backups.facts import BackupProblem
from shared.backups.parts import BackupPart, PartsReader, PartsWriter

Tables = dict[str, tuple[str, ...]]
Numbers = dict[str, int]

COLUMNS = """
    SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
    AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    ORDER BY c.relname, a.attnum"""

SEQUENCES = """
    SELECT sequencename, last_value FROM pg_sequences
    WHERE schemaname = current_schema() AND last_value IS NOT NULL"""

REFERENCES = """
    SELECT c.relname, k.conname, pg_get_constraintdef(k.oid)
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace"""

FUNCTIONS = """
    SELECT p.oid::regprocedure::text FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace AND NOT EXISTS
    (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"""

VERSIONS = "alembic_version"
"""The table that the migrations keep for themselves."""


def tables_of(cursor: Cursor[Any]) -> Tables:
    """The tables of the schema in use, and their columns."""
    found: dict[str, list[str]] = {}
    for table, column in cursor.execute(COLUMNS).fetchall():
        found.setdefault(table, []).append(column)
    return {table: tuple(columns) for table, columns in found.items()}


def dump_postgresql(
    cursor: Cursor[Any], parts: PartsWriter
) -> tuple[dict[str, int], dict[str, int]]:
    """Writes each table; the number of rows of each, and where the sequences stand.

    The transaction must be one that sees a single instant.
    """
    counts = {}
    for table, columns in tables_of(cursor).items():
        if table != VERSIONS:
            parts.write(BackupPart(table, columns), _rows_of(cursor, table, columns))
            counts[table] = cursor.rowcount
    return counts, {name: int(value) for name, value in cursor.execute(SEQUENCES).fetchall()}


def _rows_of(
    cursor: Cursor[Any], table: str, columns: tuple[str, ...]
) -> Iterator[bytes | bytearray | memoryview]:
    with cursor.copy(_copying("COPY {} ({}) TO STDOUT", table, columns)) as rows:
        yield from rows


def _copying(statement: str, table: str, columns: tuple[str, ...]) -> sql.Composed:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL(statement).format(sql.Identifier(table), names)


def drop_everything(cursor: Cursor[Any]) -> None:
    """Takes away all tables and functions of the schema in use."""
    for table in tables_of(cursor):
        cursor.execute(sql.SQL("DROP TABLE {} CASCADE").format(sql.Identifier(table)))
    for (function,) in cursor.execute(FUNCTIONS).fetchall():
        cursor.execute(sql.SQL("DROP FUNCTION {} CASCADE").format(sql.SQL(function)))


def fill_postgresql(cursor: Cursor[Any], parts: PartsReader) -> BackupPart:
    """Puts the rows of a backup into tables of its revision; gives its last part.

    Triggers are off meanwhile. References are taken away and made again behind the last row, which
    looks at all of them; so the order of tables does not matter. Raises `BackupProblem` when the
    number of rows is another than the backup says.
    """
    references = cursor.execute(REFERENCES).fetchall()
    _alter(cursor, "DROP CONSTRAINT {1}", references)
    tables, counts = tables_of(cursor), {}
    for table in tables.keys() - {VERSIONS}:
        cursor.execute(_on_table("ALTER TABLE {} DISABLE TRIGGER USER", table))
        cursor.execute(_on_table("DELETE FROM {}", table))  # what migrations have put there
    while (part := parts.next_part()).name:
        counts[part.name] = _fill(cursor, part, tables, parts)
    if counts != part.counts:
        raise BackupProblem("The backup has other numbers of rows than it says: take another one.")
    for name, value in part.sequences.items():
        cursor.execute("SELECT setval(quote_ident(%s)::regclass, %s)", (name, value))
    _alter(cursor, "ADD CONSTRAINT {1} {2}", references)
    for table in tables.keys() - {VERSIONS}:
        cursor.execute(_on_table("ALTER TABLE {} ENABLE TRIGGER USER", table))
    return part


def _fill(cursor: Cursor[Any], part: BackupPart, tables: Tables, parts: PartsReader) -> int:
    """Puts the rows of one table in; how many."""
    if not set(part.columns) <= set(tables.get(part.name, ())):
        raise BackupProblem(f"The table {part.name} of the backup is not of its own version.")
    with cursor.copy(_copying("COPY {} ({}) FROM STDIN", part.name, part.columns)) as rows:
        for piece in parts.pieces():
            rows.write(piece)
    return cursor.rowcount


def _on_table(statement: str, table: str) -> sql.Composed:
    return sql.SQL(statement).format(sql.Identifier(table))


def _alter(cursor: Cursor[Any], change: str, references: list[tuple[str, str, str]]) -> None:
    for table, name, meaning in references:
        statement = sql.SQL("ALTER TABLE {0} " + change)
        cursor.execute(
            statement.format(sql.Identifier(table), sql.Identifier(name), sql.SQL(meaning))
        )
