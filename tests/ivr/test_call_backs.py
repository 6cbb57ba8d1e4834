"""When a call back is promised: by a key, for a time ahead, in words that are true."""

from shared.clock import SetClock
from shared.safetynet import TaskKind, open_tasks
from shared.unit_of_work import Workplace
from tests.ivr.conftest import Calls
from tests.ivr.test_calls import SUNDAY_NIGHT, press
from tests.town import Town


def test_where_nobody_is_there_zero_is_neither_offered_nor_heard(
    telephone: Calls, clock: SetClock
) -> None:
    clock.at = SUNDAY_NIGHT
    call = telephone()
    assert "nul" not in press(call, "0")
    assert press(call, "0").startswith("Den tast virker ikke her. Hør det igen, tryk stjerne.")
    assert "nul" not in press(call, "1")


def test_silence_promises_no_call_and_leaves_it_to_staff(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    """It may be a pocket, or an old telephone that sends no keys: a person finds out."""
    call = telephone()
    while not call.is_over:
        call.wait()
    assert "Vi ringer til dig" not in call.heard
    assert call.heard.endswith("Jeg kan ikke høre dig. Ring til os igen, når du vil. På gensyn.")
    with sqlite_workplace.read() as work:
        [task] = open_tasks(work, town.centre_id)
    assert (task.kind, task.telephone) == (TaskKind.FOLLOW_UP, "+4598621234")


def test_wrong_keys_choose_no_time_and_end_no_call(telephone: Calls) -> None:
    call = telephone()
    press(call, "0")
    assert "Hør det igen, tryk stjerne." in press(call, "7", "7", "7", "7")
    assert "Vi ringer til dig i dag klokken ni." in press(call, "1", "1")
