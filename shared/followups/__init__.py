"""What follows from an event, once: messages, interpreters, tasks opened and closed, the log.

`booked`, `moved`, `changed`, `cancelled`, `held`, `not_come`, `came_and_left`, `our_delay`,
`attendance_undone`, `arrival_recorded`, `arrival_undone` are called in the piece of work that
changed the meeting, by every face, the worker and bulk changes alike.
"""

from shared.followups.a_kasse import a_kasse_wanted, about_a_kasse
from shared.followups.abandoned import (
    IN_CONVERSATION,
    follow_up_abandoned,
    forget_unless_owed,
    kiosk_was_left,
)
from shared.followups.arrivals import (
    arrival_recorded,
    arrival_undone,
    arrivals_are_one,
    second_is_right,
    swap_arrivals,
)
from shared.followups.calls_to_make import (
    affected_ids,
    affected_meetings,
    cannot_be_held,
    open_reschedule_task,
)
from shared.followups.came_to_nothing import came_and_left, our_delay
from shared.followups.confirmations import has_confirmation
from shared.followups.deliveries import (
    ReminderCall,
    content_now,
    is_still_valid,
    may_ring,
    message_arrived,
    message_lost,
    message_on_its_way,
    reminder_call,
    see_to_failure,
)
from shared.followups.departures import (
    adviser_left,
    citizens_of_departed,
    own_adviser_is_another,
    own_adviser_leaves,
    own_adviser_stays,
    staff_changed,
    take_departed_adviser_off,
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
)
from shared.followups.interpreter_words import about_interpreter, about_interpreter_for
from shared.followups.interpreters import TO_FIND, book_interpreter, decide_interpreter
from shared.followups.keeping_promises import (
    arrange_promise,
    give_up_promise,
    met_at_door,
    promises_follow,
    recheck_promises,
    settle_promise,
    told_otherwise,
)
from shared.followups.lead_times import lead_times, set_lead_times
from shared.followups.look_alikes import tell_look_alikes
from shared.followups.merging import (
    MergeProblem,
    MergeRefused,
    double_meetings,
    not_two_after_all,
    same_person,
    two_people,
    undo_merge,
)
from shared.followups.messages import (
    about_earlier,
    about_everything,
    notify_again,
    recipient,
)
from shared.followups.messages_of_our_changes import way_to
from shared.followups.missed_calls import caller_got_through, caller_hung_up
from shared.followups.never_called import citizen_may_be_called, citizen_never_called
from shared.followups.overdue import ALLOWED_AGES, Overdue, overdue
from shared.followups.promises import (
    Arrangement,
    MeetingPromise,
    PromiseStep,
    open_promises,
    promise_of,
    promises_of,
    steps_of,
)
from shared.followups.rules import (
    LONGEST_LEAD,
    WAYS,
    Decision,
    LeadTime,
    PromiseKind,
    PromiseState,
    Way,
)
from shared.followups.screening import about_ease, help_asked_for, meeting_eased
from shared.followups.set_aside import tell_of_set_aside, try_set_aside_again
from shared.followups.suggestions import DecisionOutcome, carry_out, lapse, turn_down
from shared.followups.telephone import (
    is_told_by_letter,
    number_to_call,
    open_call,
    open_letter,
)
from shared.followups.text_stops import carrier_knows_stop, text_was_stopped
from shared.followups.texts import text_received
from shared.followups.wishes import (
    about_wish,
    adviser_is_another,
    answer_wish,
    make_wish,
    require_attendance,
    take_wish_back,
    wish_due,
    wish_is_told,
)

__all__ = [
    "ALLOWED_AGES",
    "IN_CONVERSATION",
    "LONGEST_LEAD",
    "TO_FIND",
    "WAYS",
    "Arrangement",
    "Cause",
    "Decision",
    "DecisionOutcome",
    "LeadTime",
    "LoggedEvent",
    "MeetingEvent",
    "MeetingPromise",
    "MergeProblem",
    "MergeRefused",
    "Overdue",
    "PromiseKind",
    "PromiseState",
    "PromiseStep",
    "ReminderCall",
    "Way",
    "a_kasse_wanted",
    "about_a_kasse",
    "about_earlier",
    "about_ease",
    "about_everything",
    "about_interpreter",
    "about_interpreter_for",
    "about_wish",
    "adviser_is_another",
    "adviser_left",
    "affected_ids",
    "affected_meetings",
    "answer_wish",
    "arrange_promise",
    "arrival_recorded",
    "arrival_undone",
    "arrivals_are_one",
    "attendance_undone",
    "book_interpreter",
    "booked",
    "caller_got_through",
    "caller_hung_up",
    "came_and_left",
    "cancel_meeting",
    "cancelled",
    "cannot_be_held",
    "carrier_knows_stop",
    "carry_out",
    "changed",
    "citizen_may_be_called",
    "citizen_never_called",
    "citizen_registered",
    "citizens_of_departed",
    "content_now",
    "decide_interpreter",
    "double_meetings",
    "events_of",
    "events_of_meetings",
    "face_of",
    "follow_up_abandoned",
    "forget_unless_owed",
    "give_up_promise",
    "has_confirmation",
    "held",
    "help_asked_for",
    "is_still_valid",
    "is_told_by_letter",
    "kiosk_was_left",
    "lapse",
    "lead_times",
    "make_wish",
    "may_ring",
    "meeting_eased",
    "message_arrived",
    "message_lost",
    "message_on_its_way",
    "met_at_door",
    "moved",
    "not_come",
    "not_two_after_all",
    "notify_again",
    "number_to_call",
    "open_call",
    "open_letter",
    "open_promises",
    "open_reschedule_task",
    "our_delay",
    "overdue",
    "own_adviser_is_another",
    "own_adviser_leaves",
    "own_adviser_stays",
    "promise_of",
    "promises_follow",
    "promises_of",
    "rearranged",
    "recheck_promises",
    "recipient",
    "reminder_call",
    "require_attendance",
    "same_person",
    "second_is_right",
    "see_to_failure",
    "set_lead_times",
    "settle_promise",
    "staff_changed",
    "steps_of",
    "swap_arrivals",
    "take_departed_adviser_off",
    "take_wish_back",
    "tell_look_alikes",
    "tell_of_set_aside",
    "text_received",
    "text_was_stopped",
    "told_otherwise",
    "try_set_aside_again",
    "turn_down",
    "two_people",
    "undo_merge",
    "way_to",
    "wish_due",
    "wish_is_told",
]
