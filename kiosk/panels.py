"""The kiosk's own screens, over any question: display settings, languages, sound."""

from kiosk.audio import PACES, VOLUMES, AudioCommand
from kiosk.display_settings import LARGEST, DisplayCommand
from kiosk.screens import Button, Press, Scene, Screen, Weight, paged
from kiosk.text import NOTHING, Text
from shared.content import Count, Message, Register, Wording, message

_CLOSE = Press("press_display", "step", DisplayCommand.DONE)
_LETTERS = Press("press_display", "step", DisplayCommand.OPEN)


def look_panel(scene: Scene) -> Screen:
    """The display screen: letters, colours, height of the buttons; each press shows at once."""
    display = scene.visit.display
    size = message("kiosk-step-larger", now=Count(display.size + 1), all=Count(LARGEST + 1))
    buttons = (
        _step(scene, DisplayCommand.LARGER, scene.say(size, "hint")),
        _step(scene, DisplayCommand.SMALLER),
        _step(scene, DisplayCommand.COLOURS, scene.say(f"kiosk-contrast-{display.contrast}")),
        _step(scene, DisplayCommand.RAISE if display.lower else DisplayCommand.LOWER),
        _step(scene, DisplayCommand.DONE, weight=Weight.LIKELY),
    )
    return _panel(scene, "kiosk-look", paged(buttons, scene))


def language_panel(scene: Scene, languages: tuple[str, ...]) -> Screen:
    """The language screen: one button for each language, in that language's own name."""
    buttons = tuple(
        Button(Press("language", "language", each), _own_name(scene, each), language=each)
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


def _own_name(scene: Scene, language: str) -> Text:
    wording = Wording(language, Register.SHOWN, scene.wording.zone)
    name = Message("kiosk-own-name")
    return Text(wording.say(name), name, language=language)
