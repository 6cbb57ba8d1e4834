"""The administrator's pages of what citizens hear: each sentence's voice, and human recordings."""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from typing import Any, cast

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    flash,
    redirect,
    request,
    send_file,
    url_for,
)
from werkzeug.exceptions import RequestEntityTooLarge
from wtforms import MultipleFileField

from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page
from frontdesk.recordings.actions import note_removed, note_taken_in
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import words
from shared.appointments import Centre, get_centre
from shared.content import Message, Name, languages, message
from shared.speech import (
    LARGEST_DELIVERY,
    MOST_FILES,
    AcceptedFile,
    Delivered,
    NoVoice,
    RecordingState,
    RefusedFile,
    Sentence,
    Take,
    Wrong,
    check_delivery,
    takes,
    takes_by_id,
)
from shared.web import page, speech, takes_files, workplace

PIECES = "pieces"
"""A filter beside the states: pieces said before and after something that varies."""

FILTERS = ("", *RecordingState, PIECES)

ON_A_PAGE = 40

NOT_A_FILE = 64 * 1024
"""Bytes of an upload beside its files."""

BOM = "\ufeff"
"""Byte order mark, by which spreadsheets recognise UTF-8 and so æ, ø and å."""

blueprint = Blueprint("recordings", __name__, url_prefix="/recordings", template_folder="templates")


@dataclass(frozen=True)
class StudioScript:
    """All sentences of a language (ISO 639), each with how it is voiced."""

    language: str
    all: tuple[tuple[Take, RecordingState], ...]

    @cached_property
    def counts(self) -> Mapping[RecordingState, int]:
        return Counter(standing for _, standing in self.all)

    @property
    def to_read(self) -> list[Take]:
        """Sentences without a human recording."""
        return [take for take, standing in self.all if standing is not RecordingState.RECORDED]

    def chosen(self, show: str, typed: str) -> list[tuple[Take, RecordingState]]:
        """Sentences that pass the filter and contain the typed words."""
        found = typed.casefold()
        return [
            (take, standing)
            for take, standing in self.all
            if show in ("", standing, PIECES if take.part_of else None)
            and any(found in it.casefold() for it in (take.id, take.words, take.part_of))
        ]


class DeliveryForm(OwnForm):
    files = MultipleFileField()


@blueprint.get("/")
def list_recordings() -> Response:
    return _show(_language(request.args.get("language", languages()[0])))


@blueprint.post("/<language>")
@takes_files
def take_in(language: str) -> Response:
    """Adds uploaded recordings, each by itself.

    Good ones are heard from now on; of every other one it is told what is wrong.
    """
    request.max_content_length = LARGEST_DELIVERY + NOT_A_FILE
    request.max_form_parts = MOST_FILES + 10
    _language(language)
    try:
        form = DeliveryForm()
        if not is_own_form(form):
            return _show(language)
        sent = [file for file in form.files.data if file.filename]
    except RequestEntityTooLarge:
        flash("", "desk-recordings-too-much")
        return _to(language)
    except OSError:  # large files are laid on the disk while they come in
        current_app.logger.exception("No recordings could be received.")
        flash("", "desk-recordings-no-room")
        return _to(language)
    if not sent:
        return _show(language, problem=message("desk-recordings-no-file"))
    taken, refused = _take_in(((it.filename or "", it.stream) for it in sent), language)
    speech().prepare(Sentence.plain(take.words, language) for take in taken)
    return _show(language, taken=taken, refused=refused)


@blueprint.get("/<language>/<recording_id>.wav")
def show_recording(language: str, recording_id: str) -> Response:
    """The sound as citizens hear it now; a synthetic one is made when it is asked for."""
    take = _take(language, recording_id)
    try:
        file = speech().heard_as(take, language)
    except NoVoice:
        abort(404)
    return send_file(file, mimetype="audio/wav", conditional=True)


@blueprint.post("/<language>/<recording_id>/remove")
def remove(language: str, recording_id: str) -> Response:
    take = _take(language, recording_id)
    if is_own_form():
        with workplace().work() as work:
            if speech().recordings.remove(take, language):
                note_removed(work, clerk(), language, take.id)
        flash("", "desk-recording-removed")
    return _to(language)


@blueprint.get("/<language>/script.csv")
def script(language: str) -> Response:
    """The script for the studio as CSV, for Danish spreadsheets (semicolons)."""
    say = words(_house().language)
    table = StringIO()
    writer = csv.writer(table, delimiter=";")
    columns = ("file", "words", "whole", "where", "seconds")
    writer.writerow(say(f"desk-recording-column-{column}") for column in columns)
    for take in _to_read(language):
        file, seconds = f"{take.id}.wav", max(1, round(take.seconds))
        writer.writerow((file, take.words, take.part_of, take.said_in, seconds))
    response = Response(BOM + table.getvalue(), mimetype="text/csv")
    response.headers["Content-Disposition"] = f"attachment; filename=indtaling-{language}.csv"
    return response


@blueprint.get("/<language>/script")
def script_to_print(language: str) -> Response:
    """The script for the studio as a page to print."""
    centre, to_read = _house(), _to_read(language)
    return page(
        "desk/script.html",
        language=centre.language,
        say=words(centre.language),
        script_language=language,
        to_read=to_read,
        minutes=_minutes(to_read),
    )


def _take_in(sent: Iterable[Delivered], language: str) -> tuple[list[Take], list[RefusedFile]]:
    taken: list[Take] = []
    refused: list[RefusedFile] = []
    for each in check_delivery(sent, language):
        if isinstance(each, RefusedFile):
            refused.append(each)
        elif _keep(each, language):
            taken.append(each.take)
        else:
            refused.append(RefusedFile(f"{each.take.id}.wav", Wrong.NO_ROOM))
    return taken, refused


def _keep(file: AcceptedFile, language: str) -> bool:
    """False on a disk that is full or closed: then nothing is noted either."""
    try:
        with workplace().work() as work:
            note_taken_in(work, clerk(), language, file.take.id)
            speech().recordings.keep(file.take, language, file.sound)
    except OSError:
        current_app.logger.exception("A recording could not be kept.")
        return False
    return True


def _show(
    language: str,
    problem: Message | None = None,
    taken: Iterable[Take] = (),
    refused: Iterable[RefusedFile] = (),
) -> Response:
    centre, scripts = _house(), [_script(it) for it in languages()]
    script = next(it for it in scripts if it.language == language)
    show, typed = request.args.get("show", ""), request.args.get("words", "").strip()
    chosen = script.chosen(show if show in FILTERS else "", typed)
    first = ON_A_PAGE * _page_number()
    return desk_page(
        "desk/recordings.html",
        centre,
        422 if problem else 200,
        scripts=scripts,
        script=script,
        filters=[
            (it, words(centre.language)(f"desk-recordings-show-{it or 'all'}")) for it in FILTERS
        ],
        show=show,
        typed=typed,
        found=len(chosen),
        listed=chosen[first : first + ON_A_PAGE],
        pages=_pages(len(chosen), language, show, typed),
        minutes=_minutes(script.to_read),
        problem=problem,
        taken=list(taken),
        refused=[_sentence(it, centre.language) for it in refused],
    )


def _filters(language: str) -> list[tuple[str, str]]:
    say = words(language)
    return [(it, say(f"desk-recordings-show-{it or 'all'}")) for it in FILTERS]


def _script(language: str) -> StudioScript:
    voice = speech()
    return StudioScript(
        language, tuple((take, voice.recording_state(take, language)) for take in takes(language))
    )


def _to_read(language: str) -> list[Take]:
    """Sentences without a recording; with `all` in the query every sentence."""
    script = _script(_language(language))
    return [take for take, _ in script.all] if "all" in request.args else script.to_read


def _minutes(to_read: Iterable[Take]) -> int:
    """How many minutes it takes to read these sentences out."""
    return round(sum(take.seconds for take in to_read) / 60)


def _sentence(refused: RefusedFile, language: str) -> Message:
    """What is wrong with an uploaded file, and what to do."""
    return message(
        f"desk-recording-wrong-{refused.why}",
        file=Name(refused.file),
        found=Name(_figure(refused.found, language)),
        wanted=Name(_figure(refused.wanted, language)),
    )


def _figure(number: float, language: str) -> str:
    written = f"{number:.1f}".removesuffix(".0")
    return written.replace(".", ",") if language == "da" else written


def _pages(found: int, language: str, show: str, typed: str) -> list[tuple[int, str, bool]]:
    """Links to the pages of the list: number, address, and whether it is shown.

    None for a single page.
    """
    asked: dict[str, Any] = {"language": language, "show": show, "words": typed}
    last = (found - 1) // ON_A_PAGE
    if last < 1:
        return []
    return [
        (at + 1, url_for(".list_recordings", **asked, page=at + 1), at == _page_number())
        for at in range(last + 1)
    ]


def _page_number() -> int:
    """The page asked for, from 0."""
    told = request.args.get("page", "1")
    return max(0, int(told) - 1) if told.isascii() and told.isdigit() and len(told) < 5 else 0


def _house() -> Centre:
    with workplace().read() as work:
        return get_centre(work, staff().centre_id)


def _language(told: str) -> str:
    return told if told in languages() else abort(404)


def _to(language: str) -> Response:
    return cast(Response, redirect(url_for(".list_recordings", language=language), 303))


def _take(language: str, recording_id: str) -> Take:
    return takes_by_id(_language(language)).get(recording_id) or abort(404)
