"""`flask speech`: makes the sound of what is always said, so that nobody ever waits for it."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

import click

from shared.content import languages
from shared.speech import NoRoom, NoVoice, Sentence, SoundFormat, Speech, fixed_sentences
from shared.web.place import settings, speech

AlwaysSaid = Callable[[str], Iterable[Sentence]]
"""Language -> sentences of a face that never differ, beside those of the messages."""

AT_ONCE = 2
"""Making the telephone's form is another program's work: two of them keep two cores busy."""


def speech_command(*more: AlwaysSaid) -> click.Command:
    """`more` are those of the faces."""

    @click.command("speech")
    def make() -> None:
        """Make the sound of every sentence that is always the same. Quick when it is there."""
        try:
            for language in languages():
                _make(speech(), language, [it for some in more for it in some(language)])
        except NoRoom as problem:
            _tell_no_room(problem)

    return make


def make_always_said(voice: Speech, sentences: Iterable[Sentence]) -> Iterator[bool]:
    """Whether each could be made, for the kiosk and the telephone. Raises `NoRoom`, and makes no
    more."""
    with ThreadPoolExecutor(AT_ONCE) as makers:
        yield from makers.map(lambda it: _made(voice, it), sentences)


def _make(voice: Speech, language: str, more: list[Sentence]) -> None:
    if not voice.speaks(language):
        click.echo(f"There is no voice for '{language}' on this machine: it is shown, not heard.")
        return
    wanted = (*fixed_sentences(language), *more)
    missing = [sentence for sentence in wanted if not voice.stays_ready(sentence, *SoundFormat)]
    with click.progressbar(
        make_always_said(voice, missing),
        length=len(missing),
        label=f"Sentences to be heard ({language})",
    ) as made:
        failed = sum(not well for well in made)
    if failed:
        click.echo(f"{failed} could not be made ({voice.troubles().get(language, '')}).")


def _made(voice: Speech, sentence: Sentence) -> bool:
    try:
        voice.keep(sentence, SoundFormat.PHONE, SoundFormat.PHONE_SLOWER)
    except NoRoom:
        raise
    except NoVoice:
        return False
    return True


def _tell_no_room(problem: NoRoom) -> None:
    """Ends well: all else works without a sound, and is to be started."""
    click.echo(
        f"\nSounds can't be kept in {settings().speech_folder} ({problem}): what is missing there"
        " is shown, not heard, until there is room and `flask speech` is run again.",
        err=True,
    )
