"""The forms on a citizen's page by which the rules of their course are chosen."""

from flask import Blueprint, Response, flash

from frontdesk.addresses import ID
from frontdesk.citizens.routes import show_record, to_record
from frontdesk.fields import problem_in
from frontdesk.packs.actions.terms import (
    WhyMissing,
    agree_contact_with,
    exempt,
    exempt_no_more,
    set_terms_of,
    terms_for,
)
from frontdesk.packs.terms_forms import TermsForms, terms_forms
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import get_centre
from shared.content import Message, message
from shared.web import workplace

blueprint = Blueprint(
    "terms",
    __name__,
    url_prefix=f"/citizens/<{ID}:citizen_id>/course",
    template_folder="templates",
)


@blueprint.post("/rules")
def save_terms(citizen_id: int) -> Response:
    """Saves target group, unemployment fund, rule pack and the day from which it counts."""
    forms = _forms(citizen_id)
    if forms is None or not is_own_form(forms.terms):
        return to_record(citizen_id)
    if problem := problem_in(forms.terms):
        return _again(citizen_id, "rules", problem, forms)
    try:
        with workplace().work() as work:
            set_terms_of(work, clerk(), citizen_id, forms.terms.wanted)
    except WhyMissing:
        return _again(citizen_id, "rules", message("desk-terms-pack-say-why"), forms)
    flash("", "desk-terms-saved")
    return to_record(citizen_id)


@blueprint.post("/agreed")
def save_rhythm(citizen_id: int) -> Response:
    """Saves how adviser and citizen go on."""
    forms = _forms(citizen_id)
    if forms is None or not is_own_form(forms.agreed):
        return to_record(citizen_id)
    if problem := problem_in(forms.agreed):
        return _again(citizen_id, "agreed", problem, forms)
    with workplace().work() as work:
        agreed, next_by = forms.agreed.agreed, forms.agreed.talk_by.data
        agree_contact_with(work, clerk(), citizen_id, agreed, next_by)
    flash("", "desk-terms-agreed-saved")
    return to_record(citizen_id)


@blueprint.post("/exempt")
def exempt_them(citizen_id: int) -> Response:
    """Exempts the citizen from the counts of their rule pack, with a reason."""
    forms = _forms(citizen_id)
    if forms is None or not is_own_form(forms.exempt):
        return to_record(citizen_id)
    if problem := problem_in(forms.exempt):
        return _again(citizen_id, "exempt", problem, forms)
    with workplace().work() as work:
        exempt(work, clerk(), citizen_id, forms.exempt.why)
    flash("", "desk-terms-is-exempt")
    return to_record(citizen_id)


@blueprint.post("/exempt/end")
def end_exempt(citizen_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            exempt_no_more(work, clerk(), citizen_id)
        flash("", "desk-terms-exempt-no-more")
    return to_record(citizen_id)


def _forms(citizen_id: int) -> TermsForms | None:
    """The forms of an open course as they were sent; None without one."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        now = terms_for(work, clerk(), citizen_id)
    return terms_forms(centre, now) if now else None


def _again(citizen_id: int, part: str, problem: Message, sent: TermsForms) -> Response:
    """The citizen's page with what was typed, and what is wrong with it."""
    return show_record(citizen_id, 422, terms_part=part, terms_problem=problem, terms_sent=sent)
