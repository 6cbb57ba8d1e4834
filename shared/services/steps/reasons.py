"""Why a citizen cannot come: chosen by picture or key, stored, never judged."""

from shared.appointments import Reason
from shared.content import Message, message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.services.steps.child import child_helps

_ICONS = {
    Reason.ILL: Icon.ILL,
    Reason.HOSPITAL: Icon.HOSPITAL,
    Reason.WORK: Icon.WORK,
    Reason.CHILDCARE: Icon.CHILD,
}


def ask_reason(talk: Talk, part: str, text: Message) -> Reason:
    """The reason, which `text` asks for; where a child helps nothing is asked, and it is another
    one than those that we ask for. What was told before that is not told again."""
    if child_helps(talk):
        return Reason.OTHER
    return talk.ask(part, Reason, lambda: _choose_reason(text))


def _choose_reason(text: Message) -> Choose:
    """A question for the reason; "something else" is one press, and nothing more is asked."""
    return Choose(
        text,
        tuple(Option(why, message(f"reason-{why}"), icon) for why, icon in _ICONS.items()),
        otherwise=Option(Reason.OTHER, message("reason-other"), Icon.OTHER),
    )
