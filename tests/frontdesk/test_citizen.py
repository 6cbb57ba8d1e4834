"""A citizen's page: who looks is written down, what is changed is kept, what is secret stays so."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from shared import safetynet
from shared.appointments import Meeting, change_needs, get_meeting
from shared.citizens import (
    Needs,
    NumberCheck,
    RemindBy,
    protect,
    wish_reminder,
)
from shared.followups import notify_again
from shared.inquiries import Asker, ask
from shared.safetynet import ContactLink, TaskKind
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.records import BORN, NUMBER, change, deeds, kept, page_of
from tests.town import Town

SECRETS = ("Bent", "Sørensen", "12.04.1965", "98 62 12 34")


def test_the_page_tells_who_it_is_and_what_has_passed(
    lene: Clerk, house: Workplace, town: Town, bent: int, held: Meeting
) -> None:
    with house.work() as work:
        wish_reminder(work, bent, RemindBy.TEXT)
        notify_again(work, bent)
        safetynet.stamp(work, town.centre_id, "a call", "phone")
        safetynet.join_contact(work, "a call", bent, ContactLink.IDENTIFIED, "phone")
        due = work.now + timedelta(hours=1)
        safetynet.open_task(work, town.centre_id, TaskKind.CALL_BACK, due, citizen_id=bent)
        asker = Asker(BORN, "da", "another", NUMBER)
        ask(work, town.centre_id, asker, "asking-money", due)
    lene.opens(page_of(bent))
    for words in (*SECRETS, "Karen", "Ring op", "Om penge", "I telefonen", "Sendes", "Sms"):
        assert lene.sees(words), words
    assert lene.sees(f"{held.number[:3]} {held.number[3:]}")
    assert deeds(house, bent) == ["opened_record"]


def test_a_leader_sees_who_looked_and_others_do_not(lene: Clerk, inge: Clerk, bent: int) -> None:
    lene.opens(page_of(bent))
    assert not lene.sees("Hvem har set siden")
    inge.opens(page_of(bent))
    assert inge.sees("Lene · så siden")


@pytest.mark.usefixtures("held")
def test_of_somebody_protected_nothing_is_shown_before_it_is_asked_for(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    with house.work() as work:
        protect(work, bent)
    lene.opens(page_of(bent))
    assert lene.sees("Beskyttet borger")
    assert lene.sees("Karen"), "that they have a meeting is needed"
    assert not any(lene.sees(secret) for secret in SECRETS)
    lene.presses("Vis, hvem det er")
    assert all(lene.sees(secret) for secret in SECRETS)
    lene.opens(page_of(bent))
    assert not any(lene.sees(secret) for secret in SECRETS)
    assert deeds(house, bent).count("showed_protected") == 1


def test_what_is_changed_is_kept_and_only_what_is_changed_is_written_down(
    lene: Clerk, house: Workplace, bent: int, held: Meeting
) -> None:
    told = {"first_name": "Bendt", "language": "en", "telephone": "20 30 40 50"}
    change(lene, bent, **told, remind_by="text", quiet_room="1")
    assert lene.sees("Det er gemt.")
    now = kept(house, bent)
    assert (now.first_name, now.language, now.telephone) == ("Bendt", "en", "+4520304050")
    assert now.remind_by is RemindBy.TEXT
    with house.read() as work:
        assert get_meeting(work, held.id).needs == Needs(quiet_room=True)
    before = deeds(house, bent)
    change(lene, bent)
    assert deeds(house, bent) == [*before, "opened_record", "opened_record", "opened_record"]


def test_needs_of_a_meeting_are_shown_and_noted_only_when_they_are_changed(
    lene: Clerk, house: Workplace, bent: int, held: Meeting
) -> None:
    with house.work() as work:
        change_needs(work, held.id, Needs(quiet_room=True), "phone")
    lene.opens(page_of(bent))
    assert lene.sees("Stille rum Fra mødet.")
    change(lene, bent, first_name="Bendt", telephone="98621234", quiet_room="1")
    assert lene.sees("Fra mødet.")
    change(lene, bent, first_name="Bendt", telephone="98621234", companion="1")
    assert not lene.sees("Fra mødet.")
    with house.read() as work:
        assert get_meeting(work, held.id).needs == Needs(companion=True)


def test_a_language_that_has_no_name_here_is_kept_when_something_else_is_changed(
    lene: Clerk, house: Workplace, bent: int, held: Meeting
) -> None:
    with house.work() as work:
        change_needs(work, held.id, Needs(interpreter="und"), "kiosk")
    assert 'value="und" selected' in lene.opens(f"{page_of(bent)}/change").text
    change(lene, bent, first_name="Bendt", telephone="98621234", interpreter="und")
    with house.read() as work:
        assert get_meeting(work, held.id).needs == Needs(interpreter="und")


@pytest.mark.usefixtures("held")
def test_messages_go_to_the_new_number(lene: Clerk, house: Workplace, bent: int) -> None:
    with house.work() as work:
        wish_reminder(work, bent, RemindBy.TEXT)
        notify_again(work, bent)
    change(lene, bent, telephone="20304050", remind_by="text")
    with house.read() as work:
        asked = text("SELECT to_sealed FROM message WHERE state = 'waiting'")
        to = {work.vault.open(it).decode() for it in work.session.execute(asked).scalars()}
    assert to == {"+4520304050"}


def test_a_number_that_cannot_be_called_is_said_and_what_was_typed_is_kept(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    change(lene, bent, first_name="Bendt", telephone="12")
    assert lene.status == 422
    assert lene.sees("Det nummer kan vi ikke ringe til.")
    assert lene.page.button("Gem").form.fields["first_name"] == "Bendt"
    assert kept(house, bent).first_name == "Bent"


def test_a_changed_number_says_how_it_was_checked(lene: Clerk, house: Workplace, bent: int) -> None:
    change(lene, bent, telephone="tel:+4520304050")
    assert lene.sees("20 30 40 50 Ikke prøvet: kun skrivemåden er tjekket")
    change(lene, bent, telephone="20304050", number_check="called")
    assert lene.sees("Prøvet: vi har ringet til det")
    change(lene, bent, telephone="20304050", first_name="Bendt")
    assert kept(house, bent).number_check is NumberCheck.CALLED
    change(lene, bent, telephone="20304051")
    assert lene.sees("Ikke prøvet: kun skrivemåden er tjekket")
    change(lene, bent, telephone="20304052", number_check="citizen")
    assert lene.sees("Borgeren har set nummeret og sagt ja")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("20304050 / 30405060", "Der står to telefonnumre. Skriv det ene."),
        ("98621234 ext. 5", "Vi kan ikke ringe til et lokalnummer."),
    ],
)
def test_a_number_that_could_mean_two_things_is_not_guessed(
    lene: Clerk, house: Workplace, bent: int, typed: str, said: str
) -> None:
    before = kept(house, bent).telephone
    change(lene, bent, telephone=typed)
    assert lene.sees(said)
    assert kept(house, bent).telephone == before


def test_in_nuuk_numbers_have_six_digits(lene: Clerk, house: Workplace, bent: int) -> None:
    with house.work() as work:
        work.session.execute(
            text("UPDATE centre SET telephone = '+299345000', zone = 'America/Nuuk' WHERE id = 1")
        )
    change(lene, bent, telephone="32 10 00")
    assert kept(house, bent).telephone == "+299321000"
    assert lene.sees("32 10 00")
    change(lene, bent, first_name="Bent")
    assert kept(house, bent).telephone == "+299321000"
    lene.enters("/desk/citizens/find", q="321000")
    assert lene.page.title == "Bent Sørensen"


def test_who_saves_second_sees_that_somebody_was_quicker(
    lene: Clerk, mads: Clerk, house: Workplace, bent: int
) -> None:
    mads.opens(f"{page_of(bent)}/change")
    change(lene, bent, first_name="Bendt", telephone="98621234")
    mads.enters(f"{page_of(bent)}/change", first_name="Benny", language="da")
    assert mads.sees("En anden har rettet siden imens.")
    assert kept(house, bent).first_name == "Bendt"
    mads.enters(f"{page_of(bent)}/change", first_name="Benny", language="da")
    assert kept(house, bent).first_name == "Benny"


def test_protection_is_given_and_taken_away_with_a_reason(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    lene.opens(page_of(bent))
    lene.presses("Ja, beskyt borgeren")
    assert kept(house, bent).silent
    assert lene.sees("Beskyttet borger")
    lene.presses("Fjern beskyttelsen")
    assert lene.status == 422
    assert kept(house, bent).silent
    lene.sends(lene.page.button("Fjern beskyttelsen"), reason="Borgeren bad om det")
    assert not kept(house, bent).silent
    assert lene.sees("Borgeren bad om det")
    assert {"protected", "unprotected"} <= set(deeds(house, bent))


def test_an_adviser_neither_protects_nor_takes_it_away(karen: Clerk, bent: int) -> None:
    karen.opens(page_of(bent))
    assert not karen.sees("Beskyt borgeren")
    out = karen.page.button("Log ud").form.fields
    for action in ("protect", "unprotect"):
        answer = karen.client.post(f"{page_of(bent)}/{action}", data=out, base_url=HTTPS)
        assert answer.status_code == 403


def test_another_house_neither_sees_nor_changes_anything(
    ida: Clerk, house: Workplace, bent: int
) -> None:
    ida.opens()
    out = ida.page.button("Log ud").form.fields
    for action in ("", "/change", "/kept"):
        assert ida.opens(f"{page_of(bent)}{action}").status_code == 404
    for action in (
        "show", "change", "telephone", "protect", "identity", "code", "notes/", "mandates",
        "mandates/1/revoke", "notes/1/strike", "unprotect",
    ):  # fmt: skip
        told = {
            **out, "document": "passport", "holder": "x", "note": "x", "reason": "x",
        }  # fmt: skip
        answer = ida.client.post(f"{page_of(bent)}/{action}", data=told, base_url=HTTPS)
        assert answer.status_code == 404, action
    assert deeds(house, bent) == []


def test_a_form_of_another_site_changes_nothing(lene: Clerk, house: Workplace, bent: int) -> None:
    for action in ("change", "protect", "identity", "code", "notes/", "mandates", "show"):
        told = {"document": "passport", "holder": "x", "note": "x", "first_name": "x"}
        lene.client.post(f"{page_of(bent)}/{action}", data=told, base_url=HTTPS)
    assert kept(house, bent).first_name == "Bent"
    assert set(deeds(house, bent)) <= {"opened_record"}


def test_nobody_is_there_where_nobody_was_ever_written_down(lene: Clerk) -> None:
    assert lene.opens(page_of(2_000_000_000)).status_code == 404
