"""A folder is the worker's list: each file in it is found, or stops the start with a sentence."""

from pathlib import Path

import pytest

from shared.jobs import Job, WrongJob, find_jobs, jobs
from tests.house.tree import ROOT

FOLDER = ROOT / "shared" / "jobs"
NOT_A_JOB = {"__init__", "job"}

A_JOB = '''"""{about}"""

from datetime import timedelta

from shared.jobs import Job

JOB = Job("{name}", every=timedelta(seconds={seconds}), run=lambda context: None)
'''


def paragraphs(job: Job) -> list[str]:
    return job.about.split("\n\n")


class Folder:
    """A package of jobs, which is named after the test that makes it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()

    def add(self, file: str, name: str, seconds: int = 30, about: str = "Does something.") -> None:
        written = A_JOB.format(name=name, seconds=seconds, about=about)
        (self.path / f"{file}.py").write_text(written)

    def find(self) -> tuple[Job, ...]:
        return find_jobs([str(self.path)], self.path.name)


@pytest.fixture
def folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Folder:
    monkeypatch.syspath_prepend(str(tmp_path))
    return Folder(tmp_path / f"jobs_of_{request.node.name}")


def test_every_file_in_the_folder_is_a_job_of_the_worker() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - NOT_A_JOB
    assert files == {job.name for job in jobs()}


@pytest.mark.parametrize("job", jobs(), ids=lambda job: job.name)
def test_a_job_says_what_it_does_why_so_often_and_what_follows_twice(job: Job) -> None:
    summary, does, why, twice = paragraphs(job)
    assert summary.endswith(".")
    assert "\n" not in summary
    assert does
    assert why.startswith("Why so often: ")
    assert twice.startswith("Done twice: ")


def test_jobs_are_found_with_the_longest_period_first(folder: Folder) -> None:
    folder.add("a", "quick", seconds=2)
    folder.add("b", "slow", seconds=60, about="Looks around.\n\nAnd then at the rest.")
    folder.add("c", "slow too", seconds=60)
    found = folder.find()
    assert [job.name for job in found] == ["slow", "slow too", "quick"]
    assert (found[0].summary, found[0].about) == (
        "Looks around.",
        "Looks around.\n\nAnd then at the rest.",
    )


def test_a_file_without_a_job_stops_the_start(folder: Folder) -> None:
    folder.add("a", "something")
    (folder.path / "b.py").write_text('"""Only a function."""\n')
    with pytest.raises(WrongJob, match=rf"^{folder.path.name}\.b has no JOB = Job\("):
        folder.find()


def test_a_job_of_another_kind_stops_the_start(folder: Folder) -> None:
    (folder.path / "a.py").write_text('"""A name is no job."""\n\nJOB = "send"\n')
    with pytest.raises(WrongJob, match=r"\.a has no JOB"):
        folder.find()


def test_two_jobs_of_one_name_stop_the_start(folder: Folder) -> None:
    folder.add("a", "the same")
    folder.add("b", "the same")
    with pytest.raises(WrongJob, match=r"\.b: there is another job 'the same' in "):
        folder.find()
