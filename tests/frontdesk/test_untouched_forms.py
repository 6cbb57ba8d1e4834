"""A form that is opened and saved, with nothing changed, changes nothing that is stored.

The forms are found from the app's own addresses: one that no page here shows fails the tests.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from urllib.parse import urlsplit

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.routing import Rule

from frontdesk.roles import MAY, SIGNED_OUT
from shared.accounts import Role, add_staff
from shared.clock import SetClock
from shared.database import Base
from shared.unit_of_work import Workplace
from shared.web.place import installed_in
from tests.apps import app_at
from tests.conftest import SECRET
from tests.frontdesk.browser_forms import BrowserForm, browser_forms
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.frontdesk.stored_values import TEXTS_ELSEWHERE, fill_with_stored_values

LOGS = {"audit"}
"""Tables of what was done, to which every press adds; all others have to stay as they are."""

TABLE_OF = {
    "citizen_id": "citizen",
    "meeting_id": "meeting",
    "adviser_id": "adviser",
    "staff_id": "staff",
    "question_id": "inquiry",
    "conversation_id": "conversation",
    "wish_id": "wish",
    "suggestion_id": "suggestion",
    "pair_id": "suspected_pair",
}
"""The table of the rows that a number in an address is of."""

SAVES = {
    "desk.details.save_details",
    "desk.support.give",
    "desk.booking.try_to_move",
    "desk.roster.change_adviser",
    "desk.roster.change_room",
    "desk.accounts.save_account",
    "desk.hours.save_week",
    "desk.hours.set_held_back",
    "desk.counter.name_them",
    "desk.courses.save_deadline",
    "desk.terms.save_terms",
    "desk.terms.save_rhythm",
    "desk.packs.save_defaults",
    "desk.lead_times.save_lead_times",
    "desk.kinds.save",
    "desk.screening.save_what_is_asked",
    "desk.confirming.save_confirmation",
    "desk.agreed.save_participation",
    "desk.setup.save_device",
}
"""Forms that show what is stored: saved untouched they are accepted, whatever it is."""

DEEDS = {
    "desk.proofs.seen": "says that a document was seen, whichever is chosen",
    "desk.conversations.start_conversation": "begins a conversation",
    "desk.conversations.answer_turn": "answers what is asked, and a citizen's answer is theirs",
    "desk.conversations.who_was_seen": "says how it was seen who is served, the first way of three",
    "desk.accounts.close_account": "ends an account, with the adviser or without",
    "desk.courses.pause": "says once more with whom a citizen is, and until when",
    "desk.calendar.read_theirs": "has an address to type, and shows none",
    "desk.agreed.save_agreed": "says once more what is agreed: every version is kept",
}
"""Forms with something to choose that do something whenever they are pressed."""

BLANK = {
    "desk.setup.add_hall_device",
    "desk.cases.export",
    "desk.cases.tick",
    "desk.absences.preview_absence",
    "desk.accounts.create_account",
    "desk.accounts.save_my_password",
    "desk.switching.save_my_code",
    "desk.booking.try_to_book",
    "desk.citizens.find_them",
    "desk.closed_house.preview_closing",
    "desk.contacts.find_contact_by",
    "desk.courses.close",
    "desk.terms.exempt_them",
    "desk.departures.preview_leaving",
    "desk.details.end_protection",
    "desk.hours.set_day",
    "desk.meetings.try_to_cancel",
    "desk.comparing.compare",
    "desk.names.add_name",
    "desk.newcomers.save_newcomer",
    "desk.notes.save_note",
    "desk.notes.strike",
    "desk.promises.save_decision",
    "desk.promises.save_interpreter",
    "desk.proofs.mandate",
    "desk.questions.send_answer",
    "desk.queue.call_by_number",
    "desk.queue.park_called",
    "desk.recordings.take_in",
    "desk.roster.add_room",
    "desk.roster.create_adviser",
    "desk.wishes.demand_attendance",
    "desk.wishes.write_wish",
}
"""Forms in which something new is typed: sent off empty they change nothing."""

ELSEWHERE = TEXTS_ELSEWHERE | {
    "desk.booking.hold_chosen": "sent by the page itself once a time is chosen",
    "desk.cases.correct": "a form, for what was written into the case system",
    "desk.comparing.see_to": "a button, for a difference that a comparison found",
    "desk.departures.take_back": "a button, for an adviser who leaves",
    "desk.series.book_series": "on a page that comes once a series was asked for",
    "desk.contacts.find_whose": "a search, on the page of a contact",
    "desk.contacts.it_was_them": "a button, on the page of a contact",
    "desk.contacts.it_was_not_them": "a button, on the page of a contact that is somebody's",
    "desk.promises.settle": "a button, for a promise that a person has to settle",
    "desk.sessions.end_one": "a button, for a session in another browser",
    "desk.absences.save_absence": "on a page that only comes as an answer, with nothing stored",
    "desk.departures.save_leaving": "on a page that only comes as an answer, with nothing stored",
    "desk.closed_house.save_closing": "on a page that only comes as an answer, with nothing stored",
    "desk.letters.sent": "a button, for a letter that is owed",
    "desk.all_letters.letter_of_all_sent": "a button, for letters that are owed",
    "desk.now.is_not_here": "a button, for a citizen who is said to have come",
    "desk.arrivals.swap": "a button, for an arrival that may be another's",
    "desk.arrivals.second": "a button, for a second arrival at a meeting",
    "desk.arrivals.same": "a button, for a second arrival at a meeting",
    "desk.now.take_earlier_time": "a button, for a time that is kept for a citizen",
    "desk.queue.did_not_answer": "a button, for a person who was called twice",
    "desk.recordings.remove": "a button, for a recording",
    "desk.wishes.send_wish_answer": "a form, for a wish that waits for its answer",
    "desk.screening.decide": "a form, for a suggestion that waits for a decision",
    "desk.pairs.say_same": "a form, for two records that may be of one person",
    "desk.pairs.say_two_people": "a button, for two records that may be of one person",
    "desk.pairs.undo_said": "a button, for two records of which something was said",
    "desk.pairs.compare_two": "a button, for citizens with one birth date and a similar name",
    "desk.setup.choose_centre": "a button, for who serves all centres",
    "desk.wishes.wish_answer_told": "a button, for an answer that is to be told",
}
"""What no page shows here, and why."""

NOTHING = r"(?!)"  # matches nothing

OFF_THE_LIST = r'<option value="[^"]*" selected>[^<]*\(står ikke på listen\)</option>'

STAYS = {"desk.booking.try_to_move": ("at", 0)}
"""A field in which something has to be chosen, and which of the choices leaves all as it is."""

IN_TURN = (Role.FRONT_DESK, Role.LEADER, Role.ADMINISTRATOR, Role.ADVISER)
"""As whom a page is opened: the first of these that may."""

REASON = "Fordi"
"""What is typed where a reason is required before anything is saved."""

Rows = Mapping[str, frozenset[str]]


@dataclass
class Found:
    """What became of all the forms: what they changed, which were refused, which were seen, and
    which of these have something to fill in. `rows` is what is stored after the last of them."""

    rows: Rows
    changed: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    filled_in: set[str] = field(default_factory=set)
    tried: set[tuple[str, str]] = field(default_factory=set)


@dataclass
class FilledDesk:
    app: Flask
    house: Workplace
    clerks: Mapping[Role, Clerk]

    @cached_property
    def addresses(self) -> "list[Rule]":
        rules = self.app.url_map.iter_rules()
        return sorted((it for it in rules if it.endpoint in MAY), key=lambda it: it.rule)

    def rows(self) -> Rows:
        """All that is stored, by table, without the logs."""
        with self.house.read() as work:
            return {
                table.name: frozenset(repr(row) for row in work.session.execute(select(table)))
                for table in Base.metadata.sorted_tables
                if table.name not in LOGS
            }

    def ids(self, argument: str) -> list[object]:
        table = Base.metadata.tables[TABLE_OF[argument]]
        with self.house.read() as work:
            return list(work.session.scalars(select(table.c.id).order_by(table.c.id)))

    def endpoint_of(self, action: str, method: str) -> str:
        bound = self.app.url_map.bind("fremmoede.test")
        return str(bound.match(urlsplit(action).path, method=method)[0])

    def pages(self) -> Iterator[tuple[Clerk, str]]:
        """Each page, as a role that may open it; the first of a kind as each of these roles."""
        for rule in self.addresses:
            if "GET" not in (rule.methods or ()) or not rule.arguments <= TABLE_OF.keys():
                continue
            may = [role for role in IN_TURN if role in MAY[rule.endpoint]]
            for values in product(*(self.ids(it) for it in sorted(rule.arguments))):
                told = dict(zip(sorted(rule.arguments), values, strict=True))
                path = self.app.url_map.bind("").build(rule.endpoint, told, method="GET")
                roles, may = may, may[:1]
                for role in roles:
                    yield self.clerks[role], path


@pytest.fixture
def filled(sqlite_url: str, clock: SetClock) -> Iterator[FilledDesk]:
    with app_at(sqlite_url, clock, SECRET) as app:
        house = installed_in(app)[1]
        with house.work() as work:
            fill_with_stored_values(work)
            for role in Role:
                add_staff(work, 1, f"Ny {role}", role, PASSWORD, role)
        clerks = {role: Clerk(app) for role in Role}
        for role, clerk in clerks.items():
            clerk.signs_in(role)
        begin_the_morning(desk := FilledDesk(app, house, clerks))
        yield desk


def begin_the_morning(desk: FilledDesk) -> None:
    """Presses what brings up the forms of a desk at work: people called, tasks taken, a talk."""
    clerk = desk.clerks[Role.FRONT_DESK]
    clerk.opens("/desk/queue/counter/")
    press(clerk, "/desk/queue/counter/")
    clerk.opens("/desk/queue/")
    for _ in range(2):
        press(clerk, "/desk/queue/next")
        press(clerk, "/park", because=REASON)
    press(clerk, "/desk/queue/next")
    clerk.opens()
    press(clerk, "/take")
    clerk.opens("/desk/conversations/new")
    press(clerk, "/desk/conversations/")


def press(clerk: Clerk, action: str, **typed: str) -> bool:
    """Presses the first button of the page that leads there; False when there is none."""
    for button in clerk.page.buttons:
        if button.action.endswith(action):
            clerk.sends(button, **typed)
            return True
    return False


def save_all(desk: FilledDesk, pages: str = "", loses: str = NOTHING) -> Found:
    """Sends off every form of every page as it stands; or of these pages, and without the part of
    the page that it `loses`."""
    found = Found(desk.rows())
    for clerk, path in desk.pages():
        if re.search(pages, path) is None:
            continue
        answer = clerk.client.get(path, base_url=HTTPS)
        if answer.status_code >= 500:
            found.broken.append(path)
            continue
        forms = browser_forms(re.sub(loses, "", answer.get_data(as_text=True)))
        for form in forms + _forms_behind(clerk, path, forms):
            _save(desk, clerk, path, form, found)
    return found


def _forms_behind(clerk: Clerk, path: str, forms: list[BrowserForm]) -> list[BrowserForm]:
    """The forms to save on the page to which a form of choices leads."""
    behind: list[BrowserForm] = []
    for form in forms:
        if form.method == "get":
            to = form.action or path
            answer = clerk.client.get(to, query_string=form.as_sent(), base_url=HTTPS)
            behind += browser_forms(answer.get_data(as_text=True))
    return [form for form in behind if form.method == "post"]


def _save(desk: FilledDesk, clerk: Clerk, path: str, form: BrowserForm, found: Found) -> None:
    action = form.action or path
    endpoint = desk.endpoint_of(action, form.method.upper())
    found.seen.add(endpoint)
    told = _told(endpoint, form)
    if not form.shown or form.method == "get":
        return
    found.filled_in.add(endpoint)
    if endpoint in DEEDS:
        return
    once = action, repr(sorted(it for it in told.items() if it[0] != "csrf_token"))
    if once in found.tried:
        return
    found.tried.add(once)
    answer = clerk.client.post(action, data=told, base_url=HTTPS)
    if answer.status_code >= 500:
        found.broken.append(f"{action} {once[1]}")
    if endpoint in SAVES and answer.status_code != 303:
        found.refused.append(f"{action} {answer.status} {once[1]}")
    before, found.rows = found.rows, desk.rows()
    for table, rows in found.rows.items():
        if rows != before[table]:
            gone, new = sorted(before[table] - rows), sorted(rows - before[table])
            found.changed.append(f"{action} {table}: {gone} -> {new}")


def _told(endpoint: str, form: BrowserForm) -> dict[str, list[str]]:
    typed = dict.fromkeys(form.blank, REASON) if endpoint in SAVES else {}
    if endpoint in STAYS:
        name, which = STAYS[endpoint]
        typed[name] = form.radios[name][which]
    return form.as_sent(**typed)


def _to_save(desk: FilledDesk) -> set[str]:
    """Endpoints to which something is posted."""
    return {it.endpoint for it in desk.addresses if "POST" in (it.methods or ())}


@pytest.mark.long
@pytest.mark.slow
def test_a_form_saved_untouched_changes_nothing(filled: FilledDesk) -> None:
    found = save_all(filled)
    assert found.broken == []
    assert found.changed == []
    assert found.refused == []
    assert _to_save(filled) - found.seen == ELSEWHERE.keys()
    assert found.filled_in == SAVES | DEEDS.keys() | BLANK
    assert SIGNED_OUT & found.seen == {"desk.switching.leave"}


@pytest.mark.slow
def test_a_form_that_does_not_show_what_is_stored_is_found(filled: FilledDesk) -> None:
    found = save_all(filled, r"/1\d/change$|/citizens/1\d$|/4\d/move$|/staff/\d+$", OFF_THE_LIST)
    changed = {(it.split()[0].rsplit("/", 1)[-1], it.split()[1]) for it in found.changed}
    assert {("change", "citizen:"), ("change", "standing_needs:")} <= changed
    assert {("support", "support:"), ("move", "meeting:")} <= changed
    assert any(" staff:" in it for it in found.changed)
