"""The limits under which a try to sign in is counted, by where it comes from."""

from dataclasses import dataclass
from unicodedata import normalize

from shared.accounts.devices import is_remembered, knows_address
from shared.accounts.tries import (
    FREE_TRIES,
    FREE_TRIES_OF_ACCOUNT,
    LONGEST_WAIT_OF_ACCOUNT,
    SUSPECT_AFTER,
    Limit,
    Way,
    misses_under,
    network_of,
)
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Browser:
    """From where somebody signs in: the network address, the token of a browser that has one (see
    `remember_device`), and what it calls itself."""

    address: str
    device: str = ""
    name: str = ""


def ways_in(work: UnitOfWork, login: str, staff_id: int | None, at: Browser) -> list[Way]:
    """The ways in which a try of a login may be let through, the likeliest first.

    In a browser that is remembered for the account by its own limit. Else by that of the login at
    this address, and with it by that of the login everywhere, unless the account is known at this
    address. An address from which much has failed leaves each login one free try, never none.
    """
    here = address_fingerprint(work, at)
    address = Limit(_key(work, "address", here), free=None)
    free = FREE_TRIES if misses_under(work, address) < SUSPECT_AFTER else 1
    pair = Limit(_key(work, "login at address", login, here), free)
    everywhere = Limit(_key(work, "login", login), FREE_TRIES_OF_ACCOUNT, LONGEST_WAIT_OF_ACCOUNT)
    is_known_here = staff_id is not None and knows_address(work, staff_id, here)
    by_address: Way = [pair, address] if is_known_here else [pair, everywhere, address]
    return [*_by_browser(work, login, staff_id, at), by_address]


def login_fingerprint(work: UnitOfWork, login: str) -> str:
    """How a login is named where its tries are counted, whether or not it exists."""
    return work.vault.fingerprint("login", login)


def address_fingerprint(work: UnitOfWork, at: Browser) -> str:
    """How a network address is stored."""
    return work.vault.fingerprint("address", network_of(at.address))


def as_stored(login: str) -> str:
    """The login as it is stored: as any keyboard sends it (NFKC), in small letters, and without
    invisible characters, one of which PostgreSQL refuses."""
    typed = "".join(sign for sign in login if sign.isprintable()).strip()
    return normalize("NFKC", typed.casefold())


def _by_browser(work: UnitOfWork, login: str, staff_id: int | None, at: Browser) -> list[Way]:
    if staff_id is None or not is_remembered(work, staff_id, at.device):
        return []
    return [[Limit(_key(work, "login in browser", login, at.device))]]


def _key(work: UnitOfWork, *what: str) -> str:
    return work.vault.fingerprint("sign-in limit", "\0".join(what))
