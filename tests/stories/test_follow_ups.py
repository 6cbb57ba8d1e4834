"""What follows from an event is the same, whoever causes it; where it is not, a row says why."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from shared.appointments import Form
from shared.followups import LeadTime, set_lead_times
from tests.stories.caused_by_citizens import (
    at_the_kiosk,
    books_a_first_meeting,
    by_guests,
    calls_it_off,
    clerk_hears_yes,
    comes_after_all,
    moves_it,
    names_a_topic,
    needs_no_interpreter,
    on_the_telephone,
    says_here,
    says_yes,
    turns_to_telephone,
)
from tests.stories.caused_by_staff import (
    absence_finds_a_stand_in,
    absence_moves,
    clerk_books,
    clerk_cancels,
    clerk_changes,
    clerk_gives_it_to_a_colleague,
    clerk_moves,
    clerk_says,
    clerk_says_held_after_all,
    clerk_takes_an_arrival_back,
    clerk_takes_it_back,
    clerk_takes_our_delay_back,
    clerk_would_rather_call,
    clerk_writes_needs_down,
    house_closes,
    house_closes_for_whom_nobody_can_call,
    house_opens_again,
    nobody_works_then,
    worker_finds_it,
)
from tests.stories.events import By, Event, Story
from tests.stories.follow_ups import Lines, consequences, look
from tests.stories.test_reminders import worker_sends
from tests.stories.world import World

STORIES: dict[tuple[Event, By], Story] = {
    **by_guests(Event.BOOKED, books_a_first_meeting),
    (Event.BOOKED, By.DESK): clerk_books,
    **by_guests(Event.MOVED, moves_it),
    (Event.MOVED, By.DESK): clerk_moves,
    (Event.MOVED, By.ABSENCE): absence_moves,
    (Event.MOVED, By.WAITLIST_KIOSK): says_yes(at_the_kiosk),
    (Event.MOVED, By.WAITLIST_PHONE): says_yes(on_the_telephone),
    (Event.MOVED, By.WAITLIST_DESK): clerk_hears_yes,
    **by_guests(Event.CANCELLED, calls_it_off),
    (Event.CANCELLED, By.DESK): clerk_cancels,
    **by_guests(Event.BY_TELEPHONE, turns_to_telephone),
    (Event.BY_TELEPHONE, By.DESK): clerk_changes(Form.IN_PERSON, form="phone", interpreter="ar"),
    (Event.BY_TELEPHONE, By.CLOSED_HOUSE): house_closes,
    **by_guests(Event.IN_PERSON, comes_after_all),
    (Event.IN_PERSON, By.DESK): clerk_changes(Form.PHONE, form="in_person", interpreter="ar"),
    (Event.IN_PERSON, By.CLOSED_HOUSE): house_opens_again,
    **by_guests(Event.NEEDS, needs_no_interpreter),
    (Event.NEEDS, By.DESK): clerk_changes(Form.IN_PERSON, form="in_person", interpreter=""),
    (Event.NEEDS, By.RECORD): clerk_writes_needs_down,
    **by_guests(Event.TOPIC, names_a_topic),
    (Event.ADVISER, By.DESK): clerk_gives_it_to_a_colleague,
    (Event.ADVISER, By.ABSENCE): absence_finds_a_stand_in,
    (Event.CANNOT_BE_HELD, By.ABSENCE): clerk_would_rather_call,
    (Event.CANNOT_BE_HELD, By.CLOSED_HOUSE): house_closes_for_whom_nobody_can_call,
    (Event.CANNOT_BE_HELD, By.HOURS): nobody_works_then,
    (Event.CANNOT_BE_HELD, By.WORKER): worker_finds_it,
    (Event.HELD, By.DESK): clerk_says_held_after_all,
    (Event.NOT_COME, By.DESK): clerk_says("not-come", "Kom ikke"),
    (Event.LEFT, By.DESK): clerk_says("left", "Kom, men gik"),
    (Event.OUR_DELAY, By.DESK): clerk_says("our-delay", "Vi var forsinkede"),
    (Event.UNDONE, By.DESK): clerk_takes_it_back,
    (Event.SORRY_UNDONE, By.DESK): clerk_takes_our_delay_back,
    (Event.ARRIVED, By.DESK): clerk_says("here", "Er her"),
    (Event.ARRIVED, By.KIOSK): says_here,
    (Event.ARRIVAL_UNDONE, By.DESK): clerk_takes_an_arrival_back,
}

NOTHING_ELSE: dict[By, str] = {
    By.KIOSK: "A citizen chooses no adviser, is offered only what can be held, and no machine says "
    "how a meeting went.",
    By.PHONE: "As at the kiosk.",
    By.CONVERSATION: "A clerk who helps answers the same questions.",
    By.DESK: "What a meeting is about, only its citizen says; what cannot be held is not offered.",
    By.RECORD: "It keeps what a citizen needs: of a meeting nothing else can be read from it.",
    By.ABSENCE: "Staff are away, and nobody is asked: what the citizen wished for stays.",
    By.CLOSED_HOUSE: "Nobody comes, and the time and the adviser stay.",
    By.HOURS: "No meeting is moved unasked: somebody calls.",
    By.WAITLIST_KIOSK: "An earlier time is all that is offered.",
    By.WAITLIST_PHONE: "An earlier time is all that is offered.",
    By.WAITLIST_DESK: "An earlier time is all that is offered.",
    By.WORKER: "It asks and finds; a person decides.",
}
"""Why whoever is named causes no event but those they have a story of."""

REMINDED = "text as a reminder: told-reminder-interpreter (twice)"
REMINDED_AWAY = "text as a reminder: told-reminder-away-interpreter (twice)"
NOT_AS_BEFORE = "text withdrawn (twice)"
ORDERED = "task opened: interpreter, no number, ar, before the meeting"
CALLED_OFF = "task opened: no_interpreter, no number, ar, before the meeting"
CHANGED = ("audit: changed_meeting, own face", "event: changed, own face, followup")

FOLLOW_UPS: dict[Event, tuple[str, ...]] = {
    Event.BOOKED: (
        "text at once: told-booked",
        REMINDED,
        ORDERED,
        "task closed: missed",
        "event: booked, own face, first",
    ),
    Event.MOVED: (
        NOT_AS_BEFORE,
        "text at once: told-moved",
        REMINDED,
        ORDERED,
        "task closed: find_time",
        "task closed: tell",
        "task closed: undelivered",
        "audit: moved_meeting, own face",
        "event: moved, own face, followup",
    ),
    Event.CANCELLED: (
        "text withdrawn",
        "text at once: told-cancelled",
        CALLED_OFF,
        "task opened: cannot_come, no number, da, within 0.25 h",
        "task closed: find_time",
        "task closed: tell",
        "task closed: undelivered",
        "task closed: call_and_remind",
        "task opened: next_step, +4598621234, da, within 24 h",
        "event: cancelled, own face, followup",
    ),
    Event.BY_TELEPHONE: (
        NOT_AS_BEFORE,
        "text at once: told-booked-away",
        REMINDED_AWAY,
        ORDERED,
        "task closed: find_time",
        *CHANGED,
    ),
    Event.IN_PERSON: (
        NOT_AS_BEFORE,
        "text at once: told-booked",
        REMINDED,
        ORDERED,
        "task closed: find_time",
        *CHANGED,
    ),
    Event.NEEDS: (CALLED_OFF, *CHANGED),
    Event.TOPIC: CHANGED,
    Event.ADVISER: ("task closed: find_time", *CHANGED),
    Event.CANNOT_BE_HELD: ("task opened: find_time, +4520111213, da, within 4 h",),
    Event.HELD: (
        "task closed: missed",
        "task closed: at_the_door",
        "task opened: next_step, +4598621234, da, within 48 h",
        "audit: said_held, own face",
        "event: held, own face, followup",
    ),
    Event.NOT_COME: (
        "task opened: missed, +4520111213, da, within 24 h",
        "task closed: at_the_door",
        "audit: said_not_come, own face",
        "event: not_come, own face, followup",
    ),
    Event.LEFT: (
        "task opened: find_time, +4520111213, da, within 24 h",
        "task closed: at_the_door",
        "audit: said_left, own face",
        "event: left, own face, followup",
    ),
    Event.OUR_DELAY: (
        "text as a reminder: told-our-delay",
        "task opened: find_time, +4520111213, da, within 4 h",
        "task closed: at_the_door",
        "audit: said_our_delay, own face",
        "event: our_delay, own face, followup",
    ),
    Event.SORRY_UNDONE: (
        "text withdrawn",
        "task closed: find_time",
        "audit: took_back, own face",
        "event: undone, own face, followup",
    ),
    Event.ARRIVED: ("event: arrived, own face, followup",),
    Event.ARRIVAL_UNDONE: (
        "task closed: at_the_door",
        "audit: said_not_here, own face",
        "event: arrival_undone, own face, followup",
    ),
    Event.UNDONE: (
        "task closed: missed",
        "audit: took_back, own face",
        "event: undone, own face, followup",
    ),
}


@dataclass(frozen=True)
class Difference:
    """What follows besides, and what does not, when this event is caused so; and why."""

    event: Event
    by: By
    why: str
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


DIFFERENCES = (
    Difference(
        Event.BOOKED,
        By.DESK,
        "Of what staff do by themselves it can be found again who of them it was.",
        has=("audit: booked_meeting, own face",),
    ),
    Difference(
        Event.ARRIVED,
        By.DESK,
        "Of what staff do by themselves it can be found again who of them it was.",
        has=("audit: said_here, own face",),
    ),
    Difference(
        Event.CANCELLED,
        By.DESK,
        "Of what staff do by themselves it can be found again who of them it was.",
        has=("audit: cancelled_meeting, own face",),
    ),
    Difference(
        Event.MOVED,
        By.ABSENCE,
        "It is our wish: we say sorry, and that the old time is off. An earlier change of ours "
        "that the citizen has not heard of is still to be told by a person.",
        has=("text at once: told-moved-by-us",),
        lacks=(
            "text at once: told-moved",
            "task closed: tell",
            "task closed: undelivered",
        ),
    ),
    Difference(
        Event.MOVED,
        By.WAITLIST_DESK,
        "The clerk had called about the offer: that call is made.",
        has=("task closed: earlier_time",),
    ),
    Difference(
        Event.BY_TELEPHONE,
        By.CLOSED_HOUSE,
        "It is our wish: the citizen must know that nobody is to come, and why.",
        has=("text at once: told-by-telephone",),
        lacks=("text at once: told-booked-away",),
    ),
    Difference(
        Event.IN_PERSON,
        By.CLOSED_HOUSE,
        "It is our wish: the citizen must know that they are to come, and why.",
        has=("text at once: told-here-again",),
        lacks=("text at once: told-booked",),
    ),
    Difference(
        Event.ADVISER,
        By.ABSENCE,
        "It is our wish: who has asked for a colleague at the desk knows.",
        has=("text at once: told-stand-in",),
    ),
    Difference(
        Event.CANNOT_BE_HELD,
        By.ABSENCE,
        "The clerk who would rather call has the call at once.",
        has=("task opened: find_time, +4520111213, da, within 4 h, taken by Lene",),
        lacks=("task opened: find_time, +4520111213, da, within 4 h",),
    ),
    Difference(
        Event.CANNOT_BE_HELD,
        By.CLOSED_HOUSE,
        "Who can be called is called at their time: only who has no number is left, and the clerk "
        "who closes the house has to reach them.",
        has=("task opened: find_time, no number, da, within 4 h, taken by Lene",),
        lacks=("task opened: find_time, +4520111213, da, within 4 h",),
    ),
)


def expected(event: Event, by: By) -> Lines:
    """Each difference has to be one: what is lacking is there else, and what is added is not."""
    lines = frozenset(FOLLOW_UPS[event])
    for each in DIFFERENCES:
        if (each.event, each.by) == (event, by):
            assert lines >= set(each.lacks)
            assert not lines & set(each.has)
            lines = (lines - set(each.lacks)) | set(each.has)
    return lines


def can_be_found_at_once(world: World) -> None:
    """An interpreter: whose event comes how long before the meeting makes no difference then."""
    with world.workplace.work() as work:
        set_lead_times(work, world.town.centre_id, {"ar": LeadTime(0, working=False)})


@pytest.mark.parametrize(("event", "by"), STORIES)
def test_the_same_follows_whoever_causes_it(
    world: World, tmp_path: Path, event: Event, by: By
) -> None:
    can_be_found_at_once(world)
    story = STORIES[event, by](world)
    next(story)
    worker_sends(world, tmp_path)
    before = look(world)
    next(story, None)
    assert consequences(world, before, by.face, tmp_path) == expected(event, by)


def test_each_difference_is_one_of_somebody_who_causes_the_event() -> None:
    assert {(each.event, each.by) for each in DIFFERENCES} <= set(STORIES)
    assert all(each.why and (each.has or each.lacks) for each in DIFFERENCES)
    assert len({(each.event, each.by) for each in DIFFERENCES}) == len(DIFFERENCES)


def test_everybody_causes_something_and_a_sentence_says_why_nothing_else() -> None:
    assert {by for _, by in STORIES} == set(By) == set(NOTHING_ELSE)
    assert {event for event, _ in STORIES} == set(Event) == set(FOLLOW_UPS)
