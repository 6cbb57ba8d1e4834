"""The languages that people speak: the one list that everybody chooses from.

For which of them there are sentences is `languages()`; the others are only named.
"""

SPOKEN_LANGUAGES = ("da", "en", "ar", "uk", "tr", "fa", "so", "pl", "ti", "ro")
"""ISO 639, in the order of need. Staff read each one's name in `desk-speaks`."""

ANOTHER_LANGUAGE = "und"
"""ISO 639 for a language that is none of these; staff have to ask which."""

SIGN_LANGUAGE = "dsl"
"""ISO 639 for Danish sign language, which is interpreted and not spoken."""

INTERPRETED_LANGUAGES = (*SPOKEN_LANGUAGES[2:], "en", SIGN_LANGUAGE, ANOTHER_LANGUAGE)
"""All but Danish, in the order in which interpreters are asked for: most who speak English manage
without one. Citizens read each one's own name for itself, such as `speak-ar`."""
