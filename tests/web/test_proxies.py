"""Whose address a visitor's is: only what our own proxies say of it is believed."""

from dataclasses import replace

import pytest
from flask import Flask, Response, request

from app import create_app
from shared.settings import WrongSetting, read_settings
from shared.web.proxies import install_proxies
from tests.conftest import SECRET
from tests.town import settings_for

FORGED = "203.0.113.66"
VISITOR, OUTER, INNER = "198.51.100.7", "10.0.0.2", "10.0.0.1"


def seen_by(app: Flask, headers: dict[str, str]) -> str:
    """The address, scheme and host that the app sees of a request from the inner proxy."""
    app.add_url_rule(
        "/seen", view_func=lambda: Response(f"{request.remote_addr} {request.host_url}")
    )
    answer = app.test_client().get(
        "/seen", headers=headers, environ_overrides={"REMOTE_ADDR": INNER}
    )
    return answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("proxies", "headers", "seen"),
    [
        (0, {}, f"{INNER} http://localhost/"),
        (
            0,
            {
                "X-Forwarded-For": FORGED,
                "X-Forwarded-Proto": "https",
                "X-Forwarded-Host": "evil.example",
                "Forwarded": f"for={FORGED}",
                "X-Real-IP": FORGED,
            },
            f"{INNER} http://localhost/",
        ),
        (1, {"X-Forwarded-For": VISITOR}, f"{VISITOR} http://localhost/"),
        (1, {"X-Forwarded-For": f"{FORGED}, {VISITOR}"}, f"{VISITOR} http://localhost/"),
        (
            1,
            {
                "X-Forwarded-For": f"{FORGED}, {VISITOR}",
                "X-Forwarded-Proto": "http, https",
                "X-Forwarded-Host": "evil.example, aars.example",
            },
            f"{VISITOR} https://aars.example/",
        ),
        (1, {"Forwarded": f"for={FORGED}", "X-Real-IP": FORGED}, f"{INNER} http://localhost/"),
        (
            2,
            {"X-Forwarded-For": f"{FORGED}, {VISITOR}, {OUTER}"},
            f"{VISITOR} http://localhost/",
        ),
        (2, {"X-Forwarded-For": VISITOR}, f"{INNER} http://localhost/"),
    ],
)
def test_as_many_proxies_are_believed_as_there_are(
    proxies: int, headers: dict[str, str], seen: str
) -> None:
    app = Flask("behind proxies")
    install_proxies(app, replace(settings_for("sqlite://", SECRET), trusted_proxies=proxies))
    assert seen_by(app, headers) == seen


def test_the_app_believes_its_proxies(sqlite_url: str) -> None:
    settings = replace(settings_for(sqlite_url, SECRET), trusted_proxies=1)
    headers = {"X-Forwarded-For": f"{FORGED}, {VISITOR}"}
    assert seen_by(create_app(settings), headers) == f"{VISITOR} http://localhost/"


@pytest.mark.parametrize("wrong", ["-1", "6", "one", "1.0", "²"])
def test_a_number_of_proxies_that_makes_no_sense_stops_the_start(wrong: str) -> None:
    with pytest.raises(WrongSetting, match="TRUSTED_PROXIES"):
        read_settings({"TRUSTED_PROXIES": wrong})


@pytest.mark.parametrize("wrong", ["0", "1", "601", "half", "-30"])
def test_an_idle_time_that_makes_no_sense_stops_the_start(wrong: str) -> None:
    with pytest.raises(WrongSetting, match="DESK_IDLE_MINUTES"):
        read_settings({"DESK_IDLE_MINUTES": wrong})
