"""What a form says: the one place that turns buttons into answers."""

from collections.abc import Mapping

from kiosk.audio import AudioCommand
from kiosk.display_settings import DisplayCommand
from kiosk.scanning import number_on
from shared.dialogue import Back, Change, Chosen, Help, Reply, Typed

_MOVES: Mapping[str, Reply] = {"back": Back(), "help": Help()}

NOWHERE = -1
"""A place that no choice has: what is not a number chooses nothing, and is told so."""


def read_reply(form: Mapping[str, str]) -> Reply | None:
    """None when the form says nothing that we know."""
    if "move" in form:
        return _MOVES.get(form["move"])
    if "change" in form:
        return Change(_place(form, "change"))
    if "choice" in form:
        return Chosen(_place(form, "choice"))
    if "typed" in form:
        return Typed(number_on(form["typed"]) or form["typed"])
    return None


def turn_of(form: Mapping[str, str]) -> int | None:
    """The turn that an answer belongs to; None for what no screen of ours sends."""
    return form_number(form, "turn")


def step_in(form: Mapping[str, str]) -> DisplayCommand:
    """What was pressed on the screen about the look; to open it is the least."""
    try:
        return DisplayCommand(form.get("step", ""))
    except ValueError:
        return DisplayCommand.OPEN


def tune_in(form: Mapping[str, str]) -> AudioCommand:
    """What was pressed on the screen about the sound; to open it is the least."""
    try:
        return AudioCommand(form.get("step", ""))
    except ValueError:
        return AudioCommand.OPEN


def form_number(form: Mapping[str, str], name: str) -> int | None:
    """A small number as we write it into the pages; None for anything else."""
    text = form.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


def _place(form: Mapping[str, str], name: str) -> int:
    index = form_number(form, name)
    return NOWHERE if index is None else index
