"""How somebody asks us something, and what has become of it."""

import io
import wave
from datetime import date

from shared.inquiries import Audio, Inquiry, inquiries
from shared.safetynet import Task, TaskKind
from tests.drivers import Caller, Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.world import World

BORN, TYPED = date(1988, 4, 1), "01041988"
FIRST = "Du får pengene den sidste dag i måneden. Så er de i din bank."


def spoken(seconds: int = 9) -> Audio:
    """A WAV of that length, as the telephone takes it down."""
    kept = io.BytesIO()
    with wave.open(kept, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"SAID" * 4000 * seconds)
    return Audio(kept.getvalue(), "audio/wav")


def asked(world: World) -> list[Inquiry]:
    with world.look() as work:
        return inquiries(work, world.town.centre_id)


def owed(world: World) -> list[Task]:
    return [task for task in world.tasks() if task.kind is TaskKind.QUESTION]


def answers(clerk: Clerk, inquiry: Inquiry, text: str) -> None:
    clerk.opens(f"/desk/questions/{inquiry.id}")
    clerk.sends(clerk.page.button("Send svaret"), text=text)
    assert clerk.sees("Svaret er sendt.")


LATE_MONEY = ("De er ikke kommet", "Et brev fra jer", "I dag")
"""What is chosen about money, step by step."""

UNKNOWN_PART = "Noget andet"
NEITHER = "Nej"
"""What leaves a step open: one that asks what, and one that asks whether."""


def begins_to_ask(guest: Guest, topic: str = "Penge", steps: tuple[str, ...] = LATE_MONEY) -> None:
    """Up to how it is asked; the steps come here only where nothing can be recorded."""
    guest.begins()
    guest.chooses("Spørg om noget")
    guest.chooses("Stil et spørgsmål")
    guest.chooses("Jeg vil spørge")
    guest.chooses(topic)
    if not isinstance(guest, Caller):
        choose_all(guest, steps)
    guest.types(TYPED)


def choose_all(guest: Guest, choices: tuple[str, ...]) -> None:
    for words in choices:
        guest.chooses(words)


def comes_again(guest: Guest, world: World) -> Guest:
    """Another day, another visit."""
    return world.visitor() if guest.via == "kiosk" else world.caller()


def opens_the_answer(guest: Guest, number: str, born: str = TYPED) -> None:
    guest.begins()
    guest.chooses("Spørg om noget")
    guest.chooses("Stil et spørgsmål")
    guest.chooses("Jeg har et nummer")
    guest.types(number)
    guest.types(born)


def asks(guest: Guest, world: World) -> Inquiry:
    """In the way that the face has: spoken, or by its topic."""
    begins_to_ask(guest)
    if isinstance(guest, Caller):
        guest.chooses("Ja")
        guest.says(9, spoken())
    else:
        guest.chooses("Jeg kommer igen")
        guest.chooses("Ja, send det")
    return max(asked(world), key=lambda each: each.id)


def gives_number(guest: Guest) -> None:
    if guest.via == "phone":
        guest.chooses("Ja")
    else:
        guest.types("98621234")
