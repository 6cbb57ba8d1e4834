"""The page of how the centre's names are said."""

from flask import Blueprint, Response, flash, request

from frontdesk.fields import TextField, TickField, problem_in, reason_given
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.texts.actions import LexiconFull, drop_name, put_name
from frontdesk.voice import sound_of_answer
from shared.appointments import get_centre
from shared.content import MOST_ENTRIES, Count, Lexicon, Message, SaidAs, as_said, message
from shared.web import workplace

LONGEST = 60
"""Characters of a name, of how it is said, and of its sounds in IPA."""

blueprint = Blueprint("names", __name__, url_prefix="/names", template_folder="templates")


class NameForm(OwnForm):
    """A name and how it is said; with `hear` it is only tried out."""

    written = TextField(validators=reason_given(LONGEST, "desk-names-written-missing"))
    respelt = TextField(validators=reason_given(LONGEST, "desk-names-respelt-missing"))
    ipa = TextField()
    hear = TickField()

    @property
    def entry(self) -> SaidAs:
        return SaidAs(self.written.data, self.respelt.data, (self.ipa.data or "")[:LONGEST])


@blueprint.get("/")
def show_names() -> Response:
    return _show(NameForm(formdata=None))


@blueprint.post("/")
def add_name() -> Response:
    """Adds a name to the lexicon, or says it as callers will hear it."""
    form = NameForm()
    if not is_own_form(form):
        return _show(form)
    problem = problem_in(form)
    if problem or form.hear.data:
        return _show(form, problem, is_heard=not problem)
    try:
        with workplace().work() as work:
            put_name(work, clerk(), form.entry)
    except LexiconFull:
        return _show(form, message("desk-names-full", most=Count(MOST_ENTRIES)))
    flash("", "desk-names-saved")
    return go_to("desk.names.show_names")


@blueprint.post("/remove")
def remove_name() -> Response:
    if is_own_form():
        with workplace().work() as work:
            drop_name(work, clerk(), request.form.get("written", ""))
        flash("", "desk-names-removed")
    return go_to("desk.names.show_names")


def _show(form: NameForm, problem: Message | None = None, *, is_heard: bool = False) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
    sound = None
    if is_heard:
        said = as_said(form.entry.written, centre.language, Lexicon((form.entry,)))
        sound = sound_of_answer(said, centre.language)
    return desk_page(
        "desk/names.html",
        centre,
        422 if problem else 200,
        typed=form,
        problem=problem,
        entries=centre.lexicon.entries,
        sound=sound,
        is_silent=is_heard and sound is None,
    )
