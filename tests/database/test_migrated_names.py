"""Names and contacts from before every spelling was one are found afterwards."""

from importlib import import_module

import pytest
from sqlalchemy import text

from shared import citizens, safetynet
from shared.safetynet import ContactLink
from shared.unit_of_work import Workplace
from tests.town import small_town

migration = import_module("migrations.versions.0029_names_and_growth")


def test_names_that_are_there_are_found_in_other_letters(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migration, "BATCH", 2)
    with workplace.work() as work:
        centre = small_town(work).centre_id
        ids = [
            citizens.register(work, centre, None, None, f"010190123{n}", "da").id for n in range(5)
        ]
        for n, id in enumerate(ids):
            citizens.change_name(work, id, "Łukasz" if n else None, "Ødegård" if n % 2 else None)
        citizens.protect(work, ids[4])
        work.session.execute(text("DELETE FROM name_word"))
    with workplace.engine.begin() as connection:
        migration.fold_names(connection)
    with workplace.read() as work:
        found = citizens.find_by_name(work, centre, "lukasz", 9)
        both = citizens.find_by_name(work, centre, "odegaard lukasz", 9)
    assert [it.id for it in found] == ids[1:4]
    assert [it.id for it in both] == [ids[1], ids[3]]


def test_contacts_that_are_nobodys_are_listed(workplace: Workplace) -> None:
    with workplace.work() as work:
        centre = small_town(work).centre_id
        who = citizens.register(work, centre, None, "+4520304050", None, "da").id
        for name in ("nobody", "somebody", "taken back"):
            safetynet.stamp(work, centre, name, "phone")
        for name in ("somebody", "taken back"):
            safetynet.join_contact(work, name, who, ContactLink.IDENTIFIED, "phone")
        safetynet.take_back_contact(work, "taken back", "staff:1")
        before = safetynet.contacts_of_nobody(work, centre, None, 9)
        work.session.execute(text("DELETE FROM unknown_contact"))
    with workplace.engine.begin() as connection:
        connection.execute(text(migration.UNKNOWN))
    with workplace.read() as work:
        found = safetynet.contacts_of_nobody(work, centre, None, 9)
    assert [it.conversation_id for it in found] == ["taken back", "nobody"]
    assert found == before
