"""The rules of a course on the citizen's page, the page of rule packs, and the leader's figure."""

from flask import Flask

from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, Meeting
from shared.safetynet import FREE, Course, CourseTerms, Rhythm, default_packs, find_course
from shared.safetynet import open_course as begin
from shared.unit_of_work import Workplace
from tests.frontdesk.browser_forms import browser_forms
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.frontdesk.records import page_of
from tests.town import Town


def course(house: Workplace, citizen_id: int) -> Course:
    with house.read() as work:
        found = find_course(work, citizen_id)
    assert found is not None
    return found


def opens(clerk: Clerk, house: Workplace, town: Town, citizen_id: int) -> str:
    with house.work() as work:
        begin(work, town.centre_id, citizen_id, "desk")
    clerk.opens(page_of(citizen_id))
    return f"{page_of(citizen_id)}/course"


def test_the_rules_are_chosen_and_the_page_says_what_they_suggest(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    form = opens(lene, house, town, bent)
    lene.enters(
        f"{form}/rules",
        target_group="job_ready",
        a_kasse="no",
        counts_from="2026-11-23",
        pack="2026-07-job-ready",
        pack_why="Kom på kontanthjælp i dag",
    )
    assert lene.sees("Næste samtale senest mandag 30. november (forslag, regelpakke 2026-07)")
    assert lene.sees("Den første samtale. Vi holder den.")
    assert lene.sees("Også en samtale hos os senest")
    assert lene.sees("Kom på kontanthjælp i dag")
    terms = course(house, bent).terms
    assert (terms.target_group, terms.pack_id) == ("job_ready", "2026-07-job-ready")


def test_where_the_clock_is_not_known_the_page_says_that_it_guesses(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    """The fund holds the first talks under 2024, and we take over after three months."""
    form = opens(lene, house, town, bent)
    lene.enters(f"{form}/rules", target_group="insured", pack="2024-insured", pack_why="Før juli")
    assert lene.sees("Næste samtale omkring mandag 7. december (anslået, regelpakke 2024)")
    assert lene.sees("A-kassen holder den.")
    assert lene.sees("Fra omkring 24.02.2027 holdes samtalerne af os (anslået)")


def test_a_first_meeting_with_us_is_not_told_as_the_talk_of_the_a_kasse(
    lene: Clerk, house: Workplace, town: Town, bent: int, held: Meeting
) -> None:
    """Under 2026-07 either fills the first talk, which the a-kasse is meant to hold."""
    form = opens(lene, house, town, bent)
    lene.enters(f"{form}/rules", target_group="insured", pack="2026-07-insured", pack_why="Juli")
    assert held.kind == FIRST_MEETING
    assert lene.sees(": Første møde.")
    assert not lene.sees("A-kassen holder den.")


def test_what_was_typed_stays_when_something_is_wrong_and_nothing_is_saved(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    form = opens(lene, house, town, bent)
    before = course(house, bent)
    typed = {"target_group": "young", "pack": "trial", "counts_from": "2026-10-01"}
    csrf = {"csrf_token": lene.page.forms[-1].fields["csrf_token"]}
    answer = lene.client.post(f"{form}/rules", data={**csrf, **typed}, base_url=HTTPS)
    assert answer.status_code == 422
    html = answer.get_data(as_text=True)
    assert "Skriv, hvorfor borgeren får en anden pakke." in html
    shown = next(it for it in browser_forms(html) if it.action.endswith("/rules")).as_sent()
    assert {name: shown[name] for name in typed} == {name: [it] for name, it in typed.items()}
    lene.enters(f"{form}/rules", counts_from="i går", pack_why="Fordi")
    assert lene.sees("Skriv en dag, eller lad feltet være tomt.")
    lene.enters(f"{form}/rules", target_group="nobody", counts_from="")
    assert lene.status == 422
    lene.enters(f"{form}/agreed", talk_by="31. december", agreed_why="Søger selv")
    assert lene.sees("Skriv en dag, eller lad feltet være tomt.")
    assert course(house, bent) == before


def test_what_was_agreed_stands_on_the_page_and_in_the_past(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    form = opens(lene, house, town, bent)
    lene.enters(
        f"{form}/agreed",
        rhythm="alone",
        talk_form="phone",
        talk_by="2027-01-15",
        agreed_why="Søger selv",
    )
    assert lene.sees("Aftalt: Klarer sig selv, Telefon Søger selv")
    assert lene.sees("Klarer sig selv, Telefon · Søger selv")
    assert course(house, bent).agreed.rhythm is Rhythm.ALONE


def test_the_leader_sees_how_many_are_exempt_and_is_the_one_who_chooses_packs(
    app: Flask, lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    with house.work() as work:
        add_staff(work, town.centre_id, "Inge", "inge", PASSWORD, Role.LEADER)
    inge = Clerk(app)
    inge.signs_in("inge")
    inge.opens("/desk/rule-packs/")
    assert inge.sees("Ikke godkendt af en jurist")
    inge.enters("/desk/rule-packs/", **{"pack-job_ready": "2026-07-job-ready"})
    assert inge.sees("Valgene er gemt.")
    with house.read() as work:
        assert default_packs(work, town.centre_id) == {"job_ready": "2026-07-job-ready"}
    form = opens(lene, house, town, bent)
    lene.enters(f"{form}/rules", target_group="job_ready")
    lene.enters(f"{form}/exempt", exempt_why="")
    assert lene.sees("Skriv hvorfor, med højst 200 tegn.")
    lene.enters(f"{form}/exempt", exempt_why="Begynder i job 1. januar")
    assert lene.sees("Undtaget fra antallet af samtaler siden")
    inge.opens("/desk/exceptions/")
    assert inge.sees("1 af 1 er undtaget: Jobparat (kontanthjælp)")
    assert inge.sees("Over andelen")
    inge.opens("/desk/rule-packs/")
    inge.enters("/desk/rule-packs/", **{"pack-young": "no-such-pack"})
    assert inge.status == 422
    lene.opens("/desk/rule-packs/")
    assert not [it for it in lene.page.forms if it.action.endswith("/rule-packs/")]
    with house.read() as work:
        assert default_packs(work, town.centre_id) == {"job_ready": "2026-07-job-ready"}


def test_a_course_under_no_numbers_suggests_nothing_and_says_so(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    opens(lene, house, town, bent)
    assert course(house, bent).terms.pack_id == CourseTerms().pack_id == FREE
    assert lene.sees("Regelpakke frit.")
    assert not lene.sees("Næste samtale senest mandag")
