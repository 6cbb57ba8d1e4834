"""A citizen who was cut off: they call again, or they go on at another face."""

from shared.appointments import get_centre
from shared.content import Name, message
from shared.dialogue import (
    Birth,
    Enter,
    Talk,
    Typing,
    answer_in,
    broken_off,
    broken_off_elsewhere,
    leave_behind,
    take_up_answers,
)
from shared.dialogue import take_up as go_on_with
from shared.safetynet import close_follow_up, conversations_with_number
from shared.services.steps.asking import yes_or_no
from shared.services.steps.contact import note_carried_on
from shared.services.steps.guesses import CLOSED, guess_by_telephone

CARRIED_ON = ("kind", "needs", "when")
"""Parts of a call that are carried on at another face: what a booking asks of the meeting."""

BOOKING = ("kind.which", "who.letter")
"""What only a booking asks: one of the two is answered before the birth date."""


def take_up_where_we_were(talk: Talk) -> None:
    """Offers to go on with the earlier conversation, after the birth date given in it.

    A telephone may be shared: nothing of the earlier call is said before the birth date fits. There
    is one try; after it the conversation begins anew, without saying why.
    """
    earlier = talk.note("earlier", lambda: broken_off(talk, "who.birth"))
    if not earlier:
        return
    house = Name(get_centre(talk.work, talk.about.centre_id).name)
    greeting = message("greeted", house=house) if talk.about.caller is not None else None
    offer = yes_or_no(message("go-on"), likely=True)
    if not talk.ask("go-on", bool, lambda: offer, after=greeting):
        talk.note("taken-up", lambda: _begin_anew(talk, earlier))
        return
    birth = talk.ask("go-on.birth", Birth, lambda: Enter(message("birth-again"), Typing.BIRTH))
    talk.note("taken-up", lambda: _take_up(talk, earlier, birth))


def carry_on_from_phone(talk: Talk, birth: Birth, telephone: str, known_by: str) -> None:
    """Offers to go on with a call that was broken off, where its birth date and number are given.

    Only where nobody calls: at the kiosk and the desk. `known_by` stands for what was told.
    """
    if talk.about.caller is not None or birth.day is None:
        return
    call = talk.note(f"who.call.{known_by}", lambda: _call_of(talk, birth, telephone))
    if not call:
        return
    offer = yes_or_no(message("go-on-from-phone"), likely=True)
    if talk.ask("who.go-on", bool, lambda: offer):
        talk.note(f"who.carried-on.{call}", lambda: _carry_on(talk, call))
    else:
        talk.note(f"who.left.{call}", lambda: _begin_anew(talk, call))


def _call_of(talk: Talk, birth: Birth, telephone: str) -> str:
    """The id of the call that this citizen has broken off; '' without one, and after many tries.

    A guess only where that number has called: nothing is told of others, whatever the birth date.
    """
    calls = conversations_with_number(talk.work, talk.about.centre_id, telephone)
    if not calls or birth.day is None:
        return ""

    def look() -> str:
        return broken_off_elsewhere(talk, calls, BOOKING, "who.birth", birth)

    call = guess_by_telephone(talk, telephone, birth.day, (), look)
    return "" if call == CLOSED else call


def _carry_on(talk: Talk, call: str) -> bool:
    take_up_answers(talk, call, CARRIED_ON)
    close_follow_up(talk.work, call)
    note_carried_on(talk, call)
    return True


def _take_up(talk: Talk, earlier: str, birth: Birth) -> bool:
    caller, theirs = talk.about.caller, answer_in(talk.work, earlier, "who.birth", Birth)
    if caller is None or birth.day is None:
        return _begin_anew(talk, earlier)
    is_theirs = theirs is not None and birth.day == theirs.day
    fits = guess_by_telephone(talk, caller, birth.day, (), lambda: earlier if is_theirs else "")
    if fits != earlier:
        return _begin_anew(talk, earlier)
    go_on_with(talk, earlier)
    close_follow_up(talk.work, earlier)
    note_carried_on(talk, earlier)
    return True


def _begin_anew(talk: Talk, earlier: str) -> bool:
    leave_behind(talk, earlier)
    return False
