"""A page behind the sign-in: what each of them shows besides its own."""

from dataclasses import dataclass
from typing import Any, cast

from flask import Response, redirect, request, url_for
from flask_htmx import make_response

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


def go_to(endpoint: str, **values: Any) -> Response:
    """What answers a form that was sent off: that page is fetched."""
    return cast(Response, redirect(url_for(endpoint, **values), 303))


def leave_for(endpoint: str) -> Response:
    """The same out of a page that htmx renews in part: all of it is left."""
    if "HX-Request" in request.headers:
        return make_response("", 204, redirect=url_for(endpoint))
    return go_to(endpoint)


def _places(role: Role) -> list[Place]:
    return [
        Place(name, endpoint, endpoint == request.endpoint)
        for name, endpoint in PLACES.items()
        if may(role, endpoint)
    ]
