"""The addresses of the kiosk: one answers for every service, the others are its own screens."""

from collections.abc import Mapping
from dataclasses import replace

from flask import Blueprint, Response, request

from kiosk.audio import CLOSES, AudioSettings, change_audio
from kiosk.digits import after_key
from kiosk.display_settings import DisplayCommand, change_display, measures
from kiosk.handing_out import hand_out
from kiosk.heard import form_number, read_reply, step_in, tune_in, turn_of
from kiosk.scanning import number_on
from kiosk.session import DEVICE, KioskSession, beginning, end_visit, kiosk_session
from kiosk.showing import (
    by_ear,
    farewell,
    go_on,
    languages_of,
    show_screen,
    speak_part,
    to_the_start,
)
from kiosk.slip_screens import ask_if_written
from kiosk.staff import EndedByStaff
from kiosk.typing_on import LATE, keep_typed, send_typed
from kiosk.veil import is_hidden, try_birth_date
from kiosk.visit import OVER_ALL, Panel, Visit
from shared import dialogue
from shared.appointments import kiosk_is_alive
from shared.dialogue import (
    Chosen,
    Draft,
    Enter,
    Help,
    NoConversation,
    Prompt,
    Reply,
    Speak,
    Typed,
    Typing,
    keep_draft,
)
from shared.services import SCRIPTS, VEILED, begin_with_slip
from shared.unit_of_work import UnitOfWork
from shared.web import speech, workplace

blueprint = Blueprint("kiosk", __name__, url_prefix="/kiosk", template_folder="templates")

ASKS_FOR_NUMBER = {Typing.NUMBER, Typing.BIRTH_OR_NUMBER}
"""What is typed at the questions that a scanned slip answers."""

A_DAY = 24 * 60 * 60
"""Seconds."""


@blueprint.get("/")
def start() -> Response:
    """Shows the present question, and changes nothing.

    Answers 204 to a screen that shows it already (`seen` is its turn) and polls for what staff do.
    """
    prompt = present(kiosk_session())
    if request.args.get("seen") == str(prompt.turn):
        return Response(status=204)
    return show_screen(kiosk_session(), prompt)


@blueprint.post("/answer")
def answer() -> Response:
    """Takes a press or typed digits, and shows what follows.

    A key of the number pad, without the script, only changes what is typed. Raises `NoConversation`
    for an answer that comes after its visit has ended; Help counts even then.
    """
    session, form = kiosk_session(), request.form
    said, turn = read_reply(form), turn_of(form)
    if not isinstance(said, Typed):
        keep_typed(session)
    if turn and not session.visit.conversation and not isinstance(said, Help):
        raise NoConversation("the visit is over")
    if _is_hidden(session) and not isinstance(said, Help):
        return _lift_the_veil(session, form)
    if said is None or "key" in form:
        return _typing(session, turn, form.get("typed", ""), form.get("key", ""))
    if isinstance(said, Chosen) and (asked := _asked_once(session, said, turn)):
        return asked
    with workplace().work() as work:
        prompt = reply_with(work, session, said, turn)
    return _answered(session, prompt, form.get("typed", ""))


@blueprint.post("/more")
def more() -> Response:
    """Shows another page of the choices, or of a longer text."""
    return seen_otherwise(
        replace(kiosk_session().visit, more=form_number(request.form, "page") or 0)
    )


@blueprint.post("/look")
def press_display() -> Response:
    """Opens, applies or closes the display screen."""
    visit, by = kiosk_session().visit, step_in(request.form)
    panel = Panel.NONE if by is DisplayCommand.DONE else Panel.DISPLAY
    more = visit.more if panel is visit.panel else 0
    return seen_otherwise(
        replace(visit, display=change_display(visit.display, by), panel=panel, more=more)
    )


@blueprint.post("/language")
def language() -> Response:
    """Opens the screen with the languages, or changes to the one that was chosen."""
    session, wanted = kiosk_session(), request.form.get("language", "")
    keep_typed(session)
    if wanted not in languages_of(session):
        return seen_otherwise(replace(session.visit, panel=Panel.LANGUAGE, more=0))
    visit = replace(session.visit, language=wanted, panel=Panel.NONE, more=0)
    if visit.conversation:
        with workplace().work() as work:
            dialogue.reply(work, SCRIPTS, visit.conversation, None, Speak(wanted))
    return seen_otherwise(visit)


@blueprint.post("/alive")
def alive() -> Response:
    """Notes that this kiosk works: its script tells so each minute, so that silence is noticed."""
    with workplace().work() as work:
        kiosk_is_alive(work, request.cookies.get(DEVICE, ""))
    return Response(status=204)


@blueprint.post("/scanned")
def scan() -> Response:
    """Takes a scanned code: the number of a slip is an answer, or begins a conversation.

    Any other code changes nothing, and the screen says so (422).
    """
    session, number = kiosk_session(), number_on(request.form.get("code", ""))
    if _is_hidden(session):
        return go_on(session, present(session))
    if not number:
        sorry = speak_part(session, "slip-not-ours")
        typed = request.form.get("typed", "")
        return show_screen(session, present(session), status=422, because=sorry, typed=typed)
    asked = _asked_for_number(session)
    if asked is None:
        end_visit(session.visit)
        session = replace(session, visit=replace(session.visit, conversation=""))
    with workplace().work() as work:
        prompt = (
            reply_with(work, session, Typed(number), asked.turn)
            if asked
            else begin_with_slip(work, SCRIPTS, beginning(session), number)
        )
    return _answered(session, prompt, number)


@blueprint.post("/aloud")
def aloud() -> Response:
    """Has this and all further screens of the visit read aloud.

    Where nothing can be heard (no voice, or the script reports `failed`), the screen says so and
    reading aloud ends.
    """
    session, typed = kiosk_session(), request.form.get("typed", "")
    keep_typed(session)
    prompt = present(session)
    if "failed" in request.form or not speech().speaks(prompt.language):
        quiet = replace(session, visit=replace(session.visit, audio=AudioSettings()))
        return show_screen(quiet, prompt, because=speak_part(session, "aloud-not-now"), typed=typed)
    return show_screen(replace(session, visit=by_ear(session.visit)), prompt, typed=typed)


@blueprint.post("/sound")
def press_audio() -> Response:
    """Opens, applies or closes the sound screen."""
    visit, by = kiosk_session().visit, tune_in(request.form)
    panel = Panel.NONE if by in CLOSES else Panel.SOUND
    more = visit.more if panel is visit.panel else 0
    return seen_otherwise(
        replace(visit, audio=change_audio(visit.audio, by), panel=panel, more=more)
    )


@blueprint.get("/measures-<int:ppi>.css")
def measures_of(ppi: int) -> Response:
    """The style sheet for a screen's pixels per inch; browsers may keep it for a day."""
    response = Response(measures(ppi), mimetype="text/css")
    response.cache_control.max_age = A_DAY
    return response


@blueprint.get("/<path:_wherever>")
def elsewhere(_wherever: str) -> Response:
    """Redirects any other address to the present question: visitors type no addresses."""
    return to_the_start(kiosk_session().visit)


def present(session: KioskSession) -> Prompt:
    """The question to be shown: the conversation's, or a preview of the first one.

    Raises `NoConversation` for a conversation that is over, `EndedByStaff` when the desk ended it.
    """
    visit = session.visit
    with workplace().read() as work:
        if not visit.conversation:
            return dialogue.preview(work, SCRIPTS, beginning(session))
        prompt = dialogue.current(work, visit.conversation)
    if prompt.ended:
        raise EndedByStaff(prompt) if prompt.helped else NoConversation(visit.conversation)
    return prompt


def _asked_for_number(session: KioskSession) -> Prompt | None:
    """The present question, if a booking number answers it; else None."""
    if not session.visit.conversation:
        return None
    with workplace().read() as work:
        prompt = dialogue.current(work, session.visit.conversation)
    is_asked = isinstance(prompt.question, Enter) and prompt.question.typing in ASKS_FOR_NUMBER
    return prompt if is_asked and not prompt.ended else None


def reply_with(work: UnitOfWork, session: KioskSession, said: Reply, turn: int | None) -> Prompt:
    """Gives a reply to the conversation, or begins one with it.

    A reply counts for its own turn only; Help counts on whatever screen it was pressed.
    """
    conversation = session.visit.conversation
    if isinstance(said, Typed) and conversation:
        return send_typed(work, conversation, said, turn)
    if not conversation:
        begun = dialogue.begin(work, SCRIPTS, beginning(session))
        return dialogue.reply(work, SCRIPTS, begun.conversation_id, begun.turn, said)
    if isinstance(said, Help):
        return dialogue.reply(work, SCRIPTS, conversation, None, said)
    at, audio = LATE if turn is None else turn, session.visit.audio
    alone = audio.is_open and audio.headphones
    return dialogue.reply(work, SCRIPTS, conversation, at, said, with_headphones=alone)


def _answered(session: KioskSession, prompt: Prompt, typed: str) -> Response:
    """What follows a reply: the last word, the same question again (422), or the next one."""
    if prompt.ended:
        return farewell(session, prompt)
    session = replace(
        session,
        visit=replace(
            session.visit,
            conversation=prompt.conversation_id,
            panel=Panel.NONE,
            more=session.visit.more if prompt.not_understood else 0,
        ),
    )
    if prompt.not_understood:
        return show_screen(session, prompt, status=422, typed=typed)
    return go_on(replace(session, visit=hand_out(session, prompt)), prompt)


def _is_hidden(session: KioskSession) -> bool:
    """Whether the veil lies over the present question."""
    visit = session.visit
    return visit.veiled and bool(visit.conversation) and is_hidden(visit, present(session))


def _lift_the_veil(session: KioskSession, form: Mapping[str, str]) -> Response:
    """The question that was hidden, after the right birth date; the veil again after any other."""
    typed, prompt = form.get("typed", ""), present(session)
    if "key" in form:
        after = after_key(typed, form["key"], VEILED.typing, VEILED.country)
        return show_screen(session, prompt, typed=after)
    with workplace().read() as work:
        visit, said = try_birth_date(work, session.visit, typed)
    session = replace(session, visit=visit)
    if not said:
        return go_on(session, prompt)
    return show_screen(session, prompt, status=422, because=speak_part(session, said), typed=typed)


def _typing(session: KioskSession, turn: int | None, typed: str, key: str) -> Response:
    """The present question with one key more or less in its field.

    Where the form belongs to another turn, the present question as it is.
    """
    prompt = present(session)
    if not isinstance(prompt.question, Enter) or prompt.turn != turn:
        return go_on(session, prompt)
    question = prompt.question
    afresh = bool(prompt.draft and prompt.draft.sent)
    after = after_key(typed, key, question.typing, question.country, afresh=afresh)
    with workplace().work() as work:
        keep_draft(work, prompt.conversation_id, turn, Draft(after))
    return show_screen(session, replace(prompt, draft=Draft(after)))


def _asked_once(session: KioskSession, said: Chosen, turn: int | None) -> Response | None:
    """Before a visitor ends: have they written their number down? None where that is not asked."""
    if not session.visit.conversation:
        return None
    with workplace().read() as work:
        prompt = dialogue.current(work, session.visit.conversation)
    is_present = prompt.turn == turn and not prompt.ended
    visit = ask_if_written(session.visit, prompt, said) if is_present else None
    return go_on(replace(session, visit=visit), prompt) if visit else None


def seen_otherwise(visit: Visit) -> Response:
    """The present question shown with other settings, or another page of it."""
    before = kiosk_session()
    keep_typed(before)
    if before.visit.panel is Panel.WRITTEN and visit.panel in OVER_ALL:
        # The question whether the number is written down got no answer: it is asked again.
        visit = replace(visit, written="")
    session = replace(before, visit=visit)
    return go_on(session, present(session))
