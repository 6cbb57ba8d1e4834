"""Settings of one installation, read from the environment and checked when the program starts."""

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
INSTANCE = ROOT / "instance"
TWILIO_API = "https://api.twilio.com"
_NEW_FILE = os.O_CREAT | os.O_EXCL | os.O_WRONLY


class Mode(StrEnum):
    DEMO = "demo"
    PRODUCTION = "production"


@dataclass(frozen=True)
class PrinterFile:
    """A printer attached to this machine, by its device file; or any file that exists already."""

    path: Path


@dataclass(frozen=True)
class PrinterAddress:
    """A printer on the network, by host and TCP port."""

    host: str
    port: int


Printer = PrinterFile | PrinterAddress


@dataclass(frozen=True)
class Provider:
    """The municipality's OpenID Connect provider, at which staff sign in, and our client there.

    `login_claim` is the claim that holds the login of an account here. `levels` are those of which
    a token has to name one as its `acr`, `methods` those of which it has to list one in its `amr`;
    where they are empty, any will do.
    """

    issuer: str
    client_id: str
    client_secret: str
    login_claim: str
    levels: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()


class WrongSetting(Exception):
    """A setting is missing or makes no sense; the sentence says which one and what to do."""


@dataclass(frozen=True)
class Settings:
    """All settings of one installation.

    Missing secrets are made at the first start in demo mode, never in production. `kiosk_ppi` is
    the kiosk screen's pixels per inch. Without a `twilio_account_sid` nothing is sent: texts and
    calls are only logged. Without `kiosk_printer` no slip is printed; `slip_folder` is where a
    demonstration draws them. `speech_folder` holds generated sound, `recordings_folder` the human
    voices. `trusted_proxies` is how many proxies of our own stand in front. `desk_idle` is how long
    staff stay signed in without a press.
    """

    mode: Mode
    database_url: str
    port: int
    secret_key: str
    public_base_url: str
    twilio_auth_token: str
    kiosk_ppi: int
    twilio_account_sid: str = ""
    twilio_number: str = ""
    twilio_api_url: str = TWILIO_API
    kiosk_printer: Printer | None = None
    slip_folder: Path | None = None
    provider: Provider | None = None
    trusted_proxies: int = 0
    desk_idle: timedelta = timedelta(hours=10)
    speech_folder: Path = INSTANCE / "speech"
    recordings_folder: Path = INSTANCE / "recordings"

    @property
    def is_demo(self) -> bool:
        return self.mode is Mode.DEMO


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings in the environment, `os.environ` unless another one is given.

    Raises `WrongSetting` with a sentence for the operator.
    """
    env = os.environ if environment is None else environment
    mode = _mode(env.get("FREMMOEDE_MODE", Mode.DEMO))
    port = _number(env, "PORT", "8000", 1, 65535)
    return Settings(
        mode=mode,
        database_url=_database_url(env),
        port=port,
        secret_key=_secret(env, "SECRET_KEY", mode),
        public_base_url=_base_url(env, mode, port),
        twilio_auth_token=_secret(env, "TWILIO_AUTH_TOKEN", mode),
        kiosk_ppi=_number(env, "KIOSK_PPI", "102", 60, 250),
        twilio_account_sid=_account_sid(env),
        twilio_number=_twilio_number(env),
        twilio_api_url=_api_url(env),
        kiosk_printer=_printer(env.get("KIOSK_PRINTER", "")),
        slip_folder=INSTANCE / "slips" if mode is Mode.DEMO else None,
        provider=_provider(env, mode),
        trusted_proxies=_number(env, "TRUSTED_PROXIES", "0", 0, 5),
        desk_idle=timedelta(minutes=_number(env, "DESK_IDLE_MINUTES", "30", 2, 600)),
    )


def _mode(text: str) -> Mode:
    try:
        return Mode(text)
    except ValueError:
        raise WrongSetting(f"FREMMOEDE_MODE is '{text}': write demo or production.") from None


def _number(env: Mapping[str, str], name: str, default: str, least: int, most: int) -> int:
    text = env.get(name, default)
    if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise WrongSetting(f"{name} is '{text}': write a number from {least} to {most}.")
    return int(text)


def _database_url(env: Mapping[str, str]) -> str:
    url = env.get("DATABASE_URL", f"sqlite:///{INSTANCE / 'fremmoede.sqlite'}")
    if not url.startswith(("sqlite:///", "postgresql://")):
        raise WrongSetting("DATABASE_URL must begin with sqlite:/// or postgresql://.")
    return url


def _printer(text: str) -> Printer | None:
    kind, _, where = text.partition(":")
    host, _, port = where.rpartition(":")
    if not text:
        return None
    if kind == "file" and where.startswith("/"):
        return PrinterFile(Path(where))
    if kind == "network" and host and port.isascii() and port.isdigit() and 0 < int(port) <= 65535:
        return PrinterAddress(host, int(port))
    raise WrongSetting(
        f"KIOSK_PRINTER is '{text}': write file:/dev/usb/lp0 or network:192.168.1.50:9100, "
        "or nothing where there is no printer."
    )


def _provider(env: Mapping[str, str], mode: Mode) -> Provider | None:
    """None without `OIDC_ISSUER`; with it the client's id and secret are required too."""
    issuer = env.get("OIDC_ISSUER", "").rstrip("/")
    if not issuer:
        return None
    schemes = ("https",) if mode is Mode.PRODUCTION else ("https", "http")
    if urlsplit(issuer).scheme not in schemes or not urlsplit(issuer).netloc:
        raise WrongSetting(f"OIDC_ISSUER is '{issuer}': write an address that begins with https.")
    for name in ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"):
        if not env.get(name):
            raise WrongSetting(f"{name} is missing: with OIDC_ISSUER it has to be given.")
    claim = env.get("OIDC_LOGIN_CLAIM", "preferred_username")
    levels, methods = (tuple(env.get(it, "").split()) for it in ("OIDC_LEVELS", "OIDC_METHODS"))
    return Provider(
        issuer, env["OIDC_CLIENT_ID"], env["OIDC_CLIENT_SECRET"], claim, levels, methods
    )


def _base_url(env: Mapping[str, str], mode: Mode, port: int) -> str:
    url = env.get("PUBLIC_BASE_URL", "" if mode is Mode.PRODUCTION else f"http://127.0.0.1:{port}")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise WrongSetting("PUBLIC_BASE_URL must be the address that Twilio calls, with https://.")
    return url.rstrip("/")


def _account_sid(env: Mapping[str, str]) -> str:
    """'' when nothing is to be sent; with an account its token and number are required too."""
    sid = env.get("TWILIO_ACCOUNT_SID", "")
    if not sid:
        return ""
    if not re.fullmatch(r"AC[0-9a-f]{32}", sid):
        raise WrongSetting("TWILIO_ACCOUNT_SID begins with AC, then 32 digits or letters a to f.")
    for name in ("TWILIO_AUTH_TOKEN", "TWILIO_NUMBER"):
        if not env.get(name):
            raise WrongSetting(f"{name} is missing: with TWILIO_ACCOUNT_SID it has to be given.")
    return sid


def _twilio_number(env: Mapping[str, str]) -> str:
    number = env.get("TWILIO_NUMBER", "")
    if number and not re.fullmatch(r"\+[1-9]\d{6,14}", number):
        raise WrongSetting(f"TWILIO_NUMBER is '{number}': write it in full, as +4512345678.")
    return number


def _api_url(env: Mapping[str, str]) -> str:
    url = env.get("TWILIO_API_URL", TWILIO_API)
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise WrongSetting("TWILIO_API_URL must be an address, such as https://api.twilio.com.")
    return url.rstrip("/")


def _secret(env: Mapping[str, str], name: str, mode: Mode) -> str:
    if secret := env.get(name):
        return secret
    if mode is Mode.PRODUCTION:
        raise WrongSetting(f"{name} is missing: production needs a secret of its own.")
    return _demo_secret(INSTANCE / f"{name.lower()}.secret")


def _demo_secret(path: Path) -> str:
    """A secret made at the first start and kept beside the database.

    So no check is ever switched off.
    """
    path.parent.mkdir(exist_ok=True)
    # Several processes start at once: only the one that creates the file writes it.
    with suppress(FileExistsError), os.fdopen(os.open(path, _NEW_FILE, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(32))
    return path.read_text()
