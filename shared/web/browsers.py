"""The browser that asks: from where it comes, what it calls itself, and the cookie by which one is
known in which staff have signed in before."""

from flask import Response, after_this_request, request
from itsdangerous import BadSignature, URLSafeSerializer

from shared.accounts import Browser
from shared.web.cookies import mark_device
from shared.web.place import settings

COOKIE, PATH = "device", "/desk"

PROGRAMS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "SamsungBrowser": "Samsung",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "Chrome": "Chrome",
    "CriOS": "Chrome",
    "Safari": "Safari",
}
"""What a browser has in its User-Agent, and its name; the later ones stand in those of others."""

SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "CrOS": "Chromebook",
    "Mac OS X": "Mac",
    "Linux": "Linux",
}


def present_browser() -> Browser:
    """The browser of the present request."""
    return Browser(request.remote_addr or "", known_device(), _name(request.user_agent.string))


def known_device() -> str:
    """The token in the browser's cookie; '' without one, or with one that we did not sign."""
    try:
        return str(_signer().loads(request.cookies.get(COOKIE, "")))
    except BadSignature:
        return ""


def keep_device(token: str) -> None:
    """Has the present browser keep its token, longer than any session."""

    @after_this_request
    def keep(response: Response) -> Response:
        mark_device(response, COOKIE, str(_signer().dumps(token)), PATH)
        return response


def _name(told: str) -> str:
    """For example "Firefox, Windows"; '' where neither is known."""
    known = (_first(PROGRAMS, told), _first(SYSTEMS, told))
    return ", ".join(name for name in known if name)


def _first(names: dict[str, str], told: str) -> str:
    return next((name for sign, name in names.items() if sign in told), "")


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(settings().secret_key, COOKIE)
