"""How a visit ends whose conversation staff have carried on and ended at the desk."""

from flask import Response

from kiosk.session import kiosk_session
from kiosk.showing import farewell
from shared.dialogue import Prompt


class EndedByStaff(Exception):
    """A visit's conversation was ended at the desk; `prompt` is its last word."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(prompt.conversation_id)
        self.prompt = prompt


def say_goodbye(ended: EndedByStaff) -> Response:
    """Handles `EndedByStaff`: the visit ends as if the visitor had pressed the last button."""
    return farewell(kiosk_session(), ended.prompt)
