"""Bente, insured: from 31 August under the pack of July 2026, and her a-kasse takes part.

The fund's numbers count paid hours, so every day of the pack is an estimate: what opens a task is
what her adviser and she have agreed.
"""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from shared import appointments
from shared.appointments import FIRST_MEETING, FOLLOW_UP, JOINT, Form, Meeting, add_kind
from shared.casesystem import CaseEvent
from shared.clock import SetClock
from shared.content import Moment, message
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN
from tests.frontdesk.booking_page import books
from tests.frontdesk.records import shows_a_passport
from tests.stories.months import Months, months_of, newcomer, perceived
from tests.stories.world import World, world_at

TYPED, NUMBER, HOME = "12031965", "98621234", "+4598621234"


@pytest.fixture
def world(database_url: str, clock: SetClock) -> Iterator[World]:
    with world_at(database_url, clock) as world:
        yield world


@pytest.mark.slow
def test_half_a_year_with_the_a_kasse(world: World) -> None:
    months = months_of(world, "2026-08-31 10:00")
    bente = is_registered(months)
    first = books_at_the_kiosk(months, bente)
    comes_and_agrees(months, first)
    talk = books_the_next_by_telephone(months, bente)
    months.begins(talk)
    assert months.was_sent("møde"), "she is reminded"
    months.went(talk, "held", "Holdt")
    joint = has_a_talk_with_the_a_kasse(months, bente)
    is_handed_over(months, joint)
    the_pack_ends(months, bente)


def is_registered(months: Months) -> int:
    lene, inge = months.lene, months.inge
    with months.world.workplace.work() as work:
        add_kind(work, months.world.town.centre_id, JOINT, 45)
    inge.opens("/desk/rule-packs/")
    inge.enters("/desk/rule-packs/", **{"pack-insured": "2026-07-insured"})
    bente = newcomer(months, first_name="Bente", birth_date="12.3.1965", telephone=NUMBER)
    assert months.owed(bente) == [(TaskKind.NEXT_STEP, "registered")]
    shows_a_passport(lene, bente)
    with months.step():
        lene.presses("Nummeret er deres")
    months.rules(bente, "rules", target_group="insured", a_kasse="yes")
    assert lene.sees("Næste samtale omkring mandag 14. september (anslået, regelpakke 2026-07)")
    assert lene.sees("Den første samtale. A-kassen holder den.")
    assert lene.sees("Også en samtale hos os omkring søndag 29. november (anslået)")
    return bente


def books_at_the_kiosk(months: Months, bente: int) -> Meeting:
    """She is not asked about the a-kasse before her first meeting."""
    visitor = months.world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    visitor.types(TYPED)
    visitor.types(NUMBER)
    visitor.chooses("Nej")
    free = [at for at in months.world.free() if visitor.is_offered(at)]
    visitor.takes(free[1])
    with months.step():
        visitor.chooses("Ja, det passer")
    assert visitor.is_told("Du har en tid.")
    assert "tirsdag 1. september kl. 9.00" in perceived(visitor)
    assert "Du taler med" in perceived(visitor)
    [first] = months.meetings(bente)
    assert (first.kind, months.owed(bente)) == (FIRST_MEETING, [])
    assert months.to_write(bente) == [CaseEvent.BOOKED]
    months.writes(first, "F-100")
    assert months.to_write(bente) == []
    return first


def comes_and_agrees(months: Months, first: Meeting) -> None:
    world, lene, bente = months.world, months.lene, first.citizen_id
    months.begins(first)
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types(TYPED)
    visitor.chooses(message("here-when-unknown"))
    assert visitor.is_told("Sæt dig ned så længe.")
    months.went(first, "held", "Holdt")
    assert months.owed(bente) == [(TaskKind.NEXT_STEP, "held")]
    months.writes(first, "F-100")
    agreed = {"rhythm": "ordinary", "talk_form": "phone", "agreed_why": "Bor langt væk"}
    months.rules(bente, "agreed", talk_by="2026-10-09", **agreed)
    assert lene.sees("Aftalt: Som de fleste, Telefon Bor langt væk")
    lene.opens(f"/desk/citizens/{bente}/wishes")
    plan = {"sentence-0": "Du søger to job om ugen.", "sentence-1": "Vi taler sammen i oktober."}
    with months.step():
        lene.enters(f"/desk/citizens/{bente}/agreed", **plan)


def books_the_next_by_telephone(months: Months, bente: int) -> Meeting:
    """In the evening, from home, before the day that was agreed."""
    months.passes("2026-09-23 19:30")
    assert months.owed(bente) == [(TaskKind.NEXT_STEP, "held")], "nobody has found a day yet"
    caller = months.world.caller(HOME)
    caller.begins()
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    assert caller.is_asked("Hvordan vil du gerne mødes?")
    caller.chooses("I telefonen")
    caller.chooses("Nej")
    assert caller.is_asked("Skal din a-kasse være med?")
    caller.chooses("Nej")
    at = day_and_time(months, bente, FOLLOW_UP, date(2026, 9, 24), Form.PHONE)
    caller.takes(at)
    with months.step():
        caller.chooses("Ja, det passer")
    assert caller.is_told("Du har en tid.")
    assert "et opfølgende møde" in perceived(caller)
    talk = months.meetings(bente)[0]
    assert (talk.kind, talk.form, months.owed(bente)) == (FOLLOW_UP, Form.PHONE, [])
    assert months.to_write(bente) == [CaseEvent.BOOKED]
    months.passes("2026-09-24 08:00")
    months.writes(talk, "F-101")
    return talk


def day_and_time(months: Months, citizen_id: int, kind: str, day: date, form: Form) -> datetime:
    with months.world.look() as work:
        centre = months.world.town.centre_id
        free = appointments.free_times(work, centre, kind, citizen_id=citizen_id, form=form)
    return next(at for at in free if at.astimezone(COPENHAGEN).date() >= day)


def has_a_talk_with_the_a_kasse(months: Months, bente: int) -> Meeting:
    """Agreed for November: seven days before, a task is there, and Lene books it with the fund."""
    world, lene = months.world, months.lene
    agreed = {"rhythm": "ordinary", "talk_form": "", "agreed_why": "Sammen med a-kassen"}
    months.rules(bente, "agreed", talk_by="2026-11-27", **agreed)
    assert lene.sees("Nummer 1 af 2. Alle er holdt senest 28.02.2027. A-kassen holder den.")
    assert not lene.sees("holdes samtalerne af"), "this pack hands nobody over"
    months.passes("2026-11-20 10:00")
    assert months.owed(bente) == [(TaskKind.NEXT_STEP, "held")]
    page = books(lene, bente).opens(kind=JOINT, form="in_person")
    with months.step():
        page.takes(next(at for at in page.times if local(at) == "26.11 09:00"))
    joint = months.meetings(bente)[0]
    assert (joint.kind, joint.adviser, months.owed(bente)) == (JOINT, "Karen", [])
    assert "Vi inviterer din a-kasse." in shows_her_meeting(months, joint)
    lene.opens("/desk/promises/")
    assert lene.sees("A-kassen er med Ikke ordnet endnu.")
    with months.step():
        lene.presses("Ordnet")
    for paper in ("slip", "letter"):
        lene.opens(f"/desk/meetings/{joint.id}/{paper}")
        assert lene.sees("Din a-kasse er med."), paper
    caller = world.caller(HOME)
    caller.begins()
    caller.chooses("Mit møde")
    caller.types(TYPED)
    assert caller.is_told("Din a-kasse er med.")
    assert caller.is_told(message("at-full", at=Moment(joint.starts_at)))
    lene.opens("/desk/case-system/")
    assert lene.sees("19 Fælles jobsamtale")
    months.writes(joint, "F-102")
    return joint


def shows_her_meeting(months: Months, meeting: Meeting) -> str:
    visitor = months.world.visitor()
    visitor.begins()
    visitor.chooses("Mit møde")
    visitor.types(meeting.number)
    visitor.types(TYPED)
    return perceived(visitor)


def is_handed_over(months: Months, joint: Meeting) -> None:
    """Karen leaves the day before: the time stays, with Fatima, and the fund is still with them."""
    inge, bente = months.inge, joint.citizen_id
    inge.opens("/desk/departures/")
    who = {"who": str(months.world.town.karen), "last": "2026-11-25"}
    inge.sends(inge.page.button("Se, hvem det rammer"), **who)
    assert inge.sees("Samme tid hos Fatima")
    with months.step():
        inge.presses("Gem og sørg for alle")
    assert (months.now(joint).adviser, months.now(joint).starts_at) == ("Fatima", joint.starts_at)
    months.worker_works()
    shown = shows_her_meeting(months, joint)
    assert "Fatima" in shown
    assert "Din a-kasse er med." in shown
    assert CaseEvent.CHANGED in months.to_write(bente)
    months.begins(joint)
    months.went(months.now(joint), "held", "Holdt")
    months.writes(joint, "F-102")
    assert months.owed(bente) == [(TaskKind.NEXT_STEP, "held")]


def the_pack_ends(months: Months, bente: int) -> None:
    """The leader knew sixty days before; a course that has begun goes on as it was."""
    assert TaskKind.PACK_ENDS in {it.kind for it in months.world.tasks()}
    months.passes("2027-01-04 10:00")
    months.lene.opens(f"/desk/citizens/{bente}")
    assert months.lene.sees("(anslået, regelpakke 2026-07)")
    months.rules(bente, "pause", paused_with="a_kasse", until="2027-02-28")
    assert months.owed(bente) == []
    months.passes("2027-02-28 23:30")
    assert months.owed(bente) == []
    months.passes("2027-03-01 09:00")
    assert months.owed(bente) == [(TaskKind.NEXT_STEP, "pause_over")]


def local(at: datetime) -> str:
    return f"{at.astimezone(COPENHAGEN):%d.%m %H:%M}"
