"""The engine, tried with a small conversation about bread."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from enum import StrEnum

import pytest

from shared import dialogue
from shared.content import Message, Name, message
from shared.dialogue import (
    Back,
    Beginning,
    Change,
    Choose,
    Chosen,
    Confirm,
    Enter,
    FactLine,
    Help,
    Option,
    Prompt,
    Question,
    Receipt,
    Script,
    Speak,
    StartOver,
    Talk,
    Tell,
    Typed,
    Typing,
    remembering,
    rows,
)
from shared.unit_of_work import UnitOfWork, Workplace

BAKED: list[str] = []


class Bread(StrEnum):
    RYE = "rye"
    WHEAT = "wheat"


def buy_bread(talk: Talk) -> Question:
    bread = talk.ask("what.bread", Bread, choose_bread)
    telephone = talk.ask("telephone", str, lambda: Enter(message("telephone"), Typing.TELEPHONE))
    talk.confirm("sure", lambda: check(bread, telephone))
    if bread is Bread.WHEAT and not BAKED:
        BAKED.append("burnt")
        talk.ask_again("what", because=message("burnt"))
    talk.once("baked", lambda: bake(bread))
    talk.ask("done", str, lambda: Receipt(message("done"), (), (Option("fine", message("fine")),)))
    return Tell(message("goodbye"))


def bake(bread: Bread) -> str:
    BAKED.append(bread)
    return bread


def choose_bread() -> Choose:
    return Choose(message("bread"), tuple(Option(b, message(b)) for b in Bread))


def check(bread: Bread, telephone: str) -> Confirm:
    lines = (
        FactLine(message("bread-is", bread=Name(bread)), change="what"),
        FactLine(message("counter")),
        FactLine(message("call", number=Name(telephone)), change="telephone"),
    )
    return Confirm(message("check"), lines, Option(True, message("yes")))


def baker(talk: Talk) -> Question | None:
    if talk.ask(f"{dialogue.ASIDE}.wait", bool, wait_or_go_on):
        return Tell(message("baker-comes"))
    return None


def wait_or_go_on() -> Choose:
    return Choose(
        message("wait?"), (Option(True, message("wait")), Option(False, message("go-on")))
    )


SCRIPTS = {"bread": Script(buy_bread, baker)}


class Customer:
    """Says one thing per piece of work, as a face does."""

    def __init__(self, workplace: Workplace, channel: str | None = None) -> None:
        self.workplace = workplace
        with workplace.work() as work:
            self.put = dialogue.begin(work, SCRIPTS, beginning(channel))

    def says(self, said: dialogue.Reply, turn: int | None = None) -> Prompt:
        at = self.put.turn if turn is None else turn
        with self.workplace.work() as work:
            self.put = dialogue.reply(work, SCRIPTS, self.put.conversation_id, at, said)
        return self.put

    @property
    def asked(self) -> str:
        return self.put.question.text.id


def beginning(channel: str | None = None) -> Beginning:
    return Beginning("bread", centre_id=1, via="kiosk", language="da", channel=channel)


@pytest.fixture(autouse=True)
def _cold_oven() -> None:
    BAKED.clear()


@pytest.fixture
def customer(workplace: Workplace) -> Customer:
    return Customer(workplace)


def ready_to_bake(customer: Customer) -> None:
    customer.says(Chosen(0))
    customer.says(Typed("99 88 77 66"))


def test_one_question_follows_the_other_to_the_last_word(customer: Customer) -> None:
    heard = [customer.asked]
    for said in (Chosen(0), Typed("99887766"), Chosen(0), Chosen(0)):
        customer.says(said)
        heard.append(customer.asked)
    assert heard == ["bread", "telephone", "check", "done", "goodbye"]
    assert customer.put.ended
    assert BAKED == ["rye"]


def test_nothing_waits_in_memory(customer: Customer, workplace: Workplace) -> None:
    ready_to_bake(customer)
    elsewhere = Workplace(workplace.engine, workplace.clock, workplace.vault)
    with elsewhere.read() as work:
        assert dialogue.current(work, customer.put.conversation_id) == customer.put


def test_what_was_said_cannot_be_read_in_the_database(
    customer: Customer, workplace: Workplace
) -> None:
    ready_to_bake(customer)
    with workplace.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM conversation").all()
    assert rows
    assert b"99887766" not in repr(rows).encode()


def test_a_double_tap_bakes_once(customer: Customer) -> None:
    ready_to_bake(customer)
    turn = customer.put.turn
    first = customer.says(Chosen(0), turn)
    second = customer.says(Chosen(0), turn)
    assert BAKED == ["rye"]
    assert second.stale
    assert (second.turn, second.question) == (first.turn, first.question)


def test_an_old_answer_changes_nothing(customer: Customer) -> None:
    customer.says(Chosen(0))
    before = customer.put
    assert customer.says(Chosen(1), turn=1).question == before.question
    customer.says(Typed("99887766"))
    assert customer.put.question == check(Bread.RYE, "+4599887766")


def test_an_answer_from_the_future_changes_nothing(customer: Customer) -> None:
    customer.says(Chosen(0), turn=7)
    assert customer.asked == "bread"


@pytest.mark.parametrize("place", [-1, 2, 500])
def test_an_option_that_is_not_there_is_asked_again(customer: Customer, place: int) -> None:
    put = customer.says(Chosen(place))
    assert put.because == Message("choice-is-gone")
    assert customer.asked == "bread"


@pytest.mark.parametrize(
    ("typed", "why"),
    {
        "": "empty",
        "æøå": "no-digits",
        "٣٤٥": "no-digits",
        "9" * 500: "too-long",
        "12": "too-short",
        "+": "no-digits",
        "99-88-77-6a": "no-digits",
    }.items(),
)
def test_what_is_no_number_is_explained_and_asked_again(
    customer: Customer, typed: str, why: str
) -> None:
    customer.says(Chosen(0))
    put = customer.says(Typed(typed))
    assert put.because is not None
    assert put.because.id == f"typed-telephone-{why}"
    assert customer.asked == "telephone"
    customer.says(Typed("99887766"))
    assert customer.asked == "check"


def test_back_forgets_one_answer(customer: Customer) -> None:
    ready_to_bake(customer)
    customer.says(Back())
    assert customer.asked == "telephone"
    customer.says(Back())
    assert customer.asked == "bread"
    assert not customer.put.can_go_back
    customer.says(Back())
    assert customer.asked == "bread"


def test_back_never_crosses_an_effect(customer: Customer) -> None:
    ready_to_bake(customer)
    customer.says(Chosen(0))
    assert not customer.put.can_go_back
    customer.says(Back())
    assert customer.asked == "done"
    assert BAKED == ["rye"]


def test_changing_one_line_keeps_the_others(customer: Customer) -> None:
    ready_to_bake(customer)
    customer.says(Change(0))
    assert customer.asked == "bread"
    BAKED.append("warm")
    customer.says(Chosen(1))
    assert customer.put.question == check(Bread.WHEAT, "+4599887766")


def test_lines_that_cannot_be_changed_are_not_counted(customer: Customer) -> None:
    ready_to_bake(customer)
    customer.says(Change(1))
    assert customer.asked == "telephone"


def test_what_went_wrong_is_said_and_only_that_is_asked_again(customer: Customer) -> None:
    customer.says(Chosen(1))
    customer.says(Typed("99887766"))
    put = customer.says(Chosen(0))
    assert customer.asked == "bread"
    assert put.because == Message("burnt")
    put = customer.says(Chosen(0))
    assert customer.asked == "check", "an assent was to what was said then"
    assert put.because is None


def test_help_comes_in_between_and_goes_on_where_we_were(customer: Customer) -> None:
    customer.says(Chosen(0))
    customer.says(Help())
    assert customer.asked == "wait?"
    customer.says(Help())
    assert customer.asked == "wait?"
    customer.says(Chosen(1))
    assert customer.asked == "telephone"


def test_starting_over_forgets_everything(customer: Customer) -> None:
    ready_to_bake(customer)
    customer.says(StartOver())
    assert customer.asked == "bread"
    assert not customer.put.can_go_back


def test_another_language_asks_the_same(customer: Customer) -> None:
    customer.says(Chosen(0))
    before = customer.put
    put = customer.says(Speak("en"))
    assert put.language == "en"
    assert (put.question, put.turn) == (before.question, before.turn)


def test_a_conversation_that_has_ended_keeps_no_answers(
    customer: Customer, workplace: Workplace
) -> None:
    ready_to_bake(customer)
    customer.says(Chosen(0))
    customer.says(Chosen(0))
    assert customer.says(Chosen(0)).stale
    with workplace.work() as work:
        row = rows.find_row(work, customer.put.conversation_id)
        state = rows.decrypted_state(work, row)
    assert state.memory.entries == []


def test_one_channel_has_one_conversation(workplace: Workplace) -> None:
    first = Customer(workplace, "call-1")
    first.says(Chosen(0))
    again = Customer(workplace, "call-1")
    assert again.put.conversation_id == first.put.conversation_id
    assert again.asked == "telephone"


def test_two_requests_that_begin_at_once_are_one_conversation(workplace: Workplace) -> None:
    with ThreadPoolExecutor(8) as pool:
        begun = list(pool.map(lambda _: Customer(workplace, "call-2").put, range(8)))
    assert len({put.conversation_id for put in begun}) == 1


def test_a_preview_writes_nothing(workplace: Workplace) -> None:
    with workplace.work() as work:
        put = dialogue.preview(work, SCRIPTS, beginning())
    assert put.turn == 0
    with workplace.read() as work, pytest.raises(dialogue.NoConversation):
        dialogue.current(work, put.conversation_id)


def test_a_conversation_grows_cold(customer: Customer, workplace: Workplace) -> None:
    with later(workplace, timedelta(minutes=4)) as work, pytest.raises(dialogue.NoConversation):
        dialogue.reply(
            work,
            SCRIPTS,
            customer.put.conversation_id,
            1,
            Chosen(0),
            patience=timedelta(minutes=3),
        )


@contextmanager
def later(workplace: Workplace, by: timedelta) -> Iterator[UnitOfWork]:
    with workplace.work() as work:
        yield UnitOfWork(work.session, work.now + by, work.vault)


def test_an_answer_that_the_code_no_longer_knows_is_asked_anew(
    customer: Customer, workplace: Workplace
) -> None:
    ready_to_bake(customer)
    with workplace.work() as work:
        row = rows.find_row(work, customer.put.conversation_id)
        state = rows.decrypted_state(work, row)
        outdated = [
            remembering.MemoryEntry(e.key, "spelt" if e.key == "what.bread" else e.value, e.kind)
            for e in state.memory.entries
        ]
        state.memory.entries[:] = outdated
        rows.save_conversation(work, row, state)
    customer.says(Chosen(0))
    assert customer.asked == "bread"
