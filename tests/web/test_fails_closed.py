"""What is forgotten or mistyped stops the start; it never opens a door."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from shared.database import connect
from shared.setting_checks import NAMES
from shared.settings import ROOT, Mode, WrongSetting, read_settings
from shared.unit_of_work import Workplace
from shared.web.installation import keep_apart, mark
from shared.web.private_files import keep_private
from tests.town import SECRETS, settings_for, small_town

RANDOM = "0b9f4c1e7a6d52c38e0f1b7a94d6c25e"
REAL = SECRETS | {
    "FREMMOEDE_MODE": "production",
    "PUBLIC_BASE_URL": "https://fremmoede.aars.dk",
    "DATABASE_URL": "postgresql://fremmoede@/fremmoede",
}
"""A real centre's settings."""

MUNICIPALITY = {
    "OIDC_ISSUER": "https://login.aars.dk",
    "OIDC_CLIENT_ID": "fremmoede",
    "OIDC_CLIENT_SECRET": RANDOM,
}
TWILIO = {"TWILIO_ACCOUNT_SID": "AC" + RANDOM, "TWILIO_NUMBER": "+4599889900"}

GUESSED = [
    "", "s", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "short-but-random-x8Kq2",
    "abababababababababababababababababab", "0123456789012345678901234567890123456789",
    "abcdefghijklmnopqrstuvwxyzabcdef", "9876543210zyxwvutsrqponmlkjihgfe",
    "change-me-change-you-change-them-all", "MySuperSecretKey8Kq2vN5tR1wZ7xB4m",
    "fremmoede-Kq2vN5tR1wZ7xB4mYp9sDf3h", "password8Kq2vN5tR1wZ7xB4mYp9sDf3",
    "xE7pDhC0vYxE7pDhC0vYxE7pDhC0vYxE7p", " xE7pDhC0vYq3nWf9sKbJ2tRzL6mUaG4d",
    "xE7pDhC0vYq3nWf9sKbJ2tRzL6mUaG4d\n", "                                        ",
    "qwertyuiopasdfghjklzxcvbnm1234567", "11112222333344445555666677778888",
]  # fmt: skip
SENT_ELSEWHERE = [
    "http://api.twilio.com", "https://evil.example", "https://api.twilio.com.evil.example",
    "https://api.twilio.com@evil.example", "https://evil.example/api.twilio.com",
    "https://evil.example?api.twilio.com", "https://evil.example#.twilio.com", "api.twilio.com",
    "https://api.twilio.com:8443", "https://api.twilio.com/elsewhere", "https://xtwilio.com",
    "https://evil.example\\.twilio.com", "http://127.0.0.1:9000", "https://api.twilio.com:x", "",
    "https://[::1", "ftp://api.twilio.com",
]  # fmt: skip
OPEN_ADDRESSES = [
    "http://fremmoede.aars.dk", "http://127.0.0.1:8000", "http://localhost", "",
    "fremmoede.aars.dk", "https://", "https://user:word@fremmoede.aars.dk", "https://fremmoede.aars.dk?x=1",
    "https://fremmoede.aars.dk#x", "https://fremmoede.aars.dk ", "HTTP://fremmoede.aars.dk",
    "https://fremmoede.aars.dk:port", "https://fremmøde.dk", "//fremmoede.aars.dk",
]  # fmt: skip
MISSPELT = [
    "FREMMOEDE_MOD", "FREMMOEDE_MODUS", "fremmoede_mode", "FREMMOEDE_SECRET_KEY", "SECRETKEY",
    "SECRET_KEYS", "secret_key", "DATABASE_URI", "DATABASEURL", "PUBLIC_BASEURL", "PUBLIC_BASE_URI",
    "TWILIO_TOKEN", "TWILIO_ACOUNT_SID", "TWILIO_API", "OIDC_ISSUER_URL", "OIDC_CLAIM",
    "KIOSK_PRINTERS", "TWILIO_AUTH_TOKENS",
]  # fmt: skip
OTHER_MISTAKES = [
    ({"DAY_LIST_FOLDER": "lists"}, "DAY_LIST_FOLDER is 'lists': write a folder from the root on"),
    ({"FREMMOEDE_MODE": "prod"}, "FREMMOEDE_MODE is 'prod': write demo, practice or production"),
    ({"FREMMOEDE_MODE": ""}, "FREMMOEDE_MODE is '': write"),
    ({"FREMMOEDE_MODE": "Production "}, "FREMMOEDE_MODE is 'Production ': write"),
    ({"TWILIO_AUTH_TOKEN": SECRETS["SECRET_KEY"]}, "SECRET_KEY and TWILIO_AUTH_TOKEN are the same"),
    (MUNICIPALITY | {"OIDC_CLIENT_SECRET": SECRETS["SECRET_KEY"]}, "and OIDC_CLIENT_SECRET are"),
    (MUNICIPALITY | {"OIDC_CLIENT_SECRET": "x"}, "OIDC_CLIENT_SECRET is too short"),
    (MUNICIPALITY | {"OIDC_ISSUER": "http://login.aars.dk"}, "OIDC_ISSUER is 'http"),
    (MUNICIPALITY | {"OIDC_ISSUER": ""}, "OIDC_ISSUER is missing: with OIDC_CLIENT_ID"),
    (MUNICIPALITY | {"OIDC_LOGIN_CLAIM": " "}, "OIDC_LOGIN_CLAIM is empty"),
    ({"TWILIO_NUMBER": "+4599889900"}, "TWILIO_ACCOUNT_SID is missing"),
    ({"DATABASE_URL": "sqlite://"}, "DATABASE_URL must begin"),
    ({"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL names no file"),
    ({"DATABASE_URL": "sqlite:///"}, "DATABASE_URL names no file"),
    ({"DATABASE_URL": "postgresql://postgres:postgres@db/x"}, "DATABASE_URL has a password"),
    ({"DATABASE_URL": "postgresql://user:password@host/name"}, "DATABASE_URL has a password"),
    ({"DATABASE_URL": "postgresql://anna:anna@db/x"}, "DATABASE_URL has a password"),
    ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL must begin"),
    ({"FLASK_DEBUG": "1"}, "FLASK_DEBUG is on"),
    ({"FLASK_DEBUG": "True"}, "FLASK_DEBUG is on"),
    ({"AUTHLIB_INSECURE_TRANSPORT": "1"}, "AUTHLIB_INSECURE_TRANSPORT is on"),
    ({"PORT": "0"}, "PORT is '0': write a number"),
    ({"PORT": "\uff18\uff10"}, "PORT is '\uff18\uff10': write"),
]  # fmt: skip


def refused(settings: dict[str, str]) -> str:
    """The sentence that stops the start: one line, with the setting's name and what to write."""
    with pytest.raises(WrongSetting) as told:
        read_settings(settings)
    sentence = str(told.value)
    assert sentence.count("\n") == 0
    assert re.search(r"write|take it away|must b|has to be given|needs", sentence)
    return sentence


def test_a_real_centres_settings_are_taken() -> None:
    settings = read_settings(REAL | MUNICIPALITY | TWILIO)
    assert settings.mode is Mode.PRODUCTION
    assert settings.provider


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_that_can_be_guessed_stops_the_start(name: str, mode: Mode) -> None:
    for secret in GUESSED:
        sentence = refused(REAL | {"FREMMOEDE_MODE": mode, name: secret})
        assert sentence.startswith(f"{name} ")
        assert len(secret) < 2 or secret not in sentence


@pytest.mark.parametrize("name", ["SECRET_KEY", "TWILIO_AUTH_TOKEN", "PUBLIC_BASE_URL"])
def test_production_makes_nothing_up(name: str) -> None:
    assert refused({it: value for it, value in REAL.items() if it != name}).startswith(name)


def test_no_other_host_is_told_what_twilio_is_told() -> None:
    for url in SENT_ELSEWHERE:
        assert refused(REAL | TWILIO | {"TWILIO_API_URL": url}).startswith("TWILIO_API_URL ")
    for url in ("https://api.twilio.com/", "https://api.dublin.ie1.twilio.com"):
        assert read_settings(REAL | TWILIO | {"TWILIO_API_URL": url})


def test_a_demonstration_may_have_a_stand_in_for_twilio_on_this_machine() -> None:
    demo = SECRETS | TWILIO | {"FREMMOEDE_MODE": "demo"}
    assert read_settings(demo | {"TWILIO_API_URL": "http://127.0.0.1:9000"})
    assert refused(demo | {"TWILIO_API_URL": "http://10.0.0.7:9000"})


def test_production_is_reached_by_https_alone() -> None:
    for url in OPEN_ADDRESSES:
        assert refused(REAL | {"PUBLIC_BASE_URL": url}).startswith("PUBLIC_BASE_URL ")


def test_a_misspelt_name_is_said() -> None:
    for name in MISSPELT:
        assert refused(REAL | {name: RANDOM}).startswith(
            f"{name} is no setting of Fremmøde: write "
        )


def test_what_else_stands_in_an_environment_is_not_ours() -> None:
    others = (
        "PATH",
        "PORTS",
        "MODE",
        "DATABASE",
        "SECRET",
        "PGPASSWORD",
        "LANG",
        "SECRET_KEY_BASE",
    )
    assert read_settings(REAL | dict.fromkeys(others, "x"))


@pytest.mark.parametrize(("mistake", "sentence"), OTHER_MISTAKES)
def test_each_other_mistake_has_its_sentence(mistake: dict[str, str], sentence: str) -> None:
    assert sentence in refused(REAL | mistake)


@pytest.mark.parametrize("real", [TWILIO, MUNICIPALITY, {"PUBLIC_BASE_URL": "https://aars.dk"}])
def test_who_tells_of_a_real_centre_has_to_tell_the_mode(real: dict[str, str]) -> None:
    assert refused(SECRETS | real).startswith("FREMMOEDE_MODE is missing, and ")


def test_every_name_that_is_read_is_known_and_documented() -> None:
    read = set(re.findall(r'"([A-Z]+_[A-Z_]+|PORT)"', (ROOT / "shared/settings.py").read_text()))
    assert read == set(NAMES)
    documented = (ROOT / "docs" / "settings.md").read_text()
    assert [name for name in NAMES if f"`{name}`" not in documented] == []


def test_a_demonstration_refuses_a_real_centres_database(
    workplace: Workplace, database_url: str
) -> None:
    keep_apart(connect(database_url), Mode.DEMO)
    with workplace.work() as work:
        small_town(work)
    with pytest.raises(WrongSetting, match="write FREMMOEDE_MODE=production"):
        keep_apart(connect(database_url), Mode.DEMO)
    keep_apart(connect(database_url), Mode.PRODUCTION)
    with workplace.work() as work:
        mark(work, Mode.DEMO)
    keep_apart(connect(database_url), Mode.DEMO)
    with pytest.raises(WrongSetting, match="the database is a demonstration's"):
        keep_apart(connect(database_url), Mode.PRODUCTION)


def test_production_is_noted_before_there_is_a_centre(
    workplace: Workplace, database_url: str
) -> None:
    with workplace.work() as work:
        mark(work, Mode.PRODUCTION)
        mark(work, Mode.DEMO)
    with pytest.raises(WrongSetting):
        keep_apart(connect(database_url), Mode.DEMO)


def test_a_database_that_was_away_at_the_start_is_looked_at_when_it_is_back(
    tmp_path: Path, sqlite_workplace: Workplace, sqlite_url: str
) -> None:
    engine = connect(f"sqlite:///{tmp_path}/later/house.sqlite")
    keep_apart(engine, Mode.DEMO)
    with sqlite_workplace.work() as work:
        small_town(work)
    (tmp_path / "later").symlink_to(Path(sqlite_url.removeprefix("sqlite:///")).parent)
    (tmp_path / "later" / "house.sqlite").symlink_to(sqlite_url.removeprefix("sqlite:///"))
    with pytest.raises(WrongSetting):
        engine.connect()


def modes(folder: Path) -> dict[str, str]:
    """Of each file and folder in it, what others may do; without those that are closed."""
    found = {
        str(path.relative_to(folder)): oct(stat.S_IMODE(path.lstat().st_mode))
        for path in folder.rglob("*")
    }
    return {name: mode for name, mode in found.items() if not mode.endswith("00")}


def test_what_lay_open_is_closed(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        instance = tmp_path / "instance"
        (instance / "speech").mkdir(parents=True)
        for name in ("fremmoede.sqlite", "fremmoede.sqlite-wal", "messages.log", "speech/a.wav"):
            (instance / name).touch()
        elsewhere = tmp_path / "elsewhere.sqlite"
        elsewhere.touch()
        assert len(modes(tmp_path)) == 7
        keep_private(settings_for(f"sqlite:///{elsewhere}", "x"), instance)
        (instance / "new.log").touch()
        assert modes(tmp_path) == {}
    finally:
        os.umask(before)


START = """
import os
os.umask(0)
from app import create_app
from sqlalchemy import text
from shared.web.place import installed_in
app = create_app()
app.test_cli_runner().invoke(args=["migrate"])
with installed_in(app)[1].work() as work:
    work.session.execute(text("SELECT 1"))
"""


@pytest.mark.slow
def test_a_new_database_is_its_own_users_alone(tmp_path: Path) -> None:
    settings = SECRETS | {"DATABASE_URL": f"sqlite:///{tmp_path}/house.sqlite"}
    subprocess.run([sys.executable, "-c", START], cwd=ROOT, env=os.environ | settings, check=True)
    assert (tmp_path / "house.sqlite").exists()
    assert modes(tmp_path) == {}


@pytest.mark.slow
@pytest.mark.parametrize(
    "command", [("flask", "worker"), ("gunicorn", "app:create_app()"), ("python", "serve.py")]
)
def test_a_program_that_does_not_start_says_one_sentence(command: tuple[str, ...]) -> None:
    program = str(Path(sys.executable).with_name(command[0]))
    wrong = os.environ | REAL | {"PUBLIC_BASE_URL": "http://fremmoede.aars.dk"}
    ended = subprocess.run(
        [program, *command[1:]], cwd=ROOT, env=wrong, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr == (
        "Fremmøde does not start: PUBLIC_BASE_URL begins with http://: production needs https://.\n"
    )
