"""The pages of records that may be of one person: the list, and two of them side by side."""

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.citizens.actions.pairs import (
    OutdatedPair,
    lately_decided,
    listed_pairs,
    make_one,
    open_comparison,
    say_two,
    two_records,
    undo_pair,
)
from frontdesk.citizens.routes import to_record
from frontdesk.fields import NumberField
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import get_centre
from shared.citizens import MergeLine
from shared.followups import MergeRefused, double_meetings
from shared.web import workplace

SECOND = "second"
"""The value of a line's radio button where the second record's value is the better one."""

blueprint = Blueprint("pairs", __name__, url_prefix="/citizens/pairs", template_folder="templates")


class CompareForm(OwnForm):
    """Two records that a colleague wants to see side by side."""

    citizen_id = NumberField()
    other_id = NumberField()


@blueprint.get("/")
def list_pairs() -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        waiting, decided = listed_pairs(work, clerk()), lately_decided(work, clerk())
    return desk_page("desk/pairs.html", centre, waiting=waiting, decided=decided)


@blueprint.get(f"/<{ID}:pair_id>")
def show_pair(pair_id: int) -> Response:
    """Shows both records, or the one that they have become."""
    return _show(pair_id)


@blueprint.post(f"/<{ID}:pair_id>/same")
def say_same(pair_id: int) -> Response:
    """Makes both records one, with the better value of each line."""
    if not is_own_form():
        return go_to("desk.pairs.show_pair", pair_id=pair_id)
    chosen = frozenset(it for it in MergeLine if request.form.get(f"line-{it}") == SECOND)
    try:
        with workplace().work() as work:
            seen = request.form.get("seen", "")
            kept_id = make_one(work, clerk(), pair_id, chosen, seen)
            doubled = double_meetings(work, kept_id)
    except OutdatedPair:
        flash("", "desk-pair-outdated")
        return go_to("desk.pairs.show_pair", pair_id=pair_id)
    except MergeRefused as refused:
        return _show(pair_id, 422, refused)
    flash("", "desk-pair-merged")
    if doubled:
        flash("", "desk-pair-doubled")
    return to_record(kept_id)


@blueprint.post(f"/<{ID}:pair_id>/two")
def say_two_people(pair_id: int) -> Response:
    """Remembers that they are two people."""
    if is_own_form():
        try:
            with workplace().work() as work:
                say_two(work, clerk(), pair_id)
            flash("", "desk-pair-is-two")
        except OutdatedPair:
            flash("", "desk-pair-outdated")
    return go_to("desk.pairs.list_pairs")


@blueprint.post(f"/<{ID}:pair_id>/undo")
def undo_said(pair_id: int) -> Response:
    """Takes back what was said, and gives both records what was theirs."""
    if is_own_form():
        try:
            with workplace().work() as work:
                undo_pair(work, clerk(), pair_id)
            flash("", "desk-pair-undone")
        except MergeRefused as refused:
            return _show(pair_id, 422, refused)
    return go_to("desk.pairs.show_pair", pair_id=pair_id)


@blueprint.post("/")
def compare_two() -> Response:
    """Opens two records side by side, although nothing says that they are alike."""
    form = CompareForm()
    one, other = form.citizen_id.data, form.other_id.data
    if not is_own_form(form) or one is None or other is None:
        return go_to("desk.pairs.list_pairs")
    with workplace().work() as work:
        pair_id = open_comparison(work, clerk(), one, other)
    return to_record(one) if pair_id is None else go_to("desk.pairs.show_pair", pair_id=pair_id)


def _show(pair_id: int, status: int = 200, refused: MergeRefused | None = None) -> Response:
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        found = two_records(work, clerk(), pair_id)
    return desk_page(
        "desk/pair.html",
        centre,
        status,
        found=found,
        lines=list(MergeLine),
        refused=refused,
        second=SECOND,
        now=work.now,
    )
