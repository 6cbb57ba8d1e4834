"""The lists of the day at the desk, to be printed."""

from flask import Blueprint, Response

from frontdesk.daylist.actions import print_day_lists
from frontdesk.signed_in import clerk
from frontdesk.words import words
from shared.appointments import get_centre
from shared.web import page, workplace

blueprint = Blueprint("daylist", __name__, url_prefix="/day-list", template_folder="templates")


@blueprint.get("/")
def show_day_lists() -> Response:
    """Shows the lists of today and of the next day with meetings on paper."""
    me = clerk()
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        lists = print_day_lists(work, me)
    say = words(centre.language, centre.zone)
    return page(
        "desk/day_list.html",
        200,
        centre=centre,
        lists=lists,
        language=centre.language,
        say=say,
        tell=say,
    )
