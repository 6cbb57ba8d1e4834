"""The member of staff who is signed in, and whether a form was sent from one of their pages."""

from flask import abort, flash, g

from frontdesk.clerks import Clerk
from frontdesk.forms import OwnForm, is_our_own, own_form
from frontdesk.roles import SPEAK_FOR_ALL
from shared.accounts import Staff
from shared.appointments import get_centre
from shared.web import signed_in, workplace


def staff() -> Staff:
    """The member of staff who is signed in; ends the request with 403 without one."""
    found = signed_in()
    if found is None:
        abort(403)
    return found


def clerk() -> Clerk:
    """The same member of staff, as actions at the desk need them."""
    found = staff()
    for_themself = found.role not in SPEAK_FOR_ALL
    return Clerk(found.id, found.centre_id, found.name, found.adviser_id, for_themself)


def own_country() -> str:
    """The country whose telephone numbers staff type without its code (ISO 3166)."""
    if "own_country" not in g:
        with workplace().read() as work:
            g.own_country = get_centre(work, staff().centre_id).country
    return str(g.own_country)


def is_own_form(form: OwnForm | None = None) -> bool:
    """Whether the form was sent from a page of ours; checks its fields, if it is given.

    Else tells the clerk that the page was too old.
    """
    if is_our_own(own_form() if form is None else form):
        return True
    flash("", "desk-stale")
    return False
