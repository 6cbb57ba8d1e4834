"""Brings an installation to what a plan tells: adds, changes, and never deletes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from shared import audit
from shared.accounts import (
    NewPassword,
    account_with_login,
    let_serve_all,
    open_first_account,
)
from shared.appointments import (
    Centre,
    Hours,
    Kind,
    Owner,
    add_centre_with,
    add_kind,
    add_room,
    all_rooms,
    centre_by_slug,
    centre_with_number,
    change_centre,
    change_kind,
    change_room,
    kinds,
    local_today,
    meetings_outside_hours,
    set_week,
    settings_of_centre,
    weeks_from,
)
from shared.followups import open_reschedule_task
from shared.setup.facts import (
    PlannedAdministrator,
    PlannedCentre,
    PlannedRoom,
    SetUpFlaw,
    SetUpPlan,
    WrongPlan,
)
from shared.setup.models import MunicipalityRow
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class SetUpReport:
    """What was done, a sentence each; empty when all was so already. `first` is the password of a
    new administrator, shown once."""

    done: tuple[str, ...]
    first: NewPassword | None


def set_up_installation(work: UnitOfWork, plan: SetUpPlan) -> SetUpReport:
    """Does what is new or different in the plan. What the plan leaves out stays as it is.

    Raises `WrongPlan` for numbers that a centre outside of the plan has already.
    """
    _check_numbers(work, plan)
    done = list(_name_municipality(work, plan.municipality))
    for planned in plan.centres:
        done += _set_up_centre(work, planned)
    first, said = _administrator(work, plan.administrator)
    return SetUpReport((*done, *said), first)


def municipality_name(work: UnitOfWork) -> str | None:
    """What the municipality is called; None before it was set up."""
    row = work.session.get(MunicipalityRow, 1)
    return row.name if row else None


def _check_numbers(work: UnitOfWork, plan: SetUpPlan) -> None:
    flaws = []
    for n, planned in enumerate(plan.centres, 1):
        known = centre_by_slug(work, planned.slug)
        for key, number in (
            ("telephone", planned.settings.telephone),
            ("calls_come_in_on", planned.settings.line),
        ):
            other = (
                centre_with_number(work, number, known.id if known else None) if number else None
            )
            if other is not None and other not in {it.settings.name for it in plan.centres}:
                sentence = f"{number} is the number of {other}."
                flaws.append(SetUpFlaw(f"centres[{n}].{key}", 0, sentence))
    if flaws:
        raise WrongPlan(tuple(flaws))


def _name_municipality(work: UnitOfWork, name: str) -> Iterator[str]:
    row = work.session.get(MunicipalityRow, 1)
    if row is None:
        work.session.add(MunicipalityRow(id=1, name=name))
        yield f"Added the municipality {name}."
    elif row.name != name:
        yield f"Changed the municipality's name from {row.name} to {name}."
        row.name = name


def _set_up_centre(work: UnitOfWork, planned: PlannedCentre) -> list[str]:
    centre = centre_by_slug(work, planned.slug)
    if centre is None:
        centre = add_centre_with(work, planned.slug, planned.settings)
        done = [f"Added the centre {planned.slug}: {centre.name}."]
    else:
        done = list(_change_centre(work, centre, planned))
    outside = {one.id for one in meetings_outside_hours(work, centre.id)}
    done += _hours(work, centre, planned.opening)
    for kind in planned.kinds:
        done += _kind(work, centre, kind)
    for room in planned.rooms:
        done += _room(work, centre, room)
    done += _stranded(work, centre, outside)
    if done:
        audit.record(work, "setup", audit.AuditAction.CHANGED_CENTRE, f"centre:{centre.id}")
    return done


def _change_centre(work: UnitOfWork, centre: Centre, planned: PlannedCentre) -> Iterator[str]:
    """Changes the settings that the plan tells; the centre keeps its others."""
    before = settings_of_centre(work, centre.id)
    told = {name: getattr(planned.settings, name) for name in planned.told}
    changed = change_centre(work, centre.id, replace(before, **told))
    if changed:
        yield f"Changed {planned.slug}: {', '.join(name.replace('_', ' ') for name in changed)}."


def _hours(work: UnitOfWork, centre: Centre, opening: Mapping[int, Hours] | None) -> Iterator[str]:
    owner, today = Owner(centre.id), local_today(work, centre.id)
    if opening is None or [it.hours for it in weeks_from(work, owner, today)] == [opening]:
        return
    set_week(work, owner, today, opening)
    yield f"Set the weekly opening hours of {centre.slug}, from {today:%d.%m.%Y} on."


def _kind(work: UnitOfWork, centre: Centre, kind: Kind) -> Iterator[str]:
    """A kind keeps the advisers who were named for it at the desk."""
    known = {each.code: each for each in kinds(work, centre.id)}.get(kind.code)
    if known is None:
        add_kind(
            work,
            centre.id,
            kind.code,
            kind.minutes,
            buffer_minutes=kind.buffer_minutes,
            forms=kind.forms,
            self_booked=kind.self_booked,
        )
        yield f"Added the kind of meeting {kind.code} to {centre.slug}."
    elif known != (wanted := replace(kind, advisers=known.advisers)):
        change_kind(work, centre.id, wanted)
        yield f"Changed the kind of meeting {kind.code} of {centre.slug}."


def _room(work: UnitOfWork, centre: Centre, room: PlannedRoom) -> Iterator[str]:
    known = {each.name: each for each in all_rooms(work, centre.id)}.get(room.name)
    if known is None:
        add_room(work, centre.id, room.name, wheelchair=room.wheelchair, quiet=room.quiet)
        yield f"Added the room {room.name} to {centre.slug}."
    elif (known.wheelchair, known.quiet) != (room.wheelchair, room.quiet):
        change_room(work, known.id, room.name, wheelchair=room.wheelchair, quiet=room.quiet)
        yield f"Changed the room {room.name} of {centre.slug}."


def _stranded(work: UnitOfWork, centre: Centre, before: set[int]) -> Iterator[str]:
    """Meetings that the new hours leave out are handed to the desk."""
    after = meetings_outside_hours(work, centre.id)
    stranded = [one for one in after if one.id not in before]
    for one in stranded:
        open_reschedule_task(work, one)
    if stranded:
        told = "Booked meetings outside of the new hours, each a task at the desk now"
        yield f"{told}: {len(stranded)}."


def _administrator(
    work: UnitOfWork, planned: PlannedAdministrator | None
) -> tuple[NewPassword | None, list[str]]:
    """Opens the account if nobody has its login; an account that exists keeps its password."""
    if planned is None:
        return None, []
    centre = centre_by_slug(work, planned.centre)
    known = account_with_login(work, planned.login)
    if known is not None or centre is None:
        return None, []
    first = open_first_account(work, centre.id, planned.name, planned.login)
    if planned.sees_all:
        let_serve_all(work, first.staff.id)
    return first, [f"Added the administrator {planned.name}, login {planned.login}."]
