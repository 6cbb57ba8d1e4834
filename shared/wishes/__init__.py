"""What citizens wish for their course, what was agreed with them, and who takes part in a meeting.

A wish is granted at once or waits for staff; what follows from it stands in `shared.followups`.
"""

from shared.wishes.agreed import Agreed, agree, agreed_ever, agreed_with
from shared.wishes.next_form import elsewhere_though_required, form_for_next, form_wished_for
from shared.wishes.participation import participation_of, participations_of, set_participation
from shared.wishes.rules import (
    ANSWERS,
    LONGEST_ANSWER,
    LONGEST_SENTENCE,
    MOST_SENTENCES,
    WITH_WORDS,
    Participation,
    WishKind,
    WishState,
    answer_due,
    is_settled_at_once,
    state_at_once,
)
from shared.wishes.wishes import (
    FormInForce,
    NoSuchWish,
    Wish,
    add_wish,
    close_wish,
    end_wish,
    find_wish,
    form_in_force,
    fulfil_wish,
    mark_told,
    open_wishes,
    open_wishes_of,
    reopen_wish,
    set_answer,
    wishes_of,
)

__all__ = [
    "ANSWERS",
    "LONGEST_ANSWER",
    "LONGEST_SENTENCE",
    "MOST_SENTENCES",
    "WITH_WORDS",
    "Agreed",
    "FormInForce",
    "NoSuchWish",
    "Participation",
    "Wish",
    "WishKind",
    "WishState",
    "add_wish",
    "agree",
    "agreed_ever",
    "agreed_with",
    "answer_due",
    "close_wish",
    "elsewhere_though_required",
    "end_wish",
    "find_wish",
    "form_for_next",
    "form_in_force",
    "form_wished_for",
    "fulfil_wish",
    "is_settled_at_once",
    "mark_told",
    "open_wishes",
    "open_wishes_of",
    "participation_of",
    "participations_of",
    "reopen_wish",
    "set_answer",
    "set_participation",
    "state_at_once",
    "wishes_of",
]
