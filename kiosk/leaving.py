"""What *Start forfra* does: it ends the visit, and asks first where something would be lost."""

from dataclasses import replace

from kiosk.screens import Button, Press, Scene, Screen, Weight
from kiosk.slip_screens import ask_if_written, ending_of
from kiosk.visit import Panel, Visit
from shared.dialogue import Choose, Chosen, Prompt, Receipt

FEW_ANSWERS = 1
"""The most answers that a visitor may lose without being asked: one press gives them again."""


def ask_before_leaving(visit: Visit, prompt: Prompt, typed: str) -> Visit | None:
    """The visit with the question whether to leave; None where nothing would be lost.

    What was answered or typed is lost, and a meeting's number that was not written down.
    """
    question = prompt.question
    if isinstance(question, Receipt):
        return ask_if_written(visit, prompt, Chosen(ending_of(question)))
    is_done = isinstance(question, Choose) and question.skippable and bool(question.kept)
    if is_done or (prompt.answered <= FEW_ANSWERS and not typed):
        return None
    return replace(visit, panel=Panel.LEAVING, more=0)


def leaving_panel(scene: Scene) -> Screen:
    """The question whether to leave: what is likely goes on."""
    stay, over = Press("start_over", "sure", "no"), Press("start_over", "sure", "yes")
    return Screen(
        "kiosk/choose.html",
        scene.say("kiosk-over-sure"),
        scene.say("kiosk-over-sure", "hint"),
        buttons=(
            Button(stay, scene.say("kiosk-over-no"), icon="onwards", weight=Weight.LIKELY),
            Button(over, scene.say("kiosk-over-yes"), icon="again", decides=True),
        ),
        back=stay,
    )
