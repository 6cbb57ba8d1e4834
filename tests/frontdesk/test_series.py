"""A clerk books several meetings in one go."""

from shared.appointments import cancel, report_absence, upcoming
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local
from tests.frontdesk.browser_forms import BrowserForm, browser_forms
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.town import Town

WISH = "kind=followup&form=in_person&day=2026-11-26&clock=10:00&weeks=2&count=4"
WRONG = ("count=99", "weeks=3", "kind=first", "kind=fest", "clock=25:99", "day=2026-11-01")
WHY = "Aftalt forløb med fire samtaler"


def shows(clerk: Clerk, citizen_id: int, wish: str = WISH) -> BrowserForm:
    answer = clerk.opens(f"/desk/citizens/{citizen_id}/series/?{wish}")
    forms = browser_forms(answer.get_data(as_text=True))
    return next(form for form in forms if form.action.endswith("/series/") and "at" in form.shown)


def sends(clerk: Clerk, form: BrowserForm, **typed: str) -> str:
    answer = clerk.client.post(form.action, data=form.as_sent(**typed), base_url=HTTPS)
    return answer.get_data(as_text=True).replace("\u00a0", " ")


def ahead(house: Workplace, citizen_id: int) -> list[str]:
    with house.read() as work:
        found = upcoming(work, citizen_id)
    return [f"{one.starts_at:%m-%d}" for one in found]


def test_four_talks_are_booked_in_one_go_and_stand_on_one_sheet(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    form = shows(lene, bent)
    told = sends(lene, form, why=WHY)
    assert told.count("Bestilt") == 4
    assert ahead(house, bent) == ["11-26", "12-10", "12-23", "01-07"], "Christmas Eve is closed"
    sends(lene, form, why=WHY)
    assert len(ahead(house, bent)) == 4, "pressed twice they are booked once"
    lene.opens(f"/desk/citizens/{bent}/series/slip")
    assert lene.sees("torsdag 26. november")
    assert lene.sees("torsdag 7. januar")
    lene.opens(f"/desk/citizens/{bent}")
    assert lene.sees("Flere møder af samme slags")
    assert lene.sees(WHY)


def test_a_time_that_is_not_free_is_replaced_and_one_without_any_is_told(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    with house.work() as work:
        for adviser in (town.karen, town.fatima):
            report_absence(work, adviser, local(26, "09:00"), local(26, "12:00"), "Kursus")
    shows(lene, bent)
    assert lene.sees("I stedet for torsdag 26. november kl. 10.00, som ikke er ledig.")
    with house.work() as work:
        for adviser in (town.karen, town.fatima):
            report_absence(work, adviser, local(22, "09:00"), local(30, "16:00"), "Ferie")
    shows(lene, bent)
    assert lene.sees("torsdag 26. november kl. 10.00: Der er ingen ledig tid i nærheden.")


def test_a_row_that_is_taken_says_so_and_the_others_stand(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    form = shows(lene, bent)
    with house.work() as work:
        for adviser in (town.karen, town.fatima):
            report_absence(work, adviser, local(26, "09:00"), local(26, "16:00"), "Syg")
    told = sends(lene, form, why=WHY)
    assert told.count("Nogen var hurtigere.") == 1
    assert told.count("Bestilt") == 3
    assert len(ahead(house, bent)) == 3
    with house.work() as work:
        cancel(work, upcoming(work, bent)[0].id, "desk")
    assert len(ahead(house, bent)) == 2


def test_without_a_reason_or_a_time_nothing_is_booked(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    form = shows(lene, bent)
    assert "Skriv med få ord, hvorfor" in sends(lene, form, why="  ")
    assert "Sæt kryds ved mindst én tid." in sends(lene, form, why=WHY, at="i morgen")
    for wrong in (
        "count=99",
        "weeks=3",
        "kind=first",
        "kind=fest",
        "clock=25:99",
        "day=2026-11-01",
    ):
        name = wrong.partition("=")[0]
        rest = "&".join(it for it in WISH.split("&") if not it.startswith(f"{name}="))
        lene.opens(f"/desk/citizens/{bent}/series/?{rest}&{wrong}")
        assert lene.status == 422, wrong
        assert lene.sees("Vælg en dag, der kommer, og et klokkeslæt.")
    assert ahead(house, bent) == []
