"""Thirty-two clients press for the same time at once: one gets it, the others get other times.

`python -m bench.one_time [--rounds 1000]` ends with a status when a round has another number of
meetings than one, when an answer is an error, or when a loser is not shown other times.
"""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from statistics import median
from threading import Barrier
from time import perf_counter

from sqlalchemy import text

from bench.about_to_book import Arrival, BenchKiosk, create_bench_centre, presses, times_apart
from bench.databases import BOTH, Database
from bench.server import Server, serving
from bench.visitors import TimedAnswer, Visitor
from kiosk.showing import ANYWHERE
from shared.content import Register, Wording, message
from shared.unit_of_work import Workplace

CLIENTS = 32
ROUNDS_PER_CENTRE = 100
"""Rounds in one centre: it has one adviser and more free times than this.

So there are always others left to offer.
"""

SHOWN = Wording("da", Register.SHOWN, ANYWHERE)
BOOKED, JUST_TAKEN = SHOWN.say(message("done")), SHOWN.say(message("just-taken"))
A_TIME = '<span class="time">'


class PressOutcome(StrEnum):
    """What a client was shown after the press."""

    BOOKED = "booked"
    OTHER_TIMES = "shown other times"
    NO_TIMES = "shown no other times"
    ERROR = "error"


@dataclass
class Tally:
    """What all rounds came to; `wrong` counts those with another number of winners than one."""

    outcomes: Counter[PressOutcome] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    waits: list[float] = field(default_factory=list)
    rounds: int = 0
    wrong: int = 0

    def add(self, answers: Sequence[TimedAnswer]) -> None:
        """Counts the answers of one round."""
        outcomes = Counter(map(_outcome, answers))
        self.outcomes += outcomes
        self.statuses += Counter(answer.status for answer in answers)
        self.waits += [answer.seconds * 1000 for answer in answers]
        self.rounds += 1
        self.wrong += outcomes[PressOutcome.BOOKED] != 1

    @property
    def is_right(self) -> bool:
        """Whether each round had one winner, and all others were shown other times."""
        expected = {
            PressOutcome.BOOKED: self.rounds,
            PressOutcome.OTHER_TIMES: self.rounds * (CLIENTS - 1),
        }
        return not self.wrong and dict(self.outcomes) == expected


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1000)
    rounds = parser.parse_args().rounds
    right = True
    for fresh in BOTH:
        with fresh() as database, serving(database.url) as server:
            right &= _is_right(database, server, rounds)
    sys.exit(not right)


def _is_right(database: Database, server: Server, rounds: int) -> bool:
    tally, started = Tally(), perf_counter()
    with server.workplace() as workplace:
        for nth, start in enumerate(range(0, rounds, ROUNDS_PER_CENTRE)):
            _run(workplace, server, nth, min(ROUNDS_PER_CENTRE, rounds - start), tally)
        once, more = _meetings(workplace)
    _report(database, tally, perf_counter() - started)
    print(f"  {once} times with one meeting, {more} with more", flush=True)
    return tally.is_right and (once, more) == (rounds, 0)


def _run(workplace: Workplace, server: Server, nth: int, rounds: int, tally: Tally) -> None:
    with workplace.work() as work:
        kiosk = create_bench_centre(work, f"house-{nth}", 1, 28)
    with workplace.read() as work:
        times = times_apart(work, kiosk.centre)[:rounds]
    _press_all(server, [_round(server, kiosk, at, n) for n, at in enumerate(times)], tally)


def _round(server: Server, kiosk: BenchKiosk, at: datetime, n: int) -> list[bytes]:
    first = n * CLIENTS
    return presses(server, [Arrival(kiosk, at, first + client) for client in range(CLIENTS)])


def _press_all(server: Server, rounds: Sequence[Sequence[bytes]], tally: Tally) -> None:
    """All clients press at once, round after round; each keeps its connection.

    A round begins when the last one is over for all.
    """
    together = Barrier(CLIENTS)

    def press(client: int) -> list[TimedAnswer]:
        answers = []
        with Visitor(server.port) as visitor:
            for requests in rounds:
                together.wait()
                answers.append(visitor.send(requests[client]))
        return answers

    with ThreadPoolExecutor(CLIENTS) as threads:
        for answers in zip(*threads.map(press, range(CLIENTS)), strict=True):
            tally.add(answers)


def _outcome(answer: TimedAnswer) -> PressOutcome:
    if answer.status != 200:
        return PressOutcome.ERROR
    if BOOKED in answer.page:
        return PressOutcome.BOOKED
    offered = JUST_TAKEN in answer.page and A_TIME in answer.page
    return PressOutcome.OTHER_TIMES if offered else PressOutcome.NO_TIMES


def _meetings(workplace: Workplace) -> tuple[int, int]:
    """How many times have one meeting, and how many have more."""
    with workplace.read() as work:
        found = text("SELECT count(*) FROM meeting GROUP BY centre_id, quarter")
        counted = Counter(work.session.scalars(found))
    return counted[1], counted.total() - counted[1]


def _report(database: Database, tally: Tally, seconds: float) -> None:
    print(f"{database.name}: {tally.rounds} rounds of {CLIENTS} clients in {seconds:.0f} s")
    seen = ", ".join(f"{number} {outcome}" for outcome, number in sorted(tally.outcomes.items()))
    statuses = ", ".join(f"{number} of {status}" for status, number in tally.statuses.items())
    print(f"  {seen}; answers: {statuses}")
    print(f"  rounds with another number of winners than one: {tally.wrong}")
    slowest = sorted(tally.waits)[int(len(tally.waits) * 0.99)]
    print(f"  {median(tally.waits):.0f} ms median, 99 % within {slowest:.0f} ms")


if __name__ == "__main__":
    main()
