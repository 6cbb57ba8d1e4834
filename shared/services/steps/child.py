"""A child helps the citizen: with time and place, and with nothing else.

What is asked and read then says nothing of money, illness or reasons, and nothing is screened.
Staff see that a child helped, and ask the citizen themselves about the rest.
"""

from dataclasses import replace

from shared.appointments import note_child_helped
from shared.citizens import Needs
from shared.dialogue import CHILD, Talk


def child_helps(talk: Talk) -> bool:
    """Whether the citizen has said in this conversation that a child helps them.

    Any question that is more than time and place is skipped then. It is False for the next
    conversation, and from the press on by which it is taken back.
    """
    return talk.memory.holds(CHILD)


def needs_shown(talk: Talk, needs: Needs) -> Needs:
    """Those of a citizen's needs that may be read out: where a child helps, only those that others
    see as well."""
    return replace(needs, more_time=False, quiet_room=False) if child_helps(talk) else needs


def note_child_of(talk: Talk, meeting_id: int) -> None:
    """Where a child helps, writes at the meeting that one did: called with whatever the citizen
    does with it, in the same piece of work."""
    if child_helps(talk):
        note_child_helped(talk.work, meeting_id, talk.about.via)
