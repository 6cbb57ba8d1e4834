"""What may be fetched: by which URL schemes, and from which IP addresses."""

import re
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, unquote, urlsplit

LONGEST_ADDRESS = 500
NAT64 = 0x0064FF9B << 96
"""The first address of 64:ff9b::/96, behind which a network may translate to IPv4."""

MAILBOX = re.compile(r"[^\s@]{1,64}@[^\s@]{1,190}")

Ip = IPv4Address | IPv6Address


class Reach(StrEnum):
    """The open internet by TLS alone; or, for trying, this machine alone."""

    OPEN_INTERNET = "open-internet"
    THIS_MACHINE = "this-machine"

    @property
    def schemes(self) -> frozenset[str]:
        plain = {"http"} if self is Reach.THIS_MACHINE else set()
        return frozenset({"https", *plain})

    def allows(self, ip: Ip) -> bool:
        """Whether the address, and every older one that is written within it, may be asked."""
        return all(self._allows_itself(it) for it in (ip, *_within(ip)))

    def _allows_itself(self, ip: Ip) -> bool:
        if self is Reach.THIS_MACHINE:
            return ip.is_loopback
        return ip.is_global and not ip.is_multicast


def is_address(written: str, reach: Reach = Reach.OPEN_INTERNET) -> bool:
    """Whether the text is an address that may be fetched, as far as its form shows."""
    return split_address(written, reach) is not None


def host_of(address: str) -> str:
    """The host's name in an address: it tells calendars apart and is no secret. '' without one."""
    parts = split_address(address, Reach.OPEN_INTERNET)
    return parts.hostname or "" if parts else ""


def mailboxes_in(address: str) -> frozenset[str]:
    """Mail addresses in a path, in lower case: Google names a calendar after its owner there."""
    parts = split_address(address, Reach.OPEN_INTERNET)
    steps = unquote(parts.path).lower().split("/") if parts else []
    return frozenset(step for step in steps if MAILBOX.fullmatch(step))


def split_address(written: str, reach: Reach) -> SplitResult | None:
    """The parts of the address, None for an unusable one.

    `webcal` means `https`, as calendar programs write it.
    """
    address = written.strip()
    if len(address) > LONGEST_ADDRESS or not address.isascii() or not address.isprintable():
        return None
    try:
        parts = urlsplit(address)
        if parts.scheme in {"webcal", "webcals"}:
            parts = parts._replace(scheme="https")
        fits = parts.scheme in reach.schemes and parts.hostname and parts.username is None
        return parts if fits and (parts.port or 1) > 0 and " " not in address else None
    except ValueError:
        return None


def is_number(host: str) -> bool:
    """Whether a host is written as an IP address."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def allowed_numbers(found: list[str], reach: Reach) -> bool:
    """Whether there is an IP address, and all of them may be asked: any of them may be used."""
    return bool(found) and all(reach.allows(ip_address(number)) for number in found)


def _within(ip: Ip) -> list[IPv4Address]:
    """The IPv4 addresses that a transition mechanism may send this one on to."""
    if isinstance(ip, IPv4Address):
        return []
    teredo = ip.teredo or ()
    translated = IPv4Address(int(ip) & 0xFFFFFFFF) if int(ip) >> 32 == NAT64 >> 32 else None
    return [it for it in (ip.ipv4_mapped, ip.sixtofour, translated, *teredo) if it is not None]
