"""The page about the worker says what its jobs say of themselves."""

from tests.jobs.jobs_page import PAGE, jobs_page


def test_the_page_about_the_worker_is_made_from_its_jobs() -> None:
    """After a change: `python -m tests.jobs.jobs_page`."""
    assert PAGE.read_text() == jobs_page()
