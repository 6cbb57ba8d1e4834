"""Settings of one installation, read from the environment and checked when the program starts."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

from shared.demo_secrets import demo_secret
from shared.setting_checks import (
    NAMES,
    Mode,
    WrongSetting,
    check_database_password,
    check_different,
    check_folder,
    check_names,
    check_practice,
    check_public_address,
    check_secret,
    check_switches,
    check_twilio_address,
    is_local,
    optional_secret,
    read_either,
    read_number,
    read_switch,
)

__all__ = [
    "INSTANCE",
    "ROOT",
    "Mode",
    "Printer",
    "PrinterAddress",
    "PrinterFile",
    "Provider",
    "Settings",
    "WrongSetting",
    "end_with",
    "read_settings",
    "settings_or_end",
]

ROOT = Path(__file__).resolve().parent.parent
INSTANCE = ROOT / "instance"
TWILIO_API = "https://api.twilio.com"

SECRETS = ("SECRET_KEY", "TWILIO_AUTH_TOKEN", "OIDC_CLIENT_SECRET")
"""Settings that nobody else may know."""

SHORTEST_OF_OTHERS = 16
"""Characters of a secret that others have made for us."""


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


@dataclass(frozen=True)
class Settings:
    """All settings of one installation.

    Missing secrets are made at the first start in demo mode, never in production. `kiosk_ppi` is
    the kiosk screen's pixels per inch. Without a `twilio_account_sid` nothing is sent: texts and
    calls are only logged. Without `kiosk_printer` no slip is printed; `slip_folder` is where a
    demonstration draws them. `speech_folder` holds generated sound, `recordings_folder` the human
    voices. `trusted_proxies` is how many proxies of our own stand in front. `desk_idle` is how long
    staff stay signed in without a press. `kiosk_settles`: a new screen of the kiosk takes no press
    at first. Tests alone switch it off, nothing in the environment does. `has_call_queue`: the
    telephone network knows `<Enqueue>`; without it whoever calls is rung through at once. Without
    `day_list_folder` no list of the day is kept for when everything is down. Backups are encrypted
    with `backup_key` where there is one. Without a `metrics_token` there are no figures for
    monitoring. `logs_json`: the log has a JSON object on each line.
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
    day_list_folder: Path | None = None
    speech_folder: Path = INSTANCE / "speech"
    recordings_folder: Path = INSTANCE / "recordings"
    kiosk_settles: bool = True
    has_call_queue: bool = True
    backup_key: str = ""
    metrics_token: str = ""
    logs_json: bool = False

    @property
    def is_demo(self) -> bool:
        """Whether everybody in it is made up."""
        return self.mode is not Mode.PRODUCTION

    @property
    def is_practice(self) -> bool:
        return self.mode is Mode.PRACTICE


def settings_or_end() -> Settings:
    """The settings in the environment, for a program that starts.

    Ends it with a sentence and status 1 when they make no sense.
    """
    try:
        return read_settings()
    except WrongSetting as problem:
        end_with(problem)


def end_with(problem: WrongSetting) -> NoReturn:
    """Ends the program with a sentence and status 1."""
    sys.exit(f"Fremmøde does not start: {problem}")


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings in the environment, `os.environ` unless another one is given.

    Raises `WrongSetting` with a sentence for the operator.
    """
    env = os.environ if environment is None else environment
    check_names(env)
    mode = _mode(env)
    if mode is Mode.PRODUCTION:
        check_switches(env)
    if mode is Mode.PRACTICE:
        check_practice(env)
    port = read_number(env, "PORT", "8000", 1, 65535)
    settings = Settings(
        mode=mode,
        database_url=_database_url(env, mode),
        port=port,
        secret_key=_secret(env, "SECRET_KEY", mode),
        public_base_url=_base_url(env, mode, port),
        twilio_auth_token=_secret(env, "TWILIO_AUTH_TOKEN", mode),
        kiosk_ppi=read_number(env, "KIOSK_PPI", "102", 60, 250),
        twilio_account_sid=_account_sid(env),
        twilio_number=_twilioread_number(env),
        twilio_api_url=check_twilio_address(env.get("TWILIO_API_URL", TWILIO_API), mode),
        kiosk_printer=printer_at(env.get("KIOSK_PRINTER", "")),
        slip_folder=None if mode is Mode.PRODUCTION else INSTANCE / "slips",
        provider=_provider(env, mode),
        trusted_proxies=read_number(env, "TRUSTED_PROXIES", "0", 0, 5),
        has_call_queue=read_switch(env, "TWILIO_QUEUE"),
        day_list_folder=check_folder("DAY_LIST_FOLDER", env.get("DAY_LIST_FOLDER", "")),
        desk_idle=timedelta(minutes=read_number(env, "DESK_IDLE_MINUTES", "30", 2, 600)),
        backup_key=optional_secret(env, "FREMMOEDE_BACKUP_KEY", "FREMMOEDE_BACKUP_KEY_FILE"),
        metrics_token=optional_secret(
            env, "FREMMOEDE_METRICS_TOKEN", "FREMMOEDE_METRICS_TOKEN_FILE"
        ),
        logs_json=read_either(env, "FREMMOEDE_LOG", "json", "text"),
    )
    check_different(
        {name: env.get(name, "") for name in SECRETS}
        | {
            "FREMMOEDE_BACKUP_KEY": settings.backup_key,
            "FREMMOEDE_METRICS_TOKEN": settings.metrics_token,
        }
    )
    return settings


def _mode(env: Mapping[str, str]) -> Mode:
    """A demonstration where nothing is said, unless another setting is a real centre's."""
    text = env.get("FREMMOEDE_MODE")
    if text is None and (real := _setting_of_a_real_centre(env)):
        raise WrongSetting(f"FREMMOEDE_MODE is missing, and {real} is given: write production.")
    try:
        return Mode(Mode.DEMO if text is None else text)
    except ValueError:
        raise WrongSetting(
            f"FREMMOEDE_MODE is '{text}': write demo, practice or production."
        ) from None


def _setting_of_a_real_centre(env: Mapping[str, str]) -> str | None:
    """The name of a setting that only a centre with citizens needs, if one is given."""
    if not is_local(urlsplit(env.get("PUBLIC_BASE_URL", "http://localhost"))):
        return "PUBLIC_BASE_URL"
    return next((name for name in ("TWILIO_ACCOUNT_SID", "OIDC_ISSUER") if env.get(name)), None)


def _database_url(env: Mapping[str, str], mode: Mode) -> str:
    url = env.get("DATABASE_URL", f"sqlite:///{INSTANCE / 'fremmoede.sqlite'}")
    if not url.startswith(("sqlite:///", "postgresql://")):
        raise WrongSetting("DATABASE_URL must begin with sqlite:/// or postgresql://.")
    if mode is Mode.PRODUCTION and url.partition("?")[0] in ("sqlite:///", "sqlite:///:memory:"):
        raise WrongSetting(
            "DATABASE_URL names no file: write sqlite:///FOLDER/FILE or postgresql://."
        )
    if mode is Mode.PRODUCTION:
        check_database_password(urlsplit(url))
    return url


def printer_at(text: str) -> Printer | None:
    """The printer at an address, as in the settings; None for ''. Raises `WrongSetting`."""
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
        _refuse_alone(env, "OIDC_ISSUER", *(name for name in NAMES if name.startswith("OIDC_")))
        return None
    parts = urlsplit(issuer)
    is_safe = parts.scheme == "https" or (mode is Mode.DEMO and parts.scheme == "http")
    if not is_safe or not parts.hostname or parts.query or parts.fragment or "@" in parts.netloc:
        raise WrongSetting(f"OIDC_ISSUER is '{issuer}': write an address that begins with https.")
    for name in ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"):
        if not env.get(name):
            raise WrongSetting(f"{name} is missing: with OIDC_ISSUER it has to be given.")
    if mode is Mode.PRODUCTION:
        check_secret("OIDC_CLIENT_SECRET", env["OIDC_CLIENT_SECRET"], SHORTEST_OF_OTHERS)
    claim = env.get("OIDC_LOGIN_CLAIM", "preferred_username")
    if not claim.strip():
        raise WrongSetting("OIDC_LOGIN_CLAIM is empty: write a claim, or take it away.")
    levels, methods = (_words(env, name) for name in ("OIDC_LEVELS", "OIDC_METHODS"))
    return Provider(
        issuer, env["OIDC_CLIENT_ID"], env["OIDC_CLIENT_SECRET"], claim, levels, methods
    )


def _words(env: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The words of a setting; none where it is not given. Given and empty it would demand nothing,
    which nobody means: that raises `WrongSetting`."""
    words = tuple(env.get(name, "").split())
    if name in env and not words:
        raise WrongSetting(f"{name} is empty: write what is demanded, or take it away.")
    return words


def _refuse_alone(env: Mapping[str, str], first: str, *others: str) -> None:
    """Raises `WrongSetting` when one of the others is given without the first."""
    for name in others:
        if env.get(name):
            raise WrongSetting(f"{first} is missing: with {name} it has to be given.")


def _base_url(env: Mapping[str, str], mode: Mode, port: int) -> str:
    here = "" if mode is Mode.PRODUCTION else f"http://127.0.0.1:{port}"
    return check_public_address(env.get("PUBLIC_BASE_URL", here), mode)


def _account_sid(env: Mapping[str, str]) -> str:
    """'' when nothing is to be sent; with an account its token and number are required too."""
    sid = env.get("TWILIO_ACCOUNT_SID", "")
    if not sid:
        _refuse_alone(env, "TWILIO_ACCOUNT_SID", "TWILIO_NUMBER")
        return ""
    if not re.fullmatch(r"AC[0-9a-f]{32}", sid):
        raise WrongSetting("TWILIO_ACCOUNT_SID begins with AC, then 32 digits or letters a to f.")
    for name in ("TWILIO_AUTH_TOKEN", "TWILIO_NUMBER"):
        if not env.get(name):
            raise WrongSetting(f"{name} is missing: with TWILIO_ACCOUNT_SID it has to be given.")
    return sid


def _twilioread_number(env: Mapping[str, str]) -> str:
    number = env.get("TWILIO_NUMBER", "")
    if number and not re.fullmatch(r"\+[1-9]\d{6,14}", number):
        raise WrongSetting(f"TWILIO_NUMBER is '{number}': write it in full, as +4512345678.")
    return number


def _secret(env: Mapping[str, str], name: str, mode: Mode) -> str:
    if name in env:
        return check_secret(name, env[name])
    if mode is Mode.PRODUCTION:
        raise WrongSetting(f"{name} is missing: production needs a secret of its own.")
    return demo_secret(INSTANCE / f"{name.lower()}.secret")
