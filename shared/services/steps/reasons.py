"""Why a citizen cannot come: chosen by picture or key, stored, never judged."""

from shared.appointments import Reason
from shared.content import Message, message
from shared.dialogue import Choose, Icon, Option

_ICONS = {
    Reason.ILL: Icon.ILL,
    Reason.HOSPITAL: Icon.HOSPITAL,
    Reason.WORK: Icon.WORK,
    Reason.CHILDCARE: Icon.CHILD,
}


def choose_reason(text: Message) -> Choose:
    """A question for the reason; "something else" is one press, and nothing more is asked."""
    return Choose(
        text,
        tuple(Option(why, message(f"reason-{why}"), icon) for why, icon in _ICONS.items()),
        otherwise=Option(Reason.OTHER, message("reason-other"), Icon.OTHER),
    )
