"""A centre as it is read from the database, without one."""

from shared.appointments import Centre
from tests.appointments.houses import AARS


def aars() -> Centre:
    return Centre(
        id=1,
        slug="aars",
        name="Jobcenter Aars",
        address="Himmerlandsgade 27",
        telephone="+4599889900",
        transfer_to=None,
        zone=AARS,
        languages=("da",),
        bus="",
        window_days=28,
        notice_minutes=120,
        extra_minutes=15,
        same_day_moves=False,
        most_moves=3,
        move_notice_minutes=120,
        holidays=frozenset(),
    )
