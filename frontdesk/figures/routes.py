"""The leader's page of exceptions to the rules."""

from flask import Blueprint, Response

from frontdesk.figures.actions import exceptions
from frontdesk.packs.terms_forms import written_in
from frontdesk.pages import desk_page
from frontdesk.signed_in import clerk, staff
from shared.appointments import get_centre
from shared.safetynet import target_groups
from shared.web import workplace

blueprint = Blueprint("exceptions", __name__, url_prefix="/exceptions", template_folder="templates")


@blueprint.get("/")
def list_exceptions() -> Response:
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        found = exceptions(work, clerk())
    groups = {code: written_in(it, centre.language) for code, it in target_groups().items()}
    return desk_page("desk/exceptions.html", centre, found=found, groups=groups)
