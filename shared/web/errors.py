"""Unforeseen errors: people get a sentence and a person, the operator a line in the log."""

from collections.abc import Callable, Mapping

from flask import Flask, Response, make_response, request
from werkzeug.exceptions import HTTPException

Sorry = Callable[[Exception], Response]
"""A face's answer to an unforeseen error, made without the database."""


def install_error_handlers(app: Flask, sorry_of: Mapping[str, Sorry]) -> None:
    """Handles every unforeseen error: logs it, and lets the face say sorry.

    `sorry_of` has each face by the first part of its addresses. HTTP errors below 500 stay what
    they are.
    """

    @app.errorhandler(Exception)
    def be_sorry(problem: Exception) -> Response:
        if isinstance(problem, HTTPException) and (problem.code or 500) < 500:
            return make_response(problem.get_response())
        app.logger.error("unforeseen in %s", request.endpoint, exc_info=problem)
        sorry = sorry_of.get(request.path.split("/")[1], _plainly_sorry)
        return sorry(problem)


def _plainly_sorry(_problem: Exception) -> Response:
    """The answer for addresses that belong to no face: a Danish sentence, 503."""
    return make_response("Noget gik galt hos os. Prøv igen om lidt.\n", 503)
