"""What stops the start: secrets that can be guessed, addresses that leave a door open, names that
no setting has.

Every sentence here is for the operator. None repeats a secret.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from ipaddress import ip_address
from itertools import combinations, pairwise
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

NAMES = (
    "DATABASE_URL",
    "DAY_LIST_FOLDER",
    "DESK_IDLE_MINUTES",
    "FREMMOEDE_BACKUP_KEY",
    "FREMMOEDE_BACKUP_KEY_FILE",
    "FREMMOEDE_LOG",
    "FREMMOEDE_METRICS_TOKEN",
    "FREMMOEDE_METRICS_TOKEN_FILE",
    "FREMMOEDE_MODE",
    "KIOSK_PPI",
    "KIOSK_PRINTER",
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
    "OIDC_ISSUER",
    "OIDC_LEVELS",
    "OIDC_LOGIN_CLAIM",
    "OIDC_METHODS",
    "PORT",
    "PUBLIC_BASE_URL",
    "SECRET_KEY",
    "TRUSTED_PROXIES",
    "TWILIO_ACCOUNT_SID",
    "TWILIO_API_URL",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_NUMBER",
    "TWILIO_QUEUE",
)
"""Every setting."""

OURS = ("FREMMOEDE_", "KIOSK_", "OIDC_", "TWILIO_")
"""How names begin that are nobody else's: one that is no setting is a setting misspelt."""

ALIKE = 0.85
"""From which likeness on (`difflib.SequenceMatcher.ratio`) another name is a setting misspelt."""

SHORTEST_SECRET = 32
"""Characters: as many as Twilio's tokens have, and 128 random bits written in hexadecimal."""

FEWEST_SIGNS = 8
"""Different characters in a secret of that length: 32 random hexadecimal digits have fewer once in
27,000,000 times."""

WELL_KNOWN = (
    "1q2w3e", "adgangskode", "changeme", "change-me", "change_me", "default", "development",
    "example", "fremmoede", "hemmelig", "insecure", "kodeord", "password", "placeholder",
    "production", "qwerty", "secret", "your-", "your_",
)  # fmt: skip
"""What stands in secrets that were written by hand, or copied from somewhere."""

OPENS_DOORS = ("FLASK_DEBUG", "AUTHLIB_INSECURE_TRANSPORT", "OAUTHLIB_INSECURE_TRANSPORT")
"""Switches of libraries that show code and data to visitors, or sign staff in without https."""

TWILIOS = re.compile(r"api(\.[a-z0-9-]+){0,2}\.twilio\.com")
"""Hosts of Twilio's interface: api.twilio.com, and one for each region and edge."""


class Mode(StrEnum):
    """What an installation is for. PRACTICE is a demonstration beside a real centre, in which its
    staff practise: all it shows is marked, and nothing leaves it."""

    DEMO = "demo"
    PRACTICE = "practice"
    PRODUCTION = "production"


REACHES_PEOPLE = ("DAY_LIST_FOLDER", "KIOSK_PRINTER", "OIDC_ISSUER", "TWILIO_ACCOUNT_SID")
"""Settings by which made-up people would be mistaken for real ones, or real ones be called."""


class WrongSetting(Exception):
    """A setting is missing, makes no sense or opens a door; the sentence says which one and what to
    write."""


def check_names(env: Mapping[str, str]) -> None:
    """Raises `WrongSetting` for a name that is most likely one of ours, misspelt."""
    for name in sorted(set(env) - set(NAMES)):
        alike = get_close_matches(name.upper(), NAMES, 1, ALIKE)
        if name.upper().startswith(OURS):
            alike = alike or get_close_matches(name.upper(), NAMES, 1, 0.5)
        elif not alike or "_" not in alike[0]:
            continue
        meant = f"write {alike[0]}, if that is meant" if alike else "docs/settings.md has all names"
        raise WrongSetting(f"{name} is no setting of Fremmøde: {meant}, or take it away.")


def check_switches(env: Mapping[str, str]) -> None:
    """Raises `WrongSetting` for a switch of `OPENS_DOORS` that is on."""
    for name in OPENS_DOORS:
        if env.get(name, "").lower() not in ("", "0", "false", "no", "off"):
            raise WrongSetting(f"{name} is on, which opens a door in production: take it away.")


def check_practice(env: Mapping[str, str]) -> None:
    """Raises `WrongSetting` for one of `REACHES_PEOPLE` in an installation for practice."""
    for name in REACHES_PEOPLE:
        if env.get(name):
            raise WrongSetting(f"{name} is given, and FREMMOEDE_MODE is practice: take it away.")


def check_secret(name: str, secret: str, shortest: int = SHORTEST_SECRET) -> str:
    """The secret. Raises `WrongSetting` for one that could be guessed."""
    problem = _weakness(secret, shortest)
    if problem:
        raise WrongSetting(
            f"{name} {problem}: write {shortest} random characters or more, such as "
            "`openssl rand -hex 32` gives."
        )
    return secret


def optional_secret(env: Mapping[str, str], name: str, in_file: str) -> str:
    """A secret from the setting `name`, or from the file that `in_file` names; '' where neither is
    given.

    Raises `WrongSetting` for both at once, a file that can't be read, and a secret that could be
    guessed.
    """
    path = env.get(in_file)
    if path is None:
        return check_secret(name, env[name]) if env.get(name) else ""
    if env.get(name):
        raise WrongSetting(f"{name} and {in_file} are both given: take one of them away.")
    try:
        secret = Path(path).read_text().strip()
    except (OSError, UnicodeDecodeError):
        raise WrongSetting(f"{in_file} is '{path}', which can't be read.") from None
    return check_secret(in_file, secret)


def read_number(env: Mapping[str, str], name: str, default: str, least: int, most: int) -> int:
    """A whole number. Raises `WrongSetting` for another one than from `least` to `most`."""
    text = env.get(name, default)
    if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise WrongSetting(f"{name} is '{text}': write a number from {least} to {most}.")
    return int(text)


def read_switch(env: Mapping[str, str], name: str) -> bool:
    """Whether what is on by default is on."""
    return not read_either(env, name, "off", "on")


def read_either(env: Mapping[str, str], name: str, other: str, default: str) -> bool:
    """Whether the setting has the other value, not the one by default."""
    text = env.get(name, default)
    if text not in (other, default):
        raise WrongSetting(f"{name} is '{text}': write {default} or {other}.")
    return text == other


def _weakness(secret: str, shortest: int) -> str:
    """What is wrong with a secret, as the end of a sentence; '' when nothing is."""
    known = next((it for it in WELL_KNOWN if it in secret.lower()), None)
    if len(secret) < shortest:
        return "is too short"
    if not secret.isprintable() or secret != secret.strip():
        return "has spaces around it or signs that can't be seen"
    if len(set(secret)) < FEWEST_SIGNS * shortest // SHORTEST_SECRET or _repeats(secret):
        return "repeats itself"
    if known:
        return f"has '{known}' in it, as a secret that was not made at random"
    if sum(abs(ord(a) - ord(b)) <= 1 for a, b in pairwise(secret)) > len(secret) // 2:
        return "is a row of neighbouring characters"
    return ""


def _repeats(secret: str) -> bool:
    """Whether a secret is the same characters again and again, the last time perhaps in part."""
    longest = len(secret) * 2 // 3
    return any(secret[each:] == secret[:-each] for each in range(1, longest + 1))


def check_different(secrets: Mapping[str, str]) -> None:
    """Raises `WrongSetting` when two of these settings have the same value, or one the other's in
    it: who is told one of them would know both."""
    given = [(name, value) for name, value in secrets.items() if value]
    for (one, first), (other, second) in combinations(given, 2):
        if first in second or second in first:
            raise WrongSetting(
                f"{one} and {other} are the same: write a secret of its own in each."
            )


def check_database_password(parts: SplitResult) -> None:
    """Raises `WrongSetting` for a password in the address of a database that anybody would try."""
    if parts.password is None:
        return
    word = parts.password.lower()
    tried = ("", "postgres", "admin", "root", "123456", "test", "fremmoede", *WELL_KNOWN)
    if word in tried or word == (parts.username or "").lower() or len(set(word)) == 1:
        raise WrongSetting("DATABASE_URL has a password that anybody would try: write another one.")


def check_public_address(url: str, mode: Mode) -> str:
    """The address, without a slash at its end.

    Raises `WrongSetting` for one that is no address, and in production for one without https:
    cookies and personal data would travel open.
    """
    parts = _split("PUBLIC_BASE_URL", url)
    if parts.scheme not in ("http", "https") or not _is_plain(parts):
        raise WrongSetting("PUBLIC_BASE_URL must be the address that Twilio calls, with https://.")
    if mode is Mode.PRODUCTION and parts.scheme != "https":
        raise WrongSetting("PUBLIC_BASE_URL begins with http://: production needs https://.")
    return url.rstrip("/")


def check_twilio_address(url: str, mode: Mode) -> str:
    """The address of Twilio's interface, without a slash at its end.

    Raises `WrongSetting` for another host, which would be sent citizens' numbers, our texts and the
    token. A demonstration may have a stand-in on this machine.
    """
    parts = _split("TWILIO_API_URL", url)
    is_theirs = parts.scheme == "https" and bool(TWILIOS.fullmatch(parts.hostname or ""))
    is_stand_in = mode is Mode.DEMO and parts.scheme in ("http", "https") and is_local(parts)
    is_alone = _is_plain(parts) and not parts.path.strip("/")
    if is_alone and (is_stand_in or (is_theirs and parts.port in (None, 443))):
        return url.rstrip("/")
    raise WrongSetting(
        "TWILIO_API_URL must be an address of Twilio's, such as https://api.twilio.com."
    )


def check_folder(name: str, text: str) -> Path | None:
    """The folder; None where none is given. Raises `WrongSetting` for one that depends on where the
    program was started. Whether it is there is seen when it is written to: it may be a share."""
    if text and not Path(text).is_absolute():
        raise WrongSetting(f"{name} is '{text}': write a folder from the root on, as /srv/lists.")
    return Path(text) if text else None


def is_local(parts: SplitResult) -> bool:
    """Whether an address is of this machine alone."""
    host = parts.hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_plain(parts: SplitResult) -> bool:
    """Whether an address is a host and no more than a path: no name, password, query, mark."""
    host = parts.hostname or ""
    is_named = bool(re.fullmatch(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", host)) or ":" in host
    extras: Iterable[str | None] = (parts.query, parts.fragment, parts.username, parts.password)
    return is_named and not any(extras) and "@" not in parts.netloc


def _split(name: str, url: str) -> SplitResult:
    """The parts of an address. Raises `WrongSetting` when they can't be told."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        parts = None
    if parts is None or not url.isascii() or any(sign.isspace() or sign in "\\?#" for sign in url):
        raise WrongSetting(f"{name} is no address: write one that begins with https://.")
    return parts
