"""Connections that are kept: what becomes of them when PostgreSQL lets go of them."""

from time import sleep

from sqlalchemy import Engine, text

from shared.database import SURELY_ALIVE
from shared.unit_of_work import Workplace
from tests.databases import engine_for

ALL_BUT_OURS = text("""
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
""")


def let_go_of_all(url: str) -> None:
    with engine_for(url) as other, other.begin() as connection:
        connection.execute(ALL_BUT_OURS)


def answers(engine: Engine) -> bool:
    with engine.connect() as connection:
        return bool(connection.scalar(text("SELECT 1")) == 1)


def test_a_connection_that_was_closed_meanwhile_is_made_anew(
    postgres_workplace: Workplace, postgres_url: str
) -> None:
    assert answers(postgres_workplace.engine)
    let_go_of_all(postgres_url)
    sleep(SURELY_ALIVE)
    assert answers(postgres_workplace.engine)
