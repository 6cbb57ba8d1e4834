"""Counts requests, their seconds and races lost, in every process of the web server.

Each process writes its numbers into a file of its own in one folder, from which any of them adds up
the numbers of all (the multiprocess mode of prometheus-client). Without FREMMOEDE_METRICS_TOKEN
nothing of it is loaded.
"""

import os
import shutil
import tempfile
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from flask import Flask, Response, g, request
from sqlalchemy import event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import IntegrityError

from shared.web.place import installed_in

if TYPE_CHECKING:
    from prometheus_client import Counter, Histogram

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The setting by which prometheus-client is told where; it reads it while it is imported."""

FACES = ("kiosk", "ivr", "desk")
OTHER = "other"
SECONDS = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15)
"""Bounds of the histogram: up to those after which Twilio gives up."""

OCCUPIES = "INSERT INTO occupancy"
_KEY = "fremmoede counters"


@dataclass(frozen=True)
class Counters:
    """What each process counts; each is labelled with the face, the first one with the status."""

    requests: "Counter"
    seconds: "Histogram"
    races_lost: "Counter"


def install_counting(app: Flask) -> None:
    """Counts each request of the app."""

    @app.before_request
    def begin() -> None:
        g.counted_since = perf_counter()

    @app.after_request
    def count(response: Response) -> Response:
        first = request.path.split("/")[1]
        face = first if first in FACES else OTHER
        counters = begin_counting(app)
        counters.requests.labels(face, f"{response.status_code // 100}xx").inc()
        if since := g.pop("counted_since", None):
            counters.seconds.labels(face).observe(perf_counter() - since)
        return response


def is_counted(app: Flask) -> bool:
    """Whether monitoring may ask for numbers."""
    return bool(installed_in(app)[0].metrics_token)


def begin_counting(app: Flask) -> Counters:
    """The app's counters: made at the first call, which is before the web server parts into its
    processes."""
    if _KEY not in app.extensions:
        app.extensions[_KEY] = _counters()
        event.listen(installed_in(app)[1].engine, "handle_error", _count_lost_races)
    made: Counters = app.extensions[_KEY]
    return made


def end_counting() -> None:
    """Takes the folder of the numbers away: all processes that wrote into it have ended."""
    if folder := os.environ.pop(FOLDER, None):
        shutil.rmtree(folder, ignore_errors=True)


def _counters() -> Counters:
    """Once in a process, whatever the number of apps."""
    global _made  # noqa: PLW0603
    if _made is None:
        os.environ.setdefault(FOLDER, tempfile.mkdtemp(prefix="fremmoede-metrics-"))
        from prometheus_client import CollectorRegistry, Counter, Histogram  # noqa: PLC0415

        ours = CollectorRegistry()
        _made = Counters(
            Counter(
                "fremmoede_requests", "Requests answered.", ("face", "status"), registry=ours
            ),
            Histogram(
                "fremmoede_request_seconds", "Seconds until the answer was made.", ("face",),
                buckets=SECONDS, registry=ours,
            ),
            Counter(
                "fremmoede_races_lost", "Bookings that came second, and were offered other times.",
                registry=ours,
            ),
        )  # fmt: skip
    return _made


_made: Counters | None = None


def _count_lost_races(context: ExceptionContext) -> None:
    """The primary key of the table that says who is booked decides each race; its refusals are
    what is counted."""
    is_race = isinstance(context.sqlalchemy_exception, IntegrityError)
    if is_race and (context.statement or "").startswith(OCCUPIES):
        _counters().races_lost.inc()
