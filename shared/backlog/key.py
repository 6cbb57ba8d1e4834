"""Whether the secret of this process is the one that the database was sealed with."""

from collections.abc import Iterator
from contextlib import suppress

from cryptography.fernet import InvalidToken
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from shared.backlog.models import KeyCheckRow
from shared.unit_of_work import UnitOfWork, Workplace

THE_ROW = 1
WORD = b"fremmoede"

SEALED = (
    "SELECT to_sealed FROM message WHERE id > (SELECT max(id) - 20 FROM message)",
    "SELECT sealed FROM conversation WHERE ended_at IS NULL ORDER BY touched_at DESC LIMIT 20",
)
"""The latest values of two kinds of which every installation has sealed some, by an index."""

TOKEN = b"gAAAA"
"""What every sealed value begins with, whatever the key; damaged ones may not."""


UNREADABLE = "[?]"
"""Stands where a text stood that nobody can read any more."""


class WrongKey(Exception):
    """`SECRET_KEY` is not the one that the database was sealed with: nothing can be opened."""


def is_right_key(work: UnitOfWork) -> bool:
    """Whether what this installation has sealed can be opened.

    Where no known word was sealed yet, among the latest sealed values one has to open, if there are
    any that are whole.
    """
    sealed = work.session.scalar(select(KeyCheckRow.sealed).where(KeyCheckRow.id == THE_ROW))
    if sealed is not None:
        return _opens(work, sealed)
    whole = [each for each in _some_sealed(work) if each.startswith(TOKEN)]
    return not whole or any(_opens(work, each) for each in whole)


def seal_known_word(workplace: Workplace) -> None:
    """Seals a known word with the key, once in the life of a database. Not with a wrong key."""
    with workplace.read() as work:
        if work.session.get(KeyCheckRow, THE_ROW) is not None or not is_right_key(work):
            return
    with workplace.work() as work, suppress(IntegrityError), work.savepoint():
        work.session.add(KeyCheckRow(id=THE_ROW, sealed=work.vault.seal(WORD)))


def open_sealed(work: UnitOfWork, sealed: bytes) -> bytes | None:
    """The plain bytes; None for a damaged value. Raises `WrongKey` where no value can be opened."""
    try:
        return work.vault.open(sealed)
    except InvalidToken as problem:
        if not is_right_key(work):
            raise WrongKey from problem
        return None


def open_sealed_text(work: UnitOfWork, sealed: bytes) -> str:
    """The text that was sealed; `UNREADABLE` for a damaged one. Raises `WrongKey`."""
    try:
        return (open_sealed(work, sealed) or UNREADABLE.encode()).decode()
    except UnicodeDecodeError:
        return UNREADABLE


def _some_sealed(work: UnitOfWork) -> Iterator[bytes]:
    for latest in SEALED:
        yield from (bytes(it) for it in work.session.scalars(text(latest)) if it)


def _opens(work: UnitOfWork, sealed: bytes) -> bool:
    try:
        work.vault.open(sealed)
    except InvalidToken:
        return False
    return True
