"""Dates, times and numbers as people say them."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from shared.content import (
    ClockTime,
    Count,
    Day,
    Digits,
    Fact,
    Message,
    Minutes,
    Moment,
    NoSuchMessage,
    Register,
    Telephone,
    Weekday,
    Wording,
    message,
)

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
SHOWN = {lang: Wording(lang, Register.SHOWN, COPENHAGEN) for lang in ("da", "en")}
SPOKEN = {lang: Wording(lang, Register.SPOKEN, COPENHAGEN) for lang in ("da", "en")}


def moment(text: str) -> Moment:
    return Moment(datetime.fromisoformat(text).replace(tzinfo=UTC))


MOMENTS = [
    # the instant in UTC, and what a Dane and a Briton see and hear
    (
        "2026-12-01 08:30",
        "tirsdag 1. december kl. 9.30",
        "tirsdag den første december, klokken ni tredive",
        "Tuesday 1 December at 9:30",
        "Tuesday the first of December, at nine thirty in the morning",
    ),
    (
        "2026-10-23 11:15",
        "fredag 23. oktober kl. 13.15",
        "fredag den treogtyvende oktober, klokken tretten femten",
        "Friday 23 October at 13:15",
        "Friday the twenty-third of October, at one fifteen in the afternoon",
    ),
    (
        "2026-10-26 12:15",
        "mandag 26. oktober kl. 13.15",
        "mandag den seksogtyvende oktober, klokken tretten femten",
        "Monday 26 October at 13:15",
        "Monday the twenty-sixth of October, at one fifteen in the afternoon",
    ),
    (
        "2027-03-31 07:00",
        "onsdag 31. marts kl. 9.00",
        "onsdag den enogtredivte marts, klokken ni",
        "Wednesday 31 March at 9:00",
        "Wednesday the thirty-first of March, at nine in the morning",
    ),
]


@pytest.mark.parametrize(("at", "da_eye", "da_ear", "en_eye", "en_ear"), MOMENTS)
def test_a_moment_is_said_in_the_centres_own_time(
    at: str, da_eye: str, da_ear: str, en_eye: str, en_ear: str
) -> None:
    said = message("moment", day=Day(_day(at)), clock=ClockTime(_clock(at)))
    assert SHOWN["da"].say(said) == da_eye
    assert SPOKEN["da"].say(said) == da_ear
    assert SHOWN["en"].say(said) == en_eye
    assert SPOKEN["en"].say(said) == en_ear
    assert SPOKEN["da"].say(message("at", at=moment(at))) == da_ear


def _local(at: str) -> datetime:
    return moment(at).at.astimezone(COPENHAGEN)


def _day(at: str) -> date:
    return _local(at).date()


def _clock(at: str) -> time:
    return _local(at).time()


@pytest.mark.parametrize(
    ("fact", "shown", "danish", "english"),
    [
        (
            Digits("482917"),
            "482\u00a0917",
            "fire, otte, to, ni, et, syv",
            "four, eight, two, nine, one, seven",
        ),
        (
            Digits("007001"),
            "007\u00a0001",
            "nul, nul, syv, nul, nul, et",
            "zero, zero, seven, zero, zero, one",
        ),
        (
            Telephone("+4599887766"),
            "99\u00a088\u00a077\u00a066",
            "ni, ni, otte, otte, syv, syv, seks, seks",
            "nine, nine, eight, eight, seven, seven, six, six",
        ),
        (
            Telephone("+380501234567"),
            "+380\u00a050\u00a0123\u00a04567",
            "plus tre, otte, nul, fem, nul, et, to, tre, fire, fem, seks, syv",
            "plus three, eight, zero, five, zero, one, two, three, four, five, six, seven",
        ),
    ],
)
def test_numbers_are_read_digit_by_digit(
    fact: Digits | Telephone, shown: str, danish: str, english: str
) -> None:
    said = message("your-number", number=fact)
    assert shown in SHOWN["da"].say(said)
    assert danish in SPOKEN["da"].say(said)
    assert english in SPOKEN["en"].say(said)


@pytest.mark.parametrize(
    ("zone", "number", "shown", "said"),
    [
        ("America/Nuuk", "+299321000", "32 10 00", "tre, to, et, nul, nul, nul"),
        (
            "America/Nuuk",
            "+4598621234",
            "+45 98 62 12 34",
            "plus fire, fem, ni, otte, seks, to, et, to",
        ),
        ("Europe/Copenhagen", "+299321000", "+299 32 10 00", "plus to, ni, ni, tre, to, et"),
        ("Atlantic/Faroe", "+298222333", "22 23 33", "to, to, to, tre, tre, tre"),
        (
            "Europe/Copenhagen",
            "+4511204650",  # invented: no number begins with 1
            "11 20 46 50",
            "et, et, to, nul, fire, seks, fem, nul",
        ),
        ("UTC", "+4598621234", "98 62 12 34", "ni, otte, seks, to, et, to, tre, fire"),
    ],
)
def test_a_number_of_the_own_country_is_said_without_its_code(
    zone: str, number: str, shown: str, said: str
) -> None:
    fact = message("your-number", number=Telephone(number))
    eye, ear = (Wording("da", it, ZoneInfo(zone)) for it in (Register.SHOWN, Register.SPOKEN))
    assert shown in eye.say(fact).replace("\u00a0", " ")
    assert said in ear.say(fact)


def test_every_quarter_of_the_day_is_said_without_half_past() -> None:
    for hour in range(24):
        for minute in (0, 15, 30, 45):
            spoken = SPOKEN["da"].clock(ClockTime(time(hour, minute)))
            assert "halv" not in spoken
            assert not any(c.isdigit() for c in spoken)
    assert SPOKEN["da"].clock(ClockTime(time(8, 5))) == "otte nul fem"


def test_every_day_of_a_month_has_its_ordinal() -> None:
    said = [SPOKEN["da"].day(date(2026, 12, day)) for day in range(1, 32)]
    assert len(set(said)) == 31
    assert said[20] == "mandag den enogtyvende december"
    assert said[29] == "onsdag den tredivte december"


def test_only_the_weekday_is_said_at_goodbye() -> None:
    until = message("goodbye-until", day=Weekday(date(2026, 12, 1)))
    assert SHOWN["da"].say(until) == "På gensyn tirsdag."
    assert SPOKEN["en"].say(until) == "Goodbye. See you on Tuesday."


def test_the_eye_and_the_ear_have_words_of_their_own() -> None:
    assert SHOWN["da"].say(message("other-times")) == "Andre tider"
    assert SPOKEN["da"].say(message("other-times")) == "Vil du have andre tider"
    assert SHOWN["da"].say(message("birth"), "hint").startswith("Dag, måned, år.")
    assert SHOWN["da"].say(message("yes"), "hint") == ""


def test_what_is_missing_is_an_error_and_no_empty_sentence() -> None:
    for wrong in (Message("no-such-sentence"), message("your-number"), message("at")):
        with pytest.raises(NoSuchMessage):
            SHOWN["da"].say(wrong)


def test_minutes_are_a_number_for_the_eye_and_a_word_for_the_ear() -> None:
    lasts = message("topic-first-meeting-text", minutes=Minutes(45))
    assert "cirka 45 minutter" in SHOWN["da"].say(lasts, "hint")
    assert "cirka femogfyrre minutter" in SPOKEN["da"].say(lasts)
    assert "forty-five" in SPOKEN["en"].say(lasts)


def test_singular_and_plural() -> None:
    def says(n: int) -> str:
        before: dict[str, Fact] = {"before": Count(n)}
        return SHOWN["da"].say(Message("somebody-comes", before), "hint")

    assert [says(0), says(1), says(2)] == [
        "Du er den første.",
        "Der er en før dig.",
        "Der er 2 før dig.",
    ]
