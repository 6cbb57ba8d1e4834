"""The log as JSON, one object on a line, for a program that collects logs.

A line names endpoints and never addresses, which hold numbers and secrets; nothing of what a
visitor sent is in it.
"""

import json
import logging
import secrets
import sys
from datetime import UTC, datetime
from time import perf_counter

from flask import Flask, Response, g, has_request_context, request
from flask.logging import default_handler

_log = logging.getLogger("fremmoede.requests")

QUIET = ("health.health", "health.ready", "metrics.metrics", "static")
"""Endpoints that are asked again and again by machines: only their errors are told."""


class JsonLines(logging.Formatter):
    """`at`, `level`, `logger`, `message`; `request` in a request; `error` with a trace; and what a
    line was given as `extra={"told": {...}}`."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if has_request_context() and "request_id" in g:
            told["request"] = g.request_id
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        told |= getattr(record, "told", {})
        return json.dumps(told, ensure_ascii=False)


def install_json_logs(app: Flask) -> None:
    """All that is logged in this process is JSON from now on, with a line for each request."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    app.logger.removeHandler(default_handler)

    @app.before_request
    def begin() -> None:
        g.request_id, g.logged_since = secrets.token_hex(8), perf_counter()

    @app.after_request
    def tell(response: Response) -> Response:
        if "request_id" in g:
            response.headers["X-Request-ID"] = g.request_id
            _tell(response)
        return response


def _tell(response: Response) -> None:
    if request.endpoint in QUIET and response.status_code < 500:
        return
    told = {
        "method": request.method,
        "endpoint": request.endpoint or "",
        "status": response.status_code,
        "ms": round((perf_counter() - g.logged_since) * 1000),
    }
    _log.info("answered", extra={"told": told})
