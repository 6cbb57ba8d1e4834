"""For the operator's monitoring: are we alive, and can we work?"""

from flask import Blueprint, Response
from sqlalchemy import text

from shared.web.place import workplace

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """The process answers."""
    return Response("ok\n", mimetype="text/plain")


@blueprint.get("/ready")
def ready() -> Response:
    """The database answers too; 503 when it doesn't."""
    try:
        with workplace().look() as work:
            work.session.execute(text("SELECT 1"))
    except Exception as problem:
        return Response(f"database: {type(problem).__name__}\n", 503, mimetype="text/plain")
    return Response("ok\n", mimetype="text/plain")
