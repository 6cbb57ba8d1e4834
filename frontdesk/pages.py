"""A page behind the sign-in: what each of them shows besides its own."""

from dataclasses import dataclass
from typing import Any, cast

from flask import Response, redirect, request, url_for
from flask_htmx import make_response

from frontdesk.forms import own_form
from frontdesk.roles import may
from frontdesk.signed_in import staff
from frontdesk.words import words
from shared.accounts import Role
from shared.appointments import Centre
from shared.web import page

BAR = {
    "now": "desk.now.show_now",
    "conversations": "desk.conversations.new",
    "queue": "desk.queue.show_queue",
    "questions": "desk.questions.list_questions",
    "calendar": "desk.calendar.week",
    "accounts": "desk.accounts.list_accounts",
    "recordings": "desk.recordings.list_recordings",
    "absences": "desk.absences.list_absences",
    "closed-house": "desk.closed_house.show_closed_house",
    "exceptions": "desk.exceptions.list_exceptions",
}
"""What the bar leads to, in its order: the name of its words, and the address."""


@dataclass(frozen=True)
class BarItem:
    name: str
    endpoint: str
    is_here: bool


def home(role: Role) -> str:
    """Where somebody begins: the first place of the bar that is open to them."""
    return next(endpoint for endpoint in BAR.values() if may(role, endpoint))


def desk_page(template: str, centre: Centre, status: int = 200, **context: object) -> Response:
    """htmx gets the template's `main` block."""
    me = staff()
    return page(
        template,
        status,
        centre=centre,
        staff=me,
        places=_places(me.role),
        form=own_form(),
        may_find=may(me.role, "desk.citizens.find_them"),
        language=centre.language,
        say=words(centre.language, centre.zone),
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


def _places(role: Role) -> list[BarItem]:
    return [
        BarItem(name, endpoint, endpoint == request.endpoint)
        for name, endpoint in BAR.items()
        if may(role, endpoint)
    ]
