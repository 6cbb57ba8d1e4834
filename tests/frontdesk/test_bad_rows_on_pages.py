"""A row that nobody can read hides nothing else at the desk: every list opens with the rest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from shared.backlog import WrongKey
from shared.citizens import Support, give_support, write_note
from shared.dialogue import Beginning, courses, rows
from shared.followups import about_everything, open_promises
from shared.inquiries import Asker, ask
from shared.notifications import sent_messages
from shared.safetynet import TaskKind, open_task
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.frontdesk.booking_page import local
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.promised import ALL, has_meeting
from tests.frontdesk.records import BORN
from tests.town import Town

POISONS = (
    "UPDATE message SET content_sealed = :nothing WHERE id = (SELECT MIN(id) FROM message)",
    "UPDATE message SET channel = 'zz' WHERE id = (SELECT MAX(id) FROM message)",
    "UPDATE promise SET details_sealed = :nothing WHERE id = (SELECT MIN(id) FROM promise)",
    "UPDATE promise SET state = 'zz' WHERE id = (SELECT MAX(id) FROM promise)",
    "UPDATE task SET kind = 'zz' WHERE kind = 'printer'",
    "UPDATE conversation SET sealed = :nothing WHERE id = '1'",
    "UPDATE inquiry_entry SET sealed = :nothing WHERE id = (SELECT MIN(id) FROM inquiry_entry)",
    "UPDATE note SET sealed = :nothing WHERE id = (SELECT MIN(id) FROM note)",
    "UPDATE meeting SET topic = 'zz' WHERE id = (SELECT MAX(id) FROM meeting)",
    "UPDATE citizen SET remind_by = 'zz' WHERE id = (SELECT MAX(citizen_id) FROM meeting)",
)


@pytest.fixture
def full(house: Workplace, town: Town, bent: int, amal: int) -> None:
    """Bent and Amal have meetings with promises, Bent a note and support; there is somebody in the
    hall, and a question."""
    has_meeting(house, bent, ALL)
    has_meeting(house, amal, ALL, local(26, "12:00"))
    with house.work() as work:
        write_note(work, bent, "Kommer altid i god tid.", "Lene")
        give_support(work, bent, Support(is_called=True), "Lene", "ser dårligt")
        due = work.now + timedelta(days=1)
        asker = Asker(BORN, "da", "c", "+4598621234")
        ask(work, town.centre_id, asker, "asking-money", due)
        for kind in (TaskKind.PRINTER, TaskKind.HELP):
            open_task(work, town.centre_id, kind, due, kiosk_name="Kiosk 1")
        for id in ("1", "2"):
            row, state = rows.new_row(work, Beginning("book", town.centre_id, "kiosk", "da"))
            row.id = id
            rows.insert_conversation(work, row, state)


def lists(app: Flask) -> Iterator[str]:
    """Addresses at the desk that need no id."""
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/desk") and not rule.arguments and "GET" in (rule.methods or ()):
            yield rule.rule


@pytest.mark.usefixtures("full")
def test_every_list_opens_with_what_can_be_read(
    app: Flask, house: Workplace, bent: int, inge: Clerk, lene: Clerk
) -> None:
    with house.work() as work:
        for poison in POISONS:
            values = {"nothing": b"\0"} if ":nothing" in poison else {}
            work.session.execute(text(poison), values)
    addresses = [*lists(app), f"/desk/citizens/{bent}"]
    assert len(addresses) > 20
    broken = [
        address
        for clerk in (lene, inge)
        for address in addresses
        if clerk.client.get(address, base_url=HTTPS).status_code >= 500
    ]
    assert broken == [], broken


@pytest.mark.usefixtures("full")
def test_with_another_key_no_list_looks_empty(house: Workplace, town: Town) -> None:
    astray = replace(house, vault=Vault("another key"))
    with astray.read() as work:
        promised = work.session.scalars(text("SELECT meeting_id FROM promise")).all()
        for reads in (
            lambda: open_promises(work, town.centre_id),
            lambda: sent_messages(work, about_everything(promised)),
            lambda: courses(work, ["1", "2"]),
        ):
            with pytest.raises(WrongKey):
                reads()
