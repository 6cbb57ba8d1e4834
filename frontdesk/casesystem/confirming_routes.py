"""The page on which a leader notes whether bookings are confirmed in writing, as a lawyer said."""

from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response, flash, request

from frontdesk.clerks import record_audit
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from shared import audit
from shared.accounts import colleague
from shared.appointments import get_centre, local_today
from shared.casesystem import (
    LONGEST_LAWYER,
    ConfirmationSetting,
    confirmation_setting,
    set_confirmation,
)
from shared.web import workplace

blueprint = Blueprint(
    "confirming", __name__, url_prefix="/case-system/confirmation", template_folder="templates"
)


@dataclass(frozen=True)
class ConfirmationTyped:
    """What stands in the form; `needs` is "yes", "no" or ''."""

    needs: str
    lawyer: str
    day: str


@blueprint.get("/")
def show_confirmation() -> Response:
    return _page()


@blueprint.post("/")
def save_confirmation() -> Response:
    """Saves what a lawyer has decided, or says what is missing."""
    if not is_own_form():
        return _page()
    lawyer = "".join(sign for sign in request.form.get("lawyer", "") if sign.isprintable()).strip()
    needs, decided_on = request.form.get("needs", ""), _day(request.form.get("day", ""))
    typed = ConfirmationTyped(needs, lawyer, request.form.get("day", ""))
    if needs not in ("yes", "no") or not 0 < len(lawyer) <= LONGEST_LAWYER:
        return _page("desk-confirming-incomplete", typed)
    if decided_on is None or decided_on > _today():
        return _page("desk-confirming-day-wrong", typed)
    with workplace().work() as work:
        me = clerk()
        is_needed = needs == "yes"
        if set_confirmation(
            work, me.centre_id, lawyer, decided_on, me.via, needs_confirmation=is_needed
        ):
            record_audit(work, me, audit.AuditAction.SET_CONFIRMATION, f"centre:{me.centre_id}")
    flash("", "desk-confirming-saved")
    return go_to("desk.confirming.show_confirmation")


def _today() -> date:
    with workplace().read() as work:
        return local_today(work, staff().centre_id)


def _day(typed: str) -> date | None:
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        return None
    return day if day.year > 2000 else None


def _page(problem: str = "", typed: ConfirmationTyped | None = None) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        setting = confirmation_setting(work, centre.id)
        set_by = colleague(work, centre.id, setting.set_by) if setting else ""
    return desk_page(
        "desk/confirming.html",
        centre,
        422 if problem else 200,
        setting=setting,
        set_by=set_by,
        typed=typed or _as_typed(setting),
        problem=problem,
        longest=LONGEST_LAWYER,
    )


def _as_typed(setting: ConfirmationSetting | None) -> ConfirmationTyped:
    if setting is None:
        return ConfirmationTyped("", "", "")
    needs = "yes" if setting.needs_confirmation else "no"
    return ConfirmationTyped(needs, setting.lawyer, setting.decided_on.isoformat())
