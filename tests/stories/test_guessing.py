"""A stranger tries values at every face: they learn nothing, and the citizen gets through."""

from datetime import date

import pytest

from shared import appointments, citizens
from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, Meeting
from shared.citizens import LIMITS, Bucket, Needs, Scope, answer_guess
from shared.content import Count, Moment, message
from shared.jobs.erase_old_guesses import erase_guesses
from shared.safetynet import TaskKind
from tests.drivers import Caller, Guest, Visitor
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.stories.arriving import at, comes
from tests.stories.course import told_time
from tests.stories.test_letters import opens_with_a_letter
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.test_who_calls import HOME, booked_from_home, calls_about_it
from tests.stories.world import World

BORN, TYPED = date(1971, 8, 24), "24081971"
TOGETHER, COMES = "Det finder vi ud af sammen.", "Vi kommer nu. Bliv her."
UNKNOWN = "Det mødenummer kender vi ikke. Se på din seddel, eller tryk på Hjælp."


@pytest.fixture(autouse=True)
def at_ten(world: World) -> None:
    world.turn_to("2026-11-23 10:00")


@pytest.fixture
def hers(world: World) -> Meeting:
    return booked_from_home(world)


def dates(count: int) -> list[str]:
    """Wrong birth dates, as they are typed."""
    return [f"{day:02}011980" for day in range(1, count + 1)]


def forges_her_number(world: World, times: int) -> None:
    """One call for each birth date."""
    for born in dates(times):
        calls_about_it(world).types(born)


def tries_dates_for_her_slip(world: World, number: str, times: int) -> None:
    """Each time with another telephone."""
    for n, born in enumerate(dates(times)):
        opens_my_meeting(world.caller(f"+45986000{n:02}"), number, born)


def tells(guest: Guest, meeting: Meeting) -> bool:
    return guest.is_told(message("at-full", at=Moment(meeting.starts_at)))


def alarms(world: World) -> int:
    return [task.kind for task in world.tasks()].count(TaskKind.GUESSING)


# By her telephone, and by her number


def test_who_forges_her_telephone_closes_only_that_way(world: World, hers: Meeting) -> None:
    forges_her_number(world, 8)
    caller = calls_about_it(world)
    caller.types(TYPED)
    assert not told_time(caller, hers), "that a date was right is told nobody"
    assert caller.is_told("Det kan vi ikke finde. Brug dit mødenummer.")
    caller.types(hers.number)
    caller.types(TYPED)
    assert told_time(caller, hers), "with one proof more she gets through"


def test_who_has_her_slip_closes_only_that_way(world: World, hers: Meeting) -> None:
    tries_dates_for_her_slip(world, hers.number, 8)
    visitor = world.visitor()
    opens_my_meeting(visitor, hers.number)
    assert not tells(visitor, hers)
    assert visitor.is_told(TOGETHER)
    assert visitor.is_told("Vi kommer nu. Bliv her."), "a person is there"
    caller = calls_about_it(world)
    caller.types(TYPED)
    assert told_time(caller, hers), "her telephone is another proof"


def test_who_does_both_brings_her_a_person_not_a_closed_door(world: World, hers: Meeting) -> None:
    forges_her_number(world, 2)
    tries_dates_for_her_slip(world, hers.number, 2)
    caller = calls_about_it(world)
    caller.types(TYPED)
    caller.types(hers.number)
    caller.types(TYPED)
    assert not told_time(caller, hers)
    assert caller.is_told(TOGETHER)
    world.turn_to("2026-11-24 10:01")
    tomorrow = calls_about_it(world)
    tomorrow.types(TYPED)
    assert told_time(tomorrow, hers)


def test_who_knows_her_birth_date_gets_three_numbers_from_any_telephone(
    world: World, hers: Meeting
) -> None:
    for n in range(LIMITS[Scope.BIRTH_DATE]):
        opens_my_meeting(world.caller(f"+45986000{n:02}"), f"77777{n}", TYPED)
    caller = world.caller("+4598600099")
    opens_my_meeting(caller, hers.number)
    assert not tells(caller, hers)
    assert caller.is_told(COMES)
    own = calls_about_it(world)
    own.types(TYPED)
    assert told_time(own, hers)


@pytest.mark.parametrize("exists", [True, False])
def test_a_number_that_nobody_has_closes_like_hers(
    world: World, hers: Meeting, exists: bool
) -> None:
    number = hers.number if exists else "777777"
    first, second = world.caller("+4598600001"), world.caller("+4598600002")
    opens_my_meeting(first, number, "01011980")
    assert first.is_told(UNKNOWN)
    opens_my_meeting(second, number, "02011980")
    assert second.is_told(TOGETHER)
    assert second.is_told(COMES)


# Lines, kiosks and the house


def tries_anything(world: World, number: str, times: int) -> None:
    """Three in each call, as long as they are answered; another birth date each time."""
    for n in range(times):
        caller = world.caller(number)
        opens_my_meeting(caller, f"77{n:04}", f"{1 + n % 28:02}0219{60 + n // 28}")


def test_withheld_numbers_share_one_limit_and_alarm_the_desk_once(
    world: World, hers: Meeting
) -> None:
    tries_anything(world, "anonymous", LIMITS[Scope.WITHHELD] + 6)
    assert alarms(world) == 1
    withheld = world.caller("anonymous")
    opens_my_meeting(withheld, hers.number)
    assert not tells(withheld, hers)
    assert withheld.is_told(TOGETHER)
    shown = world.caller("+4598600001")
    opens_my_meeting(shown, hers.number)
    assert tells(shown, hers), "callers who show theirs are not meant"


def test_one_line_gets_six_and_the_next_line_is_not_meant(world: World, hers: Meeting) -> None:
    tries_anything(world, "+4598600001", LIMITS[Scope.LINE] + 2)
    same, other = world.caller("+4598600001"), world.caller("+4598600002")
    opens_my_meeting(same, hers.number)
    assert not tells(same, hers)
    opens_my_meeting(other, hers.number)
    assert tells(other, hers)


def test_the_misses_of_a_visitor_are_not_the_next_ones(world: World, hers: Meeting) -> None:
    before = world.visitor()
    opens_my_meeting(before, "777771", "01011980")
    for number in ("777772", "777773"):
        before.types(number)
        before.types("01011980")
    assert before.is_told(COMES)
    visitor = world.visitor()
    opens_my_meeting(visitor, hers.number, "24081972")
    assert visitor.is_told(UNKNOWN)
    visitor = world.visitor()
    other = booked_from_home(world, date(1973, 2, 3), 40)
    opens_my_meeting(visitor, other.number, "03021973")
    assert tells(visitor, other)


def fills_the_kiosk(world: World) -> None:
    """As somebody would in ten visits."""
    buckets = (Bucket(Scope.KIOSK, "Kiosk 1"),)
    with world.workplace.work() as work:
        for n in range(LIMITS[Scope.KIOSK] - 1):
            answer_guess(work, world.town.centre_id, f"wrong {n}", buckets, lambda: "")
    opens_my_meeting(world.visitor(), "777777", "01011980")


def test_a_kiosk_at_which_somebody_tried_opens_when_the_desk_has_looked(
    world: World, hers: Meeting
) -> None:
    lene = clerk_at(world)
    fills_the_kiosk(world)
    visitor = world.visitor()
    opens_my_meeting(visitor, hers.number)
    assert visitor.is_told(COMES)
    [alarm] = [task for task in world.tasks() if task.kind is TaskKind.GUESSING]
    assert alarm.kiosk_name == "Kiosk 1"
    lene.opens()
    for press in ("take", "done"):
        lene.enters(f"/desk/tasks/{alarm.id}/{press}")
    visitor = world.visitor()
    opens_my_meeting(visitor, hers.number)
    assert tells(visitor, hers)


def clerk_at(world: World, name: str = "Lene", role: Role = Role.FRONT_DESK) -> Clerk:
    with world.workplace.work() as work:
        add_staff(work, world.town.centre_id, name, name.lower(), PASSWORD, role)
    clerk = Clerk(world.app)
    clerk.signs_in(name.lower())
    return clerk


def test_the_desk_reads_how_much_was_tried(world: World) -> None:
    lene = clerk_at(world)
    assert not lene.sees("Nogen prøver sig frem")
    tries_anything(world, "anonymous", LIMITS[Scope.WITHHELD])
    lene.opens()
    assert lene.sees("Nogen prøver sig frem: 12 forkerte forsøg det sidste døgn")
    assert lene.sees("Nogen prøver sig frem med fødselsdage eller numre")
    leader = clerk_at(world, "Ida", Role.LEADER)
    leader.opens("/desk/exceptions/")
    assert leader.sees("12 passede ikke")


# Jeg er her, and a letter's code


def booked_today(world: World) -> Meeting:
    world.turn_to("2026-11-20 09:00")
    with world.workplace.work() as work:
        owner = citizens.register(work, world.town.centre_id, BORN, HOME, None, "da")
        held = appointments.book(work, owner.id, FIRST_MEETING, at("10:00"), Needs(), "desk")
    world.turn_to("2026-11-23 09:45")
    return held


def test_after_seven_unknown_numbers_every_number_gets_the_same_answer(world: World) -> None:
    mine = booked_today(world)
    limit = LIMITS[Scope.HOUSE_BY_NUMBER_ALONE]
    for n in range(limit):
        comes(world, f"77777{n}")
    assert alarms(world) == 1
    stranger = comes(world, "888888")
    assert stranger.is_asked(message("here-noted", number=Count(1)))
    visitor = comes(world, mine.number)
    assert visitor.is_asked(message("here-noted", number=Count(2)))
    assert "Karen" not in visitor.perceives
    assert world.held(mine.id).arrived_at == at("09:45"), "she has come all the same"


def test_what_was_told_on_arriving_is_erased_with_the_wrong_guesses(world: World) -> None:
    comes(world, "777777")
    assert world.rows("wrong_guess") == 2
    world.turn_to("2026-11-25 12:00")
    erase_guesses(world.workplace)
    assert world.rows("wrong_guess") == 0


def test_scanned_slips_are_counted_like_typed_numbers(world: World) -> None:
    mine = booked_today(world)
    for n in range(LIMITS[Scope.HOUSE_BY_NUMBER_ALONE]):
        world.visitor().browser.post("/kiosk/scanned", data={"code": f"FM77777{n}"})
    visitor = world.visitor()
    visitor.browser.post("/kiosk/scanned", data={"code": f"FM{mine.number}"})
    visitor.look()
    assert visitor.is_asked(message("here-noted", number=Count(1)))


def test_a_letters_code_is_tried_once_in_a_day(guest: Guest, world: World) -> None:
    code = world.letter_for(BORN)
    for n, born in enumerate(dates(3)):
        opens_with_a_letter(world.caller(f"+45986000{n:02}"), code, born)
    opens_with_a_letter(guest, code, TYPED)
    assert guest.is_told(TOGETHER)


# Booking tells nobody who is known


def books(world: World, guest: Visitor, born: str, telephone: str = "") -> bool:
    """Whether a meeting is booked for somebody without a letter; else a person is fetched."""
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Nej")
    guest.types(born)
    if telephone:
        guest.types(telephone)
    else:
        guest.chooses("Jeg har ikke en telefon")
    guest.chooses("Nej")
    guest.takes(world.free()[0])
    guest.chooses("Ja, det passer")
    has_booked = guest.is_told("Du har en tid.")
    guest.browser.post("/kiosk/end")
    return has_booked


def known_with(world: World, cpr: str | None) -> int:
    with world.workplace.work() as work:
        known = citizens.register(work, world.town.centre_id, BORN, HOME, cpr, "da")
        free = appointments.free_times(work, world.town.centre_id, FIRST_MEETING, Needs(), None)
        appointments.book(work, known.id, FIRST_MEETING, free[9], Needs(), "desk")
    return known.id


def test_booking_with_her_telephone_tells_nothing_whatever_the_birth_date(world: World) -> None:
    known = known_with(world, None)
    number = HOME.removeprefix("+45")
    assert books(world, world.visitor(), "01011980", number)
    assert books(world, world.visitor(), TYPED, number), "nothing tells that she is known"
    assert world.citizen(world.rows("citizen")).maybe_same_as == known, "the desk sees it"


def test_a_personal_number_without_the_telephone_tells_nothing(world: World) -> None:
    known = known_with(world, "2408711234")
    assert books(world, world.visitor(), "2408719999")
    assert books(world, world.visitor(), "2408711234"), "the right one and a wrong one"
    assert world.citizen(world.rows("citizen")).maybe_same_as == known


def test_who_is_cut_off_is_asked_the_birth_date_and_a_stranger_once(world: World) -> None:
    hers: Caller = world.caller(HOME)
    hers.begins()
    hers.chooses("Bestil et møde")
    hers.chooses("Nej")
    hers.types(TYPED)
    hers.chooses("Ja")
    hers.is_cut_off()
    calls_about = world.caller(HOME)
    calls_about.comes_back("01011980")
    assert calls_about.is_told("Goddag")
