"""Somebody hears the screen: what sounds, when, how, and what the room must not hear."""

from itertools import pairwise

import pytest

from kiosk.audio import PACES, VOLUMES
from shared.content import Digits, message
from tests.browser.glass import Glass
from tests.browser.listening import (
    A_MOMENT,
    IS_PLAYING,
    IS_SILENT,
    LENGTH,
    POSITION,
    TONE,
    Ear,
    aloud,
    instead_of_words,
    name_of,
)
from tests.browser.moves import ALOUD, tune
from tests.browser.settling import take_effect
from tests.browser.states import BOOK, CHECK, DONE, NEW, State

pytestmark = pytest.mark.slow

START = State("start", "welcome")
LETTER = State("letter", "letter", BOOK)
LETTER_ALOUD = State("letter", "letter", (*BOOK, ALOUD))
BIRTH_ALOUD = State("birth", "birth", (*NEW, ALOUD))
PRIVATE = "Det står på skærmen. Med høretelefoner kan du høre det."
LISTEN = "#aloud"


@pytest.fixture
def ear(glass: Glass) -> Ear:
    return Ear(glass)


def press(glass: Glass, selector: str) -> None:
    glass.page.wait_for_timeout(320)
    glass.page.tap(selector)
    take_effect(glass.page)


def silence(glass: Glass, ear: Ear) -> None:
    """A touch beside everything; from now on the ear remembers nothing."""
    glass.page.tap(".house")
    take_effect(glass.page)
    ear.names.clear()


def test_a_press_reads_the_page_in_order(glass: Glass, ear: Ear) -> None:
    glass.reach(LETTER)
    press(glass, LISTEN)
    ear.waits_for("Mit møde.")
    assert ear.words == [
        "Har du et brev med en kode?",
        "Har du allerede et møde? Tryk på Mit møde.",
        "Ja, jeg har en kode.",
        "Nej.",
        "Mit møde.",
    ]


def test_it_really_sounds_and_a_touch_silences_it_at_once(glass: Glass, ear: Ear) -> None:
    glass.reach(LETTER)
    press(glass, LISTEN)
    ear.waits_for("Har du et brev med en kode?")
    ear.hears_something()
    before = ear.ask(POSITION)
    glass.page.wait_for_function(f"(before) => ({POSITION})() !== before", arg=before)
    glass.page.tap(".house")
    assert ear.ask(IS_SILENT)
    ear.hears_nothing_more()
    assert ear.peak(200) < 0.001
    said = len(ear.names)
    glass.page.wait_for_timeout(600)
    assert len(ear.names) == said


def test_a_second_press_starts_over(glass: Glass, ear: Ear) -> None:
    glass.reach(LETTER)
    press(glass, LISTEN)
    ear.waits_for("Har du allerede et møde? Tryk på Mit møde.")
    press(glass, LISTEN)
    ear.waits_until(lambda: ear.words.count("Har du et brev med en kode?") == 2)
    assert ear.words[-1] == "Har du et brev med en kode?"


def test_nothing_sounds_unasked(glass: Glass, ear: Ear) -> None:
    glass.reach(START)
    for selector in (".card >> nth=1", ".card >> nth=1", ".key >> nth=4", ".control >> nth=2"):
        press(glass, selector)
        glass.page.keyboard.press("ArrowDown")
        glass.page.wait_for_timeout(300)
    assert (ear.names, ear.ticks, ear.peak(200)) == ([], [], 0)


def test_by_ear_each_new_screen_is_read_until_the_visit_ends(glass: Glass, ear: Ear) -> None:
    glass.reach(LETTER_ALOUD)
    ear.waits_for("Har du et brev med en kode?")
    press(glass, ".card >> nth=1")
    ear.waits_for("Hvornår er du født?")
    ear.waits_until(lambda: bool(ear.ticks))
    assert ear.ticks == [660]
    glass.context.request.post("/kiosk/end")
    glass.page.goto("/kiosk/")
    said = len(ear.names)
    press(glass, ".card >> nth=1")
    glass.page.wait_for_timeout(500)
    assert ear.names[said:] == []


def test_every_sentence_is_heard_alone_when_it_is_touched(glass: Glass, ear: Ear) -> None:
    glass.reach(LETTER_ALOUD)
    ear.waits_for("Har du et brev med en kode?")
    for selector in ("#hint", "h1"):
        silence(glass, ear)
        press(glass, selector)
        ear.waits_until(lambda: bool(ear.names))
        glass.page.wait_for_timeout(200)
        assert len(ear.names) == 1
    assert ear.words == ["Har du et brev med en kode?"]


def test_arrows_read_every_stop(glass: Glass, ear: Ear) -> None:
    glass.reach(LETTER_ALOUD)
    ear.waits_for("Har du et brev med en kode?")
    silence(glass, ear)
    stops = glass.page.locator("#screen main [data-sound], .controls [data-sound]").count()
    for _ in range(stops):
        glass.page.keyboard.press("ArrowDown")
        ring = glass.ask("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert ring >= 2
    ear.waits_until(lambda: len(ear.names) >= stops)
    assert set(ear.words) == {
        *(
            "Har du et brev med en kode?",
            "Har du allerede et møde? Tryk på Mit møde.",
            "Ja, jeg har en kode.",
            "Nej.",
            "Mit møde.",
        ),
        *("Tilbage.", "Læs højt.", "Lyd.", "Start forfra.", "Sprog.", "Hjælp."),
    }


@pytest.mark.parametrize("percent", [50, 100, 200])
def test_the_pitch_stays_at_every_pace(glass: Glass, ear: Ear, percent: int) -> None:
    instead_of_words(glass)
    glass.begin(LETTER_ALOUD)
    for _ in range(3):
        if percent != 100:
            glass.send(tune("slower" if percent < 100 else "faster"))
    glass.send(tune("done"))
    glass.page.goto("/kiosk/")
    glass.page.wait_for_function(IS_PLAYING)
    assert glass.ask("() => voice_of_kiosk.playbackRate") == percent / 100
    assert glass.ask("() => voice_of_kiosk.preservesPitch")
    ear.hears_a_tone_of(TONE)
    glass.ask("() => { voice_of_kiosk.preservesPitch = false; }")
    ear.hears_a_tone_of(TONE * percent / 100)


def test_there_are_seven_paces_and_eight_volumes_over_18_decibels(glass: Glass, ear: Ear) -> None:
    instead_of_words(glass)
    glass.begin(LETTER_ALOUD)
    for _ in VOLUMES:
        glass.send(tune("softer"))
    peaks = []
    for _ in VOLUMES:
        glass.page.goto("/kiosk/")
        glass.page.wait_for_function(IS_PLAYING)
        peaks.append(ear.peak(120))
        glass.send(tune("louder"))
    steps = [louder / softer for softer, louder in pairwise(peaks)]
    assert len(peaks) == 8
    assert all(1.2 < step < 10**0.5 for step in steps), peaks
    assert peaks[-1] / peaks[0] >= 10 ** (18 / 20)
    assert (len(PACES), PACES[0], PACES[-1]) == (7, 50, 200)


def test_a_step_on_the_panel_says_what_it_has_come_to(glass: Glass, ear: Ear) -> None:
    glass.reach(State("sound", "aloud-sound", (ALOUD, tune("open"))))
    ear.waits_for("Hvordan lyder det bedst?")
    silence(glass, ear)
    press(glass, "[value=louder]")
    ear.waits_for("Skru op.")
    ear.waits_until(lambda: len(ear.names) == 2)
    glass.page.wait_for_function(IS_SILENT)
    assert len(ear.names) == 2
    assert glass.ask("() => document.activeElement.value") == "louder"
    assert "styrke 7 af 8" in glass.page.inner_text("[value=louder]")


def test_the_receipt_keeps_its_secrets_in_the_room_and_tells_them_in_headphones(
    glass: Glass, ear: Ear
) -> None:
    instead_of_words(glass, A_MOMENT)
    glass.reach(State("done", "done", (*DONE, ALOUD)))
    number = name_of(aloud(message("your-number", number=Digits(glass.number))))
    ear.waits_for("Færdig.")
    assert PRIVATE in ear.words
    assert number not in ear.names
    glass.send(tune("headphones"))
    glass.send(tune("done"))
    ear.names.clear()
    glass.page.goto("/kiosk/")
    ear.waits_for("Færdig.")
    assert number in ear.names
    assert PRIVATE not in ear.words


def test_typed_digits_sound_in_headphones_only(glass: Glass, ear: Ear) -> None:
    five = name_of(aloud(message("kiosk-number", number=Digits("5"))))
    glass.reach(BIRTH_ALOUD)
    press(glass, ".key >> nth=4")
    glass.page.keyboard.type("5")
    ear.waits_until(lambda: len(ear.ticks) == 2)
    assert five not in ear.names
    assert ear.ticks == [660, 660]
    glass.send(tune("headphones"))
    glass.send(tune("done"))
    glass.page.goto("/kiosk/")
    glass.page.keyboard.type("5")
    ear.waits_until(lambda: five in ear.names)
    assert ear.names[-1] == five


def test_what_was_typed_stands_there_still_after_the_first_press(glass: Glass) -> None:
    glass.reach(State("birth", "birth", NEW))
    glass.page.keyboard.type("0405")
    press(glass, LISTEN)
    glass.page.wait_for_selector("[data-ear]")
    assert glass.page.input_value(".field") == "04 05"


def test_whether_somebody_is_there_is_asked_aloud_to_everybody(glass: Glass, ear: Ear) -> None:
    glass.reach(LETTER_ALOUD)
    glass.page.clock.install()
    for state in (LETTER_ALOUD, LETTER):
        glass.reach(state)
        ear.names.clear()
        glass.page.clock.run_for(121_000)
        ear.waits_for("Er du her stadig?")
        assert 0 < glass.ask(LENGTH) < 3


def test_a_lost_connection_is_heard_by_ear(glass: Glass, ear: Ear) -> None:
    glass.reach(LETTER_ALOUD)
    glass.page.wait_for_function("() => kept.length > 0")
    ear.waits_for("Har du allerede et møde? Tryk på Mit møde.")
    glass.context.set_offline(True)
    glass.page.tap(".card >> nth=1")
    glass.page.get_by_role("heading", name="Lige nu er der ingen forbindelse.").wait_for()
    glass.page.wait_for_function("() => window.plays_what_was_kept")
    ear.hears_something()
    glass.context.set_offline(False)


def test_where_nothing_can_be_heard_the_screen_says_so(glass: Glass) -> None:
    glass.page.route("**/sounds/*.wav", lambda route: route.fulfill(status=404))
    glass.reach(LETTER)
    press(glass, LISTEN)
    glass.page.wait_for_selector("#because")
    assert "Vi kan ikke læse højt lige nu." in glass.page.inner_text("#because")
    assert glass.page.locator("[data-ear]").count() == 0


def test_without_a_script_a_player_reads_the_page(without_script: Glass) -> None:
    glass = without_script
    glass.reach(LETTER)
    glass.page.tap(LISTEN)
    player = glass.page.locator("audio.whole")
    player.wait_for()
    address = player.get_attribute("src")
    assert address
    sound = glass.context.request.get(address)
    assert (sound.status, sound.headers["content-type"]) == (200, "audio/wav")
    assert len(sound.body()) > 3 * 44_100


def test_a_step_stays_light(glass: Glass) -> None:
    for state in (BIRTH_ALOUD, State("check", "check", (*CHECK, ALOUD))):
        glass.begin(state)
        answer = glass.context.request.post("/kiosk/aloud", headers={"HX-Request": "true"})
        assert len(answer.body()) <= 8 * 1024
