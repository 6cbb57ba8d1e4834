"""Identifies a citizen: by a letter's code with a birth date, or by birth date and telephone."""

from dataclasses import dataclass

from shared.appointments import get_centre, upcoming
from shared.citizens import find_by_code, find_known, get_citizen, kept_record_id
from shared.content import Telephone, message
from shared.dialogue import Birth, Enter, Icon, Option, Talk, Typing
from shared.services.steps.asking import yes_or_no
from shared.services.steps.contact import note_contact, note_number, note_wanted
from shared.services.steps.guesses import (
    CLOSED,
    TRIES,
    count_a_miss,
    guess_by_number,
)
from shared.services.steps.lost_visit import take_over_lost_visit
from shared.services.steps.registered import registered_caller
from shared.services.steps.take_up import carry_on_from_phone

NEW, APART = "", "apart"
"""Nobody known fits what was told; whoever fits it, a record of its own is made."""

LOOKED_UP = ("who.known", "mine.found")
"""Parts of the memory: what was found for somebody whose identity nobody had seen yet."""

NO_TELEPHONE = Option("", message("no-telephone"), Icon.NO)


@dataclass(frozen=True)
class Who:
    """A known citizen (`citizen_id`), or what a new one has told about themselves.

    `likely_id` is the citizen whom booking will find by what was told: nothing of them is told.
    `apart`: booking makes a record of its own, whoever fits what was told. `proven`: the code of a
    letter, or the registered number that calls, was given with the birth date, or staff who help
    have seen who it is.
    """

    citizen_id: int | None = None
    birth: Birth | None = None
    telephone: str | None = None
    likely_id: int | None = None
    apart: bool = False
    proven: bool = False

    @property
    def proven_id(self) -> int | None:
        """The id of the citizen who has proved that it is they; None for everybody else."""
        return (self.citizen_id or self.likely_id) if self.proven else None


def identify(talk: Talk, *, has_letter: bool) -> Who | None:
    """The citizen; None when a person has to help: after too many misses, and for whoever keeps to
    a CPR number that tells no birth date. `has_letter`: they have a letter with a code."""
    if has_letter:
        return _known_by_letter(talk)
    birth = talk.ask("who.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    note_wanted(talk)
    if birth.day is None and not talk.about.helped:
        return None
    take_over_lost_visit(talk, birth)
    registered = talk.note(f"who.registered.{birth.day}", lambda: registered_caller(talk, birth))
    if registered:
        return _proven(talk, int(registered), birth)
    return _told(talk, birth, ask_telephone(talk, "who"))


def ask_telephone(talk: Talk, part: str) -> str | None:
    """The number to reach the citizen at: the calling one or another.

    None, since a telephone is optional.
    """
    return (
        ask_caller(talk, part)
        or talk.ask(f"{part}.telephone.other", str, lambda: enter_telephone(talk, NO_TELEPHONE))
        or None
    )


def ask_caller(talk: Talk, part: str) -> str | None:
    """The calling number, if the caller agrees to be called on it.

    None for another, and at the kiosk.
    """
    caller = talk.about.caller
    if caller is not None and talk.ask(
        f"{part}.telephone.this",
        bool,
        lambda: yes_or_no(message("this-number", number=Telephone(caller)), likely=True),
    ):
        return caller
    return None


def told_telephone(talk: Talk, part: str) -> str | None:
    """The number already given in this part of the conversation (E.164); None when none was."""
    if talk.answered(f"{part}.telephone.this", bool):
        return talk.about.caller
    return talk.answered(f"{part}.telephone.other", str) or None


def _told(talk: Talk, birth: Birth, telephone: str | None) -> Who:
    """Whoever told this, and the contact becomes theirs if booking will find them by it."""
    told = " ".join(map(str, (birth.day, birth.cpr, telephone)))
    known_by = talk.work.vault.fingerprint("told", told)
    known = talk.note(f"who.known.{known_by}", lambda: _find_known(talk, birth, telephone))
    likely_id = None if known in (APART, NEW) else kept_record_id(talk.work, int(known))
    if likely_id:
        note_contact(talk, likely_id)
    if telephone is not None:
        note_number(talk, telephone)
        carry_on_from_phone(talk, birth, telephone, known_by)
    return Who(
        birth=birth,
        telephone=telephone,
        likely_id=likely_id,
        apart=known == APART,
        proven=talk.about.seen or (likely_id is not None and _was_seen(talk, likely_id)),
    )


def note_seen(talk: Talk, who: Who) -> None:
    """Notes that staff have arranged a meeting for this citizen up to the check: handed back to the
    citizen, the conversation books that one."""
    if talk.about.seen and who.proven and who.likely_id is not None:
        talk.note(f"who.seen.{who.likely_id}", lambda: True)


def _was_seen(talk: Talk, citizen_id: int) -> bool:
    return talk.answered(f"who.seen.{citizen_id}", bool) is not None


def _find_known(talk: Talk, birth: Birth, telephone: str | None) -> str:
    """The citizen's id, `NEW`, or `APART`.

    What was told proves nothing: others know a birth date and a number, and two people may share
    both. So whoever has a meeting ahead is not joined by it. The booking goes its way as for
    somebody new, which tells nobody that they are known, and staff find out whether it is one.
    """
    known = find_known(talk.work, talk.about.centre_id, birth.day, telephone, birth.cpr)
    if known is None:
        return NEW
    is_sure = talk.about.seen or not upcoming(talk.work, known)
    return str(known) if is_sure else APART


def enter_telephone(talk: Talk, instead: Option) -> Enter:
    """Asks for a number, which without a code is one of the centre's country."""
    country = get_centre(talk.work, talk.about.centre_id).country
    return Enter(message("telephone"), Typing.TELEPHONE, instead, country)


def _known_by_letter(talk: Talk) -> Who | None:
    code = talk.ask("who.code", str, lambda: Enter(message("code"), Typing.CODE))
    birth = talk.ask("who.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    if birth.day is None:
        return None
    found = talk.note(f"who.found.{code}.{birth.day}", lambda: _find_by_code(talk, code, birth))
    if found and found != CLOSED:
        return _proven(talk, int(found), birth)
    if found == CLOSED or talk.note("who.missed", lambda: count_a_miss(talk)) >= TRIES:
        return None
    talk.ask_again("who.code", "who.birth", "who.missed", because=message("unknown-code"))


def _proven(talk: Talk, citizen_id: int, birth: Birth) -> Who:
    known = get_citizen(talk.work, citizen_id)
    note_contact(talk, known.id)
    return Who(citizen_id=known.id, birth=birth, telephone=known.telephone, proven=True)


def _find_by_code(talk: Talk, code: str, birth: Birth) -> str:
    """The id of the citizen with this code in their letter and this birth date; '' for none."""
    born = birth.day
    if born is None:
        return ""

    def look() -> str:
        found = find_by_code(talk.work, talk.about.centre_id, code, born)
        return str(found.id) if found else ""

    return guess_by_number(talk, code, born, look)
