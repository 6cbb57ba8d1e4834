"""Whole calls, as a caller hears them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ivr.simulator.placed import Rings
from ivr.simulator.switchboard import CallIsOver
from ivr.simulator.telephone import HeardSpeech, Rang, SimulatedTelephone
from shared.appointments import Form, meetings_on
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.ivr.conftest import Calls
from tests.town import DESK_NUMBER, Town

BIRTH = "12031965#"
TO_THE_TIMES = ("1", "2", BIRTH, "1", "2")
TO_THE_CHECK = (*TO_THE_TIMES, "1")
BOOKED = (*TO_THE_CHECK, "1")

MONDAY = date(2026, 11, 23)
SUNDAY_NIGHT = datetime(2026, 11, 22, 20, 30, tzinfo=UTC)
MONDAY_AT_TEN = datetime(2026, 11, 23, 9, tzinfo=UTC)


def press(telephone: SimulatedTelephone, *keys: str) -> str:
    for each in keys:
        telephone.press(each)
    return telephone.hears


def words_after(telephone: SimulatedTelephone, key: str) -> str:
    already = len(telephone.events)
    telephone.press(key)
    rest = telephone.events[already:]
    return " ".join(e.words for e in rest if isinstance(e, HeardSpeech)) + telephone.hears


def test_a_call_books_a_first_meeting_in_person(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    call = telephone()
    press(call, *BOOKED)
    with sqlite_workplace.read() as work:
        (meeting,) = meetings_on(work, town.centre_id, MONDAY)
    assert meeting.form is Form.IN_PERSON
    assert "Nu har du en tid. Mandag den treogtyvende november, klokken ti." in call.hears


def test_from_the_call_to_the_meeting_it_takes_few_keys_and_little_listening(
    telephone: Calls,
) -> None:
    call = telephone()
    press(call, *BOOKED)
    assert call.pressed - len(BIRTH) <= 9
    assert call.listened <= 180


def test_day_time_place_and_number_are_said_twice(telephone: Calls) -> None:
    call = telephone()
    said = press(call, *BOOKED)
    first, again = said.split("Igen.")
    for fact in ("klokken ti.", "Himmerlandsgade syvogtyve.", "Dit mødenummer er"):
        assert first.count(fact) == again.count(fact) == 1


def test_the_booking_number_is_read_digit_by_digit(telephone: Calls) -> None:
    call = telephone()
    press(call, *BOOKED)
    number = next(s.words for s in call.sounds if s.words.startswith("Dit mødenummer er"))
    assert len(number.removeprefix("Dit mødenummer er ").split(", ")) == 6


def test_whoever_says_nothing_more_at_the_end_hears_farewell(telephone: Calls) -> None:
    call = telephone()
    press(call, *BOOKED)
    assert call.hears.endswith("Resten, tryk stjerne. Et menneske, nul.")
    call.wait()
    assert call.hears.startswith("Må vi spørge om tre ting mere? Du behøver ikke svare.")
    call.wait()
    assert call.hears.startswith("Hvordan gik det?")
    assert call.hears.endswith("Eller læg på.")
    call.wait()
    assert call.heard.endswith("Farvel, og på gensyn senere i dag.")
    assert call.is_over


def test_nine_is_the_other_language_for_the_rest_of_the_call(telephone: Calls) -> None:
    call = telephone()
    assert "For English, press nine." in call.hears
    assert press(call, "9").startswith("Hello. This is Jobcenter Aars.")
    assert "For dansk, tryk ni." in call.hears
    said = press(call, *BOOKED)
    assert "Monday the twenty-third of November, at ten in the morning. Jobcenter Aars," in said


def test_the_other_language_is_offered_once(telephone: Calls) -> None:
    call = telephone()
    assert "For English" not in press(call, "1")


def test_zero_is_first_in_the_first_menu_and_last_in_the_others(telephone: Calls) -> None:
    call = telephone()
    assert "Goddag, Jobcenter Aars. Et menneske, nul." in call.hears
    for keys in BOOKED:
        press(call, keys)
        last = [s.words for s in call.sounds if s.words.endswith(",")][-1]
        assert last == "Et menneske,"


def test_zero_rings_the_desk_while_it_is_open(telephone: Calls, clock: SetClock) -> None:
    clock.at = MONDAY_AT_TEN
    call = telephone(person=Rings.COMPLETED)
    press(call, "0")
    assert Rang(DESK_NUMBER, Rings.COMPLETED) in call.events
    assert "Jeg stiller dig om til et menneske. Bliv i røret." in call.heard
    assert call.is_over


@pytest.mark.parametrize("ended", [Rings.BUSY, Rings.NO_ANSWER, Rings.FAILED])
def test_a_person_who_does_not_pick_up_leads_to_a_call_back(
    telephone: Calls, clock: SetClock, ended: Rings
) -> None:
    clock.at = MONDAY_AT_TEN
    call = telephone(person=ended)
    assert "Ingen er ledig. Hvornår må vi ringe?" in press(call, "0")
    assert "Vi ringer til dig i dag klokken ti tredive." in press(call, "1", "1")


def test_zero_at_night_leads_to_a_call_back(telephone: Calls, clock: SetClock) -> None:
    clock.at = SUNDAY_NIGHT
    call = telephone()
    asked = "Vi har lukket lige nu. Må vi ringe til dig i morgen?"
    assert press(call, "0").startswith(f"{asked} I morgen klokken ni, tryk et.")
    assert not any(isinstance(event, Rang) for event in call.events)


def test_zero_works_while_digits_are_typed(telephone: Calls) -> None:
    call = telephone()
    press(call, "1", "2")
    assert "Et menneske, nul. Tryk firkant til sidst." in call.hears
    assert "Hvornår må vi ringe" in press(call, "0#")


def test_eight_goes_back_also_while_digits_are_typed(telephone: Calls) -> None:
    call = telephone()
    press(call, "1", "2")
    assert "Har du et brev fra os med en kode?" in press(call, "8#")
    assert "Goddag, Jobcenter Aars." in press(call, "8")


def test_there_is_nothing_before_the_beginning(telephone: Calls) -> None:
    call = telephone()
    assert press(call, "8").startswith("Vi kan ikke gå længere tilbage.")


def test_who_has_no_number_presses_two_and_hash(telephone: Calls) -> None:
    call = telephone(caller="anonymous")
    press(call, "1", "2", BIRTH)
    assert "Har du ikke et nummer, tryk to." in call.hears
    assert "Har du brug for noget til mødet?" in press(call, "2#")


@pytest.mark.parametrize(
    "withheld", ["anonymous", "Restricted", "+266696687", "+7378742833", "", "client:jenny"]
)
def test_a_withheld_number_is_nobodys_number(telephone: Calls, withheld: str) -> None:
    call = telephone(caller=withheld)
    press(call, "1", "2", BIRTH)
    assert "Hvilket nummer må vi ringe til?" in call.hears


def test_what_was_typed_without_hash_is_taken_after_the_silence(telephone: Calls) -> None:
    call = telephone()
    press(call, "1", "2", BIRTH.removesuffix("#"))
    assert "Må vi ringe til det nummer" in call.hears
    assert call.waited == 15


def test_star_says_it_again_and_the_second_time_slower(telephone: Calls) -> None:
    call = telephone()
    press(call, "1")
    first = call.sounds
    press(call, "*")
    assert call.sounds == first
    press(call, "*")
    assert call.hears == " ".join(s.words for s in first if s.words)
    assert sum(s.seconds for s in call.sounds) > sum(s.seconds for s in first)


def test_who_wanted_it_slower_gets_the_rest_slower(telephone: Calls) -> None:
    call, quick = telephone(), telephone()
    press(quick, "1", "2")
    press(call, "1", "*", "*", "2")
    assert call.hears == quick.hears
    assert call.sounds[1].seconds > quick.sounds[1].seconds


def test_star_among_digits_says_the_question_again(telephone: Calls) -> None:
    call = telephone()
    said = press(call, "1", "2")
    assert press(call, "12*03#") == said


def test_a_stray_hash_is_no_mistake(telephone: Calls) -> None:
    call = telephone()
    said = press(call, "1")
    assert press(call, "#", "#", "#") == said


def test_silence_is_asked_about_and_then_a_person_comes(telephone: Calls) -> None:
    call = telephone()
    press(call, "1")
    call.wait()
    assert call.hears.startswith("Er du der? Tag dig god tid.")
    assert "Hør det igen, tryk stjerne." in call.hears
    call.wait()
    assert "Hvornår må vi ringe" in call.hears
    assert call.waited == 2 * 10


def test_other_keys_get_a_friendly_word_and_then_a_person(telephone: Calls) -> None:
    call = telephone()
    press(call, "1")
    assert press(call, "7").startswith("Den tast virker ikke her.")
    assert "Hvornår må vi ringe" in press(call, "7")


def test_a_letter_may_take_three_readings_to_fetch(telephone: Calls) -> None:
    call = telephone()
    press(call, "1", "1")
    for _ in range(2):
        call.wait()
        assert "Koden har seks tal." in call.hears
    call.wait()
    assert "Hvornår må vi ringe" in call.hears
    assert call.waited == 3 * 15


@pytest.mark.parametrize(
    ("typed", "why"),
    {
        "32102000#": "Dag toogtredive findes ikke. Indtast dag, måned og år med otte tal.",
        "12132000#": "Måned tretten findes ikke.",
        "99#": "Det var kun to tal.",
        "1#": "Det var kun ét tal.",
        "0" * 500 + "#": "Det var fem hundrede tal.",
    }.items(),
)
def test_an_impossible_date_is_asked_for_again(telephone: Calls, typed: str, why: str) -> None:
    call = telephone()
    press(call, "1", "2")
    assert press(call, typed).startswith(why)
    assert "Må vi ringe til det nummer" in press(call, BIRTH)


def test_three_dates_that_cannot_be_read_lead_to_a_person(telephone: Calls) -> None:
    call = telephone()
    press(call, "1", "2", "99#", "99#")
    assert "Hvornår må vi ringe" in press(call, "99#")


def test_two_at_the_check_asks_what_to_change(telephone: Calls) -> None:
    call = telephone()
    press(call, *TO_THE_CHECK)
    assert "Passer det, tryk et. Skal noget laves om, tryk to." in call.hears
    assert press(call, "2").startswith("Hvad skal laves om? Tiden, tryk et.")
    assert press(call, "8").startswith("Passer det?")
    assert "Der er tre tider." in press(call, "2", "1")


def test_a_long_list_comes_two_at_a_time(telephone: Calls) -> None:
    call = telephone()
    press(call, *TO_THE_TIMES[:-1])
    assert "valg" not in press(call, "1")
    assert "Flere, tryk fem." in call.hears
    assert press(call, "5").startswith("Her er flere.")
    assert "Plads til kørestol, tryk et. Mere tid, tryk to. Flere, tryk fem." in call.hears
    assert "Et stille rum, tryk et. Forfra, tryk fem." in press(call, "5")
    assert "Vil du have en tolk, tryk et." in press(call, "8", "8")
    assert "Har du brug for mere?" in press(call, "5", "1")


def test_keys_may_be_pressed_while_we_speak(telephone: Calls) -> None:
    call = telephone()
    call.press("1", after=2)
    assert call.listened == pytest.approx(2)
    assert "Har du et brev" in call.hears


def test_hanging_up_in_the_middle_and_calling_again_goes_on_where_it_was(
    telephone: Calls, clock: SetClock
) -> None:
    first = telephone()
    press(first, *TO_THE_TIMES)
    first.hang_up()
    clock.turn(timedelta(minutes=5))
    second = telephone()
    assert second.hears.startswith("Goddag, Jobcenter Aars. Du har ringet før.")
    assert "nummer" not in second.hears
    assert "Der er tre tider." in press(second, "1", BIRTH)


def test_hanging_up_when_it_is_done_leaves_nothing_to_go_on_with(
    telephone: Calls, clock: SetClock
) -> None:
    first = telephone()
    press(first, *BOOKED)
    first.hang_up()
    clock.turn(timedelta(minutes=10))
    assert telephone().hears.startswith("Goddag, Jobcenter Aars. Et menneske")


def test_a_request_that_comes_twice_changes_nothing(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    call = telephone()
    for keys in ("9", *BOOKED):
        call.repeat()
        press(call, keys)
        for _ in range(2):
            document = call.repeat().decode()
            assert all(s.words in document for s in call.sounds if s.words)
    with sqlite_workplace.read() as work:
        assert len(meetings_on(work, town.centre_id, MONDAY)) == 1


def test_nobody_listens_after_the_end(telephone: Calls) -> None:
    call = telephone()
    call.hang_up()
    with pytest.raises(CallIsOver):
        call.wait()
