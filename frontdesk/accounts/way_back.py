"""Remembers in a signed cookie which page of the desk was opened without a sign-in, and leads there
once somebody has signed in."""

from urllib.parse import urlsplit

from flask import current_app, request, session
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from frontdesk.accounts.kept_forms import present_address
from frontdesk.roles import may
from shared.accounts import Role
from shared.web import last_clerk

WANTED = "wanted"
"""Key in the browser's cookie; never a part of an address that others could write."""

LONGEST_ADDRESS = 500
"""Characters: a cookie holds few thousand."""

BEGINNING = "desk.now.show_now"
"""Who asks for it has asked for no page of their own: each role begins where it works."""


def remember_page() -> None:
    """Remembers the page that the present request asks for."""
    if request.method == "GET" and "HX-Request" not in request.headers:
        address = present_address()
        session[WANTED] = address if len(address) <= LONGEST_ADDRESS else ""


def wanted_page() -> tuple[int | None, str]:
    """Who has last signed in with this browser, and the page that it has been asked for since."""
    return last_clerk(), session.get(WANTED, "")


def page_to_show(wanted: tuple[int | None, str], clerk_id: int, role: Role) -> str:
    """The address of the page, for the person who was signed in before or for the first one; ''
    for another person, and for a page that they may not open."""
    session.pop(WANTED, None)
    before, address = wanted
    return address if before in (None, clerk_id) and is_own_page(address, role) else ""


def is_own_page(address: str, role: Role) -> bool:
    """Whether an address is the path of a page at the desk that the role may open.

    A browser takes "//host", "/\\\\host" and what has control characters before them for another
    site.
    """
    if "\\" in address or not address.isprintable() or not address.startswith("/desk/"):
        return False
    try:
        path = urlsplit(address).path
        endpoint, _ = current_app.url_map.bind("").match(path, method="GET")
    except (HTTPException, RequestRedirect, ValueError):
        return False
    return endpoint != BEGINNING and may(role, str(endpoint))
