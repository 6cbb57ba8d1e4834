"""Bent, on cash benefit: he misses a meeting, and calls at twelve minutes past three in the night.

Nobody has done anything about him before it is known what was sent, who came and who called.
"""

from sqlalchemy import text

from shared.appointments import FIRST_MEETING, FOLLOW_UP, Form, Meeting, MeetingState
from shared.casesystem import CaseEvent
from shared.content import Moment, message
from shared.safetynet import TaskKind
from tests.stories.months import Months, comes, months_of, newcomer, perceived, time_from
from tests.stories.world import World

TYPED, NUMBER, HOME = "24081971", "98621234", "+4598621234"
JUDGES = ("udeblev", "uberettiget", "skyld", "sanktion")
"""Words that would be a conclusion."""


def test_missed_in_touch_by_night_and_back(world: World) -> None:
    months = months_of(world, "2026-10-05 10:00")
    bent = comes_on_cash_benefit(months)
    missed = calls_and_books(months, bent, "2026-10-08 09:00")
    does_not_come(months, missed)
    again = calls_at_night(months, bent)
    the_facts_are_seen(months, missed)
    is_met_and_goes_on(months, again)


def comes_on_cash_benefit(months: Months) -> int:
    lene = months.lene
    months.inge.opens("/desk/rule-packs/")
    months.inge.enters("/desk/rule-packs/", **{"pack-job_ready": "2026-07-job-ready"})
    bent = newcomer(months, first_name="Bent", birth_date="24.8.1971", telephone=NUMBER)
    months.rules(bent, "rules", target_group="job_ready", a_kasse="no", counts_from="2026-10-02")
    assert lene.sees("Næste samtale senest fredag 9. oktober (forslag, regelpakke 2026-07)")
    assert lene.sees("Den første samtale. Vi holder den.")
    months.rules(bent, "deadline", next_by="2026-10-14")
    assert months.owed(bent) == [(TaskKind.NEXT_STEP, "registered")]
    return bent


def calls_and_books(months: Months, bent: int, earliest: str) -> Meeting:
    """From his own telephone; a call that was broken off is not gone on with."""
    caller = months.world.caller(HOME)
    caller.begins()
    if months.meetings(bent):
        caller.chooses("Nej")
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    caller.chooses("Ja")
    caller.chooses("Nej")
    at = time_from(months, bent, FIRST_MEETING, earliest, caller)
    caller.takes(at)
    with months.step():
        caller.chooses("Ja, det passer")
    assert caller.is_told("Du har en tid.")
    assert caller.is_told(message("at-full", at=Moment(at)))
    assert months.owed(bent) == []
    return months.meetings(bent)[0]


def does_not_come(months: Months, missed: Meeting) -> None:
    """No machine says so: it asks, and a named person answers."""
    bent, lene = missed.citizen_id, months.lene
    months.writes(missed, "F-200")
    months.begins(missed)
    assert months.was_sent("Husk dit møde")
    months.passes(f"{missed.ends_at:%Y-%m-%d} 14:00")
    assert months.now(missed).state is MeetingState.BOOKED
    assert months.owed(bent) == [(TaskKind.NEXT_STEP, "unsettled")]
    lene.opens(f"/desk/citizens/{bent}")
    for fact in ("Opkald: påmindelse om mødet. Sendt", "Ingen ankomst er skrevet ned."):
        assert lene.sees(fact)
    months.went(missed, "not-come", "Kom ikke")
    assert months.now(missed).state is MeetingState.NOT_COME
    assert (TaskKind.MISSED, "") in months.owed(bent)
    assert months.to_write(bent) == [CaseEvent.NOT_COME]


def calls_at_night(months: Months, bent: int) -> Meeting:
    """He is in touch to the minute, whatever comes of the call: it breaks off, and he calls again.
    The pack's day has gone by meanwhile: staff are told once, and see that he has a meeting."""
    months.passes("2026-10-10 03:12")
    caller = months.world.caller(HOME)
    caller.begins()
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    caller.chooses("Ja")
    with months.step():
        caller.is_cut_off()
    assert (TaskKind.MISSED, "") in months.owed(bent)
    months.world.turn_to("2026-10-10 03:20")
    again = calls_and_books(months, bent, "2026-10-13 09:00")
    assert stamps(months)[-2:] == ["phone 2026-10-10 01:12", "phone 2026-10-10 01:20"]
    months.passes("2026-10-12 09:00")
    assert months.owed(bent) == [(TaskKind.NEXT_STEP, "talk_due")]
    [told] = [it for it in months.world.tasks() if it.kind is TaskKind.NEXT_STEP]
    months.world.see_to(told)
    months.worker_works()
    assert months.owed(bent) == []
    months.lene.opens(f"/desk/citizens/{bent}")
    assert months.lene.sees("lørdag 10. oktober kl. 3.12 I telefonen · K-")
    return again


def stamps(months: Months) -> list[str]:
    """Through which face, and when by UTC."""
    with months.world.look() as work:
        rows = work.session.execute(text("SELECT via, at FROM contact_stamp ORDER BY at"))
        return [f"{row.via} {str(row.at)[:16]}" for row in rows]


def the_facts_are_seen(months: Months, missed: Meeting) -> None:
    """What was sent and said before and after, without a conclusion, for whoever decides."""
    lene = months.lene
    lene.opens(f"/desk/meetings/{missed.id}/facts")
    assert lene.sees("Opkald: påmindelse om mødet.")
    assert lene.sees("10.10.2026 kl. 03.12")
    assert not [word for word in JUDGES if word in lene.page.words.casefold()]
    lene.opens("/desk/case-system/")
    assert lene.sees("Skriv, hvordan det gik")
    months.writes(missed, "F-200")


def is_met_and_goes_on(months: Months, again: Meeting) -> None:
    """The first talk was held; three more in half a year, and none is asked for in a pause."""
    bent, lene = again.citizen_id, months.lene
    months.writes(again, "F-201")
    months.begins(again)
    visitor = comes(months, TYPED)
    assert visitor.is_told("Sæt dig ned så længe.")
    months.went(again, "held", "Holdt")
    months.writes(again, "F-201")
    assert lene.sees("Det er noteret.")
    lene.opens(f"/desk/citizens/{bent}")
    assert lene.sees("Nummer 2 af 4. Alle er holdt senest 02.04.2027.")
    assert not lene.sees("Møde bestilt senest onsdag 14. oktober"), "he was met by then"
    months.rules(bent, "pause", paused_with="job", until="2026-12-20")
    assert months.owed(bent) == []
    months.passes("2026-12-20 23:00")
    assert months.owed(bent) == []
    months.passes("2026-12-21 09:30")
    assert months.owed(bent) == [(TaskKind.NEXT_STEP, "pause_over")]
    books_the_second(months, bent)


def books_the_second(months: Months, bent: int) -> None:
    """At the kiosk, with the code that Lene has given him: in the telephone, as he likes it."""
    world = months.world
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Ja, jeg har en kode")
    visitor.types(months.code_for(bent))
    visitor.types(TYPED)
    assert visitor.is_asked("Hvordan vil du gerne mødes?")
    visitor.chooses("På telefon")
    visitor.chooses("Nej")
    assert "a-kasse" not in perceived(visitor), "he is in none"
    at = time_from(months, bent, FOLLOW_UP, "2026-12-28 09:00", visitor, Form.PHONE)
    visitor.takes(at)
    with months.step():
        visitor.chooses("Ja, det passer")
    assert visitor.is_told("Du har en tid.")
    second = months.meetings(bent)[0]
    assert (second.kind, second.form, months.owed(bent)) == (FOLLOW_UP, Form.PHONE, [])
    months.begins(second)
    months.went(second, "held", "Holdt")
    months.lene.opens(f"/desk/citizens/{bent}")
    assert months.lene.sees("Nummer 3 af 4.")
    months.rules(bent, "close", reason="work")
    assert months.owed(bent) == []
    assert CaseEvent.HELD in months.to_write(bent), "what took place is still to be written"
