"""Recordings: told of by the telephone network, fetched later, kept sealed, deleted over there."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError

from shared.inquiries.models import InquiryEntryRow, RecordingRow
from shared.unit_of_work import UnitOfWork

LARGEST_SOUND = 4 * 1024 * 1024
"""Bytes: two minutes of the least packed sound that a telephone has are half of it."""

KEPT_FOR_NOBODY = timedelta(hours=1)
"""After so long nobody's question refers to it any more: it was said again, or not meant."""

LOOKED_FOR = timedelta(days=2)
"""After so long a recording that isn't there is lost."""


@dataclass(frozen=True)
class Pending:
    """What is left to do with a recording: to fetch it, and to delete it at `address`."""

    reference: str
    address: str
    is_fetched: bool
    is_wanted: bool
    is_lost: bool


@dataclass(frozen=True)
class Audio:
    """A recording that is here; `kind` is its media type."""

    data: bytes
    kind: str


def note_recording(work: UnitOfWork, reference: str, address: str, seconds: int) -> None:
    """There is one to fetch. Told twice, it changes nothing."""
    if work.session.get(RecordingRow, reference) is not None:
        return
    row = RecordingRow(
        reference=reference, address=address, seconds=seconds, told_at=work.now, kind=""
    )
    try:
        with work.savepoint():
            work.session.add(row)
    except IntegrityError:
        return


def pending(work: UnitOfWork) -> list[Pending]:
    """The oldest first. One that no question refers to yet waits an hour for it."""
    refers = exists().where(InquiryEntryRow.recording == RecordingRow.reference)
    rows = work.session.execute(
        select(RecordingRow, refers)
        .where(RecordingRow.settled_at.is_(None))
        .order_by(RecordingRow.told_at)
    )
    return [
        Pending(
            reference=row.reference,
            address=row.address,
            is_fetched=row.sealed is not None,
            is_wanted=is_wanted,
            is_lost=row.told_at < work.now - LOOKED_FOR,
        )
        for row, is_wanted in rows
        if is_wanted or row.told_at < work.now - KEPT_FOR_NOBODY
    ]


def keep_sound(work: UnitOfWork, reference: str, sound: Audio) -> None:
    """Sealed. Raises `ValueError` for more than we can have asked for."""
    if len(sound.data) > LARGEST_SOUND:
        raise ValueError(f"a recording of {len(sound.data)} bytes")
    row = work.session.get_one(RecordingRow, reference)
    row.kind, row.sealed = sound.kind, work.vault.seal(sound.data)


def settle_recording(work: UnitOfWork, reference: str) -> None:
    """Nothing is left of it where it was taken down, or nothing can be."""
    work.session.get_one(RecordingRow, reference).settled_at = work.now


def sound_of(work: UnitOfWork, reference: str) -> Audio | None:
    """None while it has not arrived, and when it is lost."""
    row = work.session.get(RecordingRow, reference)
    if row is None or row.sealed is None:
        return None
    return Audio(work.vault.open(row.sealed), row.kind)


def arrived(work: UnitOfWork, references: list[str]) -> set[str]:
    """Those that can be listened to."""
    found = work.session.scalars(
        select(RecordingRow.reference).where(
            RecordingRow.reference.in_(references), RecordingRow.sealed.is_not(None)
        )
    )
    return set(found)
