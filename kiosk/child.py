"""The button of a visitor whom a child helps: where one says who one is, and with the languages."""

from dataclasses import replace

from kiosk.heard import CHILD, NO_CHILD
from kiosk.screens import Button, Press, Scene, Screen, Weight
from shared.dialogue import Enter, Icon, Prompt


def child_button(prompt: Prompt, scene: Scene) -> Button:
    """Says that a child helps the visitor; pressed then, that it no longer does."""
    move, words = (NO_CHILD, "child-not-mine") if prompt.child_helps else (CHILD, "child-mine")
    return Button(
        Press("answer", "move", move), scene.say(words), icon=Icon.CHILD, weight=Weight.OTHERWISE
    )


def with_child(drawn: Screen, prompt: Prompt, scene: Scene) -> Screen:
    """A screen with the button for a child's help added, where a visitor types who they are; any
    other screen unchanged."""
    question = prompt.question
    if not isinstance(question, Enter) or not question.typing.says_who:
        return drawn
    return replace(drawn, buttons=(*drawn.buttons, child_button(prompt, scene)))
