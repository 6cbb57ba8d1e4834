"""What there is to do something to at the desk, made as it is asked for by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from itertools import count
from typing import Any

from frontdesk.citizens.actions.details import details
from frontdesk.clerks import Clerk
from shared.accounts import Role, add_staff
from shared.accounts.models import StaffRow
from shared.appointments import (
    FIRST_MEETING,
    FOR_GOOD,
    add_adviser,
    add_room,
    add_shift,
    arrive,
    book,
    close_day,
    close_house,
    close_room,
    follow_calendar,
    free_times,
    mark_held,
    report_absence,
    set_counters,
)
from shared.citizens import (
    Bucket,
    Document,
    Needs,
    Scope,
    Support,
    answer_guess,
    change_name,
    get_citizen,
    give_mandate,
    give_support,
    protect,
    register,
    see_identity,
    write_note,
)
from shared.dialogue import Beginning, begin, overview
from shared.followups import PromiseKind, answer_wish, booked, make_wish, promise_of
from shared.inquiries import Asker, Audio, add_recording, ask, inquiry, keep_sound, note_recording
from shared.safetynet import (
    ContactLink,
    TaskKind,
    draw_ticket,
    exempt_citizen,
    join_contact,
    number_for_meeting,
    open_course,
    open_task,
    stamped,
)
from shared.services import RECEPTION, SCRIPTS
from shared.unit_of_work import UnitOfWork, Workplace
from shared.wishes import WishKind, WishState, find_wish
from tests.frontdesk.clerk import PASSWORD
from tests.frontdesk.making_arrivals import MakesArrivals
from tests.frontdesk.making_cases import MakesCases
from tests.frontdesk.making_devices import MakesDevices
from tests.frontdesk.making_pairs import MakesPairs
from tests.frontdesk.making_suggestions import MakesSuggestions
from tests.frontdesk.rows import latest

NOTHING, MANY = Needs(), 8
"""Advisers more, so that everybody who asks gets a time."""

Ids = Mapping[str, Any]
"""By the names that addresses and forms use."""


@dataclass
class Maker(MakesCases, MakesPairs, MakesSuggestions, MakesArrivals, MakesDevices):
    """Makes things in one centre. Each `make_...` gives ids by the names that addresses use."""

    house: Workplace
    centre_id: int
    numbers: "count[int]" = field(default_factory=lambda: count(20304050))

    def make(self, name: str) -> Ids:
        with self.house.work() as work:
            made: Ids = getattr(self, f"make_{name}")(work)
        return made

    def furnish(self) -> None:
        """Advisers and rooms enough for everybody."""
        with self.house.work() as work:
            for n in range(MANY):
                adviser_id = add_adviser(work, self.centre_id, f"Rådgiver {n}")
                add_shift(work, adviser_id, time(9), time(15))
                add_room(work, self.centre_id, f"Rum {n}", wheelchair=True)

    def turn(self, conversation_id: str) -> int:
        """The number of the present question."""
        with self.house.read() as work:
            found = overview(work, conversation_id).prompt
        assert found is not None
        return found.turn

    def make_citizen(self, work: UnitOfWork) -> Ids:
        number = next(self.numbers)
        born = date(1950, 1, 1) + timedelta(days=number % 9999)
        found = register(work, self.centre_id, born, f"+45{number}", None, "da")
        change_name(work, found.id, "Bent", "Sørensen")
        return {"citizen_id": found.id, "telephone": found.telephone}

    def make_record(self, work: UnitOfWork) -> Ids:
        """A citizen, with the version of what is known of them."""
        made = self.make_citizen(work)
        seen = details(work, Clerk(0, self.centre_id, "Lene"), made["citizen_id"])
        return {**made, "version": seen.version}

    def make_bookable(self, work: UnitOfWork) -> Ids:
        """A citizen, and a time that is free."""
        return {**self.make_citizen(work), "free": self._free(work)}

    def make_supported(self, work: UnitOfWork) -> Ids:
        made = self.make_citizen(work)
        give_support(work, made["citizen_id"], Support(more_time=True), "Lene", "Fordi")
        return made

    def make_wish(self, work: UnitOfWork) -> Ids:
        """A wish that waits for its answer."""
        made = self.make_citizen(work)
        wish = make_wish(work, made["citizen_id"], WishKind.ADVISER, "kiosk")
        return {**made, "wish_id": wish.id, "wish_seen": wish.version}

    def make_answered_wish(self, work: UnitOfWork) -> Ids:
        made = self.make_wish(work)
        wish = find_wish(work, made["wish_id"])
        assert answer_wish(work, wish, WishState.ANSWERED, "Vi taler om det.", "Lene")
        return made

    def make_course(self, work: UnitOfWork) -> Ids:
        made = self.make_citizen(work)
        open_course(work, self.centre_id, made["citizen_id"], "desk")
        return made

    def make_exempt(self, work: UnitOfWork) -> Ids:
        """A citizen who is exempt from the counts of their rule pack."""
        made = self.make_course(work)
        exempt_citizen(work, made["citizen_id"], "Fordi", "desk")
        return made

    def make_known(self, work: UnitOfWork) -> Ids:
        """A citizen whose identity was seen today."""
        made = self.make_citizen(work)
        see_identity(work, made["citizen_id"], Document.PASSPORT, "Lene", work.now.date())
        return made

    def make_guessed_at(self, work: UnitOfWork) -> Ids:
        """A citizen whose identity was seen today, after a wrong guess at them."""
        made = self.make_known(work)
        theirs = [Bucket(Scope.CITIZEN_BY_NUMBER, str(made["citizen_id"]))]
        answer_guess(work, self.centre_id, "wrong", theirs, lambda: "")
        return made

    def make_protected(self, work: UnitOfWork) -> Ids:
        made = self.make_citizen(work)
        protect(work, made["citizen_id"])
        return made

    def make_mandate(self, work: UnitOfWork) -> Ids:
        made = self.make_known(work)
        give_mandate(work, made["citizen_id"], "Birgit", "Lene")
        return {**made, "mandate_id": latest(work, "mandate")}

    def make_note(self, work: UnitOfWork) -> Ids:
        made = self.make_citizen(work)
        write_note(work, made["citizen_id"], "En note", "Lene")
        return {**made, "note_id": latest(work, "note")}

    def make_meeting(self, work: UnitOfWork, needs: Needs = NOTHING, at: int = -1) -> Ids:
        """Ahead, with its citizen; it is followed up as any other."""
        return {**self._booked(work, needs, at), "free": self._free(work)}

    def make_interpreted(self, work: UnitOfWork) -> Ids:
        """A meeting ahead for which an interpreter is promised."""
        made = self.make_meeting(work, Needs(interpreter="ar"))
        return {**made, "seen": _version(work, made, PromiseKind.INTERPRETER)}

    def make_chair(self, work: UnitOfWork) -> Ids:
        """A meeting ahead for which a chair is promised."""
        made = self.make_meeting(work, Needs(companion=True))
        return {**made, "seen": _version(work, made, PromiseKind.CHAIR)}

    def make_today(self, work: UnitOfWork) -> Ids:
        """A meeting of today."""
        return self.make_meeting(work, at=0)

    def make_arrived(self, work: UnitOfWork) -> Ids:
        made = self.make_today(work)
        arrive(work, made["meeting_id"], "kiosk")
        number_for_meeting(work, made["meeting_id"])
        return {**made, "queued_id": latest(work, "queue")}

    def make_past(self, work: UnitOfWork, needs: Needs = NOTHING) -> Ids:
        """A meeting of last week, of which nobody has said how it went."""
        return self._booked(replace(work, now=work.now - timedelta(days=7)), needs, 0)

    def make_held(self, work: UnitOfWork) -> Ids:
        """A meeting that was held, with a chair that was promised."""
        made = self.make_past(work, Needs(companion=True))
        mark_held(work, made["meeting_id"], "Lene")
        return {**made, "seen": _version(work, made, PromiseKind.CHAIR)}

    def make_task(self, work: UnitOfWork) -> Ids:
        """A call that is owed to a citizen."""
        made = self.make_citizen(work)
        citizen = get_citizen(work, made["citizen_id"])
        task = open_task(
            work,
            self.centre_id,
            TaskKind.CALL_BACK,
            work.now + timedelta(hours=1),
            citizen_id=citizen.id,
            telephone=citizen.telephone,
        )
        return {**made, "task_id": task.id}

    def make_ticket(self, work: UnitOfWork) -> Ids:
        due_at = work.now + timedelta(minutes=15)
        drawn = draw_ticket(
            work, self.centre_id, due_at, None, topic="letter", language="da", kiosk_name="Kiosk 1"
        )
        return {"queued_id": latest(work, "queue"), "number": drawn.ticket, "calls": 1}

    def make_question(self, work: UnitOfWork) -> Ids:
        """Asked by voice; the recording is there."""
        number = next(self.numbers)
        asker = Asker(date(1988, 4, 1), "da", f"conversation {number}", f"+45{number}")
        asked = ask(work, self.centre_id, asker, "asking-money", work.now + timedelta(days=2))
        note_recording(work, f"RE{number}", "https://api.twilio.com/1", 9)
        add_recording(work, asked.id, f"RE{number}")
        keep_sound(work, f"RE{number}", Audio(b"Goddag", "audio/wav"))
        entries = inquiry(work, asked.id).entries
        return {"question_id": asked.id, "entry_id": entries[-1].id, "seen": len(entries)}

    def make_conversation(self, work: UnitOfWork) -> Ids:
        """At the telephone, by a number that nobody here has."""
        told = Beginning(
            RECEPTION, self.centre_id, "phone", "da", channel=f"CA{next(self.numbers)}"
        )
        begun = begin(work, SCRIPTS, told)
        known = stamped(work, begun.conversation_id)
        assert known is not None
        return {
            "conversation_id": begun.conversation_id,
            "contact_id": known.id,
            "turn": begun.turn,
        }

    def make_help(self, work: UnitOfWork) -> Ids:
        """A conversation in which help was asked for."""
        made = self.make_conversation(work)
        task = open_task(
            work,
            self.centre_id,
            TaskKind.HELP,
            work.now + timedelta(minutes=5),
            conversation_id=made["conversation_id"],
        )
        return {**made, "task_id": task.id}

    def make_contact(self, work: UnitOfWork) -> Ids:
        """A contact, and a citizen whose it may be."""
        return {**self.make_conversation(work), **self.make_citizen(work)}

    def make_joined(self, work: UnitOfWork) -> Ids:
        made = self.make_contact(work)
        how = ContactLink.RECOGNISED
        join_contact(work, made["conversation_id"], made["citizen_id"], how, "desk")
        return made

    def make_absence(self, work: UnitOfWork) -> Ids:
        adviser_id = add_adviser(work, self.centre_id, "Syg")
        starts_at = work.now + timedelta(days=30)
        report_absence(work, adviser_id, starts_at, starts_at + timedelta(days=1), "Kursus")
        return {"absence_id": latest(work, "absence"), "adviser_id": adviser_id}

    def make_departure(self, work: UnitOfWork) -> Ids:
        adviser_id = add_adviser(work, self.centre_id, "Rejser")
        starts_at = work.now + timedelta(days=30)
        report_absence(work, adviser_id, starts_at, starts_at + FOR_GOOD, "Ny stilling")
        return {"departure_id": latest(work, "absence"), "adviser_id": adviser_id}

    def make_closed_day(self, work: UnitOfWork) -> Ids:
        day = work.now.date() + timedelta(days=50)
        close_day(work, self.centre_id, day, "Julefrokost")
        return {"day": day.isoformat()}

    def make_closed_house(self, work: UnitOfWork) -> Ids:
        day = work.now.date() + timedelta(days=60)
        close_house(work, self.centre_id, day, day, "Vand i kælderen", "Lene")
        return {"closed_id": latest(work, "closed_house")}

    def make_counter(self, work: UnitOfWork) -> Ids:
        set_counters(work, self.centre_id, ["Skranke 1", "Skranke 2"])
        return {"counter_id": latest(work, "counter")}

    def make_adviser(self, work: UnitOfWork) -> Ids:
        return {"adviser_id": add_adviser(work, self.centre_id, f"Ny {next(self.numbers)}")}

    def make_room(self, work: UnitOfWork) -> Ids:
        name = f"Rum {next(self.numbers)}"
        return {"room_id": add_room(work, self.centre_id, name), "room_name": name}

    def make_closed_room(self, work: UnitOfWork) -> Ids:
        made = self.make_room(work)
        close_room(work, made["room_id"])
        return made

    def make_followed(self, work: UnitOfWork) -> Ids:
        made = self.make_adviser(work)
        follow_calendar(work, made["adviser_id"], "https://kalender.test/b.ics")
        return {**made, "calendar_id": latest(work, "followed_calendar")}

    def make_account(self, work: UnitOfWork) -> Ids:
        login = f"ny{next(self.numbers)}"
        add_staff(work, self.centre_id, login, login, PASSWORD, Role.FRONT_DESK)
        return {"staff_id": latest(work, "staff")}

    def make_ended(self, work: UnitOfWork) -> Ids:
        made = self.make_account(work)
        row = work.session.get_one(StaffRow, made["staff_id"])
        row.ended_at = work.now
        return made

    def _free(self, work: UnitOfWork) -> str:
        return free_times(work, self.centre_id, FIRST_MEETING)[-9].isoformat()

    def _booked(self, work: UnitOfWork, needs: Needs, at: int) -> Ids:
        made = self.make_citizen(work)
        citizen = get_citizen(work, made["citizen_id"])
        starts_at = free_times(work, self.centre_id, FIRST_MEETING, needs)[at]
        meeting = book(work, citizen.id, FIRST_MEETING, starts_at, needs, "phone")
        booked(work, meeting, citizen, "phone")
        return {**made, "meeting_id": meeting.id, "was_at": meeting.starts_at.isoformat()}


def _version(work: UnitOfWork, made: Ids, kind: PromiseKind) -> int:
    found = promise_of(work, made["meeting_id"], kind)
    assert found is not None
    return found.version
