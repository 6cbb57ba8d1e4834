"""The spoken voice as the desk needs it: where it fails, and how an answer will sound."""

from collections.abc import Iterable

from frontdesk.now.actions.faults import Fault, Part
from shared.content import EMPTY_LEXICON, Lexicon, as_said, languages
from shared.speech import NoVoice, Sentence
from shared.web import speech


def without_voice(of: Iterable[str]) -> tuple[Fault, ...]:
    """A fault for each of these languages in which nothing can be read aloud at this moment."""
    troubles = speech().troubles()
    return tuple(
        Fault(Part.VOICE, language, None)
        for language in of
        if language in troubles or not speech().speaks(language)
    )


def sound_of_answer(text: str, language: str, lexicon: Lexicon = EMPTY_LEXICON) -> str | None:
    """The name of the sound of an answer, made now; None when it cannot be made."""
    if language not in languages():
        return None
    sentence = Sentence.plain(as_said(text, language, lexicon), language)
    try:
        speech().make(sentence)
    except NoVoice:
        return None
    return speech().name_of(sentence)
