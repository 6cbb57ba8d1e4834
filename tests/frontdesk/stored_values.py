"""A centre in which every column that a form shows holds, in some row, each value of its list, and
values that the list does not have."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from itertools import cycle
from typing import Any

from sqlalchemy import select, update

from demo import fill
from shared.accounts import Role, add_staff
from shared.accounts.models import StaffRow
from shared.appointments import (
    DeviceKind,
    DeviceLook,
    Form,
    Owner,
    add_adviser,
    add_centre,
    add_device,
    close_house,
    follow_calendar,
    set_hours_of_day,
)
from shared.appointments.hall_models import CounterRow
from shared.appointments.models import AdviserRow, HoursRow, MeetingRow, RoomRow
from shared.casesystem import set_confirmation
from shared.citizens import (
    Document,
    RemindBy,
    Support,
    give_mandate,
    give_support,
    see_identity,
    write_note,
)
from shared.citizens.models import CitizenRow, StandingNeedsRow
from shared.content import INTERPRETED_LANGUAGES, SIGN_LANGUAGE, SPOKEN_LANGUAGES
from shared.inquiries import Asker, ask
from shared.safetynet import (
    FundMember,
    PausedWith,
    Rhythm,
    draw_ticket,
    rule_packs,
    target_groups,
)
from shared.safetynet.models import CourseRow
from shared.safetynet.pack_models import CentrePackRow
from shared.unit_of_work import UnitOfWork
from tests.frontdesk.clerk import PASSWORD

TEXTS_ELSEWHERE = {
    "desk.texts.save_text": "a form, on the page of a topic; see test_texts",
    "desk.texts.note_check": "a form, on the page of a topic; see test_texts",
    "desk.texts.judge_text": "asked by the page of a topic itself while somebody types",
    "desk.names.remove_name": "a button, for a name in the lexicon",
}
"""Forms of a centre's texts that no page with a number shows, and why."""

NOT_SPOKEN = ("ku", "zh-Hant", "und", "x")
"""Languages that no list has: of former lists, of another system, and none at all."""

ODD_NAMES = (
    "Å" * 75,
    "  luft foran og bagved  ",
    "to  mellemrum",
    'O\'Neill <b>&amp;</b> "citat" {{ 7 }} %s',
    "Zoë\u200d \u202eabc",
    "a\tb",
    "🦊",
    "ß",
)
TELEPHONES = (None, "+4598621234", "+46701234567", "+15551234567", "12", "+45112", "98 62")
LONGER = (0, 15, 30, 45, 60, 10, 20, 90)

WEEKS: Sequence[Sequence[tuple[time, time]]] = (
    ((time(9), time(10)), (time(11), time(12)), (time(13), time(14))),
    ((time(8, 50), time(15, 5)),),
    ((time(9), time(12)), (time(11), time(15))),
    ((time(0), time(23, 59)),),
    ((time(9, 0, 30), time(12)),),
)
"""A day's hours as no form writes them: three, off the quarter, crossing, with seconds."""


DEVICES = (
    (DeviceKind.KIOSK, DeviceLook("  Ved  døren ", "file:/tmp/slips", 300)),
    (DeviceKind.DISPLAY, DeviceLook("Hallen" * 13, dark=True)),
)
"""Screens with values that nobody could type."""


def fill_with_stored_values(work: UnitOfWork) -> None:
    """Fills an empty database."""
    fill(work)
    centre_id = work.session.scalars(select(CitizenRow.centre_id)).first() or 0
    elsewhere = add_centre(
        work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4599889950"
    )
    gone = add_adviser(work, elsewhere.id, "Rejst")
    _of_citizens(work, gone)
    _of_courses(work)
    _of_meetings(work)
    _of_advisers_and_rooms(work)
    _of_accounts(work, centre_id, gone)
    _of_hours(work, centre_id)
    _of_the_hall(work, centre_id)
    _things_to_answer(work, centre_id)
    today = work.now.date()
    set_confirmation(work, centre_id, "Karen", today, "staff:1", needs_confirmation=True)


def _of_citizens(work: UnitOfWork, gone: int) -> None:
    rows = work.session.scalars(select(CitizenRow).order_by(CitizenRow.id)).all()
    _in_turn(rows, "language", (*SPOKEN_LANGUAGES, *NOT_SPOKEN))
    _in_turn(rows, "first_name", (*ODD_NAMES, None, "Anna"))
    _in_turn(rows, "last_name", ("Sørensen", None, *reversed(ODD_NAMES)))
    _in_turn(rows, "telephone", TELEPHONES)
    _in_turn(rows, "remind_by", (*RemindBy, None))
    advisers = work.session.scalars(select(AdviserRow.id)).all()
    languages = cycle((None, *INTERPRETED_LANGUAGES, *NOT_SPOKEN))
    helpers = cycle((None, gone, 999_999, *advisers))
    today = work.now.date()
    for n, row in enumerate(rows):
        if n % 5:
            ticks = {name: bool(n >> bit & 1) for bit, name in enumerate(_NEEDS)}
            work.session.add(
                StandingNeedsRow(citizen_id=row.id, interpreter=next(languages), **ticks)
            )
        ticks = {name: bool(n >> bit & 1) for bit, name in enumerate(_SUPPORT)}
        ticks["met_at_door"] |= not any(ticks.values())
        given = Support(adviser_id=next(helpers), **ticks)
        give_support(work, row.id, given, "Lene", "  Fordi  ")
        see_identity(work, row.id, [*Document][n % len(Document)], "Lene", today)
        write_note(work, row.id, f"En note\n{ODD_NAMES[n % len(ODD_NAMES)]}", "Lene")
        give_mandate(work, row.id, "Bent", "Lene")
    work.session.flush()


_NEEDS = ("companion", "wheelchair", "more_time", "quiet_room")
_SUPPORT = ("more_time", "is_called", "met_at_door", "no_time_outs")


def _of_courses(work: UnitOfWork) -> None:
    """Courses that are paused, closed, or have a deadline; some of it long ago."""
    rows = work.session.scalars(select(CourseRow).order_by(CourseRow.id)).all()
    today = work.now.date()
    _in_turn(rows, "paused_with", (None, *PausedWith))
    days = (-400, -1, 0, 1, 80, 95, 400)
    _in_turn(rows, "next_by", (None, *(today + timedelta(days=days) for days in days)))
    for n, row in enumerate(rows):
        until = today + timedelta(days=days[n % len(days)])
        row.paused_until = until if row.paused_with else None
    _in_turn(rows, "target_group", (None, *target_groups(), "a_former_group"))
    _in_turn(rows, "a_kasse", tuple(FundMember))
    _in_turn(rows, "pack_id", (*rule_packs(), "a-former-pack"))
    _in_turn(rows, "is_pack_chosen", (False, True))
    _in_turn(rows, "rhythm", (None, *Rhythm))
    _in_turn(rows, "form", (None, *Form))
    _in_turn(rows, "why", ("", "  Fordi  ", "æ\u200b"))
    _in_turn(rows, "exempt_since", (None, work.now))
    for n, row in enumerate(rows):
        row.counts_from = today + timedelta(days=days[n % len(days)])
        row.is_from_known = bool(n % 3)
    for group, pack_id in (("", "trial"), ("job_ready", "a-former-pack"), ("young", "2024-others")):
        work.session.merge(CentrePackRow(centre_id=1, target_group=group, pack_id=pack_id))
    _in_turn(rows[::9], "closed_at", (work.now,))
    work.session.flush()


def _of_meetings(work: UnitOfWork) -> None:
    rows = work.session.scalars(select(MeetingRow).order_by(MeetingRow.id.desc())).all()
    promised = [row for row in rows if row.interpreter]
    _in_turn(rows, "interpreter", (*NOT_SPOKEN, *INTERPRETED_LANGUAGES, None))
    for row in promised:
        row.interpreter = row.interpreter or SIGN_LANGUAGE
    _in_turn(rows, "longer", LONGER)
    for bit, name in enumerate(_NEEDS):
        _in_turn(rows, name, [False] * (bit + 1) + [True] * (bit + 1))
    apart = [row for row in rows if row.kind != "first" and row.room_id]
    _in_turn(apart, "form", tuple(Form))
    _in_turn(rows, "keeps_adviser", (False, True, False))
    work.session.flush()


def _of_advisers_and_rooms(work: UnitOfWork) -> None:
    advisers = work.session.scalars(select(AdviserRow).order_by(AdviserRow.id)).all()
    _in_turn(advisers, "first_name", ODD_NAMES)
    _in_turn(advisers, "languages", [["ku", "da"], ["ar", "x", "da"], [], [*SPOKEN_LANGUAGES]])
    rooms = work.session.scalars(select(RoomRow).order_by(RoomRow.id)).all()
    _in_turn(rooms, "name", ODD_NAMES)
    _in_turn(rooms, "wheelchair", (True, False))
    _in_turn(rooms, "quiet", (True, True, False))
    _in_turn(rooms, "closed_at", (work.now, None, work.now))
    work.session.flush()


def _of_accounts(work: UnitOfWork, centre_id: int, gone: int) -> None:
    advisers = work.session.scalars(
        select(AdviserRow.id).where(AdviserRow.centre_id == centre_id)
    ).all()
    for role, name in zip(cycle(Role), ODD_NAMES, strict=False):
        add_staff(work, centre_id, name, f"konto-{name}"[:60], PASSWORD, role)
    rows = work.session.scalars(select(StaffRow).where(StaffRow.login.startswith("konto-"))).all()
    _in_turn(rows, "adviser_id", (None, gone, *advisers))
    rows[-1].ended_at = work.now
    work.session.flush()


def _of_hours(work: UnitOfWork, centre_id: int) -> None:
    """Odd hours for an adviser's week, another adviser's coming weeks, and reserved times."""
    first, second, third, *_ = work.session.scalars(
        select(AdviserRow.id).where(AdviserRow.centre_id == centre_id).order_by(AdviserRow.id)
    ).all()
    today = work.now.date()
    work.session.execute(
        update(HoursRow)
        .where(HoursRow.adviser_id == first, HoursRow.weekday.is_not(None))
        .values(last_day=today - timedelta(days=1))
    )
    _plan(work, centre_id, first, today - timedelta(days=30), WEEKS)
    _plan(work, centre_id, second, today + timedelta(days=20), WEEKS[1:])
    _plan(work, centre_id, second, today + timedelta(days=40), WEEKS[3:])
    _plan(work, centre_id, third, today - timedelta(days=9), WEEKS, held_back=True)
    _plan(work, centre_id, second, today + timedelta(days=9), WEEKS, held_back=True)
    _plan(work, centre_id, None, today + timedelta(days=60), WEEKS)
    set_hours_of_day(work, Owner(centre_id, first), today + timedelta(days=3), WEEKS[0], "Kursus")
    follow_calendar(work, second, "https://kalender.test/a.ics")


def _plan(
    work: UnitOfWork,
    centre_id: int,
    adviser_id: int | None,
    since: date,
    week: Sequence[Sequence[tuple[time, time]]],
    *,
    held_back: bool = False,
) -> None:
    for weekday, stretches in enumerate(week):
        for starts, ends in stretches:
            work.session.add(
                HoursRow(
                    centre_id=centre_id,
                    adviser_id=adviser_id,
                    weekday=weekday,
                    first_day=since,
                    last_day=date.max,
                    starts=starts,
                    ends=ends,
                    held_back=held_back,
                )
            )
    work.session.flush()


def _of_the_hall(work: UnitOfWork, centre_id: int) -> None:
    names = (" Skranke 1", "Skranke  2", "Alt for lang en skranke", *map(str, range(40)))
    for position, name in enumerate(names):
        work.session.add(CounterRow(centre_id=centre_id, name=name, position=position * 2 + 1))
    for kind, look in DEVICES:
        add_device(work, centre_id, kind, look)
    for language in NOT_SPOKEN:
        draw_ticket(
            work,
            centre_id,
            work.now,
            None,
            topic="letter",
            language=language,
            kiosk_name="Kiosk 1",
        )
    work.session.flush()


def _things_to_answer(work: UnitOfWork, centre_id: int) -> None:
    due_at = work.now + timedelta(days=2)
    for language, telephone, call_at in (("da", None, None), ("ku", "+4598621234", due_at)):
        asker = Asker(date(1988, 4, 1), language, f"a conversation in {language}", telephone)
        ask(work, centre_id, asker, "asking-money", due_at, call_at)
    first = work.now.date() + timedelta(days=200)
    close_house(work, centre_id, first, first, "  Vand i kælderen  ", "Lene")


def _in_turn(rows: Iterable[Any], column: str, values: Sequence[object]) -> None:
    for row, value in zip(rows, cycle(values), strict=False):
        setattr(row, column, value)
