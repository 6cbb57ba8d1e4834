"""Karl has no telephone at all: a slip, letters and the desk carry him through months."""

from datetime import timedelta

from shared.appointments import FIRST_MEETING, FOLLOW_UP, Meeting
from shared.content import Moment, Register, Wording, message
from shared.notifications import Channel
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN, Visitor
from tests.frontdesk.booking_page import books
from tests.frontdesk.records import shows_a_passport
from tests.stories.months import Months, comes, months_of, newcomer, perceived, time_from
from tests.stories.world import World

TYPED = "05051981"
NO_TELEPHONE = "Jeg har ikke en telefon"


def test_slip_letter_desk_and_the_waitlist_by_letter(world: World) -> None:
    months = months_of(world, "2026-10-05 10:00")
    karl = is_written_down(months)
    first = books_with_a_slip(months, karl)
    would_rather_come_earlier(months, first)
    is_met(months, months.now(first))
    wishes_and_gets_a_letter(months, karl)
    is_moved_by_us(months, karl)


def is_written_down(months: Months) -> int:
    karl = newcomer(months, first_name="Karl", birth_date="5.5.1981")
    assert months.owed(karl) == [(TaskKind.NEXT_STEP, "registered")]
    shows_a_passport(months.lene, karl)
    months.lene.presses("Giv en ny kode")
    assert months.lene.sees("Din nye kode") or months.lene.sees("kode")
    return karl


def books_with_a_slip(months: Months, karl: int) -> Meeting:
    """At the kiosk, with the code of his letter: nobody asks for a number that he does not have."""
    visitor = months.world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Ja, jeg har en kode")
    visitor.types(months.code_for(karl))
    visitor.types(TYPED)
    visitor.chooses("Nej")
    at = time_from(months, karl, FIRST_MEETING, "2026-10-29 09:00", visitor)
    visitor.takes(at)
    assert "ringe til" not in perceived(visitor)
    with months.step():
        visitor.chooses("Ja, det passer")
    assert visitor.is_told("Du har en tid.")
    [first] = months.meetings(karl)
    assert slip_of(visitor, first)
    months.worker_works()
    assert Channel.TEXT not in {channel for channel, _ in months.carrier.sent}
    assert Channel.CALL not in {channel for channel, _ in months.carrier.sent}
    return first


def slip_of(visitor: Visitor, meeting: Meeting) -> bool:
    """Whether his number stands on the slip that the kiosk prints."""
    visitor.chooses("Se sedlen")
    return f"{meeting.number[:3]}\u00a0{meeting.number[3:]}" in visitor.browser.get("/kiosk/").text


def would_rather_come_earlier(months: Months, first: Meeting) -> None:
    """The waitlist tells him by letter, long enough before; he comes with it and takes the time."""
    visitor = opens_his(months, first)
    visitor.chooses("Lav noget om")
    visitor.chooses("Et ønske, eller andet")
    visitor.chooses("Sig til ved en tidligere tid")
    assert visitor.is_told(message("earlier-waiting-letter"))
    months.worker_works()
    assert months.owed_about(first) == [(TaskKind.LETTER, first.number)]
    months.lene.opens(f"/desk/meetings/{first.id}/letter")
    assert months.lene.sees("Vi har en tidligere tid til dig")
    assert months.lene.sees("Gør du ikke noget, beholder du dit møde.")
    assert "Gør du ikke noget" not in perceived(visitor)
    months.passes("2026-10-13 11:00")
    visitor = opens_his(months, first)
    with months.step():
        visitor.chooses("Ja, den vil jeg have")
    assert visitor.is_told("Dit møde er flyttet.")
    moved = months.now(first)
    assert moved.starts_at < first.starts_at
    assert visitor.is_told(message("at-full", at=Moment(moved.starts_at)))


def opens_his(months: Months, meeting: Meeting) -> Visitor:
    visitor = months.world.visitor()
    visitor.begins()
    visitor.chooses("Mit møde")
    visitor.types(meeting.number)
    visitor.types(TYPED)
    return visitor


def is_met(months: Months, first: Meeting) -> None:
    months.begins(first)
    assert comes(months, TYPED).is_told("Sæt dig ned så længe.")
    months.went(first, "held", "Holdt")
    assert months.owed(first.citizen_id) == [(TaskKind.NEXT_STEP, "held")]
    page = books(months.lene, first.citizen_id).opens(kind=FOLLOW_UP, form="in_person")
    wanted = first.starts_at + timedelta(days=10)
    while not (times := [at for at in page.times if at >= wanted]):
        page.later()
    with months.step():
        page.takes(times[0])
    assert months.owed(first.citizen_id) == []


def wishes_and_gets_a_letter(months: Months, karl: int) -> None:
    """The answer to his wish is told by a letter, or when he comes."""
    lene, [meeting] = months.lene, months.ahead(karl)
    visitor = opens_his(months, meeting)
    visitor.chooses("Lav noget om")
    visitor.chooses("Hvordan vi mødes")
    assert visitor.is_told("Dette møde er her hos os.") or visitor.is_asked(
        "Hvordan vil du gerne mødes?"
    )
    lene.opens(f"/desk/citizens/{karl}/wishes")
    with months.step():
        lene.enters(f"/desk/citizens/{karl}/wishes", wish="adviser:")
    assert [it.kind for it in months.world.tasks() if it.citizen_id == karl] == [TaskKind.WISH]
    lene.sends(
        lene.page.button("Send svaret"),
        state="answered",
        text="Karen kender dig bedst.",
        is_decision="",
    )
    months.nobody_is_lost()
    assert [it.kind for it in months.world.tasks() if it.citizen_id == karl] == [TaskKind.WISH]
    lene.opens("/desk/wishes/")
    months.passes(f"{months.world.clock.now() + timedelta(days=1):%Y-%m-%d} 11:00")
    visitor = months.world.visitor()
    visitor.begins()
    visitor.chooses("Mit møde")
    visitor.types(months.code_for(karl))
    visitor.types(TYPED)
    assert visitor.is_asked("Her er vores svar om en anden rådgiver.")
    assert "Karen kender dig bedst." in perceived(visitor)
    with months.step():
        visitor.chooses("Vis mit møde")
    assert visitor.is_told(message("at-full", at=Moment(meeting.starts_at)))
    assert [it.kind for it in months.world.tasks() if it.citizen_id == karl] == []


def is_moved_by_us(months: Months, karl: int) -> None:
    """Karen is ill on the day: he can't be called, so a letter is owed, and he is not forgotten."""
    lene, [meeting] = months.lene, months.ahead(karl)
    day = meeting.starts_at.astimezone(COPENHAGEN)
    lene.opens("/desk/absences/")
    away = {
        "who": f"adviser-{months.world.town.karen}",
        "first": f"{day:%Y-%m-%d}",
        "last": f"{day:%Y-%m-%d}",
    }
    lene.sends(lene.page.button("Se, hvem det rammer"), **away)
    with months.step():
        lene.presses("Gem og sørg for alle")
    moved = months.now(meeting)
    assert (moved.starts_at > meeting.starts_at, moved.adviser) == (True, "Karen")
    assert months.owed_about(moved) == [(TaskKind.TELL, moved.number)]
    lene.opens(f"/desk/meetings/{moved.id}/letter")
    assert lene.sees(in_words(moved)), "with a letter he is told"
    [told] = [it for it in months.world.tasks() if it.kind is TaskKind.TELL]
    months.world.see_to(told)
    visitor = opens_his(months, moved)
    assert visitor.is_told(message("at-full", at=Moment(moved.starts_at)))
    months.begins(moved)
    months.went(moved, "held", "Holdt")
    months.rules(karl, "close", reason="work")
    assert months.owed(karl) == []


def in_words(meeting: Meeting) -> str:
    """As it is written: "mandag 2. november kl. 9.00"."""
    at = message("at-full", at=Moment(meeting.starts_at))
    return Wording("da", Register.SHOWN, COPENHAGEN).say(at).replace("\u00a0", " ")
