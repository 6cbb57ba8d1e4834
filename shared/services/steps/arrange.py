"""Arranges a meeting for somebody: a time, a check, the booking, and a way back."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from shared import followups
from shared.appointments import (
    FOLLOW_UP,
    Form,
    Meeting,
    Refusal,
    Refused,
    book,
    form_at,
    get_centre,
    get_meeting,
    next_kind,
    their_adviser,
    upcoming,
)
from shared.citizens import (
    Citizen,
    Needs,
    lock_citizen,
    register,
    register_apart,
    register_beside,
    support_of,
)
from shared.content import Message, Moment, message
from shared.dialogue import Birth, Confirm, FactLine, Question, Receipt, Talk, Tell
from shared.safetynet import ContactLink
from shared.services.person import person, promise_call_back
from shared.services.steps.a_kasse import a_kasse_line, ask_a_kasse, note_a_kasse
from shared.services.steps.also import also_told
from shared.services.steps.asking import yes_or_no
from shared.services.steps.child import needs_shown, note_child_of
from shared.services.steps.contact import link_contact
from shared.services.steps.identify import Who, note_seen
from shared.services.steps.interpreter import keep_interpreter_answers
from shared.services.steps.pick_a_time import NothingFree, pick_a_time, pick_again
from shared.services.steps.receipts import (
    REMIND,
    UNDO,
    check,
    goodbye,
    is_first_for_sure,
    receipt,
    receipt_again,
    term_of,
)
from shared.services.steps.reminding import ask_reminder
from shared.services.steps.screening import PART as SCREENING
from shared.services.steps.screening import ask_afterwards
from shared.services.steps.shut import can_be_called, times_for, when_to_meet
from shared.wishes import Participation


@dataclass(frozen=True)
class MeetingFormat:
    """How a meeting is held. `call_number` is the one to call, where it is not the citizen's usual
    one; `via` is the face and whoever acts there, where it is not the citizen."""

    form: Form = Form.IN_PERSON
    call_number: str | None = None
    via: str = ""


HERE = MeetingFormat()

LEFT_TO_A_PERSON = (
    Refusal.ALREADY_BOOKED,
    Refusal.NOT_IN_PERSON,
    Refusal.NEVER_CALLED,
    Refusal.UNKNOWN,
)
"""Refusals that another time does not help against."""


def arrange(
    talk: Talk, kind: str, who: Who, needs: Needs, how: MeetingFormat = HERE
) -> Question | None:
    """The last word, or None: the citizen turned away."""
    centre = get_centre(talk.work, talk.about.centre_id)
    theirs = their_adviser(talk.work, who.citizen_id)
    # A follow-up tells by itself that a first meeting was held: of another kind nothing is told.
    known_id = who.proven_id or (who.citizen_id if kind == FOLLOW_UP else None)
    invited = ask_a_kasse(talk, kind, known_id)
    needs = support_of(talk.work, who.citizen_id).added_to(needs)
    called = can_be_called(talk.work, who.citizen_id, who.telephone or how.call_number)
    fitting = support_of(talk.work, who.citizen_id or who.likely_id).added_to(needs)
    free = times_for(talk, kind, fitting, who.citizen_id, how.form, can_be_called=called)
    asked = partial(when_to_meet, talk, how.form, can_be_called=called)
    try:
        at = pick_a_time(talk, centre.zone, free, asked, theirs)
    except NothingFree:
        return promise_call_back(talk, message("nothing-free"))
    how = _on_that_day(talk, at, who, how)
    note_seen(talk, who)
    talk.confirm("sure", lambda: _check(talk, kind, at, needs, who, how, invited))
    try:
        meeting = talk.made_once(
            "booked",
            make=lambda: _book(talk, kind, who, at, needs, how, invited),
            find=partial(get_meeting, talk.work),
        )
    except Refused as no:
        return _refused(talk, no)
    is_first = is_first_for_sure(talk.work, meeting, proven=who.proven)
    booked = partial(receipt, centre, meeting, is_first=is_first)
    seen, chosen = "done", talk.ask("done", str, lambda: booked(*_told(talk, meeting)))
    again = partial(_receipt_again, talk, meeting, is_first=is_first)
    if chosen == REMIND:
        agreed = ask_reminder(talk, "done.remind", meeting.citizen_id)
        seen, chosen = "done.again", talk.ask("done.again", str, partial(again, agreed))
    if chosen == UNDO:
        return _undo(talk, meeting)
    return ask_afterwards(talk, meeting, who, seen, again) or goodbye(
        centre, meeting, talk.work.now
    )


def _receipt_again(talk: Talk, meeting: Meeting, said: Message, *, is_first: bool) -> Receipt:
    centre, told = get_centre(talk.work, meeting.centre_id), _told(talk, meeting)
    return receipt_again(centre, meeting, said, *told, is_first=is_first)


def _check(
    talk: Talk,
    kind: str,
    at: datetime,
    needs: Needs,
    who: Who,
    how: MeetingFormat,
    invited: Participation | None,
) -> Confirm:
    """With how it stands with an interpreter at that time, where one is wanted."""
    work, centre_id = talk.work, talk.about.centre_id
    told = None
    if needs.interpreter is not None:
        called = can_be_called(work, who.citizen_id, who.telephone or how.call_number)
        told = followups.about_interpreter_for(
            work, centre_id, needs.interpreter, at, can_be_called=called, form=how.form
        )
    is_first = who.proven_id is not None and kind == next_kind(work, who.proven_id)
    name, also = term_of(kind, is_first=is_first), a_kasse_line(invited)
    shown = needs_shown(talk, needs)
    return check(get_centre(work, centre_id), at, shown, who, how.form, told, name, also)


def _told(talk: Talk, meeting: Meeting) -> tuple[Message | None, tuple[FactLine, ...]]:
    """How it stands with an interpreter, and what else is told of the meeting."""
    return followups.about_interpreter(talk.work, meeting), also_told(talk, meeting)


def _on_that_day(talk: Talk, at: datetime, who: Who, how: MeetingFormat) -> MeetingFormat:
    """Nobody comes to a house that is closed: they are called."""
    form = form_at(talk.work, talk.about.centre_id, at, how.form)
    if form is how.form:
        return how
    return replace(how, form=form, call_number=how.call_number or who.telephone)


def _book(
    talk: Talk,
    kind: str,
    who: Who,
    at: datetime,
    needs: Needs,
    how: MeetingFormat,
    invited: Participation | None,
) -> Meeting:
    """Raises `Refused`, and then nothing is left behind."""
    work, about = talk.work, talk.about
    via = how.via or about.via
    with work.savepoint():
        citizen = (
            _known(talk, who.citizen_id, who, kind) if who.citizen_id else _register(talk, who)
        )
        booked = book(
            work,
            citizen,
            kind,
            at,
            needs,
            via,
            how.form,
            booked_from=about.caller,
            call_number=how.call_number,
        )
        note_a_kasse(talk, booked, invited, via)
        note_child_of(talk, booked.id)
        followups.booked(work, booked, citizen, via, about.conversation_id)
        link_contact(talk, citizen.id, ContactLink.REGISTERED)
        keep_interpreter_answers(talk, "needs", citizen.id)
    return get_meeting(work, booked.id)


def _known(talk: Talk, citizen_id: int, who: Who, kind: str) -> Citizen:
    """The citizen; where only the number of an old meeting of theirs was given, and they have
    another of the kind ahead, a record beside it: who has the slip is told nothing of that one."""
    known = lock_citizen(talk.work, citizen_id)
    has_one = any(it.kind == kind for it in upcoming(talk.work, citizen_id))
    if has_one and not who.proven:
        return register_beside(talk.work, citizen_id, talk.about.language)
    return known


def _register(talk: Talk, who: Who) -> Citizen:
    """Looked up once more: another conversation may have booked for them meanwhile."""
    about, birth = talk.about, who.birth or Birth(None)
    told = (about.centre_id, birth.day, who.telephone, birth.cpr, about.language)
    if not who.apart:
        found = register(talk.work, *told)
        if who.proven or not upcoming(talk.work, found.id):
            return found
    return register_apart(talk.work, *told)


def _refused(talk: Talk, no: Refused) -> Question | None:
    """Somebody was quicker: other times. Anything else is sorted out together with a person.

    Whether somebody has a meeting already is not told to whoever knows a birth date.
    """
    if no.refusal in LEFT_TO_A_PERSON:
        return person(talk)
    pick_again(talk, no)


def _undo(talk: Talk, meeting: Meeting) -> Question:
    """Asked first, because a finger slips; the time is free again at once."""
    sure = yes_or_no(
        message("undo-sure", at=Moment(meeting.starts_at)),
        message("undo-yes"),
        message("undo-no"),
        decides=True,
    )
    if not talk.ask("undo-sure", bool, lambda: sure):
        talk.ask_again("done", "undo-sure")
    talk.once("undone", lambda: _cancel(talk, meeting))
    if talk.ask(
        "undone-then",
        bool,
        lambda: yes_or_no(message("cancelled"), message("new-time"), decides=False),
    ):
        talk.ask_again("when", "booked", "done", SCREENING, "undo-sure", "undone", "undone-then")
    return Tell(message("goodbye"))


def _cancel(talk: Talk, meeting: Meeting) -> int:
    via, conversation_id = talk.about.via, talk.about.conversation_id
    return followups.cancel_meeting(talk.work, meeting.id, via, conversation_id=conversation_id).id
