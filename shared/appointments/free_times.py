"""The times at which a meeting could be held."""

from datetime import date, datetime

from shared.appointments.facts import Wish
from shared.citizens import Needs
from shared.work import Work


def free_times(
    work: Work,
    centre_id: int,
    kind_code: str,
    needs: Needs = Needs(),  # noqa: B008
    citizen_id: int | None = None,
    wish: Wish = Wish(),  # noqa: B008
) -> list[datetime]:
    """Sorted starts within the booking window, the same for every face."""
    raise NotImplementedError


def free_days(
    work: Work,
    centre_id: int,
    kind_code: str,
    needs: Needs = Needs(),  # noqa: B008
    citizen_id: int | None = None,
    wish: Wish = Wish(),  # noqa: B008
) -> list[date]:
    """Sorted local days that have free times."""
    raise NotImplementedError
