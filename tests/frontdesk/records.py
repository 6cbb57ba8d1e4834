"""What tests of a citizen's page share: where it is, what is kept, and how it is changed."""

from datetime import date

from sqlalchemy import text

from shared.citizens import Citizen, get_citizen
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk

BORN, NUMBER = date(1965, 4, 12), "+4598621234"


def page_of(citizen_id: int) -> str:
    return f"/desk/citizens/{citizen_id}"


def deeds(house: Workplace, citizen_id: int) -> list[str]:
    with house.read() as work:
        asked = text("SELECT what FROM audit WHERE about = :about ORDER BY id")
        return list(work.session.execute(asked, {"about": f"citizen:{citizen_id}"}).scalars())


def kept(house: Workplace, citizen_id: int) -> Citizen:
    with house.read() as work:
        return get_citizen(work, citizen_id)


def shows_a_passport(clerk: Clerk, citizen_id: int) -> None:
    clerk.opens(page_of(citizen_id))
    clerk.enters(f"{page_of(citizen_id)}/identity", document="passport")


def change(clerk: Clerk, citizen_id: int, **told: str) -> None:
    """Opens the form, and sends it off with what it shows and what is told."""
    clerk.opens(f"{page_of(citizen_id)}/change")
    shown = {"language": "da", "remind_by": "", "interpreter": ""} if told else {}
    ticked = dict.fromkeys(("companion", "wheelchair", "more_time", "quiet_room"), "")
    form = next(f for f in clerk.page.forms if f.action.endswith("/change"))
    for name in ticked:
        form.fields.pop(name, None)
    if not told:
        shown = {"language": "en", "remind_by": "text", "quiet_room": "1"}
    clerk.enters(f"{page_of(citizen_id)}/change", **{**shown, **told})
