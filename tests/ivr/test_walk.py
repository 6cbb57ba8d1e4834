"""All keys at every place of the menu, in both languages: what holds everywhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from app import create_app
from ivr import always_said, voice
from ivr.own_audio import heard_as
from ivr.reading import BEFORE_THE_KEY, Phrase
from ivr.simulator.lines import AppLine
from ivr.simulator.telephone import HeardSpeech, Rang, SimulatedTelephone
from ivr.simulator.verbs import Gather, read_twiml
from shared.citizens import give_code, register
from shared.clock import SetClock
from shared.settings import Settings
from shared.speech import Sentence, fixed_sentences
from shared.unit_of_work import UnitOfWork
from shared.web import place
from tests.conftest import MONDAY_AT_EIGHT, SECRET
from tests.databases import copy_sqlite
from tests.ivr.walk import SILENCE, Step, Stop, World, walk
from tests.memory import quick_folder
from tests.town import OUR_NUMBER, settings_for, small_town

MONDAY_AT_TEN = datetime(2026, 11, 23, 9, tzinfo=UTC)

FIXED = set("05*89")
FAREWELLS = ("på gensyn", "På gensyn.", "Så hjælper vi dig.", "Goodbye", "Then we will help you.")
OTHER_KEY = ("Den tast virker ikke her.", "That key does nothing here.")
THE_OTHER_LANGUAGE = {"For English,", "press nine.", "For dansk,", "tryk ni."}
BIRTH = "12031965#"
ANY_NUMBER = re.compile(
    r"Det var (?!kun )[\w ]+ tal\.|That was (?!only )[\w -]+ digits\."
    r"|(Dag|Måned) [\w ]+ findes ikke\.|There is no (day|month) [\w -]+\."
)
"""Too many digits, and a day or a month that no calendar has: any number can stand in these."""

NOBODY_THERE = "aside.closed."

MENU, FIRST_MENU, ONCE_MORE = 18, 17.1, 12
"""Seconds that a menu may take, the first one without the other language, and what is said to who
hesitates."""

HESITATES = ("Er du der?", "Are you there?", *OTHER_KEY, "Vi kan ikke gå", "We can't go back")

TOLD_OF_THE_CHILD = ("Det er fint.", "That's fine.")
BEFORE_IT = 7
"""Seconds of what is said of a child who helps, before the same question is read once more."""

LONGER = {
    "door": (21, "the first menu, and the other language after it"),
    "go-on": (19, "a call that goes on begins with a greeting, and the other language after it"),
    "screening.may": (26, "that nothing need be answered is said before it is asked"),
    "done": (
        33,
        "a receipt: when, where and the number, twice",
    ),
    "done.again": (30, "a receipt, with how we remind"),
    "asking.done": (30, "a receipt: the number and the day of the answer, twice"),
    "screening.done": (30, "a receipt, with what else was agreed"),
    "screening.helped": (30, "a receipt: the number of the proof, twice"),
    "aside.fine-so": (26, "a receipt: when we call, twice, and which number"),
    "sure": (30, "what was chosen is read out"),
    "asking.check": (27, "what was asked is read out"),
    "asking.then": (34, "an answer, which is more than a menu"),
    "screening.money": (23, "what became of the wish is said first"),
    "screening.jobnet": (19, "what became of the wish is said first"),
    "aside.when": (20, "English clock times have the part of the day"),
    "when.n.time": (21, "English clock times have the part of the day"),
    "undo-sure": (19, "English clock times have the part of the day"),
}
"""Places that take longer than a menu, by question: seconds, and why."""


@dataclass(frozen=True)
class Menu:
    """When somebody calls, what they did in an earlier call, and how deep the walk goes."""

    at: datetime
    depth: int
    earlier: tuple[str, ...] = ()


CLOSED = Menu(MONDAY_AT_EIGHT, depth=3)
OPEN = Menu(MONDAY_AT_TEN, depth=99)
CUT_OFF = Menu(MONDAY_AT_TEN, depth=3, earlier=("1", "2", BIRTH, "1", "2"))
QUEUE = Menu(MONDAY_AT_TEN, depth=4, earlier=("0",))

MENUS = [
    pytest.param(CLOSED, id="the first steps, closed", marks=pytest.mark.slow),
    pytest.param(OPEN, id="all of it, open", marks=[pytest.mark.slow, pytest.mark.long("walk")]),
    pytest.param(CUT_OFF, id="after a call that was cut off", marks=pytest.mark.slow),
    pytest.param(QUEUE, id="while somebody waits already", marks=pytest.mark.slow),
]


def test_the_walker_hears_what_can_be_pressed() -> None:
    said = [Phrase("Hvad?", "da")]
    for what, press in (
        ("Et menneske", "nul"),
        ("Mere tid", "tryk tre"),
        ("Nej", "tryk to"),
    ):
        said += [Phrase(f"{what},", "da", BEFORE_THE_KEY), Phrase(f"{press}.", "da")]
    gather, _ = read_twiml(voice.ask_for_a_key(said, "/ivr/answer", slower=False).encode())
    assert isinstance(gather, Gather)
    stop = Stop((), "here", gather.sounds, waits_for_digits=False)
    assert [(it.key, it.words) for it in stop.choices] == [("0", 3), ("3", 4), ("2", 3)]
    assert stop.choices[1].seconds == pytest.approx(4 * 60 / 118 + 0.15 + 0.6)


@dataclass(frozen=True)
class Walk:
    """What each key led to, every sentence that was said, and what is made at set-up."""

    steps: list[Step]
    said: list[Sentence]
    made: set[tuple[str, str]]


@pytest.fixture(scope="module", params=MENUS)
def walked(request: pytest.FixtureRequest, sqlite_template: Path) -> Walk:
    with quick_folder() as folder, pytest.MonkeyPatch.context() as patch:
        return walk_through(request.param, copy_sqlite(sqlite_template, folder / "walked"), patch)


def walk_through(menu: Menu, url: str, patch: pytest.MonkeyPatch) -> Walk:
    settings, said = settings_for(url, SECRET), list[Sentence]()

    def listen(phrases: Iterable[Phrase], *how: Any) -> Any:
        heard = list(phrases)
        said.extend(it.sentence for it in heard)
        return heard_as(heard, *how)

    patch.setattr("ivr.routes.heard_as", listen)
    app = create_app(settings, SetClock(menu.at))
    with app.app_context():
        workplace = place.workplace()
        with workplace.work() as work:
            known = letter_for_somebody(work)
        made = {(it.language, it.words) for it in made_at_set_up()}
    if menu.earlier:
        call_of(app, settings, *menu.earlier).hang_up()
    folder = Path(url.removeprefix("sqlite:///")).parent
    steps = list(walk(call_of(app, settings), World(workplace, folder), menu.depth, (known,)))
    workplace.engine.dispose()
    return Walk(steps, said, made)


def made_at_set_up() -> Iterator[Sentence]:
    for language in ("da", "en"):
        yield from fixed_sentences(language)
        yield from always_said(language)


@pytest.fixture(scope="module")
def steps(walked: Walk) -> list[Step]:
    return walked.steps


def letter_for_somebody(work: UnitOfWork) -> str:
    """The code in the letter of a citizen whose birth date the walker types."""
    town = small_town(work)
    born = date(1965, 3, 12)
    somebody = register(work, town.centre_id, born, "+4598622345", None, "da")
    return f"{give_code(work, somebody.id)}#"


def call_of(app: Flask, settings: Settings, *pressed: str) -> SimulatedTelephone:
    line, secret = AppLine(app.wsgi_app), settings.twilio_auth_token
    call = SimulatedTelephone(line, secret, settings.public_base_url, OUR_NUMBER)
    call.ring()
    for keys in pressed:
        call.press(keys)
    return call


@pytest.fixture(scope="module")
def stops(steps: list[Step]) -> list[Stop]:
    return list({step.before.path: step.before for step in steps}.values())


def test_what_callers_hear_and_never_differs_is_made_at_set_up(walked: Walk) -> None:
    said = {(it.language, it.words) for it in walked.said if is_fixed(it)}
    assert len(said) > 50
    assert said - walked.made == set()
    assert ("da", "Goddag, Jobcenter Aars.") in walked.made


def is_fixed(sentence: Sentence) -> bool:
    """No fact is in it; how many there are of something is one of a few numbers."""
    varies = any(piece.varies for piece in sentence.pieces)
    return not varies and ANY_NUMBER.match(sentence.words) is None


def is_hesitation(stop: Stop) -> bool:
    return stop.hears.startswith(HESITATES)


def longest(stop: Stop) -> float:
    """Seconds that may pass there until all is said."""
    place = stop.question.split(" ")[0]
    before = BEFORE_IT if stop.hears.startswith(TOLD_OF_THE_CHILD) else 0
    return LONGER.get(place, (MENU, ""))[0] + before


def test_no_question_is_without_words_and_keys(stops: list[Stop]) -> None:
    assert [stop for stop in stops if not stop.hears or not stop.choices] == []


def test_a_person_is_first_at_the_start_and_where_somebody_hesitates_else_last(
    stops: list[Stop],
) -> None:
    """Where nobody is there to be called, zero calls nobody, and is not said."""
    alone = [stop for stop in stops if stop.question.startswith(NOBODY_THERE)]
    assert [stop for stop in alone if "0" in {choice.key for choice in stop.choices}] == []
    assert len(alone) < len(stops)
    others = [stop for stop in stops if stop not in alone]
    early = [it for it in others if is_hesitation(it) or not it.path]
    assert early
    assert [it for it in early if it.choices[0].key != "0"] == []
    late = [it for it in others if it not in early]
    assert [it for it in late if it.choices[-1].key not in "09"] == []


def test_no_menu_has_more_than_four_choices(stops: list[Stop]) -> None:
    assert [s for s in stops if len([c for c in s.choices if c.key not in FIXED]) > 4] == []


def test_a_choice_has_at_most_twelve_words(stops: list[Stop]) -> None:
    assert {c for stop in stops for c in stop.choices if c.words > 12} == set()


def test_a_menu_takes_at_most_eighteen_seconds(stops: list[Stop]) -> None:
    """With its question, its silences and all keys; estimated, to a whole second."""
    menus = [stop for stop in stops if not is_hesitation(stop)]
    assert menus
    assert {
        (it.question, it.seconds, it.hears) for it in menus if round(it.seconds) > longest(it)
    } == set()


def test_the_first_menu_takes_at_most_seventeen(stops: list[Stop]) -> None:
    """Before the other language is offered in that language."""
    [first] = [stop for stop in stops if not stop.path]
    other = [it.seconds for it in first.choices if it.key == "9"]
    assert len(other) == 1
    assert first.seconds - sum(other) <= FIRST_MENU


def test_who_hesitates_hears_something_short(stops: list[Stop]) -> None:
    again = [stop for stop in stops if is_hesitation(stop)]
    assert len(again) > 5
    assert {(it.seconds, it.hears) for it in again if it.seconds > ONCE_MORE} == set()


def test_no_key_is_offered_twice_at_once(stops: list[Stop]) -> None:
    keys = [[choice.key for choice in stop.choices] for stop in stops]
    assert [each for each in keys if len(set(each)) < len(each)] == []


def test_every_key_that_is_offered_leads_on(steps: list[Step]) -> None:
    offered = [s for s in steps if s.keys.rstrip("#") in {c.key for c in s.before.choices}]
    assert offered
    ignored = [s for s in offered if s.after and s.after.hears.startswith(OTHER_KEY)]
    assert ignored == []


def test_zero_leads_to_a_person_from_everywhere(steps: list[Step]) -> None:
    """Whoever has been told when we call is where zero leads."""
    lost = [
        step
        for step in steps
        if step.keys in ("0", "0#")
        and not any(isinstance(event, Rang) for event in step.events)
        and not (step.after and step.after.question.startswith("aside"))
    ]
    assert lost == []


def test_silence_never_goes_round_in_a_circle(steps: list[Step]) -> None:
    """Somebody whose telephone sends no keys gets a call back, or hears farewell."""
    onward = {s.before.sight: s.after for s in steps if s.keys == SILENCE}
    assert len(onward) > 10
    for start in onward:
        here, seen = start, set()
        while (after := onward.get(here)) is not None:
            assert after.sight not in seen
            seen.add(after.sight)
            here = after.sight


def test_no_call_ends_without_a_farewell(steps: list[Step]) -> None:
    last_words = {
        [e.words for e in step.events if isinstance(e, HeardSpeech) and e.words][-1]
        for step in steps
        if step.after is None
    }
    assert {words for words in last_words if not any(f in words for f in FAREWELLS)} == set()


def test_whatever_is_pressed_is_answered_in_the_language_of_the_call(steps: list[Step]) -> None:
    stops = [step.after for step in steps if step.after]
    assert [stop for stop in stops if len(languages_of(stop)) > 1] == []


def languages_of(stop: Stop) -> set[str]:
    """The offer of the other language is made in that language."""
    said = [sound for sound in stop.sounds if sound.words not in THE_OTHER_LANGUAGE]
    return {sound.language for sound in said if sound.words}
