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


def to_receipt(visitor: Visitor) -> None:
    to_times(visitor)
    visitor.press(visitor.page.buttons[0])
    visitor.chooses("Ja, det passer")


def post(visitor: Visitor, address: str = "answer", **sent: str) -> int:
    """Sends what no button of the page sends, with the turn of the page. The status."""
    fields = visitor.page.forms[0].fields | sent
    answer = visitor.browser.post(f"/kiosk/{address}", data=fields)
    visitor.look()
    return answer.status_code
