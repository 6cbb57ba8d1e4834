"""Recordings: reported by the telephone provider, fetched later, kept encrypted."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError

from shared.inquiries.models import InquiryEntryRow, RecordingRow
from shared.unit_of_work import UnitOfWork

LARGEST_SOUND = 4 * 1024 * 1024
"""Bytes: twice as much as two minutes of a telephone's least compressed sound."""

KEPT_FOR_NOBODY = timedelta(hours=1)
"""Age at which a recording without a question counts as discarded: spoken again, or not meant."""

LOOKED_FOR = timedelta(days=2)
"""Age at which a recording that could not be fetched counts as lost."""


@dataclass(frozen=True)
class Pending:
    """A recording that is still to be fetched, or to be deleted at the provider's `address`.

    `is_wanted`: a question refers to it.
    """

    reference: str
    address: str
    is_fetched: bool
    is_wanted: bool
    is_lost: bool


@dataclass(frozen=True)
class Audio:
    """The sound of a recording; `kind` is its media type."""

    data: bytes
    kind: str


def note_recording(work: UnitOfWork, reference: str, address: str, seconds: int) -> None:
    """Records that the provider has a recording to fetch; a repeated report changes nothing."""
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
    """Recordings to fetch or delete, the oldest first.

    One that no question refers to is left alone for `KEPT_FOR_NOBODY`.
    """
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
    """Stores the fetched sound, encrypted. Raises `ValueError` above `LARGEST_SOUND`."""
    if len(sound.data) > LARGEST_SOUND:
        raise ValueError(f"a recording of {len(sound.data)} bytes")
    row = work.session.get_one(RecordingRow, reference)
    row.kind, row.sealed = sound.kind, work.vault.seal(sound.data)


def settle_recording(work: UnitOfWork, reference: str) -> None:
    """Marks a recording as done with: the provider's copy is deleted, or cannot be."""
    work.session.get_one(RecordingRow, reference).settled_at = work.now


def sound_of(work: UnitOfWork, reference: str) -> Audio | None:
    """The sound of a recording; None while it was not fetched, and when it is lost."""
    row = work.session.get(RecordingRow, reference)
    if row is None or row.sealed is None:
        return None
    return Audio(work.vault.open(row.sealed), row.kind)


def arrived(work: UnitOfWork, references: list[str]) -> set[str]:
    """Those of the recordings that were fetched and can be played."""
    found = work.session.scalars(
        select(RecordingRow.reference).where(
            RecordingRow.reference.in_(references), RecordingRow.sealed.is_not(None)
        )
    )
    return set(found)
