"""What follows from an event, once: messages, interpreters, tasks opened and closed, the log.

`booked`, `moved`, `changed`, `cancelled`, `held`, `not_come`, `came_and_left`, `our_delay`,
`attendance_undone`, `arrival_recorded`, `arrival_undone` are called in the piece of work that
changed the meeting, by every face, the worker and bulk changes alike.
"""

from shared.followups.abandoned import (
    IN_CONVERSATION,
    follow_up_abandoned,
    forget_unless_owed,
    kiosk_was_left,
)
from shared.followups.arrivals import arrival_recorded, arrival_undone
from shared.followups.calls_to_make import (
    affected_meetings,
    cannot_be_held,
    open_reschedule_task,
)
from shared.followups.came_to_nothing import came_and_left, our_delay
from shared.followups.deliveries import (
    ReminderCall,
    is_still_valid,
    message_arrived,
    message_lost,
    message_on_its_way,
    reminder_call,
    see_to_failures,
)
from shared.followups.event_log import (
    LoggedEvent,
    MeetingEvent,
    events_of,
    events_of_meetings,
    face_of,
)
from shared.followups.events import (
    Cause,
    adviser_left,
    attendance_undone,
    booked,
    cancel_meeting,
    cancelled,
    changed,
    citizen_registered,
    held,
    moved,
    not_come,
    rearranged,
    staff_changed,
)
from shared.followups.messages import (
    about_earlier,
    about_everything,
    notify_again,
    recipient,
)
from shared.followups.messages_of_our_changes import way_to
from shared.followups.telephone import number_to_call, open_call

__all__ = [
    "IN_CONVERSATION",
    "Cause",
    "LoggedEvent",
    "MeetingEvent",
    "ReminderCall",
    "about_earlier",
    "about_everything",
    "adviser_left",
    "affected_meetings",
    "arrival_recorded",
    "arrival_undone",
    "attendance_undone",
    "booked",
    "came_and_left",
    "cancel_meeting",
    "cancelled",
    "cannot_be_held",
    "changed",
    "citizen_registered",
    "events_of",
    "events_of_meetings",
    "face_of",
    "follow_up_abandoned",
    "forget_unless_owed",
    "held",
    "is_still_valid",
    "kiosk_was_left",
    "message_arrived",
    "message_lost",
    "message_on_its_way",
    "moved",
    "not_come",
    "notify_again",
    "number_to_call",
    "open_call",
    "open_reschedule_task",
    "our_delay",
    "rearranged",
    "recipient",
    "reminder_call",
    "see_to_failures",
    "staff_changed",
    "way_to",
]
