"""How gunicorn serves Fremmøde; it reads this file by itself."""

import os
from typing import Any

from shared.web import warm_up

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
preload_app = True
worker_class = "shared.web.threads.Worker"
workers = 2
threads = 8
keepalive = 75
graceful_timeout = 5
control_socket_disable = True


def when_ready(server: Any) -> None:
    """Before the first worker starts."""
    warm_up(server.app.wsgi())
