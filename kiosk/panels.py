"""The kiosk's own screens, over any question: display settings, languages, sound."""

from dataclasses import dataclass

from kiosk.audio import PACES, VOLUMES, AudioCommand
from kiosk.display_settings import LARGEST, DisplayCommand
from kiosk.screens import Button, Press, Scene, Screen, Weight, paged
from kiosk.text import NOTHING, Text
from shared.content import Count, Message, Register, Wording, message

_CLOSE = Press("press_display", "step", DisplayCommand.DONE)
_LETTERS = Press("press_display", "step", DisplayCommand.OPEN)

MOST_LANGUAGES = 4
"""In so many languages the first screen says what it is; our own choice, after N8 and N9."""


@dataclass(frozen=True)
class AttractLine:
    """A language's own name, and in that language what this is."""

    name: Text
    words: Text


def look_panel(scene: Scene) -> Screen:
    """The display screen: letters, colours, height of the buttons; each press shows at once."""
    display = scene.visit.display
    size = message("kiosk-step-larger", now=Count(display.size + 1), all=Count(LARGEST + 1))
    buttons = (
        _step(scene, DisplayCommand.LARGER, scene.say(size, "hint"), _until(display.size, LARGEST)),
        _step(scene, DisplayCommand.SMALLER, weight=_until(display.size, 0)),
        _step(scene, DisplayCommand.COLOURS, scene.say(f"kiosk-contrast-{display.contrast}")),
        _step(scene, DisplayCommand.RAISE if display.lower else DisplayCommand.LOWER),
        _step(scene, DisplayCommand.DONE, weight=Weight.LIKELY),
    )
    return _panel(scene, "kiosk-look", paged(buttons, scene))


def language_panel(scene: Scene, languages: tuple[str, ...]) -> Screen:
    """The language screen: one button for each language, in that language's own name."""
    buttons = tuple(
        Button(
            Press("language", "language", each),
            in_language(scene, "kiosk-own-name", each),
            language=each,
        )
        for each in languages
    )
    return _panel(scene, "kiosk-languages", paged(buttons, scene))


def sound_panel(scene: Scene) -> Screen:
    """The sound screen: what most visitors need stands first, the way out last."""
    audio = scene.visit.audio
    volume = message("aloud-louder", now=Count(audio.volume + 1), all=Count(len(VOLUMES)))
    pace = message("aloud-faster", now=Count(audio.pace + 1), all=Count(len(PACES)))
    letters = scene.say("aloud-letters")
    buttons = (
        _tune(scene, AudioCommand.SPEAKER if audio.headphones else AudioCommand.HEADPHONES),
        _tune(scene, AudioCommand.LOUDER, scene.say(volume, "hint")),
        _tune(scene, AudioCommand.SOFTER),
        Button(_LETTERS, letters, icon="larger"),
        _tune(scene, AudioCommand.FASTER, scene.say(pace, "hint")),
        _tune(scene, AudioCommand.SLOWER),
        _tune(scene, AudioCommand.NO_TICKS if audio.ticks else AudioCommand.TICKS),
        _tune(scene, AudioCommand.STOP),
        _tune(scene, AudioCommand.DONE, weight=Weight.LIKELY),
    )
    back = Press("more", "page", str(scene.visit.more - 1)) if scene.visit.more else _CLOSE
    title, hint = scene.say("aloud-sound"), scene.say("aloud-sound", "hint")
    return Screen("kiosk/choose.html", title, hint, buttons=paged(buttons, scene), back=back)


def _panel(scene: Scene, id: str, buttons: tuple[Button, ...]) -> Screen:
    return Screen(
        "kiosk/choose.html", scene.say(id), scene.say(id, "hint"), buttons=buttons, back=_CLOSE
    )


def _step(
    scene: Scene, step: DisplayCommand, hint: Text = NOTHING, weight: Weight = Weight.PLAIN
) -> Button:
    id = f"kiosk-step-{step}"
    return Button(
        press=Press("press_display", "step", step),
        words=scene.say(id),
        hint=hint or scene.say(id, "hint"),
        icon="done" if step is DisplayCommand.DONE else step,
        weight=weight,
    )


def _until(size: int, end: int) -> Weight:
    """How a step that comes to its end at a size looks there: it rests, and keeps its place."""
    return Weight.RESTING if size == end else Weight.PLAIN


def _tune(
    scene: Scene, by: AudioCommand, hint: Text = NOTHING, weight: Weight = Weight.PLAIN
) -> Button:
    id = f"aloud-{by}"
    return Button(
        press=Press("press_audio", "step", by),
        words=scene.say(id),
        hint=hint or scene.say(id, "hint"),
        icon=by,
        weight=weight,
    )


def attract_lines(scene: Scene, languages: tuple[str, ...]) -> tuple[AttractLine, ...]:
    """What this is, in each language but the screen's: seen before anybody has touched it."""
    others = [each for each in languages if each != scene.wording.language][: MOST_LANGUAGES - 1]
    return tuple(
        AttractLine(
            in_language(scene, "kiosk-own-name", each), in_language(scene, "kiosk-attract", each)
        )
        for each in others
    )


def in_language(scene: Scene, id: str, language: str) -> Text:
    """The words of a message in another language than the screen's."""
    wording, said = Wording(language, Register.SHOWN, scene.wording.zone), Message(id)
    return Text(wording.say(said), said, language=language)
