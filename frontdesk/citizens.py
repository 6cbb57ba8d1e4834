"""The desk's pages about one citizen."""

from flask import Blueprint, Response

from frontdesk.at_the_desk import clerk, staff
from frontdesk.pages import desk_page
from shared.desk import NoSuchCitizen, front_desk, open_record, their_meetings
from shared.web import workplace

ID = "int(max=2147483647)"
"""No database has a larger one."""

blueprint = Blueprint("citizens", __name__, url_prefix="/citizens")


@blueprint.errorhandler(NoSuchCitizen)
def no_such_citizen(_missing: NoSuchCitizen) -> Response:
    return Response(status=404)


@blueprint.get(f"/<{ID}:citizen_id>")
def one(citizen_id: int) -> Response:
    with workplace().work() as work:
        house = front_desk(work, staff().centre_id)
        record = open_record(work, clerk(), citizen_id)
        meetings = their_meetings(work, clerk(), citizen_id)
    return desk_page("desk/citizen.html", house, record=record, meetings=meetings)
