"""Every button of the kiosk is pressed, wherever it leads: no dead end, and help everywhere."""

from collections import deque
from dataclasses import dataclass
from datetime import date
from pathlib import Path as Folder

import pytest

from shared.appointments import FIRST_MEETING, book, cancel, free_times, upcoming
from shared.citizens import Needs, register
from shared.content import INTERPRETED_LANGUAGES, Message, Register, Wording, lix, message
from tests.drivers import COPENHAGEN, Visitor
from tests.html_page import Button
from tests.photographs import Photographs
from tests.stories.world import World

BORN = date(1965, 3, 12)
DEEPEST = 14
"""Presses; the longest way to a receipt, with an interpreter, has fewer."""

A_NUMBER = "of a meeting that is ahead"
TYPED = {
    "birth": "12031965",
    "birth-again": "12031965",
    "telephone": "98621234",
    "code": "123456",
    "number": A_NUMBER,
    "here": "123456",
    "asking-birth": "12031965",
    "asking-number": "123456",
}
REACHED = (
    "letter code birth telephone needs needs-which interpreter-language needs-more when better "
    "which-day check done cancelled number mine mine-move-sure here here-not-found about-what "
    "topic-which how-was-it asking-want asking-topic asking-birth asking-way asking-when "
    "ask-money-what ask-which-paper ask-letter-from ask-letter-what ask-meeting-day "
    "ask-meeting-what ask-work-what ask-help-what ask-which-day ask-letter-day asking-check "
    "asking-done asking-number mine-reason mine-then mine-what mine-need mine-form-first mine-topic"
).split()
CHOICES_AT_ONCE, WORDS_AT_ONCE, VERY_EASY = 5, 40, 24


@dataclass(frozen=True)
class Press:
    """One button by its place among the choices, or digits."""

    place: int = -1
    digits: str = ""


Path = tuple[Press, ...]

OWN_QUESTION: Path = (Press(3), Press(4))


@dataclass(frozen=True)
class Stop:
    """Where a way has led: the visitor there, and the photograph of all that is kept."""

    path: Path
    visitor: Visitor
    photograph: int


def at_the_start(world: World, language: str) -> Visitor:
    visitor = world.visitor()
    visitor.begins()
    if language != "da":
        visitor.speaks(language)
    return visitor


def after(world: World, stop: Stop, press: Press) -> Visitor:
    """The same visitor a press later; the one at the stop stays where they are."""
    visitor = stop.visitor.twin()
    if press.digits:
        visitor.types(a_number(world) if press.digits == A_NUMBER else press.digits)
    else:
        visitor.press(choices(visitor)[press.place])
    return visitor


def choices(visitor: Visitor) -> list[Button]:
    return [*cards(visitor), *(b for b in visitor.page.buttons if "change" in b.classes)]


def cards(visitor: Visitor) -> list[Button]:
    """Without the one in the dialogue that waits for somebody to come back."""
    return [b for b in visitor.page.buttons if "card" in b.classes and b.action]


def kind_of_screen(visitor: Visitor, path: Path) -> tuple[object, ...]:
    """Behind one door, two screens with the same question and as many choices are one.

    Information leads on to other services; asking a question of one's own, and hearing the answer,
    are services of their own.
    """
    plain = "".join(c for c in visitor.page.title if not c.isdigit())
    door = path[:3] if path[:2] == OWN_QUESTION else path[:1]
    return plain, len(choices(visitor)), bool(visitor.page.because), door


def next_presses(visitor: Visitor) -> list[Press]:
    onwards = [Press(place) for place in range(len(choices(visitor)))]
    for id, digits in TYPED.items():
        if visitor.page.title == visitor.say(Message(id)):
            onwards.append(Press(digits=digits))
    return onwards


def a_number(world: World) -> str:
    """Each walk moves or cancels a meeting of its own; the one of the walk before makes room."""
    with world.workplace.work() as work:
        owner = register(work, world.town.centre_id, BORN, "+4597971122", None, "da")
        for before in upcoming(work, owner.id):
            cancel(work, before.id, "desk")
        at = free_times(work, world.town.centre_id, FIRST_MEETING)[40]
        return book(work, owner.id, FIRST_MEETING, at, Needs(), "desk").number


@pytest.mark.slow
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("now", ["2026-11-23 10:00", "2026-11-29 21:30"])
def test_every_button_leads_on(world: World, tmp_path: Folder, language: str, now: str) -> None:
    world.turn_to(now)
    kept = Photographs(world.workplace, tmp_path)
    start = at_the_start(world, language)
    seen = {kind_of_screen(start, ())}
    check(start)
    waiting = deque([Stop((), start, kept.take())])
    while waiting:
        stop = waiting.popleft()
        for press in next_presses(stop.visitor) if len(stop.path) < DEEPEST else ():
            kept.restore(stop.photograph)
            path, visitor = (*stop.path, press), after(world, stop, press)
            kind = kind_of_screen(visitor, path)
            if kind not in seen and not has_left(visitor):
                seen.add(kind)
                check(visitor)
                waiting.append(Stop(path, visitor, kept.take()))
    titles = {title for title, *_ in seen}
    assert {world_says(language, id) for id in REACHED} <= titles


def has_left(visitor: Visitor) -> bool:
    """The start again, in Danish for the next one."""
    return not visitor.page.parts or visitor.page.title == world_says("da", "welcome")


def world_says(language: str, id: str) -> str:
    return Wording(language, Register.SHOWN, COPENHAGEN).say(Message(id))


def check(visitor: Visitor) -> None:
    where = f"{visitor.page.title}: {[b.words for b in visitor.page.buttons]}"
    assert visitor.page.title, "a screen asks or says something"
    help = visitor.say(message("kiosk-help"))
    assert any(b.words == help for b in visitor.page.buttons), where
    assert len(next_presses(visitor)) >= 1, f"a dead end: {where}"
    assert len(cards(visitor)) <= CHOICES_AT_ONCE, where
    names = {visitor.say(Message(f"speak-{code}")) for code in INTERPRETED_LANGUAGES}
    parts = [p for p in visitor.page.parts if p not in names and p != "."]
    # What is to be changed stands behind "Ret" for the ear alone.
    words = " ".join(p for p in parts if not p.startswith(": ")).split()
    assert len(words) <= WORDS_AT_ONCE, f"{len(words)} words: {words}"
    if visitor.language == "da":
        sentences = " ".join(p if p[-1] in ".?!" else f"{p}." for p in parts)
        assert lix(sentences) <= VERY_EASY, f"LIX {lix(sentences):.0f}: {sentences}"
