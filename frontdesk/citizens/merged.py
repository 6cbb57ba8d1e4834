"""Addresses of a record that was merged into another one: an old tab, a bookmark, a print."""

from flask import Response, flash, request

from frontdesk.pages import go_to
from frontdesk.signed_in import staff
from shared.citizens import centre_of_citizen, kept_record_id
from shared.web import workplace


def lead_on() -> Response | None:
    """Leads to the record that is kept where the address is of one that was merged into it.

    What was pressed there is not done: the page showed half of what there is. None for every other
    address.
    """
    citizen_id = (request.view_args or {}).get("citizen_id")
    if not isinstance(citizen_id, int):
        return None
    with workplace().read() as work:
        if centre_of_citizen(work, citizen_id) != staff().centre_id:
            return None
        kept_id = kept_record_id(work, citizen_id)
    if kept_id == citizen_id:
        return None
    flash("", "desk-merged-now")
    return go_to("desk.citizens.show_citizen", citizen_id=kept_id)
