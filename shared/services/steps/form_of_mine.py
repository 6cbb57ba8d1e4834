"""How my meeting is held: here, by telephone or on video. The first one is always here."""

from enum import StrEnum
from functools import partial

from shared import followups
from shared.appointments import (
    FIRST_MEETING,
    Form,
    Refusal,
    Refused,
    change_form,
    get_kind,
    may_be_held,
)
from shared.citizens import get_citizen
from shared.content import Message, message
from shared.dialogue import Choose, Icon, Option, Question, Talk
from shared.services.person import person
from shared.services.steps.asking import yes_or_no
from shared.services.steps.how_to_meet import choose_form
from shared.services.steps.identify import NO_TELEPHONE, ask_caller, enter_telephone
from shared.services.steps.mine import DOING, Mine, back_to_mine
from shared.services.steps.move_mine import Besides, move_mine
from shared.services.steps.rebook import meeting_unavailable
from shared.services.steps.wishes import (
    ask_form_for_next,
    attendance_is_required,
    must_come,
    wish_form_for_later,
)

USUAL = "usual"
"""The number that we have already: it is not said."""

_USUAL_NUMBER = Option(USUAL, message("mine-usual-number"), Icon.TELEPHONE)


class InsteadOfVisit(StrEnum):
    """What somebody can do who would rather not come to the first meeting."""

    FINE = "fine"
    LATER = "later"
    PERSON = "person"


def change_form_of_mine(talk: Talk, mine: Mine) -> Question | None:
    """The last word, or None: the citizen turned away."""
    others = _others(talk, mine)
    if not others:
        return _here_first(talk, mine)
    if last_word := attendance_is_required(talk, mine):
        return last_word
    form = talk.ask(f"{DOING}.form", Form, lambda: choose_form(others))
    said = USUAL if form is Form.IN_PERSON else _number_to_call(talk, mine)
    if said == "":
        back_to_mine(talk, message("mine-form-no-number"))
    number = None if said == USUAL else said
    try:
        is_changed = talk.once(f"{DOING}.formed", lambda: _change(talk, mine, form, number))
    except Refused:
        return meeting_unavailable(talk, mine)
    if not is_changed:
        return _not_at_that_time(talk, mine, Besides(form=form, call_number=number))
    ask_form_for_next(talk, mine, form, message(f"mine-form-now-{form.replace('_', '-')}"))


def _change(talk: Talk, mine: Mine, form: Form, number: str | None) -> bool:
    """False when it takes another time. Raises `Refused` when the meeting is no longer ahead."""
    try:
        changed = change_form(talk.work, mine.meeting.id, form, mine.via, number)
    except Refused as no:
        if no.refusal is Refusal.UNKNOWN:
            raise
        return False
    followups.changed(
        talk.work, mine.meeting, changed, mine.via, conversation_id=talk.about.conversation_id
    )
    return True


def _not_at_that_time(talk: Talk, mine: Mine, wanted: Besides) -> Question | None:
    """No room is free, or the adviser is away: another time, if that suits."""
    sure = yes_or_no(
        message("mine-form-not-then"), message("mine-other-time"), message("mine-keep")
    )
    if talk.ask(f"{DOING}.form-moves", bool, lambda: sure):
        return move_mine(talk, mine, wanted)
    back_to_mine(talk)


def _others(talk: Talk, mine: Mine) -> list[Form]:
    """The other forms that the citizen may choose for this meeting. What they may is the core's
    rule; of a kind that is booked before the first meeting too, it would tell whether that was
    held. Where staff require attendance, a call becomes a visit and nothing else."""
    work, meeting = talk.work, mine.meeting
    is_shut = meeting.closed_house_id is not None
    if not (mine.opens_forms or is_shut):
        return []
    offered = set(Form) if is_shut else get_kind(work, meeting.centre_id, meeting.kind).forms
    if mine.opens_course and must_come(work, meeting.citizen_id) and not is_shut:
        offered = offered if meeting.form is Form.IN_PERSON else offered & {Form.IN_PERSON}
    return [
        form
        for form in Form
        if form in offered and form is not meeting.form and may_be_held(work, meeting, form)
    ]


def _here_first(talk: Talk, mine: Mine) -> Question | None:
    why = "mine-form-first" if mine.meeting.kind == FIRST_MEETING else "mine-form-here"
    tell = partial(_tell_why, mine, message(why))
    match talk.ask(f"{DOING}.here-first", InsteadOfVisit, tell):
        case InsteadOfVisit.PERSON:
            return person(talk)
        case InsteadOfVisit.LATER:
            wish_form_for_later(talk, mine)
        case InsteadOfVisit.FINE:
            back_to_mine(talk)


def _tell_why(mine: Mine, why: Message) -> Choose:
    """A wish for the next meetings is one of the course: not theirs who have only this number."""
    later = Option(InsteadOfVisit.LATER, message("mine-form-later"), Icon.LATER)
    return Choose(
        why,
        (
            Option(InsteadOfVisit.FINE, message("mine-form-fine"), Icon.YES, likely=True),
            *((later,) if mine.opens_course else ()),
            Option(InsteadOfVisit.PERSON, message("mine-form-talk"), Icon.TELEPHONE),
        ),
    )


def _number_to_call(talk: Talk, mine: Mine) -> str:
    """The number that calls, another one, USUAL, or '' for none."""
    if caller := ask_caller(talk, f"{DOING}.call"):
        return caller
    known = get_citizen(talk.work, mine.meeting.citizen_id).telephone is not None
    return talk.ask(
        f"{DOING}.call.other",
        str,
        lambda: enter_telephone(talk, _USUAL_NUMBER if known else NO_TELEPHONE),
    )
