"""The migrations make the tables that the models speak of, on both databases."""

import pytest
from alembic.util import CommandError
from sqlalchemy import text

from migrations import check, upgrade
from shared.unit_of_work import Workplace


def test_models_and_tables_agree(workplace: Workplace) -> None:
    check(workplace.engine)


def test_a_table_that_no_model_knows_is_noticed(workplace: Workplace) -> None:
    with workplace.work() as work:
        work.session.execute(text("CREATE TABLE stray (id INTEGER PRIMARY KEY)"))
    with pytest.raises(CommandError, match="stray"):
        check(workplace.engine)


def test_a_second_upgrade_changes_nothing(workplace: Workplace) -> None:
    upgrade(workplace.engine)
    check(workplace.engine)


def test_rows_still_need_what_they_refer_to_after_an_upgrade(sqlite_workplace: Workplace) -> None:
    upgrade(sqlite_workplace.engine)
    with sqlite_workplace.engine.connect() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
