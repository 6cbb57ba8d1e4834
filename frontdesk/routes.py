"""The desk's blueprint: the topics' blueprints in it, and what holds for all of them."""

from flask import Blueprint, Response, request

from frontdesk.absences import closed_house_routes, departure_routes
from frontdesk.absences import routes as absences_routes
from frontdesk.accounts import municipality_routes, sessions_routes, sign_in_routes
from frontdesk.accounts import routes as accounts_routes
from frontdesk.accounts.sign_in_routes import ask_to_sign_in
from frontdesk.calendar import hours_routes
from frontdesk.calendar import routes as calendar_routes
from frontdesk.casesystem import comparing_routes, confirming_routes
from frontdesk.casesystem import routes as cases_routes
from frontdesk.citizens import (
    details_routes,
    never_called_routes,
    newcomers_routes,
    notes_routes,
    pairs_routes,
    proofs_routes,
    support_routes,
)
from frontdesk.citizens import routes as citizens_routes
from frontdesk.citizens.merged import lead_on
from frontdesk.contacts import routes as contacts_routes
from frontdesk.conversations import routes as conversations_routes
from frontdesk.courses import routes as courses_routes
from frontdesk.error_page import refuse
from frontdesk.figures import routes as figures_routes
from frontdesk.history import routes as history_routes
from frontdesk.letters import all_routes as all_letters_routes
from frontdesk.letters import routes as letters_routes
from frontdesk.meetings import booking_routes, series_routes
from frontdesk.meetings import routes as meetings_routes
from frontdesk.now import arrivals_routes
from frontdesk.now import routes as now_routes
from frontdesk.packs import routes as packs_routes
from frontdesk.packs import terms_routes
from frontdesk.pages import desk_page, go_to, home, leave_for
from frontdesk.promises import routes as promises_routes
from frontdesk.questions import routes as questions_routes
from frontdesk.queue import counter_routes, display_routes
from frontdesk.queue import routes as queue_routes
from frontdesk.recordings import routes as recordings_routes
from frontdesk.roles import CHOOSING_PASSWORD, SIGNED_OUT, may
from frontdesk.safety import routes as safety_routes
from frontdesk.screening import routes as screening_routes
from frontdesk.setup import kinds_routes, lead_times_routes, setup_routes
from frontdesk.setup import routes as roster_routes
from frontdesk.texts import names_routes
from frontdesk.texts import routes as texts_routes
from frontdesk.wishes import agreed_routes
from frontdesk.wishes import routes as wishes_routes
from shared.accounts import Staff
from shared.appointments import get_centre
from shared.content import ClockTime, Count, Day, Digits, Moment, Name, Telephone, clock_of
from shared.unit_of_work import NotFound
from shared.web import open_session, workplace

TOPICS = (
    now_routes,
    sign_in_routes,
    absences_routes,
    agreed_routes,
    all_letters_routes,
    arrivals_routes,
    accounts_routes,
    booking_routes,
    calendar_routes,
    cases_routes,
    citizens_routes,
    closed_house_routes,
    comparing_routes,
    confirming_routes,
    contacts_routes,
    conversations_routes,
    counter_routes,
    courses_routes,
    departure_routes,
    details_routes,
    display_routes,
    figures_routes,
    history_routes,
    hours_routes,
    kinds_routes,
    lead_times_routes,
    letters_routes,
    meetings_routes,
    municipality_routes,
    never_called_routes,
    newcomers_routes,
    notes_routes,
    packs_routes,
    pairs_routes,
    promises_routes,
    proofs_routes,
    questions_routes,
    queue_routes,
    recordings_routes,
    safety_routes,
    roster_routes,
    screening_routes,
    series_routes,
    sessions_routes,
    setup_routes,
    support_routes,
    terms_routes,
    texts_routes,
    names_routes,
    wishes_routes,
)

blueprint = Blueprint("desk", __name__, url_prefix="/desk", template_folder="templates")
for topic in TOPICS:
    blueprint.register_blueprint(topic.blueprint)


@blueprint.before_request
def check_role() -> Response | None:
    """Lets a request through only for a role that may use its endpoint."""
    endpoint = request.endpoint or ""
    if endpoint in SIGNED_OUT:
        return None
    session = open_session()
    if session is None:
        return ask_to_sign_in()
    if session.must_choose and endpoint not in CHOOSING_PASSWORD:
        return leave_for("desk.accounts.my_password")
    me = session.staff
    if may(me.role, endpoint):
        return lead_on()
    return go_to(home(me.role)) if endpoint == "desk.now.show_now" else _not_for_them(me)


def _not_for_them(me: Staff) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, me.centre_id)
    return desk_page("desk/not_yours.html", centre, 403)


@blueprint.after_request
def forbid_storing(response: Response) -> Response:
    """Forbids the browser to keep any page of the desk, which a later user could see."""
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.context_processor
def facts() -> dict[str, object]:
    """The kinds of fact that templates pass to sentences."""
    kinds = (ClockTime, Count, Day, Digits, Moment, Name, Telephone)
    return {kind.__name__: kind for kind in kinds} | {"clock_of": clock_of}


@blueprint.errorhandler(NotFound)
def say_not_found(_missing: NotFound) -> Response:
    return refuse(404)
