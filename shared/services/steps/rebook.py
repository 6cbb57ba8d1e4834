"""A new time for a meeting that is no more: always offered."""

from shared.appointments import Form, MeetingState
from shared.content import Message, message
from shared.dialogue import Question, Talk, Tell
from shared.services.person import person
from shared.services.steps.arrange import MeetingFormat, arrange
from shared.services.steps.asking import yes_or_no
from shared.services.steps.identify import Who
from shared.services.steps.mine import Mine
from shared.services.steps.must_come import tell_before_booking
from shared.wishes import WishState, form_wished_for


def offer_rebooking(talk: Talk, mine: Mine, text: Message) -> Question | None:
    """Offers a meeting of the same kind. `text` asks."""
    if not talk.ask("mine.anew", bool, lambda: yes_or_no(text, message("new-time"), decides=False)):
        return Tell(message("goodbye"))
    return rebook(talk, mine)


def rebook(talk: Talk, mine: Mine) -> Question | None:
    """Books a meeting of the same kind, with the same needs and in the same form, unless staff
    require attendance by now. The last word; None when the citizen goes back to the menu."""
    meeting = mine.meeting
    wished = form_wished_for(talk.work, meeting.kind, meeting.citizen_id)
    is_required = wished is not None and wished.state is WishState.REQUIRED
    form = Form.IN_PERSON if is_required else meeting.planned_form
    if meeting.planned_form is not Form.IN_PERSON and mine.opens_course:
        last_word = tell_before_booking(talk, "mine.anew", meeting.kind, meeting.citizen_id)
        if last_word is not None:
            return last_word
    number = None if form is Form.IN_PERSON else meeting.call_number
    how = MeetingFormat(form, number, mine.via)
    who = Who(citizen_id=meeting.citizen_id, proven=mine.proven)
    return arrange(talk, meeting.kind, who, meeting.needs, how)


def meeting_unavailable(talk: Talk, mine: Mine) -> Question | None:
    """The last word when a meeting cannot be changed; None when the citizen goes back to the menu.

    For a cancelled one a new time is offered; with one that has begun a person helps.
    """
    if mine.meeting.state is MeetingState.CANCELLED:
        return offer_rebooking(talk, mine, message("mine-gone"))
    return person(talk)
