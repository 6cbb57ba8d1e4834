"""Other processes that want the same times as everybody else, at the same moment."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier as Starter

from shared import database
from shared.appointments import Refusal, Refused, book
from shared.citizens import Needs
from shared.clock import SetClock
from shared.database import connect
from shared.unit_of_work import Workplace
from shared.vault import Vault

PROCESSES, THREADS = 8, 4
STRETCH = 10
"""Races that everybody runs in a row before they wait for the slowest and start together again."""

PATIENCE = 300
"""Seconds that rivals wait for the slowest of them before they give the race up."""


@dataclass(frozen=True)
class Race:
    """What everybody runs for: a time, and the kind of meeting to book there."""

    starts_at: datetime
    kind: str


@dataclass(frozen=True)
class Result:
    """How one rival came off: the meeting won, or the times offered instead."""

    meeting_id: int | None
    others: tuple[datetime, ...] = ()


def run_all(
    url: str, now: datetime, races: list[Race], citizens: list[int]
) -> list[tuple[Result, ...]]:
    """Race by race, the results of all rivals; each citizen is one rival, a thread of a process."""
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    starter = context.Barrier(len(citizens))
    teams = [citizens[n::PROCESSES] for n in range(PROCESSES)]
    with context.Pool(PROCESSES, _get_ready, (starter,)) as pool:
        outcomes = pool.starmap(_run_team, [(url, now, races, team) for team in teams], chunksize=1)
    rivals = [rival for team in outcomes for rival in team]
    return list(zip(*rivals, strict=True))


_starters: list[Starter] = []


def _get_ready(starter: Starter) -> None:
    """Nobody gives up waiting for a busy machine: what is tried is who wins, not how soon."""
    _starters.append(starter)
    database.BUSY_SECONDS = PATIENCE


def _run_team(url: str, now: datetime, races: list[Race], team: list[int]) -> list[list[Result]]:
    workplace = Workplace(connect(url), SetClock(now), Vault("the rivals'"))
    with ThreadPoolExecutor(len(team)) as threads:
        return list(threads.map(lambda citizen: _run(workplace, races, citizen), team))


def _run(workplace: Workplace, races: Sequence[Race], citizen_id: int) -> list[Result]:
    results = []
    for n, race in enumerate(races):
        if n % STRETCH == 0:
            _starters[0].wait(PATIENCE)
        results.append(attempt(workplace, race, citizen_id))
    return results


def attempt(workplace: Workplace, race: Race, citizen_id: int) -> Result:
    """Anything but a meeting or a friendly refusal is raised."""
    try:
        with workplace.work() as work:
            booked = book(work, citizen_id, race.kind, race.starts_at, Needs(), "kiosk")
    except Refused as refused:
        if refused.refusal is not Refusal.TAKEN:
            raise
        return Result(None, refused.times)
    return Result(booked.id)
