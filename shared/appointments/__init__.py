"""The appointment core: centres, calendars, free times, booking, and the rules of all that."""

from shared.appointments.absences import close_day, report_absence
from shared.appointments.adjusting import change_form, change_needs, note_topic
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
    Reason,
    Topic,
    Wish,
)
from shared.appointments.free_times import free_days, free_times
from shared.appointments.kiosks import enrol_kiosk, kiosk_of_device, kiosks
from shared.appointments.meetings import (
    has_met,
    may_be_held,
    meeting,
    meeting_with_number,
    meetings_by_id,
    meetings_of_caller,
    meetings_on,
    overridden,
    upcoming,
)
from shared.appointments.moving import move, moving_is
from shared.appointments.opening import closing, is_open, next_opening, opening_today
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.rules import MoveRule
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
    "MoveRule",
    "Override",
    "Reason",
    "Refusal",
    "Refused",
    "Topic",
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
    "change_form",
    "change_needs",
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
    "may_be_held",
    "meeting",
    "meeting_with_number",
    "meetings_by_id",
    "meetings_of_caller",
    "meetings_on",
    "move",
    "moving_is",
    "next_opening",
    "note_topic",
    "only_centre",
    "opening_today",
    "overridden",
    "report_absence",
    "undo_arrival",
    "upcoming",
]
