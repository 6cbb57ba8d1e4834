"""What is asked once a meeting stands: the meeting stands whatever is answered, or is not."""

from datetime import timedelta

import pytest

from shared import citizens, followups, jobs, screening
from shared.appointments import Meeting, MeetingState
from shared.content import Count, Digits, message
from shared.followups import DecisionOutcome, PromiseKind, PromiseState, promises_of
from shared.jobs.erase_old_answers import erase_old_answers
from shared.safetynet import TaskKind, find_task
from shared.screening import Asked, Ease, Suggestion, SuggestionKind, SuggestionState
from shared.wishes import Wish, WishKind, WishState, wishes_of
from tests.drivers import COPENHAGEN, Guest, Visitor
from tests.stories.at_the_desk import clerk_in
from tests.stories.booked import kinds_of_task
from tests.stories.telling import books_the_first_time, leaves_it_at_that
from tests.stories.world import World

EASE = "Hvad kan gøre mødet lettere?"
MORE = "Kan mere gøre mødet lettere?"
JOBNET = "Vil du slippe for at bestille tid på Jobnet?"
MONEY = "Mangler du penge til mad eller husleje lige nu?"
FEEDBACK = "Hvordan gik det i dag?"
TWICE = 2


def says_yes(guest: Guest, world: World) -> Meeting:
    """Books, has the receipt, and wants to answer."""
    at = books_the_first_time(guest, world)
    guest.chooses("Færdig")
    assert "Du behøver ikke svare. Du beholder mødet." in guest.perceives
    guest.chooses("Ja, spørg bare")
    return next(it for it in world.meetings(at) if it.state is MeetingState.BOOKED)


def puts_headphones_on(visitor: Visitor) -> None:
    visitor.browser.post("/kiosk/aloud", data={})
    visitor.browser.post("/kiosk/sound", data={"step": "headphones"})
    visitor.browser.post("/kiosk/sound", data={"step": "done"})
    visitor.look()


def suggestions(world: World, meeting: Meeting) -> list[Suggestion]:
    with world.look() as work:
        return screening.suggestions_of(work, meeting.citizen_id)


def promised(world: World, meeting: Meeting) -> dict[PromiseKind, PromiseState]:
    with world.look() as work:
        return {it.kind: it.state for it in promises_of(work, [meeting.id])}


def wishes(world: World, meeting: Meeting) -> list[Wish]:
    with world.look() as work:
        return wishes_of(work, meeting.citizen_id)


def decides(world: World, it: Suggestion, *, is_yes: bool = True) -> DecisionOutcome:
    decide = followups.carry_out if is_yes else followups.turn_down
    with world.workplace.work() as work:
        return decide(work, it, "Det passer til samtalen.", "Lene", "staff:1")


def test_one_press_skips_it_all_and_the_meeting_stands(guest: Guest, world: World) -> None:
    at = books_the_first_time(guest, world)
    leaves_it_at_that(guest)
    assert guest.is_asked(FEEDBACK)
    [booked] = world.meetings(at)
    assert booked.state is MeetingState.BOOKED
    assert [world.rows(it) for it in ("screening", "suggestion", "wish", "help_request")] == [0] * 4


def test_the_receipt_can_be_seen_again_before_anything_is_answered(
    guest: Guest, world: World
) -> None:
    at = books_the_first_time(guest, world)
    guest.chooses("Færdig")
    guest.chooses("Vis mit møde igen")
    assert guest.knows(world.meetings(at)[0].number)
    guest.chooses("Færdig")
    guest.goes_back()
    assert guest.knows(world.meetings(at)[0].number)


def test_needs_live_on_the_meeting_and_each_is_a_promise(guest: Guest, world: World) -> None:
    booked = says_yes(guest, world)
    assert guest.is_asked(EASE)
    guest.chooses("Hent mig ved døren")
    guest.chooses("Læs papirer med mig")
    assert guest.is_asked(MORE)
    guest.chooses("Ikke mere")
    assert guest.is_told("Det sørger vi for til mødet.")
    assert promised(world, booked) == {
        PromiseKind.DOOR: PromiseState.PROMISED,
        PromiseKind.PAPERS: PromiseState.PROMISED,
    }
    guest.chooses("Nej tak")
    if guest.via == "phone":
        guest.chooses("Nej")
    assert guest.is_told("Vi henter dig ved døren og læser papirer med dig."), (
        "the receipt comes once more, with it"
    )
    guest.chooses("Færdig")
    assert guest.is_asked(FEEDBACK)
    kinds = [it.kind for it in suggestions(world, booked)]
    assert sorted(kinds) == [SuggestionKind.SAME_ADVISER, SuggestionKind.DOOR]
    assert kinds_of_task(world) == [TaskKind.SUGGESTION]
    with world.look() as work:
        assert citizens.support_of(work, booked.citizen_id) == citizens.NO_SUPPORT


def test_more_time_is_there_at_once_where_the_time_allows_it(guest: Guest, world: World) -> None:
    booked = says_yes(guest, world)
    guest.chooses("Mere tid")
    after = world.held(booked.id)
    assert after.needs.more_time
    assert after.minutes > booked.minutes
    assert after.starts_at == booked.starts_at
    assert promised(world, booked)[PromiseKind.TIME] is PromiseState.ARRANGED


def test_a_call_that_breaks_off_keeps_the_meeting_and_what_was_said(world: World) -> None:
    caller = world.caller()
    booked = says_yes(caller, world)
    caller.chooses("Læs papirer med mig")
    caller.is_cut_off()
    world.clock.turn(timedelta(minutes=20))
    jobs.find_abandoned_conversations(world.workplace)
    assert world.held(booked.id).state is MeetingState.BOOKED
    assert PromiseKind.PAPERS in promised(world, booked)
    assert TaskKind.FOLLOW_UP not in kinds_of_task(world), "nothing was left undone"
    caller.begins()
    assert not caller.is_asked("Du var i gang før. Vil du gå videre nu?")


def test_jobnet_is_a_request_with_an_answer(guest: Guest, world: World) -> None:
    booked = says_yes(guest, world)
    guest.chooses("Ikke noget")
    assert guest.is_asked(JOBNET)
    guest.chooses("Ja, det vil jeg gerne")
    [wish] = wishes(world, booked)
    assert (wish.kind, wish.state) == (WishKind.JOBNET, WishState.WANTED)
    [task] = world.tasks()
    assert (task.kind, task.due_at) == (TaskKind.WISH, wish.due_at)
    with world.workplace.work() as work:
        assert followups.answer_wish(work, wish, WishState.GRANTED, "", "Lene")


def test_money_is_asked_where_nobody_else_hears(world: World) -> None:
    alone, visitor, caller = world.visitor(), world.visitor(), world.caller()
    at = books_the_first_time(visitor, world)
    visitor.chooses("Færdig")
    assert visitor.is_asked(message("screening", n=Count(2)))
    visitor.chooses("Ja, spørg bare")
    visitor.chooses("Ikke noget")
    visitor.chooses("Nej tak")
    assert visitor.is_asked(FEEDBACK)
    assert at
    alone.begins()
    puts_headphones_on(alone)
    for guest, born in ((alone, "13 03 1965"), (caller, "14 03 1965")):
        books_the_first_time(guest, world, born)
        guest.chooses("Færdig")
        assert guest.is_asked(message("screening", n=Count(3)))
        guest.chooses("Ja, spørg bare")
        guest.chooses("Ikke noget")
        guest.chooses("Nej tak")
        assert guest.is_asked(MONEY)


@pytest.mark.parametrize("when", ["2026-11-23 10:00", "2026-11-23 21:30", "2026-11-22 03:12"])
def test_who_lacks_money_has_a_proof_and_a_person_the_same_day(world: World, when: str) -> None:
    world.turn_to(when)
    caller = world.caller()
    booked = says_yes(caller, world)
    caller.chooses("Ikke noget")
    caller.chooses("Nej tak")
    caller.chooses("Ja, jeg har brug for hjælp")
    with world.look() as work:
        [asked] = screening.help_requests_of(work, booked.citizen_id)
        task = find_task(work, asked.task_id)
    assert asked.asked_at == world.clock.now()
    said = caller.say(message("kiosk-number", number=Digits(asked.receipt[2:])))
    assert caller.perceives.count(said) == TWICE
    assert task is not None
    assert (task.kind, task.telephone) == (TaskKind.MONEY, "+4598621234")
    day = world.next_opening().astimezone(COPENHAGEN).date()
    assert task.due_at.astimezone(COPENHAGEN).date() == day
    caller.is_cut_off()
    world.turn_to("2027-02-01 10:00")
    erase_old_answers(world.workplace)
    assert world.rows("help_request") == 1, "it is never erased"


def test_a_suggestion_is_decided_by_one_person_with_a_line(world: World) -> None:
    visitor = world.visitor()
    booked = says_yes(visitor, world)
    visitor.chooses("Hent mig ved døren")
    visitor.chooses("Mere tid")
    found = {it.kind: it for it in suggestions(world, booked)}
    assert set(found) == {SuggestionKind.DOOR, SuggestionKind.LONGER, SuggestionKind.SAME_ADVISER}
    assert decides(world, found[SuggestionKind.DOOR]) is DecisionOutcome.DONE
    assert decides(world, found[SuggestionKind.DOOR]) is DecisionOutcome.QUICKER
    assert decides(world, found[SuggestionKind.LONGER], is_yes=False) is DecisionOutcome.DONE
    assert decides(world, found[SuggestionKind.SAME_ADVISER]) is DecisionOutcome.DONE
    with world.look() as work:
        support = citizens.support_of(work, booked.citizen_id)
    assert support == citizens.Support(adviser_id=booked.adviser_id, met_at_door=True)
    assert world.held(booked.id).needs.more_time, "what was promised for this meeting stays"
    assert kinds_of_task(world) == []
    with pytest.raises(ValueError, match="why"), world.workplace.work() as work:
        followups.carry_out(work, found[SuggestionKind.DOOR], " ", "Lene", "staff:1")


def test_answers_are_erased_when_decided_or_two_weeks_after_the_meeting(world: World) -> None:
    decided, waits = world.visitor(), world.visitor()
    first = says_yes(decided, world)
    decided.chooses("Hent mig ved døren")
    [one] = suggestions(world, first)
    at = books_the_first_time(waits, world, "13 03 1965")
    waits.chooses("Færdig")
    waits.chooses("Ja, spørg bare")
    waits.chooses("Hent mig ved døren")
    second = next(it for it in world.meetings(at) if it.citizen_id != first.citizen_id)
    decides(world, one)
    erase_old_answers(world.workplace)
    assert kept(world, first) == frozenset()
    assert kept(world, second) == {Ease.DOOR}
    world.clock.at = second.starts_at + screening.KEPT_AFTER - timedelta(minutes=1)
    erase_old_answers(world.workplace)
    assert kept(world, second) == {Ease.DOOR}
    world.clock.turn(timedelta(minutes=1))
    erase_old_answers(world.workplace)
    assert kept(world, second) == frozenset()
    [lapsed] = suggestions(world, second)
    assert (lapsed.state, lapsed.decided_by) == (SuggestionState.LAPSED, "")
    [was] = suggestions(world, first)
    assert (was.state, was.why) == (SuggestionState.DONE, "Det passer til samtalen.")


def kept(world: World, meeting: Meeting) -> frozenset[Ease]:
    with world.look() as work:
        found = screening.screening_of(work, meeting.id)
    assert found is not None
    return found.chosen


def test_a_centre_asks_what_it_wants_to_know(guest: Guest, world: World) -> None:
    with world.workplace.work() as work:
        screening.set_asked(work, world.town.centre_id, {Asked.JOBNET})
    says_yes(guest, world)
    assert guest.is_asked(JOBNET)
    with world.workplace.work() as work:
        screening.set_asked(work, world.town.centre_id, set())
    other = world.visitor()
    books_the_first_time(other, world, "13 03 1965")
    other.chooses("Færdig")
    assert other.is_asked(FEEDBACK)


def test_a_meeting_that_has_no_room_for_it_is_decided_and_told(world: World) -> None:
    """No quiet room is free at that time: staff look at it, and the citizen hears how they did."""
    visitor = world.visitor()
    booked = says_yes(visitor, world)
    with world.workplace.work() as work:
        work.session.connection().exec_driver_sql("UPDATE room SET quiet = false")
    visitor.chooses("Et roligt rum")
    visitor.chooses("Ikke mere")
    assert visitor.is_told("Vi ser på, om der er plads til det hele. Du får besked.")
    [quiet] = suggestions(world, booked)
    assert (quiet.kind, quiet.is_owed) == (SuggestionKind.QUIET, True)
    assert decides(world, quiet) is DecisionOutcome.NO_ROOM
    assert suggestions(world, booked) == [quiet], "nothing was decided"
    assert decides(world, quiet, is_yes=False) is DecisionOutcome.DONE
    with world.look() as work:
        sent = work.session.connection().exec_driver_sql("SELECT count(*) FROM message")
        assert sent.scalar_one() > 0


def test_at_the_desk_a_line_says_why_and_the_citizens_page_tells(world: World) -> None:
    visitor = world.visitor()
    booked = says_yes(visitor, world)
    visitor.chooses("Hent mig ved døren")
    with world.workplace.work() as work:
        followups.help_asked_for(work, booked.id, "desk", "no conversation")
    lene = clerk_in(world)
    lene.opens("/desk/suggestions/")
    assert lene.sees("Vi henter borgeren ved døren hver gang")
    assert lene.sees("Borgeren bad om: at blive hentet ved døren")
    [door] = [it for it in suggestions(world, booked) if it.kind is SuggestionKind.DOOR]
    send = f"/desk/suggestions/{door.id}"
    lene.enters(send, answer="yes", why=" ", noted="")
    assert lene.sees("Skriv hvorfor på én linje.")
    lene.enters(send, answer="yes", why="Finder ikke selv vej.", noted="1")
    assert lene.sees("Det er afgjort.")
    lene.opens(f"/desk/citizens/{booked.citizen_id}")
    assert lene.sees("Bad om hjælp til mad eller husleje")
    assert lene.sees("Ja · Lene · »Finder ikke selv vej.«")
    with world.look() as work:
        [note] = citizens.notes(work, booked.citizen_id)
    assert note.text == "Vi henter borgeren ved døren hver gang Finder ikke selv vej."
    [owed] = [it for it in world.tasks() if it.kind is TaskKind.MONEY]
    lene.opens("/desk/")
    assert lene.sees("Mangler penge til mad eller husleje: hjælp borgeren i dag")
    world.see_to(owed)


def test_a_protected_citizen_is_asked_and_nobody_is_given_their_number(world: World) -> None:
    caller = world.caller()
    booked = says_yes(caller, world)
    with world.workplace.work() as work:
        citizens.protect(work, booked.citizen_id)
        asked = followups.help_asked_for(work, booked.id, "phone", "no conversation")
        assert followups.meeting_eased(work, booked.id, Ease.PAPERS, "phone")
        task = find_task(work, asked.task_id)
    assert task is not None
    assert task.telephone is None
