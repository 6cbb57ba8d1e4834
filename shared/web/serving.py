"""Everything in one program: what has to be ready is made so, then web server and worker begin.

Both are forked from what is loaded already: neither loads it again, and they share its memory.
"""

import logging
import os
import signal
import sys
from collections.abc import Callable

from flask import Flask
from gunicorn.app.base import Application
from gunicorn.arbiter import Arbiter

from shared.web.place import installed_in
from shared.web.warming import warm_up

_log = logging.getLogger(__name__)

TOLD_TO_END = {signal.SIGTERM, signal.SIGINT}
WATCHED_FOR = {*TOLD_TO_END, signal.SIGCHLD}

QUIETLY = 19
"""How nice the making of sounds is: whoever calls or presses goes first."""


class _WebServer(Application):
    """gunicorn with the settings of gunicorn.conf.py, for an app that is there already."""

    def __init__(self, app: Flask, when_open: Callable[[], None]) -> None:
        self._app = app
        self._when_open = when_open
        super().__init__()

    def load_config(self) -> None:
        self.load_config_from_file("gunicorn.conf.py")
        assert self.cfg is not None  # gunicorn has made it by now
        self.cfg.set("when_ready", self._is_ready)

    def load(self) -> Flask:
        return self._app

    def _is_ready(self, _server: Arbiter) -> None:
        self._when_open()


def serve_all(app: Flask) -> int:
    """Makes ready what has to be, while what visitors need is read; then serves and works until it
    is told to end, or one of the two ends by itself. Gives the exit code.

    Sounds are made once the port is open: until a sentence has its own, it is shown alone.
    """
    # A connection that was opened before a fork would be used by both.
    installed_in(app)[1].engine.dispose()
    signal.pthread_sigmask(signal.SIG_BLOCK, WATCHED_FOR)
    preparing = _part(lambda: _command(app, "prepare", "--without-sounds"))
    warm_up(app)
    if failed := os.waitstatus_to_exitcode(os.waitpid(preparing, 0)[1]):
        return failed
    opened, opens = os.pipe()
    web = _part(lambda: _serve(app, opens))
    os.close(opens)
    worker = _part(lambda: _command(app, "worker"))
    return _watch({web, worker}, _part(lambda: _make_sounds(app, opened)))


def _part(work: Callable[[], None]) -> int:
    """A process of its own that does this and ends; its id."""
    sys.stdout.flush()
    if child := os.fork():
        return child
    signal.pthread_sigmask(signal.SIG_UNBLOCK, WATCHED_FOR)
    code = 1
    try:
        work()
        code = 0
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else 1
    except BaseException:
        _log.exception("A part of the program failed.")
    sys.stdout.flush()
    os._exit(code)


def _command(app: Flask, name: str, *options: str) -> None:
    """As `flask NAME` does it."""
    with app.app_context():
        app.cli.commands[name].main(args=list(options), prog_name=f"flask {name}")


def _serve(app: Flask, opens: int) -> None:
    _WebServer(app, when_open=lambda: os.close(opens)).run()


def _make_sounds(app: Flask, opened: int) -> None:
    """Begins when nothing can be written to the pipe any more: the port is open."""
    os.read(opened, 1)
    os.nice(QUIETLY)
    _command(app, "speech")


def _watch(needed: set[int], other: int) -> int:
    """Ends all of these processes when it is told to end, or one of the needed ends by itself; the
    exit code."""
    code, running = 0, {*needed, other}
    while needed <= running and signal.sigwait(WATCHED_FOR) not in TOLD_TO_END:
        while ended := _ended_now():
            running.discard(ended[0])
            code = ended[1] if ended[0] in needed else code
    for process in running:
        os.kill(process, signal.SIGTERM)
    for process in running:
        os.waitpid(process, 0)
    return code


def _ended_now() -> tuple[int, int] | None:
    """The id and exit code of a child that has ended, if one has; none is named twice."""
    try:
        process, status = os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return None
    return (process, os.waitstatus_to_exitcode(status)) if process else None
