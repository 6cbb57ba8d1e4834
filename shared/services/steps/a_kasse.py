"""Whether the citizen's a-kasse takes part in a meeting: asked, skippable, and changed later."""

from typing import NoReturn

from shared import followups
from shared.appointments import FOLLOW_UP, Meeting
from shared.casesystem import WITH_A_KASSE
from shared.content import message
from shared.dialogue import Choose, FactLine, Icon, Option, Talk
from shared.safetynet import FundMember, find_course
from shared.services.steps.child import child_helps
from shared.services.steps.mine import DOING, Mine, back_to_mine
from shared.wishes import Participation, set_participation

ASKED = frozenset({FOLLOW_UP})
"""Kinds of meeting whose citizen is asked before the times. At a first one that is asked once the
meeting stands, in the meeting itself: nothing is in the way of booking it."""


def ask_a_kasse(talk: Talk, kind: str, citizen_id: int | None) -> Participation | None:
    """Whether the a-kasse takes part in the meeting that is booked; None: that is not asked, as
    where staff know that the citizen is in none, and where a child helps."""
    if kind in WITH_A_KASSE:
        return Participation.YES
    if kind not in ASKED or citizen_id is None or child_helps(talk):
        return None
    course = find_course(talk.work, citizen_id)
    if course is not None and course.terms.a_kasse is FundMember.NO:
        return None
    return talk.ask("a-kasse", Participation, _choose)


def a_kasse_line(wanted: Participation | None) -> tuple[FactLine, ...]:
    """What the check says of it before the meeting is booked."""
    if wanted is not Participation.YES:
        return ()
    return (FactLine(message("a-kasse-invited"), Icon.COMPANION),)


def note_a_kasse(talk: Talk, meeting: Meeting, wanted: Participation | None, via: str) -> None:
    """Notes it with the booking, before what follows from the booking."""
    if wanted is not None:
        set_participation(talk.work, meeting.id, wanted, via)


def change_a_kasse(talk: Talk, mine: Mine) -> NoReturn:
    """Asks again for a meeting that stands, and shows it."""
    wanted = talk.ask(f"{DOING}.a-kasse", Participation, _choose)
    talk.once(f"{DOING}.a-kasse-noted", lambda: _note(talk, mine, wanted))
    back_to_mine(talk, message(f"a-kasse-noted-{wanted}"))


def _note(talk: Talk, mine: Mine, wanted: Participation) -> bool:
    return followups.a_kasse_wanted(
        talk.work, mine.meeting, wanted, mine.via, talk.about.conversation_id
    )


def _choose() -> Choose:
    return Choose(
        message("a-kasse"),
        (
            Option(Participation.YES, message("a-kasse-yes"), Icon.YES, 1),
            Option(Participation.NO, message("a-kasse-no"), Icon.NO, 2),
        ),
        otherwise=Option(Participation.UNSURE, message("a-kasse-unsure"), Icon.OTHER),
    )
