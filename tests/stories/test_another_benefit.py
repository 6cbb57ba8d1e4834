"""Dorte's benefit and rule pack change in the middle: what counts on, what begins anew, and why."""

from collections.abc import Iterator

import pytest

from shared import appointments
from shared.appointments import FIRST_MEETING, FOLLOW_UP, Meeting
from shared.clock import SetClock
from shared.safetynet import (
    CourseEvent,
    CourseTerms,
    TaskKind,
    changes_of_course,
    find_course,
)
from tests.drivers import COPENHAGEN
from tests.frontdesk.booking_page import books
from tests.stories.course import letter_for
from tests.stories.months import Months, comes, months_of, newcomer, perceived
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World, world_at

TYPED = "03051971"
WHY_LAW, WHY_BENEFIT = "Ny lov fra 1. juli", "Dagpengene er brugt op"
PLAN = "Du søger to job om ugen."


@pytest.fixture
def world(database_url: str, clock: SetClock) -> Iterator[World]:
    with world_at(database_url, clock) as world:
        yield world


@pytest.mark.slow
def test_another_law_and_then_another_benefit(world: World) -> None:
    months = months_of(world, "2026-03-02 10:00")
    dorte = begins_insured(months)
    is_handed_over_to_us(months, dorte)
    gets_another_pack(months, dorte)
    is_booked(months, dorte, FOLLOW_UP, "2026-07-15")
    gets_another_benefit(months, dorte)
    has_a_first_talk_anew(months, dorte)
    the_past_is_kept(months, dorte)


def begins_insured(months: Months) -> int:
    lene = months.lene
    months.inge.opens("/desk/rule-packs/")
    months.inge.enters("/desk/rule-packs/", **{"pack-insured": "2024-insured"})
    dorte = newcomer(months, first_name="Dorte", birth_date="3.5.1971", telephone="20304050")
    months.rules(dorte, "rules", target_group="insured", a_kasse="yes", counts_from="2026-03-02")
    assert lene.sees("Næste samtale omkring mandag 16. marts (anslået, regelpakke 2024)")
    assert lene.sees("Fra omkring onsdag 3. juni holdes samtalerne af os (anslået)")
    first = is_booked(months, dorte, FIRST_MEETING)
    months.begins(first)
    assert comes(months, TYPED).is_told("Sæt dig ned så længe.")
    months.went(first, "held", "Holdt")
    assert months.owed(dorte) == [(TaskKind.NEXT_STEP, "held")]
    lene.opens(f"/desk/citizens/{dorte}/wishes")
    with months.step():
        lene.enters(f"/desk/citizens/{dorte}/agreed", **{"sentence-0": PLAN})
    months.rules(dorte, "pause", paused_with="a_kasse", until="2026-05-29")
    assert months.owed(dorte) == [], "the a-kasse holds the talks of the first three months"
    return dorte


def is_booked(months: Months, citizen_id: int, kind: str, day: str = "") -> Meeting:
    """By Lene, on that day or after it."""
    page = books(months.lene, citizen_id).opens(kind=kind, form="in_person")
    while not (times := [at for at in page.times if str(at) >= day]):
        page.later()
    with months.step():
        page.takes(times[0])
    return next(it for it in months.meetings(citizen_id) if it.starts_at == times[0])


def is_handed_over_to_us(months: Months, dorte: int) -> None:
    """Two months before its end the leader hears of the pack; the day after the fund's three
    months the talks are ours."""
    months.passes("2026-04-30 12:00")
    assert TaskKind.PACK_ENDS not in {it.kind for it in months.world.tasks()}
    months.passes("2026-05-04 12:00")
    [told] = [it for it in months.world.tasks() if it.kind is TaskKind.PACK_ENDS]
    assert told.note.startswith("2024-insured")
    months.world.see_to(told)
    months.passes("2026-06-03 09:00")
    assert months.owed(dorte) == [(TaskKind.NEXT_STEP, "pause_over")]
    talk = is_booked(months, dorte, FOLLOW_UP)
    months.begins(talk)
    months.went(talk, "held", "Holdt")
    months.lene.opens(f"/desk/citizens/{dorte}")
    assert months.lene.sees("Også en samtale hos os omkring")


def gets_another_pack(months: Months, dorte: int) -> None:
    """In July, with a reason; the months that have gone go on counting."""
    lene = months.lene
    months.passes("2026-07-01 10:00")
    months.rules(dorte, "rules", pack="2026-07-insured", pack_why="")
    assert lene.sees("Skriv, hvorfor borgeren får en anden pakke.")
    months.rules(dorte, "rules", pack="2026-07-insured", pack_why=WHY_LAW)
    assert lene.sees("Alle er holdt senest onsdag 2. september.")
    assert lene.sees("Regelpakke 2026-07.")
    terms = terms_of(months, dorte)
    assert (terms.pack_id, str(terms.counts_from)) == ("2026-07-insured", "2026-03-02")


def terms_of(months: Months, citizen_id: int) -> CourseTerms:
    with months.world.look() as work:
        course = find_course(work, citizen_id)
    assert course is not None
    return course.terms


def gets_another_benefit(months: Months, dorte: int) -> None:
    """Cash benefit is a new period, whose first day is a guess until staff know it; then a talk is
    due that is not booked. Nobody takes her meeting away for it."""
    lene, [ahead] = months.lene, months.ahead(dorte)
    agreed = {"target_group": "job_ready", "a_kasse": "no"}
    months.rules(dorte, "rules", pack="2026-07-job-ready", pack_why=WHY_BENEFIT, **agreed)
    assert lene.sees("anslået, regelpakke 2026-07")
    assert str(terms_of(months, dorte).counts_from) == "2026-07-01"
    months.worker_works()
    assert months.owed(dorte) == [], "an estimate opens no task"
    months.rules(dorte, "rules", counts_from="2026-06-29")
    assert lene.sees("Næste samtale senest mandag 6. juli (forslag, regelpakke 2026-07)")
    months.worker_works()
    assert months.owed(dorte) == [(TaskKind.NEXT_STEP, "talk_due")]
    assert months.now(ahead) == ahead
    visitor = months.world.visitor()
    opens_my_meeting(visitor, letter_for(months.world, dorte), TYPED)
    assert "regelpakke" not in perceived(visitor).casefold(), "a citizen reads of no pack"
    visitor.chooses("Lav noget om")
    visitor.chooses("Et ønske, eller andet")
    visitor.chooses("Se, hvad vi har aftalt")
    assert PLAN in perceived(visitor), "what was agreed goes on with her"


def has_a_first_talk_anew(months: Months, dorte: int) -> None:
    first = is_booked(months, dorte, FIRST_MEETING)
    assert first.starts_at.astimezone(COPENHAGEN).date().isoformat() <= "2026-07-06"
    months.begins(first)
    months.went(first, "held", "Holdt")
    months.lene.opens(f"/desk/citizens/{dorte}")

    assert months.lene.sees("Nummer 2 af 4. Alle er holdt senest tirsdag 29. december.")


def the_past_is_kept(months: Months, dorte: int) -> None:
    months.lene.opens(f"/desk/citizens/{dorte}")
    assert months.lene.sees(WHY_LAW)
    assert months.lene.sees(WHY_BENEFIT)
    with months.world.look() as work:
        course = find_course(work, dorte)
        assert course is not None
        packs = [
            it.value for it in changes_of_course(work, course.id) if it.what is CourseEvent.PACK
        ]
        assert len(appointments.meetings_of(work, dorte)) == 4
    assert packs == ["2024-insured", "2026-07-insured", "2026-07-job-ready"]
