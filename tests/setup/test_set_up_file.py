"""A set-up file is read whole: either a plan, or everything that is wrong with it."""

import pytest

from shared.setup import WrongPlan, read_plan
from tests.house.tree import ROOT

EXAMPLE = (ROOT / "deploy" / "setup.example.toml").read_text("utf-8")

LEAST = """
[municipality]
name = "Byen"
[[centres]]
id = "by"
name = "Jobcenter By"
address = "Torvet 1"
telephone = "99 66 70 00"
"""


def wrong_with(text: str) -> list[str]:
    with pytest.raises(WrongPlan) as wrong:
        read_plan(text)
    return [str(flaw) for flaw in wrong.value.flaws]


def test_the_example_is_a_plan() -> None:
    plan = read_plan(EXAMPLE)
    assert [(it.slug, len(it.kinds), len(it.rooms)) for it in plan.centres] == [
        ("aars", 3, 3),
        ("farsoe", 2, 1),
    ]
    assert plan.centres[0].settings.line == "+4589887010"
    assert plan.administrator is not None
    assert plan.administrator.login == "anna"


def test_little_is_needed() -> None:
    plan = read_plan(LEAST)
    assert plan.administrator is None
    assert plan.centres[0].settings.telephone == "+4599667000"
    assert plan.centres[0].opening is None


@pytest.mark.parametrize(
    ("before", "after", "flaw"),
    [
        ("Byen", "", "Line 3, municipality.name: This is empty."),
        ('id = "by"', 'id = "By!"', "Line 5, centres[1].id: Write 2 to 40 small letters"),
        ('name = "Jobcenter By"', "", "Line 4, centres[1].name: This is missing"),
        ("Jobcenter By", "B" * 81, "Line 6, centres[1].name: This has 81 characters"),
        ('"Torvet 1"', "7", "Line 7, centres[1].address: This has to be a text"),
        ("99 66 70 00", "9966", "Line 8, centres[1].telephone: '9966' is no telephone number"),
        ("address =", "adress =", "Line 7, centres[1].adress: There is no such setting here"),
        ("[[centres]]", "[centres]", "Line 4, centres: This has to be tables: write [[centres]]"),
        ("[municipality]", "[municipality", "the file: This is no TOML: "),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(before: str, after: str, flaw: str) -> None:
    assert flaw in "\n".join(wrong_with(LEAST.replace(before, after)))


@pytest.mark.parametrize(
    ("more", "flaw"),
    [
        ('languages = ["da", "kl"]', "centres[1].languages: 'kl' is unknown: write some of da, en"),
        ("languages = []", "centres[1].languages: Name at least one language"),
        ('time_zone = "Mars/Base"', "centres[1].time_zone: 'Mars/Base' is no time zone"),
        ('also_closed_on = ["01-01"]', "centres[1].also_closed_on: '01-01' is unknown"),
        ('opening_hours = ["man 15-8"]', "centres[1].opening_hours: '15-8' ends before it begins"),
        ("opening_hours = 9", "centres[1].opening_hours: This has to be a list"),
        ("booking = { days_ahead = 0 }", "booking.days_ahead: 0 is not from 1 to 365"),
        ("moving = { most = true }", "moving.most: This has to be a whole number"),
        ("moving = { same_day = 1 }", "moving.same_day: This has to be true or false"),
        ('business = { name = "Lars" }', "business.telephone: This is missing"),
        ('kinds = [{ kind = "third", minutes = 30 }]', "kinds[1].kind: 'third' is unknown"),
        ('kinds = [{ kind = "first", minutes = 40 }]', "kinds[1].minutes: 40 is not from 15 to"),
        ('kinds = [{ kind = "first", minutes = 45, forms = ["phone"] }]', "is always in person"),
        (
            'kinds = [{ kind = "first", minutes = 45 }, { kind = "first", minutes = 45 }]',
            "kinds[2]: 'first' is there already",
        ),
        ('rooms = [{ name = "A", quiet = "ja" }]', "rooms[1].quiet: This has to be true or false"),
    ],
)  # fmt: skip
def test_each_value_is_looked_at(more: str, flaw: str) -> None:
    assert flaw in "\n".join(wrong_with(LEAST + more))


def test_all_that_is_wrong_is_told_at_once() -> None:
    text = LEAST.replace("99 66 70 00", "ring").replace("Torvet 1", "") + 'languages = ["xx"]'
    assert [flaw.split(":")[0] for flaw in wrong_with(text)] == [
        "Line 7, centres[1].address",
        "Line 8, centres[1].telephone",
        "Line 9, centres[1].languages",
    ]


def test_two_centres_have_nothing_in_common() -> None:
    twice = LEAST + LEAST.split("[[centres]]")[1].join(["[[centres]]", ""])
    found = "\n".join(wrong_with(twice))
    assert "centres[2].id: Another centre has 'by', too." in found
    assert "centres[2].name: Another centre has 'Jobcenter By', too." in found
    assert "centres[2].telephone: +4599667000 is the number of another centre." in found
