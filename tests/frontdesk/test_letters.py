"""The letter about a meeting: all that somebody needs, in their language, and nothing too much."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.keys import LANGUAGE, PERSON
from ivr.offers import offers
from shared.appointments import FIRST_MEETING, Meeting, book, cancel, free_times, mark_held
from shared.citizens import (
    Document,
    Needs,
    Support,
    change_language,
    find_by_code,
    give_support,
    protect,
    see_identity,
)
from shared.content import Register, Wording, message
from shared.dialogue import Beginning, preview
from shared.safetynet import TaskKind, open_task, open_tasks
from shared.services import RECEPTION, SCRIPTS
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.records import BORN, deeds


def letter_of(held: Meeting, language: str = "") -> str:
    return f"/desk/meetings/{held.id}/letter" + (f"?language={language}" if language else "")


def test_it_holds_all_that_somebody_needs(lene: Clerk, house: Workplace, held: Meeting) -> None:
    lene.opens(letter_of(held))
    local = held.starts_at.astimezone(COPENHAGEN)
    number = f"{held.number[:3]} {held.number[3:]}"
    for words in (
        "Bent Sørensen",
        "Goddag Bent",
        f"{local.hour}.{local.minute:02}",
        Wording("da", Register.SHOWN, COPENHAGEN).day(local.date()),
        "Jobcenter Aars, Himmerlandsgade 27. Gå til skranken. Bus 52 stopper her.",
        f"Du taler med {held.adviser}.",
        "Det er dit første møde.",
        "Dit gule kort",
        "Kan du ikke komme?",
        number,
    ):
        assert lene.sees(words), words
    assert deeds(house, held.citizen_id)[0] == "opened_letter"


def test_nobody_who_has_had_a_first_meeting_is_told_that_it_is_their_first(
    lene: Clerk, house: Workplace, held: Meeting
) -> None:
    """Whoever books without proving who they are is booked a first one."""
    with house.work() as work:
        mark_held(replace(work, now=held.ends_at), held.id, "Karen Holm")
        at = free_times(work, held.centre_id, FIRST_MEETING, citizen_id=held.citizen_id)[0]
        again = book(work, held.citizen_id, FIRST_MEETING, at, Needs(), "kiosk")
    lene.opens(letter_of(again))
    assert lene.sees("Vi taler om, hvad du har brug for.")
    assert not lene.sees("Det er dit første møde.")


def test_the_menu_stands_on_it_as_whoever_calls_hears_it(
    lene: Clerk, house: Workplace, held: Meeting
) -> None:
    with house.read() as work:
        put = preview(work, SCRIPTS, Beginning(RECEPTION, held.centre_id, "phone", "da"))
    lene.opens(letter_of(held))
    shown = Wording("da", Register.SHOWN, COPENHAGEN)
    heard = [f"Tryk {offer.key}: {shown.say(offer.text)}" for offer in offers(put.question)]
    assert len(heard) == 3
    assert all(lene.sees(line) for line in heard)
    assert lene.sees(f"Tryk {PERSON}: Tal med et menneske")
    other = Wording("en", Register.SPOKEN, COPENHAGEN).say(message("phone-language"))
    assert lene.sees(f"Press {LANGUAGE}: {other}")


def test_it_is_in_the_citizens_language_and_in_another_at_a_press(
    lene: Clerk, house: Workplace, bent: int, held: Meeting
) -> None:
    with house.work() as work:
        change_language(work, bent, "en")
    lene.opens(letter_of(held))
    assert lene.sees("Hello Bent")
    assert lene.sees("Press 2: My meeting")
    lene.opens(letter_of(held, "da"))
    assert lene.sees("Goddag Bent")


@pytest.mark.parametrize("language", ["ar", "xx", "../en"])
def test_a_language_that_we_do_not_write_is_danish(
    lene: Clerk, held: Meeting, language: str
) -> None:
    lene.opens(letter_of(held, language))
    assert lene.sees("Goddag Bent")


def test_of_somebody_protected_it_names_nobody_and_tells_no_needs(
    lene: Clerk, house: Workplace, bent: int, held: Meeting
) -> None:
    with house.work() as work:
        give_support(work, bent, Support(met_at_door=True), "Lene", "hun er blind")
        protect(work, bent)
    lene.opens(letter_of(held))
    for secret in ("Bent", "Sørensen", "12.04.1965", "98 62 12 34", "Vi møder dig ved døren"):
        assert not lene.sees(secret), secret
    assert lene.sees("Der står intet navn på brevet.")
    assert lene.sees("Med ny kode") is False


def test_support_is_told_where_it_helps(
    lene: Clerk, house: Workplace, bent: int, held: Meeting
) -> None:
    with house.work() as work:
        give_support(work, bent, Support(met_at_door=True, is_called=True), "Lene", "hun er blind")
    lene.opens(letter_of(held))
    assert lene.sees("Vi møder dig ved døren.")
    assert lene.sees("En af os ringer til dig dagen før.")
    assert not lene.sees("Gå til skranken")
    assert not lene.sees("hun er blind")


def test_a_new_code_stands_on_it_once_somebody_has_seen_who_it_is(
    lene: Clerk, house: Workplace, bent: int, held: Meeting
) -> None:
    lene.opens(letter_of(held))
    assert not lene.sees("Med ny kode")
    with house.work() as work:
        today = work.now.astimezone(COPENHAGEN).date()
        see_identity(work, bent, Document.PASSPORT, "Lene", today)
    lene.opens(letter_of(held))
    lene.presses("Med ny kode")
    words = lene.page.words
    code = words[words.index("Din nye kode") + len("Din nye kode") :].strip()[:7].replace(" ", "")
    with house.read() as work:
        found = find_by_code(work, held.centre_id, code, BORN)
    assert found
    assert found.id == bent


def test_nobody_makes_a_code_by_the_address_alone(
    lene: Clerk, house: Workplace, bent: int, held: Meeting
) -> None:
    lene.opens(f"/desk/citizens/{bent}")
    token = lene.page.button("Gem noten").form.fields["csrf_token"]
    lene.client.post(
        f"{letter_of(held)}/code", data={"csrf_token": token}, base_url="https://fremmoede.test"
    )
    assert "gave_code" not in deeds(house, bent)


def test_a_letter_that_is_owed_is_printed_from_the_list_and_said_to_be_sent(
    lene: Clerk, house: Workplace, bent: int, held: Meeting
) -> None:
    with house.work() as work:
        due = work.now + timedelta(hours=4)
        kind = TaskKind.LETTER
        open_task(work, held.centre_id, kind, due, citizen_id=bent, meeting_id=held.id)
    lene.opens()
    assert lene.sees("Send et brev")
    assert letter_of(held) in lene.page.links.values()
    lene.opens(letter_of(held))
    lene.presses("Brevet er sendt")
    assert lene.sees("Det er skrevet ned, at brevet er sendt.")
    with house.read() as work:
        assert open_tasks(work, held.centre_id) == []
    lene.opens(letter_of(held))
    assert not lene.sees("Brevet er sendt")


def test_a_meeting_that_is_called_off_makes_another_letter(
    lene: Clerk, house: Workplace, held: Meeting
) -> None:
    with house.work() as work:
        cancel(work, held.id, "desk")
    lene.opens(letter_of(held))
    assert lene.sees("Dit møde hos os er aflyst.")
    assert not lene.sees("Gå til skranken")
    assert not lene.sees("Dit mødenummer")


def test_another_house_has_no_letter_of_it(ida: Clerk, held: Meeting) -> None:
    ida.opens(letter_of(held))
    assert ida.status == 404
