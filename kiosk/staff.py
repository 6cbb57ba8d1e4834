"""While staff carry a visitor's conversation on at the desk, and end it there."""

from flask import Response

from kiosk.session import kiosk_session
from kiosk.showing import farewell
from shared.dialogue import Prompt


class EndedByStaff(Exception):
    """The last word was said at the desk."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(prompt.conversation_id)
        self.prompt = prompt


def say_goodbye(ended: EndedByStaff) -> Response:
    """As if the visitor had pressed the last button."""
    return farewell(kiosk_session(), ended.prompt)
