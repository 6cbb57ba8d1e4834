"""Came but left, and we were late: outcomes of their own, each with what follows."""

from datetime import timedelta

import pytest

from shared import appointments
from shared.appointments import FIRST_MEETING, Meeting, MeetingState, renew_feed
from shared.citizens import Needs
from shared.clock import SetClock
from shared.followups import MeetingEvent, about_everything, events_of
from shared.notifications import DeliveryState, sent_messages
from shared.safetynet import Task, TaskKind, open_tasks
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import books, local, says
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.records import shows_a_passport
from tests.town import Town

LEFT, OUR_DELAY = ("left", "Kom, men gik"), ("our-delay", "Vi var forsinkede")
STATES = {"left": MeetingState.LEFT, "our-delay": MeetingState.OUR_DELAY}


@pytest.fixture
def begun(house: Workplace, clock: SetClock, amal: int) -> Meeting:
    """Amal's first meeting, which began ten minutes ago."""
    with house.work() as work:
        met = appointments.book(work, amal, FIRST_MEETING, local(23, "10:15"), Needs(), "phone")
    clock.at = met.starts_at + timedelta(minutes=10)
    return met


def tasks(house: Workplace, town: Town) -> list[Task]:
    with house.read() as work:
        return open_tasks(work, town.centre_id)


def apologies(house: Workplace, meeting: Meeting) -> list[str]:
    with house.read() as work:
        found = sent_messages(work, about_everything([meeting.id]))
        return [it.words for it in found if it.what == "told-our-delay"]


def state(house: Workplace, meeting: Meeting) -> MeetingState:
    with house.read() as work:
        return appointments.get_meeting(work, meeting.id).state


@pytest.mark.parametrize(("what", "words"), [LEFT, OUR_DELAY])
def test_each_is_kept_as_itself_and_leads_to_a_new_time(
    lene: Clerk, house: Workplace, town: Town, begun: Meeting, what: str, words: str
) -> None:
    says(lene, begun.citizen_id, what, words)
    assert state(house, begun) is STATES[what]
    assert lene.sees(f"{words} · Lene har sagt det")
    [task] = tasks(house, town)
    assert (task.kind, task.meeting_id) == (TaskKind.FIND_TIME, begun.id)
    with house.read() as work:
        assert [it.what for it in events_of(work, begun.id)] == [MeetingEvent(STATES[what])]


@pytest.mark.parametrize(("what", "words"), [LEFT, OUR_DELAY])
def test_a_new_meeting_of_the_kind_is_all_that_is_needed(
    lene: Clerk, house: Workplace, town: Town, begun: Meeting, what: str, words: str
) -> None:
    says(lene, begun.citizen_id, what, words)
    page = books(lene, begun.citizen_id).opens(kind=FIRST_MEETING)
    page.takes(page.times[0])
    assert tasks(house, town) == []


@pytest.mark.parametrize(("what", "words"), [LEFT, OUR_DELAY])
def test_each_can_be_taken_back_and_nothing_is_left_of_it(
    lene: Clerk, house: Workplace, town: Town, begun: Meeting, what: str, words: str
) -> None:
    says(lene, begun.citizen_id, what, words)
    says(lene, begun.citizen_id, "undo", "Fortryd")
    assert state(house, begun) is MeetingState.BOOKED
    assert tasks(house, town) == []
    assert apologies(house, begun) == []


@pytest.mark.parametrize(("what", "words"), [LEFT, OUR_DELAY])
def test_saying_it_again_changes_nothing(
    lene: Clerk, house: Workplace, town: Town, begun: Meeting, what: str, words: str
) -> None:
    lene.opens(f"/desk/citizens/{begun.citizen_id}")
    button = lene.page.button(words)
    for _ in range(2):
        lene.sends(button, what=what)
    assert len(tasks(house, town)) == 1
    assert len(apologies(house, begun)) == (what == "our-delay")


def test_we_say_sorry_when_it_was_us(lene: Clerk, house: Workplace, begun: Meeting) -> None:
    says(lene, begun.citizen_id, *OUR_DELAY)
    [words] = apologies(house, begun)
    sorry = "Jobcenter Aars: Undskyld. Vi kunne ikke holde dit møde mandag 23. november kl. 10.15."
    assert words.startswith(f"{sorry} Mangler du en tid, ringer vi.")
    with house.read() as work:
        [told] = sent_messages(work, about_everything([begun.id]))
    assert told.state is DeliveryState.WAITING
    assert told.due_at == begun.starts_at + timedelta(minutes=40), "when it can't be taken back"


def test_nobody_who_left_is_told_sorry(lene: Clerk, house: Workplace, begun: Meeting) -> None:
    says(lene, begun.citizen_id, *LEFT)
    assert apologies(house, begun) == []


def test_did_not_come_can_still_become_our_delay_the_day_after(
    lene: Clerk, house: Workplace, town: Town, begun: Meeting, clock: SetClock
) -> None:
    says(lene, begun.citizen_id, "not-come", "Kom ikke")
    clock.turn(timedelta(days=1))
    lene.signs_in("lene")
    says(lene, begun.citizen_id, *OUR_DELAY)
    assert state(house, begun) is MeetingState.OUR_DELAY
    assert [task.kind for task in tasks(house, town)] == [TaskKind.FIND_TIME]


def test_what_was_our_delay_never_becomes_did_not_come(
    lene: Clerk, begun: Meeting, clock: SetClock
) -> None:
    says(lene, begun.citizen_id, *OUR_DELAY)
    clock.turn(timedelta(minutes=30))
    lene.opens(f"/desk/citizens/{begun.citizen_id}")
    words = [button.words for button in lene.page.buttons]
    assert "Holdt" in words
    assert not {"Kom ikke", "Kom, men gik"} & set(words)


def test_whoever_has_another_of_the_kind_ahead_needs_no_new_time(
    lene: Clerk, house: Workplace, town: Town, begun: Meeting
) -> None:
    with house.work() as work:
        appointments.book(
            work, begun.citizen_id, FIRST_MEETING, local(25, "10:15"), Needs(), "phone"
        )
    says(lene, begun.citizen_id, *LEFT)
    assert tasks(house, town) == []


@pytest.mark.parametrize(("what", "words"), [LEFT, OUR_DELAY])
def test_lists_papers_and_calendars_know_them(
    lene: Clerk, house: Workplace, begun: Meeting, what: str, words: str
) -> None:
    says(lene, begun.citizen_id, what, words)
    lene.opens("/desk/")
    assert lene.sees(words)
    lene.opens(f"/desk/meetings/{begun.id}")
    assert lene.sees(words)
    lene.opens(f"/desk/meetings/{begun.id}/facts")
    assert lene.sees(f"{words} · Lene")
    shows_a_passport(lene, begun.citizen_id)
    lene.opens(f"/desk/citizens/{begun.citizen_id}/kept")
    assert lene.sees(words)
    with house.work() as work:
        address = renew_feed(work, begun.adviser_id)
    feed = lene.client.get(f"/desk/calendar/feed/{address}.ics", base_url=HTTPS).text
    assert "DTSTART" in feed, "whatever became of it, the hour was the adviser's"
