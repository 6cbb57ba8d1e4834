"""Service: asking us something, in groups with ready answers, or as a question of one's own."""

from shared.content import message
from shared.dialogue import ASIDE, Choose, Icon, Option, Question, Talk
from shared.services.information import inform
from shared.services.inquiries import inquire
from shared.services.person import person
from shared.services.steps.child import child_helps
from shared.services.steps.topics import Group

_ICONS = {
    Group.MONEY: Icon.MONEY,
    Group.MEETING: Icon.MEETING,
    Group.SUPPORT: Icon.COMPANION,
    Group.HOURS: Icon.CLOCK,
}
OWN_QUESTION = "own-question"

OPEN_TO_A_CHILD = (Group.MEETING, Group.HOURS)
"""What is told where a child helps: time and place."""


def ask_us(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu."""
    about = talk.ask("asking.about", str, lambda: _choose_what(talk))
    if child_helps(talk) and about not in OPEN_TO_A_CHILD:
        return _with_a_person(talk)
    return inquire(talk) if about == OWN_QUESTION else inform(talk, Group(about))


def _choose_what(talk: Talk) -> Choose:
    offered = OPEN_TO_A_CHILD if child_helps(talk) else tuple(Group)
    groups = (Option(each.value, message(f"about-{each}"), _ICONS[each]) for each in offered)
    own = Option(OWN_QUESTION, message("about-own-question"), Icon.QUESTION)
    return Choose(message("about-what"), tuple(groups), otherwise=own)


def _with_a_person(talk: Talk) -> Question | None:
    """A question of the citizen's own is not one to put through a child, nor is its answer read to
    one."""
    last_word = person(talk, message("child-with-a-person"))
    if last_word is None:
        talk.ask_again("asking", ASIDE)
    return last_word
