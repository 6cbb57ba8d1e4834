"""Files of rule packs: a wrong one is refused with a sentence that names the file and the field."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.safetynet import WrongPack, rule_packs, target_groups
from shared.safetynet.pack_files import PACK_FOLDER, read_groups, read_pack, read_packs

GOOD = """\
id = "own"
name = "own"
valid_from = 2026-07-01
valid_to = 2026-12-31
checked_on = 2026-11-30
verified = false
groups = ["insured"]
clock = "calendar"
start_event = "benefit"
carry_over = "new_period"
pauses = ["leave"]
exempt_percent = 25

[title]
da = "Egen"
en = "Our own"

[first_talk]
within_days = 7
kinds = ["first"]
held_by = "centre"
everyone = true
sure = "M"

[[counts]]
talks = 4
kinds = ["first", "followup"]
held_by = "centre"
from_month = 0
to_month = 6
sure = "H"

[[sources]]
text = "Lov nr. 1"
sure = "H"
"""
NAMES = re.findall(r"^(\w+) = ", GOOD, re.MULTILINE)


def read(text: str) -> None:
    read_pack("own.toml", text, ["insured", "job_ready"])


def test_a_good_file_is_read() -> None:
    read(GOOD)


@pytest.mark.parametrize(
    ("was", "becomes", "problem"),
    [
        ('id = "own"', 'id = "other"', "id is other: the file has to be called other.toml"),
        ('id = "own"', 'id = "Own"', "id has 'Own'"),
        ('name = "own"', "name = 7", "name is not a text of 1 to 30 characters"),
        ("valid_from = 2026-07-01", 'valid_from = "2026-07-01"', "valid_from is not a day"),
        ("valid_from = 2026-07-01", "valid_from = 2026-07-01T00:00:00", "valid_from is not a day"),
        ("valid_to = 2026-12-31", "valid_to = 2026-06-30", "valid_to is before valid_from"),
        ("checked_on = 2026-11-30", "checkd_on = 2026-11-30", "checkd_on is not known"),
        ("verified = false", 'verified = "no"', "verified is 'no': write true or false"),
        ("verified = false", "verified = true", "lawyer is missing"),
        ("verified = false", 'verified = true\nlawyer = "A. Bech"', "verified_on is missing"),
        ("verified = false", 'verified = false\nlawyer = "A. Bech"', "lawyer is given"),
        ('groups = ["insured"]', 'groups = ["insurd"]', "groups names insurd: write insured or"),
        ('groups = ["insured"]', 'groups = "insured"', "groups is not a list"),
        ('groups = ["insured"]', 'groups = ["insured", "insured"]', "groups names something twice"),
        ('clock = "calendar"', 'clock = "sundial"', "clock is 'sundial': write calendar or"),
        ('start_event = "benefit"', 'start_event = "birth"', "start_event is 'birth'"),
        ('carry_over = "new_period"', "carry_over = true", "carry_over is True"),
        ('pauses = ["leave"]', 'pauses = ["lunch"]', "pauses names lunch: write a_kasse or"),
        ("exempt_percent = 25", "exempt_percent = 0", "exempt_percent is 0: write a whole number"),
        ("exempt_percent = 25", "exempt_percent = 101", "exempt_percent is 101"),
        ("exempt_percent = 25", "exempt_percent = 12.5", "exempt_percent is 12.5"),
        ("exempt_percent = 25", "exempt_percent = true", "exempt_percent is True"),
        ('da = "Egen"', 'da = ""', "title: da is not a text of 1 to"),
        ('en = "Our own"', 'sv = "Egen"', "title: sv is not known"),
        ("within_days = 7", "within_days = 0", "first_talk: within_days is 0"),
        ("within_days = 7", "within_days = 367", "first_talk: within_days is 367"),
        ("everyone = true", "everyone = 1", "first_talk: everyone is 1: write true or false"),
        ('kinds = ["first"]', "kinds = []", "first_talk: kinds is empty"),
        ('"followup"', '"folowup"', "counts 1: kinds names folowup: write akasse or"),
        ("talks = 4", "talks = 0", "counts 1: talks is 0"),
        ("talks = 4", "talks = -1", "counts 1: talks is -1"),
        ("from_month = 0", "from_month = 6", "counts 1: to_month is not after from_month"),
        ("to_month = 6", "to_month = 61", "counts 1: to_month is 61"),
        ("[[counts]]", "[counts]", "counts is not a list"),
        ("[first_talk]", "[[first_talk]]", "first_talk is not a table"),
        ("[[sources]]", "[[source]]", "source is not known"),
        ('text = "Lov nr. 1"', 'text = "   "', "sources 1: text is not a text"),
        ('text = "Lov nr. 1"\nsure = "H"', 'text = "Lov"\nsure = "S"', "sources 1: sure is 'S'"),
        (GOOD[GOOD.index("[[sources]]") :], "", "sources is missing: say where"),
        ("clock =", "clock", "it can't be read as TOML"),
    ],
)
def test_a_wrong_file_is_told_by_its_name_and_field(was: str, becomes: str, problem: str) -> None:
    assert GOOD.count(was) >= 1
    with pytest.raises(WrongPack) as refused:
        read(GOOD.replace(was, becomes, 1))
    sentence = str(refused.value)
    assert sentence.startswith("own.toml")
    assert problem in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"valid_to", "exempt_percent"}))
def test_a_field_that_is_missing_is_named(name: str) -> None:
    with pytest.raises(WrongPack, match=rf"^own\.toml.*: {name} is missing\.$"):
        read(re.sub(rf"^{name} = .*\n", "", GOOD, count=1, flags=re.MULTILINE))


@given(
    st.sampled_from(NAMES),
    st.sampled_from(['""', "[]", "[[]]", "{}", "-1", "1.5", "nan", "true", "00:00:00", '"x"']),
)
def test_no_value_of_any_field_breaks_the_reader(name: str, value: str) -> None:
    problem = ""
    try:
        read(re.sub(rf"^{name} = .*$", f"{name} = {value}", GOOD, count=1, flags=re.MULTILINE))
    except WrongPack as refused:
        problem = str(refused)
    assert not problem or name in problem


def test_a_folder_without_the_way_back_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(GOOD)
    with pytest.raises(WrongPack, match=r"free\.toml"):
        read_packs(tmp_path, ["insured"])


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(GOOD.replace("Egen", "Før").encode("latin-1"))
    with pytest.raises(WrongPack, match=r"own\.toml: it is not written in UTF-8"):
        read_packs(tmp_path, ["insured"])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no group"),
        ('[insured]\nda = "A"', "en is missing"),
        ('[Insured]\nda = "A"\nen = "A"', "'Insured'"),
        ('insured = "A"', "not a table"),
    ],
)
def test_wrong_groups_are_told(text: str, problem: str) -> None:
    with pytest.raises(WrongPack, match=problem):
        read_groups("target_groups.toml", text)


def test_all_files_of_the_installation_are_read() -> None:
    assert {f"{it}.toml" for it in rule_packs()} == {it.name for it in PACK_FOLDER.iterdir()}
    assert {"insured", "job_ready", "activity_ready", "sick_leave", "young"} <= set(target_groups())


def test_another_look_at_the_sources_makes_no_other_version_and_another_number_does() -> None:
    def version(text: str) -> str:
        return read_pack("own.toml", text, None).version

    confirmed = 'verified = true\nlawyer = "A. Bech"\nverified_on = 2026-12-01'
    assert version(GOOD.replace("2026-11-30", "2026-12-01")) == version(GOOD)
    assert version(GOOD.replace("verified = false", confirmed)) == version(GOOD)
    assert version(f"# A comment.\n{GOOD}") == version(GOOD)
    assert version(GOOD.replace("talks = 4", "talks = 5")) != version(GOOD)
