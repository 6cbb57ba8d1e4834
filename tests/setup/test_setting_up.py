"""An installation becomes what a plan tells, and only what is new or different is done."""

from datetime import time

import pytest

from shared.accounts import account_with_login, serves_all
from shared.appointments import (
    FIRST_MEETING,
    KIND_CODES,
    add_adviser,
    add_shift,
    book,
    centre_by_slug,
    centres,
    free_times,
    kinds,
    meetings_outside_hours,
    settings_of_centre,
)
from shared.audit import AuditAction, done_to
from shared.citizens import Needs, register
from shared.clock import SetClock
from shared.setup import (
    Lacking,
    WrongPlan,
    municipality_name,
    read_plan,
    set_up_installation,
    what_lacks,
)
from shared.unit_of_work import Workplace
from tests.setup.test_set_up_file import EXAMPLE, LEAST

KIND = '[[centres.kinds]]\nkind = "first"\nminutes = 45\n'
ROOM = '[[centres.rooms]]\nname = "Lokale 1"\n'
LONG, SHORT = (f'opening_hours = ["man-fre 9-{ends}"]\n' for ends in ("15", "9.30"))
ODD_HOURS = ("man-søn 0-23.45", "tor 9-9.15", "man 8-9, 10-11, 12-13, 14-15", "fre lukket", "")


def test_the_example_is_set_up_once(workplace: Workplace) -> None:
    with workplace.work() as work:
        report = set_up_installation(work, read_plan(EXAMPLE))
    assert report.done[0] == "Added the municipality Vesthimmerlands Kommune."
    assert "Added the kind of meeting cv to aars." in report.done
    with workplace.work() as work:
        assert set_up_installation(work, read_plan(EXAMPLE)).done == ()
        assert municipality_name(work) == "Vesthimmerlands Kommune"


def test_the_first_administrator_serves_all_and_has_to_choose_a_password(
    workplace: Workplace,
) -> None:
    with workplace.work() as work:
        first = set_up_installation(work, read_plan(EXAMPLE)).first
    assert first is not None
    with workplace.work() as work:
        again = set_up_installation(work, read_plan(EXAMPLE)).first
        account = account_with_login(work, "anna")
    assert again is None
    assert account is not None
    with workplace.read() as work:
        assert serves_all(work, account.staff.id)


def test_what_a_file_leaves_out_stays_as_it_is(workplace: Workplace) -> None:
    told = LEAST + 'bus = "Bus 9"\nmoving = { most = 7 }\nopening_hours = ["man 9-12"]\n'
    with workplace.work() as work:
        set_up_installation(work, read_plan(told + KIND + ROOM))
        centre_id = centres(work)[0].id
        before = settings_of_centre(work, centre_id)
    with workplace.work() as work:
        report = set_up_installation(work, read_plan(LEAST.replace("Torvet 1", "Torvet 2")))
    with workplace.read() as work:
        after = settings_of_centre(work, centre_id)
        assert (after.bus, after.most_moves) == ("Bus 9", 7) == (before.bus, before.most_moves)
        assert after.address == "Torvet 2"
        assert [kind.code for kind in kinds(work, centre_id)] == ["first"]
        assert Lacking.OPENING_HOURS not in what_lacks(work, centre_id)
        assert done_to(work, f"centre:{centre_id}", 9)[0].what is AuditAction.CHANGED_CENTRE
    assert report.done == ("Changed by: address.",)


def test_a_number_of_a_centre_outside_of_the_file_is_refused(workplace: Workplace) -> None:
    with workplace.work() as work:
        set_up_installation(work, read_plan(LEAST))
    other = LEAST.replace('id = "by"', 'id = "ny"').replace("Jobcenter By", "Ny")
    with pytest.raises(WrongPlan, match="is the number of Jobcenter By"), workplace.work() as work:
        set_up_installation(work, read_plan(other))
    with workplace.read() as work:
        assert [centre.slug for centre in centres(work)] == ["by"]


def test_meetings_outside_of_new_hours_are_handed_to_the_desk(
    workplace: Workplace, clock: SetClock
) -> None:
    with workplace.work() as work:
        set_up_installation(
            work, read_plan(LEAST + 'opening_hours = ["man-fre 9-15"]\n' + KIND + ROOM)
        )
        centre_id = centres(work)[0].id
        add_shift(work, add_adviser(work, centre_id, "Karen"), time(9), time(15))
        citizen = register(work, centre_id, clock.now().date(), "+4520304050", None, "da")
        at = free_times(work, centre_id, FIRST_MEETING)[-1]
        book(work, citizen.id, FIRST_MEETING, at, Needs(), "desk")
    with workplace.work() as work:
        report = set_up_installation(
            work, read_plan(LEAST + 'opening_hours = ["man-fre 9-9.30"]\n')
        )
        assert len(meetings_outside_hours(work, centre_id)) == 1
    assert report.done[-1] == (
        "Booked meetings outside of the new hours, each a task at the desk now: 1."
    )


def generated_plan(n: int) -> str:
    """The n-th of the municipalities: other numbers of centres, kinds, rooms, and odd hours."""
    whole = f'[municipality]\nname = "Kommune {n}"\n'
    for at in range(1, 2 + n % 4 + (n % 50 == 0) * 6):
        hours = ODD_HOURS[(n + at) % len(ODD_HOURS)]
        whole += f'[[centres]]\nid = "c{n}-{at}"\naddress = "{"Æ" * (1 + n)}"\n'
        whole += f'name = "{("Jobcenter " + "ø" * n)[:70]} {n}-{at}"\n'
        whole += f'telephone = "+45 99 {n:02} 70 {at:02}"\n'
        whole += f'opening_hours = ["{hours}"]\n' if hours else ""
        whole += 'languages = ["en", "da"]\n' if n % 3 else 'languages = ["da"]\n'
        whole += f"booking = {{ days_ahead = {1 + n * 3}, notice_minutes = {n * 200} }}\n"
        for code in KIND_CODES[: n % 7]:
            whole += f'[[centres.kinds]]\nkind = "{code}"\nminutes = {15 + n % 16 * 15}\n'
            whole += f"buffer_minutes = {n % 5 * 15}\n"
        whole += "".join(f'[[centres.rooms]]\nname = "Rum {k}"\n' for k in range(n % 6))
    return whole


@pytest.mark.slow
def test_ninety_eight_municipalities_load(sqlite_workplace: Workplace) -> None:
    plans = [read_plan(generated_plan(n)) for n in range(98)]
    with sqlite_workplace.work() as work:
        for plan in plans:
            set_up_installation(work, plan)
    with sqlite_workplace.read() as work:
        for plan in plans:
            for planned in plan.centres:
                centre = centre_by_slug(work, planned.slug)
                assert centre is not None
                assert settings_of_centre(work, centre.id) == planned.settings
                assert {it.code for it in kinds(work, centre.id)} == {
                    it.code for it in planned.kinds
                }
    assert len(plans) == 98
