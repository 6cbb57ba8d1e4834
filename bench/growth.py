"""How long the hot statements, the jobs and the pages take among very many old rows, on SQLite.

    python -m bench.growth [rows]

Most of the rows are over and done with: what is open stays as small as it is in a house.
"""

import logging
import os
import re
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from http import HTTPStatus
from pathlib import Path
from statistics import median
from time import perf_counter

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from app import create_app
from bench.databases import sqlite
from bench.house import COUNTED, NOW, build, sql
from shared.accounts import Role, add_staff
from shared.citizens import find_by_name
from shared.clock import SetClock
from shared.content import message
from shared.dialogue import conversations_silent_since
from shared.dialogue.remembering import ConversationState, encode_state
from shared.jobs import JobContext, jobs
from shared.notifications import Channel, LogGateway
from shared.notifications.due import due_messages
from shared.notifications.writing import encode_message
from shared.safetynet import TaskKind, meetings_with_task, tasks_of
from shared.unit_of_work import UnitOfWork, Workplace
from shared.web.place import installed_in
from tests.town import settings_for

HTTPS = "https://localhost"
TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')

ROWS = 200_000
OPEN = 500
"""Rows of each table that are still open."""

TIMES = 5
SECRET = "a benchmark needs no secret of its own"
PASSWORD = "et langt kodeord til en maaling"

STATEMENTS = {
    "citizen": f"""
        INSERT INTO citizen (centre_id, birth_date, telephone, first_name, last_name, language,
            silent, created_at)
        {COUNTED} SELECT :centre_id, date('1950-01-01', '+' || (n % 20000) || ' days'),
            '+45' || (30000000 + n), 'Navn' || (n % 97), 'Efternavn' || (n % 211), 'da', 1 > 1,
            :now FROM counted""",
    "name_word": """
        INSERT INTO name_word (citizen_id, word, centre_id)
        SELECT id, CAST(lower(word) AS BLOB), centre_id FROM (
            SELECT id, centre_id, first_name AS word FROM citizen
            UNION ALL SELECT id, centre_id, last_name FROM citizen
            UNION ALL SELECT id, centre_id, first_name || last_name FROM citizen
        ) WHERE word IS NOT NULL""",
    "conversation": f"""
        INSERT INTO conversation (id, centre_id, script, via, kiosk_name, caller, language, turn,
            sealed, started_at, touched_at, ended_at)
        {COUNTED} SELECT 'c' || n, :centre_id, 'book', 'phone', '', 'f' || n, 'da', 3, :state,
            datetime(:now, '-' || (3 + n / 500) || ' days'),
            datetime(:now, '-' || (3 + n / 500) || ' days'),
            CASE WHEN n >= {OPEN} THEN :now END FROM counted""",
    "message": f"""
        INSERT INTO message (centre_id, channel, to_sealed, language, zone, content_sealed, about,
            posted_at, due_at, until, state, call, tries, try_at, claim, reference, problem)
        {COUNTED} SELECT :centre_id, 'text', :to, 'da', 'Europe/Copenhagen', :content,
            'meeting:' || n, :now, :now, :now,
            CASE WHEN n < {OPEN} THEN 'waiting' ELSE 'delivered' END, 0, 1,
            datetime(:now, CASE WHEN n < {OPEN} THEN '+9 days' ELSE '-9 days' END), '', '', ''
        FROM counted""",
    "contact_stamp": f"""
        INSERT INTO contact_stamp (centre_id, conversation_id, via, at, receipt)
        {COUNTED} SELECT :centre_id, 'c' || n, 'phone',
            datetime(:now, '-' || (3 + n / 500) || ' days'), printf('%08d', n) FROM counted""",
    "contact_person": f"""
        INSERT INTO contact_person (stamp_id, number, citizen_id, at, how, who)
        SELECT id, 1, 1 + id % 20000, at, 'known', 'phone' FROM contact_stamp
        WHERE id > {OPEN}""",
    "task": f"""
        INSERT INTO task (centre_id, kind, opened_at, due_at, citizen_id, meeting_id,
            conversation_id, language, kiosk_name, note, team_id, done_by, done_at)
        {COUNTED} SELECT :centre_id,
            CASE n % 3 WHEN 0 THEN 'call_and_remind' WHEN 1 THEN 'call_back' ELSE 'missed' END,
            :now, :now, 1 + n % 20000, 1 + n % 20000, 'c' || n, 'da', '', '',
            (SELECT min(id) FROM team), 'Lene', CASE WHEN n >= {OPEN} THEN :now END
        FROM counted""",
    "audit": f"""
        INSERT INTO audit (at, who, what, about)
        {COUNTED} SELECT :now, 'staff:1', 'opened_record', 'citizen:' || (1 + n % 20000)
        FROM counted""",
    "course": f"""
        INSERT INTO course (citizen_id, centre_id, opened_at, closed_at)
        SELECT id, centre_id, :now, CASE WHEN id > {OPEN} THEN :now END FROM citizen""",
    "course_event": """
        INSERT INTO course_event (course_id, at, what, by, reason)
        SELECT id, opened_at, 'opened', 'kiosk', '' FROM course""",
    "task_event": """
        INSERT INTO task_event (task_id, at, what, by) SELECT id, opened_at, 'given', '' FROM task
        """,
    "meeting_event": """
        INSERT INTO meeting_event (meeting_id, centre_id, at, what, face, kind)
        SELECT id, centre_id, booked_at, 'booked', 'kiosk', kind FROM meeting""",
}
"""How each table is filled with so many old rows; most are ended, sent, done or closed."""


class NoSounds:
    """Keeps no sounds, so that there are none to tidy."""

    def tidy(self, now: datetime) -> None: ...


PAGES = (
    "/desk/",
    "/desk/safety/",
    "/desk/promises/",
    "/desk/contacts/",
    "/desk/citizens/7",
    "/desk/queue/",
    "/desk/exceptions/",
    "/desk/calendar/",
    "/desk/questions/",
    "/desk/absences/",
)


def fill_old(workplace: Workplace, centre_id: int, rows: int) -> None:
    """Fills each of the tables with so many rows."""
    with workplace.work() as work:
        given = {
            "centre_id": centre_id,
            "many": rows,
            "state": work.vault.seal(encode_state(ConversationState())),
            "to": work.vault.seal(b"+4520304050"),
            "content": work.vault.seal(encode_message(message("telephone"))),
        }
        for statement in STATEMENTS.values():
            wanted = {name: value for name, value in given.items() if f":{name}" in statement}
            filled = sql(statement) if ":now" in statement else text(statement)
            work.session.execute(filled, wanted)


def milliseconds(run: Callable[[], object]) -> float:
    """The median of `TIMES` runs, after one that warms up."""
    run()
    taken = []
    for _ in range(TIMES):
        begun = perf_counter()
        run()
        taken.append(perf_counter() - begun)
    return median(taken) * 1000


def statements(centre_id: int) -> dict[str, Callable[[UnitOfWork], object]]:
    """Statements to be measured, by name: those that the worker asks at each poll, and those for
    which a caller or a clerk waits."""
    return {
        "send: what is due": due_messages,
        "abandoned conversations": lambda work: conversations_silent_since(work, work.now),
        "tasks of a conversation": lambda work: tasks_of(work, "c7", [TaskKind.CALL_BACK]),
        "meetings with a task": lambda work: meetings_with_task(work, TaskKind.CALL_AND_REMIND),
        "find a first and a last name": lambda work: find_by_name(
            work, centre_id, "navn7 efternavn9", 9
        ),
        "find a name that nobody has": lambda work: find_by_name(
            work, centre_id, "navn efternavn9 x y", 9
        ),
    }


def print_times(app: Flask, workplace: Workplace, centre_id: int) -> None:
    """Prints milliseconds for each statement, job and page."""
    for name, ask in statements(centre_id).items():

        def once(ask: Callable[[UnitOfWork], object] = ask) -> None:
            with workplace.read() as work:
                ask(work)

        print(f"  {name:40} {milliseconds(once):9.1f} ms")
    context = JobContext(
        workplace, dict.fromkeys(Channel, LogGateway(Path(os.devnull))), None, NoSounds()
    )
    for job in jobs():
        print(f"  job {job.name:36} {milliseconds(partial(job.run, context)):9.1f} ms")
    client = app.test_client()
    sign_in_leader(client)
    for page in PAGES:
        print(f"  page {page:35} {milliseconds(partial(opened, client, page)):9.1f} ms")


def sign_in_leader(client: FlaskClient) -> None:
    """Signs in the leader."""
    shown = client.get("/desk/sign-in", base_url=HTTPS).get_data(as_text=True)
    token = TOKEN.search(shown)
    told = {"login": "lene", "password": PASSWORD, "csrf_token": token[1] if token else ""}
    client.post("/desk/sign-in", data=told, base_url=HTTPS, headers={"Referer": HTTPS})


def opened(client: FlaskClient, page: str) -> None:
    answer = client.get(page, base_url=HTTPS)
    if answer.status_code != HTTPStatus.OK:
        raise SystemExit(f"{page} answered {answer.status_code}")


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    logging.disable(logging.WARNING)
    with sqlite() as database:
        app = create_app(settings_for(database.url, SECRET), SetClock(NOW))
        workplace = installed_in(app)[1]
        begun = perf_counter()
        centre_id = build(workplace, rows)
        with workplace.work() as work:
            add_staff(work, centre_id, "Lene", "lene", PASSWORD, Role.LEADER)
        fill_old(workplace, centre_id, rows)
        print(f"{rows} old rows in each table, filled in {perf_counter() - begun:.0f} s")
        print_times(app, workplace, centre_id)


if __name__ == "__main__":
    main()
