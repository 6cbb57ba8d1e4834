"""What each role may do: one table, by address. What does not stand in it, nobody may."""

from collections.abc import Mapping

from shared.web import Role

CLOSE_TO_CITIZENS = frozenset({Role.FRONT_DESK, Role.ADVISER, Role.LEADER})
"""An administrator keeps accounts and devices, and has no need to know of any citizen."""

HALL_AND_LEADER = frozenset({Role.FRONT_DESK, Role.LEADER})
"""Who says when the house is open, and whether a citizen is protected."""

SPEAK_FOR_ALL = HALL_AND_LEADER
"""Who may say that anybody, a room or the house is away; an adviser says it of themself alone."""

EVERYBODY = frozenset(Role)

NAMES_COUNTERS = frozenset({Role.LEADER, Role.ADMINISTRATOR})

ONLY_LEADERS = frozenset({Role.LEADER})
"""What was decided against a rule is theirs to follow, and nobody else's to compare."""

SIGNED_OUT = frozenset(
    {
        "desk.sign_in",
        "desk.try_sign_in",
        "desk.municipality.go",
        "desk.municipality.back",
        "desk.display.shows",
        "desk.display.enrol",
        "desk.calendar.feed",
    }
)
"""Open to whoever comes to the door; the hall's screen and a feed have secrets of their own."""

WITH_A_CALENDAR = frozenset({Role.ADVISER, Role.LEADER})
"""An adviser's feed is their own affair, and their leader's."""

ONLY_ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})

MAY: Mapping[str, frozenset[Role]] = {
    "desk.sign_out": EVERYBODY,
    "desk.now": CLOSE_TO_CITIZENS,
    "desk.take_task": CLOSE_TO_CITIZENS,
    "desk.finish_task": CLOSE_TO_CITIZENS,
    "desk.take_earlier_time": CLOSE_TO_CITIZENS,
    "desk.is_here": CLOSE_TO_CITIZENS,
    "desk.is_not_here": CLOSE_TO_CITIZENS,
    "desk.accounts.all_of_them": ONLY_ADMINISTRATORS,
    "desk.accounts.add": ONLY_ADMINISTRATORS,
    "desk.accounts.one": ONLY_ADMINISTRATORS,
    "desk.accounts.change": ONLY_ADMINISTRATORS,
    "desk.accounts.give_password": ONLY_ADMINISTRATORS,
    "desk.accounts.end": ONLY_ADMINISTRATORS,
    "desk.accounts.take_back": ONLY_ADMINISTRATORS,
    "desk.accounts.my_password": EVERYBODY,
    "desk.accounts.choose": EVERYBODY,
    "desk.recordings.all_of_them": ONLY_ADMINISTRATORS,
    "desk.recordings.take_in": ONLY_ADMINISTRATORS,
    "desk.recordings.one": ONLY_ADMINISTRATORS,
    "desk.recordings.remove": ONLY_ADMINISTRATORS,
    "desk.recordings.script": ONLY_ADMINISTRATORS,
    "desk.recordings.script_to_print": ONLY_ADMINISTRATORS,
    "desk.absences.all_of_them": CLOSE_TO_CITIZENS,
    "desk.absences.look": CLOSE_TO_CITIZENS,
    "desk.absences.save": CLOSE_TO_CITIZENS,
    "desk.absences.end": CLOSE_TO_CITIZENS,
    "desk.absences.open_day": SPEAK_FOR_ALL,
    "desk.closed_house.now": HALL_AND_LEADER,
    "desk.closed_house.look": HALL_AND_LEADER,
    "desk.closed_house.save": HALL_AND_LEADER,
    "desk.closed_house.open_again": HALL_AND_LEADER,
    "desk.conversations.new": CLOSE_TO_CITIZENS,
    "desk.conversations.begin": CLOSE_TO_CITIZENS,
    "desk.conversations.one": CLOSE_TO_CITIZENS,
    "desk.conversations.carry_on": CLOSE_TO_CITIZENS,
    "desk.conversations.answer": CLOSE_TO_CITIZENS,
    "desk.conversations.hand_back": CLOSE_TO_CITIZENS,
    "desk.citizens.search": CLOSE_TO_CITIZENS,
    "desk.citizens.find_them": CLOSE_TO_CITIZENS,
    "desk.calendar.week": CLOSE_TO_CITIZENS,
    "desk.calendar.mine": CLOSE_TO_CITIZENS,
    "desk.calendar.adviser": CLOSE_TO_CITIZENS,
    "desk.calendar.connected": WITH_A_CALENDAR,
    "desk.calendar.renew": WITH_A_CALENDAR,
    "desk.calendar.read_theirs": WITH_A_CALENDAR,
    "desk.calendar.read_no_more": WITH_A_CALENDAR,
    "desk.hours.of_house": HALL_AND_LEADER,
    "desk.hours.of_adviser": HALL_AND_LEADER,
    "desk.hours.set_week": HALL_AND_LEADER,
    "desk.hours.set_day": HALL_AND_LEADER,
    "desk.hours.as_usual": HALL_AND_LEADER,
    "desk.hours.set_held_back": HALL_AND_LEADER,
    "desk.roster.all_of_it": HALL_AND_LEADER,
    "desk.roster.add_adviser": HALL_AND_LEADER,
    "desk.roster.change_adviser": HALL_AND_LEADER,
    "desk.roster.add_room": HALL_AND_LEADER,
    "desk.roster.change_room": HALL_AND_LEADER,
    "desk.roster.close_room": HALL_AND_LEADER,
    "desk.roster.reopen_room": HALL_AND_LEADER,
    "desk.citizens.one": CLOSE_TO_CITIZENS,
    "desk.citizens.show": CLOSE_TO_CITIZENS,
    "desk.newcomers.blank": CLOSE_TO_CITIZENS,
    "desk.newcomers.begin": CLOSE_TO_CITIZENS,
    "desk.newcomers.add": CLOSE_TO_CITIZENS,
    "desk.details.form": CLOSE_TO_CITIZENS,
    "desk.details.change": CLOSE_TO_CITIZENS,
    "desk.details.number_is_theirs": CLOSE_TO_CITIZENS,
    "desk.details.protect": HALL_AND_LEADER,
    "desk.details.unprotect": HALL_AND_LEADER,
    "desk.proofs.seen": CLOSE_TO_CITIZENS,
    "desk.proofs.give_code": CLOSE_TO_CITIZENS,
    "desk.proofs.mandate": CLOSE_TO_CITIZENS,
    "desk.proofs.take_back": CLOSE_TO_CITIZENS,
    "desk.proofs.kept": CLOSE_TO_CITIZENS,
    "desk.support.give": CLOSE_TO_CITIZENS,
    "desk.notes.write": CLOSE_TO_CITIZENS,
    "desk.notes.strike": CLOSE_TO_CITIZENS,
    "desk.booking.book": CLOSE_TO_CITIZENS,
    "desk.booking.try_to_book": CLOSE_TO_CITIZENS,
    "desk.booking.move": CLOSE_TO_CITIZENS,
    "desk.booking.try_to_move": CLOSE_TO_CITIZENS,
    "desk.meetings.one": CLOSE_TO_CITIZENS,
    "desk.letters.show": CLOSE_TO_CITIZENS,
    "desk.letters.with_code": CLOSE_TO_CITIZENS,
    "desk.letters.sent": CLOSE_TO_CITIZENS,
    "desk.meetings.slip": CLOSE_TO_CITIZENS,
    "desk.meetings.cancel": CLOSE_TO_CITIZENS,
    "desk.meetings.try_to_cancel": CLOSE_TO_CITIZENS,
    "desk.meetings.say": CLOSE_TO_CITIZENS,
    "desk.exceptions.all_of_them": ONLY_LEADERS,
    "desk.questions.all_of_them": CLOSE_TO_CITIZENS,
    "desk.questions.one": CLOSE_TO_CITIZENS,
    "desk.questions.take": CLOSE_TO_CITIZENS,
    "desk.questions.answer": CLOSE_TO_CITIZENS,
    "desk.questions.called": CLOSE_TO_CITIZENS,
    "desk.questions.recording": CLOSE_TO_CITIZENS,
    "desk.queue.all_of_it": CLOSE_TO_CITIZENS,
    "desk.queue.next_one": CLOSE_TO_CITIZENS,
    "desk.queue.certain_one": CLOSE_TO_CITIZENS,
    "desk.queue.call": CLOSE_TO_CITIZENS,
    "desk.queue.again": CLOSE_TO_CITIZENS,
    "desk.queue.served": CLOSE_TO_CITIZENS,
    "desk.queue.did_not_answer": CLOSE_TO_CITIZENS,
    "desk.queue.park": CLOSE_TO_CITIZENS,
    "desk.queue.is_back": CLOSE_TO_CITIZENS,
    "desk.queue.undo": CLOSE_TO_CITIZENS,
    "desk.counter.choose": EVERYBODY,
    "desk.counter.chosen": EVERYBODY,
    "desk.counter.name_them": NAMES_COUNTERS,
}


def may(role: Role, endpoint: str) -> bool:
    return role in MAY.get(endpoint, frozenset())
