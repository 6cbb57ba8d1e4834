"""Whatever is sent to whatever address: an answer without a failure, and nothing comes back as it
was sent.

More of them by hand: `FREMMOEDE_FUZZ=100000 .venv/bin/pytest tests/web/fuzz -k sqlite`, and
`FREMMOEDE_FUZZ_SEED` for others than those of the suite.
"""

import logging
import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random

import pytest
from flask import Flask
from sqlalchemy import text
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

import demo
from app import create_app
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from shared.web import place
from tests.conftest import SECRET
from tests.drivers import COPENHAGEN
from tests.town import settings_for
from tests.web.fuzz.callers import Caller, everybody
from tests.web.fuzz.requests import draw_request
from tests.web.fuzz.values import MARK

BY_HAND = int(os.environ.get("FREMMOEDE_FUZZ", "0"))
IN_THE_SUITE = {"sqlite": 2_000, "postgresql": 300}
SEED = int(os.environ.get("FREMMOEDE_FUZZ_SEED", "1"))
MORNING = datetime(2026, 11, 23, 11, 20, tzinfo=COPENHAGEN)
NOWHERE = 9
"""A port that nobody listens on: the telephone in the browser would call itself there."""

SLOW = {"desk.recordings.show_recording", "desk.questions.send_answer"}
"""Endpoints that may make a sound, which takes a second: seldom asked."""


class Failures(logging.Handler):
    """Remembers what was logged as a failure, or with a trace."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR or record.exc_info:
            self.found.append(logging.Formatter().format(record))


@contextmanager
def listening() -> Iterator[Failures]:
    failures = Failures()
    logging.getLogger().addHandler(failures)
    try:
        yield failures
    finally:
        logging.getLogger().removeHandler(failures)


def words_in_addresses(house: Workplace) -> tuple[str, ...]:
    with house.read() as work:
        asked = work.session.execute(text("SELECT id FROM conversation LIMIT 5"))
        conversations = [str(it) for it in asked.scalars()]
    return (*conversations, "da", "en", "2026-11-24", "wav", "kiosk.css", "0" * 64, "x")


def addresses(app: Flask) -> list[str]:
    """The pages that a GET opens: those of a row, of the first one."""
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return [re.sub(r"<int[^>]*>", "1", it.rule) for it in rules if it.endpoint not in SLOW]


def wrong_with(answer: TestResponse, failures: Failures) -> str:
    """What may not be; '' for an answer as it should be."""
    kind = answer.mimetype or ""
    if failures.found:
        return failures.found[0]
    if answer.status_code >= 500:
        return f"{answer.status_code} {answer.text[:200]}"
    if MARK.encode() in answer.data and ("html" in kind or "xml" in kind or "svg" in kind):
        return f"reflected: {answer.text[:2_000]}"
    return ""


@dataclass
class Tally:
    """How often each status was the answer, and which requests went wrong, each with why."""

    statuses: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def fuzz_house(app: Flask, house: Workplace, chance: Random, requests: int, tally: Tally) -> None:
    """Sends so many requests."""
    settings = place.installed_in(app)[0]
    callers, known = everybody(app, settings), words_in_addresses(house)
    rules = list(app.url_map.iter_rules())
    for caller in callers:
        caller.signs_in()
        if not caller.is_twilio:
            caller.looks_around(addresses(app))
    for number in range(requests):
        caller = chance.choice(callers)
        it = draw_request(chance, _chosen(chance, rules, caller), caller.knows(known))
        with listening() as failures:
            answer = caller.sends(it)
        if wrong := wrong_with(answer, failures):
            tally.wrong.append(f"{number} {caller.login or caller.is_twilio} {it}\n{wrong}")
        tally.statuses[answer.status_code] += 1
        caller.learns(answer)
        if number % 250 == 249:
            for each in callers:
                each.signs_in()


def _chosen(chance: Random, rules: list[Rule], caller: Caller) -> Rule:
    while True:
        rule = chance.choice(rules)
        if caller.is_twilio and not rule.rule.startswith("/ivr") and chance.random() < 0.95:
            continue
        if rule.endpoint not in SLOW or chance.random() < 0.02:
            return rule


@pytest.mark.slow
def test_nothing_that_is_sent_breaks_anything(
    workplace: Workplace, database_url: str, clock: SetClock
) -> None:
    clock.at = MORNING
    with workplace.work() as work:
        demo.fill(work)
    tally = Tally()
    app = create_app(replace(settings_for(database_url, SECRET), port=NOWHERE), clock)
    in_all = BY_HAND or IN_THE_SUITE[workplace.engine.dialect.name]
    fuzz_house(app, workplace, Random(SEED), in_all, tally)
    place.installed_in(app)[1].engine.dispose()
    assert tally.wrong == []
    assert tally.statuses[200] > in_all / 20
