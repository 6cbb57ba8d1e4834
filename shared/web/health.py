"""For the operator's monitoring: whether we are alive, and whether we can work."""

from collections.abc import Iterator
from pathlib import Path

from flask import Blueprint, Response
from sqlalchemy.exc import SQLAlchemyError

from shared.backlog import (
    count_set_aside,
    is_of_the_database,
    is_right_key,
    late_jobs,
    try_folder,
    try_to_write,
)
from shared.followups import overdue
from shared.jobs import allowed_ages
from shared.notifications import is_silent
from shared.settings import INSTANCE
from shared.unit_of_work import UnitOfWork
from shared.web.place import settings, workplace

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """The process answers: 200, whatever the state of the database."""
    return Response("ok\n", mimetype="text/plain")


@blueprint.get("/ready")
def ready() -> Response:
    """Whether the database can be read and written, and with the right key: 503 when not.

    What waits for too long, was set aside or is not done is only told of, each in a line of its
    own. It is no reason to take the web server away: what the worker should do waits.
    """
    try:
        with workplace().read() as work:
            if not is_right_key(work):
                return _not_ready("key: wrong")
            told = list(_told(work))
    except Exception as problem:
        return _not_ready(f"database: {type(problem).__name__}")
    try:
        try_to_write(workplace())
    except (OSError, SQLAlchemyError) as problem:
        return _not_ready(f"database: cannot be written ({type(problem).__name__})")
    lines = ["ok", *told, *_unwritable_folders()]
    return Response("".join(f"{line}\n" for line in lines), mimetype="text/plain")


def _not_ready(why: str) -> Response:
    return Response(f"{why}\n", 503, mimetype="text/plain")


def _told(work: UnitOfWork) -> Iterator[str]:
    """What the operator should know: a row that can't be read hides none of the rest."""
    for tell in (_worker, _jobs, _queues, _what_is_set_aside):
        try:
            yield from list(tell(work))
        except Exception as problem:
            if is_of_the_database(problem):
                raise
            yield f"{tell.__name__.strip('_')}: {type(problem).__name__}"


def _worker(work: UnitOfWork) -> Iterator[str]:
    if is_silent(work):
        yield "worker: silent"


def _jobs(work: UnitOfWork) -> Iterator[str]:
    for job in late_jobs(work, allowed_ages()):
        why = f", {job.reason}" if job.reason else ""
        yield f"job {job.name}: not done for {job.minutes} minutes{why}"


def _queues(work: UnitOfWork) -> Iterator[str]:
    for it in overdue(work):
        yield f"queue {it.queue}: waits for {it.minutes} minutes, {it.allowed} are allowed"


def _what_is_set_aside(work: UnitOfWork) -> Iterator[str]:
    for queue, number in count_set_aside(work).items():
        yield f"set aside: {queue} {number}"


def _unwritable_folders() -> Iterator[str]:
    """Folders of ours that are there, and take nothing; by their last name alone."""
    for folder in (INSTANCE, settings().speech_folder):
        try:
            _try(folder)
        except OSError as problem:
            yield f"folder {folder.name}: cannot be written ({type(problem).__name__})"


def _try(folder: Path) -> None:
    if folder.exists():
        try_folder(folder)
