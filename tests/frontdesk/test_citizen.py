"""A citizen's page: who looks is written down, what is changed is kept, what is secret stays so."""

from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
from sqlalchemy import text

from shared import safetynet
from shared.appointments import FIRST_MEETING, Meeting, book, change_needs, free_times, meeting
from shared.citizens import (
    Citizen,
    Needs,
    RemindBy,
    call_by_name,
    citizen,
    find_by_code,
    find_by_mandate,
    protect,
    register,
    wish_reminder,
)
from shared.clock import SetClock
from shared.inquiries import Asker, ask
from shared.safetynet import TaskKind
from shared.services import tell_anew
from shared.work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.town import Town

BORN, NUMBER = date(1965, 4, 12), "+4598621234"
SECRETS = ("Bent", "Sørensen", "12.04.1965", "98 62 12 34")


@pytest.fixture
def bent(house: Workplace, town: Town) -> int:
    with house.work() as work:
        found = register(work, town.centre_id, BORN, NUMBER, None, "da")
        call_by_name(work, found.id, "Bent", "Sørensen")
    return found.id


@pytest.fixture
def held(house: Workplace, town: Town, bent: int) -> Meeting:
    with house.work() as work:
        at = free_times(work, town.centre_id, FIRST_MEETING)[-1]
        return book(work, bent, FIRST_MEETING, at, Needs(), "phone")


def page_of(citizen_id: int) -> str:
    return f"/desk/citizens/{citizen_id}"


def deeds(house: Workplace, citizen_id: int) -> list[str]:
    with house.look() as work:
        asked = text("SELECT what FROM audit WHERE about = :about ORDER BY id")
        return list(work.session.execute(asked, {"about": f"citizen:{citizen_id}"}).scalars())


def kept(house: Workplace, citizen_id: int) -> Citizen:
    with house.look() as work:
        return citizen(work, citizen_id)


def shows_a_passport(clerk: Clerk, citizen_id: int) -> None:
    clerk.opens(page_of(citizen_id))
    clerk.enters(f"{page_of(citizen_id)}/identity", document="passport")


class _Code(HTMLParser):
    """Reads the number on a paper."""

    def __init__(self) -> None:
        super().__init__()
        self.is_here, self.code = False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_here = ("class", "code") in attrs

    def handle_data(self, data: str) -> None:
        if self.is_here:
            self.code += "".join(sign for sign in data if sign.isdigit())


def code_on(clerk: Clerk, action: str, **fields: str) -> str:
    form = next(form for form in clerk.page.forms if form.action == action)
    answer = clerk.client.post(action, data={**form.fields, **fields}, base_url=HTTPS)
    reader = _Code()
    reader.feed(answer.get_data(as_text=True))
    return reader.code


def test_the_page_tells_who_it_is_and_what_has_passed(
    lene: Clerk, house: Workplace, town: Town, bent: int, held: Meeting
) -> None:
    with house.work() as work:
        wish_reminder(work, bent, RemindBy.TEXT)
        tell_anew(work, bent)
        safetynet.stamp(work, town.centre_id, "a call", "phone", bent)
        due = work.now + timedelta(hours=1)
        safetynet.open_task(work, town.centre_id, TaskKind.CALL_BACK, due, citizen_id=bent)
        asker = Asker(BORN, "da", "another", NUMBER)
        ask(work, town.centre_id, asker, "asking-money", due)
    lene.opens(page_of(bent))
    for words in (*SECRETS, "Karen", "Ring op", "Penge", "I telefonen", "Sendes", "Sms"):
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
    with house.look() as work:
        assert meeting(work, held.id).needs == Needs(quiet_room=True)
    before = deeds(house, bent)
    change(lene, bent)
    assert deeds(house, bent) == [*before, "opened_record", "opened_record", "opened_record"]


def change(clerk: Clerk, citizen_id: int, **told: str) -> None:
    """Opens the form, and sends it off with what it shows and what is told."""
    clerk.opens(f"{page_of(citizen_id)}/change")
    shown = {"language": "da", "remind_by": "", "interpreter": ""} if told else {}
    ticked = dict.fromkeys(("companion", "wheelchair", "more_time", "quiet_room"), "")
    form = next(f for f in clerk.page.forms if f.action.endswith("/change"))
    for name in ticked:
        form.fields.pop(name, None)
    if not told:
        shown = {"language": "en", "remind_by": "text", "quiet_room": "1"}
    clerk.enters(f"{page_of(citizen_id)}/change", **{**shown, **told})


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
    with house.look() as work:
        assert meeting(work, held.id).needs == Needs(companion=True)


@pytest.mark.usefixtures("held")
def test_messages_go_to_the_new_number(lene: Clerk, house: Workplace, bent: int) -> None:
    with house.work() as work:
        wish_reminder(work, bent, RemindBy.TEXT)
        tell_anew(work, bent)
    change(lene, bent, telephone="20304050", remind_by="text")
    with house.look() as work:
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


def test_a_document_seen_holds_for_the_day_and_nothing_is_given_before(
    lene: Clerk, house: Workplace, town: Town, bent: int, clock: SetClock
) -> None:
    lene.opens(page_of(bent))
    assert not lene.sees("Giv en ny kode")
    out = lene.page.button("Log ud").form.fields
    for action in ("code", "mandates", "telephone"):
        told = {**out, "holder": "Yusuf"}
        address = f"{page_of(bent)}/{action}"
        answer = lene.client.post(address, data=told, base_url=HTTPS, follow_redirects=True)
        assert "Se legitimation først." in answer.get_data(as_text=True), action
    lene.opens(f"{page_of(bent)}/kept")
    assert lene.sees("Se legitimation først.")
    shows_a_passport(lene, bent)
    assert lene.sees("Pas set kl. 8.00 af Lene")
    shows_a_passport(lene, bent)
    assert deeds(house, bent).count("saw_identity") == 1
    code = code_on(lene, f"{page_of(bent)}/code")
    with house.look() as work:
        found = find_by_code(work, town.centre_id, code, BORN)
    assert found
    assert found.id == bent
    clock.turn(timedelta(days=1))
    lene.signs_in("lene")
    lene.opens(page_of(bent))
    assert not lene.sees("Giv en ny kode")


def test_a_code_is_on_the_paper_once_and_nowhere_else(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    shows_a_passport(lene, bent)
    first = code_on(lene, f"{page_of(bent)}/code")
    second = code_on(lene, f"{page_of(bent)}/code")
    lene.opens(page_of(bent))
    assert not lene.sees(second)
    with house.look() as work:
        assert find_by_code(work, town.centre_id, first, BORN) is None
        assert find_by_code(work, town.centre_id, second, BORN)


def test_a_companion_gets_a_code_and_it_is_taken_back(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    shows_a_passport(lene, bent)
    first = code_on(lene, f"{page_of(bent)}/mandates", holder="Yusuf, fætter")
    second = code_on(lene, f"{page_of(bent)}/mandates", holder="yusuf fætter")
    assert opens(house, town, second)
    assert not opens(house, town, first), "a double press leaves one code"
    lene.opens(page_of(bent))
    assert lene.sees("yusuf fætter")
    lene.presses("Tag tilbage")
    assert not opens(house, town, second)
    assert not lene.sees("yusuf fætter")


def opens(house: Workplace, town: Town, code: str) -> bool:
    with house.look() as work:
        return find_by_mandate(work, town.centre_id, code, BORN) is not None


def test_a_number_is_confirmed_when_they_have_shown_who_they_are(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    shows_a_passport(lene, bent)
    lene.presses("Nummeret er deres")
    assert lene.sees("Er deres")
    assert kept(house, bent).confirmed_telephone == NUMBER
    change(lene, bent, telephone="20304050")
    assert kept(house, bent).confirmed_telephone is None


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


def test_a_note_is_kept_as_it_is_and_struck_out_with_a_reason(
    lene: Clerk, mads: Clerk, house: Workplace, bent: int
) -> None:
    lene.opens(page_of(bent))
    button = lene.page.button("Gem noten")
    for _ in range(2):
        lene.sends(button, note="Vil have Karen igen æøå")
    assert lene.page.words.count("Vil have Karen igen æøå") == 1
    mads.opens(page_of(bent))
    mads.presses("Streg ud")
    assert mads.sees("Skriv, hvorfor noten stryges.")
    mads.sends(mads.page.button("Streg ud"), reason="Forkert borger")
    assert mads.sees("Vil have Karen igen æøå")
    assert mads.sees("Streget ud af Mads: Forkert borger")
    with house.look() as work:
        sealed = work.session.execute(text("SELECT sealed FROM note")).scalars().all()
    assert b"Karen" not in bytes(sealed[0])


@pytest.mark.parametrize("note", ["", "  \r\n ", "å" * 1001])
def test_a_note_that_is_none_is_said_and_kept(lene: Clerk, bent: int, note: str) -> None:
    lene.opens(page_of(bent))
    lene.sends(lene.page.button("Gem noten"), note=note)
    assert lene.status == 422
    assert lene.sees("Skriv noget, højst 1.000 tegn.")


@pytest.mark.usefixtures("held")
def test_all_that_is_kept_is_printed_in_their_language(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    shows_a_passport(lene, bent)
    lene.sends(lene.page.button("Gem noten"), note="Vil have Karen igen")
    change(lene, bent, first_name="Bent", language="en", telephone="98621234")
    lene.opens(f"{page_of(bent)}/kept")
    for words in ("What we know about you", "Bent Sørensen", "Vil have Karen igen", "Monday"):
        assert lene.sees(words), words
    assert deeds(house, bent)[-1] == "printed_record"


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


def test_somebody_new_is_written_down_once(lene: Clerk, house: Workplace) -> None:
    lene.opens("/desk/citizens/new")
    told = {"first_name": "Solveig", "birth_date": "3. maj 1971", "telephone": "20304050"}
    for _ in range(2):
        lene.opens("/desk/citizens/new")
        lene.sends(lene.page.button("Gem"), **told, language="pl", new="1")
    assert lene.sees("Vi kendte borgeren i forvejen.")
    assert lene.page.title == "Solveig"
    with house.look() as work:
        counted = work.session.execute(text("SELECT count(*) FROM citizen")).scalar()
    assert counted == 1


def test_what_is_wrong_with_somebody_new_is_said_field_by_field(lene: Clerk) -> None:
    lene.opens("/desk/citizens/new")
    lene.sends(lene.page.button("Gem"), birth_date="i går", telephone="1", cpr="12")
    assert lene.status == 422
    for words in ("Skriv et fornavn.", "Skriv fødselsdatoen", "Det nummer", "har ti tal"):
        assert lene.sees(words)
    assert lene.page.button("Gem").form.fields["birth_date"] == "i går"


@pytest.mark.usefixtures("bent")
def test_somebody_alike_is_shown_before_a_second_one_is_made(lene: Clerk) -> None:
    lene.opens("/desk/citizens/new")
    lene.sends(lene.page.button("Gem"), first_name="bent", birth_date="12.4.1965")
    assert lene.sees("Er det en af dem her?")
    assert lene.sees("Bent Sørensen")
    lene.presses("Nej, det er en ny")
    assert lene.sees("Borgeren er skrevet ind.")


def test_what_a_call_told_is_filled_in_and_the_task_becomes_theirs(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        task = safetynet.open_task(
            work, town.centre_id, TaskKind.CALL_BACK, work.now, telephone=NUMBER, language="uk"
        )
    lene.opens()
    told = {**lene.page.button("Log ud").form.fields, "task_id": str(task.id)}
    lene._reads(lene.client.post("/desk/citizens/new", data=told, base_url=HTTPS))
    form = lene.page.button("Gem").form
    assert form.fields["telephone"] == "98 62 12 34"
    lene.sends(lene.page.button("Gem"), first_name="Oksana", birth_date="30091988", language="uk")
    assert lene.sees("Ring op")
    with house.look() as work:
        found = safetynet.find_task(work, task.id)
    assert found
    assert found.citizen_id


def test_nobody_is_there_where_nobody_was_ever_written_down(lene: Clerk) -> None:
    assert lene.opens(page_of(2_000_000_000)).status_code == 404
