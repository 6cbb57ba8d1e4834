"""The page *Ingen må falde igennem*: the count, the sweep, and who needs somebody soon."""

from flask import Blueprint, Response

from frontdesk.pages import desk_page
from frontdesk.safety.actions import safety_of
from frontdesk.signed_in import clerk, staff
from shared.appointments import get_centre
from shared.web import workplace

blueprint = Blueprint("safety", __name__, url_prefix="/safety", template_folder="templates")


@blueprint.get("/")
def show_safety() -> Response:
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        net = safety_of(work, clerk())
    return desk_page("desk/safety.html", centre, net=net)
