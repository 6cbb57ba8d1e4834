"""The ways to the screens that several tests begin at."""

from tests.drivers import Visitor

BORN, TELEPHONE = "04051986", "20304050"


def to_birth(visitor: Visitor) -> None:
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")


def to_telephone(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.types(BORN)


def to_needs(visitor: Visitor) -> None:
    to_telephone(visitor)
    visitor.types(TELEPHONE)


def to_times(visitor: Visitor) -> None:
    to_needs(visitor)
    visitor.chooses("Nej")


def to_check(visitor: Visitor) -> None:
    to_times(visitor)
    visitor.press(visitor.page.buttons[0])


def to_receipt(visitor: Visitor) -> None:
    to_check(visitor)
    visitor.chooses("Ja, det passer")


def to_receipt_of_another_day(visitor: Visitor) -> None:
    """The first two times that are offered are today's."""
    to_times(visitor)
    visitor.press(visitor.page.buttons[2])
    visitor.chooses("Ja, det passer")


def number_on(visitor: Visitor) -> str:
    """The booking's number, where one stands."""
    parts = [part.replace("\u00a0", " ") for part in visitor.page.parts]
    return next(part for part in parts if len(part) == 7 and part[3] == " ").replace(" ", "")


def post(visitor: Visitor, address: str = "answer", **sent: str) -> int:
    """Sends what no button of the page sends, with the turn of the page. The status."""
    fields = visitor.page.forms[0].fields | sent
    answer = visitor.browser.post(f"/kiosk/{address}", data=fields)
    visitor.look()
    return answer.status_code
