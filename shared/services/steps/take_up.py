"""A caller who was cut off, and calls again."""

from shared.content import message
from shared.dialogue import Birth, Enter, Talk, Typing, answer_in, broken_off, leave_behind
from shared.dialogue import take_up as go_on_with
from shared.safetynet import close_follow_up
from shared.services.steps.asking import yes_or_no


def take_up_where_we_were(talk: Talk) -> None:
    """Offers to go on with the earlier conversation, after the birth date given in it.

    A telephone may be shared: nothing of the earlier call is said before the birth date fits. There
    is one try; after it the conversation begins anew, without saying why.
    """
    earlier = talk.note("earlier", lambda: broken_off(talk, "who.birth"))
    if not earlier:
        return
    if not talk.ask("go-on", bool, lambda: yes_or_no(message("go-on"), likely=True)):
        talk.note("taken-up", lambda: _begin_anew(talk, earlier))
        return
    birth = talk.ask("go-on.birth", Birth, lambda: Enter(message("birth-again"), Typing.BIRTH))
    talk.note("taken-up", lambda: _take_up(talk, earlier, birth))


def _take_up(talk: Talk, earlier: str, birth: Birth) -> bool:
    theirs = answer_in(talk.work, earlier, "who.birth", Birth)
    if theirs is None or birth.day is None or birth.day != theirs.day:
        return _begin_anew(talk, earlier)
    go_on_with(talk, earlier)
    close_follow_up(talk.work, earlier)
    return True


def _begin_anew(talk: Talk, earlier: str) -> bool:
    leave_behind(talk, earlier)
    return False
