"""Finds centres."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Select, bindparam, or_, select

from shared.appointments.facts import BusinessContact, Centre, Holiday
from shared.appointments.models import CentreRow
from shared.appointments.refusals import Refusal, Refused
from shared.content import Lexicon, SaidAs
from shared.unit_of_work import UnitOfWork

CENTRES: Select[*tuple[Any, ...]] = select(*CentreRow.__table__.columns)
CENTRE = CENTRES.where(CentreRow.id == bindparam("centre_id"))
CALLED = (
    CENTRES.where(
        or_(CentreRow.telephone == bindparam("number"), CentreRow.line == bindparam("number"))
    )
    .order_by(CentreRow.id)
    .limit(1)
)
FIRST_TWO = CENTRES.limit(2)
WITH_SLUG = CENTRES.where(CentreRow.slug == bindparam("slug"))
IN_ORDER = CENTRES.order_by(CentreRow.id)


def get_centre(work: UnitOfWork, centre_id: int) -> Centre:
    """A centre by its id, read once in a piece of work. Raises `sqlalchemy.exc.NoResultFound` for
    an id that was never given out."""
    return work.looked_up(("centre", centre_id), lambda: _find(work, centre_id))


def _find(work: UnitOfWork, centre_id: int) -> Centre:
    return as_centre(work.execute(CENTRE, {"centre_id": centre_id}).one())


def local_today(work: UnitOfWork, centre_id: int) -> date:
    """The local day in the centre at the instant of this piece of work."""
    return get_centre(work, centre_id).day_of(work.now)


def centre_called(work: UnitOfWork, number: str) -> Centre | None:
    """The centre whose telephone or line has this number, E.164; None for a number of no centre."""
    row = work.execute(CALLED, {"number": number}).first()
    return as_centre(row) if row else None


def only_centre(work: UnitOfWork) -> Centre | None:
    """The centre of an installation that has a single one; None where there are none or several."""
    rows = work.execute(FIRST_TWO, {}).all()
    return as_centre(rows[0]) if len(rows) == 1 else None


def centre_by_slug(work: UnitOfWork, slug: str) -> Centre | None:
    """The centre with this short name, as in addresses; None for an unknown one."""
    row = work.execute(WITH_SLUG, {"slug": slug}).one_or_none()
    return as_centre(row) if row else None


def centres(work: UnitOfWork) -> list[Centre]:
    """All centres of the installation, in the order in which they were added."""
    return [as_centre(row) for row in work.execute(IN_ORDER, {})]


def centre_ids(work: UnitOfWork) -> list[int]:
    """Ids of all centres, in the order in which they were added."""
    return list(work.session.scalars(select(CentreRow.id).order_by(CentreRow.id)))


def speak_with_own_audio(work: UnitOfWork, centre_id: int, language: str, own: bool) -> None:
    """Sets whether the telephone plays our own sounds in this language (ISO 639), or Twilio's voice
    speaks. Raises `Refused(UNKNOWN)` for a language that the centre does not speak."""
    row = work.session.get_one(CentreRow, centre_id, with_for_update=True)
    if language not in row.languages:
        raise Refused(Refusal.UNKNOWN)
    others = set(row.own_audio) - {language}
    row.own_audio = sorted(others | {language} if own else others)
    work.session.flush()


def write_lexicon(work: UnitOfWork, centre_id: int, lexicon: Lexicon) -> None:
    """Sets how the centre's names are said, instead of what it had."""
    row = work.session.get_one(CentreRow, centre_id, with_for_update=True)
    row.lexicon = [[it.written, it.respelt, it.ipa] for it in lexicon.entries]
    work.session.flush()


def as_centre(row: Row[Any]) -> Centre:
    """`row` has the columns of `CENTRES`."""
    return Centre(
        id=row.id,
        slug=row.slug,
        name=row.name,
        address=row.address,
        telephone=row.telephone,
        transfer_to=row.transfer_to,
        zone=ZoneInfo(row.zone),
        languages=tuple(row.languages),
        bus=row.bus,
        window_days=row.window_days,
        notice_minutes=row.notice_minutes,
        extra_minutes=row.extra_minutes,
        same_day_moves=row.same_day_moves,
        most_moves=row.most_moves,
        move_notice_minutes=row.move_notice_minutes,
        holidays=frozenset(Holiday(day) for day in row.holidays),
        business=_business_of(row),
        own_audio=frozenset(row.own_audio),
        lexicon=Lexicon(tuple(SaidAs(*entry) for entry in row.lexicon)),
    )


def _business_of(row: Row[Any]) -> BusinessContact | None:
    if not row.business_name or not row.business_telephone:
        return None
    return BusinessContact(row.business_name, row.business_telephone)
