"""The desk's page of texts from one number that a person reads."""

from flask import Blueprint, Response

from frontdesk.addresses import ID
from frontdesk.pages import desk_page
from frontdesk.received.actions import read_texts
from frontdesk.signed_in import clerk
from shared.appointments import get_centre
from shared.web import workplace

blueprint = Blueprint("received", __name__, url_prefix="/received", template_folder="templates")


@blueprint.get(f"/<{ID}:task_id>")
def show_received(task_id: int) -> Response:
    me = clerk()
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        thread = read_texts(work, me, task_id)
    return desk_page("desk/received.html", centre, thread=thread)
