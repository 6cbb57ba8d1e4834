"""The desk's addresses: now, take, done, sign in, sign out."""

from flask import Blueprint, Response, flash, request

from frontdesk import (
    absences,
    accounts,
    booking,
    calendar,
    citizens,
    closed_house,
    conversations,
    counter,
    details,
    display,
    exceptions,
    hours,
    letters,
    meetings,
    municipality,
    newcomers,
    notes,
    proofs,
    questions,
    queue,
    recordings,
    roster,
    support,
)
from frontdesk.addresses import ID
from frontdesk.at_the_desk import clerk, is_own_form, staff
from frontdesk.board import Board, look_around
from frontdesk.pages import desk_page, go_to, home, leave_for
from frontdesk.roles import SIGNED_OUT, may
from frontdesk.signing_in import SignInForm, sign_in_form, try_to_sign_in
from frontdesk.words import LANGUAGE, Say, words
from shared.content import Clock, Count, Day, Digits, Message, Moment, Name, Telephone
from shared.desk import (
    NoSuchCitizen,
    NoSuchMeeting,
    NoSuchTask,
    finish,
    front_desk,
    say_here,
    say_not_here,
    say_yes_to_earlier,
    take,
)
from shared.web import Role, Staff, let_out, page, settings, signed_in, workplace

blueprint = Blueprint("desk", __name__, url_prefix="/desk", template_folder="templates")
for part in (
    absences,
    accounts,
    booking,
    calendar,
    citizens,
    closed_house,
    conversations,
    counter,
    details,
    display,
    exceptions,
    hours,
    letters,
    meetings,
    municipality,
    newcomers,
    notes,
    proofs,
    questions,
    queue,
    recordings,
    roster,
    support,
):
    blueprint.register_blueprint(part.blueprint)

TASK_ID, MEETING_ID = f"{ID}:task_id", f"{ID}:meeting_id"


@blueprint.before_request
def only_whom_it_is_for() -> Response | None:
    endpoint, me = request.endpoint or "", signed_in()
    if endpoint in SIGNED_OUT:
        return None
    if me is None:
        return leave_for("desk.sign_in")
    if may(me.role, endpoint):
        return None
    return go_to(home(me.role)) if endpoint == "desk.now" else _not_for_them(me)


def _not_for_them(me: Staff) -> Response:
    with workplace().look() as work:
        house = front_desk(work, me.centre_id)
    return desk_page("desk/not_yours.html", house, 403)


@blueprint.after_request
def keep_nothing(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.context_processor
def facts() -> dict[str, type]:
    kinds = (Clock, Count, Day, Digits, Moment, Name, Telephone)
    return {kind.__name__: kind for kind in kinds}


@blueprint.errorhandler(NoSuchCitizen)
@blueprint.errorhandler(NoSuchTask)
@blueprint.errorhandler(NoSuchMeeting)
def no_such_thing(_missing: LookupError) -> Response:
    return Response(status=404)


@blueprint.get("/")
def now() -> Response:
    """204 for a page that shows it all already (`seen`): nothing moves under anybody's finger."""
    me = staff()
    board = look_around(me.centre_id)
    if request.args.get("seen") == board.version:
        return Response(status=204)
    say = words(board.house.language, board.house.zone)
    return desk_page("desk/now.html", board.house, board=board, title=_title(board, say))


@blueprint.post(f"/tasks/<{TASK_ID}>/take")
def take_task(task_id: int) -> Response:
    me = clerk()
    if is_own_form():
        with workplace().work() as work:
            has_it = take(work, me, task_id)
        if has_it != me.name:
            flash(has_it or "", "desk-quicker" if has_it else "desk-done-already")
    return _back_to_now()


@blueprint.post(f"/tasks/<{TASK_ID}>/done")
def finish_task(task_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            is_done = finish(work, clerk(), task_id)
        if not is_done:
            flash("", "desk-not-done-yet")
    return _back_to_now()


@blueprint.post(f"/tasks/<{TASK_ID}>/earlier")
def take_earlier_time(task_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            has_it = say_yes_to_earlier(work, clerk(), task_id)
        if not has_it:
            flash("", "desk-earlier-gone")
    return _back_to_now()


@blueprint.post(f"/meetings/<{MEETING_ID}>/here")
def is_here(meeting_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            has_come = say_here(work, clerk(), meeting_id)
        if not has_come:
            flash("", "desk-not-today")
    return _back_to_now()


@blueprint.post(f"/meetings/<{MEETING_ID}>/not-here")
def is_not_here(meeting_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            say_not_here(work, clerk(), meeting_id)
    return _back_to_now()


@blueprint.get("/sign-in")
def sign_in() -> Response:
    return _sign_in_page(sign_in_form())


@blueprint.post("/sign-in")
def try_sign_in() -> Response:
    form = sign_in_form()
    problem = try_to_sign_in(form)
    return _sign_in_page(form, problem) if problem else _where_they_work()


@blueprint.post("/sign-out")
def sign_out() -> Response:
    if is_own_form():
        let_out()
    return _back_to_now()


def _title(board: Board, say: Say) -> str:
    """Tells in the browser's tab how many wait for help."""
    calls = board.unclaimed
    return say("desk-title-calls", calls=Count(calls)) if calls else say("desk-title")


def _sign_in_page(form: SignInForm, problem: Message | None = None) -> Response:
    status = 422 if problem else 200
    return page(
        "desk/sign_in.html",
        status,
        form=form,
        problem=problem,
        language=LANGUAGE,
        say=words(),
        through_municipality=settings().provider is not None,
    )


def _where_they_work() -> Response:
    """An adviser begins with their own week."""
    me = signed_in()
    is_adviser = me is not None and me.role is Role.ADVISER
    return go_to("desk.calendar.mine" if is_adviser else "desk.now")


def _back_to_now() -> Response:
    """Fetched by htmx it is the new board, without script the whole page."""
    return go_to("desk.now")
