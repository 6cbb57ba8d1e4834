"""What each role may do: one table, by address. What does not stand in it, nobody may."""

from collections.abc import Mapping

from shared.web import Role

CLOSE_TO_CITIZENS = frozenset({Role.FRONT_DESK, Role.ADVISER, Role.LEADER})
"""An administrator keeps accounts and devices, and has no need to know of any citizen."""

EVERYBODY = frozenset(Role)

SIGNED_OUT = frozenset({"desk.sign_in", "desk.try_sign_in", "desk.calendar.feed"})
"""Open to whoever comes to the door; a feed, to whoever has its secret."""

PLANNERS = frozenset({Role.FRONT_DESK, Role.LEADER})

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
    "desk.calendar.week": CLOSE_TO_CITIZENS,
    "desk.calendar.mine": CLOSE_TO_CITIZENS,
    "desk.calendar.adviser": CLOSE_TO_CITIZENS,
    "desk.calendar.connected": WITH_A_CALENDAR,
    "desk.calendar.renew": WITH_A_CALENDAR,
    "desk.calendar.read_theirs": WITH_A_CALENDAR,
    "desk.calendar.read_no_more": WITH_A_CALENDAR,
    "desk.hours.of_house": PLANNERS,
    "desk.hours.of_adviser": PLANNERS,
    "desk.hours.set_week": PLANNERS,
    "desk.hours.set_day": PLANNERS,
    "desk.hours.as_usual": PLANNERS,
    "desk.hours.set_held_back": PLANNERS,
    "desk.roster.all_of_it": PLANNERS,
    "desk.roster.add_adviser": PLANNERS,
    "desk.roster.change_adviser": PLANNERS,
    "desk.roster.add_room": PLANNERS,
    "desk.roster.change_room": PLANNERS,
    "desk.roster.close_room": PLANNERS,
    "desk.roster.reopen_room": PLANNERS,
    "desk.citizens.one": CLOSE_TO_CITIZENS,
    "desk.questions.all_of_them": CLOSE_TO_CITIZENS,
    "desk.questions.one": CLOSE_TO_CITIZENS,
    "desk.questions.take": CLOSE_TO_CITIZENS,
    "desk.questions.answer": CLOSE_TO_CITIZENS,
    "desk.questions.called": CLOSE_TO_CITIZENS,
    "desk.questions.recording": CLOSE_TO_CITIZENS,
}


def may(role: Role, endpoint: str) -> bool:
    return role in MAY.get(endpoint, frozenset())
