"""Books a meeting."""

from datetime import datetime

from shared.appointments.facts import Form, Meeting, Override, Wish
from shared.citizens import Needs
from shared.work import Work


def book(
    work: Work,
    citizen_id: int,
    kind_code: str,
    starts_at: datetime,
    needs: Needs,
    via: str,
    form: Form = Form.IN_PERSON,
    override: Override | None = None,
    wish: Wish = Wish(),  # noqa: B008
) -> Meeting:
    """Raises `Refused`. `via` is the face it was booked on; other times follow `wish`."""
    raise NotImplementedError
