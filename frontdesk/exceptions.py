"""The leader's page of rules that were set aside."""

from flask import Blueprint, Response

from frontdesk.at_the_desk import clerk, staff
from frontdesk.pages import desk_page
from shared.desk import exceptions, front_desk
from shared.web import workplace

blueprint = Blueprint("exceptions", __name__, url_prefix="/exceptions")


@blueprint.get("/")
def all_of_them() -> Response:
    with workplace().work() as work:
        house = front_desk(work, staff().centre_id)
        found = exceptions(work, clerk())
    return desk_page("desk/exceptions.html", house, found=found)
