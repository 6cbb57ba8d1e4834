"""The facts of a meeting: checked before it is booked, and taken home after."""

from dataclasses import replace
from datetime import datetime

from shared.appointments import KIND_CODES, Centre, Form, Meeting
from shared.citizens import Needs
from shared.content import Digits, Message, Moment, Name, Telephone, Term, Weekday, message
from shared.dialogue import Confirm, FactLine, Icon, Option, Receipt, Tell
from shared.services.steps.identify import Who

FINISH, UNDO, REMIND = "finish", "undo", "remind"

_FINISH = Option(FINISH, message("finish"), Icon.DONE, likely=True)
_UNDO = Option(UNDO, message("undo"), Icon.UNDO, digit=2)
_REMIND = Option(REMIND, message("remind"), Icon.REMIND, digit=3)

KINDS_WITH_WORDS = frozenset(KIND_CODES)
"""Kinds of meeting for which there is a sentence."""


def check(
    centre: Centre,
    at: datetime,
    needs: Needs,
    who: Who,
    form: Form = Form.IN_PERSON,
    interpreter: Message | None = None,
) -> Confirm:
    """The question whether all facts fit; each line says what can be changed. `interpreter` says
    how it stands with one, where one is wanted."""
    lines = [
        FactLine(message("at-full", at=Moment(at)), Icon.CLOCK, "when", message("change-time"))
    ]
    # Four lines fit on the glass when all is lowered: the receipt says the address again.
    if form is not Form.IN_PERSON or interpreter is None or not has_other_needs(needs):
        lines.append(_place_line(centre, form, "place"))
    lines += _needs_lines(needs, interpreter)
    if who.citizen_id is None:
        lines.append(_reach_line(who))
    return Confirm(
        message("check"), tuple(lines), Option(True, message("check-yes"), Icon.YES, 1, likely=True)
    )


def _needs_lines(needs: Needs, interpreter: Message | None) -> list[FactLine]:
    """What is promised, and what is only sought; the last line says how to change it."""
    said = [] if interpreter is None else [(interpreter, Icon.INTERPRETER)]
    if interpreter is None or has_other_needs(needs):
        said.append((needs_in_words(needs), Icon.PERSON))
    lines = [FactLine(text, icon) for text, icon in said]
    text, icon = said[-1]
    lines[-1] = FactLine(text, icon, "needs", message("change-needs"))
    return lines


def _reach_line(who: Who) -> FactLine:
    text = (
        message("reach", number=Telephone(who.telephone)) if who.telephone else message("no-reach")
    )
    return FactLine(text, Icon.TELEPHONE, "who.telephone", message("change-telephone"))


def has_other_needs(needs: Needs) -> bool:
    """Whether anything but an interpreter is needed."""
    return replace(needs, interpreter=None) != Needs()


def needs_in_words(needs: Needs) -> Message:
    """What we see to, in one sentence; an interpreter has a sentence of their own, because whether
    one comes is not known before one is booked."""
    wanted = [
        Term(f"need-{name}-short")
        for name, is_wanted in (
            ("companion", needs.companion),
            ("wheelchair", needs.wheelchair),
            ("more-time", needs.more_time),
            ("quiet", needs.quiet_room),
        )
        if is_wanted
    ]
    facts = {f"n{i}": term for i, term in enumerate(wanted, 1)}
    return Message(f"needs-{len(wanted)}", dict(facts))


def receipt(centre: Centre, meeting: Meeting, interpreter: Message | None) -> Receipt:
    """What the citizen takes home: all they need to come, and to change the meeting."""
    change_by = message("change-by", telephone=Telephone(centre.telephone))
    return Receipt(
        message("done"),
        (*facts_of(centre, meeting, interpreter), FactLine(change_by, Icon.TELEPHONE)),
        (_FINISH, _UNDO, _REMIND),
    )


def receipt_again(
    centre: Centre, meeting: Meeting, agreed: Message, interpreter: Message | None
) -> Receipt:
    """A receipt with how the citizen will be reminded (`agreed`), and of what."""
    return Receipt(agreed, short_facts_of(centre, meeting, interpreter), (_FINISH, _UNDO))


def facts_of(centre: Centre, meeting: Meeting, interpreter: Message | None) -> tuple[FactLine, ...]:
    """Time, place, purpose and adviser, how it stands with an interpreter (None: none is wanted),
    what to bring, and the number."""
    bring = (FactLine(message("bring"), Icon.BRING),) if meeting.form is Form.IN_PERSON else ()
    return (
        FactLine(message("at-full", at=Moment(meeting.starts_at)), Icon.CLOCK),
        _place_line(centre, meeting.form, "place-desk"),
        FactLine(_why(meeting), Icon.PERSON),
        *_interpreter_lines(interpreter),
        *bring,
        FactLine(message("your-number", number=Digits(meeting.number)), Icon.NUMBER),
    )


def short_facts_of(
    centre: Centre, meeting: Meeting, interpreter: Message | None
) -> tuple[FactLine, ...]:
    """Time, place, purpose and adviser, how it stands with an interpreter, and the number: where
    there is also much to choose."""
    return (
        FactLine(message("at-full", at=Moment(meeting.starts_at)), Icon.CLOCK),
        _place_line(centre, meeting.form, "place"),
        FactLine(_why(meeting), Icon.PERSON),
        *_interpreter_lines(interpreter),
        FactLine(message("your-number", number=Digits(meeting.number)), Icon.NUMBER),
    )


def _interpreter_lines(interpreter: Message | None) -> tuple[FactLine, ...]:
    return () if interpreter is None else (FactLine(interpreter, Icon.INTERPRETER),)


def _place_line(centre: Centre, form: Form, in_person: str) -> FactLine:
    """Where to come to; by telephone or video, that there is nowhere to come to."""
    match form:
        case Form.IN_PERSON:
            text = message(in_person, house=Name(centre.name), address=Name(centre.address))
            return FactLine(text, Icon.PLACE)
        case Form.PHONE:
            return FactLine(message("place-telephone"), Icon.TELEPHONE)
        case Form.VIDEO:
            return FactLine(message("place-video"), Icon.VIDEO)


def _why(meeting: Meeting) -> Message:
    """The purpose and the adviser; for a kind that has no sentence, the adviser alone."""
    with_whom = Name(meeting.adviser)
    if meeting.kind in KINDS_WITH_WORDS:
        return message("why-with-whom", why=Term(f"kind-{meeting.kind}"), name=with_whom)
    return message("with-whom", name=with_whom)


def goodbye(centre: Centre, meeting: Meeting) -> Tell:
    """The last word, with the weekday of the meeting."""
    day = Weekday(centre.day_of(meeting.starts_at))
    return Tell(message("goodbye-until", day=day), icon=Icon.DONE)
