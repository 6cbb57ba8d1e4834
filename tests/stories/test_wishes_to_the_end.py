"""Amal's wishes over months: a talk, a form, another adviser; each is answered and heard."""

import pytest

from shared.appointments import FIRST_MEETING, FOLLOW_UP, Form, Meeting
from shared.content import Count, message
from shared.safetynet import TaskKind
from shared.wishes import Wish, WishKind, WishState, form_in_force, wishes_of
from tests.drivers import Guest
from tests.frontdesk.booking_page import books
from tests.frontdesk.browser_forms import browser_forms
from tests.frontdesk.clerk import HTTPS
from tests.stories.course import letter_for
from tests.stories.months import Months, months_of, newcomer, perceived
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World

TYPED, NUMBER, HOME = "01011983", "20304050", "+4520304050"
WHY = "Vi vil gerne se din mappe sammen med dig."


@pytest.mark.parametrize("face", ["kiosk", "phone"])
def test_each_wish_is_answered_and_heard(world: World, face: str) -> None:
    months = months_of(world, "2026-10-05 10:00")
    amal = has_met(months)
    wishes_for_a_talk(months, amal, face)
    chooses_the_telephone(months, amal, face)
    has_to_come_in(months, amal, face)
    wishes_for_another_adviser(months, amal, face)


def guest_of(months: Months, face: str) -> Guest:
    return months.world.visitor() if face == "kiosk" else months.world.caller(HOME)


def opens(months: Months, amal: int, face: str) -> Guest:
    """With the code of a letter: all that is theirs."""
    guest = guest_of(months, face)
    opens_my_meeting(guest, letter_for(months.world, amal), TYPED)
    return guest


def has_met(months: Months) -> int:
    amal = newcomer(months, first_name="Amal", birth_date="1.1.1983", telephone=NUMBER)
    first = is_booked(months, amal, FIRST_MEETING, "2026-10-06")
    months.begins(first)
    months.went(first, "held", "Holdt")
    is_booked(months, amal, FOLLOW_UP, "2026-11-02")
    assert months.owed(amal) == []
    return amal


def is_booked(months: Months, amal: int, kind: str, day: str) -> Meeting:
    page = books(months.lene, amal).opens(kind=kind)
    while not (times := [at for at in page.times if str(at) >= day]):
        page.later()
    with months.step():
        page.takes(times[0], why="Aftalt med borgeren")
    return next(it for it in months.meetings(amal) if it.starts_at == times[0])


def wishes_for(months: Months, amal: int, face: str, what: str) -> Guest:
    guest = opens(months, amal, face)
    guest.chooses("Lav noget om")
    guest.chooses("Et ønske, eller andet")
    with months.step():
        guest.chooses(what)
    return guest


def latest(months: Months, amal: int) -> Wish:
    with months.world.look() as work:
        return wishes_of(work, amal)[0]


def tasks(months: Months, amal: int) -> list[TaskKind]:
    return [it.kind for it in months.world.tasks() if it.citizen_id == amal]


def wishes_for_a_talk(months: Months, amal: int, face: str) -> None:
    """A right: it is granted, and only its time is found. Nobody has found one in three days: it is
    the leader's."""
    guest = wishes_for(months, amal, face, "En samtale til")
    assert "Ja, du får en samtale. Vi finder en tid senest" in perceived(guest)
    assert (latest(months, amal).state, tasks(months, amal)) == (
        WishState.GRANTED,
        [TaskKind.WISH],
    )
    months.passes("2026-10-12 10:00")
    [wish] = [it for it in months.world.tasks() if it.kind is TaskKind.WISH]
    assert months.team_of(wish.id) == "leaders"
    has_two_more(months, amal)
    assert tasks(months, amal) == []
    guest = opens(months, amal, face)
    assert guest.is_asked(message("mine-several", n=Count(3)))
    for talk in months.ahead(amal)[:2]:
        months.begins(talk)
        months.went(talk, "held", "Holdt")


def has_two_more(months: Months, amal: int) -> None:
    """With a meeting ahead already, staff book them as a series, and say why."""
    lene, page = months.lene, f"/desk/citizens/{amal}/series/"
    wish = "kind=followup&form=in_person&day=2026-10-14&clock=10:00&weeks=1&count=2"
    answer = lene.opens(f"{page}?{wish}")
    forms = browser_forms(answer.get_data(as_text=True))
    form = next(it for it in forms if it.action.endswith("/series/") and "at" in it.shown)
    with months.step():
        sent = form.as_sent(why="Borgeren har bedt om en samtale til")
        lene.client.post(form.action, data=sent, base_url=HTTPS)
    assert len(months.ahead(amal)) == 3


def chooses_the_telephone(months: Months, amal: int, face: str) -> None:
    guest = opens(months, amal, face)
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    guest.chooses("På telefon")
    guest.chooses("Ja" if face == "phone" else "Det nummer, I kender")
    assert guest.is_told("Mødet er nu på telefon.")
    with months.step():
        guest.chooses("Ja")
    assert guest.is_told("Det husker vi. Du kan altid lave det om.")
    [meeting] = months.ahead(amal)
    assert meeting.form is Form.PHONE
    months.begins(meeting)
    months.went(meeting, "held", "Holdt")
    is_booked(months, amal, FOLLOW_UP, "2026-11-16")
    [meeting] = months.ahead(amal)
    assert meeting.form is Form.PHONE, "the desk books as she likes it"


def has_to_come_in(months: Months, amal: int, face: str) -> None:
    """With why, in plain words, and the way of complaint; she asks again, and it is granted."""
    lene, page = months.lene, f"/desk/citizens/{amal}/wishes"
    lene.opens(page)
    with months.step():
        lene.enters(f"{page}/require", text=WHY, is_decision="1")
    assert tasks(months, amal) == [TaskKind.WISH], "the letter with the decision is owed"
    wish = latest(months, amal)
    lene.opens(f"{page}/{wish.id}/letter")
    assert lene.sees(WHY)
    assert lene.sees("Du kan klage til os inden fire uger.")
    lene.opens(page)
    with months.step():
        lene.presses("Brevet er sendt")
    assert tasks(months, amal) == []
    months.worker_works()
    assert months.was_sent("Vi har svaret på dit ønske.")
    guest = opens(months, amal, face)
    assert guest.is_asked("Vi beder dig om at komme ind til os.")
    assert WHY in perceived(guest)
    if face == "kiosk":
        guest.chooses("Læs videre")
    assert "Det er en afgørelse. Du kan klage over den." in perceived(guest)
    guest.chooses("Vis mit møde")
    comes_in_person(guest)
    guest.chooses("Hvordan vi mødes")
    assert WHY in perceived(guest)
    if face == "kiosk":
        guest.chooses("Læs videre")
    with months.step():
        guest.chooses("Se på det igen")
    assert tasks(months, amal) == [TaskKind.WISH]
    lene.opens(page)
    with months.step():
        lene.sends(lene.page.button("Send svaret"), state="granted", text="", is_decision="")
    guest = opens(months, amal, face)
    assert guest.is_asked("Du har fået ja til dit ønske om, hvordan vi mødes.")
    guest.chooses("Vis mit møde")
    with months.world.look() as work:
        in_force = form_in_force(work, amal)
    assert in_force is not None
    assert (in_force.form, tasks(months, amal)) == (Form.PHONE, [])


def comes_in_person(guest: Guest) -> None:
    """Her next meeting was to be by telephone: it becomes a visit, and nothing else is offered."""
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    assert "video" not in guest.perceives
    guest.chooses("Her hos os")
    assert guest.is_told("Mødet er nu her hos os.")
    guest.chooses("Lav noget om")


def wishes_for_another_adviser(months: Months, amal: int, face: str) -> None:
    """The leader answers, and her next meetings are with Fatima."""
    wishes_for(months, amal, face, "En anden rådgiver")
    assert latest(months, amal).kind is WishKind.ADVISER
    inge, page = months.inge, f"/desk/citizens/{amal}/wishes"
    inge.opens("/desk/wishes/")
    assert inge.sees("En anden rådgiver Mangler svar.")
    inge.opens(page)
    with months.step():
        inge.sends(
            inge.page.button("Send svaret"),
            state="granted",
            text="Du får Fatima fra nu af.",
            adviser=str(months.world.town.fatima),
            is_decision="",
        )
    guest = opens(months, amal, face)
    assert guest.is_asked("Ja, du får en anden rådgiver.")
    assert "Du får Fatima fra nu af." in perceived(guest)
    guest.chooses("Vis mit møde")
    [meeting] = months.ahead(amal)
    months.begins(meeting)
    months.went(meeting, "held", "Holdt")
    following = is_booked(months, amal, FOLLOW_UP, "2026-12-01")
    assert following.adviser == "Fatima"
    assert tasks(months, amal) == []
    with months.world.look() as work:
        assert [it for it in wishes_of(work, amal) if it.is_open] == []
