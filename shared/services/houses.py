"""Which house is it that somebody has come to, or called?"""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from shared.appointments import (
    Centre,
    centre,
    centre_called,
    centres,
    kiosk_is_alive,
    kiosk_of_device,
    only_centre,
)
from shared.work import Work


@dataclass(frozen=True)
class House:
    """What a face has to know of a centre. `place` is where in the house: a kiosk's name.

    Telephone numbers in E.164; `transfer_to` is where a person picks up. `own_audio` are the
    languages in which callers hear our own sounds.
    """

    centre_id: int
    name: str
    place: str
    zone: ZoneInfo
    languages: tuple[str, ...]
    telephone: str
    transfer_to: str | None
    own_audio: frozenset[str] = frozenset()


def house_of_kiosk(work: Work, device_token: str) -> House | None:
    """The house in which an enrolled kiosk stands."""
    found = kiosk_of_device(work, device_token)
    if found is None:
        return None
    kiosk, centre = found
    return _house(centre, kiosk.name)


def kiosk_tells_of_itself(work: Work, device_token: str) -> None:
    """So that the desk misses it when it falls silent."""
    kiosk_is_alive(work, device_token)


def house_called(work: Work, number: str) -> House | None:
    """The house that has this number."""
    called = centre_called(work, number)
    return _house(called) if called else None


def demo_house(work: Work) -> House | None:
    """The one house of a demonstration, so that its kiosk needs no enrolment."""
    only = only_centre(work)
    return _house(only, "Kiosk 1") if only else None


def house_of(work: Work, centre_id: int) -> House:
    """The house of a centre that is known to exist."""
    return _house(centre(work, centre_id))


def all_houses(work: Work) -> list[House]:
    """Those of the installation."""
    return [_house(each) for each in centres(work)]


def _house(centre: Centre, place: str = "") -> House:
    return House(
        centre_id=centre.id,
        name=centre.name,
        place=place,
        zone=centre.zone,
        languages=centre.languages,
        telephone=centre.telephone,
        transfer_to=centre.transfer_to,
        own_audio=centre.own_audio,
    )
