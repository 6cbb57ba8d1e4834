"""Free times for 30 days of a busy centre, with ever more meetings behind it.

Run it with `python -m bench.free_times`; it takes some three minutes, nearly all of it spent on
filling the databases. What is timed is the whole piece of work: connection, transaction, answer.
"""

import time
from contextlib import ExitStack
from statistics import median, quantiles

from bench.databases import BOTH, Database
from bench.house import ADVISERS, FUTURE_MEETINGS, NOW, build
from shared.appointments import FIRST_MEETING, free_times
from shared.clock import SetClock
from shared.database import connect
from shared.unit_of_work import Workplace
from shared.vault import Vault

PAST = (0, 200_000, 1_000_000)
"""How many meetings lie behind, in turn."""

ROUNDS, WARM_UP = 300, 30
"""How often each database is timed, and how often it is asked before that."""

GOAL = "goal: 5 ms median, 1,000,000 past meetings at most 1.2 x slower than none"


def main() -> None:
    print(f"{FUTURE_MEETINGS:,} meetings ahead, {ADVISERS} advisers, 30 days; {ROUNDS} rounds")
    print(GOAL)
    print(f"{'database':<12}{'past meetings':>14}{'times':>7}{'median':>11}{'p95':>11}{'ratio':>8}")
    for kind in BOTH:
        with ExitStack() as stack:
            databases = [stack.enter_context(kind()) for _ in PAST]
            timed = [
                TimedDatabase(database, past)
                for database, past in zip(databases, PAST, strict=True)
            ]
            time_in_turn(timed)
            for database in timed:
                print(database.figures(compared_with=timed[0]))


class TimedDatabase:
    """One database with `past` meetings behind it, and what was timed on it."""

    def __init__(self, database: Database, past: int) -> None:
        self.name, self.past = database.name, past
        self._workplace = Workplace(connect(database.url), SetClock(NOW), Vault("bench"))
        self._centre_id = build(self._workplace, past)
        self._tidy()
        self.found = 0
        self.milliseconds: list[float] = []

    def ask(self) -> float:
        """Looks for free times once; gives how many milliseconds that took."""
        start = time.perf_counter()
        with self._workplace.read() as work:
            self.found = len(free_times(work, self._centre_id, FIRST_MEETING))
        return (time.perf_counter() - start) * 1000

    def figures(self, compared_with: "TimedDatabase") -> str:
        """A line to be printed; the ratio is between the medians."""
        middle = median(self.milliseconds)
        p95 = quantiles(self.milliseconds, n=20)[-1]
        ratio = middle / median(compared_with.milliseconds)
        return (
            f"{self.name:<12}{self.past:>14,}{self.found:>7}"
            f"{middle:>8.2f} ms{p95:>8.2f} ms{ratio:>6.2f} x"
        )

    def _tidy(self) -> None:
        """Does what PostgreSQL does by itself within a minute.

        Otherwise it would do that in the middle of some round.
        """
        if self.name == "PostgreSQL":
            engine = self._workplace.engine.execution_options(isolation_level="AUTOCOMMIT")
            with engine.connect() as connection:
                connection.exec_driver_sql("VACUUM ANALYZE")


def time_in_turn(databases: list[TimedDatabase]) -> None:
    """Asks all databases in turn, so that what else the machine does meets them alike."""
    for n in range(WARM_UP + ROUNDS):
        for database in databases:
            spent = database.ask()
            if n >= WARM_UP:
                database.milliseconds.append(spent)


if __name__ == "__main__":
    main()
