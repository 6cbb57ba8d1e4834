"""The facts of a meeting: checked before it is booked, and taken home after."""

from dataclasses import replace
from datetime import datetime

from shared.appointments import (
    FIRST_MEETING,
    KIND_CODES,
    OF_THE_COURSE,
    Centre,
    Form,
    Meeting,
    has_met,
)
from shared.citizens import Needs
from shared.content import BornOn, Digits, Message, Moment, Name, Telephone, Term, Weekday, message
from shared.dialogue import Confirm, FactLine, Icon, Option, Receipt, Tell
from shared.services.steps.identify import Who
from shared.unit_of_work import UnitOfWork

FINISH, UNDO, REMIND = "finish", "undo", "remind"

_FINISH = Option(FINISH, message("finish"), Icon.DONE, likely=True, decides=True)
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
    kind: Term | None = None,
    also: tuple[FactLine, ...] = (),
) -> Confirm:
    """The question whether all facts fit; each line says what can be changed. `interpreter` says
    how it stands with one, where one is wanted; `kind` is its name (`term_of`); `also` what else is
    told."""
    lines = [
        FactLine(message("at-full", at=Moment(at)), Icon.CLOCK, "when", message("change-time"))
    ]
    # Four lines fit on the glass when all is lowered: the receipt says the address again.
    if form is not Form.IN_PERSON or interpreter is None or not has_other_needs(needs):
        place = replace(_place_line(centre, form), aside=form is Form.IN_PERSON)
        lines.append(_kind_line(centre, form, kind) if kind else place)
    lines += _needs_lines(needs, interpreter)
    lines += also
    if who.citizen_id is None:
        lines += [*_birth_line(who), _reach_line(who)]
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


def _birth_line(who: Who) -> list[FactLine]:
    """The birth date in words: a digit that slipped is seen there."""
    if who.birth is None or who.birth.day is None:
        return []
    text, change = message("born", born=BornOn(who.birth.day)), message("change-birth")
    return [FactLine(text, Icon.PERSON, "who.birth", change)]


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


def receipt(
    centre: Centre,
    meeting: Meeting,
    interpreter: Message | None,
    also: tuple[FactLine, ...] = (),
    *,
    is_first: bool = False,
) -> Receipt:
    """What the citizen takes home: all they need to come, and to change the meeting. `is_first` as
    for `term_of`."""
    change_by = message("change-by", telephone=Telephone(centre.telephone))
    return Receipt(
        message("done"),
        (
            *facts_of(centre, meeting, interpreter, also, is_first=is_first),
            FactLine(change_by, Icon.TELEPHONE),
        ),
        (_FINISH, _UNDO, _REMIND),
    )


def receipt_again(
    centre: Centre,
    meeting: Meeting,
    agreed: Message,
    interpreter: Message | None,
    also: tuple[FactLine, ...] = (),
    *,
    is_first: bool = False,
) -> Receipt:
    """A receipt with how the citizen will be reminded (`agreed`), and of what."""
    facts = short_facts_of(centre, meeting, interpreter, also, is_first=is_first)
    return Receipt(agreed, facts, (_FINISH, _UNDO), known=True)


def facts_of(
    centre: Centre,
    meeting: Meeting,
    interpreter: Message | None,
    also: tuple[FactLine, ...] = (),
    *,
    is_first: bool = False,
) -> tuple[FactLine, ...]:
    """Time, place, purpose and adviser, how it stands with an interpreter (None: none is wanted),
    what else is told, what to bring to a meeting of the course, and the number. `is_first` as for
    `term_of`."""
    is_brought = meeting.form is Form.IN_PERSON and meeting.kind in OF_THE_COURSE
    bring = (FactLine(message("bring"), Icon.BRING, aside=True),) if is_brought else ()
    return (
        FactLine(message("at-full", at=Moment(meeting.starts_at)), Icon.CLOCK),
        _place_line(centre, meeting.form, "place-desk"),
        FactLine(_why(meeting, is_first=is_first), Icon.PERSON),
        *_interpreter_lines(interpreter),
        *also,
        *bring,
        _number_line(meeting),
    )


def short_facts_of(
    centre: Centre,
    meeting: Meeting,
    interpreter: Message | None,
    also: tuple[FactLine, ...] = (),
    *,
    is_first: bool = False,
) -> tuple[FactLine, ...]:
    """Time, place, purpose and adviser, how it stands with an interpreter, what else is told, and
    the number: where there is also much to choose. `is_first` as for `term_of`."""
    return (
        FactLine(message("at-full", at=Moment(meeting.starts_at)), Icon.CLOCK),
        _place_line(centre, meeting.form),
        FactLine(_why(meeting, is_first=is_first), Icon.PERSON),
        *_interpreter_lines(interpreter),
        *also,
        _number_line(meeting),
    )


def _interpreter_lines(interpreter: Message | None) -> tuple[FactLine, ...]:
    return () if interpreter is None else (FactLine(interpreter, Icon.INTERPRETER),)


def _place_line(centre: Centre, form: Form, in_person: str = "place") -> FactLine:
    """Where to come to; by telephone or video, that there is nowhere to come to."""
    match form:
        case Form.IN_PERSON:
            text = message(in_person, house=Name(centre.name), address=Name(centre.address))
            return FactLine(text, Icon.PLACE)
        case Form.PHONE:
            return FactLine(message("place-telephone"), Icon.TELEPHONE)
        case Form.VIDEO:
            return FactLine(message("place-video"), Icon.VIDEO)


def _kind_line(centre: Centre, form: Form, kind: Term) -> FactLine:
    """What kind of meeting it is and how it is held, in one short line: four fit on the glass when
    all is lowered. The receipt says the address."""
    icon = _place_line(centre, form).icon
    return FactLine(message(f"check-kind-{form.replace('_', '-')}", why=kind), icon)


def _why(meeting: Meeting, *, is_first: bool) -> Message:
    """The purpose and the adviser; without words for the kind, the adviser alone."""
    with_whom = Name(meeting.adviser)
    term = term_of(meeting.kind, is_first=is_first)
    if term is None:
        return message("with-whom", name=with_whom)
    return message("why-with-whom", why=term, name=with_whom)


def term_of(kind: str, *, is_first: bool) -> Term | None:
    """What a kind of meeting is called; None where it has no words.

    A first meeting is called so only where `is_first` (see `is_first_for_sure`): to anybody else it
    is just a meeting, whether or not one was held before.
    """
    if kind not in KINDS_WITH_WORDS or (kind == FIRST_MEETING and not is_first):
        return None
    return Term(f"kind-{kind}")


def is_first_for_sure(work: UnitOfWork, meeting: Meeting, *, proven: bool) -> bool:
    """Whether a citizen may be told that this is the first meeting of their course: none was held,
    and they have proved that it is they who ask."""
    return proven and meeting.kind == FIRST_MEETING and not has_met(work, meeting.citizen_id)


def goodbye(centre: Centre, meeting: Meeting, now: datetime) -> Tell:
    """The last word, with the weekday of the meeting where that is not today; its time and number
    stay to be seen."""
    day = centre.day_of(meeting.starts_at)
    until = message("goodbye-until", day=Weekday(day))
    return Tell(
        message("goodbye-today") if day == centre.day_of(now) else until,
        icon=Icon.DONE,
        kept=(
            FactLine(message("at-full", at=Moment(meeting.starts_at)), Icon.CLOCK),
            _number_line(meeting),
        ),
    )


def _number_line(meeting: Meeting) -> FactLine:
    return FactLine(message("your-number", number=Digits(meeting.number)), Icon.NUMBER)
