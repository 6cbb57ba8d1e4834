"""The frame of every page behind the sign-in."""

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
from shared.web import open_session, page, settings

BAR = {
    "now": "desk.now.show_now",
    "conversations": "desk.conversations.new",
    "queue": "desk.queue.show_queue",
    "questions": "desk.questions.list_questions",
    "contacts": "desk.contacts.list_contacts",
    "safety": "desk.safety.show_safety",
    "cases": "desk.cases.show_cases",
    "calendar": "desk.calendar.week",
    "accounts": "desk.accounts.list_accounts",
    "recordings": "desk.recordings.list_recordings",
    "absences": "desk.absences.list_absences",
    "closed-house": "desk.closed_house.show_closed_house",
    "exceptions": "desk.exceptions.list_exceptions",
    "setup": "desk.setup.show_setup",
}
"""The navigation bar in its order: the name of a place's words, and its endpoint."""


@dataclass(frozen=True)
class BarItem:
    """A place in the navigation bar; `is_here`: it is the page shown."""

    name: str
    endpoint: str
    is_here: bool


def home(role: Role) -> str:
    """The endpoint at which a role begins: the first place in the bar that is open to it."""
    return next(endpoint for endpoint in BAR.values() if may(role, endpoint))


def desk_page(template: str, centre: Centre, status: int = 200, **context: object) -> Response:
    """A page in the desk's frame; htmx gets the template's `main` block."""
    me = staff()
    # Whoever has to choose a password first can open nothing else yet.
    is_choosing = (session := open_session()) is not None and session.must_choose
    return page(
        template,
        status,
        centre=centre,
        staff=me,
        places=[] if is_choosing else _places(me.role),
        form=own_form(),
        idle=settings().desk_idle,
        may_find=may(me.role, "desk.citizens.find_them") and not is_choosing,
        language=centre.language,
        say=words(centre.language, centre.zone),
        **context,
    )


def go_to(endpoint: str, **values: Any) -> Response:
    """The answer to a form: a redirect (303) to this page."""
    return cast(Response, redirect(url_for(endpoint, **values), 303))


def begin_work() -> Response:
    """Leads an adviser to their own week, everybody else to the page of now."""
    is_adviser = staff().role is Role.ADVISER
    return go_to("desk.calendar.mine" if is_adviser else "desk.now.show_now")


def leave_for(endpoint: str) -> Response:
    """Leads to another page, also from a page that htmx renews in part."""
    if "HX-Request" in request.headers:
        return make_response("", 204, redirect=url_for(endpoint))
    return go_to(endpoint)


def _places(role: Role) -> list[BarItem]:
    return [
        BarItem(name, endpoint, endpoint == request.endpoint)
        for name, endpoint in BAR.items()
        if may(role, endpoint)
    ]
