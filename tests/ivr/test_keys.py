"""What each key means at each kind of question."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import cast
from zoneinfo import ZoneInfo

import pytest

from ivr.heard import PromptReading, RepeatReason, first_reading, heard_at
from ivr.keys import BACK, LANGUAGE, PERSON, missed, read_keys
from ivr.offers import MORE, Page, offers
from ivr.reading import read_aloud
from shared.content import Moment, Telephone, message
from shared.dialogue import (
    Back,
    Change,
    Choose,
    Chosen,
    Confirm,
    Digit,
    Enter,
    FactLine,
    HandOver,
    Help,
    Icon,
    Leave,
    Option,
    Prompt,
    Question,
    Receipt,
    Reply,
    Speak,
    Tell,
    Typed,
    Typing,
    Unanswered,
)

BOTH = ("da", "en")
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
YES = Option(True, message("yes"))


def options(number: int) -> tuple[Option, ...]:
    return tuple(Option(n, message("yes")) for n in range(number))


def put(question: Question, key: str = "here", *, can_go_back: bool = True) -> Prompt:
    return Prompt("a conversation", 7, key, question, "da", can_go_back=can_go_back)


def meaning(
    question: Question, pressed: str, page: int = 0, tries: int = 0
) -> Reply | PromptReading | None:
    it = put(question)
    return read_keys(it, replace(first_reading(it), page=page, tries=tries), pressed, BOTH)


def keys(question: Question, page: int = 0) -> str:
    return "".join(offer.key for offer in offers(question, page))


def said(question: Question, heard: PromptReading | None = None) -> str:
    it = put(question)
    phrases = read_aloud(it, heard or first_reading(it), BOTH, COPENHAGEN)
    return " ".join(phrase.words for phrase in phrases)


EVERY_KIND: list[Question] = [
    Choose(message("needs-which"), options(2)),
    Enter(message("birth"), Typing.BIRTH),
    Confirm(message("check"), (FactLine(message("bring"), change="x"),), YES),
    Leave(message("bring"), YES),
    Tell(message("bring"), options(1)),
    Receipt(message("done"), (FactLine(message("bring")),), options(2)),
    HandOver(message("nobody-free"), options(1)),
]
"""Each kind of question that waits for a key."""


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda it: type(it).__name__)
class TestTheFixedKeys:
    """They mean the same everywhere."""

    def test_zero_is_a_person(self, question: Question) -> None:
        assert meaning(question, "0") == Help()

    def test_eight_is_back(self, question: Question) -> None:
        assert meaning(question, "8") == Back()

    def test_nine_is_the_other_language(self, question: Question) -> None:
        assert meaning(question, "9") == Speak("en")

    def test_star_is_again(self, question: Question) -> None:
        again = meaning(question, "*")
        assert isinstance(again, PromptReading)
        assert (again.again, again.tries, again.missed) == (1, 0, None)


def test_the_language_after_the_last_is_the_first() -> None:
    it = put(EVERY_KIND[0])
    heard = first_reading(it)
    assert read_keys(it, heard, "9", ("en", "da")) == Speak("en")
    assert read_keys(it, heard, "9", ("en", "da", "ar")) == Speak("ar")


def test_nine_is_no_key_where_there_is_one_language() -> None:
    it = put(EVERY_KIND[0])
    answer = read_keys(it, first_reading(it), "9", ("da",))
    assert isinstance(answer, PromptReading)
    assert answer.missed is RepeatReason.OTHER_KEY


@pytest.mark.parametrize(
    ("number", "pages"),
    [(1, ["1"]), (3, ["123"]), (4, ["125", "125"]), (5, ["125", "125", "15"])],
)
def test_options_come_two_to_a_page_and_three_only_at_once(number: int, pages: list[str]) -> None:
    question = Choose(message("needs-which"), options(number))
    assert [keys(question, page) for page in range(len(pages))] == pages


def test_five_leads_to_the_next_page_and_then_to_none_of_these() -> None:
    question = Choose(message("needs-which"), options(5), otherwise=Option("other", message("no")))
    assert meaning(question, "5") == PromptReading(7, "da", page=1)
    assert meaning(question, "2", page=1) == Chosen(3)
    assert meaning(question, "5", page=2) == Chosen(5)


def test_five_starts_a_list_anew_when_there_is_nothing_else() -> None:
    question = Choose(message("needs-which"), options(5))
    assert meaning(question, "5", page=2) == PromptReading(7, "da")


def test_eight_goes_back_one_page_first() -> None:
    question = Choose(message("needs-which"), options(7))
    assert meaning(question, "8", page=2) == PromptReading(7, "da", page=1)
    assert meaning(question, "8", page=0) == Back()


def test_an_action_keeps_its_own_key() -> None:
    fixed = Option("fixed", message("no"), digit=2)
    assert keys(Choose(message("needs-which"), (*options(2), fixed))) == "132"
    assert keys(Choose(message("needs-which"), (replace(fixed, digit=7), *options(1)))) == "71"


@pytest.mark.parametrize("taken", [PERSON, MORE, BACK, LANGUAGE])
def test_a_key_with_a_meaning_is_never_given_away(taken: str) -> None:
    with pytest.raises(ValueError, match=f"key {taken} means the same"):
        Option("greedy", message("no"), digit=cast(Digit, int(taken)))


def test_what_zero_does_already_is_not_said_a_second_time() -> None:
    person = Option("person", message("door-person"), Icon.PERSON, digit=2)
    question = Choose(message("needs-which"), (*options(1), person))
    assert meaning(question, "2") == Chosen(1)
    assert "tryk to" not in said(question)


@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_no_menu_announces_how_many_choices_it_has(number: int) -> None:
    assert "valg" not in said(Choose(message("needs-which"), options(number)))


def test_a_long_menu_says_fewer_at_once_and_the_rest_behind_five() -> None:
    question = Choose(message("needs-which"), options(4), heard_at_once=2)
    assert "tryk tre" not in said(question)
    assert meaning(question, "3") != Chosen(2)
    assert [it.leads_to for it in offers(question, 1)] == [Chosen(2), Chosen(3), Page(0)]


def test_typed_digits_are_digits() -> None:
    question = Enter(message("telephone"), Typing.TELEPHONE, Option("", message("no-telephone")))
    for typed in ("98621234", "00", "80", "1", "5", "004598621234"):
        assert meaning(question, typed) == Typed(typed)


def test_two_alone_goes_on_without_digits_where_that_is_possible() -> None:
    question = Enter(message("telephone"), Typing.TELEPHONE, Option("", message("no-telephone")))
    assert meaning(question, "2") == Chosen(0)
    assert meaning(replace(question, instead=None), "2") == Typed("2")


def test_star_anywhere_among_digits_is_again() -> None:
    assert isinstance(meaning(EVERY_KIND[1], "12*34"), PromptReading)


def test_a_check_is_assented_to_with_one_and_changed_with_two() -> None:
    lines = tuple(FactLine(message("bring"), change=part) for part in "abc")
    question = Confirm(message("check"), (FactLine(message("bring")), *lines), YES)
    assert meaning(question, "1") == Chosen(0)
    assert meaning(question, "2") == PromptReading(7, "da", page=1)
    assert meaning(question, "3", page=1) == Change(2)
    assert meaning(question, "8", page=1) == PromptReading(7, "da", page=0)


def test_many_parts_to_change_come_page_by_page() -> None:
    lines = tuple(FactLine(message("bring"), change=part) for part in "abcde")
    question = Confirm(message("check"), lines, YES)
    assert meaning(question, "5", page=1) == PromptReading(7, "da", page=2)
    assert meaning(question, "1", page=2) == Change(2)
    assert meaning(question, "5", page=3) == PromptReading(7, "da", page=1)


def test_a_check_without_parts_to_change_goes_back() -> None:
    question = Confirm(message("check"), (FactLine(message("bring")),), YES)
    assert meaning(question, "2") == Back()


def test_silence_at_the_end_chooses_what_most_people_want() -> None:
    question = Receipt(message("done"), (), (YES, replace(YES, likely=True)))
    assert meaning(question, "") == Chosen(1)


def test_silence_skips_what_nobody_has_to_answer() -> None:
    skip = Option("skip", message("how-skip"), likely=True)
    question = Choose(message("how-was-it"), options(3), skip)
    assert meaning(question, "") == Chosen(3)
    assert meaning(question, "5") == Chosen(3)
    assert "Spring over" not in said(question)
    assert said(question).endswith("Eller læg på.")
    heard = missed(put(question), first_reading(put(question)), RepeatReason.OTHER_KEY)
    assert isinstance(heard, PromptReading), "a wrong key skips nothing"


def test_no_wrong_key_ends_a_call() -> None:
    done = Receipt(message("done"), (), (replace(YES, likely=True),))
    assert meaning(done, "7", tries=1) == Help()
    told = put(Tell(message("bring"), (replace(YES, likely=True),)), "aside.fine-so")
    again = read_keys(told, replace(first_reading(told), tries=1), "7", BOTH)
    assert isinstance(again, PromptReading)


def test_silence_while_waiting_for_a_person_means_that_nobody_came() -> None:
    assert meaning(HandOver(message("nobody-free"), options(1)), "") == Unanswered()


def test_silence_twice_brings_a_person() -> None:
    assert isinstance(meaning(EVERY_KIND[0], ""), PromptReading)
    assert meaning(EVERY_KIND[0], "", tries=1) == Help()


@pytest.mark.parametrize(
    ("question", "leads_to"),
    [
        (Choose(message("needs-which"), (YES, replace(YES, likely=True))), Chosen(1)),
        (Choose(message("needs-which"), (YES, YES)), None),
        (Enter(message("telephone"), Typing.TELEPHONE, YES), Chosen(0)),
        (Enter(message("birth"), Typing.BIRTH), None),
        (Confirm(message("check"), (), YES), None),
    ],
)
def test_silence_where_a_person_was_asked_for_takes_the_likeliest_way_but_never_assents(
    question: Question, leads_to: Reply | None
) -> None:
    waiting = put(question, "aside.waiting")
    heard = replace(first_reading(waiting), tries=5)
    assert missed(waiting, heard, RepeatReason.SILENCE) == leads_to


def test_a_key_to_an_older_question_gets_the_present_one() -> None:
    it = put(EVERY_KIND[0])
    assert read_keys(it, PromptReading(6, "da", page=1), "1", BOTH) == PromptReading(7, "da")
    assert read_keys(it, PromptReading(7, "en"), "1", BOTH) == PromptReading(7, "da")
    assert read_keys(replace(it, ended=True), PromptReading(7, "da"), "1", BOTH) == PromptReading(
        7, "da"
    )


@pytest.mark.parametrize("again", [0, 1, 2, 5])
def test_a_reading_is_found_again_at_its_address(again: int) -> None:
    heard = PromptReading(12, "en", page=3, tries=1, again=again)
    assert heard_at(heard.address()) == heard


def test_a_question_that_is_asked_again_says_why_first() -> None:
    question = Choose(message("when-nearest"), options(1))
    it = replace(put(question), because=message("just-taken"))
    phrases = [p.words for p in read_aloud(it, first_reading(it), BOTH, COPENHAGEN)]
    assert phrases[0].startswith("Den tid blev lige taget.")


def test_times_are_said_with_day_and_date() -> None:
    at = Moment(datetime(2026, 12, 1, 8, 30, tzinfo=UTC))
    question = Choose(message("needs-which"), (Option(at, message("at", at=at)),))
    assert "Tirsdag den første december, klokken ni tredive, tryk et." in said(question)


def test_a_person_who_is_rung_is_not_a_menu() -> None:
    ringing = HandOver(message("nobody-free"), options(1), call=Telephone("+4599889901"))
    assert "tryk" not in said(ringing)


def test_pages_have_no_end_to_fall_off() -> None:
    question = Choose(message("needs-which"), options(5))
    assert [offer.leads_to for offer in offers(question, 999)][-1] in (Page(0), Page(1))
