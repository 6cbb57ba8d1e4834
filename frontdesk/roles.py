"""What each role may do: one table, by address. What does not stand in it, nobody may."""

from collections.abc import Mapping

from shared.web import Role

CLOSE_TO_CITIZENS = frozenset({Role.FRONT_DESK, Role.ADVISER, Role.LEADER})
"""An administrator keeps accounts and devices, and has no need to know of any citizen."""

HALL_AND_LEADER = frozenset({Role.FRONT_DESK, Role.LEADER})
"""Who decides together with the citizen whether they are protected."""

EVERYBODY = frozenset(Role)

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
    "desk.citizens.search": CLOSE_TO_CITIZENS,
    "desk.citizens.find_them": CLOSE_TO_CITIZENS,
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
    "desk.notes.write": CLOSE_TO_CITIZENS,
    "desk.notes.strike": CLOSE_TO_CITIZENS,
    "desk.questions.all_of_them": CLOSE_TO_CITIZENS,
    "desk.questions.one": CLOSE_TO_CITIZENS,
    "desk.questions.take": CLOSE_TO_CITIZENS,
    "desk.questions.answer": CLOSE_TO_CITIZENS,
    "desk.questions.called": CLOSE_TO_CITIZENS,
    "desk.questions.recording": CLOSE_TO_CITIZENS,
}


def may(role: Role, endpoint: str) -> bool:
    return role in MAY.get(endpoint, frozenset())
