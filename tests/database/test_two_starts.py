"""Two programs that start at once migrate the database once, and both go on."""

from multiprocessing import get_context

import pytest
from sqlalchemy import text

from migrations import check, revisions, upgrade
from shared.database import connect
from shared.unit_of_work import Workplace
from tests.database.emptied import empty

FORKS = get_context("forkserver")
FORKS.set_forkserver_preload([__name__])


def start(url: str) -> None:
    upgrade(connect(url))


@pytest.mark.slow
def test_two_starts_at_once_migrate_once(workplace: Workplace, database_url: str) -> None:
    empty(workplace.engine)
    workplace.engine.dispose()
    starts = [FORKS.Process(target=start, args=(database_url,)) for _ in range(3)]
    for each in starts:
        each.start()
    for each in starts:
        each.join()
    assert [each.exitcode for each in starts] == [0, 0, 0]
    check(workplace.engine)
    with workplace.engine.connect() as connection:
        now = connection.scalars(text("SELECT version_num FROM alembic_version")).all()
    assert now == [revisions()[-1]]
