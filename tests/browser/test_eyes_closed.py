"""A whole booking with the eyes closed: keys alone, and as much heard as is needed to press on."""

import pytest

from tests.browser.blind import Blind
from tests.browser.glass import Glass

pytestmark = pytest.mark.slow


def test_a_booking(glass: Glass) -> None:
    glass.page.goto("/kiosk/")
    him = Blind(glass)
    glass.page.goto("/kiosk/")
    him.press("1")
    him.ear.waits_for("Tryk stjerne for at høre.")
    him.press("*")
    him.hears("Goddag. Hvad kan vi hjælpe dig med?")
    print(him.heard)
    him.chooses("Bestil et møde.")
    him.hears("Har du et brev med en kode?")
    print(him.heard)
    him.chooses("Nej.")
    him.hears("Hvornår er du født?")
    print(him.heard)
    him.types("04051961")
    for _ in range(9):
        glass.page.wait_for_timeout(1500)
        print(him.heard)
        print(glass.page.inner_text("main"))
        him.press("1")
        him.goes_on()
    raise AssertionError
