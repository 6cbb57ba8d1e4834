"""A citizen's history: who did what for whom, the latest first."""

import re
from datetime import date, timedelta

from sqlalchemy import Engine, text

from frontdesk.history.actions.of_meetings import SAID_BY
from shared import followups, safetynet
from shared.appointments import Form
from shared.citizens import (
    Document,
    Support,
    give_mandate,
    give_support,
    mandates_of,
    protect,
    see_identity,
)
from shared.clock import SetClock
from shared.content import Register, Term, Wording, message
from shared.followups import MeetingEvent
from shared.safetynet import (
    AgreedContact,
    CourseEvent,
    FundMember,
    PausedWith,
    Rhythm,
    TaskEvent,
    TaskKind,
    WantedTerms,
)
from shared.unit_of_work import Workplace
from tests.appointments.test_statements import statements
from tests.drivers import COPENHAGEN
from tests.frontdesk.booking_page import books, local, says
from tests.frontdesk.bookings import their
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.missed import books_tomorrow, calls, everything_goes_out
from tests.frontdesk.records import page_of
from tests.town import Town

GROWING = ("audit", "message", "task", "meeting_event", "contact_stamp", "meeting")


def lines(clerk: Clerk, citizen_id: int) -> list[str]:
    """What stands in the history, line by line, without the instants."""
    html = clerk.opens(page_of(citizen_id)).text.replace("\u00a0", " ")
    found = re.findall(r'<li class="happened.*?</li>', html, re.DOTALL)
    words = (re.sub(r"<time.*?</time>|<[^>]+>", " ", it, flags=re.DOTALL) for it in found)
    return [" ".join(it.split()) for it in words]


def test_what_was_done_with_a_meeting_and_by_whom(
    lene: Clerk, mads: Clerk, house: Workplace, clock: SetClock, amal: int
) -> None:
    page = books(lene, amal).opens(kind="first")
    page.takes(local(24, "10:15"))
    clock.turn(timedelta(hours=1))
    [meeting] = their(house, amal)
    mads.opens(f"/desk/meetings/{meeting.id}/cancel")
    mads.sends(mads.page.button("Aflys mødet"), reason="ill")
    told = lines(lene, amal)
    the_meeting = "Mødet tirsdag 24. november kl. 10.15"
    assert f"Møde aflyst Mads · {the_meeting}" in told
    assert f"Møde bestilt til tirsdag 24. november kl. 10.15 Lene · {the_meeting}" in told
    moment = [f"Møde aflyst Mads · {the_meeting}", next(it for it in told if "bestilt til" in it)]
    assert [it for it in told if it in moment] == moment, "the newest first"


def test_a_companion_who_acted_is_named(lene: Clerk, house: Workplace, amal: int) -> None:
    with house.work() as work:
        give_mandate(work, amal, "Yusuf, fætter", "Lene")
        [given] = mandates_of(work, amal)
    via = f"kiosk mandate:{given.id}"
    met = books_tomorrow(house, amal, via)
    with house.work() as work:
        followups.cancel_meeting(work, met.id, f"phone mandate:{given.id}")
    told = lines(lene, amal)
    assert any(
        it.startswith("Møde bestilt") and "Yusuf, fætter med fuldmagt, ved skærmen" in it
        for it in told
    )
    assert any(
        it.startswith("Møde aflyst") and "Yusuf, fætter med fuldmagt, på telefon" in it
        for it in told
    )
    assert "Gav fuldmagt til Yusuf, fætter Lene" in told


def test_messages_say_whether_they_arrived(lene: Clerk, house: Workplace, amal: int) -> None:
    books_tomorrow(house, amal)
    everything_goes_out(house, arrives=False)
    assert "Sms: mødet er bestilt. Kom ikke frem" in lines(lene, amal)


def test_tasks_say_who_opened_took_and_did_them(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    with house.work() as work:
        due = work.now + timedelta(hours=1)
        task = safetynet.open_task(work, town.centre_id, TaskKind.CALL_BACK, due, citizen_id=amal)
        safetynet.take_task(work, task.id, "Mads")
        safetynet.not_reached(work, task.id, "Mads")
        safetynet.close_task(work, task.id, "Lene")
    assert [it for it in lines(lene, amal) if "Ring op" in it] == [
        "Klaret: Ring op Lene",
        "Ringede, og ingen svarede: Ring op Mads",
        "Ny opgave: Ring op",
    ]


def test_contacts_support_and_identity_stand_in_the_same_list(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    receipt = calls(house, amal, "a call")
    with house.work() as work:
        give_support(work, amal, Support(more_time=True), "Mads", "bliver let bange")
        see_identity(work, amal, Document.PASSPORT, "Lene", work.now.date())
    told = lines(lene, amal)
    assert f"Borgeren ringede {receipt}" in told
    assert "Gav støtte Mads · bliver let bange" in told
    assert "Så legitimation: Pas Lene" in told


def test_what_was_said_of_a_meeting_names_who_said_it_and_who_took_it_back(
    lene: Clerk, house: Workplace, clock: SetClock, amal: int
) -> None:
    met = books_tomorrow(house, amal)
    clock.at = met.starts_at + timedelta(minutes=20)
    lene.signs_in("lene")
    says(lene, amal, "here", "Er her")
    says(lene, amal, "left", "Kom, men gik")
    says(lene, amal, "undo", "Fortryd")
    says(lene, amal, "our-delay", "Vi var forsinkede")
    told = "\n".join(lines(lene, amal))
    for words in (
        "Vi var forsinkede Lene",
        "Svaret om mødet blev taget tilbage Lene",
        "Kom, men gik Lene",
        "Er kommet Lene",
    ):
        assert words in told, words


def test_twelve_lines_are_shown_and_the_rest_is_one_press_away(
    lene: Clerk, house: Workplace, clock: SetClock, amal: int
) -> None:
    for n in range(15):
        clock.turn(timedelta(minutes=1))
        calls(house, amal, f"call {n}")
    html = lene.opens(page_of(amal)).text
    shown, _, folded = html.partition("<details><summary>Vis alle (15)")
    assert shown.count('class="happened') == 12
    assert folded.count('class="happened') == 3


def test_of_somebody_protected_it_shows_nothing_until_it_is_asked_for(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    books_tomorrow(house, amal)
    with house.work() as work:
        protect(work, amal)
    assert lines(lene, amal) == []
    lene.presses("Vis, hvem det er")
    assert lene.sees("Møde bestilt til")


def test_a_meeting_from_before_events_were_kept_is_told_as_far_as_it_is_known(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    books_tomorrow(house, amal)
    with house.work() as work:
        work.session.execute(text("DELETE FROM meeting_event"))
    assert any(it.startswith("Møde bestilt til tirsdag 24. november") for it in lines(lene, amal))


def test_a_change_of_the_course_says_what_was_chosen(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    with house.work() as work:
        safetynet.open_course(work, town.centre_id, amal, "desk")
        terms = WantedTerms("insured", FundMember.YES, None, date(2026, 11, 2), "", True)
        safetynet.set_terms(work, amal, terms, "staff:1")
        agreed = AgreedContact(Rhythm.OFTEN, Form.PHONE, "Vil gerne ringes op")
        safetynet.agree_contact(work, amal, agreed, date(2026, 12, 1), "staff:1")
        safetynet.pause_course(work, amal, PausedWith.HOLIDAY, date(2026, 12, 10), "staff:1")
    told = [it for it in lines(lene, amal) if it.startswith("Forløb:")]
    wanted = (
        ("Pause", "ferie", "til torsdag 10. december"),
        ("Aftalt", "til tirsdag 1. december", "Vil gerne ringes op"),
        ("Reglerne tæller", "fra mandag 2. november", "timer"),
        ("Målgruppe", "Forsikret ledig (dagpenge)"),
        ("A-kassen med", "Ja"),
        ("Åbnet", "Fri"),
    )
    for words in wanted:
        assert any(all(it.lower() in line.lower() for it in words) for line in told), (words, told)


def test_every_event_and_task_and_face_has_words() -> None:
    say = Wording("da", Register.SHOWN, COPENHAGEN).say
    by_text_alone = {MeetingEvent.CONFIRMED, MeetingEvent.DECLINED}
    assert set(MeetingEvent) - set(SAID_BY) == by_text_alone
    for event in MeetingEvent:
        assert say(message(f"desk-event-{event.replace('_', '-')}"))
    for kind in set(TaskKind) - {TaskKind.TICKET}:
        assert say(message("desk-task-done", what=Term(f"desk-{kind}")))
    for happened in TaskEvent:
        assert say(message(f"desk-task-{happened.replace('_', '-')}", what=Term("desk-call_back")))
    for change in CourseEvent:
        assert say(message("desk-history-course", what=Term(f"desk-course-was-{change}")))


def test_no_table_that_grows_is_read_from_end_to_end(
    lene: Clerk, house: Workplace, amal: int
) -> None:
    met = books_tomorrow(house, amal)
    calls(house, amal, "a call")
    lene.opens(page_of(amal))
    with statements(house.engine) as sent:
        lene.opens(page_of(amal))
        lene.opens(f"/desk/meetings/{met.id}/facts")
    assert [it for it in sent if it.startswith("SELECT") and reads_all(house.engine, it)] == []


def reads_all(engine: Engine, statement: str) -> bool:
    """Whether SQLite's plan for it walks through a table that grows; the parameters are left out,
    as they don't change the plan."""
    if engine.dialect.name != "sqlite":
        return False
    with engine.connect() as connection:
        raw = connection.connection.cursor()
        raw.execute(f"EXPLAIN QUERY PLAN {statement}", [None] * statement.count("?"))
        plan = [row[3] for row in raw.fetchall()]
    return any(re.match(rf"SCAN {table}\b", step) for step in plan for table in GROWING)
