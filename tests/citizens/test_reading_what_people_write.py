"""Personal numbers and telephone numbers, as people write and press them."""

from datetime import date

import pytest

from shared.citizens import birth_date_of_cpr, readable_telephone


@pytest.mark.parametrize(
    ("written", "born"),
    [
        ("0101831234", date(1983, 1, 1)),
        ("010183-1234", date(1983, 1, 1)),
        ("311236 4000", date(2036, 12, 31)),
        ("311237 4000", date(1937, 12, 31)),
        ("010158-5000", date(1858, 1, 1)),
        ("010157-5000", date(2057, 1, 1)),
        ("290200-4000", date(2000, 2, 29)),
    ],
)
def test_a_personal_number_tells_the_birth_date_whatever_its_checksum(
    written: str, born: date
) -> None:
    assert birth_date_of_cpr(written) == born


@pytest.mark.parametrize(
    "written", ["0000000000", "6001831234", "290201-4000", "", "010183", "0" * 500, "kender jeg ej"]
)
def test_a_number_without_a_date_in_it_tells_none_and_is_no_error(written: str) -> None:
    assert birth_date_of_cpr(written) is None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("98 62 12 34", "+4598621234"),
        ("98621234", "+4598621234"),
        ("4598621234", "+4598621234"),
        ("+45 98621234", "+4598621234"),
        ("0045-98-62-12-34", "+4598621234"),
        ("+380 67 123 4567", "+380671234567"),
        ("00298 222 333", "+298222333"),
        ("+299 32 10 00", "+299321000"),
    ],
)
def test_danish_and_foreign_telephones_are_understood(written: str, number: str) -> None:
    assert readable_telephone(written) == number


@pytest.mark.parametrize(
    "written", ["", "12", "9" * 500, "ring til mig", "98621234 ext. 5", "+", "00", "9862123"]
)
def test_what_is_no_telephone_is_said_to_be_none(written: str) -> None:
    assert readable_telephone(written) is None
