"""Recordings: reported by the telephone provider, fetched later, kept encrypted."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import exists, or_, select
from sqlalchemy.exc import IntegrityError

from shared.backlog import WorkQueue, never_failed
from shared.inquiries.models import InquiryEntryRow, InquiryRow, RecordingRow
from shared.unit_of_work import UnitOfWork

LARGEST_SOUND = 4 * 1024 * 1024
"""Bytes: twice as much as two minutes of a telephone's least compressed sound."""

KEPT_FOR_NOBODY = timedelta(hours=1)
"""Age at which a recording without a question counts as discarded: spoken again, or not meant."""

LOOKED_FOR = timedelta(days=2)
"""Age at which a recording that could not be fetched counts as lost."""

IS_WANTED = exists().where(InquiryEntryRow.recording == RecordingRow.reference)


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


def pending(work: UnitOfWork) -> list[str]:
    """References of the recordings to fetch or delete, the oldest first.

    One that no question refers to is left alone for `KEPT_FOR_NOBODY`.
    """
    is_old = RecordingRow.told_at < work.now - KEPT_FOR_NOBODY
    wanted = select(RecordingRow.reference).where(RecordingRow.settled_at.is_(None))
    return list(
        work.session.scalars(
            wanted.where(or_(IS_WANTED, is_old)).order_by(
                RecordingRow.told_at, RecordingRow.reference
            )
        )
    )


def find_pending(work: UnitOfWork, reference: str) -> Pending | None:
    """What is to be done with a recording; None when it is done."""
    row = work.session.execute(
        select(
            RecordingRow.address,
            RecordingRow.told_at,
            RecordingRow.sealed.is_not(None).label("is_fetched"),
            IS_WANTED.label("is_wanted"),
        ).where(RecordingRow.reference == reference, RecordingRow.settled_at.is_(None))
    ).one_or_none()
    if row is None:
        return None
    return Pending(
        reference=reference,
        address=row.address,
        is_fetched=row.is_fetched,
        is_wanted=row.is_wanted,
        is_lost=row.told_at < work.now - LOOKED_FOR,
    )


def oldest_pending(work: UnitOfWork) -> datetime | None:
    """Since when the recording is known that waits longest to be fetched; None without any."""
    fresh = never_failed(WorkQueue.RECORDINGS, RecordingRow.reference)
    wanted = select(RecordingRow.told_at).where(
        RecordingRow.settled_at.is_(None), RecordingRow.sealed.is_(None), IS_WANTED, fresh
    )
    return work.session.scalar(wanted.order_by(RecordingRow.told_at).limit(1))


def centre_of_recording(work: UnitOfWork, reference: str) -> int | None:
    """The centre that a question with this recording was asked in; None for one of no question."""
    return work.session.scalar(
        select(InquiryRow.centre_id)
        .join(InquiryEntryRow, InquiryEntryRow.inquiry_id == InquiryRow.id)
        .where(InquiryEntryRow.recording == reference)
        .limit(1)
    )


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
