"""Who sits at the desk and asks, and whether a form was sent from a page of theirs."""

from flask import abort, flash

from frontdesk.clerks import Clerk
from frontdesk.forms import is_our_own, own_form
from frontdesk.roles import SPEAK_FOR_ALL
from shared.accounts import Staff
from shared.web import signed_in


def staff() -> Staff:
    found = signed_in()
    if found is None:
        abort(403)
    return found


def clerk() -> Clerk:
    found = staff()
    for_themself = found.role not in SPEAK_FOR_ALL
    return Clerk(found.id, found.centre_id, found.name, found.adviser_id, for_themself)


def is_own_form() -> bool:
    """Says so to the clerk when the page was too old to be trusted."""
    if is_our_own(own_form()):
        return True
    flash("", "desk-stale")
    return False
