"""The desk's pages of citizens' questions: the list, and a question with its thread."""

from flask import Blueprint, Response, flash
from wtforms import StringField

from frontdesk.addresses import ID
from frontdesk.fields import NumberField, TickField
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.questions.actions import (
    answer_question,
    listen,
    questions,
    read_question,
    take_question,
    talked_about,
)
from frontdesk.reading_ease import ease_of
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.voice import sound_of_answer
from shared.appointments import get_centre
from shared.content import Count, Message, message
from shared.inquiries import LONGEST_ANSWER
from shared.web import workplace

blueprint = Blueprint("questions", __name__, url_prefix="/questions", template_folder="templates")


class WrittenAnswerForm(OwnForm):
    """The answer as it is typed; with `check` or `hear` it is only tried out.

    `seen` is how much of the thread the page showed.
    """

    text = StringField()
    seen = NumberField()
    check = TickField()
    hear = TickField()


@blueprint.get("/")
def list_questions() -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        listed = questions(work, staff().centre_id)
    return desk_page("desk/questions.html", centre, listed=listed)


@blueprint.get(f"/<{ID}:question_id>")
def show_question(question_id: int) -> Response:
    return _show(question_id)


@blueprint.post(f"/<{ID}:question_id>/take")
def take_this_question(question_id: int) -> Response:
    """Takes the question, or tells which colleague was first."""
    me = clerk()
    if is_own_form():
        with workplace().work() as work:
            has_it = take_question(work, me, question_id)
        if has_it != me.name:
            flash(has_it or "", "desk-quicker")
    return _to(question_id)


@blueprint.post(f"/<{ID}:question_id>/answer")
def send_answer(question_id: int) -> Response:
    """Sends the written answer, after checking or hearing it; the text is kept until it is sent."""
    form = WrittenAnswerForm()
    text = (form.text.data or "").replace("\r\n", "\n")
    problem, is_own = _problem(text), is_own_form(form)
    if not problem and form.hear.data and is_own:
        return _show(question_id, text, is_heard=True)
    if not is_own or problem or form.check.data:
        return _show(question_id, text, problem)
    with workplace().work() as work:
        sent = answer_question(work, clerk(), question_id, _seen(form), text)
    if not sent:
        return _show(question_id, text, message("desk-question-something-new"))
    flash("", "desk-question-answered")
    return go_to("desk.questions.list_questions")


@blueprint.post(f"/<{ID}:question_id>/called")
def mark_called(question_id: int) -> Response:
    """Records that the clerk has called the citizen about the question."""
    if is_own_form():
        with workplace().work() as work:
            talked_about(work, clerk(), question_id)
    return _to(question_id)


@blueprint.get(f"/<{ID}:question_id>/recordings/<{ID}:entry_id>")
def play_question_recording(question_id: int, entry_id: int) -> Response:
    """Plays a spoken entry; the access is recorded, and the browser stores nothing."""
    with workplace().work() as work:
        heard = listen(work, clerk(), question_id, entry_id)
    return Response(heard.data, mimetype=heard.kind)


def _show(
    question_id: int, text: str = "", problem: Message | None = None, *, is_heard: bool = False
) -> Response:
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        asked = read_question(work, clerk(), question_id)
    sound = sound_of_answer(text, asked.inquiry.language, centre.lexicon) if is_heard else None
    if is_heard and sound is None:
        problem = message("desk-question-no-voice")
    return desk_page(
        "desk/question.html",
        centre,
        422 if problem else 200,
        sound=sound,
        asked=asked,
        text=text,
        problem=problem,
        ease=ease_of(text),
        longest=LONGEST_ANSWER,
    )


def _problem(text: str) -> Message | None:
    if not text.strip():
        return message("desk-question-empty")
    if len(text.strip()) > LONGEST_ANSWER:
        return message("desk-question-too-long", most=Count(LONGEST_ANSWER))
    return None


def _seen(form: WrittenAnswerForm) -> int:
    return -1 if form.seen.data is None else int(form.seen.data)


def _to(question_id: int) -> Response:
    return go_to("desk.questions.show_question", question_id=question_id)
