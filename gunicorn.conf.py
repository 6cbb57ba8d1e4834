"""How gunicorn serves Fremmøde; it reads this file by itself."""

import gc
from typing import Any

from shared.settings import settings_or_end
from shared.web import end_counting, warm_up

gc.disable()  # while it is loaded: nearly all of that stays, and `warm_up` begins again

ours = settings_or_end()

bind = f"127.0.0.1:{ours.port}"
preload_app = True
worker_class = "shared.web.threads.Worker"
workers = 2
threads = 8
keepalive = 75
graceful_timeout = 5
control_socket_disable = True
if ours.logs_json:
    logconfig_dict = {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"generic": {"()": "shared.web.logs.JsonLines"}},
        "loggers": {
            "gunicorn.error": {"level": "INFO", "handlers": ["error_console"], "propagate": False},
            # Its lines have addresses, which hold secrets. Given a configuration it would write.
            "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
        },
    }


def when_ready(server: Any) -> None:
    """Before the first worker starts."""
    warm_up(server.app.wsgi())


def on_exit(_server: Any) -> None:
    """When all workers have ended."""
    end_counting()
