"""Turns a template into a whole page, or only into its `main` block for htmx."""

from typing import Any

from flask import Response, make_response, render_template
from flask_htmx import HTMX

htmx = HTMX()


def page(template: str, status: int = 200, **context: Any) -> Response:
    """The response with a template: for htmx only its `main` block.

    The frame of a page leaves itself out where `fragment` is true; a page of its own, such as one
    to print, has no frame to leave out. A boosted request of htmx's, or one that restores history,
    wants the whole page too. Answers vary by HX-Request, so that no cache mixes them up.
    """
    fragment = bool(htmx) and not htmx.boosted and not htmx.history_restore_request
    response = make_response(render_template(template, fragment=fragment, **context), status)
    response.vary.add("HX-Request")
    return response
