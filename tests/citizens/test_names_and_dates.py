"""Names and birth dates are read in all the ways in which people write them."""

from datetime import date

import pytest

from shared.citizens import readable_birth_date, words_of

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Åse", "aase"), ("SØREN", "soeren"), ("Læsø", "LAESOE"), ("José", "jose"),
        ("Müller", "MULLER"), ("O'Brien", "o brien"), ("A\u030ase", "Åse"), ("Straße", "strasse"),
    ],
)  # fmt: skip
def test_two_ways_to_write_a_name_are_one(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize("name", ["Åse", "Isaac", "Søren", "Æblegaard", "Оксана", "آمال"])
def test_every_beginning_of_a_name_is_a_beginning(name: str) -> None:
    (whole,) = words_of(name)
    beginnings = [words_of(name[:end]) for end in range(1, len(name) + 1)]
    assert [it for it in beginnings if not whole.startswith(it[0])] == []


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
     "12345", "1234567", "98 62 12 34", "1.2", "5" * 500, "\x00"],
)  # fmt: skip
def test_what_is_no_birth_date_is_none(text: str) -> None:
    assert readable_birth_date(text, TODAY) is None
