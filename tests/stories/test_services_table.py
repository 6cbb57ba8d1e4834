"""The page about services says what is so: every way in it is walked."""

from tests.stories.services_table import TABLE, table, town


def test_the_page_about_services_is_made_from_the_code(sqlite_url: str) -> None:
    """After a change: `python -m tests.stories.services_table`."""
    with town(sqlite_url) as world:
        assert TABLE.read_text() == table(world)
