"""Names and birth dates are read in all the ways in which people write them."""

# ruff: noqa: RUF001 -- the letters that look like others are what is tried here

from datetime import date

import pytest

from shared.citizens import Citizen, is_like, is_named, readable_birth_date, words_of
from shared.citizens.names import MOST_TYPED, readings_of

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Åse", "aase"), ("SØREN", "soeren"), ("Læsø", "LAESOE"), ("José", "jose"),
        ("Müller", "MULLER"), ("O'Brien", "o brien"), ("A\u030ase", "Åse"), ("Straße", "strasse"),
        ("Łukasz Wałęsa", "LUKASZ WALESA"), ("Yıldız IŞIK", "yildiz ışik"), ("İbrahim", "ibrahim"),
        ("Ödegård", "Ødegaard"), ("Jürgen", "juergen"), ("Ægir", "Ägir"), ("Đorđe", "Djordje"),
        ("Þórður", "thordur"), ("Iñigo Muñoz", "inigo munoz"), ("Ağça", "agca"), ("ẞ", "ss"),
        ("Оксана", "Oksana"), ("Γιώργος", "giorgos"), ("محمد", "mhmd"),
        ("王小明", "Wang Xiao Ming"), ("김민준", "gim min jun"), ("Ａnna", "anna"),
        ("an\u200bne\u00admarie", "Annemarie"),
        ("Anne\u00a0 Marie", "anne-marie"), ("O’Brien", "O'Brien"), ("हिन्दी", "hindi"),
    ],
)  # fmt: skip
def test_two_ways_to_write_a_name_are_one(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize("name", ["Åse", "Isaac", "Søren", "Æblegaard", "Оксана", "آمال"])
def test_every_beginning_of_a_name_is_a_beginning(name: str) -> None:
    (whole,) = words_of(name)
    beginnings = [words_of(name[:end]) for end in range(1, len(name) + 1)]
    assert [it for it in beginnings if not whole.startswith(it[0])] == []


@pytest.mark.parametrize(
    ("first", "last", "typed"),
    [
        ("Łukasz", "Wałęsa", ["lukasz", "walesa", "wałęsa lukasz", "l. wal"]),
        ("Yıldız", "Işık", ["yildiz isik", "ISIK", "İşık", "yıldız ı"]),
        ("Håkon", "Ødegård", ["hakon", "haakon odegaard", "oedegard", "Ödegaard"]),
        ("Sean", "O’Brien", ["o'brien", "obrien", "o brien", "O´BRIEN", "o\u02bcbrien"]),
        ("Sean", "OBrien", ["o'brien", "o brien sean"]),
        ("Sean", "O\u02bcBrien", ["o'brien", "obrien"]),
        ("Anne-Marie", "Jensen", ["annemarie", "anne marie", "jensen annemarie", "a jensen"]),
        ("Annemarie", "Jensen", ["anne marie", "anne-marie jensen", "jensen, anne  marie"]),
        ("Jan", "van der Berg", ["vanderberg", "vander berg", "berg", "van jan"]),
        ("Lupe", "García López", ["lopez", "garcia lopez", "lopez garcia", "g l"]),
        ("小明", "王", ["wang xiaoming", "xiaoming", "王小明", "王"]),
        ("آمال", "", ["آمال", "آم", "aml"]),
        ("Noel", "", ["no", "noe", "noel", "noël"]),
    ],
)
def test_a_name_is_found_however_it_is_typed(first: str, last: str, typed: list[str]) -> None:
    who = Citizen(1, 1, None, None, first, "da", False, None, last or None)
    assert [it for it in typed if not is_named(who, it)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Hansen", "Anne Hansen"), ("Mohamed Ali", "Muhammad Aly"), ("Anna", "anna hansen"),
        ("Łukasz Wałęsa", "Lucas Walesa"), ("Оксана Мельник", "Oksana Melnyk"),
    ],
)  # fmt: skip
def test_two_names_may_be_one_persons(one: str, other: str) -> None:
    assert is_like(one, other)
    assert is_like(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Ole Hansen", "Per Hansen"), ("", "Anna"), ("Li Berg", "Karen Berg")]
)
def test_two_names_are_of_two_people(one: str, other: str) -> None:
    assert not is_like(one, other)


def test_a_long_search_stays_short() -> None:
    assert len(readings_of("a b c d e f g h " * 5)) <= MOST_TYPED


def test_nothing_to_compare_has_no_words() -> None:
    assert words_of(" - ' _ % \x00") == []


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("29.2.2000", date(2000, 2, 29)),
        ("01-01-10", date(2010, 1, 1)),
        ("010112", date(1912, 1, 1)),
        ("3. maj 71", date(1971, 5, 3)),
        ("3 MAY 1971", date(1971, 5, 3)),
        ("24dec1958", date(1958, 12, 24)),
        ("1958-12-24", date(1958, 12, 24)),
    ],
)
def test_a_birth_date_is_read(text: str, born: date) -> None:
    assert readable_birth_date(text, TODAY) == born


@pytest.mark.parametrize(
    "text",
    ["", "29.2.2001", "31.4.80", "00.00.00", "1.13.1980", "3. foo 1971", "24.11.2026", "1.1.1850",
     "1234", "1234567", "98 62 12 34", "1.2", "5" * 500, "\x00"],
)  # fmt: skip
def test_what_is_no_birth_date_is_none(text: str) -> None:
    assert readable_birth_date(text, TODAY) is None
