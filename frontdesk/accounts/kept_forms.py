"""A form that was sent when its session had ended: kept, sealed, in the page to sign in, and sent
again afterwards."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from cryptography.fernet import InvalidToken
from flask import Response, current_app, request, url_for
from werkzeug.exceptions import HTTPException

from frontdesk.forms import is_our_own, own_form
from frontdesk.pages import desk_page
from frontdesk.roles import MAY
from frontdesk.signed_in import staff
from shared.appointments import get_centre
from shared.web import last_clerk, workplace

LONGEST_FORM = 40_000
"""Bytes of what was typed: sealed, it has to fit into one of our forms. Ours have a few hundred."""

KEPT_FOR = timedelta(hours=12)
"""Till the end of a long day at work."""

ACTION = "kept-action"
"""The field with the address of a form that the page's script has sent in its place."""

NEVER_KEPT = frozenset(
    {
        "desk.accounts.save_my_password",
        "desk.switching.save_my_code",
        "desk.switching.try_code",
        "desk.switching.leave",
        "desk.signing_in.sign_out_here",
    }
)
"""Forms with passwords and codes, and those that were to end the session."""


@dataclass(frozen=True)
class KeptForm:
    """What was typed: the address it was sent to, and its fields in their order."""

    action: str
    fields: list[tuple[str, str]]


def keep_form() -> str:
    """What was sent with the present request, sealed; '' when nothing was typed.

    Only a form from one of our own pages in this browser is kept: another site must not have us
    send its own after the sign-in.
    """
    if request.method != "POST" or request.endpoint in NEVER_KEPT:
        return ""
    return _keep(present_address())


def keep_unsent_form() -> str:
    """What stands in a form that was never sent, sealed: the page's script sends it here when the
    session is over, with the form's own address in the field `ACTION`."""
    action = request.form.get(ACTION, "")
    return _keep(action) if _takes_forms(action) else ""


def open_kept(sealed: str) -> KeptForm | None:
    """The form that was kept for the member of staff who is signed in now; None for a colleague's,
    for one that is too old, and for anything that we did not seal."""
    vault, now = workplace().vault, workplace().clock.now()
    try:
        kept = json.loads(vault.open(sealed.encode()))
    except (InvalidToken, ValueError):
        return None
    is_recent = datetime.fromisoformat(kept["at"]) > now - KEPT_FOR
    if kept["clerk"] != staff().id or not is_recent:
        return None
    return KeptForm(kept["action"], [(name, value) for name, value in kept["fields"]])


def show_kept(kept: KeptForm) -> Response:
    """The page that sends a kept form again, at the press of a button."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
    return desk_page("desk/kept.html", centre, kept=kept)


def present_address() -> str:
    """The address of the present request, put together from what was found under it: a path of our
    own, whatever was written in the request."""
    path = url_for(request.endpoint or "", **(request.view_args or {}))
    asked = request.query_string.decode("ascii", "ignore")
    return f"{path}?{asked}" if asked else path


def _takes_forms(action: str) -> bool:
    """Whether forms of the desk are sent to this address, which is written in a page."""
    if not action.startswith("/desk/") or not action.isprintable():
        return False
    try:
        path = urlsplit(action).path
        endpoint, _ = current_app.url_map.bind("").match(path, method="POST")
    except (HTTPException, ValueError):
        return False
    return endpoint in MAY.keys() - NEVER_KEPT


def _keep(action: str) -> str:
    clerk_id = last_clerk()
    if clerk_id is None or request.files or not _typed() or not is_our_own(own_form()):
        return ""
    return _sealed(clerk_id, action)


def _typed() -> list[tuple[str, str]]:
    return [it for it in request.form.items(multi=True) if it[0] not in ("csrf_token", ACTION)]


def _sealed(clerk_id: int, action: str) -> str:
    told = {
        "at": workplace().clock.now().isoformat(),
        "clerk": clerk_id,
        "action": action,
        "fields": _typed(),
    }
    written = json.dumps(told, ensure_ascii=False).encode()
    return workplace().vault.seal(written).decode() if len(written) <= LONGEST_FORM else ""
