"""From where calendars are fetched, and what is refused."""

import gzip
from ipaddress import ip_address

import pytest

from shared.ics import Reach, Trouble, Unreadable, fetch, is_address
from shared.ics.fetching import LARGEST
from shared.ics.reach import mailboxes_in
from tests.ics.servers import Asked, says, served

HERE = Reach.THIS_MACHINE
CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def trouble_with(address: str, reach: Reach = HERE) -> Trouble:
    with pytest.raises(Unreadable) as no:
        fetch(address, reach)
    return no.value.trouble


def test_a_calendar_is_fetched_by_somebody_who_says_who_asks() -> None:
    asked: list[str | None] = []

    def answer(request: Asked) -> None:
        asked.append(request.headers["User-Agent"])
        request.sends(200, CALENDAR)

    with served({"/k.ics?a=1": answer}) as base:
        assert fetch(f"{base}/k.ics?a=1", HERE) == CALENDAR
    assert asked == ["Fremmoede (calendar reader)"]


def test_a_calendar_may_come_compressed() -> None:
    with served({"/": says(200, gzip.compress(CALENDAR), Content_Encoding="gzip")}) as base:
        assert fetch(base, HERE) == CALENDAR


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_where_an_address_leads_on_to_is_followed(status: int) -> None:
    answers = {
        "/": says(status, Location="/b"),
        "/b": says(status, Location="c?x=1#there"),
        "/c?x=1": says(status, Location="/d"),
        "/d": says(200, CALENDAR),
        "/longer": says(status, Location="/"),
    }
    with served(answers) as base:
        assert fetch(base, HERE) == CALENDAR
        assert trouble_with(f"{base}/longer") is Trouble.ELSEWHERE


@pytest.mark.parametrize(
    ("place", "trouble"),
    [
        ("ftp://127.0.0.1/k.ics", Trouble.ELSEWHERE),
        ("file:///etc/passwd", Trouble.ELSEWHERE),
        ("http://u:p@127.0.0.1/", Trouble.ELSEWHERE),
        ("/" + "x" * 500, Trouble.ELSEWHERE),
        ("/æ", Trouble.ELSEWHERE),
        ("http://10.0.0.1/k.ics", Trouble.FORBIDDEN),
        ("//8.8.8.8/k.ics", Trouble.FORBIDDEN),
        ("/", Trouble.ELSEWHERE),
    ],
)
def test_every_place_that_an_address_leads_on_to_is_checked(place: str, trouble: Trouble) -> None:
    with served({"/": says(302, Location=place)}) as base:
        assert trouble_with(base) is trouble


TROUBLES = {
    "/gone": (says(404), Trouble.REFUSED),
    "/secret": (says(401), Trouble.REFUSED),
    "/nowhere": (says(302), Trouble.REFUSED),
    "/broken": (says(500), Trouble.FAULTY),
    "/busy": (says(429), Trouble.FAULTY),
    "/large": (says(200, b"x" * (LARGEST + 1)), Trouble.TOO_LARGE),
    "/bomb": (
        says(200, gzip.compress(bytes(5 * LARGEST)), Content_Encoding="gzip"),
        Trouble.TOO_LARGE,
    ),
    "/half": (says(200, CALENDAR, Content_Length="500"), Trouble.SILENT),
    "/half-packed": (
        says(200, gzip.compress(CALENDAR)[:-9], Content_Encoding="gzip"),
        Trouble.SILENT,
    ),
    "/not-packed": (says(200, CALENDAR, Content_Encoding="gzip"), Trouble.SILENT),
    "/otherwise": (says(200, CALENDAR, Content_Encoding="br"), Trouble.NO_CALENDAR),
}


def test_what_can_not_be_fetched_says_why() -> None:
    with served({path: answer for path, (answer, _) in TROUBLES.items()}) as base:
        found = {path: trouble_with(base + path) for path in TROUBLES}
    assert found == {path: trouble for path, (_, trouble) in TROUBLES.items()}
    assert trouble_with(base) is Trouble.SILENT, "nobody is there any more"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"])
def test_no_machine_of_our_own_is_asked(host: str) -> None:
    assert trouble_with(f"https://{host}/k.ics", Reach.OPEN_INTERNET) is Trouble.FORBIDDEN


@pytest.mark.parametrize(
    "ip",
    "10.0.0.1 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 224.0.0.1 ::1 fe80::1 fd00::1 ff02::1"
    " ::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1::".split(),
)
def test_only_the_open_internet_is_allowed(ip: str) -> None:
    assert not Reach.OPEN_INTERNET.allows(ip_address(ip))
    for public in ("8.8.8.8", "2001:4860:4860::8888", "64:ff9b::808:808"):
        assert Reach.OPEN_INTERNET.allows(ip_address(public))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        "http://a.dk/k.ics",
        "file:///etc/passwd",
        "https://",
        "https://u:p@a.dk/",
        "https://a.dk:99999/",
        "https://a.dk/" + "x" * 500,
        "https://æ.dk/",
        "https://a.dk/\r\nX: y",
    ],
)
def test_what_is_no_secure_address_is_never_asked(address: str) -> None:
    assert not is_address(address)
    assert trouble_with(address, Reach.OPEN_INTERNET) is Trouble.ADDRESS


def test_google_names_a_calendar_after_its_owner_in_the_address() -> None:
    secret = "https://calendar.google.com/calendar/ical/Karen%40aars.dk/private-1f/basic.ics"
    assert mailboxes_in(secret) == {"karen@aars.dk"}
    assert mailboxes_in("https://a.dk/k.ics") == set()


@pytest.mark.parametrize("scheme", ["webcal", "WEBCAL", "Webcals", "HTTPS"])
def test_an_address_may_be_written_as_calendar_programs_do(scheme: str) -> None:
    assert is_address(f"{scheme}://outlook.office365.com/owa/calendar/a@b.dk/x/calendar.ics")
