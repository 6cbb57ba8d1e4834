"""The desk's pages of conversations: begun, carried on for a citizen, handed back."""

from collections.abc import Collection

from flask import Blueprint, Response, flash
from wtforms import StringField
from wtforms.validators import AnyOf

from frontdesk.choices import name_stored_language
from frontdesk.conversations.actions import (
    answer_for_them,
    begin_conversation,
    carry_on_conversation,
    hand_back_conversation,
    languages_spoken,
    read_conversation,
    say_who_was_seen,
)
from frontdesk.conversations.views import view
from frontdesk.fields import NumberField, TelephoneField
from frontdesk.forms import OwnForm
from frontdesk.meetings.actions.existing import existing_meetings
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form
from frontdesk.words import words
from shared.appointments import Centre, get_centre
from shared.content import Name, message
from shared.dialogue import Back, Change, Chosen, HowSeen, Prompt, Reply, Speak, StartOver, Typed
from shared.unit_of_work import UnitOfWork
from shared.web import workplace

ID = "string(minlength=8, maxlength=32):conversation_id"

HERE, CALLS = "here", "calls"

NOTHING = Chosen(-1)
"""A reply that chooses no option, for a form that was not sent by one of our pages."""

blueprint = Blueprint(
    "conversations", __name__, url_prefix="/conversations", template_folder="templates"
)


class BeginForm(OwnForm):
    """Where the citizen is, the number of one who calls, and the language that they speak."""

    where = StringField()
    number = TelephoneField()
    language = StringField()


class WhoWasSeenForm(OwnForm):
    """How the clerk has seen who the citizen is."""

    how = StringField(validators=[AnyOf(list(HowSeen))])


class AnswerForm(OwnForm):
    """A button of the question, or what was typed to it."""

    turn = NumberField()
    move = StringField()
    language = StringField()
    change = NumberField()
    choice = NumberField()
    typed = StringField()


@blueprint.get("/new")
def new() -> Response:
    """Shows the form that begins a conversation."""
    return _new_page(_begin_form())


@blueprint.post("/")
def start_conversation() -> Response:
    """Begins a conversation, after asking where the citizen is and which language they speak."""
    me, form = clerk(), _begin_form()
    calls = form.where.data == CALLS
    is_own = is_own_form(form)
    is_wrong = calls and bool(form.number.errors)
    if is_wrong or not is_own:
        return _new_page(form, is_wrong)
    telephone = form.number.data if calls else None
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        kiosk_name = "" if calls else words(centre.language)("desk-conversation-place")
        begun = begin_conversation(work, me, _language(work, form), kiosk_name, telephone)
    return _to(begun)


@blueprint.get(f"/<{ID}>")
def show_conversation(conversation_id: str) -> Response:
    return _show(conversation_id)


@blueprint.post(f"/<{ID}>/carry-on")
def take_over(conversation_id: str) -> Response:
    """Lets the clerk answer in the citizen's place from now on."""
    if is_own_form():
        with workplace().work() as work:
            carry_on_conversation(work, clerk(), conversation_id)
    return _to(conversation_id)


@blueprint.post(f"/<{ID}>/seen")
def who_was_seen(conversation_id: str) -> Response:
    """Notes that the clerk has seen who the citizen is, and how; without a choice nothing is."""
    form = WhoWasSeenForm()
    if not is_own_form(form):
        return _to(conversation_id)
    if form.errors:
        flash("", "desk-conversation-seen-how")
        return _to(conversation_id)
    with workplace().work() as work:
        say_who_was_seen(work, clerk(), conversation_id, HowSeen(form.how.data))
    return _to(conversation_id)


@blueprint.post(f"/<{ID}>/answer")
def answer_turn(conversation_id: str) -> Response:
    """Answers the present question; what was typed stays in the field until it is understood."""
    form = AnswerForm()
    if not is_own_form(form):
        return _to(conversation_id)
    me = clerk()
    with workplace().work() as work:
        said = _heard(form, languages_spoken(work, me))
        prompt = answer_for_them(work, me, conversation_id, form.turn.data, said)
    if prompt.not_understood:
        return _show(conversation_id, prompt, form.typed.data or "")
    if prompt.stale and not prompt.ended:
        flash("", "desk-conversation-stale")
    return _to(conversation_id)


@blueprint.post(f"/<{ID}>/hand-back")
def return_conversation(conversation_id: str) -> Response:
    """Hands the conversation back to the citizen."""
    if is_own_form():
        with workplace().work() as work:
            hand_back_conversation(work, clerk(), conversation_id)
        flash("", "desk-conversation-handed-back")
    return go_to("desk.now.show_now")


def _heard(form: AnswerForm, spoken: Collection[str]) -> Reply:
    """The reply that a button or the field of the form stands for."""
    if form.move.data == "back":
        return Back()
    if form.move.data == "start-over":
        return StartOver()
    if form.language.data in spoken:
        return Speak(form.language.data)
    if form.change.raw_data:
        return Change(_place(form.change.data))
    if form.choice.raw_data:
        return Chosen(_place(form.choice.data))
    return Typed(form.typed.data) if form.typed.raw_data else NOTHING


def _begin_form() -> BeginForm:
    with workplace().read() as work:
        centre = get_centre(work, clerk().centre_id)
    return BeginForm(data={"where": HERE, "language": centre.language})


def _new_page(form: BeginForm, is_wrong: bool = False) -> Response:
    me = clerk()
    with workplace().read() as work:
        centre = get_centre(work, me.centre_id)
        spoken = languages_spoken(work, me)
    return desk_page(
        "desk/conversation_new.html",
        centre,
        422 if is_wrong else 200,
        languages=_named(spoken, centre),
        where=form.where.data,
        number=form.number.text,
        chosen=form.language.data,
        is_wrong=is_wrong,
        number_problem=form.number.errors[0] if is_wrong else "",
    )


def _show(conversation_id: str, problem: Prompt | None = None, typed: str = "") -> Response:
    """The page of a conversation; `problem` is the prompt for an answer that could not be read."""
    me = clerk()
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        told = read_conversation(work, me, conversation_id)
        existing = existing_meetings(work, me, told.citizen_id) if told.citizen_id else ()
        spoken = languages_spoken(work, me)
    prompt = told.overview.prompt
    drawn = view(prompt, centre) if prompt else None
    say = words(centre.language, centre.zone)
    return desk_page(
        "desk/conversation.html",
        centre,
        422 if problem else 200,
        told=told,
        existing=existing,
        it=told.overview,
        view=drawn,
        problem=say(problem.because or message("choice-is-gone")) if problem else "",
        typed=typed,
        ways_to_see=list(HowSeen),
        languages=_named(spoken, centre) + _off_list(told.overview.language, spoken, centre),
    )


def _named(languages: Collection[str], centre: Centre) -> list[tuple[str, str]]:
    say = words(centre.language)
    return [(it, say("desk-speaks", language=Name(it))) for it in languages]


def _off_list(language: str, spoken: Collection[str], centre: Centre) -> list[tuple[str, str]]:
    """The language of a conversation whose language the centre has switched off since."""
    return [] if language in spoken else [(language, name_stored_language(centre)(language))]


def _language(work: UnitOfWork, form: BeginForm) -> str:
    """The chosen language, or the first that the centre offers."""
    spoken = languages_spoken(work, clerk())
    return form.language.data if form.language.data in spoken else spoken[0]


def _place(index: int | None) -> int:
    return NOTHING.index if index is None else index


def _to(conversation_id: str) -> Response:
    return go_to("desk.conversations.show_conversation", conversation_id=conversation_id)
