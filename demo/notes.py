"""What one needs to try the demonstration: the number to call, the sign-ins, codes of letters."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from demo.people import WITH_LETTER, Person
from shared.appointments import Centre
from shared.citizens import find_by_code, find_like, give_code
from shared.content import Register, Telephone, Wording, message
from shared.unit_of_work import UnitOfWork

LOGIN = "lene"
"""The front desk's sign-in in demonstrations."""

PASSWORD = "goddag-i-aars"
"""The password of all accounts, which exist in demonstrations only."""

_CODE = re.compile(r"kode (\d{6})\b")


def new_notes(work: UnitOfWork, centre: Centre, letters: Iterable[tuple[int, date]]) -> str:
    """The notes in Danish, with a new code for each letter: its citizen's id and birth date."""
    return _written(centre, [(give_code(work, id), born) for id, born in letters])


def notes_again(work: UnitOfWork, centre: Centre, before: str) -> str:
    """The notes once more. A code that stands in those of `before` and still works is kept.

    For a letter without one there is a new code: only its fingerprint is in the database. A citizen
    of a letter who has been erased or protected is left out.
    """
    known = _CODE.findall(before)
    codes = ((_code_of(work, centre, each, known), each.born) for each in WITH_LETTER)
    return _written(centre, [(code, born) for code, born in codes if code])


def keep_notes(notes: str, file: Path) -> bool:
    """Writes the notes into a file, whose folder is made; False where that can't be done."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_text(notes)
    except OSError:
        return False
    return True


def _code_of(work: UnitOfWork, centre: Centre, person: Person, known: list[str]) -> str | None:
    for code in known:
        if find_by_code(work, centre.id, code, person.born) is not None:
            return code
    found = find_like(work, centre.id, person.name, person.born, most=1)
    return give_code(work, found[0].id) if found else None


def _written(centre: Centre, letters: Iterable[tuple[str, date]]) -> str:
    shown = Wording("da", Register.SHOWN, ZoneInfo("UTC"))
    number = shown.say(message("handset-number", number=Telephone(centre.telephone)))
    return "\n".join(
        (
            f"Telefonen: {number}",
            f"Skranken: brugernavn {LOGIN}, adgangskode {PASSWORD}",
            "Også mads (skranke), karen (rådgiver), mette (leder), anna (administrator)",
            *(f"Brev: kode {code}, født {born:%d %m %Y}" for code, born in letters),
            "",
        )
    )
