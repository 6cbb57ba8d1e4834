"""The pages of the centre's own texts about topics: the list, and one text in one language."""

from flask import Blueprint, Response, abort, flash
from wtforms.validators import DataRequired

from frontdesk.fields import DayField, LinesField, TextField, TickField, problem_in, reason_given
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.texts.actions import (
    NoSuchTopic,
    check_topic,
    own_text,
    save_own_text,
    topic_state,
    topic_states,
)
from frontdesk.texts.judging import MOST_HEARD, MOST_SEEN, count_words, ease_in_words
from frontdesk.voice import sound_of_answer
from frontdesk.words import words
from shared.appointments import FIRST_MEETING, Centre, get_centre, get_kind
from shared.centre_texts import LONGEST_NAME, TopicCheck
from shared.content import (
    OWN,
    Count,
    Fact,
    Message,
    Minutes,
    OwnText,
    OwnTexts,
    Register,
    Telephone,
    Wording,
    languages,
    message,
)
from shared.services import OPENING_HOURS
from shared.web import page, workplace

blueprint = Blueprint("texts", __name__, url_prefix="/texts", template_folder="templates")


class TextForm(OwnForm):
    """A centre's own text; with `hear` it is only read aloud."""

    seen = LinesField()
    heard = LinesField()
    hear = TickField()


class CheckForm(OwnForm):
    by = TextField(validators=reason_given(LONGEST_NAME, "desk-texts-by-missing"))
    on = DayField(validators=[DataRequired("desk-texts-on-missing")])


@blueprint.get("/")
def list_texts() -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        states = topic_states(work, clerk())
    return desk_page("desk/texts.html", centre, states=states, fixed=OPENING_HOURS)


@blueprint.get("/<topic>/<language>")
def show_text(topic: str, language: str) -> Response:
    return _show(topic, language)


@blueprint.post("/<topic>/<language>")
def save_text(topic: str, language: str) -> Response:
    """Saves the centre's own text, or reads it aloud as callers will hear it."""
    form = TextForm(data=_stored(topic, language))
    text = OwnText(language, form.seen.data or "", form.heard.data or "")
    if not is_own_form(form):
        return _show(topic, language, text)
    problem = _problem(text)
    if problem or form.hear.data:
        return _show(topic, language, text, problem, is_heard=not problem)
    with workplace().work() as work:
        save_own_text(work, clerk(), topic, text)
    flash("", "desk-texts-saved" if text.seen else "desk-texts-ours-again")
    return go_to("desk.texts.list_texts")


@blueprint.post("/judge")
def judge_text() -> Response:
    """How easy the text is to read, while it is typed: a part of the page."""
    form = TextForm()
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
    seen, heard = form.seen.data or "", form.heard.data or ""
    return page(
        "desk/text_judged.html",
        say=words(centre.language, centre.zone),
        judged=[*ease_in_words(seen), *ease_in_words(heard)],
    )


@blueprint.post("/<topic>/checked")
def note_check(topic: str) -> Response:
    """Notes who held the text against its source."""
    form = CheckForm()
    if not is_own_form(form):
        return go_to("desk.texts.list_texts")
    with workplace().read() as work:
        language = get_centre(work, staff().centre_id).language
    if problem := problem_in(form):
        return _show(topic, language, None, problem)
    try:
        with workplace().work() as work:
            check_topic(work, clerk(), topic, TopicCheck(form.by.data, form.on.data))
    except NoSuchTopic:
        abort(404)
    flash("", "desk-texts-checked")
    return go_to("desk.texts.list_texts")


def _stored(topic: str, language: str) -> dict[str, str]:
    if language not in languages() or topic == OPENING_HOURS:
        abort(404)
    with workplace().read() as work:
        text = own_text(work, clerk(), topic, language)
    return {"seen": text.seen, "heard": text.heard}


def _problem(text: OwnText) -> Message | None:
    """A text needs both registers, or neither; and it has to fit on a screen and into a breath."""
    if bool(text.seen) != bool(text.heard):
        return message("desk-texts-both")
    if count_words(text.seen) > MOST_SEEN:
        return message("desk-texts-too-long", most=Count(MOST_SEEN))
    if count_words(text.heard) > MOST_HEARD:
        return message("desk-texts-too-long-heard", most=Count(MOST_HEARD))
    return None


def _show(
    topic: str,
    language: str,
    text: OwnText | None = None,
    problem: Message | None = None,
    *,
    is_heard: bool = False,
) -> Response:
    stored = OwnText(language, **_stored(topic, language))
    try:
        with workplace().read() as work:
            centre = get_centre(work, staff().centre_id)
            state = topic_state(work, clerk(), topic)
            minutes = get_kind(work, centre.id, FIRST_MEETING).minutes
    except NoSuchTopic:
        abort(404)
    facts: dict[str, Fact] = {
        "telephone": Telephone(centre.telephone),
        "minutes": Minutes(minutes),
    }
    ours, shown = Message(f"topic-{topic}-text", facts), text or stored
    own = Message(ours.id, facts | {OWN: OwnTexts((shown,))})
    said = _words(own, language, Register.SPOKEN, centre)
    sound = sound_of_answer(said, language) if is_heard else None
    return desk_page(
        "desk/text.html",
        centre,
        422 if problem else 200,
        state=state,
        text_language=language,
        others=[it for it in languages() if it != language],
        text=shown,
        ours_seen=_words(ours, language, Register.SHOWN, centre, "hint"),
        ours_heard=_words(ours, language, Register.SPOKEN, centre),
        judged=[*ease_in_words(shown.seen), *ease_in_words(shown.heard)],
        problem=problem,
        sound=sound,
        is_silent=is_heard and sound is None,
    )


def _words(what: Message, language: str, register: Register, centre: Centre, part: str = "") -> str:
    return Wording(language, register, centre.zone, centre.lexicon).say(what, part)
