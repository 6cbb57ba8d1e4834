"""Citizens at a kiosk who have checked everything: one press, and the meeting is booked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from flask import Response

from bench.server import HOST, Server
from kiosk.visit import Visit, keep_visit
from shared.appointments import (
    FIRST_MEETING,
    Centre,
    add_adviser,
    add_centre,
    add_kind,
    add_opening_hours,
    add_room,
    add_shift,
    enrol_kiosk,
    free_times,
)
from shared.citizens import Needs
from shared.dialogue import (
    ANSWER,
    NOTE,
    Beginning,
    Birth,
    ConversationState,
    Memory,
    insert_conversation,
    new_row,
)
from shared.safetynet import stamp
from shared.services import RECEPTION, Pick, Who, check
from shared.unit_of_work import UnitOfWork

OPENS, CLOSES = time(8), time(16)
"""When a centre of the benchmarks opens and closes, every day."""

EVERY_DAY = range(7)
LENGTH = timedelta(minutes=45)
"""How long a first meeting takes there."""

TURN = 7
"""The press is the seventh: welcome, letter, birth date, telephone, needs, time, check."""

BORN = date(1990, 1, 1)
FIRST_TELEPHONE = 20_000_000
"""The first citizen's number; the next ones count on from here."""


@dataclass(frozen=True)
class BenchKiosk:
    """A centre's touch screen, with the token that it was enrolled with."""

    centre: Centre
    token: str


@dataclass(frozen=True)
class Arrival:
    """A citizen about to book a time at a kiosk; each `nth` is another citizen."""

    kiosk: BenchKiosk
    at: datetime
    nth: int


def create_bench_centre(work: UnitOfWork, slug: str, advisers: int, window_days: int) -> BenchKiosk:
    """A centre open every day, with a room for each adviser and a kiosk in the hall."""
    centre = add_centre(
        work,
        slug,
        f"Jobcenter {slug.title()}",
        address="Himmerlandsgade 59",
        telephone=f"+45{sum(map(ord, slug)):08}",
        window_days=window_days,
    )
    add_opening_hours(work, centre.id, OPENS, CLOSES, EVERY_DAY)
    add_kind(work, centre.id, FIRST_MEETING, LENGTH // timedelta(minutes=1))
    for n in range(advisers):
        add_shift(work, add_adviser(work, centre.id, f"Rådgiver {n}"), OPENS, CLOSES, EVERY_DAY)
        add_room(work, centre.id, f"Lokale {n}")
    return BenchKiosk(centre, enrol_kiosk(work, centre.id, "Kiosk 1"))


def times_apart(work: UnitOfWork, centre: Centre) -> list[datetime]:
    """A centre's free times of which no two overlap."""
    apart: list[datetime] = []
    for at in free_times(work, centre.id, FIRST_MEETING):
        if not apart or at - apart[-1] >= LENGTH:
            apart.append(at)
    return apart


def presses(server: Server, arrivals: Sequence[Arrival]) -> list[bytes]:
    """For each arrival the HTTP request of the last press, as htmx sends it."""
    with server.workplace() as workplace, workplace.work() as work:
        seen = int(work.now.timestamp())
        ids = stand_there(work, arrivals)
    return [
        _request(server, arrival.kiosk, Visit(conversation=id, seen=seen))
        for arrival, id in zip(arrivals, ids, strict=True)
    ]


def stand_there(work: UnitOfWork, arrivals: Iterable[Arrival]) -> list[str]:
    """Writes down the conversation of each arrival; gives their ids in the same order."""
    return [_stand(work, arrival) for arrival in arrivals]


def _stand(work: UnitOfWork, arrival: Arrival) -> str:
    """The id of a conversation just as it stands after six answers."""
    centre = arrival.kiosk.centre
    row, _ = new_row(work, Beginning(RECEPTION, centre.id, "kiosk", "da", "Kiosk 1"))
    who = Who(birth=Birth(BORN), telephone=f"+45{FIRST_TELEPHONE + arrival.nth}")
    row.turn = TURN
    state = ConversationState(
        memory=_answers(who, arrival.at),
        key="sure",
        question=check(centre, arrival.at, Needs(), who),
    )
    insert_conversation(work, row, state)
    stamp(work, centre.id, row.id, "kiosk")
    return row.id


def _answers(who: Who, at: datetime) -> Memory:
    memory = Memory()
    memory.remember("earlier", "", NOTE)
    memory.remember("door", "book", ANSWER)
    memory.remember("who.letter", "no", ANSWER)
    memory.remember("who.birth", who.birth, ANSWER)
    memory.remember("contact.wanted", True, NOTE)
    memory.remember("who.telephone.other", who.telephone, ANSWER)
    memory.remember("needs.any", False, ANSWER)
    memory.remember("when.1.time", Pick(at, at), ANSWER)
    return memory


def _request(server: Server, kiosk: BenchKiosk, visit: Visit) -> bytes:
    response = Response()
    keep_visit(response, visit, server.secret, secure=False)
    cookie = response.headers["Set-Cookie"].partition(";")[0]
    body = f"turn={TURN}&choice=0"
    return (
        "POST /kiosk/answer HTTP/1.1\r\n"
        f"Host: {HOST}:{server.port}\r\n"
        "HX-Request: true\r\n"
        "Sec-Fetch-Site: same-origin\r\n"
        f"Cookie: kiosk={kiosk.token}; {cookie}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
    ).encode()
