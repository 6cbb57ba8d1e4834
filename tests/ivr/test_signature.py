"""Only Twilio may ask; the signatures are made by Twilio's own library."""

from collections.abc import Mapping

import pytest
from flask import Flask
from twilio.request_validator import (
    HMAC_SHA256,
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
)
from werkzeug.test import TestResponse

from shared.settings import Settings
from tests.town import OUR_NUMBER

CALL = {"CallSid": "CA1", "From": "+4598621234", "To": OUR_NUMBER, "CallStatus": "ringing"}
WEBHOOKS = [
    *("/ivr/call", "/ivr/answer", "/ivr/dialled", "/ivr/trouble", "/ivr/status"),
    *("/ivr/waiting", "/ivr/waiting-key", "/ivr/left-line"),
]

pytestmark = pytest.mark.usefixtures("town")


def post(
    app: Flask, target: str, form: Mapping[str, str], headers: Mapping[str, str]
) -> TestResponse:
    """The server sees http on its own name, whatever Twilio called."""
    return app.test_client().post(target, data=form, headers=headers)


def signed(settings: Settings, target: str, form: Mapping[str, str]) -> dict[str, str]:
    validator = RequestValidator(settings.twilio_auth_token)
    url = settings.public_base_url + target
    return {SIGNATURE_HEADER: validator.compute_signature(url, form)}


@pytest.mark.parametrize("target", WEBHOOKS)
def test_a_missing_signature_is_refused_plainly(app: Flask, target: str) -> None:
    refused = post(app, target, CALL, {})
    assert refused.status_code == 403
    assert refused.mimetype == "text/plain"


@pytest.mark.parametrize("target", WEBHOOKS)
@pytest.mark.parametrize("forged", ["", "x", "ø", "A" * 28])
def test_a_forged_signature_is_refused(app: Flask, target: str, forged: str) -> None:
    headers = {SIGNATURE_HEADER: forged.encode().decode("latin-1")}
    assert post(app, target, CALL, headers).status_code == 403


def test_a_signature_for_other_keys_is_refused(app: Flask, settings: Settings) -> None:
    headers = signed(settings, "/ivr/answer", CALL | {"Digits": "1"})
    assert post(app, "/ivr/answer", CALL | {"Digits": "2"}, headers).status_code == 403


def test_a_signature_by_somebody_elses_secret_is_refused(app: Flask, settings: Settings) -> None:
    signature = RequestValidator("another").compute_signature(
        f"{settings.public_base_url}/ivr/call", CALL
    )
    assert post(app, "/ivr/call", CALL, {SIGNATURE_HEADER: signature}).status_code == 403


@pytest.mark.parametrize(
    "query",
    ["", "?by=s%C3%B8ren", "?at=9%3A30", "?at=9:30", "?a=1%2B1&a=2", "?a=b%20c+d", "?empty=&x"],
)
def test_the_address_is_signed_as_it_was_sent(app: Flask, settings: Settings, query: str) -> None:
    target = f"/ivr/call{query}"
    assert post(app, target, CALL, signed(settings, target, CALL)).status_code == 200


def test_a_path_that_was_escaped_needlessly_is_signed_as_it_was(
    app: Flask, settings: Settings
) -> None:
    overrides = {"RAW_URI": "/ivr/%63all", "REQUEST_URI": "/ivr/%63all"}
    headers = signed(settings, "/ivr/%63all", CALL)
    answer = app.test_client().post(
        "/ivr/call", data=CALL, headers=headers, environ_overrides=overrides
    )
    assert answer.status_code == 200


def test_without_the_raw_address_it_is_put_together_again(app: Flask, settings: Settings) -> None:
    """Not every server hands it on."""
    target = "/ivr/call?by=s%C3%B8ren"
    overrides = {"RAW_URI": "", "REQUEST_URI": ""}
    headers = signed(settings, target, CALL)
    answer = app.test_client().post(target, data=CALL, headers=headers, environ_overrides=overrides)
    assert answer.status_code == 200


def test_a_port_in_the_signed_address_may_be_left_out(app: Flask, settings: Settings) -> None:
    url = settings.public_base_url.replace(".test", ".test:443") + "/ivr/call"
    signature = RequestValidator(settings.twilio_auth_token).compute_signature(url, CALL)
    assert post(app, "/ivr/call", CALL, {SIGNATURE_HEADER: signature}).status_code == 200


def test_the_newer_signature_is_accepted_too(app: Flask, settings: Settings) -> None:
    signature = RequestValidator(settings.twilio_auth_token).compute_signature(
        f"{settings.public_base_url}/ivr/call", CALL, HMAC_SHA256
    )
    told = {SIGNATURE_SETTINGS_HEADER: "key=webhooks_sharedkey_1,algorithm=HMAC_SHA256"}
    headers = {SIGNATURE_HEADER: signature}
    assert post(app, "/ivr/call", CALL, headers | told).status_code == 200
    assert post(app, "/ivr/call", CALL, headers).status_code == 403


def test_an_algorithm_that_nobody_knows_is_refused(app: Flask, settings: Settings) -> None:
    headers = signed(settings, "/ivr/call", CALL)
    told = {SIGNATURE_SETTINGS_HEADER: "algorithm=ROT13"}
    assert post(app, "/ivr/call", CALL, headers | told).status_code == 403


def test_a_refused_request_changes_nothing(app: Flask, settings: Settings) -> None:
    assert post(app, "/ivr/call", CALL, {}).status_code == 403
    answer = post(app, "/ivr/answer?turn=1", CALL, signed(settings, "/ivr/answer?turn=1", CALL))
    assert "Noget gik galt hos os." in answer.text


def test_the_fallback_is_signed_as_well(app: Flask, settings: Settings) -> None:
    client, headers = app.test_client(), signed(settings, "/ivr/fallback?a=1", {})
    assert client.get("/ivr/fallback?a=1", headers=headers).status_code == 200
    assert client.get("/ivr/fallback?a=1").status_code == 403


def test_nothing_of_a_call_is_kept_on_the_way(app: Flask, settings: Settings) -> None:
    answer = post(app, "/ivr/call", CALL, signed(settings, "/ivr/call", CALL))
    assert answer.headers["Cache-Control"] == "no-store"


def test_our_own_addresses_need_no_escaping(app: Flask, settings: Settings) -> None:
    said = post(app, "/ivr/call", CALL, signed(settings, "/ivr/call", CALL)).text
    query = said.split("/ivr/answer?")[1].split('"')[0].replace("&amp;", "&")
    assert all(name.isalnum() and value.isalnum() for name, value in parts(query))


def parts(query: str) -> list[list[str]]:
    return [part.split("=") for part in query.split("&")]
