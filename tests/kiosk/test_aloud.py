"""What is read aloud, to whom, and what never over the loudspeaker."""

from datetime import date, time
from pathlib import Path
from typing import get_args

import pytest
from flask import Flask

from kiosk.audio import PACES, VOLUMES, AudioCommand, AudioSettings, change_audio
from kiosk.reading import is_private
from kiosk.text import Text
from shared.content import (
    BornOn,
    ClockTime,
    Count,
    Day,
    Digits,
    Fact,
    Listing,
    Message,
    Minutes,
    Moment,
    Name,
    OwnTexts,
    Register,
    Telephone,
    Term,
    Weekday,
    Wording,
    message,
)
from shared.speech import NoVoice, Sentence, Speech, Waveform
from shared.web import place
from shared.web.place import installed_in
from tests.conftest import MONDAY_AT_EIGHT
from tests.drivers import COPENHAGEN, Visitor
from tests.full_disk import close
from tests.kiosk.ways import number_on, to_birth, to_receipt_of_another_day

ALOUD = Wording("da", Register.ALOUD, COPENHAGEN)
OPEN, PRIVATE = True, False


def html(visitor: Visitor) -> str:
    return visitor.browser.get("/kiosk/").text


def name_of(app: Flask, said: Message, part: str = "") -> str:
    with app.app_context():
        return place.speech().name_of(Sentence.of(said, ALOUD, part))


def listens(visitor: Visitor) -> None:
    visitor.press(visitor.page.button("Læs højt"))


class Mute:
    """A machine that has no voice."""

    name = "mute"

    def speaks(self, language: str) -> bool:
        return False

    def say(self, words: str, language: str) -> Waveform:
        raise NoVoice(words)


FACTS: dict[type, tuple[Fact, bool]] = {
    Moment: (Moment(MONDAY_AT_EIGHT), OPEN),
    Day: (Day(date(2026, 12, 1)), OPEN),
    BornOn: (BornOn(date(1984, 3, 12)), PRIVATE),
    Weekday: (Weekday(date(2026, 12, 1)), OPEN),
    ClockTime: (ClockTime(time(9, 30)), OPEN),
    Count: (Count(3), OPEN),
    Minutes: (Minutes(45), OPEN),
    Digits: (Digits("482917"), PRIVATE),
    Telephone: (Telephone("+4520304050"), PRIVATE),
    Name: (Name("Karen"), PRIVATE),
    Term: (Term("yes"), PRIVATE),
    Listing: (Listing((message("asking-money"),)), PRIVATE),
    OwnTexts: (OwnTexts(()), OPEN),
}


def test_every_kind_of_fact_is_either_for_the_room_or_not() -> None:
    assert set(FACTS) == set(get_args(Fact))
    for fact, is_open in FACTS.values():
        said = Text(message=message("kiosk-number", number=fact))
        assert is_private(said, ALOUD) is not is_open, fact


def test_what_hangs_on_every_wall_is_no_secret() -> None:
    fact = Name("Himmerlandsgade 27")
    assert not is_private(Text(message=message("where", house=fact, address=fact)), ALOUD)
    ours = message("change-by", telephone=Telephone("+4599889900"))
    assert not is_private(Text(message=ours), ALOUD)


def test_words_that_nobody_wrote_down_are_private() -> None:
    assert is_private(Text("Første møde med Karen"), ALOUD)


def test_a_part_without_the_fact_gives_nothing_away() -> None:
    asked = message("here-fetched", name=Name("Karen"))
    assert is_private(Text(message=asked), ALOUD)
    assert not is_private(Text(message=Message("yes", asked.facts)), ALOUD)


def test_seven_paces_and_eight_volumes_end_where_they_end() -> None:
    ear = AudioSettings()
    for _ in range(10):
        ear = change_audio(change_audio(ear, AudioCommand.FASTER), AudioCommand.LOUDER)
    assert (ear.rate, ear.gain) == (2.0, 1.0)
    for _ in range(10):
        ear = change_audio(change_audio(ear, AudioCommand.SLOWER), AudioCommand.SOFTER)
    assert ear.rate == 0.5
    assert ear.gain <= 10 ** (-18 / 20)
    assert (len(PACES), len(VOLUMES)) == (7, 8)
    assert change_audio(ear, AudioCommand.STOP) == AudioSettings()


def test_before_somebody_asks_no_sound_but_one_is_named(visitor: Visitor) -> None:
    to_birth(visitor)
    assert html(visitor).count("data-sound") == 1
    assert "data-ear" not in html(visitor)
    assert "<audio" not in html(visitor)


def test_a_press_makes_the_visit_one_by_ear_until_it_ends(app: Flask, visitor: Visitor) -> None:
    listens(visitor)
    visitor.chooses("Bestil et møde")
    shown = html(visitor)
    assert 'data-ear="speaker"' in shown
    assert name_of(app, message("letter")) in shown
    assert visitor.page.button("Lyd")
    visitor.browser.post("/kiosk/end")
    assert "data-ear" not in html(visitor)


def test_how_it_sounds_is_chosen_on_a_screen_of_its_own(visitor: Visitor) -> None:
    to_birth(visitor)
    listens(visitor)
    for words in ("Lyd", "Skru op", "Jeg har høretelefoner på", "Flere", "Tal langsommere"):
        visitor.press(visitor.page.button(words))
    visitor.press(visitor.page.button("Ingen lyd, når jeg trykker"))
    shown = html(visitor)
    assert 'data-ear="headphones"' in shown
    assert 'data-gain="0.7079"' in shown
    assert 'data-rate="0.8"' in shown
    assert "data-ticks" not in shown
    visitor.press(visitor.page.button("Det er fint"))
    assert visitor.is_asked("Hvornår er du født?")


def test_the_screen_about_the_sound_leads_to_the_letters_and_back(visitor: Visitor) -> None:
    to_birth(visitor)
    listens(visitor)
    for words in ("Lyd", "Bogstaver og farver", "Større bogstaver", "Det er fint"):
        visitor.press(visitor.page.button(words))
    assert visitor.is_asked("Hvornår er du født?")
    assert "size-1" in html(visitor)
    for words in ("Lyd", "Flere", "Tilbage", "Tilbage"):
        visitor.press(visitor.page.button(words))
    assert visitor.is_asked("Hvornår er du født?")


def test_reading_can_be_stopped_for_good(visitor: Visitor) -> None:
    listens(visitor)
    for words in ("Lyd", "Flere", "Læs ikke højt mere"):
        visitor.press(visitor.page.button(words))
    assert "data-ear" not in html(visitor)
    assert visitor.page.button("Større")


def test_a_receipt_tells_the_room_the_time_and_nothing_else(app: Flask, plain: Visitor) -> None:
    listens(plain)
    to_receipt_of_another_day(plain)
    number = name_of(app, message("your-number", number=Digits(number_on(plain))))
    instead = name_of(app, message("aloud-private"))
    assert number not in html(plain)
    assert instead in html(plain)
    plain.browser.post("/kiosk/sound", data={"step": "headphones"})
    plain.browser.post("/kiosk/sound", data={"step": "done"})
    assert number in html(plain)
    assert instead not in html(plain)


def test_the_last_word_is_read_and_nothing_else_of_that_screen(app: Flask, plain: Visitor) -> None:
    listens(plain)
    to_receipt_of_another_day(plain)
    plain.chooses("Færdig")
    plain.chooses("Nej tak")
    button = plain.page.button("Spring over")
    fields = {**button.form.fields, button.name: button.value}
    shown = plain.browser.post(button.action, data=fields).text
    assert shown.count("data-sound") == 1
    assert name_of(app, message("welcome")) not in shown
    assert "data-sound" not in html(plain)


def test_sounds_are_made_for_whoever_listens_and_for_nobody_else(
    app: Flask, plain: Visitor
) -> None:
    made: list[str] = []
    voice: Speech = app.extensions["fremmoede speech"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(voice, "prepare", lambda said: made.extend(it.words for it in said))
        plain.chooses("Bestil et møde")
        assert made == []
        listens(plain)
    assert made[0] == "Tryk et tal, og hør valget. Tryk så Enter."
    asked, hint = "Har du et brev med en kode?", "Har du allerede et møde? Tryk på Mit møde."
    assert made[2] == f"{asked} {hint} Ja, jeg har en kode. Nej. Mit møde."
    assert made[3:6] == [asked, "Her er tre valg.", hint]


def test_without_a_script_the_whole_page_is_one_sound(plain: Visitor) -> None:
    plain.chooses("Bestil et møde")
    button = plain.page.button("Læs højt")
    shown = plain.browser.post(button.action, data=button.form.fields).text
    address = shown.split('autoplay src="')[1].split('"')[0]
    with plain.browser.get(address) as sound:
        assert sound.mimetype == "audio/wav"
    swapped = plain.browser.post(button.action, headers={"HX-Request": "true"}).text
    assert "<audio" not in swapped


@pytest.mark.parametrize("failed", [False, True], ids=["no voice", "a rendering failed"])
def test_without_a_voice_the_screen_says_who_helps(
    app: Flask, visitor: Visitor, failed: bool
) -> None:
    visitor.chooses("Bestil et møde")
    if not failed:
        settings = installed_in(app)[0]
        folders = (settings.speech_folder, settings.recordings_folder)
        app.extensions["fremmoede speech"] = Speech(*folders, str.swapcase, Mute())
    button = visitor.page.button("Læs højt")
    sent = button.form.fields | ({"failed": "1"} if failed else {})
    shown = visitor.browser.post(button.action, data=sent).text
    assert "Vi kan ikke læse højt lige nu. Skranken hjælper." in shown
    assert "data-ear" not in shown
    assert visitor.is_asked("Har du et brev med en kode?")


def test_a_full_disk_makes_a_screen_silent_and_breaks_nothing(
    app: Flask, visitor: Visitor, tmp_path: Path
) -> None:
    settings, workplace = installed_in(app)
    closed = close(tmp_path / "speech")
    place.install_workplace(app, settings, workplace, Speech(closed, tmp_path, lambda _: "0" * 64))
    listens(visitor)
    visitor.chooses("Bestil et møde")
    assert visitor.is_asked("Har du et brev med en kode?")


def test_trouble_is_read_too(app: Flask, plain: Visitor) -> None:
    listens(plain)
    with installed_in(app)[1].work() as work:
        work.session.connection().exec_driver_sql("ALTER TABLE centre RENAME TO elsewhere")
    for answer in (plain.browser.get("/kiosk/"), Visitor(app).browser.post("/kiosk/aloud")):
        assert answer.status_code == 503
        assert name_of(app, message("kiosk-sorry")) in answer.text


def test_the_hall_hears_no_number_of_the_pad(app: Flask, plain: Visitor) -> None:
    to_birth(plain)
    listens(plain)
    five = name_of(app, message("kiosk-number", number=Digits("5")))
    assert five not in html(plain)
    plain.browser.post("/kiosk/sound", data={"step": "headphones"})
    plain.browser.post("/kiosk/sound", data={"step": "done"})
    assert five in html(plain)
