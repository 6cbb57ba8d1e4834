"""Twenty strangers call at once with one citizen's number: one birth date is answered."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

from shared.appointments import FIRST_MEETING, book, free_times
from shared.citizens import Needs, register
from shared.dialogue import Beginning, Chosen, Prompt, Typed, begin, reply
from shared.safetynet import TaskKind, open_tasks_of_kind
from shared.services import RECEPTION, SCRIPTS
from shared.unit_of_work import Workplace
from tests.town import small_town

MINE = 1
"""The place of *Mit møde* in the menu of the telephone."""


def booked(workplace: Workplace) -> tuple[int, str]:
    """The centre's id, and the number of a meeting."""
    with workplace.work() as work:
        town = small_town(work)
        hers = register(work, town.centre_id, date(1971, 8, 24), None, None, "da")
        at = free_times(work, town.centre_id, FIRST_MEETING, Needs(), None)[9]
        meeting = book(work, hers.id, FIRST_MEETING, at, Needs(), "desk")
    return town.centre_id, meeting.number


def tries(workplace: Workplace, centre_id: int, number: str, n: int) -> Prompt:
    """A call of its own, up to the birth date."""
    beginning = Beginning(
        RECEPTION, centre_id, "phone", "da", channel=f"CA{n}", caller=f"+45986000{n:02}"
    )
    with workplace.work() as work:
        prompt = begin(work, SCRIPTS, beginning)
    for said in (Chosen(MINE), Typed(number), Typed(f"{n + 1:02}011980")):
        with workplace.work() as work:
            prompt = reply(work, SCRIPTS, prompt.conversation_id, prompt.turn, said)
    return prompt


def test_of_twenty_birth_dates_at_once_one_is_answered(workplace: Workplace) -> None:
    centre_id, number = booked(workplace)
    with ThreadPoolExecutor(20) as threads:
        prompts = list(threads.map(lambda n: tries(workplace, centre_id, number, n), range(20)))
    said = [prompt.because.id for prompt in prompts if prompt.because]
    assert said.count("unknown-meeting") == 1
    assert said.count("find-together") == 19
    assert not any(prompt.key == "mine.want" for prompt in prompts)
    with workplace.read() as work:
        assert len(open_tasks_of_kind(work, centre_id, TaskKind.GUESSING)) == 1
