"""The appointment core: centres, calendars, free times, booking, and the rules of all that."""

from shared.appointments.absences import close_day, report_absence
from shared.appointments.arrival import (
    arrive,
    expected_today,
    expected_with_number,
    undo_arrival,
)
from shared.appointments.booking import book
from shared.appointments.centres import centre, centre_called, kind, kinds, only_centre
from shared.appointments.changing import cancel, mark_held, mark_not_come
from shared.appointments.facts import (
    FIRST_MEETING,
    BusinessContact,
    Centre,
    Form,
    Holiday,
    Kind,
    Kiosk,
    Meeting,
    MeetingState,
    Override,
    Wish,
)
from shared.appointments.free_times import free_days, free_times
from shared.appointments.kiosks import enrol_kiosk, kiosk_of_device, kiosks
from shared.appointments.meetings import (
    has_met,
    meeting,
    meeting_with_number,
    meetings_on,
    overridden,
    upcoming,
)
from shared.appointments.moving import move
from shared.appointments.opening import closing, is_open, next_opening, opening_today
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.setting_up import (
    add_adviser,
    add_centre,
    add_exception,
    add_kind,
    add_opening,
    add_opening_hours,
    add_room,
    add_shift,
)

__all__ = [
    "FIRST_MEETING",
    "BusinessContact",
    "Centre",
    "Form",
    "Holiday",
    "Kind",
    "Kiosk",
    "Meeting",
    "MeetingState",
    "Override",
    "Refusal",
    "Refused",
    "Wish",
    "add_adviser",
    "add_centre",
    "add_exception",
    "add_kind",
    "add_opening",
    "add_opening_hours",
    "add_room",
    "add_shift",
    "arrive",
    "book",
    "cancel",
    "centre",
    "centre_called",
    "close_day",
    "closing",
    "enrol_kiosk",
    "expected_today",
    "expected_with_number",
    "free_days",
    "free_times",
    "has_met",
    "is_open",
    "kind",
    "kinds",
    "kiosk_of_device",
    "kiosks",
    "mark_held",
    "mark_not_come",
    "meeting",
    "meeting_with_number",
    "meetings_on",
    "move",
    "next_opening",
    "only_centre",
    "opening_today",
    "overridden",
    "report_absence",
    "undo_arrival",
    "upcoming",
]
