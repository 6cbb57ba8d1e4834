"""Finds the citizen at the desk by whatever they say or show, typed in one field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from frontdesk.clerks import Clerk
from shared.appointments import Meeting, get_centre, last_with_number, local_today, meetings_on
from shared.citizens import (
    Citizen,
    citizen_with_code,
    citizens_by_id,
    find_by_birth_date,
    find_by_cpr,
    find_by_name,
    find_by_telephone,
    is_named,
    plain_signs,
    readable_birth_date,
    readable_telephone,
    words_of,
    written_as,
)
from shared.inquiries import inquiry_with_number
from shared.safetynet import open_ticket
from shared.unit_of_work import UnitOfWork

MOST_HITS = 8
LONGEST_TYPED = 80
SHORTEST_NAME = 2
"""Characters: one letter matches too many."""

SLIP = "FM"
"""Prefix of the booking number in the bar code of a slip."""


@dataclass(frozen=True)
class Match:
    """A citizen who may be meant; `name` and `born` are None where unknown or protected.

    `expected_at` is the time of their first meeting today.
    """

    citizen_id: int
    name: str | None
    born: date | None
    is_protected: bool
    expected_at: datetime | None


@dataclass(frozen=True)
class WaitingNumber:
    """A person in the hall who waits with a ticket of today."""

    task_id: int
    number: int
    topic: str
    citizen_id: int | None


@dataclass(frozen=True)
class SearchResult:
    """What a search has found.

    `question_id` is the citizen's question with the typed number; `is_asked`: enough was typed.
    """

    hits: tuple[Match, ...] = ()
    has_more: bool = False
    waiting: WaitingNumber | None = None
    question_id: int | None = None
    is_asked: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.hits or self.waiting or self.question_id)

    @property
    def only_one(self) -> int | None:
        """The citizen's id, when only one matches and is not protected."""
        one = len(self.hits) == 1 and not self.waiting and not self.question_id
        return self.hits[0].citizen_id if one and not self.hits[0].is_protected else None


def find_citizens(work: UnitOfWork, clerk: Clerk, typed: str, *, wholly: bool) -> SearchResult:
    """At most `MOST_HITS` matches, those expected today first.

    Also a ticket or a question by number. `wholly` says that the clerk has finished typing: only
    then a complete number matches a protected citizen. A name or a birth date never does.
    """
    text = " ".join(typed.split())[:LONGEST_TYPED]
    today = local_today(work, clerk.centre_id)
    expected = _expected_today(work, clerk, today)
    met = _unique(_matching(work, clerk, text, today, expected))
    shown = [it for it in met if wholly or not it.silent]
    ordered = sorted(shown, key=lambda it: it.id not in expected)
    return SearchResult(
        hits=tuple(_hit(it, expected.get(it.id)) for it in ordered[:MOST_HITS]),
        has_more=len(ordered) > MOST_HITS,
        waiting=_waiting_with(work, clerk, text, today),
        question_id=_question(work, clerk, text),
        is_asked=bool(_digits(text)) or _is_name(text),
    )


def _matching(
    work: UnitOfWork, clerk: Clerk, text: str, today: date, expected: dict[int, Meeting]
) -> Iterator[Citizen]:
    yield from _by_number(work, clerk.centre_id, text)
    born = readable_birth_date(text, today)
    if born is not None:
        coming = citizens_by_id(work, expected).values()
        yield from (it for it in coming if it.birth_date == born and not it.silent)
        yield from find_by_birth_date(work, clerk.centre_id, born, MOST_HITS + 1)
    elif _is_name(text):
        coming = citizens_by_id(work, expected).values()
        yield from (it for it in coming if not it.silent and is_named(it, text))
        yield from find_by_name(work, clerk.centre_id, text, MOST_HITS + 1)


def _by_number(work: UnitOfWork, centre_id: int, text: str) -> Iterator[Citizen]:
    """Citizens by a booking number, a letter's code, a personal number or a telephone number."""
    digits = _digits(text)
    if len(digits) == 6:
        meeting = last_with_number(work, centre_id, digits)
        yield from citizens_by_id(work, {meeting.citizen_id} if meeting else ()).values()
        yield from citizen_with_code(work, centre_id, digits)
    if len(digits) == 10:
        yield from find_by_cpr(work, centre_id, digits, MOST_HITS + 1)
    if telephone := readable_telephone(text, get_centre(work, centre_id).country):
        yield from find_by_telephone(work, centre_id, telephone, MOST_HITS + 1)


def _waiting_with(work: UnitOfWork, clerk: Clerk, text: str, today: date) -> WaitingNumber | None:
    if not (text.isascii() and text.isdigit() and len(text) <= 3):
        return None
    task = open_ticket(work, clerk.centre_id, today, int(text))
    return WaitingNumber(task.id, task.ticket, task.note, task.citizen_id) if task else None


def _question(work: UnitOfWork, clerk: Clerk, text: str) -> int | None:
    digits = _digits(text)
    found = inquiry_with_number(work, clerk.centre_id, digits) if len(digits) == 6 else None
    return found.id if found else None


def _digits(text: str) -> str:
    """The digits of a number, with the usual signs between; '' when there is anything else."""
    plain = plain_signs(text).upper().removeprefix(SLIP)
    kept = "".join(sign for sign in plain if sign not in " +-./()")
    return kept if kept.isascii() and kept.isdigit() else ""


def _is_name(text: str) -> bool:
    letters = b"".join(words_of(text)).decode()
    return len(letters) >= SHORTEST_NAME and not _digits(text)


def _expected_today(work: UnitOfWork, clerk: Clerk, today: date) -> dict[int, Meeting]:
    """The first meeting of today of each citizen, by citizen id."""
    meetings = meetings_on(work, clerk.centre_id, today)
    return {one.citizen_id: one for one in reversed(meetings)}


def _unique(citizens: Iterable[Citizen]) -> list[Citizen]:
    return list({it.id: it for it in citizens}.values())


def _hit(citizen: Citizen, expected: Meeting | None) -> Match:
    """The match for a citizen; for a protected one without who they are, or that they come."""
    if citizen.silent:
        return Match(citizen.id, None, None, True, None)
    name = written_as(citizen.first_name, citizen.last_name) or None
    starts_at = expected.starts_at if expected else None
    return Match(citizen.id, name, citizen.birth_date, False, starts_at)
