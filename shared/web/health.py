"""For the operator's monitoring: whether we are alive, and whether we can work."""

from datetime import timedelta

from flask import Blueprint, Response
from sqlalchemy import text

from shared.notifications import last_alive
from shared.web.place import workplace

SILENT = timedelta(minutes=3)
"""A worker that has not told of itself for so long sends nothing."""

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """The process answers: 200, whatever the state of the database."""
    return Response("ok\n", mimetype="text/plain")


@blueprint.get("/ready")
def ready() -> Response:
    """Whether the database answers too: 503 when it does not.

    A silent worker is only told of (`worker: silent`). It is no reason to take the web server away:
    what the worker should send waits.
    """
    try:
        with workplace().read() as work:
            work.session.execute(text("SELECT 1"))
            since = last_alive(work)
            silent = since is None or work.now - since > SILENT
    except Exception as problem:
        return Response(f"database: {type(problem).__name__}\n", 503, mimetype="text/plain")
    return Response("ok\nworker: silent\n" if silent else "ok\n", mimetype="text/plain")
