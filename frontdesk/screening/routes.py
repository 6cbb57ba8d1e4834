"""The desk's pages of suggestions to decide, and of what the centre asks once a meeting stands."""

from flask import Blueprint, Response, flash, request
from wtforms import StringField

from frontdesk.addresses import ID
from frontdesk.fields import NumberField, TickField
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.screening.actions import (
    DecisionTyped,
    decide_suggestion,
    own_suggestion,
    save_asked,
    suggestions_to_decide,
)
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import words
from shared.appointments import get_centre
from shared.content import Message, message
from shared.followups import DecisionOutcome
from shared.screening import LONGEST_LINE, Asked, Suggestion, asked_at
from shared.web import workplace

blueprint = Blueprint("screening", __name__, url_prefix="/suggestions", template_folder="templates")

YES, NO = "yes", "no"


class SuggestionForm(OwnForm):
    """A decision as it is typed. `seen` is the version of the suggestion that the page showed."""

    answer = StringField()
    why = StringField()
    noted = TickField()
    seen = NumberField()


@blueprint.get("/")
def list_suggestions() -> Response:
    return _list()


@blueprint.post(f"/<{ID}:suggestion_id>")
def decide(suggestion_id: int) -> Response:
    """Decides a suggestion with a line why."""
    form = SuggestionForm()
    with workplace().read() as work:
        found = own_suggestion(work, clerk(), suggestion_id)
    if not is_own_form(form) or form.answer.data not in (YES, NO):
        return go_to("desk.screening.list_suggestions")
    why = _one_line(form.why.data)
    if not why or len(why) > LONGEST_LINE:
        return _list(message("desk-suggestion-say-why"), suggestion_id, why)
    typed = DecisionTyped(form.answer.data == YES, why, bool(form.noted.data), _asked(found))
    with workplace().work() as work:
        outcome = decide_suggestion(work, clerk(), suggestion_id, typed, form.seen.data or 0)
    if outcome is DecisionOutcome.NO_ROOM:
        return _list(message("desk-suggestion-no-room"), suggestion_id, why)
    flash("", f"desk-suggestion-{outcome.value}")
    return go_to("desk.screening.list_suggestions")


@blueprint.get("/asked")
def show_asked() -> Response:
    """What the centre asks its citizens once a meeting stands."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        now = asked_at(work, centre.id)
    return desk_page("desk/asked.html", centre, now=now, all=list(Asked))


@blueprint.post("/asked")
def save_what_is_asked() -> Response:
    """Saves what the centre asks."""
    if is_own_form():
        wanted = {it for it in Asked if request.form.get(it)}
        with workplace().work() as work:
            save_asked(work, clerk(), wanted)
        flash("", "desk-asked-saved")
    return go_to("desk.screening.show_asked")


def _list(problem: Message | None = None, deciding: int = 0, why: str = "") -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        found = suggestions_to_decide(work, clerk())
    return desk_page(
        "desk/suggestions.html",
        centre,
        422 if problem else 200,
        found=found,
        problem=problem,
        deciding=deciding,
        why=why,
        longest=LONGEST_LINE,
    )


def _asked(it: Suggestion) -> str:
    """The suggestion in the centre's language, for the note."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
    return words(centre.language, centre.zone)(f"desk-suggestion-{it.kind}")


def _one_line(typed: str | None) -> str:
    """PostgreSQL refuses one of the invisible characters left out."""
    return " ".join("".join(it if it.isprintable() else " " for it in typed or "").split())
