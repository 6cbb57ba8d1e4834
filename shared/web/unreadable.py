"""Requests that no page of ours sends are refused before anything reads them."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar
from urllib.parse import unquote_to_bytes

from flask import Flask, current_app, request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType
from werkzeug.routing import IntegerConverter

View = TypeVar("View", bound=Callable[..., object])

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
"""Media types of what browsers and Twilio send."""

_TAKES_FILES, _TAKES_NUL = "takes_files", "takes_nul"
NOTHING = "\0"
"""A sign that no keyboard has and PostgreSQL keeps in no text."""


class PlainNumber(IntegerConverter):
    """A number in an address: of ten of our digits at most, not of any alphabet's."""

    regex = "[0-9]{1,10}"


def number_in(told: Mapping[str, str], name: str) -> int | None:
    """A number of up to nine digits in an address or a form; None for anything else."""
    text = told.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def takes_files(view: View) -> View:
    """Marks a view that reads uploaded files; to all others none may be sent.

    Put it below the route. Such a view sets its own limits before anything is read.
    """
    setattr(view, _TAKES_FILES, True)
    return view


def takes_nul(view: View) -> View:
    """Marks a view to which the sign NUL may be sent: it takes it out itself, because nobody would
    hear of a refusal. Put it below the route."""
    setattr(view, _TAKES_NUL, True)
    return view


def install_reading(app: Flask) -> None:
    """Ends each request with 400 that is not written in UTF-8, has the sign NUL in it, or brings a
    file where none is expected; with 415 one that brings something else than a form.

    Comes before the addresses, which it teaches to read numbers.
    """
    app.url_map.converters["int"] = PlainNumber

    @app.before_request
    def refuse_unreadable() -> None:
        if request.mimetype not in FORMS and request.get_data():
            raise UnsupportedMediaType
        may_have_nul = _is_marked(_TAKES_NUL)
        if not all(_is_text(part, may_have_nul) for part in _written_parts()):
            raise BadRequest
        if any(NOTHING in value for value in request.cookies.values()):
            raise BadRequest
        if request.mimetype == "multipart/form-data" and not _is_marked(_TAKES_FILES):
            _refuse_files()


def _is_marked(mark: str) -> bool:
    view = current_app.view_functions.get(request.endpoint or "")
    return getattr(view, mark, False)


def _written_parts() -> Iterator[bytes]:
    """The path, the query, and a form's fields, as they were sent but for their percent signs.

    A form above the limit ends the request with 413.
    """
    yield request.environ.get("PATH_INFO", "").encode("latin-1", "replace")
    yield unquote_to_bytes(request.query_string)
    if request.mimetype == "application/x-www-form-urlencoded":
        yield unquote_to_bytes(request.get_data())


def _refuse_files() -> None:
    values = (value for _, value in request.form.items(multi=True))
    if request.files or any(NOTHING in value for value in values):
        raise BadRequest


def _is_text(written: bytes, may_have_nul: bool) -> bool:
    try:
        text = written.decode()
    except UnicodeDecodeError:
        return False
    return may_have_nul or NOTHING not in text
