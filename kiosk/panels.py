"""The two screens of our own, over any question: how it looks, and in which language."""

from kiosk.look import LARGEST, Step
from kiosk.screens import Button, Press, Scene, Screen, Weight, paged
from shared.content import Count, Message, Register, Wording, message

_CLOSE = Press("look", "step", Step.DONE)


def look_panel(scene: Scene) -> Screen:
    """Each button takes effect at once, on this very screen."""
    look = scene.visit.look
    size = message("kiosk-step-larger", now=Count(look.size + 1), all=Count(LARGEST + 1))
    buttons = (
        _step(scene, Step.LARGER, scene.wording.say(size, "hint")),
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


def _panel(scene: Scene, id: str, buttons: tuple[Button, ...]) -> Screen:
    return Screen(
        "kiosk/choose.html", scene.say(id), scene.say(id, "hint"), buttons=buttons, back=_CLOSE
    )


def _step(scene: Scene, step: Step, hint: str = "", weight: Weight = Weight.PLAIN) -> Button:
    id = f"kiosk-step-{step}"
    return Button(
        press=Press("look", "step", step),
        words=scene.say(id),
        hint=hint or scene.say(id, "hint"),
        icon="done" if step is Step.DONE else step,
        weight=weight,
    )


def _own_name(scene: Scene, language: str) -> str:
    wording = Wording(language, Register.SHOWN, scene.wording.zone)
    return wording.say(Message("kiosk-own-name"))
