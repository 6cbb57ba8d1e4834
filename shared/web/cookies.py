"""The cookie that a device carries for good: which kiosk, counter or hall screen it is."""

from flask import Response

from shared.web.place import settings

AS_LONG_AS_BROWSERS_KEEP = 400 * 24 * 60 * 60
"""Seconds: 400 days, the longest that browsers keep a cookie.

Each device's cookie is renewed now and then.
"""


def mark_device(response: Response, name: str, value: str, path: str) -> None:
    """Sets a device's cookie, sent to no other site and out of reach of scripts."""
    response.set_cookie(
        name,
        value,
        max_age=AS_LONG_AS_BROWSERS_KEEP,
        path=path,
        secure=settings().public_base_url.startswith("https://"),
        httponly=True,
        samesite="Strict",
    )
