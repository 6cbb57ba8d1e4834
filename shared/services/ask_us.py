"""Ask us something: what can be asked, in a few groups, and the answers that are known."""

from shared.content import message
from shared.dialogue import Choose, Icon, Option, Question, Talk
from shared.services.information import inform
from shared.services.topics import Group

_ICONS = {
    Group.MONEY: Icon.MONEY,
    Group.MEETING: Icon.MEETING,
    Group.SUPPORT: Icon.COMPANION,
    Group.HOURS: Icon.CLOCK,
}


def ask_us(talk: Talk) -> Question | None:
    """The last word, or None: the citizen turned away."""
    return inform(talk, talk.ask("asking.about", Group, _choose_group))


def _choose_group() -> Choose:
    groups = (Option(each, message(f"about-{each}"), _ICONS[each]) for each in Group)
    return Choose(message("about-what"), tuple(groups))
