"""Compares a meeting of ours with the same one in the case system, fact by fact."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.appointments import Centre, Meeting, MeetingState
from shared.casesystem.columns import FORM_WORDS, STATE_WORDS, Column
from shared.casesystem.export import INSTANT, yes_no_cell
from shared.casesystem.reading import MeetingThere
from shared.casesystem.rules import WITH_A_KASSE, is_obligatory, type_code


class FindingKind(StrEnum):
    """What can differ: a meeting that only we have, or only the case system; one with other facts
    there; and a row of its file that could not be read."""

    ONLY_HERE = "only_here"
    ONLY_THERE = "only_there"
    DIFFERENT = "different"
    WRONG_ROW = "wrong_row"


@dataclass(frozen=True)
class FactDiffers:
    """A fact that differs, as each of the two has it, in words; `column` is a heading."""

    column: str
    ours: str
    theirs: str


def should_be_there(meeting: Meeting) -> bool:
    """Whether the case system should have this meeting."""
    return meeting.state is not MeetingState.CANCELLED


def differences(
    ours: Meeting, theirs: MeetingThere, centre: Centre, *, with_a_kasse: bool | None = None
) -> list[FactDiffers]:
    """The facts that differ: those that decide whether somebody came as agreed. What the file does
    not say is not compared, and neither are the words for a place or an address.

    `with_a_kasse` is whether the citizen wants the a-kasse at it, None where they have not said so.
    Of a meeting that either of the two has cancelled only that is compared.
    """
    if not should_be_there(ours) and not theirs.is_there:
        return []
    if should_be_there(ours) is not theirs.is_there:
        return [_state(ours, theirs)]
    found = [*_facts(ours, theirs, centre)]
    if is_obligatory(ours.kind):
        takes_part = True if ours.kind in WITH_A_KASSE else with_a_kasse
        found += _a_kasse(takes_part, theirs.with_a_kasse)
    return [FactDiffers(column, mine, their) for column, mine, their in found if mine != their]


def _facts(
    ours: Meeting, theirs: MeetingThere, centre: Centre
) -> Iterator[tuple[Column, str, str]]:
    def local(at: datetime) -> str:
        return f"{centre.local(at):{INSTANT}}"

    yield Column.START, local(ours.starts_at), local(theirs.starts_at)
    if theirs.ends_at is not None:
        yield Column.END, local(ours.ends_at), local(theirs.ends_at)
    if theirs.form is not None:
        yield Column.FORM, FORM_WORDS[ours.form], FORM_WORDS[theirs.form]
    if theirs.type_code is not None:
        yield Column.TYPE_CODE, str(type_code(ours.kind)), str(theirs.type_code)
    if theirs.staff and not _is_same_name(ours.adviser, theirs.staff):
        yield Column.STAFF, ours.adviser, theirs.staff
    if theirs.state is not None and is_obligatory(ours.kind):
        yield Column.STATE, STATE_WORDS[ours.state], STATE_WORDS[theirs.state]


def _a_kasse(ours: bool | None, theirs: bool | None) -> Iterator[tuple[Column, str, str]]:
    """Where we don't know, only that it takes part: for that somebody has to have asked."""
    if theirs is True or (theirs is False and ours is not None):
        yield Column.A_KASSE, yes_no_cell(ours), yes_no_cell(theirs)


def _state(ours: Meeting, theirs: MeetingThere) -> FactDiffers:
    said = STATE_WORDS[theirs.state or MeetingState.BOOKED]
    return FactDiffers(Column.STATE, STATE_WORDS[ours.state], said)


def _is_same_name(first_name: str, told: str) -> bool:
    """Ours is a first name; the case system may have the whole name, or last names first."""
    words = set(told.replace(",", " ").casefold().split())
    return set(first_name.casefold().split()) <= words
