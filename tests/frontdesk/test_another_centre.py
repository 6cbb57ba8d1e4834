"""What belongs to another centre is not there: no address opens it, and no form reaches it.

Every id in every address is tried as a clerk of another centre, with a form that would have been
right, and then by the centre's own staff. A new address with an id that no maker makes fails.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from shared.accounts import Role
from shared.appointments import (
    FIRST_MEETING,
    add_centre,
    add_kind,
    add_opening_hours,
)
from shared.database import Base
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.conftest import Desk, somebody
from tests.frontdesk.deed import Deed
from tests.frontdesk.deeds import DAYS, DEEDS
from tests.frontdesk.making import Maker
from tests.frontdesk.rights import required_rights

MADE = {
    "citizen_id": "citizen",
    "meeting_id": "meeting",
    "task_id": "task",
    "queued_id": "ticket",
    "question_id": "question",
    "conversation_id": "conversation",
    "contact_id": "conversation",
    "absence_id": "absence",
    "day": "closed_day",
    "departure_id": "departure",
    "closed_id": "closed_house",
    "adviser_id": "adviser",
    "room_id": "room",
    "staff_id": "account",
    "mandate_id": "mandate",
    "note_id": "note",
    "entry_id": "question",
    "calendar_id": "followed",
    "wish_id": "answered_wish",
    "suggestion_id": "suggestion",
    "pair_id": "pair",
    "step_id": "entered_case",
    "finding_id": "finding",
    "hall_device_id": "device",
}
"""What has to be made for each number in an address; the last of several makes the others too."""

NOT_A_CENTRES = {
    "token": "a secret",
    "kind": "what kind of screen it is",
    "centre_id": "open to the municipality's administrators, which test_setup.py tries",
    "session_id": "one's own, and nobody else's",
    "device_id": "one's own, and nobody else's",
    "language": "recordings belong to the installation",
    "code": "a kind of meeting, which each centre sets up for itself",
    "topic": "a topic, which each centre words for itself",
    "recording_id": "recordings belong to the installation",
    "message_id": "signed by the telephone company",
    "name": "a sound's fingerprint",
    "form": "how a sound is packed",
    "milliseconds": "a length of silence",
    "ppi": "a screen's resolution",
    "count": "how many digits a visitor has typed",
    "filename": "a file that everybody may have",
    "_wherever": "leads to the kiosk's first page",
}
"""Parts of addresses that are no centre's, and why."""

IN_TURN = (Role.FRONT_DESK, Role.LEADER, Role.ADMINISTRATOR, Role.ADVISER)
SERIES = {"kind": "followup", "form": "in_person", "day": "2027-03-10", "clock": "10:00"}
SERIES |= {"weeks": "1", "count": "2", "why": "Aftalt", "at": "2027-03-10T09:00:00+00:00"}
FORMS = {
    "desk.hours.save_week": {"day": "2027-03-10"},
    "desk.hours.set_held_back": {"day": "2027-03-10"},
    "desk.hours.as_usual": {"day": "2027-03-10"},
    "desk.series.book_series": SERIES,
}
"""What is sent where the table of deeds has nothing."""

CHANGES_ANYHOW = {"staff_session", "sign_in_try"}
TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')


@dataclass
class Centre:
    """A centre, its staff by role, and what makes things in it."""

    maker: Maker
    clerks: Mapping[Role, Clerk]
    tokens: dict[Role, str] = field(default_factory=dict)

    def sends(self, role: Role, method: str, to: str, form: Mapping[str, str]) -> TestResponse:
        client = self.clerks[role].client
        if role not in self.tokens:
            page = client.get("/desk/password", base_url=HTTPS).get_data(as_text=True)
            self.tokens[role] = TOKEN.findall(page)[0]
        told = {**form, "csrf_token": self.tokens[role]} if method == "POST" else None
        return client.open(to, method=method, data=told, base_url=HTTPS)


def staffed(desk: Desk, centre_id: int, where: str) -> Centre:
    maker = Maker(desk.house, centre_id)
    maker.furnish()
    clerks = {
        role: somebody(desk, f"{where} {role}", role, f"10.{centre_id}.0.{n}", centre_id)
        for n, role in enumerate(Role)
    }
    return Centre(maker, clerks)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough: what is asked of it other tests ask of both."""
    return sqlite_url


@pytest.fixture
def aars(desk: Desk) -> Centre:
    return staffed(desk, desk.town.centre_id, "aars")


@pytest.fixture
def farsoe(desk: Desk) -> Centre:
    with desk.house.work() as work:
        there = add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4599889950"
        )
        add_opening_hours(work, there.id, time(9), time(15))
        add_kind(work, there.id, FIRST_MEETING, 45)
    return staffed(desk, there.id, "farsø")


def stored(house: Workplace, but: Centre | None = None) -> dict[str, list[str]]:
    """All rows by table, but those of sessions, and those of this centre with the log of its
    staff's deeds."""
    found = {}
    with house.read() as work:
        for table in Base.metadata.sorted_tables:
            asked = select(table)
            if but is not None and "centre_id" in table.c:
                asked = asked.where(table.c.centre_id != but.maker.centre_id)
            found[table.name] = sorted(repr(row) for row in work.session.execute(asked))
    left_out = CHANGES_ANYHOW if but is None else CHANGES_ANYHOW | {"audit"}
    return {name: rows for name, rows in found.items() if name not in left_out}


def addresses(app: Flask) -> Iterator[tuple[Rule, str]]:
    """With a number of something that is a centre's, and each method."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda it: it.rule):
        if rule.arguments & MADE.keys():
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                yield rule, method


def deed_at(app: Flask, rule: Rule) -> Deed | None:
    """A deed that is done there."""
    bound = app.url_map.bind("fremmoede.test")
    for deed in DEEDS:
        to = re.sub(r"{day}", "2027-01-01", re.sub(r"{conversation_id}", "x" * 22, deed.to))
        to = re.sub(r"{\w+}", "1", to)
        method = "GET" if deed.form is None else "POST"
        if bound.match(to, method=method)[0] == rule.endpoint:
            return deed
    return None


@dataclass(frozen=True)
class Request:
    endpoint: str
    role: Role
    method: str
    to: str
    form: Mapping[str, str]


def requests_to(app: Flask, centre: Centre) -> Iterator[Request]:
    """One for each address, with things of its own that are made for it."""
    rights = required_rights()
    for rule, method in addresses(app):
        role = next(role for role in IN_TURN if role in rights[rule.endpoint])
        deed = deed_at(app, rule) if method == "POST" else None
        named = [name for name in MADE if name in rule.arguments]
        made: dict[str, Any] = dict(centre.maker.make(deed.with_a if deed else MADE[named[-1]]))
        for earlier in before(deed) if deed else ():
            centre.sends(role, "POST", earlier.to.format(**made), formatted(earlier, made))
        if "turn" in made:
            made["turn"] = centre.maker.turn(made["conversation_id"])
        values = {name: made[name] for name in rule.arguments}
        to = app.url_map.bind("").build(rule.endpoint, values, method=method)
        yield Request(rule.endpoint, role, method, to, _form(rule, deed, made))


def _form(rule: Rule, deed: Deed | None, made: Mapping[str, Any]) -> Mapping[str, str]:
    return formatted(deed, made) if deed else FORMS.get(rule.endpoint, {})


def before(deed: Deed) -> list[Deed]:
    return [it for earlier in deed.before for it in (*before(earlier), earlier)]


def formatted(deed: Deed, made: Mapping[str, Any]) -> dict[str, str]:
    return {name: it.format(**made) for name, it in (deed.form or {}).items()}


def test_every_part_of_an_address_is_made_or_is_no_centres(app: Flask) -> None:
    parts = {name for rule in app.url_map.iter_rules() for name in rule.arguments}
    assert parts == MADE.keys() | NOT_A_CENTRES.keys()


def test_no_address_opens_what_is_another_centres(
    app: Flask, aars: Centre, farsoe: Centre, house: Workplace
) -> None:
    tried = list(requests_to(app, aars))
    untouched = stored(house)
    got_in = [
        (it.method, it.to, status)
        for it in tried
        if (status := farsoe.sends(it.role, it.method, it.to, it.form).status_code) != 404
    ]
    assert got_in == []
    assert stored(house) == untouched
    kept_out = [
        (it.method, it.to, status)
        for it in tried
        if (status := aars.sends(it.role, it.method, it.to, it.form).status_code) not in (200, 303)
    ]
    assert kept_out == []
    assert len(tried) > 80


CLERK = Role.FRONT_DESK
NEWCOMER = {"first_name": "Ny", "birth_date": "03.04.1971", "language": "da"}
CITIZEN, WHY = {"citizen_id": "{citizen_id}"}, {"reason": "Forkert borger"}
SUPPORT = {"adviser": "{adviser_id}", "why": "Fordi", "more_time": "1"}
BOOK = {"asked": "1", "kind": "first", "adviser": "{adviser_id}", "at": "{own[free]}"}
MOVE = {**BOOK, "was_at": "{own[was_at]}"}
ACCOUNT = {"name": "Ny", "role": "adviser", "adviser": "{adviser_id}"}

FOREIGN: tuple[tuple[Role, str, str, dict[str, str], str, int], ...] = (
    (Role.LEADER, "absences/look", "adviser", {"who": "adviser-{adviser_id}", **DAYS}, "", 404),
    (Role.LEADER, "absences/save", "adviser", {"who": "adviser-{adviser_id}", **DAYS}, "", 404),
    (Role.LEADER, "absences/look", "room", {"who": "room-{room_id}", **DAYS}, "", 404),
    (Role.LEADER, "absences/save", "room", {"who": "room-{room_id}", **DAYS}, "", 404),
    (CLERK, "citizens/new", "task", {"task_id": "{task_id}"}, "", 404),
    (CLERK, "citizens/", "task", {**NEWCOMER, "task_id": "{task_id}"}, "", 404),
    (CLERK, "contacts/{own[contact_id]}/was", "citizen", CITIZEN, "conversation", 404),
    (
        CLERK,
        "citizens/{own[citizen_id]}/notes/{note_id}/strike",
        "note",
        WHY,
        "note",
        404,
    ),
    (
        CLERK,
        "citizens/{own[citizen_id]}/mandates/{mandate_id}/revoke",
        "mandate",
        {},
        "mandate",
        404,
    ),
    (CLERK, "citizens/{own[citizen_id]}/support", "adviser", SUPPORT, "citizen", 422),
    (CLERK, "citizens/{own[citizen_id]}/book", "adviser", BOOK, "bookable", 422),
    (CLERK, "meetings/{own[meeting_id]}/move", "adviser", MOVE, "meeting", 422),
    (Role.ADMINISTRATOR, "staff/", "adviser", {**ACCOUNT, "login": "ny"}, "", 422),
    (Role.ADMINISTRATOR, "staff/{own[staff_id]}", "adviser", ACCOUNT, "account", 422),
    (CLERK, "queue/next", "ticket", {"served": "{queued_id}"}, "", 303),
    (CLERK, "queue/number", "ticket", {"number": "{number}"}, "", 422),
    (CLERK, "queue/counter/", "counter", {"counter": "{counter_id}"}, "", 303),
    (Role.LEADER, "hours/day", "meeting", {"day": "2027-03-10", "seen": "{meeting_id}"}, "", 303),
)
"""Forms with another centre's ids: who sends them and where, of what the id is, the fields, what
there is of their own, and what is answered."""


def test_no_form_reaches_what_is_another_centres(
    aars: Centre, farsoe: Centre, house: Workplace
) -> None:
    wrong = []
    for role, to, theirs, form, own, status in FOREIGN:
        made: dict[str, Any] = dict(aars.maker.make(theirs))
        mine = farsoe.maker.make(own) if own else {}
        before = stored(house, farsoe)
        told = {name: it.format(**made, own=mine) for name, it in form.items()}
        address = f"/desk/{to.format(**made, own=mine)}"
        answer = farsoe.sends(role, "POST", address, told)
        if answer.status_code != status or stored(house, farsoe) != before:
            wrong.append((address, told, answer.status))
    assert wrong == []
