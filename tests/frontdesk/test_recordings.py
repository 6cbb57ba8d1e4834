"""The operator's page: who says each sentence, the script for a studio, and what is heard."""

import csv
from array import array
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from flask import Flask

from frontdesk.words import words
from shared.content import Name, Piece, message
from shared.settings import ROOT
from shared.speech import NoVoice, Recordings, Sentence, Speech, Waveform, Wrong, read_sound, takes
from shared.speech.engines import engine_of_this_machine
from shared.speech.intake import LOUDNESS, decibels, loudness
from shared.unit_of_work import Workplace
from shared.web import place
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.deliveries import (
    ID,
    ONE_CHANNEL,
    PAGE,
    PIECE,
    as_sound,
    deeds,
    good,
    heard,
    kept,
    posts,
    sends,
)
from tests.studio import read_out, words_of

pytestmark = pytest.mark.usefixtures("voice")

A_BREATH = 0.5
"""Seconds: what is left at both ends, and how much sooner a soft voice can't be heard."""


class NoMachine:
    """Has no voice at all."""

    name = "none"

    def speaks(self, language: str) -> bool:
        return False

    def say(self, words: str, language: str) -> Waveform:
        raise NoVoice(language)


def test_it_tells_what_the_machine_says_and_plays_it(ole: Clerk) -> None:
    ole.opens(f"{PAGE}?words={ID}")
    assert ole.sees(words_of(ID))
    assert ole.sees(f"Maskinens stemme {ID}.wav")
    assert heard(ole)[:4] == b"RIFF"
    assert ole.opens(f"{PAGE}da/nothing.wav").status_code == 404
    assert ole.opens(f"{PAGE}?language=xx").status_code == 404


def test_what_is_taken_in_is_heard_from_then_on_and_written_down(
    ole: Clerk, house: Workplace, tmp_path: Path, voice: Speech
) -> None:
    synthetic = heard(ole)
    assert sends(ole, {f"{ID}.wav": good()}).status_code == 200
    assert ole.sees("Én indtaling er lagt ind")
    assert kept(tmp_path) == [f"{ID}.txt", f"{ID}.wav"]
    assert deeds(house) == [("took_in_recording", f"recording:da/{ID}")]
    assert heard(ole) != synthetic
    sentence = Sentence.plain(words_of(ID), "da")
    voice.make(sentence)
    assert voice.sound(voice.name_of(sentence)).read_bytes() == heard(ole)  # type: ignore[union-attr]
    ole.opens(f"{PAGE}?show=recorded")
    assert ole.sees(f"Indtalt {ID}.wav")

    ole.presses("Fjern indtalingen")
    assert ole.sees("Nu læser maskinen.")
    assert kept(tmp_path) == []
    assert heard(ole) == synthetic
    assert deeds(house)[1:] == [("removed_recording", f"recording:da/{ID}")]


def test_a_changed_sentence_is_never_heard_in_its_old_words(ole: Clerk, tmp_path: Path) -> None:
    synthetic = heard(ole)
    sends(ole, {f"{ID}.wav": good()})
    (tmp_path / "da" / f"{ID}.txt").write_text("Er du der endnu?")
    assert heard(ole) == synthetic
    ole.opens(f"{PAGE}?show=changed")
    assert ole.sees(f"Ændret, siden den blev indtalt: maskinen læser {ID}.wav")
    sends(ole, {f"{ID}.wav": good()})
    assert heard(ole) != synthetic


def test_a_new_recording_is_never_taken_for_words_that_were_read_before(tmp_path: Path) -> None:
    """Killed between the sound and its words, what lies there is not heard."""
    take = next(it for it in takes("da") if it.id == ID)
    recordings = Recordings(tmp_path)
    sound = engine_of_this_machine().say(take.words, "da")
    recordings.keep(take, "da", sound)
    (tmp_path / "da" / f"{ID}.txt").write_text("Før sagde vi noget andet.")
    (tmp_path / "da" / f"{ID}.wav").write_bytes(sound.as_wav())
    assert recordings.of_take(take, "da") is None
    assert recordings.outdated(take, "da")


def test_a_sentence_that_stands_in_several_places_is_read_once(ole: Clerk, tmp_path: Path) -> None:
    twins = next(it for it in takes("da") if len(it.lines) > 1 and not it.part_of)
    first, second = twins.lines[0].id, twins.lines[1].id
    answer = sends(ole, {f"{second}.wav": read_out(twins.words), f"{first}.wav": b"RIFF"})
    assert "ordene er de samme som i en anden fil" in answer.text
    assert f"{first}.wav" in kept(tmp_path)
    assert heard(ole, first) == heard(ole, second)


def test_a_voice_from_a_studio_is_cut_and_as_loud_as_the_machines(ole: Clerk) -> None:
    machine = loudness(engine_of_this_machine().say(words_of(ID), "da"))
    assert abs(machine - LOUDNESS) < 3
    soft = read_out(words_of(ID), "gain", "-n", "-26", "pad", "0.8", "1.2")
    loud = read_out(words_of(ID), "gain", "-n", "-1", form=ONE_CHANNEL)
    lengths = []
    for recorded in (soft, loud):
        sends(ole, {f"{ID}.wav": recorded})
        sound = as_sound(heard(ole))
        assert abs(loudness(sound) - LOUDNESS) < 1
        assert decibels(sound.level) < -0.9
        lengths.append(sound.seconds)
    assert abs(lengths[0] - lengths[1]) < A_BREATH, "two seconds of silence are gone"


def test_too_much_at_once_and_nothing_at_all_are_told(
    ole: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sends(ole, {})
    assert (ole.status, ole.sees("Vælg en eller flere filer først.")) == (422, True)
    monkeypatch.setattr("frontdesk.recordings.routes.LARGEST_DELIVERY", 1000)
    assert sends(ole, {f"{ID}.wav": bytes(100_000)}).status_code == 303
    ole.opens(PAGE)
    assert ole.sees("Det er for meget på én gang.")


def test_only_this_page_takes_large_forms(ole: Clerk) -> None:
    answer = posts(ole, "/desk/staff/", "", [("large.wav", bytes(100_000))])
    assert answer.status_code == 413


def test_a_form_of_another_site_changes_nothing(ole: Clerk, tmp_path: Path) -> None:
    posts(ole, f"{PAGE}da", "", [(f"{ID}.wav", good())])
    assert kept(tmp_path) == []
    sends(ole, {f"{ID}.wav": good()})
    ole.client.post(f"{PAGE}da/{ID}/remove", base_url=HTTPS)
    assert f"{ID}.wav" in kept(tmp_path)


def test_the_table_to_read_from_opens_in_a_danish_spreadsheet(ole: Clerk) -> None:
    sends(ole, {f"{ID}.wav": good()})
    for asked, wanted in (("", len(takes("da")) - 1), ("?all=1", len(takes("da")))):
        answer = ole.opens(f"{PAGE}da/script.csv{asked}")
        assert answer.data.startswith(b"\xef\xbb\xbf")
        assert "indtaling-da.csv" in answer.headers["Content-Disposition"]
        rows = list(csv.DictReader(StringIO(answer.text.removeprefix("\ufeff")), delimiter=";"))
        assert len(rows) == wanted
        assert (f"{ID}.wav" in [row["Fil"] for row in rows]) == bool(asked)
    piece = next(row for row in rows if row["Fil"] == f"{PIECE}.wav")
    assert piece["Læs dette"] in piece["Hele sætningen"]
    assert "…" in piece["Hele sætningen"]
    assert all(row["Hvor det bliver sagt"] for row in rows)
    assert all(row["Læs dette"][0].isalnum() for row in rows), "nobody reads out a full stop"


def test_the_script_to_print_has_each_sentence_with_its_file(ole: Clerk) -> None:
    ole.opens(f"{PAGE}en/script")
    for take in takes("en"):
        assert ole.sees(f"{take.id}.wav")
    assert ole.sees("Manuskript på engelsk")


def test_each_name_fits_into_the_audit_and_onto_a_disk() -> None:
    names = [f"{language}:{take.id}" for language in ("da", "en") for take in takes(language)]
    assert len(names) > 500
    assert [name for name in names if len(f"recording:{name}") > 80 or "/" in name] == []


def test_pieces_and_facts_join_without_a_click_or_a_leap_in_loudness(
    ole: Clerk, voice: Speech
) -> None:
    begins = words_of(PIECE)
    sends(ole, {f"{PIECE}.wav": read_out(begins)})
    assert ole.sees("Én indtaling er lagt ind")
    recorded = as_sound(heard(ole, PIECE))
    sentence = Sentence("da", (Piece(f"{begins} "), Piece("klokken ni tredive", varies=True)))
    voice.make(sentence)
    file = voice.sound(voice.name_of(sentence))
    assert file
    joined = read_sound(file)
    end = len(recorded.samples) // 2
    joint = array("h", joined.samples)[end - 400 : end + 60 * 22 + 400]
    assert max(abs(b - a) for a, b in pairwise(joint)) < 655, "2 % of full"
    said = Waveform(joined.samples[len(recorded.samples) :])
    assert abs(loudness(recorded) - loudness(said)) < 3


def test_a_house_without_a_voice_is_told_so_among_what_is_wrong(
    app: Flask, lene: Clerk, ole: Clerk, tmp_path: Path
) -> None:
    lene.opens()
    assert not lene.sees("Vi kan ikke læse højt")
    settings, workplace = place.installed_in(app)
    mute = Speech(tmp_path / "speech", tmp_path, lambda _: "0" * 64, NoMachine())
    place.install_workplace(app, settings, workplace, mute)
    lene.opens()
    assert lene.sees("Vi kan ikke læse højt på dansk")
    ole.opens(f"{PAGE}?show=missing&words={ID}")
    assert ole.sees(f"Mangler: ingen kan læse den op {ID}.wav")
    assert ole.opens(f"{PAGE}da/{ID}.wav").status_code == 404
    sends(ole, {f"{ID}.wav": good()})
    assert heard(ole)[:4] == b"RIFF", "a person needs no machine"


def test_every_refusal_has_a_sentence() -> None:
    for why in Wrong:
        facts = {name: Name("x") for name in ("file", "found", "wanted")}
        assert "x" in words()(message(f"desk-recording-wrong-{why}", **facts))


def test_what_is_put_into_an_address_is_only_looked_up(ole: Clerk) -> None:
    for id in ("..%2F..%2Fapp", "%2e%2e", "x" * 3000):
        assert ole.opens(f"{PAGE}da/{id}.wav").status_code == 404
    assert (ROOT / "app.py").exists()
