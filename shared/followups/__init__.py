"""What follows from an event, once: messages, reminders, interpreters, tasks opened and closed."""

from shared.followups.abandoned import (
    IN_CONVERSATION,
    follow_up_abandoned,
    forget_unless_owed,
    kiosk_was_left,
)
from shared.followups.calls_to_make import (
    affected_meetings,
    cannot_be_held,
    open_notify_task,
    open_reschedule_task,
)
from shared.followups.cancelling import cancel_meeting
from shared.followups.deliveries import (
    ReminderCall,
    message_arrived,
    message_lost,
    message_on_its_way,
    reminder_call,
    see_to_failures,
    still_so,
)
from shared.followups.interpreters import (
    call_off_interpreter,
    call_off_interpreter_for,
    find_interpreter,
    find_interpreter_for,
)
from shared.followups.messages import (
    about_earlier,
    about_everything,
    notify_again,
    notify_booked,
    notify_cancelled,
    notify_first_booked,
    notify_moved,
    recipient,
)
from shared.followups.messages_of_our_changes import (
    notify_by_telephone_instead,
    notify_in_person_again,
    notify_moved_by_us,
    notify_stand_in,
    way_to,
)

__all__ = [
    "IN_CONVERSATION",
    "ReminderCall",
    "about_earlier",
    "about_everything",
    "affected_meetings",
    "call_off_interpreter",
    "call_off_interpreter_for",
    "cancel_meeting",
    "cannot_be_held",
    "find_interpreter",
    "find_interpreter_for",
    "follow_up_abandoned",
    "forget_unless_owed",
    "kiosk_was_left",
    "message_arrived",
    "message_lost",
    "message_on_its_way",
    "notify_again",
    "notify_booked",
    "notify_by_telephone_instead",
    "notify_cancelled",
    "notify_first_booked",
    "notify_in_person_again",
    "notify_moved",
    "notify_moved_by_us",
    "notify_stand_in",
    "open_notify_task",
    "open_reschedule_task",
    "recipient",
    "reminder_call",
    "see_to_failures",
    "still_so",
    "way_to",
]
