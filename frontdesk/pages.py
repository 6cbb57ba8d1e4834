"""A page behind the sign-in: what each of them shows besides its own."""

from dataclasses import dataclass

from flask import Response, request

from frontdesk.at_the_desk import staff
from frontdesk.roles import may
from frontdesk.signing_in import own_form
from frontdesk.words import words
from shared.desk import FrontDesk
from shared.web import Role, page

PLACES = {
    "now": "desk.now",
    "conversations": "desk.conversations.new",
    "queue": "desk.queue.all_of_it",
    "questions": "desk.questions.all_of_them",
    "calendar": "desk.calendar.week",
    "accounts": "desk.accounts.all_of_them",
    "recordings": "desk.recordings.all_of_them",
    "absences": "desk.absences.all_of_them",
    "closed-house": "desk.closed_house.now",
    "exceptions": "desk.exceptions.all_of_them",
}
"""What the bar leads to, in its order: the name of its words, and the address."""


@dataclass(frozen=True)
class Place:
    name: str
    endpoint: str
    is_here: bool


def home(role: Role) -> str:
    """Where somebody begins: the first place of the bar that is open to them."""
    return next(endpoint for endpoint in PLACES.values() if may(role, endpoint))


def desk_page(template: str, house: FrontDesk, status: int = 200, **context: object) -> Response:
    """htmx gets the template's `main` block."""
    me = staff()
    return page(
        template,
        status,
        house=house,
        staff=me,
        places=_places(me.role),
        form=own_form(),
        may_find=may(me.role, "desk.citizens.find_them"),
        language=house.language,
        say=words(house.language, house.zone),
        **context,
    )


def _places(role: Role) -> list[Place]:
    return [
        Place(name, endpoint, endpoint == request.endpoint)
        for name, endpoint in PLACES.items()
        if may(role, endpoint)
    ]
