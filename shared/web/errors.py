"""Whatever goes wrong: the citizen gets a sentence and a person, we get a line in the log."""

from collections.abc import Callable, Mapping

from flask import Flask, Response, make_response, request
from werkzeug.exceptions import HTTPException

Sorry = Callable[[Exception], Response]


def install_error_handlers(app: Flask, sorry_of: Mapping[str, Sorry]) -> None:
    """`sorry_of`: the first part of a face's addresses -> how it says sorry, without a database."""

    @app.errorhandler(Exception)
    def be_sorry(problem: Exception) -> Response:
        if isinstance(problem, HTTPException) and (problem.code or 500) < 500:
            return make_response(problem.get_response())
        app.logger.error("unforeseen in %s", request.endpoint, exc_info=problem)
        sorry = sorry_of.get(request.path.split("/")[1], _plainly_sorry)
        return sorry(problem)


def _plainly_sorry(_problem: Exception) -> Response:
    return make_response("Noget gik galt hos os. Prøv igen om lidt.\n", 503)
