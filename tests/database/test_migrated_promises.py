"""Interpreters that were still to be found before promises were kept are promised afterwards."""

from importlib import import_module

from sqlalchemy import text

from shared import appointments, citizens, followups
from shared.appointments import FIRST_MEETING
from shared.citizens import Needs
from shared.followups import PromiseKind, PromiseState, Way, promise_of
from shared.unit_of_work import Workplace
from tests.town import small_town


def test_an_interpreter_who_is_still_to_be_found_is_taken_over(workplace: Workplace) -> None:
    with workplace.work() as work:
        town = small_town(work)
        who = citizens.register(work, town.centre_id, None, "+4520304050", None, "da")
        needs = Needs(interpreter="ar")
        at = appointments.free_times(work, town.centre_id, FIRST_MEETING, needs)[-1]
        held = appointments.book(work, who.id, FIRST_MEETING, at, needs, "desk")
        followups.booked(work, held, who, "desk")
        due_at = work.session.scalar(text("SELECT due_at FROM task WHERE kind = 'interpreter'"))
        assert due_at
        for table in ("promise_step", "promise"):
            work.session.execute(text(f"DELETE FROM {table}"))
    migration = import_module("migrations.versions.0023_promises")
    with workplace.engine.begin() as connection:
        nothing = migration.NOTHING[workplace.engine.dialect.name]
        connection.execute(text(migration.WANTED.format(nothing=nothing)))
    with workplace.work() as work:
        found = promise_of(work, held.id, PromiseKind.INTERPRETER)
        assert found
        assert (found.state, found.way) == (PromiseState.PROMISED, Way.HERE)
        assert followups.book_interpreter(work, held, "Tolk", "", Way.HERE, "staff:1", seen=1)
