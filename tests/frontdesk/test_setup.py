"""The page of set-up: screens are taken into use by a code, and each centre sees only its own."""

import re
from datetime import timedelta

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from shared.accounts import Role
from shared.appointments import (
    DeviceKind,
    add_centre,
    devices_of_hall,
    kiosk_of_device,
    kiosks,
    redeem_device_code,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.conftest import Desk, somebody
from tests.frontdesk.making import Maker

CODE = re.compile(r'id="device-code">([\d ]+)<')
TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


def presses(clerk: Clerk, to: str, **form: str) -> str:
    """What comes after a form is sent."""
    page = clerk.client.get("/desk/setup/", base_url=HTTPS).get_data(as_text=True)
    told = {**form, "csrf_token": TOKEN.findall(page)[0]}
    client = clerk.client
    answer = client.post(f"/desk/setup/{to}", data=told, base_url=HTTPS, follow_redirects=True)
    return answer.get_data(as_text=True)


def code_in(page: str) -> str:
    found: str = CODE.findall(page)[0]
    return found


def types_code(app: Flask, kind: DeviceKind, code: str) -> int:
    """The status after a code is typed on a fresh device."""
    device = app.test_client()
    to = "/kiosk/enrol" if kind is DeviceKind.KIOSK else "/desk/display/enrol"
    page = device.get(to, base_url=HTTPS).get_data(as_text=True)
    told = {"code": code, "csrf_token": "".join(TOKEN.findall(page))}
    answer: TestResponse = device.post(to, data=told, base_url=HTTPS)
    return answer.status_code


@pytest.mark.parametrize("kind", list(DeviceKind))
def test_a_screen_is_taken_into_use_by_its_code(app: Flask, ole: Clerk, kind: DeviceKind) -> None:
    code = code_in(presses(ole, f"devices/{kind}", name="Ved døren"))
    assert re.fullmatch(r"\d{4} \d{4} \d{4}", code)
    assert types_code(app, kind, "1234 1234 1234") == 422
    assert types_code(app, kind, code) == 303
    assert types_code(app, kind, code) == 422


def test_a_code_of_one_kind_is_none_of_the_other(app: Flask, ole: Clerk) -> None:
    code = code_in(presses(ole, "devices/kiosk", name="Ved døren"))
    assert types_code(app, DeviceKind.DISPLAY, code) == 422


def test_a_code_is_too_old_after_half_an_hour(app: Flask, ole: Clerk, clock: SetClock) -> None:
    code = code_in(presses(ole, "devices/kiosk", name="Ved døren"))
    clock.turn(timedelta(minutes=30))
    assert types_code(app, DeviceKind.KIOSK, code) == 422


def test_the_keypad_of_the_screen_writes_the_code(app: Flask) -> None:
    device = app.test_client()
    page = device.post("/kiosk/enrol", data={"code": "12", "key": "3"}, base_url=HTTPS)
    assert 'name="code" value="123"' in page.get_data(as_text=True)
    page = device.post("/kiosk/enrol", data={"code": "123", "key": "delete"}, base_url=HTTPS)
    assert 'name="code" value="12"' in page.get_data(as_text=True)


def test_a_revoked_kiosk_opens_nothing_until_it_has_a_new_code(ole: Clerk, desk: Desk) -> None:
    token = redeemed(desk, code_in(presses(ole, "devices/kiosk", name="Ved døren")))
    with desk.house.read() as work:
        [kiosk] = kiosks(work, desk.town.centre_id)
    assert is_known(desk, token)
    presses(ole, f"devices/kiosk/{kiosk.id}/revoke")
    assert not is_known(desk, token)
    again = code_in(presses(ole, f"devices/kiosk/{kiosk.id}/code"))
    assert is_known(desk, redeemed(desk, again))
    assert not is_known(desk, token)


def redeemed(desk: Desk, code: str) -> str:
    with desk.house.work() as work:
        return redeem_device_code(work, DeviceKind.KIOSK, code) or ""


def is_known(desk: Desk, token: str) -> bool:
    with desk.house.read() as work:
        return kiosk_of_device(work, token) is not None


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ({"name": ""}, "Skriv, hvor skærmen står."),
        ({"name": "x" * 81}, "Skriv, hvor skærmen står."),
        ({"name": "A", "ppi": "9"}, "som et tal fra 60 til 250"),
        ({"name": "A", "printer": "file:/etc/passwd"}, "Den printer kan vi ikke bruge."),
        ({"name": "A", "printer": "epson"}, "Den printer kan vi ikke bruge."),
    ],
)
def test_a_wrong_value_is_told_and_nothing_typed_is_lost(
    ole: Clerk, desk: Desk, form: dict[str, str], problem: str
) -> None:
    page = presses(ole, "devices/kiosk", **form)
    assert problem in page
    assert all(f'value="{value}"' in page for value in form.values())
    with desk.house.read() as work:
        assert devices_of_hall(work, desk.town.centre_id) == []


def test_what_lacks_is_told(ole: Clerk) -> None:
    page = ole.client.get("/desk/setup/", base_url=HTTPS).get_data(as_text=True)
    assert "Tag en kiosk i brug her på siden." in page
    presses(ole, "devices/kiosk", name="Ved døren")
    page = ole.client.get("/desk/setup/", base_url=HTTPS).get_data(as_text=True)
    assert "Tag en kiosk i brug her på siden." not in page


def test_an_administrator_of_the_municipality_serves_one_centre_after_another(
    ole: Clerk, desk: Desk, house: Workplace
) -> None:
    there = farsoe(house)
    assert "Jobcenter Farsø" not in presses(ole, f"centres/{there}")
    Maker(house, desk.town.centre_id).make("serving")
    presses(ole, "devices/kiosk", name="Her i Aars")
    page = presses(ole, f"centres/{there}")
    assert "Opsætning af Jobcenter Farsø" in page
    assert "Her i Aars" not in page
    presses(ole, "devices/kiosk", name="Torvet")
    with house.read() as work:
        assert [it.name for it in kiosks(work, there)] == ["Torvet"]
    assert "Her i Aars" in presses(ole, f"centres/{desk.town.centre_id}")


def test_an_administrator_of_one_centre_serves_no_other(desk: Desk, house: Workplace) -> None:
    there = farsoe(house)
    clerk = somebody(desk, "Aase", Role.ADMINISTRATOR, "10.9.0.1", there)
    page = presses(clerk, f"centres/{desk.town.centre_id}")
    assert "Opsætning af" not in page
    assert "Opsætning af Jobcenter Farsø" in clerk.client.get(
        "/desk/setup/", base_url=HTTPS
    ).get_data(as_text=True)


def farsoe(house: Workplace) -> int:
    with house.work() as work:
        added = add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4599889950"
        )
        return added.id
