"""For the operator's monitoring: are we alive, and can we work?"""

from datetime import timedelta

from flask import Blueprint, Response
from sqlalchemy import text

from shared.notifications import last_alive
from shared.web.place import workplace

SILENT = timedelta(minutes=3)
"""A worker that has said nothing for so long sends nothing."""

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """The process answers."""
    return Response("ok\n", mimetype="text/plain")


@blueprint.get("/ready")
def ready() -> Response:
    """The database answers too; 503 when it doesn't. A silent worker is told, and no reason to
    take the web server away: what it should send waits."""
    try:
        with workplace().read() as work:
            work.session.execute(text("SELECT 1"))
            since = last_alive(work)
            silent = since is None or work.now - since > SILENT
    except Exception as problem:
        return Response(f"database: {type(problem).__name__}\n", 503, mimetype="text/plain")
    return Response("ok\nworker: silent\n" if silent else "ok\n", mimetype="text/plain")
