"""Screens of our own, over any question: how it looks, how it sounds, and in which language."""

from kiosk.ear import PACES, VOLUMES, Tune
from kiosk.look import LARGEST, Step
from kiosk.screens import Button, Press, Scene, Screen, Weight, paged
from kiosk.text import NOTHING, Text
from shared.content import Count, Message, Register, Wording, message

_CLOSE = Press("look", "step", Step.DONE)
_LETTERS = Press("look", "step", Step.OPEN)


def look_panel(scene: Scene) -> Screen:
    """Each button takes effect at once, on this very screen."""
    look = scene.visit.look
    size = message("kiosk-step-larger", now=Count(look.size + 1), all=Count(LARGEST + 1))
    buttons = (
        _step(scene, Step.LARGER, scene.say(size, "hint")),
        _step(scene, Step.SMALLER),
        _step(scene, Step.COLOURS, scene.say(f"kiosk-contrast-{look.contrast}")),
        _step(scene, Step.RAISE if look.lower else Step.LOWER),
        _step(scene, Step.DONE, weight=Weight.LIKELY),
    )
    return _panel(scene, "kiosk-look", buttons)


def language_panel(scene: Scene, languages: tuple[str, ...]) -> Screen:
    """Each language by its own name."""
    buttons = tuple(
        Button(Press("language", "language", each), _own_name(scene, each), language=each)
        for each in languages
    )
    return _panel(scene, "kiosk-languages", paged(buttons, scene))


def sound_panel(scene: Scene) -> Screen:
    """What most people need stands first, the way out last."""
    ear = scene.visit.ear
    volume = message("aloud-louder", now=Count(ear.volume + 1), all=Count(len(VOLUMES)))
    pace = message("aloud-faster", now=Count(ear.pace + 1), all=Count(len(PACES)))
    letters = scene.say("aloud-letters")
    buttons = (
        _tune(scene, Tune.SPEAKER if ear.headphones else Tune.HEADPHONES),
        _tune(scene, Tune.LOUDER, scene.say(volume, "hint")),
        _tune(scene, Tune.SOFTER),
        Button(_LETTERS, letters, icon="larger"),
        _tune(scene, Tune.FASTER, scene.say(pace, "hint")),
        _tune(scene, Tune.SLOWER),
        _tune(scene, Tune.NO_TICKS if ear.ticks else Tune.TICKS),
        _tune(scene, Tune.STOP),
        _tune(scene, Tune.DONE, weight=Weight.LIKELY),
    )
    back = Press("more", "page", str(scene.visit.more - 1)) if scene.visit.more else _CLOSE
    title, hint = scene.say("aloud-sound"), scene.say("aloud-sound", "hint")
    return Screen("kiosk/choose.html", title, hint, buttons=paged(buttons, scene), back=back)


def _panel(scene: Scene, id: str, buttons: tuple[Button, ...]) -> Screen:
    return Screen(
        "kiosk/choose.html", scene.say(id), scene.say(id, "hint"), buttons=buttons, back=_CLOSE
    )


def _step(scene: Scene, step: Step, hint: Text = NOTHING, weight: Weight = Weight.PLAIN) -> Button:
    id = f"kiosk-step-{step}"
    return Button(
        press=Press("look", "step", step),
        words=scene.say(id),
        hint=hint or scene.say(id, "hint"),
        icon="done" if step is Step.DONE else step,
        weight=weight,
    )


def _tune(scene: Scene, by: Tune, hint: Text = NOTHING, weight: Weight = Weight.PLAIN) -> Button:
    id = f"aloud-{by}"
    return Button(
        press=Press("sound", "step", by),
        words=scene.say(id),
        hint=hint or scene.say(id, "hint"),
        icon=by,
        weight=weight,
    )


def _own_name(scene: Scene, language: str) -> Text:
    wording = Wording(language, Register.SHOWN, scene.wording.zone)
    name = Message("kiosk-own-name")
    return Text(wording.say(name), name, language=language)
