"""Books a meeting for a citizen who has said who they are."""

from shared.appointments import Kind, get_centre, get_meeting, upcoming
from shared.content import message
from shared.dialogue import Question, Talk
from shared.services.steps.arrange import arrange
from shared.services.steps.handle_mine import handle_mine
from shared.services.steps.how_to_meet import how_to_meet
from shared.services.steps.identify import Who
from shared.services.steps.mine import Mine
from shared.services.steps.must_come import tell_before_booking
from shared.services.steps.needs import ask_needs
from shared.services.steps.which_kind import kind_for


def book_chosen(talk: Talk, who: Who, chosen: str) -> Question | None:
    """The last word; None when the citizen goes back to the menu. `chosen` is what `choose_kind`
    gave."""
    kind = kind_for(talk, who, chosen)
    if ahead := talk.note(f"kind.ahead.{kind.code}", lambda: _ahead(talk, who, kind)):
        centre = get_centre(talk.work, talk.about.centre_id)
        mine = Mine(centre, get_meeting(talk.work, ahead), talk.about.via, proven=True)
        return handle_mine(talk, mine, message("kind-booked-already"))
    last_word = tell_before_booking(talk, "kind", kind.code, who.proven_id)
    if last_word is not None:
        return last_word
    how = how_to_meet(talk, kind, who)
    needs = ask_needs(talk)
    return arrange(talk, kind.code, who, needs, how)


def _ahead(talk: Talk, who: Who, kind: Kind) -> int:
    """The id of the meeting of this kind that the citizen has ahead, where they may hear of it; 0
    without one. Anybody else is told by the core's refusal alone, and by a person."""
    if who.proven_id is None:
        return 0
    work = talk.work
    theirs = (it for it in upcoming(work, who.proven_id) if it.starts_at > work.now)
    return next((it.id for it in theirs if it.kind == kind.code), 0)
