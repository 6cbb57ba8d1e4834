"""Languages that staff choose from, those most needed first."""

LANGUAGES = ("da", "en", "ar", "uk", "tr", "fa", "so", "pl", "ti", "ro")
"""ISO 639; each has its name in the message `desk-speaks`."""


def is_spoken_here(language: str) -> bool:
    return language in LANGUAGES
