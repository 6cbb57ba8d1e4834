"""What `flask check` looks at: each thing by itself, with what to do where it is not in order."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import inspect, text

from migrations import revisions
from shared.backlog import count_set_aside, is_right_key, late_jobs, try_to_write
from shared.backups import last_backup
from shared.followups import overdue
from shared.jobs import allowed_ages
from shared.notifications import Channel, TwilioGateway, gateways_for, is_silent
from shared.settings import INSTANCE, PrinterFile
from shared.web.place import settings, speech, workplace

GIGABYTE = 10**9
LEAST_ROOM, LITTLE_ROOM = GIGABYTE // 2, 2 * GIGABYTE
"""Free bytes of the disk: below the first one nothing may fit tomorrow, below the other soon."""

BACKUP_IS_OLD, BACKUP_IS_MISSED = timedelta(hours=26), timedelta(hours=50)
"""One is made each night: one or two have failed."""

DAYS_TO_RENEW, DAYS_LEFT_AT_LEAST = 14, 4
PATIENCE = 5.0
"""Seconds for an answer from the network."""

CLOCKS_DIFFER = timedelta(seconds=30)


class Grade(StrEnum):
    OK = "ok"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """What was found of one thing, in a sentence without anybody's data."""

    name: str
    verdict: Grade
    told: str


Found = tuple[Grade, str]


def examine() -> Iterator[Finding]:
    """Looks at everything, one after the other; nothing is sent, and one fault hides no other."""
    for name, look in LOOKS.items():
        try:
            verdict, told = look()
        except Exception as problem:
            verdict, told = Grade.WRONG, f"can't be looked at ({type(problem).__name__})"
        yield Finding(name, verdict, told)


def _settings() -> Found:
    ours = settings()
    if ours.is_demo:
        return Grade.LOOK, "a demonstration: for citizens write FREMMOEDE_MODE=production"
    if not ours.trusted_proxies:
        return (
            Grade.LOOK,
            "TRUSTED_PROXIES is 0: write 1 where nginx or Caddy stands in front",
        )
    return Grade.OK, f"production, {ours.public_base_url}"


def _database() -> Found:
    newest = revisions()[-1]
    with workplace().engine.connect().execution_options(reading=True) as connection:
        if not inspect(connection).has_table("alembic_version"):
            return Grade.WRONG, "it has no tables yet: run flask migrate"
    with workplace().read() as work:
        now = work.session.scalar(text("SELECT version_num FROM alembic_version"))
        if now != newest:
            return Grade.WRONG, f"its tables are of {now}, not {newest}: run flask migrate"
        if not is_right_key(work):
            return (
                Grade.WRONG,
                "SECRET_KEY is not the one it was sealed with: give that back",
            )
    try_to_write(workplace())
    return Grade.OK, f"{workplace().engine.dialect.name}, tables of {now}, can be written"


def _disk() -> Found:
    place = workplace().engine.url.database if _is_file() else None
    folders = [INSTANCE, *([Path(place).parent] if place else [])]
    free = min(shutil.disk_usage(it).free for it in folders if it.exists())
    told = f"{free / GIGABYTE:.1f} GB free"
    if free < LEAST_ROOM:
        return Grade.WRONG, f"{told}: make room now, bookings will fail"
    return (Grade.LOOK, f"{told}: make room") if free < LITTLE_ROOM else (Grade.OK, told)


def _is_file() -> bool:
    return workplace().engine.dialect.name == "sqlite"


def _clock() -> Found:
    if not _is_file():
        with workplace().read() as work:
            theirs = work.session.scalar(text("SELECT clock_timestamp()"))
            apart = abs(workplace().clock.now() - theirs) if theirs else timedelta(0)
        if apart > CLOCKS_DIFFER:
            seconds = round(apart.total_seconds())
            return Grade.WRONG, f"{seconds} s apart from the database's: set both by NTP"
    if _is_synchronised() is False:
        return Grade.LOOK, "nothing keeps it right: apt-get install systemd-timesyncd"
    return Grade.OK, f"{workplace().clock.now().isoformat(timespec='seconds')}"


def _is_synchronised() -> bool | None:
    """Whether the machine's clock is kept by the network's; None where that can't be known."""
    if not (program := shutil.which("timedatectl")):
        return None
    told = subprocess.run(
        [program, "show", "--property=NTPSynchronized", "--value"],
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    ).stdout.strip()  # fmt: skip
    return {"yes": True, "no": False}.get(told)


def _voice() -> Found:
    missing = [it for it in ("da", "en") if not speech().speaks(it)]
    if missing:
        return (
            Grade.WRONG,
            f"none for {', '.join(missing)}: install espeak-ng, then flask speech",
        )
    if not any(settings().speech_folder.glob("*")):
        return Grade.LOOK, "no sounds are made yet: run flask speech"
    return Grade.OK, "speaks Danish and English"


def _printer() -> Found:
    printer = settings().kiosk_printer
    if printer is None:
        return Grade.OK, "none is set: no slips are printed"
    if isinstance(printer, PrinterFile):
        if not printer.path.exists():
            return (
                Grade.WRONG,
                f"{printer.path} is not there: plug the printer in, switch it on",
            )
        return Grade.OK, f"{printer.path} is there"
    try:
        socket.create_connection((printer.host, printer.port), PATIENCE).close()
    except OSError as problem:
        told = f"{printer.host}:{printer.port} does not answer ({type(problem).__name__})"
        return Grade.WRONG, f"{told}: switch the printer on, look at its cable"
    return Grade.OK, f"{printer.host}:{printer.port} answers"


def _twilio() -> Found:
    carrier = gateways_for(settings())[Channel.TEXT]
    if not isinstance(carrier, TwilioGateway):
        return Grade.LOOK, "not set: texts and calls are only written into a file"
    state = carrier.account_state()
    if state == "active":
        return Grade.OK, "the account is active; nothing was sent"
    told = (
        f"{state}: look at TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, and at the account's balance"
    )
    return Grade.WRONG, told


def _certificate() -> Found:
    parts = urlsplit(settings().public_base_url)
    if parts.scheme != "https":
        return Grade.OK, "none: a demonstration without https"
    host, port = parts.hostname or "", parts.port or 443
    try:
        days = (_runs_out(host, port) - datetime.fromtimestamp(0, UTC)).days - _today()
    except (OSError, ValueError) as problem:
        told = f"{host}:{port}: {type(problem).__name__}"
        return Grade.WRONG, f"{told}: look at the proxy, the name and the certificate"
    if days < DAYS_TO_RENEW:
        worst = Grade.WRONG if days < DAYS_LEFT_AT_LEAST else Grade.LOOK
        return worst, f"runs out in {days} days: renew it"
    return Grade.OK, f"good for {days} days"


def _today() -> int:
    return (workplace().clock.now() - datetime.fromtimestamp(0, UTC)).days


def _runs_out(host: str, port: int) -> datetime:
    """When the certificate that is shown there runs out. Raises `OSError` for one that browsers
    would not take."""
    context = ssl.create_default_context()
    with (
        socket.create_connection((host, port), PATIENCE) as plain,
        context.wrap_socket(plain, server_hostname=host) as secured,
    ):
        told = secured.getpeercert() or {}
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(told["notAfter"])), UTC)


def _backup() -> Found:
    with workplace().read() as work:
        last = last_backup(work)
        age = work.now - last.at if last else None
    if last is None or age is None:
        return _unless_demo("none was ever made: run flask backup FOLDER each night")
    hours = age // timedelta(hours=1)
    if age > BACKUP_IS_OLD:
        worst = Grade.WRONG if age > BACKUP_IS_MISSED else Grade.LOOK
        return worst, f"the last one is {hours} hours old: look why, and run flask backup FOLDER"
    if not last.is_encrypted:
        return Grade.LOOK, f"{hours} hours old, not encrypted: set FREMMOEDE_BACKUP_KEY"
    return Grade.OK, f"{hours} hours old, {last.size} bytes, encrypted"


def _unless_demo(told: str) -> Found:
    return (Grade.LOOK if settings().is_demo else Grade.WRONG), told


def _worker() -> Found:
    with workplace().read() as work:
        if is_silent(work):
            return Grade.WRONG, "silent for three minutes: start flask worker"
        late = [job.name for job in late_jobs(work, allowed_ages())]
        late += [f"queue {it.queue}" for it in overdue(work)]
        late += [f"{number} {name} set aside" for name, number in count_set_aside(work).items()]
    if late:
        return Grade.LOOK, f"{', '.join(late)}: see docs/ready.md"
    return Grade.OK, "alive, nothing waits for too long"


LOOKS: dict[str, Callable[[], Found]] = {
    "settings": _settings,
    "database": _database,
    "disk": _disk,
    "clock": _clock,
    "voice": _voice,
    "printer": _printer,
    "twilio": _twilio,
    "certificate": _certificate,
    "backup": _backup,
    "worker": _worker,
}
"""Everything that is looked at, in this order."""
