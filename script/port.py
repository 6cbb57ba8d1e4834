"""Says in a sentence, and fails, where the web server could not listen: `script/port.py 8000`."""

import errno
import socket
import sys

HOST = "127.0.0.1"


def complaint(text: str) -> str:
    """Why the server could not listen there, and what to do; empty where it could."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        return f"PORT is '{text}': write a number from 1 to 65535."
    try:
        _listen(int(text))
    except OSError as problem:
        return _explain(problem, text)
    return ""


def _listen(port: int) -> None:
    """As gunicorn does: what a server that has ended left waiting is no obstacle."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen()


def _explain(problem: OSError, port: str) -> str:
    reason = problem.strerror
    if problem.errno == errno.EADDRINUSE:
        reason = "another program listens there"
    return f"Port {port} can't be had: {reason}. Choose another: PORT=8090 script/server"


sys.exit(complaint(sys.argv[1]) or 0)
