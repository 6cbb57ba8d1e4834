"""Errors: people get a sentence and a person, the operator one line in the log."""

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from flask import Flask, Response, make_response, redirect, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

Sorry = Callable[[Exception], Response]
"""A face's answer to an unforeseen error, made without the database."""

Refuse = Callable[[int], Response]
"""A face's answer to a request that is wrong, by its status (4xx), made without the database."""

WRONG = {
    400: "Det kunne vi ikke læse.",
    403: "Det har du ikke adgang til.",
    404: "Siden findes ikke.",
    405: "Sådan kan siden ikke bruges.",
    413: "Det var for stort.",
    415: "Det kunne vi ikke læse.",
    416: "Så langt er filen ikke.",
}
"""What is told about a wrong request at addresses that belong to no face."""


def install_error_handlers(
    app: Flask, sorry_of: Mapping[str, Sorry], refuse_of: Mapping[str, Refuse]
) -> None:
    """Handles every error: logs it in one line, an unforeseen one with its trace, and lets the face
    answer.

    Both mappings have the faces by the first part of their addresses. Neither answer needs the
    database, which may be what is broken.
    """

    @app.errorhandler(Exception)
    def answer_error(problem: Exception) -> Response:
        face = request.path.split("/")[1]
        if isinstance(problem, HTTPException) and (problem.code or 500) < 500:
            status = problem.code or 400
            app.logger.warning("refused %s %s: %d", request.method, request.endpoint, status)
            answer = refuse_of.get(face, _plainly_refuse)(status)
            answer.headers.update(_told_by(problem))
            return answer
        app.logger.error("unforeseen in %s", request.endpoint, exc_info=problem)
        return _say_sorry(app, sorry_of.get(face, _plainly_sorry), problem)

    @app.after_request
    def redirect_here(response: Response) -> Response:
        """Whatever host a request names, a redirect within our addresses leads to no other."""
        there = urlsplit(response.location or "")
        if there.netloc and isinstance(request.routing_exception, RequestRedirect):
            path = "/" + there.path.lstrip("/")
            target = f"{path}?{there.query}" if there.query else path
            return make_response(redirect(target, response.status_code))
        return response


def _say_sorry(app: Flask, sorry: Sorry, problem: Exception) -> Response:
    """The face's answer; the plain one where even that can't be made."""
    try:
        return sorry(problem)
    except Exception:
        app.logger.exception("not even an apology in %s", request.endpoint)
        return _plainly_sorry(problem)


def _told_by(problem: HTTPException) -> dict[str, str]:
    """The headers that belong to an error, such as the methods that an address allows."""
    return {
        name: value
        for name, value in problem.get_headers()
        if name not in ("Content-Type", "Content-Length")
    }


def _plainly_refuse(status: int) -> Response:
    answer = make_response(f"{WRONG.get(status, WRONG[400])}\n", status)
    answer.mimetype = "text/plain"
    return answer


def _plainly_sorry(_problem: Exception) -> Response:
    """The answer for addresses that belong to no face: a Danish sentence, 503."""
    answer = make_response("Noget gik galt hos os. Prøv igen om lidt.\n", 503)
    answer.mimetype = "text/plain"
    return answer
