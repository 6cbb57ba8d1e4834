"""The people whom this is made for, as far as they book. They are invented."""

from datetime import date, time

import pytest

from shared import citizens
from shared.appointments import Form, SlotFilter
from shared.citizens import Needs
from shared.content import BornOn, Count, Message, Moment, Name, message
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN, Guest
from tests.stories.telling import (
    comes_to_the_times,
    gives_birth_date_and_number,
    somebody_else_takes,
)
from tests.stories.world import World


def test_bent_books_by_landline_on_a_sunday_and_comes_by_the_ten_o_clock_bus(world: World) -> None:
    """61, a landline, hears badly, presses nothing for a while, is cut off and calls again."""
    world.turn_to("2026-11-29 21:30")
    bent = world.caller("+4598123456")
    bent.begins()
    bent.telephone.wait()
    assert bent.is_told(message("phone-still-there"))
    bent.chooses("Bestil et møde")
    gives_birth_date_and_number(bent, "05061965")
    bent.chooses("Nej")
    bent.is_cut_off()
    assert world.rows("contact_stamp") == 1
    assert world.rows("meeting") == 0

    world.turn_to("2026-11-29 21:36")
    bent.comes_back("05061965")
    bent.chooses("Andre tider")
    bent.chooses("Ikke før kl. 10")
    bent.telephone.press("**")
    at = next(t for t in world.free() if bent.is_offered(t))
    assert at.astimezone(COPENHAGEN).time() >= time(10)
    bent.takes(at)
    bent.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    assert booked.form is Form.IN_PERSON
    assert bent.knows(booked.number)
    bent.telephone.press("*")
    assert bent.knows(booked.number)
    heard = f"{bent.telephone.heard} {bent.telephone.hears}"
    assert "halv" not in heard
    assert bent.telephone.heard.casefold().count(bent.say(message("at", at=Moment(at)))) >= 2


def test_amal_s_number_has_no_checksum_and_is_fine(guest: Guest, world: World) -> None:
    """43, Arabic, born on 1 January like two others; a CPR number that no checksum fits."""
    guest.begins()
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest, "010183-1234")
    guest.chooses("Ja")
    assert guest.is_told("Hvad har du brug for?")
    guest.chooses("En tolk")
    guest.chooses("العربية")
    guest.chooses("Nej")
    at = world.free(Needs(interpreter="ar"))[0]
    guest.takes(at)
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    assert world.citizen(booked.citizen_id).birth_date == date(1983, 1, 1)
    assert booked.needs.interpreter == "ar"


def test_amal_hears_that_her_son_need_not_interpret(guest: Guest) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest)
    guest.chooses("Ja")
    assert guest.is_told("En tolk")
    child = "Dit barn må ikke tolke"
    if guest.via == "phone":
        assert child not in guest.perceives, "between a choice and its key nothing is said"
        guest.chooses("En tolk")
    assert child in guest.perceives


def test_oksana_s_foreign_number_is_kept_and_somebody_is_quicker(world: World) -> None:
    """38, Ukrainian; types her +380 number; the desk takes the time in the same second."""
    oksana = world.visitor()
    oksana.begins()
    oksana.chooses("Bestil et møde")
    oksana.chooses("Nej")
    oksana.types("14.07.1988")
    oksana.types("00380 50-123-4567")
    oksana.chooses("Nej")
    late = SlotFilter(earliest=time(12))
    oksana.chooses("Andre tider")
    oksana.chooses("Om eftermiddagen")
    lost = next(at for at in world.free(slot_filter=late) if oksana.is_offered(at))
    oksana.takes(lost)
    somebody_else_takes(world, lost)
    oksana.chooses("Ja, det passer")
    assert oksana.is_told("Den tid blev lige taget. Her er andre tider.")
    instead = [at for at in world.free(slot_filter=late) if oksana.is_offered(at)]
    assert len(instead) == 3, "her wish for the afternoon is kept"
    oksana.takes(instead[0])
    oksana.chooses("Ja, det passer")
    [booked] = [m for m in world.meetings(instead[0]) if m.booked_via == "kiosk"]
    assert world.citizen(booked.citizen_id).telephone == "+380501234567"


def test_kenneth_gets_a_person_in_one_press_or_a_call(world: World) -> None:
    """29, dyslexic, in the street: short menus, and never only 'you have no appointment'."""
    world.turn_to("2026-11-23 10:00")
    kenneth = world.caller()
    kenneth.begins()
    kenneth.asks_for_help()
    assert kenneth.is_asked("Lige nu er ingen ledig. Hvornår må vi ringe til dig?")
    kenneth.takes(world.next_call())
    kenneth.chooses("Ja")
    assert {t.kind for t in world.tasks()} >= {TaskKind.CALL_BACK}
    assert world.rows("contact_stamp") == 1


def test_mehmet_trembles_and_books_once(world: World) -> None:
    """52, in a wheelchair: five touches of the same button are one booking; his cousin comes."""
    mehmet = world.visitor()
    mehmet.begins()
    mehmet.chooses("Bestil et møde")
    gives_birth_date_and_number(mehmet)
    mehmet.chooses("Ja")
    mehmet.chooses("Plads til kørestol")
    mehmet.chooses("Ja")
    mehmet.chooses("Jeg tager en med")
    mehmet.chooses("Nej")
    needs = Needs(wheelchair=True, companion=True)
    at = world.free(needs)[0]
    mehmet.takes(at)
    yes = mehmet.page.button("Ja, det passer")
    for _ in range(5):
        mehmet.press(yes)
        assert mehmet.is_told("Du har en tid.")
    [booked] = world.meetings(at)
    assert (booked.needs, booked.room) == (needs, "Lokale 1")


def test_hodan_s_former_husband_learns_nothing(guest: Guest, world: World) -> None:
    """34, name and address protected: whoever knows her number and birth date hears what
    somebody unknown hears."""
    cpr, born = "0102921234", date(1992, 2, 1)
    with world.workplace.work() as work:
        hodan = citizens.register(work, world.town.centre_id, born, "+4598621234", cpr, "so")
        citizens.protect(work, hodan.id)
        code = citizens.give_code(work, hodan.id)
    comes_to_the_times(guest, cpr)
    guest.takes(world.free()[0])
    assert guest.is_asked("Passer det hele?")
    guest.is_cut_off()

    other = world.visitor() if guest.via == "kiosk" else world.caller("+4597971122")
    other.begins()
    other.chooses("Bestil et møde")
    other.chooses("Ja, jeg har en kode")
    other.types(code)
    other.types("01021992")
    assert other.is_told("Det nummer kender vi ikke. Se på dit brev, eller tryk på Hjælp.")


def test_jan_is_stamped_at_the_first_touch_and_waits_with_a_number_after_the_second(
    world: World,
) -> None:
    """45, no card, no telephone, no address: no identity is asked for."""
    world.turn_to("2026-11-23 10:00")
    jan = world.visitor()
    jan.begins()
    jan.chooses("Tal med et menneske")
    assert world.rows("contact_stamp") == jan.touches == 1
    jan.chooses("Penge")
    assert jan.touches == 2
    assert jan.is_told(message("ticket", number=Count(1)))
    [task] = world.tasks()
    assert (task.kind, task.kiosk_name, task.ticket) == (TaskKind.TICKET, "Kiosk 1", 1)


@pytest.mark.parametrize(
    ("born", "why"),
    {
        "13131965": message(
            "typed-birth-no-such-month", day=Count(13), month=Count(13), year=Name("1965")
        ),
        "31021980": message(
            "typed-birth-not-in-month", day=Count(31), month=Count(2), year=Name("1980")
        ),
        "01011066": message("typed-birth-long-ago", born=BornOn(date(1066, 1, 1))),
        "24122026": message("typed-birth-future", born=BornOn(date(2026, 12, 24))),
    }.items(),
)
def test_jan_types_a_birth_date_that_cannot_be(guest: Guest, born: str, why: Message) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Nej")
    guest.types(born)
    assert guest.is_told(why)
    guest.types("17091981")
    assert not guest.is_asked("Hvornår er du født?")
