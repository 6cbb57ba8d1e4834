"""Each thing that staff do leaves its line in the audit log: who, what, and to whom or what.

Every deed is done through the desk, as a person who is signed in, and all lines that it adds are
compared. A deed that is in no row of the table fails the tests.
"""

import re
from dataclasses import dataclass, field

import pytest
from flask.testing import FlaskClient
from sqlalchemy import text
from werkzeug.test import TestResponse

from shared.audit import AuditAction
from shared.unit_of_work import Workplace
from tests.frontdesk.case_deeds import CASE_FILE
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.conftest import Desk
from tests.frontdesk.deed import Deed
from tests.frontdesk.deeds import DEEDS, STUDIO
from tests.frontdesk.deliveries import ID, good, posts
from tests.frontdesk.making import Maker
from tests.frontdesk.making_cases import A_LIST
from tests.frontdesk.rows import latest

TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')
BY_COMMAND = {AuditAction.CHANGED_CENTRE}
"""What an operator's command does: tests/setup looks at its lines."""

NEW = re.compile(r"{new_(\w+)}")


@dataclass
class Log:
    """The audit log, of which the lines since the last look are read."""

    house: Workplace
    seen: int = 0

    def lines(self) -> list[tuple[str, str, str]]:
        with self.house.read() as work:
            asked = text("SELECT id, who, what, about FROM audit WHERE id > :seen ORDER BY id")
            rows = list(work.session.execute(asked, {"seen": self.seen}))
        self.seen = rows[-1].id if rows else self.seen
        return [(row.who, row.what, row.about) for row in rows]


@dataclass
class Staff:
    """Those who press: their clerks, and the ids of their accounts."""

    house: Workplace
    clerks: dict[str, Clerk]
    ids: dict[str, int]
    tokens: dict[str, str] = field(default_factory=dict)

    def press(self, deed: Deed, made: dict[str, object]) -> TestResponse:
        client, to = self.clerks[deed.who].client, deed.to.format(**made)
        if deed.form is None:
            return client.get(to, base_url=HTTPS)
        token = self._token(deed.who, client)
        if to == STUDIO:
            return posts(self.clerks[deed.who], to, token, [(f"{ID}.wav", good())])
        if to == CASE_FILE:
            return posts(self.clerks[deed.who], to, token, [("liste.csv", A_LIST)], "file")
        told = {name: it.format(**made) for name, it in deed.form.items()}
        return client.post(to, data={**told, "csrf_token": token}, base_url=HTTPS)

    def _token(self, who: str, client: FlaskClient) -> str:
        if who not in self.tokens:
            page = client.get("/desk/password", base_url=HTTPS).get_data(as_text=True)
            self.tokens[who] = TOKEN.findall(page)[0]
        return self.tokens[who]


def done(deed: Deed, staff: Staff, maker: Maker, log: Log) -> tuple[list[object], list[object]]:
    """The lines that a deed should add, and those that it adds."""
    made: dict[str, object] = {**staff.ids, **(maker.make(deed.with_a) if deed.with_a else {})}
    for earlier in _all_before(deed):
        staff.press(earlier, made)
    if "conversation_id" in made:
        made["turn"] = maker.turn(str(made["conversation_id"]))
    log.lines()
    answer = staff.press(deed, made)
    made["begun"] = (answer.location or "").rpartition("/")[2]
    with maker.house.read() as work:
        for table in (name for _, about in deed.lines for name in NEW.findall(about)):
            made[f"new_{table}"] = latest(work, table)
    who = f"staff:{staff.ids[deed.who]}"
    return [(who, what, about.format(**made)) for what, about in deed.lines], [*log.lines()]


def _all_before(deed: Deed) -> list[Deed]:
    return [it for earlier in deed.before for it in (*_all_before(earlier), earlier)]


def test_every_deed_leaves_its_lines_in_the_log(staff: Staff, maker: Maker, log: Log) -> None:
    wrong = []
    for deed in DEEDS:
        expected, found = done(deed, staff, maker, log)
        if found != expected:
            wrong.append((deed.to, expected, found))
    assert wrong == []


def test_every_action_of_the_log_is_a_deed_of_the_table() -> None:
    assert set(AuditAction) - {what for deed in DEEDS for what, _ in deed.lines} == BY_COMMAND


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough: what is asked of it other tests ask of both."""
    return sqlite_url


@pytest.fixture
def staff(desk: Desk, karen: Clerk, inge: Clerk, ole: Clerk, lene: Clerk, mads: Clerk) -> Staff:
    clerks = {"lene": lene, "mads": mads, "karen": karen, "inge": inge, "ole": ole}
    with desk.house.read() as work:
        rows = work.session.execute(text("SELECT login, id FROM staff"))
        ids = {row.login: row.id for row in rows}
        known = text("SELECT id FROM staff_device WHERE staff_id = :lene")
        ids["device_id"] = work.session.execute(known, {"lene": ids["lene"]}).scalars().first() or 0
        open_in = text("SELECT max(id) FROM staff_session WHERE staff_id = :mads")
        ids["session_of_mads"] = work.session.execute(open_in, {"mads": ids["mads"]}).scalar_one()
        return Staff(desk.house, clerks, ids)


@pytest.fixture
def maker(desk: Desk) -> Maker:
    made = Maker(desk.house, desk.town.centre_id)
    made.furnish()
    return made


@pytest.fixture
def log(desk: Desk) -> Log:
    return Log(desk.house)
