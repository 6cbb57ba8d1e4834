"""Makes the response that shows a screen: the whole page, or the fragment for htmx."""

from dataclasses import replace
from http import HTTPStatus
from zoneinfo import ZoneInfo

from flask import Response, make_response, redirect, request, url_for

from kiosk import visit as visits
from kiosk.audio import AudioSettings
from kiosk.child import with_child
from kiosk.display_settings import SETTLES, SETTLES_STEADILY
from kiosk.keypad import KeypadGuide
from kiosk.leaving import leaving_panel
from kiosk.panels import attract_lines, language_panel, look_panel, sound_panel
from kiosk.reading import Reader
from kiosk.screens import Scene, Screen, screen
from kiosk.session import KioskSession, beginning, kiosk_session, language_of
from kiosk.slip_screens import about_slip, slip_panel, written_panel
from kiosk.text import NOTHING, Text
from kiosk.veil import is_hidden, veil
from kiosk.visit import HELPED, IDLE, NOBODY, VEILED_AFTER, WARNING, Panel, Visit
from shared import content, dialogue
from shared.content import Digits, Message, Register, Wording, message
from shared.dialogue import Choose, HandOver, Prompt, Question, Receipt
from shared.services import SCRIPTS
from shared.web import page, settings, workplace

ANYWHERE = ZoneInfo("Europe/Copenhagen")
"""Time zone of screens made without knowing the centre; such a screen tells no time."""

UNKNOWN_LANGUAGE = "da"
"""Language (ISO 639) of a screen without a known visitor or centre."""

SILENCE = AudioSettings()
"""The sound settings of a visitor who has not asked to hear anything."""

LAST_WORDS = 20
"""Seconds that a sentence stays which is meant for a visitor who is leaving; our own choice."""

PATIENCE = (int(IDLE.total_seconds()), int(WARNING.total_seconds()))
"""How long a screen waits, in seconds: before it asks for a sign of life, and for the answer."""

BRIEFLY = (LAST_WORDS, 20)
"""How long, likewise, at a question that needs no answer: the visitor has most likely gone."""

WITH_STAFF = (int(HELPED.total_seconds()), int(WARNING.total_seconds()))
"""How long, likewise, while staff carry the conversation on at the desk."""

VEILS = int(VEILED_AFTER.total_seconds())
"""Seconds untouched after which what is personal is hidden from who passes by."""

FOLLOWS = 4
"""Seconds between two polls for what staff do; without a script, three times that."""


def show_screen(
    session: KioskSession,
    prompt: Prompt,
    *,
    status: int = 200,
    because: Text = NOTHING,
    typed: str = "",
) -> Response:
    """Shows a question, or the panel that lies over it; keeps the visit in its cookie.

    `because` takes the place of the question's own; `typed` is what stands in its field.
    """
    scene = _scene(session, prompt.language)
    drawn = _drawn(session, prompt, scene, typed)
    if because:
        drawn = replace(drawn, because=because)
    if prompt.helped and not drawn.because:
        drawn = replace(drawn, because=scene.say("kiosk-helped"))
    follows = session.visit.panel is Panel.NONE and _waits_for_staff(prompt)
    response = _page(
        drawn,
        scene,
        session.centre.name,
        status,
        patience=_patience(prompt, session.visit),
        unhurried=prompt.unhurried,
        settles=_settles(prompt, session.visit),
        veils=VEILS if prompt.unhurried and not session.visit.veiled else 0,
        follows=FOLLOWS if follows else 0,
        languages=languages_of(session),
    )
    return remember_visit(response, session.visit)


def go_on(session: KioskSession, prompt: Prompt) -> Response:
    """Shows what follows a POST: at once to htmx, by a redirect to a plain browser."""
    if "HX-Request" in request.headers:
        return show_screen(session, prompt)
    return to_the_start(session.visit)


def to_the_start(visit: Visit) -> Response:
    """A redirect (303) to the present question; the visit goes on."""
    return remember_visit(make_response(redirect(url_for("kiosk.start"), 303)), visit)


def begin_anew(
    session: KioskSession, because: Text = NOTHING, audio: AudioSettings = SILENCE
) -> Response:
    """Wipes the visit and shows the first question, with `because` as a last sentence.

    The sentence stays for `LAST_WORDS`. It alone is read aloud, with the sound settings `audio` of
    the visitor who leaves.
    """
    nobody = replace(session, visit=NOBODY)
    with workplace().read() as work:
        prompt = dialogue.preview(work, SCRIPTS, beginning(nobody))
    scene = _scene(nobody, prompt.language)
    drawn = replace(screen(prompt, scene), because=because)
    drawn = replace(drawn, hint=NOTHING) if because else drawn
    again = LAST_WORDS if because else 0
    reader = Reader(audio, _aloud(scene), only=because)
    languages = () if because else languages_of(nobody)
    response = _page(
        drawn, scene, nobody.centre.name, again=again, reader=reader, languages=languages
    )
    visits.wipe(response)
    return response


def farewell(session: KioskSession, prompt: Prompt) -> Response:
    """Ends the visit: the conversation's last word, above the first question."""
    words = _scene(session, prompt.language).say(prompt.question.text)
    return begin_anew(session, replace(words, language=prompt.language), session.visit.audio)


def lost_the_thread(_problem: Exception) -> Response:
    """Handles `NoConversation`: says that the visit is over, above the first question."""
    words = speak_part(kiosk_session(), "kiosk-anew")
    return begin_anew(kiosk_session(), replace(words, language=language_of(kiosk_session())))


def speak_part(session: KioskSession, id: str | Message, part: str = "") -> Text:
    """A message's text, or one part of it, in the visitor's language."""
    return _scene(session, language_of(session)).say(id, part)


def still_there(session: KioskSession) -> Response:
    """The question whether the visitor is still there, as a page without script."""
    scene = _scene(session, language_of(session))
    drawn = Screen("kiosk/still.html", scene.say("kiosk-idle"), scene.say("kiosk-idle", "hint"))
    return _page(drawn, scene, session.centre.name)


def sorry(_problem: Exception) -> Response:
    """The page for an unforeseen error (503), made without the database."""
    return _page_of_nowhere("kiosk/sorry.html", "kiosk-sorry", 503)


def unknown_device() -> Response:
    """The page for a device that is not enrolled (403)."""
    return _page_of_nowhere("kiosk/unknown.html", "kiosk-unknown", 403)


def code_page(typed: str, problem: str) -> Response:
    """The page on which a device is told its code; `problem` is the id of what is wrong."""
    wording = Wording(UNKNOWN_LANGUAGE, Register.SHOWN, ANYWHERE)
    return page(
        "web/device_code.html",
        422 if problem else 200,
        language=UNKNOWN_LANGUAGE,
        say=lambda id: wording.say(Message(id)),
        action=url_for("kiosk.enrol_kiosk_by_code"),
        form=None,
        typed=typed,
        problem=problem,
    )


def remember_visit(response: Response, visit: Visit) -> Response:
    """Keeps the visit and the time of this press in its cookie.

    Only after a POST, since a GET changes nothing; and never an empty visit.
    """
    if request.method == "POST" and visit != NOBODY:
        seen = int(workplace().clock.now().timestamp())
        secure = settings().public_base_url.startswith("https://")
        visits.keep_visit(response, replace(visit, seen=seen), settings().secret_key, secure)
    return response


def _drawn(session: KioskSession, prompt: Prompt, scene: Scene, typed: str) -> Screen:
    panel = session.visit.panel
    if is_hidden(session.visit, prompt) and panel not in (
        Panel.DISPLAY,
        Panel.LANGUAGE,
        Panel.SOUND,
    ):
        panel = panel if panel is Panel.LEAVING else Panel.VEIL
    match panel:
        case Panel.DISPLAY:
            return replace(look_panel(scene), turn=prompt.turn)
        case Panel.LANGUAGE:
            return replace(language_panel(scene, languages_of(session), prompt), turn=prompt.turn)
        case Panel.SOUND:
            return replace(sound_panel(scene), turn=prompt.turn)
        case Panel.VEIL:
            return veil(prompt, scene, typed)
        case Panel.LEAVING:
            return replace(leaving_panel(scene), turn=prompt.turn)
        case Panel.SLIP if isinstance(prompt.question, Receipt):
            return replace(slip_panel(session, prompt.question, scene), turn=prompt.turn)
        case Panel.WRITTEN if isinstance(prompt.question, Receipt):
            return replace(written_panel(prompt.question, scene), turn=prompt.turn)
        case Panel.SLIP | Panel.WRITTEN | Panel.NONE:
            drawn = with_child(screen(prompt, scene, typed), prompt, scene)
            return about_slip(drawn, prompt, scene)


def by_ear(visit: Visit) -> Visit:
    """The visit with reading aloud switched on."""
    return replace(visit, audio=replace(visit.audio, is_open=True))


def languages_of(session: KioskSession) -> tuple[str, ...]:
    """The centre's languages for which we have the sentences (ISO 639)."""
    known = content.languages()
    return tuple(each for each in session.centre.languages if each in known)


def _page_of_nowhere(template: str, id: str, status: int) -> Response:
    """A page made without the kiosk and the database; the start follows by itself."""
    visit = visits.read_visit(request, settings().secret_key) or NOBODY
    if request.endpoint == "kiosk.aloud":
        visit = by_ear(visit)
    wording = Wording(visit.language or UNKNOWN_LANGUAGE, Register.SHOWN, ANYWHERE)
    scene = Scene(visit, wording, settings().kiosk_ppi)
    drawn = Screen(template, scene.say(id), scene.say(id, "hint"))
    return _page(drawn, scene, "", status, again=LAST_WORDS)


def _scene(session: KioskSession, language: str) -> Scene:
    wording = Wording(language, Register.SHOWN, session.centre.zone, session.centre.lexicon)
    return Scene(session.visit, wording, session.ppi, prints=session.printer is not None)


def _aloud(scene: Scene) -> Wording:
    return replace(scene.wording, register=Register.ALOUD)


def _patience(prompt: Prompt, visit: Visit) -> tuple[int, int]:
    """How long a question waits; a visitor who has to listen first is not hurried."""
    if prompt.helped:
        return WITH_STAFF
    return BRIEFLY if _may_be_left(prompt.question) and not visit.audio.is_open else PATIENCE


def _settles(prompt: Prompt, visit: Visit) -> int:
    """For how many milliseconds a new screen takes no press."""
    return SETTLES_STEADILY if visit.display.steady or prompt.unhurried else SETTLES


def _may_be_left(question: Question) -> bool:
    return isinstance(question, Choose) and question.is_brief


def _waits_for_staff(prompt: Prompt) -> bool:
    return prompt.helped or isinstance(prompt.question, HandOver)


def _page(
    drawn: Screen,
    scene: Scene,
    centre: str,
    status: int = 200,
    *,
    again: int = 0,
    patience: tuple[int, int] = PATIENCE,
    unhurried: bool = False,
    settles: int = SETTLES,
    veils: int = 0,
    follows: int = 0,
    reader: Reader | None = None,
    languages: tuple[str, ...] = (),
) -> Response:
    """The page of a screen. All times but `settles` are in seconds, and 0 is never.

    `again`: after so long the start appears by itself. `patience`: before we ask whether the
    visitor is there, and for the answer; `unhurried` visitors are not asked: after `veils` of them
    what is personal is hidden. `follows`: so often the page polls for what staff do. `languages`
    are those in which a screen that nobody has touched says what it is.
    """
    reader = reader or Reader(scene.visit.audio, _aloud(scene))
    return page(
        drawn.template,
        _told_to_a_script(status),
        screen=drawn,
        reader=reader,
        guide=KeypadGuide(drawn, reader),
        audio=reader.audio,
        visit=scene.visit,
        centre=centre,
        language=scene.wording.language,
        say=scene.say,
        key_of=lambda digit: scene.say(message("kiosk-number", number=Digits(digit))),
        ppi=scene.ppi,
        idle=patience[0],
        warning=patience[1],
        watched=scene.visit != NOBODY and not unhurried,
        is_begun=scene.visit != NOBODY,
        again=again,
        follows=follows,
        veils=veils,
        settles=settles if settings().kiosk_settles else 0,
        attract=attract_lines(scene, languages) if scene.visit == NOBODY else (),
    )


def _told_to_a_script(status: int) -> int:
    """For the script the same question again is an answer like any other: a browser would put every
    other status into its console as an error."""
    is_asked_again = status == HTTPStatus.UNPROCESSABLE_ENTITY and "HX-Request" in request.headers
    return HTTPStatus.OK if is_asked_again else status
