"""The desk's search field for citizens, and a citizen's page."""

from functools import partial

from flask import Blueprint, Response, request
from wtforms import StringField

from frontdesk.addresses import ID
from frontdesk.citizens.actions.finding import MOST_HITS, SearchResult, find_citizens
from frontdesk.citizens.actions.pairs import other_birth_in_cpr, pairs_on_record
from frontdesk.citizens.actions.records import open_record
from frontdesk.citizens.actions.support import support_for
from frontdesk.citizens.support_form import SupportForm, support_form
from frontdesk.clerks import advisers_here
from frontdesk.courses.actions import course_for
from frontdesk.forms import OwnForm
from frontdesk.history.actions.citizen_history import citizen_history
from frontdesk.history.actions.meeting_facts import facts_before_saying
from frontdesk.meetings.actions.meetings import their_meetings
from frontdesk.meetings.request_fields import ways_to_bring_in
from frontdesk.packs.actions.terms import terms_for
from frontdesk.packs.changes import change_in_words
from frontdesk.packs.terms_forms import TermsForms, day_told, terms_forms
from frontdesk.pages import desk_page, go_to
from frontdesk.roles import may
from frontdesk.screening.actions import screening_for
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.wishes.actions import wishes_for
from frontdesk.words import exactly
from shared.accounts import Role, colleagues
from shared.appointments import get_centre
from shared.citizens import LONGEST_NOTE, Document
from shared.safetynet import CloseReason, PausedWith
from shared.web import workplace

HISTORY_SHOWN = 12
"""Lines of a citizen's history that are shown at once."""

blueprint = Blueprint("citizens", __name__, url_prefix="/citizens", template_folder="templates")


class SearchForm(OwnForm):
    """What is looked for (`q`): kept as it is typed, for a field that answers while it is."""

    q = StringField()


@blueprint.get("/")
def search() -> Response:
    """Shows the empty search page."""
    return _hits("desk/search.html", "", SearchResult())


@blueprint.post("/find")
def find_them() -> Response:
    """Answers with matches while the clerk types; once sent off, leads to the only match.

    By POST, so that what was typed stands in no address and no log.
    """
    form, types = SearchForm(), "HX-Request" in request.headers
    typed = form.q.data or ""
    if not is_own_form(form):
        return _hits("desk/search.html", typed, SearchResult())
    with workplace().read() as work:
        found = find_citizens(work, clerk(), typed, wholly=not types)
    if types:
        return _hits("desk/hits.html", typed, found)
    if found.only_one is not None:
        return to_record(found.only_one)
    return _hits("desk/search.html", typed, found)


@blueprint.get(f"/<{ID}:citizen_id>")
def show_citizen(citizen_id: int) -> Response:
    return show_record(citizen_id)


@blueprint.post(f"/<{ID}:citizen_id>/show")
def reveal_citizen(citizen_id: int) -> Response:
    """Shows a protected citizen's identity on this one page; the next one hides it again."""
    return show_record(citizen_id, shows_all=is_own_form())


def show_record(
    citizen_id: int,
    status: int = 200,
    *,
    shows_all: bool = False,
    supporting: SupportForm | None = None,
    terms_sent: TermsForms | None = None,
    **context: object,
) -> Response:
    """The citizen's page; `supporting`, `terms_sent` and `context` are what a form on it has to
    show again."""
    me = staff()
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        record = open_record(work, clerk(), citizen_id, shows_all=shows_all)
        meetings = their_meetings(work, clerk(), citizen_id)
        names = colleagues(work, me.centre_id) if me.role is Role.LEADER else {}
        support = support_for(work, clerk(), citizen_id)
        course = course_for(work, clerk(), citizen_id)
        terms = terms_for(work, clerk(), citizen_id)
        wishes = wishes_for(work, clerk(), citizen_id)
        screening = screening_for(work, clerk(), citizen_id)
        advisers = advisers_here(work, me.centre_id)
        history = citizen_history(work, clerk(), record)
        facts = facts_before_saying(work, clerk(), meetings)
        pairs = pairs_on_record(work, citizen_id)
        cpr_birth = other_birth_in_cpr(work, record)
    return desk_page(
        "desk/citizen.html",
        centre,
        status,
        record=record,
        pairs=pairs,
        cpr_birth=cpr_birth,
        coming=[it for it in reversed(meetings) if it.is_open],
        past=[it for it in meetings if not it.is_open],
        names=names,
        support=support,
        filled=supporting or support_form(centre, support, advisers),
        course=course,
        terms=terms,
        told_day=partial(day_told, centre.day_of(work.now)),
        value_of=partial(change_in_words, centre),
        terms_filled=terms_sent or (terms_forms(centre, terms) if terms else None),
        wishes=wishes,
        elsewhere=ways_to_bring_in(wishes.elsewhere),
        screening=screening,
        pauses=list(PausedWith),
        close_reasons=list(CloseReason),
        history=history,
        shown=HISTORY_SHOWN,
        facts_of=facts,
        when=exactly(centre),
        now=work.now,
        documents=list(Document),
        longest_note=LONGEST_NOTE,
        may_protect=may(me.role, "desk.details.start_protection"),
        **context,
    )


def to_record(citizen_id: int) -> Response:
    return go_to("desk.citizens.show_citizen", citizen_id=citizen_id)


def _hits(template: str, typed: str, found: SearchResult) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
    return desk_page(template, centre, sought=typed, found=found, most=MOST_HITS)
