"""The languages that staff choose from, in the order of need."""

LANGUAGES = ("da", "en", "ar", "uk", "tr", "fa", "so", "pl", "ti", "ro")
"""ISO 639. Each has its name in `desk-speaks`."""


def is_spoken_here(language: str) -> bool:
    return language in LANGUAGES
