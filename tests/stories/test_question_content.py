"""A question has content without a word typed, and the chat goes on over days on both faces."""

from shared.inquiries import EntryKind
from tests.drivers import Guest, Visitor
from tests.frontdesk.clerk import Clerk
from tests.stories.questions import (
    FIRST,
    LATE_MONEY,
    NEITHER,
    UNKNOWN_PART,
    answers,
    asked,
    begins_to_ask,
    choose_all,
    comes_again,
    gives_number,
    opens_the_answer,
    owed,
)
from tests.stories.world import World

WHOLE = "Om penge, at de ikke er kommet, et brev fra jobcentret, mandag 23. november"
LETTER = "Om et brev, et brev fra a-kassen, hvad der står"
SECOND = "Tag brevet med herhen. Så læser vi det sammen."
THIRD = "Kom i morgen. Så læser Lene det højt for dig."


def asks_by_parts(guest: Guest, topic: str, *steps: str) -> None:
    """At the telephone after a no to the recording."""
    begins_to_ask(guest, topic, steps)
    if guest.via == "phone":
        guest.chooses("Nej tak")
        choose_all(guest, steps)
    guest.chooses("Jeg kommer igen")


def test_staff_see_all_that_was_chosen_in_one_line(guest: Guest, world: World, lene: Clerk) -> None:
    world.turn_to("2026-11-23 10:00")
    asks_by_parts(guest, "Penge", *LATE_MONEY)
    guest.chooses("Ja, send det")
    [question] = asked(world)
    assert guest.knows(question.number)
    lene.signs_in("lene")
    for page in ("/desk/questions/", f"/desk/questions/{question.id}"):
        lene.opens(page)
        assert lene.sees(WHOLE), page


def test_who_asks_about_today_is_told_of_the_quicker_way(guest: Guest) -> None:
    begins_to_ask(guest, "Et møde", ("I dag", "Hvor det er"))
    if guest.via == "phone":
        guest.chooses("Nej tak")
        choose_all(guest, ("I dag", "Hvor det er"))
    assert guest.is_told("Haster det? Så tryk på Hjælp.")


def test_every_step_can_be_skipped_by_one_press(guest: Guest, world: World) -> None:
    asks_by_parts(guest, "Et brev", UNKNOWN_PART, UNKNOWN_PART, NEITHER)
    guest.chooses("Ja, send det")
    [question] = asked(world)
    assert [part.id for part in question.entries[0].parts] == ["asking-letter"]


def test_one_part_can_be_changed_before_it_is_sent(world: World) -> None:
    visitor = world.visitor()
    asks_by_parts(visitor, "Et møde", "I morgen", "Hvor det er")
    for words in ("Et møde", "I morgen", "Hvor det er"):
        assert words in visitor.perceives
    visitor.press(visitor.page.button("Ret : Det, du vil vide"))
    visitor.chooses("Hvad jeg skal tage med")
    visitor.chooses("Ja, send det")
    [question] = asked(world)
    assert [part.id for part in question.entries[0].parts] == [
        "asking-meeting",
        "ask-on-day",
        "ask-meeting-bring",
    ]


def test_another_topic_has_steps_of_its_own(world: World) -> None:
    visitor = world.visitor()
    asks_by_parts(visitor, "Et møde", "I morgen", "Hvor det er")
    visitor.press(visitor.page.button("Ret : Emnet"))
    visitor.chooses("Job og CV")
    visitor.chooses("Mit CV")
    visitor.chooses("En anden dag")
    visitor.chooses("Ja, send det")
    [question] = asked(world)
    assert [part.id for part in question.entries[0].parts] == [
        "asking-work",
        "ask-work-cv",
        "ask-another-day",
    ]


def test_a_caller_changes_a_part_by_keys(world: World) -> None:
    caller = world.caller()
    asks_by_parts(caller, "Et møde", "I morgen", "Hvor det er")
    caller.changes("Det, du vil vide")
    caller.chooses("Hvorfor jeg skal komme")
    caller.chooses("Ja, send det")
    [question] = asked(world)
    assert question.entries[0].parts[-1].id == "ask-meeting-why"


def test_the_chat_goes_on_for_three_rounds_and_is_told_in_order(
    guest: Guest, world: World, lene: Clerk
) -> None:
    world.turn_to("2026-11-23 10:00")
    lene.signs_in("lene")
    asks_by_parts(guest, "Penge", *LATE_MONEY)
    guest.chooses("Ja, send det")
    [question] = asked(world)
    answers(lene, question, FIRST)

    guest = asks_on(guest, world, question.number, "Jeg vil spørge mere")
    guest.chooses("Et brev")
    choose_all(guest, ("Et brev fra a-kassen", "Hvad der står", NEITHER))
    guest.chooses("Jeg kommer igen")
    guest.chooses("Ja, send det")
    assert guest.knows(question.number)
    answers(lene, question, SECOND)

    guest = asks_on(guest, world, question.number, "Jeg forstod det ikke")
    guest.chooses("Jeg kommer igen")
    lene.opens("/desk/questions/")
    assert lene.sees(f"{LETTER}, at svaret er svært at forstå"), "and what it was about"
    answers(lene, question, THIRD)

    guest = comes_again(guest, world)
    opens_the_answer(guest, question.number)
    assert THIRD in guest.perceives
    assert SECOND not in guest.perceives
    guest.chooses("Se det hele")
    told = reads_on(guest)
    order = [WHOLE[3:], FIRST, "et brev fra a-kassen, hvad der står", SECOND, THIRD]
    if guest.via == "phone":
        order[0] = "penge, at de ikke er kommet"
    assert [told.index(words) for words in order] == sorted(told.index(words) for words in order)
    lene.opens(f"/desk/questions/{question.id}")
    for words in (WHOLE, FIRST, SECOND, "at svaret er svært at forstå", THIRD):
        assert lene.sees(words), words


def test_who_did_not_understand_can_be_called(guest: Guest, world: World, lene: Clerk) -> None:
    world.turn_to("2026-11-23 10:00")
    lene.signs_in("lene")
    asks_by_parts(guest, "Noget andet", UNKNOWN_PART, NEITHER)
    guest.chooses("Ja, send det")
    [question] = asked(world)
    answers(lene, question, FIRST)
    guest = asks_on(guest, world, question.number, "Ring til mig")
    at = world.next_call()
    guest.takes(at)
    gives_number(guest)
    [question] = asked(world)
    assert (question.call_at, [task.telephone for task in owed(world)]) == (at, ["+4598621234"])
    lene.opens(f"/desk/questions/{question.id}")
    lene.presses("Vi har talt sammen")
    assert owed(world) == []
    assert asked(world)[0].entries[-1].kind is EntryKind.CALLED


def test_the_day_is_kept_by_its_date(world: World, lene: Clerk) -> None:
    world.turn_to("2026-11-26 10:00")
    visitor = world.visitor()
    asks_by_parts(visitor, "Job og CV", "Jobnet", "I denne uge")
    visitor.chooses("Ja, send det")
    [question] = asked(world)
    world.turn_to("2026-12-01 10:00")
    lene.signs_in("lene")
    lene.opens(f"/desk/questions/{question.id}")
    assert lene.sees("Om job og CV, Jobnet, ugen fra mandag 23. november")


def asks_on(guest: Guest, world: World, number: str, why: str) -> Guest:
    """Comes again, hears the answer, and says by a choice what is missing."""
    guest = comes_again(guest, world)
    opens_the_answer(guest, number)
    reads_on(guest)
    guest.chooses("Spørg igen")
    if guest.via == "phone":
        guest.chooses("Nej tak")
    guest.chooses(why)
    return guest


def reads_on(guest: Guest) -> str:
    """All pieces of a longer text, to its end."""
    told = [guest.perceives]
    while isinstance(guest, Visitor) and any(b.words == "Læs videre" for b in guest.page.buttons):
        guest.chooses("Læs videre")
        told.append(guest.perceives)
    return " ".join(told)
