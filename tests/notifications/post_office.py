"""An outbox with somebody to write to, and a look at what has become of each message."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import text

from shared.content import Moment, Name, Telephone, message
from shared.notifications import (
    Channel,
    Dispatch,
    Gateway,
    LogGateway,
    Notice,
    Recipient,
    post,
    send_one,
    withdraw,
)
from shared.unit_of_work import UnitOfWork, Workplace

AARS = ZoneInfo("Europe/Copenhagen")
MOBILE = "+4520304050"
ABOUT = "something:1"


@dataclass(frozen=True)
class PostOffice:
    """`log` is where the log's gateway writes what it sends."""

    workplace: Workplace
    log: Path

    def post(
        self,
        channel: Channel = Channel.TEXT,
        about: str = ABOUT,
        due_at: datetime | None = None,
        until: datetime | None = None,
        to: str = MOBILE,
    ) -> None:
        with self.workplace.work() as work:
            post_one(work, channel, about, due_at, until, to)

    def withdraw(self, about: str = ABOUT) -> None:
        with self.workplace.work() as work:
            withdraw(work, about)

    def send_due(self, gateway: Gateway | None = None) -> int:
        """How many a worker had in hand until nothing was due any more."""
        ways = all_through(gateway or LogGateway(self.log))
        had = 0
        while send_one(self.workplace, ways, always):
            had += 1
        return had

    def states(self) -> list[str]:
        return [str(row) for row in self.column("state")]

    def column(self, name: str) -> list[object]:
        with self.workplace.read() as work:
            return list(work.session.scalars(text(f"SELECT {name} FROM message ORDER BY id")))

    def sent(self) -> list[int]:
        """The numbers of the messages that were written into the log, as often as they were."""
        if not self.log.exists():
            return []
        return [json.loads(line)["message"] for line in self.log.read_text().splitlines()]


def post_one(
    work: UnitOfWork,
    channel: Channel = Channel.TEXT,
    about: str = ABOUT,
    due_at: datetime | None = None,
    until: datetime | None = None,
    to: str = MOBILE,
) -> None:
    words = message(
        "told-reminder",
        at=Moment(work.now),
        house=Name("Jobcenter Aars"),
        address=Name("Himmerlandsgade 27"),
        telephone=Telephone("+4599889900"),
    )
    recipient = Recipient(channel, to, "da", AARS)
    post(work, 1, recipient, [Notice(words, due_at, until)], about=about)


def always(_work: UnitOfWork, _it: Dispatch) -> bool:
    return True


def all_through(gateway: Gateway) -> Mapping[Channel, Gateway]:
    return dict.fromkeys(Channel, gateway)
