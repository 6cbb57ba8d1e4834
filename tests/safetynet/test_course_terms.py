"""By which rules a course goes on: the pack as it stood, the group, what was agreed, exemptions."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from frontdesk.clerks import Clerk
from frontdesk.courses.actions import close_course_of, open_course_of
from frontdesk.packs.actions.terms import (
    WhyMissing,
    agree_contact_with,
    exempt,
    exempt_no_more,
    set_terms_of,
    terms_for,
)
from shared.appointments import Form
from shared.clock import SetClock
from shared.safetynet import (
    FREE,
    AgreedContact,
    CloseReason,
    CourseEvent,
    CourseTerms,
    Rhythm,
    default_packs,
    find_course,
    pack_of,
    rule_packs,
    set_default_packs,
)
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at
from tests.safetynet.terms import (
    DAY,
    INSURED,
    JOB_READY,
    WANTED,
    bent_of,
    changes,
    clerk_of,
    house_of,
    sets,
    terms,
)


@pytest.fixture
def house(workplace: Workplace) -> House:
    return house_of(workplace)


@pytest.fixture
def lene(house: House) -> Clerk:
    return clerk_of(house)


@pytest.fixture
def bent(house: House, lene: Clerk) -> int:
    return bent_of(house, lene)


def test_of_leaders_who_choose_packs_at_the_same_moment_none_is_refused(house: House) -> None:
    both = {"": "trial", "job_ready": JOB_READY}

    def choose(n: int) -> None:
        with house.workplace.work() as work:
            set_default_packs(work, house.id, both if n % 2 else {**both, "": FREE})

    with ThreadPoolExecutor(8) as leaders:
        list(leaders.map(choose, range(16)))
    with house.workplace.read() as work:
        assert default_packs(work, house.id)["job_ready"] == JOB_READY


def test_a_course_begins_free_until_the_centre_chooses_a_pack(house: House, bent: int) -> None:
    assert terms(house, bent) == CourseTerms(pack_version=rule_packs()[FREE].version)
    with house.workplace.work() as work:
        set_default_packs(work, house.id, {"": "trial", "job_ready": JOB_READY})
    [newcomer] = house.citizens(1)
    with house.workplace.work() as work:
        open_course_of(work, Clerk(1, house.id, "Lene"), newcomer)
    assert terms(house, newcomer).pack_id == "trial"
    assert terms(house, bent).pack_id == FREE, "a course that has begun stays under its pack"


def test_a_pack_that_is_over_or_gone_leaves_new_courses_free(
    house: House, lene: Clerk, clock: SetClock
) -> None:
    one, other = house.citizens(2)
    with house.workplace.work() as work:
        set_default_packs(work, house.id, {"": JOB_READY})
    clock.at = at("23:59", date(2026, 12, 31))
    with house.workplace.work() as work:
        open_course_of(work, lene, one)
    clock.at = at("00:00", date(2027, 1, 1))
    with house.workplace.work() as work:
        open_course_of(work, lene, other)
        set_default_packs(work, house.id, {"": "a-former-pack"})
    assert [terms(house, it).pack_id for it in (one, other)] == [JOB_READY, FREE]


def test_the_centres_pack_follows_the_group_until_staff_choose_one(
    house: House, lene: Clerk, bent: int
) -> None:
    with house.workplace.work() as work:
        set_default_packs(work, house.id, {"job_ready": JOB_READY, "insured": INSURED})
    keeps = replace(WANTED, pack_id=None, counts_from=None, why="")
    for group, pack_id in (("job_ready", JOB_READY), ("insured", INSURED), ("young", FREE)):
        sets(house, lene, bent, replace(keeps, target_group=group))
        assert terms(house, bent).pack_id == pack_id
    sets(house, lene, bent, replace(keeps, target_group="young", pack_id="trial", why="Forsøg"))
    sets(house, lene, bent, replace(keeps, target_group="job_ready"))
    assert terms(house, bent).pack_id == "trial"
    [chosen] = [it for it in changes(house, bent) if it.note]
    assert (chosen.what, chosen.value, chosen.note) == (CourseEvent.PACK, "trial", "Forsøg")


def test_another_pack_needs_a_reason_and_without_one_nothing_changes(
    house: House, lene: Clerk, bent: int
) -> None:
    before, told = terms(house, bent), changes(house, bent)
    with pytest.raises(WhyMissing):
        sets(house, lene, bent, replace(WANTED, why=""))
    assert (terms(house, bent), changes(house, bent)) == (before, told)


def test_what_is_set_again_leaves_no_further_line(house: House, lene: Clerk, bent: int) -> None:
    sets(house, lene, bent, WANTED)
    told = changes(house, bent)
    assert [it.what for it in told[1:]] == [
        CourseEvent.GROUP,
        CourseEvent.PACK,
        CourseEvent.PERIOD,
    ]
    sets(house, lene, bent, replace(WANTED, pack_id=None, why=""))
    assert changes(house, bent) == told


@pytest.mark.parametrize(
    ("pack_id", "counts_from", "expected"),
    [
        (JOB_READY, date(2026, 9, 1), (TODAY, False)),
        ("trial", date(2026, 9, 1), (date(2026, 9, 1), True)),
        (INSURED, date(2026, 9, 1), (date(2026, 9, 1), True)),
    ],
)
def test_another_benefit_begins_a_new_period_or_not_as_the_pack_says(
    house: House,
    lene: Clerk,
    bent: int,
    pack_id: str,
    counts_from: date,
    expected: tuple[date, bool],
) -> None:
    wanted = replace(WANTED, pack_id=pack_id, counts_from=counts_from)
    sets(house, lene, bent, wanted)
    assert terms(house, bent).counts_from == counts_from, "a first group is no change of benefit"
    sets(house, lene, bent, replace(wanted, target_group="sick_leave", pack_id=None))
    after = terms(house, bent)
    assert (after.counts_from, after.is_from_known) == expected


def test_a_day_that_staff_give_with_another_group_is_kept(
    house: House, lene: Clerk, bent: int
) -> None:
    sets(house, lene, bent, WANTED)
    since = TODAY - 9 * DAY
    sets(house, lene, bent, replace(WANTED, target_group="young", counts_from=since, pack_id=None))
    after = terms(house, bent)
    assert (after.counts_from, after.is_from_known) == (since, True)


def test_a_course_that_a_colleague_has_closed_meanwhile_stays_closed(
    house: House, lene: Clerk
) -> None:
    """Else it would be open with nothing ahead."""
    amal = house.citizen("+4520304050")
    with house.workplace.work() as work:
        open_course_of(work, lene, amal)
        close_course_of(work, lene, amal, CloseReason.WORK)
    told = changes(house, amal)
    with house.workplace.work() as work:
        set_terms_of(work, lene, amal, WANTED)
        agree_contact_with(work, lene, amal, AgreedContact(Rhythm.OFTEN), TODAY)
        exempt(work, lene, amal, "Begynder i job")
        exempt_no_more(work, lene, amal)
    assert changes(house, amal) == told


def test_a_reopened_course_begins_under_the_centres_pack_unless_its_own_carries_over(
    house: House, lene: Clerk, clock: SetClock
) -> None:
    for n, (pack_id, then, since) in enumerate(
        [(JOB_READY, FREE, TODAY + 100 * DAY), ("trial", "trial", TODAY)]
    ):
        clock.at = at("09:00")
        citizen_id = house.citizen(f"+452020300{n}")
        with house.workplace.work() as work:
            open_course_of(work, lene, citizen_id)
            set_terms_of(work, lene, citizen_id, replace(WANTED, pack_id=pack_id))
            exempt(work, lene, citizen_id, "Begynder i job")
            close_course_of(work, lene, citizen_id, CloseReason.WORK)
        clock.turn(100 * DAY)
        with house.workplace.work() as work:
            open_course_of(work, lene, citizen_id)
        after = terms(house, citizen_id)
        assert (after.pack_id, after.counts_from) == (then, since)
        assert (after.target_group, after.exempt_since) == ("job_ready", None)


def test_what_stood_in_the_pack_stays_known_when_its_file_is_corrected(
    house: House, lene: Clerk, bent: int
) -> None:
    """As if the file had said five talks on the day when the course began."""
    sets(house, lene, bent, WANTED)
    then = rule_packs()[JOB_READY].text.replace("talks = 4", "talks = 5")
    with house.workplace.work() as work:
        work.session.execute(text("UPDATE course SET pack_version = 'then'"))
        kept = {"version": "then", "pack": JOB_READY, "content": then}
        work.session.execute(
            text(
                "INSERT INTO rule_pack (version, pack_id, content, kept_at) "
                "VALUES (:version, :pack, :content, '2026-11-01 00:00:00')"
            ),
            kept,
        )
    with house.workplace.read() as work:
        seen = terms_for(work, lene, bent)
    assert seen is not None
    assert ([it.talks for it in seen.pack.counts], seen.is_changed) == ([5], True)
    sets(house, lene, bent, replace(WANTED, why="Pakken er rettet"))
    with house.workplace.read() as work:
        seen = terms_for(work, lene, bent)
    assert seen is not None
    assert ([it.talks for it in seen.pack.counts], seen.is_changed) == ([4], False)


@pytest.mark.parametrize("version", ["", "never-kept"])
def test_a_pack_that_was_not_kept_is_the_one_of_today_and_one_that_is_gone_is_free(
    house: House, bent: int, version: str
) -> None:
    for pack_id, expected in ((JOB_READY, JOB_READY), ("a-former-pack", FREE)):
        with house.workplace.work() as work:
            now = {"pack": pack_id, "version": version}
            work.session.execute(
                text("UPDATE course SET pack_id = :pack, pack_version = :version"), now
            )
        with house.workplace.read() as work:
            course = find_course(work, bent)
            assert course is not None
            assert pack_of(work, course).id == expected


def test_what_was_agreed_stands_in_the_course_and_in_its_past_once(
    house: House, lene: Clerk, bent: int
) -> None:
    agreed = AgreedContact(Rhythm.ALONE, Form.PHONE, "Søger selv, ringer ved behov")
    for _ in range(2):
        with house.workplace.work() as work:
            agree_contact_with(work, lene, bent, agreed, TODAY + 40 * DAY)
    with house.workplace.read() as work:
        course = find_course(work, bent)
    assert course is not None
    assert (course.agreed, course.next_by) == (agreed, TODAY + 40 * DAY)
    [it] = [it for it in changes(house, bent) if it.what is CourseEvent.AGREED]
    assert (it.value, it.note, it.until, it.by) == (
        "alone phone",
        agreed.why,
        TODAY + 40 * DAY,
        lene.via,
    )
