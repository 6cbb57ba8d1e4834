"""What a receipt's screen says about its slip, and the screen that shows the slip."""

from dataclasses import replace

from kiosk.facts import lines_of, when_of
from kiosk.handing_out import mark_of, mark_of_number
from kiosk.paging import CHOICES_AT_ONCE
from kiosk.screens import SLIP, SLIP_SEEN, Address, Button, Press, Scene, Screen, Weight
from kiosk.session import KioskSession
from kiosk.slip import has_number, number_of_meeting, receipt_number, slip_in_words, slip_of
from kiosk.text import NOTHING, Text
from kiosk.visit import Panel, SlipState, Visit
from shared.dialogue import Chosen, Printed, Prompt, Receipt, Reply
from shared.web import settings

_CLOSE = Press("slip_shown", "slip", "closed")


def about_slip(drawn: Screen, prompt: Prompt, scene: Scene) -> Screen:
    """A receipt's screen with what concerns its slip; any other screen unchanged.

    Either how to get the slip, or, where the printer is stuck, to write the number down.
    """
    receipt = prompt.question
    if not isinstance(receipt, Receipt) or not receipt_number(receipt):
        return drawn
    state = _state(receipt, scene)
    if state is SlipState.STUCK:
        return _stuck(drawn, receipt, scene)
    buttons = (*drawn.buttons, *_button(state, scene))[:CHOICES_AT_ONCE]
    return replace(drawn, hint=drawn.hint or _hint(receipt, state, scene), buttons=buttons)


def slip_panel(session: KioskSession, receipt: Receipt, scene: Scene) -> Screen:
    """The screen that shows the slip of a receipt as a picture."""
    slip = slip_of(receipt, session.centre, scene.wording.language)
    close = Button(_CLOSE, scene.say("kiosk-step-done"), icon="done", weight=Weight.LIKELY)
    return Screen(
        "kiosk/slip.html",
        scene.say("slip-yours"),
        picture=Text(slip_in_words(slip)),
        buttons=(close,),
        back=_CLOSE,
    )


def ask_if_written(visit: Visit, prompt: Prompt, said: Reply) -> Visit | None:
    """The visit with the question whether the number is written down, or None: not asked.

    Asked once for each meeting's number of which no slip came out, when the visitor is done.
    """
    receipt = prompt.question
    if not isinstance(receipt, Receipt) or not isinstance(said, Chosen):
        return None
    if receipt.printed is not Printed.AT_ONCE or not number_of_meeting(receipt):
        return None
    is_out = visit.slip is SlipState.OUT and visit.slip_for == mark_of(receipt)
    mark = mark_of_number(receipt)
    if is_out or visit.written == mark or said.index != ending_of(receipt):
        return None
    return replace(visit, panel=Panel.WRITTEN, written=mark)


def written_panel(receipt: Receipt, scene: Scene) -> Screen:
    """The question whether the number is written down; the number itself stays to be seen."""
    yes = Press("answer", "choice", str(ending_of(receipt)))
    no = Press("answer", "move", "help")
    facts = tuple(
        line for line in receipt.facts if has_number(line.text) or when_of(line.text, scene.wording)
    )
    return Screen(
        "kiosk/receipt.html",
        scene.say("kiosk-written"),
        lines=lines_of(facts, scene.wording),
        buttons=(
            Button(no, scene.say("kiosk-written-no"), icon="help"),
            Button(
                yes, scene.say("kiosk-written-yes"), icon="yes", weight=Weight.LIKELY, decides=True
            ),
        ),
        back=Press("slip_shown", "slip", "closed"),
    )


def ending_of(receipt: Receipt) -> int:
    """The index of the option that ends the visit; -1 for a receipt without one."""
    return next((at for at, option in enumerate(receipt.options) if option.decides), -1)


def _state(receipt: Receipt, scene: Scene) -> SlipState:
    """What became of this receipt's slip; `NONE` where the visit's slip is another receipt's."""
    visit = scene.visit
    return visit.slip if visit.slip_for == mark_of(receipt) else SlipState.NONE


def _hint(receipt: Receipt, state: SlipState, scene: Scene) -> Text:
    if state is SlipState.OUT:
        return scene.say("slip-take")
    return scene.say("slip-write-down") if receipt.printed is Printed.AT_ONCE else NOTHING


def _stuck(drawn: Screen, receipt: Receipt, scene: Scene) -> Screen:
    """The screen for a slip that can't come out: only what has to be written down stays.

    The picture, and advice without a fact, make room.
    """
    facts = tuple(line for line in receipt.facts if line.text.facts)
    lines = lines_of(facts, scene.wording)
    return replace(drawn, because=scene.say("slip-stuck"), hint=NOTHING, icon="", lines=lines)


def _button(state: SlipState, scene: Scene) -> tuple[Button, ...]:
    """Prints the slip, or shows it: a demonstration without a printer shows its picture."""
    if scene.prints:
        return (_card("slip_once_more", _once_more(state), scene),)
    return (_card("slip_shown", "slip-see", scene),) if settings().is_demo else ()


def _once_more(state: SlipState) -> str:
    return "slip-again" if state is SlipState.OUT else "slip-print"


def _card(to: Address, id: str, scene: Scene) -> Button:
    press, icon = Press(to, "slip", "open"), SLIP_SEEN if to == "slip_shown" else SLIP
    return Button(press, scene.say(id), icon=icon, weight=Weight.OTHERWISE)
