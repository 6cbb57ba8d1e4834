"""`/metrics`: figures for Prometheus, behind a token; without one the address is not there."""

import hmac
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, abort, current_app, request

from shared.appointments import centres, kiosks
from shared.backlog import count_set_aside
from shared.backups import last_backup
from shared.followups import ALLOWED_AGES
from shared.notifications import last_alive, recent_fates
from shared.safetynet import NextStep, lookouts, open_tasks
from shared.unit_of_work import UnitOfWork
from shared.web.counting import begin_counting
from shared.web.place import settings, workplace
from shared.web.version import our_version

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry, Metric

blueprint = Blueprint("metrics", __name__)

KIOSK_IS_SILENT = timedelta(minutes=2)
"""Each kiosk reports every few seconds."""


@blueprint.get("/metrics")
def metrics() -> Response:
    """All figures in Prometheus's text format: those of all processes, and of the database.

    404 without FREMMOEDE_METRICS_TOKEN, 401 for who does not send it as a bearer's.
    """
    wanted = settings().metrics_token
    if not wanted:
        abort(404)
    sent = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not hmac.compare_digest(sent.encode(), wanted.encode()):
        answer = Response("A bearer token is needed.\n", 401, mimetype="text/plain")
        answer.headers["WWW-Authenticate"] = "Bearer"
        return answer
    return _written()


def _written() -> Response:
    begin_counting(current_app)
    from prometheus_client import CollectorRegistry, exposition, multiprocess  # noqa: PLC0415

    counted, read = CollectorRegistry(), CollectorRegistry()
    multiprocess.MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
    _read_database(read)
    lines = exposition.generate_latest(counted) + exposition.generate_latest(read)
    return Response(lines, content_type=exposition.CONTENT_TYPE_PLAIN_0_0_4)


def _read_database(registry: "CollectorRegistry") -> None:
    """Adds what the database says; where it does not answer, that alone is told."""
    try:
        with workplace().read() as work:
            found = [metric for look in LOOKS for metric in look(work)]
        found.append(_gauge("database_up", "Whether the database answers.", {(): 1}))
    except Exception:
        found = [_gauge("database_up", "Whether the database answers.", {(): 0})]
    registry.register(_Found(found))


class _Found:
    """Metrics that have been read already, as a registry wants them."""

    def __init__(self, found: "list[Metric]") -> None:
        self._found = found

    def collect(self) -> "Iterator[Metric]":
        yield from self._found


def _gauge(
    name: str, told: str, values: Mapping[Any, float], labels: tuple[str, ...] = ()
) -> "Metric":
    """A figure by the values of its labels."""
    from prometheus_client.core import GaugeMetricFamily  # noqa: PLC0415

    gauge = GaugeMetricFamily(f"fremmoede_{name}", told, labels=labels)
    for label, value in values.items():
        gauge.add_metric(label, value)
    return gauge


def _queues(work: UnitOfWork) -> "Iterator[Metric]":
    ages = {(str(it.queue),): _age(work, it.since(work)) or 0.0 for it in ALLOWED_AGES}
    yield _gauge("queue_age_seconds", "How long the oldest that is due waits.", ages, ("queue",))
    aside = {(str(queue),): float(number) for queue, number in count_set_aside(work).items()}
    yield _gauge("set_aside", "Rows that are not tried any more.", aside, ("queue",))


def _messages(work: UnitOfWork) -> "Iterator[Metric]":
    fates = {(str(state),): float(number) for state, number in recent_fates(work).items()}
    yield _gauge("recent_messages", "Of the latest thousand messages.", fates, ("fate",))


def _ages(work: UnitOfWork) -> "Iterator[Metric]":
    """Without a value where there was none yet."""
    backup = last_backup(work)
    for name, told, at in (
        ("worker_age_seconds", "Since the worker last told of itself.", last_alive(work)),
        ("backup_age_seconds", "Since the last backup.", backup.at if backup else None),
    ):
        age = _age(work, at)
        yield _gauge(name, told, {} if age is None else {(): age})


def _age(work: UnitOfWork, at: datetime | None) -> float | None:
    return None if at is None else max(0.0, (work.now - at).total_seconds())


def _centres(work: UnitOfWork) -> "Iterator[Metric]":
    """By the centre's slug, which no person is known by."""
    alive, late, lost = Counter[tuple[str, str]](), {}, {}
    for centre in centres(work):
        for kiosk in kiosks(work, centre.id):
            is_alive = bool(kiosk.seen_at and work.now - kiosk.seen_at < KIOSK_IS_SILENT)
            alive[centre.slug, "alive" if is_alive else "silent"] += 1
        late[centre.slug,] = sum(it.due_at < work.now for it in open_tasks(work, centre.id))
        ahead = lookouts(work, centre.id)
        lost[centre.slug,] = sum(it.step is NextStep.NONE for it in ahead)
    labels = ("centre",)
    yield _gauge("kiosks", "Enrolled kiosks.", alive, (*labels, "state"))
    yield _gauge("tasks_overdue", "Open tasks that are late.", late, labels)
    yield _gauge("people_without_next_step", "Nothing lies ahead of them.", lost, labels)


def _version(_work: UnitOfWork) -> "Iterator[Metric]":
    yield _gauge("version", "Always 1.", {(our_version(),): 1}, ("version",))


LOOKS: tuple[Callable[[UnitOfWork], "Iterator[Metric]"], ...] = (
    _queues,
    _messages,
    _ages,
    _centres,
    _version,
)
"""What is read of the database, each time that it is asked for."""
