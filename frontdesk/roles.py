"""What each role may do: one table, by address. What does not stand in it, nobody may."""

from collections.abc import Mapping

from shared.web import Role

CLOSE_TO_CITIZENS = frozenset({Role.FRONT_DESK, Role.ADVISER, Role.LEADER})
"""An administrator keeps accounts and devices, and has no need to know of any citizen."""

EVERYBODY = frozenset(Role)

ONLY_LEADERS = frozenset({Role.LEADER})
"""What was decided against a rule is theirs to follow, and nobody else's to compare."""

SIGNED_OUT = frozenset({"desk.sign_in", "desk.try_sign_in"})
"""Open to whoever comes to the door."""

MAY: Mapping[str, frozenset[Role]] = {
    "desk.sign_out": EVERYBODY,
    "desk.now": CLOSE_TO_CITIZENS,
    "desk.take_task": CLOSE_TO_CITIZENS,
    "desk.finish_task": CLOSE_TO_CITIZENS,
    "desk.take_earlier_time": CLOSE_TO_CITIZENS,
    "desk.is_here": CLOSE_TO_CITIZENS,
    "desk.is_not_here": CLOSE_TO_CITIZENS,
    "desk.citizens.one": CLOSE_TO_CITIZENS,
    "desk.booking.book": CLOSE_TO_CITIZENS,
    "desk.booking.try_to_book": CLOSE_TO_CITIZENS,
    "desk.booking.move": CLOSE_TO_CITIZENS,
    "desk.booking.try_to_move": CLOSE_TO_CITIZENS,
    "desk.meetings.one": CLOSE_TO_CITIZENS,
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
}


def may(role: Role, endpoint: str) -> bool:
    return role in MAY.get(endpoint, frozenset())
