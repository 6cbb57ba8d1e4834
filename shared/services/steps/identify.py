"""Identifies a citizen: by a letter's code with a birth date, or by birth date and telephone."""

from dataclasses import dataclass

from shared.appointments import get_centre
from shared.citizens import count_miss, find_by_code, find_known, misses
from shared.content import Telephone, message
from shared.dialogue import Birth, Choose, Enter, Icon, Option, Talk, Typing
from shared.services.steps.asking import yes_or_no
from shared.services.steps.contact import note_contact, note_number, note_wanted
from shared.services.steps.take_up import carry_on_from_phone

TRIES = 3
"""Misses after which a person takes over: friendly, and nobody is locked out."""

NO_TELEPHONE = Option("", message("no-telephone"), Icon.NO)


@dataclass(frozen=True)
class Who:
    """A known citizen (`citizen_id`), or what a new one has told about themselves.

    `likely_id` is the citizen whom booking will find by what was told: nothing of them is told.
    """

    citizen_id: int | None = None
    birth: Birth | None = None
    telephone: str | None = None
    likely_id: int | None = None


def identify(talk: Talk) -> Who | None:
    """The citizen; None after too many misses, when a person has to help."""
    if talk.ask("who.letter", bool, _choose_letter):
        return _known_by_letter(talk)
    birth = talk.ask("who.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    note_wanted(talk)
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
    if known:
        note_contact(talk, known)
    if telephone is not None:
        note_number(talk, telephone)
        carry_on_from_phone(talk, birth, telephone, known_by)
    return Who(birth=birth, telephone=telephone, likely_id=known or None)


def _find_known(talk: Talk, birth: Birth, telephone: str | None) -> int:
    """The citizen's id; 0 for a new one."""
    return find_known(talk.work, talk.about.centre_id, birth.day, telephone, birth.cpr) or 0


def _choose_letter() -> Choose:
    return yes_or_no(message("letter"), message("letter-yes"), message("letter-no"), likely=False)


def enter_telephone(talk: Talk, instead: Option) -> Enter:
    """Asks for a number, which without a code is one of the centre's country."""
    country = get_centre(talk.work, talk.about.centre_id).country
    return Enter(message("telephone"), Typing.TELEPHONE, instead, country)


def _known_by_letter(talk: Talk) -> Who | None:
    code = talk.ask("who.code", str, lambda: Enter(message("code"), Typing.CODE))
    birth = talk.ask("who.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    found = birth.day and find_by_code(talk.work, talk.about.centre_id, code, birth.day)
    if found:
        note_contact(talk, found.id)
        return Who(citizen_id=found.id, birth=birth, telephone=found.telephone)
    if talk.note("who.missed", lambda: count_a_miss(talk)) >= TRIES:
        return None
    talk.ask_again("who.code", "who.birth", "who.missed", because=message("unknown-code"))


def count_a_miss(talk: Talk) -> int:
    """Counts a miss, and gives how many were lately made from this telephone or at this kiosk.

    Where staff help, one citizen after the other, each conversation counts its own.
    """
    about = talk.about
    spot = about.caller or about.kiosk_name or about.conversation_id
    spot = about.conversation_id if about.helped else spot
    source = talk.work.vault.fingerprint("miss", f"{about.via}:{spot}")
    count_miss(talk.work, about.centre_id, source)
    return misses(talk.work, about.centre_id, source)
