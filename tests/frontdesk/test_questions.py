"""The desk reads citizens' questions, listens, and answers them in writing."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from shared.accounts.sessions import Role, add_staff
from shared.appointments import add_centre
from shared.clock import SetClock
from shared.inquiries import (
    Asker,
    Audio,
    Inquiry,
    add_recording,
    ask,
    inquiry,
    keep_sound,
    note_recording,
)
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.frontdesk.conftest import Desk
from tests.town import Town

REFERENCE = "RE1"
ANSWER = "Kom forbi i morgen. Så hjælper vi dig."


@pytest.fixture
def question(house: Workplace, town: Town) -> Inquiry:
    """About money, spoken on the telephone, and here."""
    with house.work() as work:
        asker = Asker(date(1988, 4, 1), "da", "a conversation", "+4598621234")
        asked = ask(work, town.centre_id, asker, "asking-money", work.now + timedelta(days=2))
        note_recording(work, REFERENCE, "https://api.twilio.com/1", 9)
        add_recording(work, asked.id, REFERENCE)
        keep_sound(work, REFERENCE, Audio(b"Goddag", "audio/wav"))
        return inquiry(work, asked.id)


@pytest.fixture
def stranger(desk: Desk) -> Clerk:
    """Works in another house."""
    with desk.house.work() as work:
        there = add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4599889950"
        )
        add_staff(work, there.id, "Ida", "ida", PASSWORD, Role.FRONT_DESK)
    clerk = Clerk(desk.app, address="10.0.0.9")
    clerk.signs_in("ida")
    return clerk


def page_of(question: Inquiry) -> str:
    return f"/desk/questions/{question.id}"


def sound_of(question: Inquiry) -> str:
    return f"{page_of(question)}/recordings/{question.entries[1].id}"


def deeds(house: Workplace, what: str) -> list[str]:
    with house.read() as work:
        asked = text("SELECT about FROM audit WHERE what = :what")
        return list(work.session.execute(asked, {"what": what}).scalars())


def answers(clerk: Clerk, question: Inquiry, words: str) -> None:
    clerk.opens(page_of(question))
    clerk.sends(clerk.page.button("Send svaret"), text=words)


def test_the_list_tells_what_and_by_when_and_who_has_it(
    lene: Clerk, mads: Clerk, question: Inquiry, clock: SetClock
) -> None:
    lene.opens(page_of(question))
    lene.presses("Jeg tager den")
    assert lene.sees("Du har den")
    mads.opens("/desk/questions/")
    assert mads.sees("Om penge")
    assert mads.sees(f"{question.number[:3]} {question.number[3:]}")
    assert mads.sees("Lene har den")
    assert mads.sees("Senest onsdag")
    clock.turn(timedelta(days=3))
    mads.signs_in("mads")
    mads.opens("/desk/questions/")
    assert mads.sees("For sent: onsdag")


def test_an_answer_goes_out_once_and_stands_in_the_thread(
    lene: Clerk, house: Workplace, question: Inquiry
) -> None:
    answers(lene, question, ANSWER)
    assert lene.sees("Svaret er sendt.")
    assert lene.sees("Svaret er ikke set endnu")
    lene.opens(page_of(question))
    assert lene.sees(ANSWER)
    assert not lene.sees("Send svaret")
    with house.read() as work:
        assert [e.content for e in inquiry(work, question.id).answers] == [ANSWER]
    assert deeds(house, "answered") == [f"inquiry:{question.id}"]


@pytest.mark.parametrize(
    ("words", "problem"),
    [("", "Skriv et svar."), ("   \n ", "Skriv et svar."), ("æ ø å" * 200, "for langt")],
)
def test_what_cannot_be_sent_is_said_and_kept(
    lene: Clerk, house: Workplace, question: Inquiry, words: str, problem: str
) -> None:
    answers(lene, question, words)
    assert lene.status == 422
    assert lene.sees(problem)
    if words.strip():
        assert lene.sees(words)
    with house.read() as work:
        assert inquiry(work, question.id).closed_at is None


def test_how_hard_it_reads_is_told_before_it_is_sent(
    lene: Clerk, house: Workplace, question: Inquiry
) -> None:
    lene.opens(page_of(question))
    lene.sends(lene.page.button("Er det let at læse?"), text=ANSWER, check="1")
    assert lene.sees("Ja, det er let at læse.")
    assert lene.sees(ANSWER)
    hard = "Forudsætningerne for udbetaling af kontanthjælp fremgår af vejledningen."
    lene.sends(lene.page.button("Er det let at læse?"), text=hard, check="1")
    assert lene.sees("Det er svært at læse.")
    with house.read() as work:
        assert inquiry(work, question.id).closed_at is None


def test_how_it_sounds_is_heard_before_it_is_sent(
    lene: Clerk, house: Workplace, question: Inquiry
) -> None:
    lene.opens(page_of(question))
    lene.sends(lene.page.button("Hør det"), text=ANSWER, hear="1")
    told = {"text": ANSWER, "hear": "1", **lene.page.button("Hør det").form.fields}
    html = lene.client.post(
        f"{page_of(question)}/answer", data=told, base_url="https://fremmoede.test"
    ).text
    address = html.split('autoplay src="')[1].split('"')[0]
    sound = lene.client.get(address, base_url="https://fremmoede.test")
    assert sound.data[:4] == b"RIFF"
    sound.close()
    assert lene.sees(ANSWER)
    with house.read() as work:
        assert inquiry(work, question.id).closed_at is None


def test_two_clerks_answer_and_the_second_one_is_told(
    lene: Clerk, mads: Clerk, house: Workplace, question: Inquiry
) -> None:
    mads.opens(page_of(question))
    answers(lene, question, ANSWER)
    mads.sends(mads.page.button("Send svaret"), text="Et andet svar.")
    assert mads.sees("Der er sket noget nyt.")
    assert mads.sees("Et andet svar."), "what he wrote is not lost"
    with house.read() as work:
        assert len(inquiry(work, question.id).answers) == 1


def test_every_listening_is_written_down_and_leaves_nothing(
    lene: Clerk, house: Workplace, question: Inquiry
) -> None:
    for _ in range(2):
        heard = lene.opens(sound_of(question))
        assert (heard.status_code, heard.data, heard.mimetype) == (200, b"Goddag", "audio/wav")
        assert heard.headers["Cache-Control"] == "no-store"
    assert deeds(house, "listened") == [f"inquiry:{question.id}"] * 2


def test_another_house_neither_reads_nor_listens_nor_answers(
    stranger: Clerk, house: Workplace, question: Inquiry
) -> None:
    for address in (page_of(question), sound_of(question)):
        assert stranger.opens(address).status_code == 404
    stranger.opens("/desk/questions/")
    assert stranger.sees("Ingen har spurgt om noget.")
    out = next(b for b in stranger.page.buttons if b.words == "Log ud")
    for to in ("take", "answer", "called"):
        told = {**out.form.fields, "text": ANSWER, "seen": "2"}
        answer = stranger.client.post(
            f"{page_of(question)}/{to}", data=told, base_url="https://fremmoede.test"
        )
        assert answer.status_code == 404, to
    assert deeds(house, "listened") == deeds(house, "read_question") == []


def test_nobody_who_is_not_signed_in_hears_anything(desk: Desk, question: Inquiry) -> None:
    somebody = Clerk(desk.app)
    for address in ("/desk/questions/", page_of(question), sound_of(question)):
        somebody.opens(address)
        assert somebody.sees("Log ind")


def test_a_form_of_another_site_changes_nothing(
    lene: Clerk, house: Workplace, question: Inquiry
) -> None:
    for to in ("take", "answer", "called"):
        lene.client.post(
            f"{page_of(question)}/{to}",
            data={"text": ANSWER, "seen": "2"},
            base_url="https://fremmoede.test",
        )
    with house.read() as work:
        kept = inquiry(work, question.id)
    assert (kept.closed_at, kept.taken_by) == (None, None)


def test_the_sound_is_on_its_way(lene: Clerk, house: Workplace, town: Town) -> None:
    with house.work() as work:
        asker = Asker(date(1988, 4, 1), "da", "another", None)
        asked = ask(work, town.centre_id, asker, "asking-work", work.now)
        waiting = add_recording(work, asked.id, "RE2")
    lene.opens(page_of(waiting))
    assert lene.sees("Lyden er på vej.")
    assert lene.opens(sound_of(waiting)).status_code == 404


def test_it_stands_among_what_we_have_promised_and_leads_to_the_question(
    lene: Clerk, question: Inquiry
) -> None:
    lene.opens()
    assert lene.sees("Besvar et spørgsmål")
    assert lene.sees(f"{question.number[:3]} {question.number[3:]}")
    lene.presses("Jeg tager den")
    assert lene.sees("Åbn")
    assert not lene.sees("Klaret")


def test_a_question_is_not_done_before_it_is_answered(lene: Clerk, question: Inquiry) -> None:
    lene.opens()
    out = next(b for b in lene.page.buttons if b.words == "Log ud")
    lene.client.post(
        f"/desk/tasks/{question.task_id}/done",
        data=out.form.fields,
        base_url="https://fremmoede.test",
    )
    lene.opens()
    assert lene.sees("Besvar et spørgsmål")
