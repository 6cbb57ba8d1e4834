"""The facts about a meeting on paper, for the case."""

from flask import Blueprint, Response

from frontdesk.addresses import ID
from frontdesk.history.actions.meeting_facts import facts_for_case
from frontdesk.signed_in import clerk
from frontdesk.words import exactly, words
from shared.appointments import get_centre
from shared.web import page, workplace

blueprint = Blueprint(
    "history",
    __name__,
    url_prefix=f"/meetings/<{ID}:meeting_id>/facts",
    template_folder="templates",
)


@blueprint.get("")
def print_facts(meeting_id: int) -> Response:
    """Shows what is written down about the meeting on a paper, in the centre's language."""
    me = clerk()
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        facts, citizen = facts_for_case(work, me, meeting_id)
    return page(
        "desk/paper_facts.html",
        200,
        centre=centre,
        facts=facts,
        who=citizen,
        printed_by=me.name,
        printed_at=work.now,
        language=centre.language,
        say=words(centre.language, centre.zone),
        tell=words(centre.language, centre.zone),
        exactly=exactly(centre),
    )
