"""Records that were said to be perhaps the same stand in the list after the migration."""

from datetime import date
from importlib import import_module

from sqlalchemy import text

from shared import citizens
from shared.citizens import Alike
from shared.unit_of_work import Workplace
from tests.town import small_town

migration = import_module("migrations.versions.0041_look_alikes")
BORN, NUMBER = date(1980, 1, 1), "+4520304050"


def test_whom_a_record_may_be_as_well_is_a_pair(workplace: Workplace) -> None:
    with workplace.work() as work:
        centre = small_town(work).centre_id
        told = (centre, BORN, NUMBER, None, "da")
        first, second = (citizens.register_apart(work, *told).id for _ in range(2))
        known = citizens.register(work, centre, date(1971, 8, 24), None, "2408711234", "da").id
        third = citizens.register_apart(work, centre, None, None, "2408711234", "da").id
        work.session.execute(text("DELETE FROM suspected_pair"))
    with workplace.engine.begin() as connection:
        connection.execute(text(migration.KNOWN_PAIRS))
    with workplace.read() as work:
        found = citizens.open_pairs(work, centre)
    assert {(it.first_id, it.second_id, it.reasons) for it in found} == {
        (first, second, (Alike.BIRTH_AND_NUMBER,)),
        (known, third, (Alike.CPR,)),
    }
