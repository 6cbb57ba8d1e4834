"""Which kind of meeting is booked: asked where the centre lets citizens book several."""

from typing import Final

from shared.appointments import (
    FIRST_MEETING,
    OF_THE_COURSE,
    Form,
    Kind,
    has_met,
    kinds,
    next_kind,
)
from shared.content import message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.services.steps.already import ALREADY, already_booked
from shared.services.steps.identify import Who

MEETING: Final = "meeting"
"""Chosen: a meeting of the course. Which one that is, is nobody's to know before it is proved who
asks, so this is stored, and not the kind."""

LETTER: Final = "letter"
"""Chosen instead of a kind: I have a letter, which is about a meeting of the course."""

WHICH: Final = "kind.which"
"""Remembers what was chosen."""

WHICH_THEN: Final = "kind.which-then"
"""The same of a citizen who has looked for a meeting of theirs first."""

_ICONS = {
    MEETING: Icon.MEETING,
    "cv": Icon.CV,
    "digital": Icon.SCREEN,
    "akasse": Icon.COMPANION,
    "joint": Icon.COMPANION,
}
"""Kinds that have a picture and words; a centre's other kinds are booked with staff."""


def choose_kind(talk: Talk) -> str:
    """`MEETING`, `LETTER`, `ALREADY`, or the code of another kind; asked only where there are
    several. What was chosen while it was offered stays chosen."""
    others = _others(talk)
    if not others and talk.answered(WHICH, str) is None:
        return MEETING
    return talk.ask(WHICH, str, lambda: _choose_first([MEETING, *others]))


def choose_kind_then(talk: Talk) -> str:
    """The same for a citizen who has proved who they are and has no meeting: neither a letter nor a
    meeting is asked for."""
    others = _others(talk)
    if not others and talk.answered(WHICH_THEN, str) is None:
        return MEETING
    return talk.ask(WHICH_THEN, str, lambda: _choose([MEETING, *others]))


def kind_for(talk: Talk, who: Who, chosen: str) -> Kind:
    """The kind that is booked for this citizen, who has chosen it.

    Of a meeting of the course it is the next one only where it is proved who asks; to anybody else
    nothing may show whether a first meeting was held, so a first one is booked.
    """
    here = {kind.code: kind for kind in _kinds(talk)}
    if chosen in here and chosen not in OF_THE_COURSE:
        return here[chosen]
    known = who.proven_id
    code = next_kind(talk.work, known) if known else FIRST_MEETING
    return here.get(code) or here[FIRST_MEETING]


def has_met_for_sure(talk: Talk, who: Who) -> bool:
    """Whether a first meeting was held with the citizen, and it is proved that it is they who ask:
    False for everybody else."""
    return who.proven_id is not None and has_met(talk.work, who.proven_id)


def _others(talk: Talk) -> list[str]:
    """Kinds besides those of the course. Before a first meeting was held they are in person, and
    nothing may show whether it was."""
    return [
        kind.code
        for kind in _kinds(talk)
        if kind.self_booked
        and kind.code in _ICONS
        and kind.code not in OF_THE_COURSE
        and Form.IN_PERSON in kind.forms
    ]


def _kinds(talk: Talk) -> list[Kind]:
    """Those of the centre, read once in a piece of work."""
    work, centre_id = talk.work, talk.about.centre_id
    return work.looked_up(("kinds", centre_id), lambda: kinds(work, centre_id))


def _choose(offered: list[str]) -> Choose:
    return Choose(message("kind-which"), tuple(_options(offered)), heard_at_once=2)


def _choose_first(offered: list[str]) -> Choose:
    """With a way to the meeting that they may have already, and to a letter's code."""
    usual, *others = _options(offered)
    return Choose(
        message("book-which"),
        (usual, already_booked(ALREADY), *others),
        otherwise=Option(LETTER, message("kind-letter"), Icon.LETTER),
        heard_at_once=2,
    )


def _options(offered: list[str]) -> list[Option]:
    return [
        Option(it, message(f"kind-which-{it}"), _ICONS[it], likely=it == MEETING) for it in offered
    ]
