"""What was agreed with a citizen, and who takes part in a meeting: written down and printed."""

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.citizens.actions.papers import paper
from frontdesk.pages import go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.wishes.actions import (
    own_wish,
    save_agreed_with,
    set_a_kasse_of,
    wishes_for,
)
from frontdesk.wishes.routes import show_wishes_page, to_wishes
from frontdesk.words import words
from shared.appointments import get_centre
from shared.content import Day, message
from shared.web import page, workplace
from shared.wishes import LONGEST_SENTENCE, MOST_SENTENCES, Participation

blueprint = Blueprint("agreed", __name__, template_folder="templates")


@blueprint.post(f"/citizens/<{ID}:citizen_id>/agreed")
def save_agreed(citizen_id: int) -> Response:
    """Notes what was agreed, in place of what stood before."""
    if not is_own_form():
        return to_wishes(citizen_id)
    sentences = [_line(f"sentence-{n}") for n in range(MOST_SENTENCES)]
    if any(len(it) > LONGEST_SENTENCE for it in sentences):
        problem = message("desk-agreed-too-long")
        return show_wishes_page(citizen_id, problem, agreed_typed=sentences)
    with workplace().work() as work:
        is_saved = save_agreed_with(work, clerk(), citizen_id, sentences, _seen_version())
    flash("", "desk-agreed-saved" if is_saved else "desk-wish-quicker")
    return to_wishes(citizen_id)


@blueprint.get(f"/citizens/<{ID}:citizen_id>/agreed")
def print_agreed(citizen_id: int) -> Response:
    """What was agreed, on a slip for any printer, in the centre's language."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        agreed = wishes_for(work, clerk(), citizen_id).agreed
    if agreed is None:
        return to_wishes(citizen_id)
    say = words(centre.language, centre.zone)
    written = say("agreed-on", day=Day(centre.day_of(agreed.at)))
    lines = [say("agreed"), *agreed.sentences, written]
    blocks = [(centre.language, lines)]
    return page("desk/slip.html", centre=centre, language=centre.language, blocks=blocks)


@blueprint.get(f"/citizens/<{ID}:citizen_id>/wishes/<{ID}:wish_id>/letter")
def print_wish_answer(citizen_id: int, wish_id: int) -> Response:
    """The answer to a wish as a letter; a formal decision with the way of complaint."""
    with workplace().work() as work:
        wish = own_wish(work, clerk(), citizen_id, wish_id)
        seen = wishes_for(work, clerk(), citizen_id)
        head = paper(work, clerk(), citizen_id)
        centre = get_centre(work, staff().centre_id)
    if not wish.answered_by:
        return to_wishes(citizen_id)
    return page(
        "desk/wish_letter.html",
        centre=centre,
        language=head.language,
        sheet=head,
        wish=wish,
        addressee=seen.first_name or "",
        greeted=seen.first_name or "",
        say=words(head.language, centre.zone),
        tell=words(centre.language, centre.zone),
    )


@blueprint.post(f"/meetings/<{ID}:meeting_id>/a-kasse")
def save_participation(meeting_id: int) -> Response:
    """Sets whether the citizen's a-kasse takes part in the meeting."""
    wanted = request.form.get("wanted", "")
    if is_own_form() and wanted in frozenset(Participation):
        with workplace().work() as work:
            is_new = set_a_kasse_of(work, clerk(), meeting_id, Participation(wanted))
        if is_new:
            flash("", "desk-a-kasse-saved")
    return go_to("desk.meetings.show_meeting", meeting_id=meeting_id)


def _line(name: str) -> str:
    """As typed, in one line. PostgreSQL refuses one of the invisible characters left out."""
    typed = request.form.get(name, "")
    return " ".join("".join(it if it.isprintable() else " " for it in typed).split())


def _seen_version() -> int:
    typed = request.form.get("seen", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else -1
