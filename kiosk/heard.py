"""Turns the fields of a kiosk's form into replies and into presses on its own screens."""

from collections.abc import Mapping

from kiosk.audio import AudioCommand
from kiosk.display_settings import DisplayCommand
from kiosk.scanning import number_on
from shared.dialogue import Back, Change, ChildHelps, Chosen, Help, Reply, Typed

CHILD, NO_CHILD = "child", "no-child"
"""The moves that say that a child helps, and that it no longer does."""

_MOVES: Mapping[str, Reply] = {
    "back": Back(),
    "help": Help(),
    CHILD: ChildHelps(helps=True),
    NO_CHILD: ChildHelps(helps=False),
}

NOWHERE = -1
"""An index that no choice has: stands for one that can't be read, and chooses nothing."""


def read_reply(form: Mapping[str, str]) -> Reply | None:
    """The reply in a form; a scanned code counts as its number typed.

    None when the form has no field of a reply, or an unknown move.
    """
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
    """The turn that an answer belongs to; None for one that no screen of ours sends."""
    return form_number(form, "turn")


def step_in(form: Mapping[str, str]) -> DisplayCommand:
    """The press on the display screen; `OPEN`, which changes nothing, for anything unknown."""
    try:
        return DisplayCommand(form.get("step", ""))
    except ValueError:
        return DisplayCommand.OPEN


def tune_in(form: Mapping[str, str]) -> AudioCommand:
    """The press on the sound screen; `OPEN`, which changes nothing, for anything unknown."""
    try:
        return AudioCommand(form.get("step", ""))
    except ValueError:
        return AudioCommand.OPEN


def form_number(form: Mapping[str, str], name: str) -> int | None:
    """A number of up to six digits in a form's field; None for anything else."""
    text = form.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


def _place(form: Mapping[str, str], name: str) -> int:
    index = form_number(form, name)
    return NOWHERE if index is None else index
