"""A form that was sent when its session had ended: kept, sealed, in the page to sign in, and sent
again afterwards."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.fernet import InvalidToken
from flask import Response, request, url_for

from frontdesk.forms import is_our_own, own_form
from frontdesk.pages import desk_page
from frontdesk.signed_in import staff
from shared.appointments import get_centre
from shared.web import last_clerk, workplace

LONGEST_FORM = 40_000
"""Bytes of what was typed: sealed, it has to fit into one of our forms. Ours have a few hundred."""

KEPT_FOR = timedelta(hours=12)
"""Till the end of a long day at work."""

NEVER_KEPT = frozenset({"desk.accounts.save_my_password", "desk.signing_in.sign_out_here"})
"""Forms with passwords, and the one that was to end the session."""


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
    clerk_id = last_clerk()
    if clerk_id is None or request.endpoint in NEVER_KEPT or not _typed() or request.files:
        return ""
    if request.method != "POST" or not is_our_own(own_form()):
        return ""
    return _sealed(clerk_id)


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


def _typed() -> list[tuple[str, str]]:
    return [it for it in request.form.items(multi=True) if it[0] != "csrf_token"]


def _sealed(clerk_id: int) -> str:
    told = {
        "at": workplace().clock.now().isoformat(),
        "clerk": clerk_id,
        "action": present_address(),
        "fields": _typed(),
    }
    written = json.dumps(told, ensure_ascii=False).encode()
    return workplace().vault.seal(written).decode() if len(written) <= LONGEST_FORM else ""
