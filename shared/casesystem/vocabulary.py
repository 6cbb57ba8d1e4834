"""A meeting in the vocabulary of the national register."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from shared.appointments import Centre, Form, Meeting, MeetingState
from shared.casesystem.entries import CaseLine
from shared.casesystem.rules import TYPES, WITH_A_KASSE, CaseAction, type_code
from shared.citizens import Citizen, written_as


@dataclass(frozen=True)
class RegisterEntry:
    """What the register records of a summons to a meeting, and what has to be done about it.

    `person` and `birth_date` are left out for a protected citizen. `place` is a room, `address` the
    centre's: both '' unless it is in person; `telephone` (E.164) is the number that is called: ''
    unless it is not in person. `rebook_until` is when the citizen can move it by themselves at
    last, None where only staff can. `with_a_kasse`: the unemployment insurance fund takes part;
    None where that is unknown. `action` is None, and `due_at` too, where nothing is to be done.
    """

    meeting_id: int
    number: str
    reference: str
    person: str
    birth_date: date | None
    is_protected: bool
    starts_at: datetime
    ends_at: datetime
    form: Form
    kind: str
    type_code: int
    title: str
    place: str
    address: str
    telephone: str
    adviser: str
    rebook_until: datetime | None
    with_a_kasse: bool | None
    state: MeetingState
    action: CaseAction | None
    due_at: datetime | None


def register_entry(
    centre: Centre,
    meeting: Meeting,
    citizen: Citizen,
    line: CaseLine | None,
    telephone: str | None,
    *,
    with_a_kasse: bool | None = None,
) -> RegisterEntry:
    """`telephone` is the number that is called for this meeting; `line` is None for a meeting of
    which nothing was ever to be written. `with_a_kasse` is what the citizen wants, where they have
    said; some kinds of meeting are always held with it."""
    is_here, is_open = meeting.form is Form.IN_PERSON, line is not None and bool(line.open_ones)
    code = type_code(meeting.kind)
    return RegisterEntry(
        meeting_id=meeting.id,
        number=meeting.number,
        reference=line.reference if line else "",
        person="" if citizen.silent else written_as(citizen.first_name, citizen.last_name),
        birth_date=None if citizen.silent else citizen.birth_date,
        is_protected=citizen.silent,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        form=meeting.form,
        kind=meeting.kind,
        type_code=code,
        title=TYPES[code],
        place=meeting.room if is_here else "",
        address=centre.address if is_here else "",
        telephone="" if is_here or citizen.silent else telephone or "",
        adviser=meeting.adviser,
        rebook_until=_rebook_until(centre, meeting),
        with_a_kasse=True if meeting.kind in WITH_A_KASSE else with_a_kasse,
        state=meeting.state,
        action=line.action if line and is_open else None,
        due_at=line.due_at if line and is_open else None,
    )


def _rebook_until(centre: Centre, meeting: Meeting) -> datetime | None:
    """Where meetings are not moved on their day, the midnight before it."""
    if meeting.state is not MeetingState.BOOKED or meeting.moves >= centre.most_moves:
        return None
    last = meeting.starts_at - timedelta(minutes=centre.move_notice_minutes)
    if centre.same_day_moves:
        return last
    return min(last, datetime.combine(centre.day_of(meeting.starts_at), time.min, centre.zone))
