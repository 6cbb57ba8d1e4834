"""The invented citizens of the demonstration, and how they are registered."""

from dataclasses import dataclass
from datetime import date

from shared.appointments import CV, FIRST_MEETING, FOLLOW_UP
from shared.citizens import Needs, change_name, protect, register
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Person:
    """An invented citizen; `kind` is the meeting that they come for.

    With an empty name only a telephone number is known.
    """

    name: str
    born: date
    language: str = "da"
    needs: Needs = Needs()  # noqa: RUF009
    kind: str = FIRST_MEETING
    silent: bool = False


@dataclass(frozen=True)
class Guest:
    """A person who is registered at the centre, with the citizen's id."""

    id: int
    telephone: str
    person: Person


EXPECTED = (
    Person("Bent", date(1965, 4, 12)),
    Person("Amal", date(1983, 1, 1), "ar", Needs(interpreter="ar", companion=True)),
    Person("Oksana", date(1988, 9, 30), "uk", Needs(interpreter="uk"), FOLLOW_UP),
    Person("Kenneth", date(1997, 6, 3)),
    Person("Birgit", date(1969, 11, 21), needs=Needs(more_time=True, quiet_room=True)),
    Person("", date(1975, 2, 14)),
    Person("Mehmet", date(1974, 1, 1), needs=Needs(wheelchair=True, companion=True)),
    Person("Hodan", date(1992, 1, 1), "so", Needs(interpreter="so"), silent=True),
    Person("Jan", date(1981, 8, 8), kind=CV),
    Person("Lærke", date(2003, 5, 17), kind=FOLLOW_UP),
    Person("Ahmad", date(1990, 1, 1), "ar", Needs(interpreter="ar")),
    Person("Grethe", date(1963, 12, 2), needs=Needs(companion=True, more_time=True)),
    Person("Emil", date(2006, 3, 25)),
    Person("Natalia", date(1985, 7, 19), "uk", kind=CV),
    Person("", date(1999, 10, 9), "en"),
    Person("Poul", date(1961, 1, 28), kind=FOLLOW_UP),
    Person("Semira", date(1995, 1, 1), "ti", Needs(interpreter="ti")),
    Person("Rasmus", date(1987, 4, 4), kind=CV),
)
"""Citizens with a meeting on the demonstration's day."""

LATER = (
    Person("Ulla", date(1966, 6, 16)),
    Person("Ivan", date(1979, 3, 3), "uk", Needs(interpreter="uk")),
    Person("Camilla", date(1994, 9, 1)),
    Person("Zahra", date(1980, 1, 1), "fa", Needs(interpreter="fa")),
    Person("Torben", date(1958, 10, 30), kind=CV),
    Person("Line", date(2001, 2, 11)),
    Person("Omar", date(1977, 1, 1), "ar", Needs(interpreter="ar", companion=True)),
    Person("Kirsten", date(1964, 5, 5), needs=Needs(quiet_room=True)),
    Person("Jonas", date(1992, 12, 24)),
    Person("Marta", date(1986, 8, 13), "pl", Needs(interpreter="pl")),
    Person("Preben", date(1960, 7, 7), needs=Needs(wheelchair=True)),
    Person("Sofie", date(2005, 11, 3)),
    Person("Ali", date(1989, 1, 1), "so"),
    Person("Hanne", date(1971, 4, 27), kind=CV),
    Person("Viktor", date(1983, 6, 20), "en"),
    Person("Mia", date(1998, 3, 15)),
    Person("Ionut", date(1990, 10, 10), "ro", Needs(interpreter="ro")),
    Person("Kurt", date(1962, 2, 28), needs=Needs(more_time=True)),
    Person("Signe", date(1976, 9, 9)),
    Person("Yusuf", date(1984, 1, 1), "tr", Needs(interpreter="tr")),
)
"""Citizens with a meeting on one of the days after."""

WITH_LETTER = (
    Person("Else", date(1967, 8, 24)),
    Person("Hassan", date(1982, 1, 1), "ar"),
)
"""Citizens who have been sent a letter with a code, and have no meeting yet."""


def registered(work: UnitOfWork, centre_id: int, people: tuple[Person, ...]) -> list[Guest]:
    """Registers the people as citizens of the centre."""
    return [_register(work, centre_id, person) for person in people]


def _register(work: UnitOfWork, centre_id: int, person: Person) -> Guest:
    """Registers a person, with a number that begins with 1, as no subscriber's in Denmark does."""
    telephone = f"+451{person.born:%d%m%y}0"
    citizen = register(work, centre_id, person.born, telephone, None, person.language)
    if person.name:
        change_name(work, citizen.id, person.name)
    if person.silent:
        protect(work, citizen.id)
    return Guest(citizen.id, telephone, person)
