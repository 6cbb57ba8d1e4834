"""Where every reason there is takes times away, all four faces offer the same ones; what staff may
use beyond these is marked and takes a line why."""

import pytest

from shared.appointments import FOLLOW_UP, Form
from shared.citizens import Needs, Support
from tests.drivers import Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import Client
from tests.stories.busy_town import (
    Looker,
    comes_in,
    offered_to,
    shown_at_the_desk,
    takes_times_away,
)
from tests.stories.world import World

NOBODY = Support()
INTERPRETER = ("Ja", "En tolk", "العربية", "Nej")
LOOKERS = {
    "who needs nothing": Looker(),
    "an interpreter": Looker(
        presses=INTERPRETER, fields=(("interpreter", "ar"),), needs=Needs(interpreter="ar")
    ),
    "a quiet room": Looker(
        presses=("Ja", "Et stille rum", "Nej"),
        fields=(("quiet_room", 1),),
        needs=Needs(quiet_room=True),
    ),
    "a wheelchair": Looker(
        presses=("Ja", "Plads til kørestol", "Nej"),
        fields=(("wheelchair", 1),),
        needs=Needs(wheelchair=True),
    ),
    "longer, as staff decided": Looker(
        fields=(("more_time", 1),), support=Support(more_time=True), needs=Needs(more_time=True)
    ),
    "no time-outs": Looker(support=Support(no_time_outs=True)),
    "the next one": Looker(FOLLOW_UP, ("Her hos os", "Nej", "Det ved jeg ikke")),
    "the next one by phone": Looker(
        FOLLOW_UP, ("I telefonen", "Nej", "Det ved jeg ikke"), form=Form.PHONE
    ),
}


@pytest.mark.parametrize("who", LOOKERS.values(), ids=LOOKERS)
def test_four_faces_offer_the_same_times(world: World, lene: Clerk, who: Looker) -> None:
    citizen_id, code = comes_in(world, who)
    takes_times_away(world)
    at_the_desk, extra = shown_at_the_desk(lene, citizen_id, who)
    assert len(at_the_desk) > 3
    assert set(at_the_desk).isdisjoint(extra)
    faces: dict[str, Guest] = {
        "kiosk": world.visitor(),
        "phone": world.caller(),
        "talk": Client(lene),
    }
    for name, guest in faces.items():
        assert (name, offered_to(guest, world, who, code)) == (name, at_the_desk)
    assert bool(extra) is (not needs_most(who))


def needs_most(who: Looker) -> bool:
    return who.needs != Needs() or who.support.is_given
