"""Signing in through the municipality: the way to its sign-in, and the way back."""

from typing import cast

from flask import Blueprint, Response, abort, redirect, request, session, url_for
from itsdangerous import BadSignature, URLSafeTimedSerializer

from frontdesk.accounts.way_back import WANTED, page_to_show, wanted_page
from frontdesk.signed_in import staff
from frontdesk.words import LANGUAGE, words
from shared.accounts import (
    Attempt,
    LevelTooLow,
    MunicipalityUnreachable,
    NotVouchedFor,
    finish_oidc,
    start_oidc,
)
from shared.content import Message, message
from shared.settings import Provider
from shared.web import (
    CLERK,
    known_device,
    log_in_vouched_for,
    page,
    public_address,
    settings,
    workplace,
)

COOKIE = "signing-in"
CARRIED = ("csrf_token", CLERK, WANTED)
"""Keys of the desk's cookie."""

TEN_MINUTES = 600
"""Seconds that an attempt may take."""

blueprint = Blueprint("municipality", __name__, url_prefix="/sign-in")


@blueprint.get("/municipality")
def go() -> Response:
    """Sends the browser to the municipality's sign-in, and keeps the attempt in a cookie."""
    try:
        address, attempt = start_oidc(_provider(), _back())
    except MunicipalityUnreachable:
        return _sorry(message("desk-municipality-away"))
    response = cast(Response, redirect(address, 303))
    _keep(response, attempt)
    return response


@blueprint.get("/back")
def back() -> Response:
    """Signs in the person who comes back from the municipality; ends in a page that leads on.

    Not a redirect: a browser that comes from another site sends the desk's (strict) cookie neither
    to this address nor to one that it redirects to.
    """
    provider, kept = _provider(), _kept()
    if kept is None:
        return _sorry(message("desk-municipality-again"))
    attempt, before, device = kept
    try:
        who = finish_oidc(provider, _back(), attempt, _came_back_to(), workplace().clock.now())
    except MunicipalityUnreachable:
        return _sorry(message("desk-municipality-away"))
    except LevelTooLow:
        return _sorry(message("desk-municipality-level"))
    except NotVouchedFor:
        return _sorry(message("desk-municipality-again"))
    session.update(before)
    wanted = wanted_page()
    if not log_in_vouched_for(who, device):
        return _sorry(message("desk-municipality-unknown"))
    address = page_to_show(wanted, staff().id, staff().role) or url_for("desk.now.show_now")
    response = page("desk/welcome.html", address=address, language=LANGUAGE, say=words())
    response.delete_cookie(COOKIE, path=_path())
    return response


def _provider() -> Provider:
    return settings().provider or abort(404)


def _back() -> str:
    """The return address, exactly as registered at the municipality."""
    return public_address("desk.municipality.back")


def _came_back_to() -> str:
    """That address with what the municipality told, whatever host the request names."""
    return f"{_back()}?{request.query_string.decode('latin-1')}"


def _path() -> str:
    return url_for("desk.signing_in.show_sign_in")


def _keep(response: Response, attempt: Attempt) -> None:
    """Stores the attempt in a cookie that, unlike the desk's, returns from another site (Lax).

    It carries what the desk's own would: by which forms that are open in other windows can still
    be sent, and the browser is known again.
    """
    before = {key: session[key] for key in CARRIED if key in session}
    response.set_cookie(
        COOKIE,
        _signer().dumps([attempt.written(), before, known_device()]),
        max_age=TEN_MINUTES,
        path=_path(),
        secure=settings().public_base_url.startswith("https://"),
        httponly=True,
        samesite="Lax",
    )


def _kept() -> tuple[Attempt, dict[str, object], str] | None:
    try:
        attempt, before, device = _signer().loads(request.cookies.get(COOKIE, ""), TEN_MINUTES)
        return Attempt(**attempt), before, device
    except BadSignature:
        return None


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(settings().secret_key, COOKIE)


def _sorry(problem: Message) -> Response:
    return page("desk/municipality.html", 422, problem=problem, language=LANGUAGE, say=words())
