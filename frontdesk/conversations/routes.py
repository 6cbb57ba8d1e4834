"""The desk's pages of conversations: begun, carried on for a citizen, handed back."""

from collections.abc import Collection, Mapping

from flask import Blueprint, Response, flash, request

from frontdesk.clerks import Clerk
from frontdesk.conversations.actions import (
    answer_for_them,
    begin_conversation,
    carry_on_conversation,
    hand_back_conversation,
    languages_spoken,
    read_conversation,
)
from frontdesk.conversations.views import view
from frontdesk.meetings.actions.existing import existing_meetings
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form
from frontdesk.words import words
from shared.appointments import Centre, get_centre
from shared.citizens import readable_telephone
from shared.content import Name, message
from shared.dialogue import Back, Change, Chosen, Prompt, Reply, Speak, StartOver, Typed
from shared.unit_of_work import UnitOfWork
from shared.web import workplace

ID = "string(minlength=8, maxlength=32):conversation_id"

HERE, CALLS = "here", "calls"

NOTHING = Chosen(-1)
"""A reply that chooses no option, for a form that was not sent by one of our pages."""

blueprint = Blueprint(
    "conversations", __name__, url_prefix="/conversations", template_folder="templates"
)


@blueprint.get("/new")
def new() -> Response:
    """Shows the form that begins a conversation."""
    return _new_page()


@blueprint.post("/")
def start_conversation() -> Response:
    """Begins a conversation, after asking where the citizen is and which language they speak."""
    me, number = clerk(), request.form.get("number", "").strip()
    calls = request.form.get("where") == CALLS
    telephone = readable_telephone(number) if calls else None
    is_wrong = calls and bool(number) and telephone is None
    if is_wrong or not is_own_form():
        return _new_page(is_wrong)
    with workplace().work() as work:
        centre = get_centre(work, me.centre_id)
        kiosk_name = "" if calls else words(centre.language)("desk-conversation-place")
        begun = begin_conversation(work, me, _language(work, me), kiosk_name, telephone)
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


@blueprint.post(f"/<{ID}>/answer")
def answer_turn(conversation_id: str) -> Response:
    """Answers the present question; what was typed stays in the field until it is understood."""
    if not is_own_form():
        return _to(conversation_id)
    me = clerk()
    with workplace().work() as work:
        said = _heard(request.form, languages_spoken(work, me))
        prompt = answer_for_them(work, me, conversation_id, _turn(), said)
    if prompt.not_understood:
        return _show(conversation_id, prompt, request.form.get("typed", ""))
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


def _heard(form: Mapping[str, str], spoken: Collection[str]) -> Reply:
    """The reply that a button or the field of the form stands for."""
    if form.get("move") == "back":
        return Back()
    if form.get("move") == "start-over":
        return StartOver()
    if form.get("language") in spoken:
        return Speak(form["language"])
    if "change" in form:
        return Change(_place(form["change"]))
    if "choice" in form:
        return Chosen(_place(form["choice"]))
    return Typed(form["typed"]) if "typed" in form else NOTHING


def _new_page(is_wrong: bool = False) -> Response:
    me, form = clerk(), request.form
    with workplace().read() as work:
        centre = get_centre(work, me.centre_id)
        spoken = languages_spoken(work, me)
    return desk_page(
        "desk/conversation_new.html",
        centre,
        422 if is_wrong else 200,
        languages=_named(spoken, centre),
        where=form.get("where", HERE),
        number=form.get("number", ""),
        chosen=form.get("language", centre.language),
        is_wrong=is_wrong,
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
        languages=_named(spoken, centre),
    )


def _named(languages: Collection[str], centre: Centre) -> list[tuple[str, str]]:
    say = words(centre.language)
    return [(it, say("desk-speaks", language=Name(it))) for it in languages]


def _language(work: UnitOfWork, me: Clerk) -> str:
    """The chosen language, or the first that the centre offers."""
    spoken, wanted = languages_spoken(work, me), request.form.get("language", "")
    return wanted if wanted in spoken else spoken[0]


def _turn() -> int | None:
    return _number(request.form.get("turn", ""))


def _place(text: str) -> int:
    index = _number(text)
    return NOTHING.index if index is None else index


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


def _to(conversation_id: str) -> Response:
    return go_to("desk.conversations.show_conversation", conversation_id=conversation_id)
