"""What stands in the field for digits is kept, whatever is pressed, and is there again."""

from dataclasses import replace

from flask import request

from kiosk.heard import turn_of
from kiosk.session import KioskSession
from shared import dialogue
from shared.dialogue import Draft, Prompt, Typed, keep_draft
from shared.services import SCRIPTS
from shared.unit_of_work import UnitOfWork
from shared.web import workplace

LATE = -1
"""The turn of an answer that names none: no question has it, so the answer changes nothing."""


def send_typed(work: UnitOfWork, conversation: str, said: Typed, turn: int | None) -> Prompt:
    """Gives what was typed as the answer; it stays to be seen, with what is wrong with it."""
    sent, late = Draft(said.text, sent=True), LATE if turn is None else turn
    keep_draft(work, conversation, turn, sent)
    prompt = dialogue.reply(work, SCRIPTS, conversation, late, said)
    if not prompt.not_understood:
        return prompt
    refused = replace(sent, because=prompt.because)
    keep_draft(work, conversation, turn, refused)
    return replace(prompt, draft=refused)


def keep_typed(session: KioskSession) -> None:
    """Keeps what is typed so far, whatever is pressed: it stands there again afterwards.

    Nothing while what is personal is hidden: that field is not the conversation's.
    """
    conversation, typed = session.visit.conversation, request.form.get("typed")
    if not conversation or typed is None or session.visit.veiled:
        return
    with workplace().work() as work:
        keep_draft(work, conversation, turn_of(request.form), Draft(typed))
