"""Rules of wishes: what is granted at once, what staff can answer, and by when. No database."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from shared.appointments import Form


class WishKind(StrEnum):
    """What a citizen can wish for.

    TALK: a personal talk with their adviser. FORM: how their next meetings are held. ADVISER:
    another adviser. EARLIER: an earlier talk, where the waitlist can't bring one. JOBNET: to be
    exempt from booking on the national job portal.
    """

    TALK = "talk"
    FORM = "form"
    ADVISER = "adviser"
    EARLIER = "earlier"
    JOBNET = "jobnet"


class WishState(StrEnum):
    """What became of a wish. REQUIRED: staff require that the citizen comes in person, and say why.
    ANSWERED: staff answered something else, in words. ENDED: the citizen wishes for it no more."""

    WANTED = "wanted"
    GRANTED = "granted"
    REQUIRED = "required"
    ANSWERED = "answered"
    ENDED = "ended"


class Participation(StrEnum):
    """Whether the citizen wants their a-kasse at a meeting. UNSURE: they don't know yet."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


ANSWERS: Mapping[WishKind, frozenset[WishState]] = {
    WishKind.TALK: frozenset({WishState.GRANTED, WishState.ANSWERED}),
    WishKind.FORM: frozenset({WishState.GRANTED, WishState.REQUIRED, WishState.ANSWERED}),
    WishKind.ADVISER: frozenset({WishState.GRANTED, WishState.ANSWERED}),
    WishKind.EARLIER: frozenset({WishState.GRANTED, WishState.ANSWERED}),
    WishKind.JOBNET: frozenset({WishState.GRANTED, WishState.ANSWERED}),
}
"""What staff can answer to each kind of wish."""

WITH_WORDS = frozenset({WishState.REQUIRED, WishState.ANSWERED})
"""Answers that say why: a wish is never refused without a word."""

ANSWER_WITHIN = timedelta(days=3)
"""How soon a wish is answered, or the time for a talk found."""

LONGEST_ANSWER = 240
"""Characters of an answer; read aloud that takes about twenty seconds."""

MOST_SENTENCES, LONGEST_SENTENCE = 3, 120
"""How many sentences are agreed, and the characters of each."""


def state_at_once(
    kind: WishKind, form: Form | None, in_force: WishState | None, *, has_right: bool
) -> WishState:
    """What a wish is the moment it is made.

    A talk is granted to who has a right to it (`has_right`), and a form is the citizen's own
    choice: it is granted. Where staff require attendance (`in_force`), they look again at the wish
    for another form.
    """
    if kind is WishKind.TALK and has_right:
        return WishState.GRANTED
    is_required = in_force is WishState.REQUIRED and form is not Form.IN_PERSON
    if kind is WishKind.FORM and not is_required:
        return WishState.GRANTED
    return WishState.WANTED


def is_settled_at_once(kind: WishKind, state: WishState) -> bool:
    """Whether staff have nothing to do for it: the time for a talk has still to be found."""
    return kind is WishKind.FORM and state is WishState.GRANTED


def answer_due(now: datetime) -> datetime:
    """By when staff answer a wish that is made now."""
    return now + ANSWER_WITHIN
