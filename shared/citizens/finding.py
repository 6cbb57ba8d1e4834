"""Finds citizens for staff: by words of a name, by birth date, or by a complete number."""

from collections.abc import Iterable
from datetime import date
from itertools import islice

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from shared.citizens.codes import fingerprint_of_code
from shared.citizens.cpr import compact
from shared.citizens.models import CitizenRow, LetterCodeRow, NameWordRow
from shared.citizens.names import after, is_like, readings_of, words_of, written_as
from shared.citizens.people import CITIZENS, Citizen, as_citizen, get_citizen
from shared.unit_of_work import UnitOfWork

MOST_PER_CITIZEN = 6
"""Keys of a citizen that one word may begin: two words of theirs, each also joined to others."""

FREQUENT = 200
"""Names that begin with a word, from which it is no use to search by that word first."""

MOST_ON_A_DAY = 200
"""Citizens with one birth date who are compared; a centre of 200,000 has about ten."""


def find_by_name(work: UnitOfWork, centre_id: int, name: str, most: int) -> list[Citizen]:
    """At most `most` citizens of the centre, each word of `name` beginning a word of theirs.

    The words may come in any order, and be written together or apart. Never a silent citizen.
    """
    found: dict[int, None] = {}
    for words in readings_of(name):
        if len(found) < most:
            found |= _with_words(work, centre_id, words, most)
    return _in_order(work, found)[:most]


def is_named(citizen: Citizen, name: str) -> bool:
    """Whether `find_by_name` with `name` would find this citizen."""
    theirs = words_of(written_as(citizen.first_name, citizen.last_name))
    return any(
        all(any(it.startswith(word) for it in theirs) for word in words)
        for words in readings_of(name)
    )


def find_like(work: UnitOfWork, centre_id: int, name: str, born: date, most: int) -> list[Citizen]:
    """At most `most` citizens of the centre with this birth date and an equal or near name.

    Never a silent one.
    """
    same_day = find_by_birth_date(work, centre_id, born, MOST_ON_A_DAY)
    like = (it for it in same_day if is_like(written_as(it.first_name, it.last_name), name))
    return list(islice(like, most))


def find_by_birth_date(work: UnitOfWork, centre_id: int, born: date, most: int) -> list[Citizen]:
    """At most `most` citizens of the centre with this birth date; never a silent one."""
    return _where(
        work, centre_id, CitizenRow.birth_date == born, CitizenRow.silent.is_(False), most=most
    )


def is_born_silent(work: UnitOfWork, centre_id: int, born: date) -> bool:
    """Whether a protected citizen of the centre has this birth date."""
    silent = select(CitizenRow.id).where(
        CitizenRow.centre_id == centre_id,
        CitizenRow.birth_date == born,
        CitizenRow.silent.is_(True),
    )
    return work.session.scalar(silent.limit(1)) is not None


def find_by_telephone(work: UnitOfWork, centre_id: int, telephone: str, most: int) -> list[Citizen]:
    """At most `most` citizens with this number (E.164), those who have it confirmed first.

    Silent ones too. Two queries: SQLite would read all citizens to answer both at once.
    """
    told = _where(work, centre_id, CitizenRow.telephone == telephone, most=most)
    sure = _where(work, centre_id, CitizenRow.confirmed_telephone == telephone, most=most)
    return list({it.id: it for it in (*sure, *told)}.values())[:most]


def find_by_cpr(work: UnitOfWork, centre_id: int, cpr: str, most: int) -> list[Citizen]:
    """At most `most` citizens of the centre with this personal number; silent ones too."""
    sealed = work.vault.fingerprint("cpr", compact(cpr))
    return _where(work, centre_id, CitizenRow.cpr_fingerprint == sealed, most=most)


def citizen_with_code(work: UnitOfWork, centre_id: int, code: str) -> list[Citizen]:
    """The citizen whose letter carries this booking code, or none; a silent one too."""
    letter = select(LetterCodeRow.citizen_id).where(
        LetterCodeRow.centre_id == centre_id,
        LetterCodeRow.fingerprint == fingerprint_of_code(work, compact(code)),
    )
    found = work.session.scalar(letter)
    return [] if found is None else [get_citizen(work, found)]


def _with_words(work: UnitOfWork, centre_id: int, words: list[bytes], most: int) -> dict[int, None]:
    """Ids of citizens with words that begin so, in the order of the words."""
    first, *others = _rarest_first(work, centre_id, words)
    found = (
        select(NameWordRow.citizen_id)
        .where(NameWordRow.centre_id == centre_id, *_begins(NameWordRow.word, first))
        .where(*(_has_too(word) for word in others))
        .order_by(NameWordRow.word, NameWordRow.citizen_id)
        .limit(most * MOST_PER_CITIZEN)
    )
    return dict.fromkeys(work.session.scalars(found))


def _rarest_first(work: UnitOfWork, centre_id: int, words: list[bytes]) -> list[bytes]:
    """The words, those first that begin few names; of frequent ones the longest first.

    A search ends soon that begins with a word which hardly anybody has.
    """
    by_length = sorted(words, key=len, reverse=True)
    if len(words) == 1:
        return words
    return sorted(by_length, key=lambda word: _frequency(work, centre_id, word))


def _frequency(work: UnitOfWork, centre_id: int, word: bytes) -> int:
    """How many names it begins, counted up to `FREQUENT`."""
    some = select(NameWordRow.citizen_id).where(
        NameWordRow.centre_id == centre_id, *_begins(NameWordRow.word, word)
    )
    return (
        work.session.scalar(select(func.count()).select_from(some.limit(FREQUENT).subquery())) or 0
    )


def _begins(column: InstrumentedAttribute[bytes], word: bytes) -> tuple[ColumnElement[bool], ...]:
    return (column >= word, column < after(word))


def _has_too(word: bytes) -> ColumnElement[bool]:
    other = aliased(NameWordRow)
    mine = and_(other.citizen_id == NameWordRow.citizen_id, *_begins(other.word, word))
    return select(other.citizen_id).where(mine).exists()


def _in_order(work: UnitOfWork, citizen_ids: Iterable[int]) -> list[Citizen]:
    ids = list(citizen_ids)
    rows = work.session.execute(CITIZENS.where(CitizenRow.id.in_(ids)))
    known = {row.id: as_citizen(row) for row in rows if not row.silent}
    return [known[id] for id in ids if id in known]


def _where(
    work: UnitOfWork, centre_id: int, *conditions: ColumnElement[bool], most: int
) -> list[Citizen]:
    """At most `most` citizens of the centre, by id.

    Sorted in Python: a database asked to sort by id would read all citizens to find the first.
    """
    wanted = CITIZENS.where(CitizenRow.centre_id == centre_id, *conditions)
    rows = work.session.execute(wanted.limit(most))
    return sorted((as_citizen(row) for row in rows), key=lambda it: it.id)
