"""Whether a booking by telephone or at the kiosk is confirmed in writing: each centre's setting."""

from dataclasses import dataclass
from datetime import date, datetime

from shared.casesystem.import_models import CaseSettingRow
from shared.unit_of_work import UnitOfWork

LONGEST_LAWYER = 80
"""Signs of a lawyer's name."""


@dataclass(frozen=True)
class ConfirmationSetting:
    """What was decided, by which lawyer and on which day; and who wrote that down ("staff:3")."""

    needs_confirmation: bool
    lawyer: str
    decided_on: date
    set_at: datetime
    set_by: str


def confirmation_setting(work: UnitOfWork, centre_id: int) -> ConfirmationSetting | None:
    """None where nobody has decided it."""
    row = work.session.get(CaseSettingRow, centre_id, populate_existing=True)
    if row is None:
        return None
    return ConfirmationSetting(
        row.needs_confirmation, row.lawyer, row.decided_on, row.set_at, row.set_by
    )


def set_confirmation(
    work: UnitOfWork,
    centre_id: int,
    lawyer: str,
    decided_on: date,
    by: str,
    *,
    needs_confirmation: bool,
) -> bool:
    """Notes what a lawyer has decided, in place of what was noted before; False where that was the
    same."""
    noted = confirmation_setting(work, centre_id)
    told = (needs_confirmation, lawyer, decided_on)
    if noted and (noted.needs_confirmation, noted.lawyer, noted.decided_on) == told:
        return False
    work.session.merge(
        CaseSettingRow(
            centre_id=centre_id,
            needs_confirmation=needs_confirmation,
            lawyer=lawyer,
            decided_on=decided_on,
            set_at=work.now,
            set_by=by,
        )
    )
    work.session.flush()
    return True
