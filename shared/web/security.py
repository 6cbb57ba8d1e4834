"""Headers and limits of every answer, so that a browser does nothing we did not mean."""

from flask import Flask, Response, request

from shared.settings import Settings

_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'; object-src 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}

A_YEAR = 31_536_000
"""Seconds."""

LARGEST_FORM = 64 * 1024
"""Bytes; the longest honest form has a few hundred. Our own choice."""


def install_security_headers(app: Flask, settings: Settings) -> None:
    """Sets headers, the session cookie's rules, and the largest form accepted.

    Where the public address is https, browsers are told to use nothing else for a year. Nothing is
    kept by a browser or a proxy but our static files, and what its view says may be kept.
    """
    secure = settings.public_base_url.startswith("https://")
    app.config.update(
        SECRET_KEY=settings.secret_key,
        MAX_CONTENT_LENGTH=LARGEST_FORM,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_SECURE=secure,
    )

    @app.after_request
    def protect(response: Response) -> Response:
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if request.endpoint != "static" or response.status_code >= 400:
            response.headers.setdefault("Cache-Control", "no-store")
        if secure:
            response.headers.setdefault("Strict-Transport-Security", f"max-age={A_YEAR}")
        return response
