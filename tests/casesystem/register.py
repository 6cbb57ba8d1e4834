"""A jobcentre whose bookings have to stand in the case system, and its list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from shared import followups
from shared.accounts.sessions import Role, Staff, add_staff
from shared.appointments import (
    FIRST_MEETING,
    Form,
    Meeting,
    all_meetings_between,
    change_form,
    get_centre,
    get_meeting,
    mark_held,
    mark_not_come,
    move,
    undo_outcome,
)
from shared.casesystem import (
    CaseFilter,
    CaseImport,
    CaseLine,
    as_csv,
    case_lines,
    compare_with,
    find_cases,
    read_case_file,
    register_entry,
    settle_case,
)
from shared.citizens import citizens_by_id, get_citizen
from shared.unit_of_work import Workplace
from tests.appointments.houses import AARS, House, at

LENE = "staff:1"
NOBODY_SAID: Mapping[int, bool] = MappingProxyType({})


@dataclass
class Register:
    """The house, Lene and Karen who work there, and what happens to citizens' meetings."""

    house: House
    karen: int
    staff: dict[str, Staff]

    @property
    def workplace(self) -> Workplace:
        return self.house.workplace

    def books(
        self, citizen_id: int, clock: str, day: date, via: str = "kiosk", kind: str = FIRST_MEETING
    ) -> Meeting:
        meeting = self.house.book(citizen_id, at(clock, day), kind, via=via)
        with self.workplace.work() as work:
            followups.booked(work, meeting, get_citizen(work, citizen_id), via)
        return meeting

    def moves(self, meeting: Meeting, clock: str, day: date, via: str = "phone") -> None:
        with self.workplace.work() as work:
            before = get_meeting(work, meeting.id)
            after = move(work, meeting.id, at(clock, day), via)
            followups.moved(work, before, after, via)

    def becomes_a_call(self, meeting: Meeting) -> None:
        with self.workplace.work() as work:
            before = get_meeting(work, meeting.id)
            after = change_form(work, meeting.id, Form.PHONE, LENE)
            followups.changed(work, before, after, LENE)

    def cancels(self, meeting: Meeting) -> None:
        with self.workplace.work() as work:
            followups.cancel_meeting(work, meeting.id, "phone")

    def was_held(self, meeting: Meeting) -> None:
        with self.workplace.work() as work:
            followups.held(work, mark_held(work, meeting.id, LENE), LENE, "Lene")

    def was_missed(self, meeting: Meeting) -> None:
        with self.workplace.work() as work:
            followups.not_come(work, mark_not_come(work, meeting.id, LENE), LENE)

    def takes_back(self, meeting: Meeting) -> None:
        with self.workplace.work() as work:
            followups.attendance_undone(work, undo_outcome(work, meeting.id), LENE, "Lene")

    def enters(self, meeting: Meeting, reference: str) -> bool:
        with self.workplace.work() as work:
            seen = case_lines(work, [meeting.id])[meeting.id].last.id
            return settle_case(work, meeting.id, seen, reference, LENE) is not None

    def line(self, meeting: Meeting) -> CaseLine:
        with self.workplace.read() as work:
            return case_lines(work, [meeting.id])[meeting.id]

    def open(self, shown: CaseFilter = CaseFilter.OPEN) -> tuple[int, ...]:
        with self.workplace.read() as work:
            return find_cases(work, self.house.id, shown, None, 0, 25).meeting_ids

    def export(self, first: date, last: date) -> bytes:
        with self.workplace.read() as work:
            meetings = all_meetings_between(work, self.house.id, first, last)
            lines = case_lines(work, [it.id for it in meetings])
            people = citizens_by_id(work, {it.citizen_id for it in meetings})
            centre = get_centre(work, self.house.id)
            entries = [
                register_entry(centre, it, people[it.citizen_id], lines.get(it.id), "+4598621234")
                for it in meetings
            ]
        return as_csv(entries, centre)

    def compares(
        self, data: bytes, first: date, last: date, a_kasse: Mapping[int, bool] = NOBODY_SAID
    ) -> CaseImport:
        with self.workplace.work() as work:
            file = read_case_file(data, get_centre(work, self.house.id))
            return compare_with(
                work, self.house.id, file, first, last, LENE, lambda _work, _ids: a_kasse
            )


def register_of(workplace: Workplace, people: Iterable[str] = ("Lene", "Inge")) -> Register:
    house = House(workplace)
    karen = house.adviser("Karen", "08:00-16:00")
    roles = {"Lene": Role.FRONT_DESK, "Inge": Role.LEADER, "Karen": Role.ADVISER}
    with workplace.work() as work:
        staff = {
            name: add_staff(
                work,
                house.id,
                name,
                name.lower(),
                "korrekt hest batteri",
                roles[name],
                karen if name == "Karen" else None,
            )
            for name in people
        }
    return Register(house, karen, staff)


def local(at: datetime) -> str:
    return f"{at.astimezone(AARS):%a %d %b %H:%M}"
