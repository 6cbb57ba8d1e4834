"""Turns a question into a screen: what stands where, in words, and what each button sends."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, assert_never

from kiosk.digits import grouped, groups_of
from kiosk.facts import FactText, When, lines_of, when_of
from kiosk.paging import page_of, pages, that_fit
from kiosk.text import NOTHING, Text
from kiosk.visit import Visit
from shared.content import Message, Wording
from shared.dialogue import (
    Choose,
    Confirm,
    Draft,
    Enter,
    FactLine,
    HandOver,
    Icon,
    Leave,
    Option,
    Prompt,
    Question,
    Receipt,
    Tell,
)

A_TEXT = 60
"""The longest hint, in characters, that stands below a picture; a longer one takes its room."""

MOST_CHECKED = 4
"""Lines of a check above which those aside make room."""

MOST_LINES, FEW_LINES, MANY_OPTIONS = 6, 5, 4
"""Lines of facts that fit on the glass at every size of letters: fewer above many buttons."""


class Weight(StrEnum):
    """How a button looks beside others: what most people want, a way aside, or neither.

    A resting one leads nowhere at the moment, and keeps its place.
    """

    PLAIN = "plain"
    LIKELY = "likely"
    OTHERWISE = "otherwise"
    RESTING = "resting"


SLIP, SLIP_SEEN = "slip", "slip-seen"
"""The icons of the buttons that print the slip, and that show it where there is no printer."""

A_PAIR = 2

Address = Literal[
    "answer",
    "language",
    "more",
    "press_audio",
    "press_display",
    "slip_once_more",
    "slip_shown",
    "start_over",
]
"""Where a button of the kiosk sends something: the name of a route."""


@dataclass(frozen=True)
class Press:
    """What a button sends: the field `name` with `value`, to the kiosk's route called `to`."""

    to: Address
    name: str
    value: str


@dataclass(frozen=True)
class Button:
    """One choice on a card. `language` is set where its words aren't in the screen's (ISO 639),
    `decides` where it takes effect at once."""

    press: Press
    words: Text = NOTHING
    hint: Text = NOTHING
    icon: str = ""
    weight: Weight = Weight.PLAIN
    when: When | None = None
    language: str = ""
    decides: bool = False


@dataclass(frozen=True)
class Field:
    """The field for digits: what is typed, and rows of group lengths, the most usual first.

    `afresh`: what is typed was sent before; the first new digit takes its place.
    """

    typed: str
    groups: tuple[tuple[int, ...], ...]
    afresh: bool = False


@dataclass(frozen=True)
class Screen:
    """All that a kiosk's template needs to show one screen.

    `because` is a sentence beside the title: why it is asked again, or what has just been done.
    `passage` is the piece of a longer text that is shown at once; `picture` is what a picture says,
    in words. `turn` goes with the answer. `back` is None where there is nothing to go back to.
    """

    template: str
    title: Text = NOTHING
    hint: Text = NOTHING
    because: Text = NOTHING
    passage: Text = NOTHING
    turn: int = 0
    icon: str = ""
    buttons: tuple[Button, ...] = ()
    lines: tuple[FactText, ...] = ()
    field: Field | None = None
    picture: Text = NOTHING
    back: Press | None = None

    @property
    def texts(self) -> tuple[Text, ...]:
        """All texts between header and controls, in the order in which they are read."""
        told = (self.because, self.title, self.hint if not self.because else NOTHING)
        facts = (line.text for line in self.lines)
        choices = (text for it in self.buttons for text in (it.words, it.hint))
        return (*told, self.passage, self.picture, *facts, *choices)

    @property
    def rows(self) -> tuple[tuple[Button, ...], ...]:
        """The buttons in rows, for a receipt whose facts need the room.

        The slip shares a row with the likeliest button; two others share one too, more have one
        each.
        """
        slip = tuple(it for it in self.buttons if it.icon in (SLIP, SLIP_SEEN))
        ends = tuple(it for it in self.buttons if it.weight is Weight.LIKELY)
        others = tuple(it for it in self.buttons if it not in (*slip, *ends))
        end = ((*ends, *slip),) if ends or slip else ()
        if len(others) == A_PAIR:
            return (*end, others)
        return (*((it,) for it in others), *end)


@dataclass(frozen=True)
class Scene:
    """For whom and how: visit, wording, pixels per inch; `prints` where there is a printer."""

    visit: Visit
    wording: Wording
    ppi: int
    prints: bool = False

    def say(self, what: str | Message, part: str = "") -> Text:
        """The text of a message, or of the message with this id and without facts.

        `part` names one of the message's further texts, such as 'hint'.
        """
        message = Message(what) if isinstance(what, str) else what
        return Text(self.wording.say(message, part), message, part)


def screen(prompt: Prompt, scene: Scene, typed: str = "") -> Screen:
    """The screen of a question that is put.

    What stands in its field is `typed`, or the draft that was kept of it.
    """
    question, draft = prompt.question, prompt.draft
    because = prompt.because or (draft.because if draft and not typed else None)
    return replace(
        _drawn(question, scene, typed, draft),
        title=scene.say(question.text),
        hint=scene.say(question.text, "hint"),
        because=scene.say(because) if because else NOTHING,
        turn=prompt.turn,
        back=_back(prompt, scene.visit),
    )


def _drawn(question: Question, scene: Scene, typed: str, draft: Draft | None) -> Screen:
    """What each kind of question has of its own."""
    match question:
        case Choose():
            return _choose(question, scene)
        case Enter():
            return _enter(question, scene, typed, draft)
        case Confirm():
            return _confirm(question, scene)
        case Leave():
            return _leave(question, scene)
        case Tell():
            return _tell(question, scene)
        case Receipt():
            return _receipt(question, scene)
        case HandOver():
            return _hand_over(question, scene)
        case _:
            assert_never(question)


def paged(buttons: Sequence[Button], scene: Scene) -> tuple[Button, ...]:
    """The buttons of the visitor's present page: as many as fit, *More* last if others follow.

    Where all of them fit without their hints alone, the hints make way.
    """
    if _fit(buttons, scene) < len(buttons) <= _fit(without_hints(buttons), scene):
        return tuple(without_hints(buttons))
    fit = _fit(buttons, scene)
    page = min(scene.visit.more, pages(len(buttons), fit) - 1)
    shown, more = page_of(buttons, fit, page)
    return (*shown, more_button(scene, page + 1)) if more else tuple(shown)


def _fit(buttons: Sequence[Button], scene: Scene) -> int:
    return that_fit([(str(b.words), str(b.hint)) for b in buttons], scene.visit.display, scene.ppi)


def without_hints(buttons: Sequence[Button]) -> Sequence[Button]:
    """The same buttons with their words alone; what a meeting is about stays."""
    return [button if button.when else replace(button, hint=NOTHING) for button in buttons]


def _choose(question: Choose, scene: Scene) -> Screen:
    buttons = [_button(o, index, scene) for index, o in enumerate(question.choices)]
    if question.otherwise is not None:
        buttons[-1] = replace(buttons[-1], weight=Weight.OTHERWISE)
    lines = lines_of(question.kept, scene.wording)
    return Screen("kiosk/choose.html", buttons=paged(buttons, scene), lines=lines)


def _enter(question: Enter, scene: Scene, typed: str, draft: Draft | None) -> Screen:
    buttons = [replace(b, weight=Weight.OTHERWISE) for b in _all(question, scene)]
    country = question.country
    kept = draft or Draft(typed)
    field = Field(
        grouped(typed or kept.text, question.typing, country),
        groups_of(question.typing, country),
        afresh=kept.sent and typed in ("", kept.text),
    )
    return Screen("kiosk/enter.html", buttons=tuple(buttons), field=field)


def _confirm(question: Confirm, scene: Scene) -> Screen:
    return Screen(
        "kiosk/confirm.html",
        lines=lines_of(_that_are_checked(question), scene.wording),
        buttons=tuple(replace(each, decides=True) for each in _all(question, scene)),
    )


def _that_are_checked(question: Confirm) -> tuple[FactLine, ...]:
    """The facts, without those aside where all of them are too many."""
    facts = question.facts
    return facts if len(facts) <= MOST_CHECKED else tuple(it for it in facts if not it.aside)


def _receipt(question: Receipt, scene: Scene) -> Screen:
    return Screen(
        "kiosk/receipt.html",
        icon=Icon.DONE,
        lines=lines_of(_that_fit(question), scene.wording),
        buttons=_all(question, scene),
    )


def _that_fit(question: Receipt) -> tuple[FactLine, ...]:
    """The facts, and as many of those aside as there is room for above the buttons."""
    most = MOST_LINES if len(question.options) < MANY_OPTIONS else FEW_LINES
    room = most - sum(not each.aside for each in question.facts)
    aside = [each for each in question.facts if each.aside][: max(0, room)]
    return tuple(each for each in question.facts if not each.aside or each in aside)


def _tell(question: Tell, scene: Scene) -> Screen:
    if question.parts:
        return _passage(question, scene)
    return Screen("kiosk/tell.html", icon=_picture(question, scene), buttons=_all(question, scene))


def _picture(question: Tell, scene: Scene) -> str:
    """The icon above a text; '' where the text needs the room."""
    is_text = len(str(scene.say(question.text, "hint"))) > A_TEXT
    return "" if is_text else question.icon or "notice"


def _passage(question: Tell, scene: Scene) -> Screen:
    """One piece of a longer text; what can be done next stands below the last piece."""
    page = min(scene.visit.more, len(question.parts) - 1)
    is_last = page + 1 == len(question.parts)
    read_on = Button(
        Press("more", "page", str(page + 1)),
        scene.say("read-on"),
        icon=Icon.LATER,
        weight=Weight.LIKELY,
    )
    return Screen(
        "kiosk/passage.html",
        passage=scene.say(question.parts[page]),
        buttons=_all(question, scene) if is_last else (read_on,),
    )


def _leave(question: Leave, scene: Scene) -> Screen:
    """Only the alternatives to a spoken message: a kiosk in a hall records nobody."""
    return Screen("kiosk/tell.html", icon=Icon.QUESTION, buttons=_all(question, scene))


def _hand_over(question: HandOver, scene: Scene) -> Screen:
    return Screen("kiosk/hand_over.html", icon="help", buttons=_all(question, scene))


def _all(question: Question, scene: Scene) -> tuple[Button, ...]:
    return tuple(_button(o, index, scene) for index, o in enumerate(question.choices))


def _button(option: Option, index: int, scene: Scene) -> Button:
    return Button(
        press=Press("answer", "choice", str(index)),
        words=scene.say(option.text),
        hint=scene.say(option.text, "hint"),
        icon=option.icon or "",
        weight=Weight.LIKELY if option.likely else Weight.PLAIN,
        when=when_of(option.text, scene.wording),
        language=scene.wording.say(option.text, "language"),
        decides=option.decides,
    )


def more_button(scene: Scene, page: int) -> Button:
    """The button *More*, which shows a page of the choices (counted from 0)."""
    return Button(
        press=Press("more", "page", str(page)),
        words=scene.say("kiosk-more"),
        hint=scene.say("kiosk-more", "hint"),
        icon="more",
        weight=Weight.OTHERWISE,
    )


def _back(prompt: Prompt, visit: Visit) -> Press | None:
    if visit.more:
        return Press("more", "page", str(visit.more - 1))
    return Press("answer", "move", "back") if prompt.can_go_back else None
