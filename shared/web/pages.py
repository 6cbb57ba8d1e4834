"""Turns a template into a whole page, or only into its `main` block for htmx."""

from typing import Any

from flask import Response, make_response, render_template
from flask_htmx import HTMX
from jinja2_fragments.flask import render_block

htmx = HTMX()


def page(template: str, status: int = 200, **context: Any) -> Response:
    """The response with a template: for htmx only its `main` block.

    A boosted request of htmx's, or one that restores history, wants the whole page too. Answers
    vary by HX-Request, so that no cache mixes them up.
    """
    wants_fragment = bool(htmx) and not htmx.boosted and not htmx.history_restore_request
    if wants_fragment:
        html = render_block(template, "main", **context)
    else:
        html = render_template(template, **context)
    response = make_response(html, status)
    response.vary.add("HX-Request")
    return response
