"""What our own proxies say of a request: from where it comes, and by which address."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from shared.settings import Settings


def install_proxies(app: Flask, settings: Settings) -> None:
    """Believes the headers of as many proxies as the settings count, and of no other.

    Each proxy adds its own value at the end, so what a visitor has written before stays unread.
    """
    count = settings.trusted_proxies
    if count:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=count, x_proto=count, x_host=count
        )
