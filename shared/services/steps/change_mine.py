"""Changes to a citizen's meeting that leave its time as it is."""

from enum import StrEnum

from shared import followups
from shared.appointments import AgendaTopic, Refused, note_topic
from shared.content import message
from shared.dialogue import Choose, Icon, Option, Question, Talk
from shared.services.steps.child import child_helps
from shared.services.steps.form_of_mine import change_form_of_mine
from shared.services.steps.mine import DOING, Mine, back_to_mine
from shared.services.steps.needs_of_mine import change_needs_of_mine
from shared.services.steps.rebook import meeting_unavailable
from shared.services.steps.reminding import ask_reminder
from shared.services.steps.wishes import more_of_mine, more_offered


class Changing(StrEnum):
    """What can be changed about a meeting."""

    NEEDS = "needs"
    FORM = "form"
    TOPIC = "topic"
    REMIND = "remind"
    MORE = "more"


_ICONS = {
    Changing.NEEDS: Icon.COMPANION,
    Changing.FORM: Icon.TELEPHONE,
    Changing.TOPIC: Icon.TOPIC,
    Changing.REMIND: Icon.REMIND,
}
_TOPIC_ICONS = {
    AgendaTopic.MONEY: Icon.MONEY,
    AgendaTopic.HEALTH: Icon.HEALTH,
    AgendaTopic.JOB: Icon.WORK,
}


def change_mine(talk: Talk, mine: Mine) -> Question | None:
    """Makes a change to the meeting and shows the meeting again, or gives the last word."""
    match talk.ask(f"{DOING}.what", Changing, lambda: _choose_what(talk, mine)):
        case Changing.NEEDS:
            return change_needs_of_mine(talk, mine)
        case Changing.FORM:
            return change_form_of_mine(talk, mine)
        case Changing.TOPIC:
            return _add_topic(talk, mine)
        case Changing.REMIND:
            back_to_mine(talk, ask_reminder(talk, f"{DOING}.remind", mine.meeting.citizen_id))
        case Changing.MORE:
            return _more(talk, mine)


def _add_topic(talk: Talk, mine: Mine) -> Question | None:
    if child_helps(talk):
        back_to_mine(talk)
    topic = talk.ask(f"{DOING}.topic", AgendaTopic, _choose_topic)
    try:
        talk.once(f"{DOING}.noted", lambda: _note_topic(talk, mine, topic))
    except Refused:
        return meeting_unavailable(talk, mine)
    back_to_mine(talk, message(f"agenda-{topic}-noted"))


def _note_topic(talk: Talk, mine: Mine, topic: AgendaTopic) -> int:
    noted = note_topic(talk.work, mine.meeting.id, topic)
    followups.changed(
        talk.work, mine.meeting, noted, mine.via, conversation_id=talk.about.conversation_id
    )
    return noted.id


def _more(talk: Talk, mine: Mine) -> Question | None:
    try:
        return more_of_mine(talk, mine)
    except Refused:
        return meeting_unavailable(talk, mine)


def _choose_what(talk: Talk, mine: Mine) -> Choose:
    """Where a child helps, their own point is the citizen's to tell, and so are most wishes."""
    offered = [it for it in _ICONS if it is not Changing.TOPIC or not child_helps(talk)]
    more = Option(Changing.MORE, message("mine-what-more"), Icon.OTHER)
    return Choose(
        message("mine-what"),
        tuple(Option(it, message(f"mine-what-{it}"), _ICONS[it]) for it in offered),
        otherwise=more if more_offered(talk, mine) else None,
        heard_at_once=2,
    )


def _choose_topic() -> Choose:
    return Choose(
        message("mine-topic"),
        tuple(Option(it, message(f"agenda-{it}"), icon) for it, icon in _TOPIC_ICONS.items()),
        otherwise=Option(AgendaTopic.OTHER, message("agenda-other"), Icon.OTHER),
    )
