"""Figures that a test process counts: prometheus-client knows one folder in a process's life."""

import atexit
from functools import cache

from shared.web import counting

TOKEN = "5d41402abc4b2a76b9719d911017c5925d41"


@cache
def begin_metering() -> str:
    """The token; the folder of the numbers goes when this process ends."""
    atexit.register(counting.end_counting)
    return TOKEN
