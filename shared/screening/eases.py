"""What a meeting has to have beside its needs, and what a centre asks its citizens."""

from collections.abc import Set
from dataclasses import dataclass, replace

from sqlalchemy import bindparam, select

from shared.screening.models import MeetingEaseRow, ScreeningSettingRow
from shared.screening.rules import Asked, Ease
from shared.unit_of_work import UnitOfWork

OF_MEETING = select(MeetingEaseRow.door, MeetingEaseRow.papers).where(
    MeetingEaseRow.meeting_id == bindparam("meeting_id")
)
SETTING = select(
    ScreeningSettingRow.asks_ease, ScreeningSettingRow.asks_jobnet, ScreeningSettingRow.asks_money
).where(ScreeningSettingRow.centre_id == bindparam("centre_id"))


@dataclass(frozen=True)
class MeetingEase:
    """`door`: the citizen is fetched there. `papers`: they are read together."""

    door: bool = False
    papers: bool = False


NO_EASE = MeetingEase()


def meeting_ease(work: UnitOfWork, meeting_id: int) -> MeetingEase:
    """What the citizen asked for at this meeting; `NO_EASE` for most."""
    found = work.execute(OF_MEETING, {"meeting_id": meeting_id}).one_or_none()
    return MeetingEase(*found) if found else NO_EASE


def add_ease(work: UnitOfWork, meeting_id: int, ease: Ease) -> None:
    """Notes that the meeting has to have it; does nothing for what is a `Needs`."""
    now = meeting_ease(work, meeting_id)
    wanted = {
        Ease.DOOR: replace(now, door=True),
        Ease.PAPERS: replace(now, papers=True),
    }.get(ease, now)
    if wanted != now:
        row = MeetingEaseRow(meeting_id=meeting_id, door=wanted.door, papers=wanted.papers)
        work.session.merge(row)
        work.session.flush()


def asked_at(work: UnitOfWork, centre_id: int) -> frozenset[Asked]:
    """What the centre asks its citizens once a meeting stands: everything, unless it chose less."""
    found = work.execute(SETTING, {"centre_id": centre_id}).one_or_none()
    if found is None:
        return frozenset(Asked)
    return frozenset(it for it, is_asked in zip(Asked, found, strict=True) if is_asked)


def set_asked(work: UnitOfWork, centre_id: int, wanted: Set[Asked]) -> None:
    """Sets what the centre asks, in place of what it asked before; the same changes nothing."""
    if wanted == asked_at(work, centre_id):
        return
    row = ScreeningSettingRow(
        centre_id=centre_id,
        asks_ease=Asked.EASE in wanted,
        asks_jobnet=Asked.JOBNET in wanted,
        asks_money=Asked.MONEY in wanted,
    )
    work.session.merge(row)
    work.session.flush()
