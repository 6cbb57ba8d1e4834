"""Texts that we received: kept sealed, found by number, citizen or task, and erased."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from cattrs.errors import BaseValidationError
from sqlalchemy import Row, Select, bindparam, func, insert, select, update

from shared.backlog import UNREADABLE, open_sealed, open_sealed_text, read_each
from shared.content import Message, Register, Wording
from shared.notifications.facts import UNSENT, Channel, DeliveryState
from shared.notifications.models import MessageRow
from shared.notifications.received_models import ReceivedTextRow
from shared.notifications.stops import fingerprint_of_sender
from shared.notifications.writing import decode_message, encode_message
from shared.unit_of_work import UnitOfWork

WORDS_KEPT = timedelta(days=90)
"""How long the words of a text, and the number that sent it, are kept."""

GONE_OUT = (*UNSENT[1:], DeliveryState.SENT, DeliveryState.DELIVERED)
"""States of a message that its recipient may have read."""

TEXTS: Select[*tuple[Any, ...]] = select(*ReceivedTextRow.__table__.columns)
BY_SID = TEXTS.where(ReceivedTextRow.sid == bindparam("sid"))
SINCE = select(func.count(ReceivedTextRow.id)).where(
    ReceivedTextRow.sender == bindparam("sender"), ReceivedTextRow.at > bindparam("since")
)
INSERT = insert(ReceivedTextRow).returning(ReceivedTextRow.id)


@dataclass(frozen=True)
class IncomingText:
    """A text as the carrier hands it to us: its id of it, who sent it (E.164, '' where it can't be
    answered), the number of ours it was sent to, and its words."""

    sid: str
    sender: str
    called: str
    words: str


@dataclass(frozen=True)
class ReceivedText:
    """A text that was kept; `words` and `answer` are '' where there were none or they are erased.

    `number` is E.164; `wish` is a `TextWish`.
    """

    id: int
    centre_id: int
    at: datetime
    number: str
    words: str
    answer: str
    language: str
    wish: str
    citizen_id: int | None
    meeting_id: int | None
    task_id: int | None
    is_erased: bool


@dataclass(frozen=True)
class TextSent:
    """What the latest texts to a number told: what about, in which sentence."""

    about: str
    content: Message


def received_text(work: UnitOfWork, sid: str) -> ReceivedText | None:
    """The text with the carrier's id of it; None for one that we have not kept."""
    row = work.execute(BY_SID, {"sid": sid}).one_or_none()
    return _as_text(work, row) if row else None


def texts_since(work: UnitOfWork, number: str, since: datetime) -> int:
    """How many texts from this number (E.164, or '') were kept since then."""
    asked = {"sender": fingerprint_of_sender(work, number), "since": since}
    return int(work.execute(SINCE, asked).scalar_one())


def keep_text(
    work: UnitOfWork,
    it: IncomingText,
    centre_id: int,
    wish: str,
    language: str,
    zone: ZoneInfo,
    citizen_id: int | None,
) -> int:
    """Keeps a text sealed; its id. Raises `IntegrityError` where another request has kept it."""
    row = {
        "centre_id": centre_id,
        "sid": it.sid,
        "at": work.now,
        "sender": fingerprint_of_sender(work, it.sender),
        "number_sealed": _seal(work, it.sender),
        "words_sealed": _seal(work, it.words),
        "language": language,
        "zone": zone.key,
        "wish": wish,
        "answer_sealed": b"",
        "citizen_id": citizen_id,
    }
    return int(work.execute(INSERT, row).scalar_one())


def note_answer(
    work: UnitOfWork,
    text_id: int,
    answer: Message | None,
    *,
    meeting_id: int | None = None,
    task_id: int | None = None,
) -> None:
    """Keeps what was answered to a text (None: nothing), which meeting it was about, and the task
    of the person who reads it."""
    sealed = work.vault.seal(encode_message(answer)) if answer else b""
    kept = {"answer_sealed": sealed, "meeting_id": meeting_id, "task_id": task_id}
    work.session.execute(
        update(ReceivedTextRow).where(ReceivedTextRow.id == text_id).values(**kept)
    )


def texts_of_task(work: UnitOfWork, task_id: int) -> list[ReceivedText]:
    """The texts that a person reads in this task, the first first."""
    return _found(
        work, TEXTS.where(ReceivedTextRow.task_id == task_id).order_by(ReceivedTextRow.id)
    )


def texts_of_citizen(work: UnitOfWork, citizen_ids: Iterable[int], most: int) -> list[ReceivedText]:
    """At most `most` texts of these records of one citizen, the latest first."""
    theirs = ReceivedTextRow.citizen_id.in_(set(citizen_ids))
    return _found(work, TEXTS.where(theirs).order_by(ReceivedTextRow.id.desc()).limit(most))


def latest_task_of_sender(work: UnitOfWork, number: str, since: datetime) -> int | None:
    """The id of the task of the latest text from this number (E.164, or '') since then that a
    person reads; None without one."""
    return work.session.scalar(
        select(ReceivedTextRow.task_id)
        .where(
            ReceivedTextRow.sender == fingerprint_of_sender(work, number),
            ReceivedTextRow.at > since,
            ReceivedTextRow.task_id.is_not(None),
        )
        .order_by(ReceivedTextRow.at.desc(), ReceivedTextRow.id.desc())
        .limit(1)
    )


def texts_sent_to(work: UnitOfWork, number: str, abouts: Iterable[str]) -> list[TextSent]:
    """Texts about these things ("meeting:17") that this number (E.164) may have read, the latest
    first; without those that can't be read."""
    rows = work.session.execute(
        select(MessageRow.about, MessageRow.to_sealed, MessageRow.content_sealed)
        .where(
            MessageRow.about.in_(set(abouts)),
            MessageRow.channel == Channel.TEXT,
            MessageRow.state.in_(GONE_OUT),
        )
        .order_by(MessageRow.settled_at.desc(), MessageRow.id.desc())
    )
    sent = (_sent(work, row) for row in rows if open_sealed(work, row.to_sealed) == number.encode())
    return [it for it in sent if it is not None]


def erase_old_texts(work: UnitOfWork) -> int:
    """Erases words and numbers of texts that were received `WORDS_KEPT` ago; how many there were.
    That there was a text, and when, stays."""
    old = update(ReceivedTextRow).where(
        ReceivedTextRow.erased_at.is_(None), ReceivedTextRow.at <= work.now - WORDS_KEPT
    )
    gone = old.values(
        number_sealed=b"", words_sealed=b"", answer_sealed=b"", erased_at=work.now
    ).returning(ReceivedTextRow.id)
    return len(work.session.scalars(gone).all())


def _seal(work: UnitOfWork, text: str) -> bytes:
    return work.vault.seal(text.encode(errors="replace")) if text else b""


def _opened(work: UnitOfWork, sealed: bytes) -> str:
    return open_sealed_text(work, sealed) if sealed else ""


def _sent(work: UnitOfWork, row: Row[str, bytes, bytes]) -> TextSent | None:
    sealed = open_sealed(work, row.content_sealed)
    try:
        return TextSent(row.about, decode_message(sealed)) if sealed else None
    except (ValueError, LookupError, TypeError, BaseValidationError):
        return None


def _found(work: UnitOfWork, wanted: Select[*tuple[Any, ...]]) -> list[ReceivedText]:
    return read_each(work, wanted, ReceivedTextRow.id, lambda row: _as_text(work, row)).found


def _as_text(work: UnitOfWork, row: Row[Any]) -> ReceivedText:
    return ReceivedText(
        id=row.id,
        centre_id=row.centre_id,
        at=row.at,
        number=_opened(work, row.number_sealed),
        words=_opened(work, row.words_sealed),
        answer=_answer(work, row),
        language=row.language,
        wish=row.wish,
        citizen_id=row.citizen_id,
        meeting_id=row.meeting_id,
        task_id=row.task_id,
        is_erased=row.erased_at is not None,
    )


def _answer(work: UnitOfWork, row: Row[Any]) -> str:
    if not row.answer_sealed:
        return ""
    sealed = open_sealed(work, row.answer_sealed)
    try:
        content = decode_message(sealed) if sealed else None
        wording = Wording(row.language, Register.MESSAGE, ZoneInfo(row.zone))
        return wording.say(content) if content else UNREADABLE
    except (ValueError, LookupError, TypeError, BaseValidationError):
        return UNREADABLE
