"""The desk's pages of wishes: all that are open, and a citizen's, with their answers."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, Response, flash, request
from wtforms import StringField

from frontdesk.addresses import ID
from frontdesk.clerks import advisers_here
from frontdesk.fields import NumberField, TickField
from frontdesk.forms import OwnForm
from frontdesk.meetings.request_fields import ways_to_bring_in
from frontdesk.pages import desk_page, go_to
from frontdesk.reading_ease import ease_of
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.wishes.actions import (
    AnswerGiven,
    answer_wish_of,
    own_wish,
    read_wishes,
    require_attendance_of,
    say_it_is_told,
    wish_for,
    wishes_to_see_to,
)
from shared.appointments import Form, get_centre
from shared.content import Message, message
from shared.web import workplace
from shared.wishes import (
    LONGEST_ANSWER,
    LONGEST_SENTENCE,
    MOST_SENTENCES,
    WITH_WORDS,
    WishKind,
    WishState,
)

blueprint = Blueprint("wishes", __name__, template_folder="templates")


class WishAnswerForm(OwnForm):
    """The answer to a wish as it is typed; with `check` it is only tried out. `seen` is the version
    of the wish that the page showed."""

    state = StringField()
    text = StringField()
    is_decision = TickField()
    adviser = NumberField()
    seen = NumberField()
    check = TickField()


@blueprint.get("/wishes/")
def list_wishes() -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        found = wishes_to_see_to(work, clerk())
    return desk_page("desk/wish_list.html", centre, found=found)


@blueprint.get(f"/citizens/<{ID}:citizen_id>/wishes")
def show_wishes(citizen_id: int) -> Response:
    return show_wishes_page(citizen_id)


@blueprint.post(f"/citizens/<{ID}:citizen_id>/wishes")
def write_wish(citizen_id: int) -> Response:
    """Writes down what a citizen at the desk wishes for."""
    kind, _, form = request.form.get("wish", "").partition(":")
    if not is_own_form() or kind not in frozenset(WishKind):
        return to_wishes(citizen_id)
    wished = Form(form) if form in frozenset(Form) else None
    if (wished is None) is (WishKind(kind) is WishKind.FORM):
        return to_wishes(citizen_id)
    with workplace().work() as work:
        wish_for(work, clerk(), citizen_id, WishKind(kind), wished)
    flash("", "desk-wish-written")
    return to_wishes(citizen_id)


@blueprint.post(f"/citizens/<{ID}:citizen_id>/wishes/<{ID}:wish_id>/answer")
def send_wish_answer(citizen_id: int, wish_id: int) -> Response:
    """Answers a wish, or shows the answer as the citizen will hear it."""
    form = WishAnswerForm()
    with workplace().read() as work:
        wish = own_wish(work, clerk(), citizen_id, wish_id)
    given, problem = _given(form, wish.kind)
    if not is_own_form(form):
        return to_wishes(citizen_id)
    if problem or given is None or form.check.data:
        return show_wishes_page(citizen_id, problem, answering=wish_id, typed=_typed(form))
    with workplace().work() as work:
        is_saved = answer_wish_of(work, clerk(), citizen_id, wish_id, given, _seen(form))
    flash("", "desk-wish-is-answered" if is_saved else "desk-wish-quicker")
    return to_wishes(citizen_id)


@blueprint.post(f"/citizens/<{ID}:citizen_id>/wishes/require")
def demand_attendance(citizen_id: int) -> Response:
    """Requires that the next meetings are in person, or shows how the citizen will hear it."""
    form = WishAnswerForm()
    text = _one_line(form.text.data)
    if not is_own_form(form):
        return to_wishes(citizen_id)
    problem = _problem(text, WishState.REQUIRED)
    if problem or form.check.data:
        return show_wishes_page(citizen_id, problem, answering=0, typed=_typed(form))
    with workplace().work() as work:
        is_decision = bool(form.is_decision.data)
        require_attendance_of(work, clerk(), citizen_id, text, is_decision=is_decision)
    flash("", "desk-wish-is-required")
    return to_wishes(citizen_id)


@blueprint.post(f"/citizens/<{ID}:citizen_id>/wishes/<{ID}:wish_id>/told")
def wish_answer_told(citizen_id: int, wish_id: int) -> Response:
    """Notes that the citizen has heard the answer, or got the letter."""
    if is_own_form():
        with workplace().work() as work:
            say_it_is_told(work, clerk(), citizen_id, wish_id)
        flash("", "desk-wish-is-told")
    return to_wishes(citizen_id)


def show_wishes_page(
    citizen_id: int,
    problem: Message | None = None,
    *,
    answering: int | None = None,
    typed: dict[str, str] | None = None,
    **context: object,
) -> Response:
    """The citizen's wishes; `answering` is the wish (0: required attendance) whose `typed` answer
    is shown again."""
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        found = read_wishes(work, clerk(), citizen_id)
        advisers = advisers_here(work, centre.id)
    typed = typed or {}
    return desk_page(
        "desk/wishes.html",
        centre,
        422 if problem else 200,
        found=found,
        elsewhere=ways_to_bring_in(found.elsewhere),
        advisers=advisers,
        problem=problem,
        answering=answering,
        typed=typed,
        ease=ease_of(typed.get("text", "")),
        agreed_ease=ease_of(" ".join(found.agreed.sentences)) if found.agreed else None,
        longest=LONGEST_ANSWER,
        most_sentences=MOST_SENTENCES,
        longest_sentence=LONGEST_SENTENCE,
        **context,
    )


def to_wishes(citizen_id: int) -> Response:
    return go_to("desk.wishes.show_wishes", citizen_id=citizen_id)


def _given(form: WishAnswerForm, kind: WishKind) -> tuple[AnswerGiven | None, Message | None]:
    """The answer, and what is wrong with it."""
    state, text = form.state.data or "", _one_line(form.text.data)
    if state not in frozenset(WishState):
        return None, message("desk-wish-choose")
    adviser_id = form.adviser.data or None
    is_another = kind is WishKind.ADVISER and state == WishState.GRANTED
    if is_another and (adviser_id is None or adviser_id not in _advisers()):
        return None, message("desk-wish-choose-adviser")
    problem = _problem(text, WishState.REQUIRED if is_another else WishState(state))
    is_decision = bool(form.is_decision.data)
    return AnswerGiven(WishState(state), text, is_decision, adviser_id), problem


def _advisers() -> Sequence[int]:
    with workplace().read() as work:
        return [adviser_id for adviser_id, _ in advisers_here(work, staff().centre_id)]


def _problem(text: str, state: WishState) -> Message | None:
    if state in WITH_WORDS and not text:
        return message("desk-wish-say-why")
    if len(text) > LONGEST_ANSWER:
        return message("desk-wish-too-long")
    return None


def _one_line(typed: str | None) -> str:
    """As typed, in one line. PostgreSQL refuses one of the invisible characters left out."""
    return " ".join("".join(it if it.isprintable() else " " for it in typed or "").split())


def _typed(form: WishAnswerForm) -> dict[str, Any]:
    return {
        "state": form.state.data or "",
        "text": form.text.data or "",
        "is_decision": "1" if form.is_decision.data else "",
        "adviser": form.adviser.data or "",
    }


def _seen(form: WishAnswerForm) -> int:
    return -1 if form.seen.data is None else int(form.seen.data)
