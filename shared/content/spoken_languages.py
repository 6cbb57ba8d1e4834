"""The languages that people speak: the one list that everybody chooses from.

For which of them there are sentences is `languages()`; the others are only named.
"""

SPOKEN_LANGUAGES = ("da", "en", "ar", "uk", "tr", "fa", "so", "pl", "ti", "ro")
"""ISO 639, in the order of need. Staff read each one's name in `desk-speaks`."""

ANOTHER_LANGUAGE = "und"
"""ISO 639 for a language that is none of these; staff have to ask which."""

SIGN_LANGUAGE = "dsl"
"""ISO 639 for Danish sign language, which is interpreted and not spoken."""

SPEECH_TO_TEXT = "qst"
"""For a speech-to-text interpreter, who writes what is said: of the codes that ISO 639 leaves for
one's own use (qaa to qtz)."""

TACTILE_SIGN = "qtt"
"""The same for a tactile interpreter, who signs into the hands of a deafblind citizen."""

SEEN_OR_FELT = (SIGN_LANGUAGE, SPEECH_TO_TEXT, TACTILE_SIGN)
"""What is interpreted for citizens who don't hear: nobody rings them up."""

INTERPRETED_LANGUAGES = (*SEEN_OR_FELT, *SPOKEN_LANGUAGES[2:], "en", ANOTHER_LANGUAGE)
"""All but Danish, in the order in which interpreters are offered: those for citizens who don't
hear, who can't ask for what is not shown; then by need. Most who speak English manage without one.
Citizens read each one's own name for itself, such as `speak-ar`."""
