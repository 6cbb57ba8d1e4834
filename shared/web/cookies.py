"""What a device carries for good: which kiosk, which counter, which screen it is."""

from flask import Response

from shared.web.place import settings

AS_LONG_AS_BROWSERS_KEEP = 400 * 24 * 60 * 60
"""Seconds; the cookie is set anew now and then."""


def mark_device(response: Response, name: str, value: str, path: str) -> None:
    """The browser carries it from now on; to nobody but us, and never to a script."""
    response.set_cookie(
        name,
        value,
        max_age=AS_LONG_AS_BROWSERS_KEEP,
        path=path,
        secure=settings().public_base_url.startswith("https://"),
        httponly=True,
        samesite="Strict",
    )
