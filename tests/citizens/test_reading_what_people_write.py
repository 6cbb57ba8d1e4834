"""Personal numbers and telephone numbers, as people write and press them."""

from datetime import date

import pytest

from shared.citizens import (
    ReadTelephone,
    TelephoneProblem,
    birth_date_of_cpr,
    read_telephone,
    readable_telephone,
)


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
    "pasted",
    [
        "(+45) 20 30 40 50", "+45 (0)20 30 40 50", "+45(0)20304050", "(0045) 20304050",
        "00 45 20 30 40 50", "+ 45 20304050", "45 20 30 40 50", "tel:+4520304050",
        "TEL:%2B4520304050", "tel:20-30-40-50;phone-context=+45", "TEL;TYPE=CELL:+4520304050",
        "20-30-40-50", "20.30.40.50", "20/30/40/50", "20,30,40,50", "20\u201330\u201440\u201150",
        "20\u221230\u221240\u221250", "20\u00a030\u202f40\u200950", "20\t304050", "20304050\r\n",
        "\uff0b\uff14\uff15 \uff12\uff10\uff13\uff10\uff14\uff10\uff15\uff10",
        "\u0662\u0660\u0663\u0660\u0664\u0660\u0665\u0660", "\u202a+45 20 30 40 50\u202c",
        "\u200e20\u00ad30\u206040\ufeff50\u200b", "Tlf.: 20 30 40 50", "Tlf. nr. 20304050",
        "tlf20304050", "Mobil 20304050", "20304050 (mobil)", "20304050 (Anna)", "<20304050>",
        "\u201c20304050\u201d", "\u260e 20304050", "[20 30 40 50]", "20304050 / +45 20 30 40 50",
    ],
)  # fmt: skip
def test_a_number_is_read_as_phones_and_mails_put_it_there(pasted: str) -> None:
    assert readable_telephone(pasted) == "+4520304050"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("00 46 70-123 45 67", "+46701234567"),
        ("+46 (0)70-123 45 67", "+46701234567"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("+39 06 1234 5678", "+390612345678"),
        ("00 380 (67) 1234567", "+380671234567"),
    ],
)
def test_a_foreign_number_keeps_its_country(written: str, number: str) -> None:
    assert readable_telephone(written) == number
    assert readable_telephone(written, "GL") == number


@pytest.mark.parametrize(
    "two",
    [
        "20304050 / 30405060", "20304050, 30405060", "20304050 eller 30405060", "20304050 30405060",
        "tlf 20304050 mobil 30405060", "20304050\n30405060", "20 30 40 50 / 30 40 50 60",
    ],
)  # fmt: skip
def test_of_two_numbers_none_is_guessed(two: str) -> None:
    assert read_telephone(two) == ReadTelephone(None, TelephoneProblem.TWO_NUMBERS)


@pytest.mark.parametrize(
    "written",
    ["98621234 ext. 5", "98621234x5", "tel:+4598621234;ext=5", "98621234 lok. 12", "98621234#12"],
)
def test_an_extension_is_said_to_be_one(written: str) -> None:
    assert read_telephone(written) == ReadTelephone(None, TelephoneProblem.EXTENSION)


@pytest.mark.parametrize("written", ["321000", "32 10 00", "299 321000", "+299 32-10-00"])
def test_in_nuuk_a_number_has_six_digits(written: str) -> None:
    assert readable_telephone(written, "GL") == "+299321000"
    assert readable_telephone("98621234", "GL") is None
    assert readable_telephone("+45 98621234", "GL") == "+4598621234"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "12",
        "9" * 500,
        "ring til mig",
        "98621234 ext. 5",
        "+",
        "00",
        "9862123",
        "Anna 20304050",
        "2030405O",
        "()",
        "(0)",
        "tel:",
        "nr.",
    ],
)
def test_what_is_no_telephone_is_said_to_be_none(written: str) -> None:
    assert readable_telephone(written) is None
