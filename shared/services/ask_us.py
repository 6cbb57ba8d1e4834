"""Service: asking us something, in groups with ready answers, or as a question of one's own."""

from shared.content import message
from shared.dialogue import Choose, Icon, Option, Question, Talk
from shared.services.information import inform
from shared.services.inquiries import inquire
from shared.services.steps.topics import Group

_ICONS = {
    Group.MONEY: Icon.MONEY,
    Group.MEETING: Icon.MEETING,
    Group.SUPPORT: Icon.COMPANION,
    Group.HOURS: Icon.CLOCK,
}
OWN_QUESTION = "own-question"


def ask_us(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu."""
    about = talk.ask("asking.about", str, _choose_what)
    return inquire(talk) if about == OWN_QUESTION else inform(talk, Group(about))


def _choose_what() -> Choose:
    groups = (Option(each.value, message(f"about-{each}"), _ICONS[each]) for each in Group)
    own = Option(OWN_QUESTION, message("about-own-question"), Icon.QUESTION)
    return Choose(message("about-what"), tuple(groups), otherwise=own)
