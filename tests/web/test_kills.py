"""The web server and the worker are killed while they work: nothing told of is lost or doubled.

Three times each in the suite; by hand, `FREMMOEDE_KILLS=30 pytest -s -n 0` prints the figures.
"""

import os
from collections.abc import Callable, Iterator, Sized
from functools import partial
from threading import Event, Thread
from time import monotonic, sleep
from zoneinfo import ZoneInfo

import pytest
import requests
from sqlalchemy import text
from twilio.request_validator import RequestValidator

from shared.clock import SystemClock
from shared.content import Moment, Name, Telephone, message
from shared.notifications import Channel, Notice, Recipient, post
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.conftest import SECRET
from tests.databases import engine_for
from tests.notifications.fake_twilio import fake_twilio
from tests.town import OUR_NUMBER, settings_for, small_town
from tests.web.killed import BASE, running, serve, work
from tests.web_server import HOST, open_door

KILLS = int(os.environ.get("FREMMOEDE_KILLS", "3"))
A_ROUND = 12
"""Calls or messages of a round: the kill comes in the middle of them."""


@pytest.fixture
def workplace_now(durable_url: str) -> Iterator[Workplace]:
    """With a house; the clock is the machine's."""
    with engine_for(durable_url) as engine:
        workplace = Workplace(engine, SystemClock(), Vault(SECRET))
        with workplace.work() as work:
            small_town(work)
        yield workplace


def column(workplace: Workplace, query: str) -> list[object]:
    with workplace.read() as work:
        return list(work.session.scalars(text(query)))


def rings(port: int, call: str) -> bool:
    """Whether the web server has answered a call with this id."""
    token = settings_for("sqlite://", SECRET).twilio_auth_token
    told = {"CallSid": call, "From": "+4520304050", "To": OUR_NUMBER, "Direction": "inbound"}
    signature = RequestValidator(token).compute_signature(f"{BASE}/ivr/call", told)
    try:
        answer = requests.post(
            f"http://{HOST}:{port}/ivr/call",
            data=told,
            headers={"X-Twilio-Signature": signature},
            timeout=20,
        )
    except requests.RequestException:
        return False
    assert answer.status_code == 200, answer.text
    return True


def free_port() -> int:
    door = open_door()
    door.listening.close()
    return door.port


@pytest.mark.slow
def test_a_web_server_that_is_killed_loses_no_call_that_it_answered(
    durable_url: str, workplace_now: Workplace
) -> None:
    answered, lost = set[str](), list[str]()
    for kill in range(KILLS):
        port, over = free_port(), Event()
        todo = [*lost, *(f"CA{kill:03}{n:029}" for n in range(A_ROUND))]
        lost.clear()

        def call_all(todo: list[str] = todo, port: int = port, over: Event = over) -> None:
            for call in todo:
                (answered.add if not over.is_set() and rings(port, call) else lost.append)(call)

        with running(serve, durable_url, SECRET, port):
            waits_until(partial(rings, port, f"CA{'f' * 32}"))
            caller = Thread(target=call_all)
            caller.start()
            waits_for_more(answered, kill)
        over.set()
        caller.join()
    known = column(workplace_now, "SELECT channel FROM conversation ORDER BY channel")
    stamped = column(workplace_now, "SELECT COUNT(*) FROM contact_stamp")
    print(f"{KILLS} kills: {len(answered)} calls answered, {len(known)} conversations kept")
    assert len(answered) >= KILLS
    assert answered <= set(map(str, known))
    assert len(known) == len(set(known)), "none twice"
    assert stamped == [len(known)], "none half"


@pytest.mark.slow
def test_a_worker_that_is_killed_sends_each_message_once(
    durable_url: str, workplace_now: Workplace
) -> None:
    # Where it is noon, so that nothing is put off until the morning.
    noon = ZoneInfo(f"Etc/GMT{SystemClock().now().hour - 12:+}")
    with fake_twilio(SystemClock()) as twilio:
        for kill in range(KILLS):
            post_round(workplace_now, kill, noon)
            with running(work, durable_url, SECRET, twilio.url):
                waits_for_more(twilio.texts, kill)
            let_claims_end(workplace_now)
        with running(work, durable_url, SECRET, twilio.url):
            waits_until(lambda: column(workplace_now, UNSENT) == [0])
        sent = [it["to"] for it in twilio.texts]
    print(f"{KILLS} kills: {KILLS * A_ROUND} messages posted, {len(sent)} sent")
    assert sorted(sent) == sorted({number(n) for n in range(KILLS * A_ROUND)})


UNSENT = "SELECT COUNT(*) FROM message WHERE state <> 'sent'"


def number(n: int) -> str:
    return f"+45{20_000_000 + n}"


def post_round(workplace: Workplace, kill: int, zone: ZoneInfo) -> None:
    with workplace.work() as work:
        words = message(
            "told-reminder",
            at=Moment(work.now),
            house=Name("Jobcenter Aars"),
            address=Name("Himmerlandsgade 27"),
            telephone=Telephone("+4599889900"),
        )
        for n in range(kill * A_ROUND, (kill + 1) * A_ROUND):
            to = Recipient(Channel.TEXT, number(n), "da", zone)
            post(work, 1, to, [Notice(words)], about=f"something:{n}")


def let_claims_end(workplace: Workplace) -> None:
    """As five minutes would."""
    with workplace.work() as work:
        work.session.execute(text("UPDATE message SET paused_until = 0 WHERE state <> 'sent'"))


def waits_for_more(done: Sized, kill: int) -> None:
    """Until a few more are done than at the beginning, at another moment for each kill."""
    before = len(done)
    waits_until(lambda: len(done) > before + kill % 5)
    sleep(kill % 7 * 0.003)


def waits_until(done: Callable[[], object]) -> None:
    patience = monotonic() + 60
    while not done():
        assert monotonic() < patience, "it took too long"
        sleep(0.005)
