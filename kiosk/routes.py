"""The addresses of the kiosk: one answers for every service, the others are its own screens."""

from dataclasses import replace

from flask import Blueprint, Response, make_response, redirect, request, url_for

from kiosk.audio import CLOSES, AudioSettings, change_audio
from kiosk.digits import after_key
from kiosk.display_settings import DisplayCommand, change_display, measures
from kiosk.drawing import png_to_look_at
from kiosk.handing_out import hand_out, print_slip
from kiosk.heard import form_number, read_reply, step_in, tune_in, turn_of
from kiosk.scanning import number_on
from kiosk.session import DEVICE, KioskSession, beginning, end_visit, enrolled, kiosk_session
from kiosk.showing import (
    begin_anew,
    by_ear,
    farewell,
    go_on,
    languages_of,
    show_screen,
    speak_part,
    still_there,
    to_the_start,
    unknown_device,
)
from kiosk.slip import slip_of
from kiosk.staff import EndedByStaff
from kiosk.visit import Panel, Visit
from shared import dialogue
from shared.appointments import kiosk_is_alive, kiosk_of_device
from shared.dialogue import (
    Again,
    Draft,
    Enter,
    Help,
    NoConversation,
    Prompt,
    Receipt,
    Reply,
    Speak,
    Typed,
    Typing,
    keep_draft,
)
from shared.services import SCRIPTS, begin_with_slip
from shared.unit_of_work import UnitOfWork
from shared.web import speech, workplace

blueprint = Blueprint("kiosk", __name__, url_prefix="/kiosk", template_folder="templates")

LATE = -1
"""The turn of an answer that names none: no question has it, so the answer changes nothing."""

ASKS_FOR_NUMBER = {Typing.NUMBER, Typing.BIRTH_OR_NUMBER}
"""What is typed at the questions that a scanned slip answers."""

A_DAY = 24 * 60 * 60
"""Seconds."""


@blueprint.get("/")
def start() -> Response:
    """Shows the present question, and changes nothing.

    Answers 204 to a screen that shows it already (`seen` is its turn) and polls for what staff do.
    """
    prompt = _present(kiosk_session())
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
        _keep_typed(session)
    if turn and not session.visit.conversation and not isinstance(said, Help):
        raise NoConversation("the visit is over")
    if said is None or "key" in form:
        return _typing(session, turn, form.get("typed", ""), form.get("key", ""))
    with workplace().work() as work:
        prompt = _reply(work, session, said, turn)
    return _answered(session, prompt, form.get("typed", ""))


@blueprint.post("/more")
def more() -> Response:
    """Shows another page of the choices, or of a longer text."""
    return _seen_otherwise(
        replace(kiosk_session().visit, more=form_number(request.form, "page") or 0)
    )


@blueprint.post("/look")
def press_display() -> Response:
    """Opens, applies or closes the display screen."""
    visit, by = kiosk_session().visit, step_in(request.form)
    panel = Panel.NONE if by is DisplayCommand.DONE else Panel.DISPLAY
    return _seen_otherwise(
        replace(visit, display=change_display(visit.display, by), panel=panel, more=0)
    )


@blueprint.post("/language")
def language() -> Response:
    """Opens the screen with the languages, or changes to the one that was chosen."""
    session, wanted = kiosk_session(), request.form.get("language", "")
    _keep_typed(session)
    if wanted not in languages_of(session):
        return _seen_otherwise(replace(session.visit, panel=Panel.LANGUAGE, more=0))
    visit = replace(session.visit, language=wanted, panel=Panel.NONE, more=0)
    if visit.conversation:
        with workplace().work() as work:
            dialogue.reply(work, SCRIPTS, visit.conversation, None, Speak(wanted))
    return _seen_otherwise(visit)


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
    if not number:
        sorry = speak_part(session, "slip-not-ours")
        typed = request.form.get("typed", "")
        return show_screen(session, _present(session), status=422, because=sorry, typed=typed)
    asked = _asked_for_number(session)
    if asked is None:
        end_visit(session.visit)
        session = replace(session, visit=replace(session.visit, conversation=""))
    with workplace().work() as work:
        prompt = (
            _reply(work, session, Typed(number), asked.turn)
            if asked
            else begin_with_slip(work, SCRIPTS, beginning(session), number)
        )
    return _answered(session, prompt, number)


@blueprint.get("/slip")
def print_receipt() -> Response:
    """What is to be read on the slip of the receipt on the screen, as PNG.

    Redirects where there is no receipt.
    """
    session = kiosk_session()
    prompt = _present(session)
    if not isinstance(prompt.question, Receipt):
        return to_the_start(session.visit)
    drawn = png_to_look_at(slip_of(prompt.question, session.centre, prompt.language))
    return Response(drawn, mimetype="image/png")


@blueprint.post("/slip")
def slip_shown() -> Response:
    """Opens or closes the picture of the slip."""
    panel = Panel.SLIP if request.form.get("slip") == "open" else Panel.NONE
    return _seen_otherwise(replace(kiosk_session().visit, panel=panel, more=0))


@blueprint.post("/slip/again")
def slip_once_more() -> Response:
    """Prints the slip once more; the press counts a turn, so a double tap prints one."""
    session, turn = kiosk_session(), turn_of(request.form)
    prompt = _present(session)
    if isinstance(prompt.question, Receipt):
        with workplace().work() as work:
            prompt = _reply(work, session, Again(), turn)
        if not prompt.stale:
            session = replace(session, visit=print_slip(session, prompt))
    return go_on(session, prompt)


@blueprint.post("/aloud")
def aloud() -> Response:
    """Has this and all further screens of the visit read aloud.

    Where nothing can be heard (no voice, or the script reports `failed`), the screen says so and
    reading aloud ends.
    """
    session, typed = kiosk_session(), request.form.get("typed", "")
    _keep_typed(session)
    prompt = _present(session)
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
    return _seen_otherwise(
        replace(visit, audio=change_audio(visit.audio, by), panel=panel, more=more)
    )


@blueprint.get("/still")
def still() -> Response:
    """The question whether the visitor is still there, for browsers without a script."""
    return still_there(kiosk_session())


@blueprint.post("/stay")
def stay() -> Response:
    """Keeps the visit alive: the visitor has touched the screen or said they are still there."""
    return to_the_start(kiosk_session().visit)


@blueprint.post("/end")
def leave_kiosk() -> Response:
    """Ends the visit of a visitor who does not answer any more; shows the first question."""
    end_visit(kiosk_session().visit)
    return begin_anew(kiosk_session())


@blueprint.get("/enrol/<token>")
def enrol_this_kiosk(token: str) -> Response:
    """Makes this browser a kiosk: opened once, with the token of `flask enrol-kiosk`.

    An unknown token gets 403.
    """
    with workplace().read() as work:
        known = kiosk_of_device(work, token) is not None
    return (
        enrolled(make_response(redirect(url_for("kiosk.start"))), token)
        if known
        else unknown_device()
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


def _present(session: KioskSession) -> Prompt:
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


def _reply(work: UnitOfWork, session: KioskSession, said: Reply, turn: int | None) -> Prompt:
    """Gives a reply to the conversation, or begins one with it.

    A reply counts for its own turn only; Help counts on whatever screen it was pressed.
    """
    conversation = session.visit.conversation
    if isinstance(said, Typed) and conversation:
        return _send(work, conversation, said, turn)
    if not conversation:
        begun = dialogue.begin(work, SCRIPTS, beginning(session))
        return dialogue.reply(work, SCRIPTS, begun.conversation_id, begun.turn, said)
    if isinstance(said, Help):
        return dialogue.reply(work, SCRIPTS, conversation, None, said)
    at, audio = LATE if turn is None else turn, session.visit.audio
    alone = audio.is_open and audio.headphones
    return dialogue.reply(work, SCRIPTS, conversation, at, said, with_headphones=alone)


def _send(work: UnitOfWork, conversation: str, said: Typed, turn: int | None) -> Prompt:
    """Gives what was typed as the answer; it stays to be seen, with what is wrong with it."""
    sent, late = Draft(said.text, sent=True), LATE if turn is None else turn
    keep_draft(work, conversation, turn, sent)
    prompt = dialogue.reply(work, SCRIPTS, conversation, late, said)
    if not prompt.not_understood:
        return prompt
    refused = replace(sent, because=prompt.because)
    keep_draft(work, conversation, turn, refused)
    return replace(prompt, draft=refused)


def _keep_typed(session: KioskSession) -> None:
    """Keeps what is typed so far, whatever is pressed: it stands there again afterwards."""
    conversation, typed = session.visit.conversation, request.form.get("typed")
    if not conversation or typed is None:
        return
    with workplace().work() as work:
        keep_draft(work, conversation, turn_of(request.form), Draft(typed))


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


def _typing(session: KioskSession, turn: int | None, typed: str, key: str) -> Response:
    """The present question with one key more or less in its field.

    Where the form belongs to another turn, the present question as it is.
    """
    prompt = _present(session)
    if not isinstance(prompt.question, Enter) or prompt.turn != turn:
        return go_on(session, prompt)
    question = prompt.question
    afresh = bool(prompt.draft and prompt.draft.sent)
    after = after_key(typed, key, question.typing, question.country, afresh=afresh)
    with workplace().work() as work:
        keep_draft(work, prompt.conversation_id, turn, Draft(after))
    return show_screen(session, replace(prompt, draft=Draft(after)))


def _seen_otherwise(visit: Visit) -> Response:
    """The present question shown with other settings, or another page of it."""
    _keep_typed(kiosk_session())
    session = replace(kiosk_session(), visit=visit)
    return go_on(session, _present(session))
