"""All that staff do at the desk and that is written down, each with the lines of the audit log."""

from frontdesk.absences.actions.affected import fingerprint_of
from shared.audit import AuditAction
from shared.content import INTERPRETED_LANGUAGES
from tests.frontdesk.case_deeds import CASE_DEEDS
from tests.frontdesk.clerk import PASSWORD
from tests.frontdesk.deed import Deed
from tests.frontdesk.deliveries import ID
from tests.frontdesk.pair_deeds import PAIR_DEEDS
from tests.frontdesk.setup_deeds import SETUP_DEEDS
from tests.frontdesk.talk_deeds import TALK_DEEDS

STUDIO = "/desk/recordings/da"
"""Where a studio's files are sent."""


A = AuditAction
CITIZEN, MEETING = "citizen:{citizen_id}", "meeting:{meeting_id}"
QUEUED, QUESTION, TASK = "queue:{queued_id}", "inquiry:{question_id}", "task:{task_id}"
TALK, STAFF = "conversation:{conversation_id}", "staff:{staff_id}"
ADVISER, ROOM, CENTRE = "adviser:{adviser_id}", "room:{room_id}", "centre:1"


def opens(what: AuditAction, about: str, to: str, with_a: str, who: str = "lene") -> Deed:
    return Deed(who, to, None, ((what, about),), with_a)


def citizen(what: AuditAction, to: str, with_a: str = "citizen", /, **form: str) -> Deed:
    """A button of a citizen's page."""
    return Deed("lene", f"/desk/citizens/{{citizen_id}}/{to}", form, ((what, CITIZEN),), with_a)


def details(what: AuditAction, **typed: str) -> Deed:
    """The details are read once more before they are changed."""
    lines = (A.OPENED_RECORD, CITIZEN), (what, CITIZEN)
    form = {**DETAILS, **typed}
    return Deed("lene", "/desk/citizens/{citizen_id}/change", form, lines, "record")


def meeting(what: AuditAction, to: str, with_a: str, /, *before: Deed, **form: str) -> Deed:
    address = f"/desk/meetings/{{meeting_id}}/{to}"
    return Deed("lene", address, form, ((what, MEETING),), with_a, before)


def says(what: AuditAction, say: str, with_a: str = "past", *before: Deed) -> Deed:
    return meeting(what, "say", with_a, *before, what=say)


def queue(what: AuditAction, to: str, /, *before: Deed, **form: str) -> Deed:
    return Deed("lene", f"/desk/queue/{to}", form, ((what, QUEUED),), "ticket", before)


def question(what: AuditAction, to: str, /, **form: str) -> Deed:
    lines = ((what, QUESTION),)
    return Deed("lene", f"/desk/questions/{{question_id}}/{to}", form, lines, "question")


def leader(what: AuditAction, about: str, to: str, with_a: str = "", /, **form: str) -> Deed:
    return Deed("inge", f"/desk/{to}", form, ((what, about),), with_a)


def administrator(what: AuditAction, about: str, to: str, /, **form: str) -> Deed:
    return Deed("ole", f"/desk/staff/{to}", form, ((what, about),), "account")


CALL = queue(A.CALLED_NUMBER, "{queued_id}/call")
CALL_TWICE = queue(A.CALLED_AGAIN, "{queued_id}/again", CALL, calls="1")
CALL_THRICE = queue(A.CALLED_AGAIN, "{queued_id}/again", CALL_TWICE, calls="2")
PARK = queue(A.PARKED, "{queued_id}/park", CALL, because="Ryger")
HELD = says(A.SAID_HELD, "held")
DETAILS = {"first_name": "Bent", "last_name": "Sørensen", "language": "da", "remind_by": ""}
DETAILS |= {"telephone": "{telephone}", "seen": "{version}"}
OTHER_NEEDS = {"asked": "1", "kind": "first", "companion": "1"}
OTHER_NEEDS |= {"at": "{was_at}", "was_at": "{was_at}"}
INTERPRETER = {"with_whom": "Tolk Danmark", "way": "here", "seen": "{seen}"}
DECISION = {"decision": "by_phone", "why": "Ingen er ledig", "seen": "{seen}"}
CHAIR = {"kind": "chair", "why": "Ingen stole", "seen": "{seen}"}
NOBODY = fingerprint_of([])
SPAN = "20270209T2300Z-20270210T2300Z"
DAYS = {"first": "2027-02-10", "last": "2027-02-10", "reason": "Kursus", "seen": NOBODY}
"""A Wednesday on which nobody has a meeting."""

AN_ADVISER, A_ROOM = {**DAYS, "who": "adviser-{adviser_id}"}, {**DAYS, "who": "room-{room_id}"}
AN_HOUR = {"day": "2027-03-10", "0-0-from": "9", "0-0-to": "10"}
LEAD_TIMES = {f"days-{language}": "5" for language in INTERPRETED_LANGUAGES}

DEEDS = (
    Deed("mads", "/desk/sessions/end", {}, ((A.ENDED_SESSIONS, "staff:{mads}"),)),
    Deed(
        "lene",
        "/desk/sessions/browsers/{device_id}/forget",
        {},
        ((A.FORGOT_BROWSER, "staff:{lene}"),),
    ),
    Deed("mads", "/desk/sign-out", {}, ((A.SIGNED_OUT, ""),)),
    Deed("mads", "/desk/sign-in", {"login": "mads", "password": PASSWORD}, ((A.SIGNED_IN, ""),)),
    Deed("lene", "/desk/tasks/{task_id}/take", {}, ((A.TOOK_TASK, TASK),), "task"),
    Deed("lene", "/desk/tasks/{task_id}/done", {}, ((A.CLOSED_TASK, TASK),), "task"),
    Deed("lene", "/desk/tasks/{task_id}/not-reached", {}, ((A.REACHED_NOBODY, TASK),), "task"),
    meeting(A.SAID_HERE, "here", "today"),
    meeting(A.SAID_NOT_HERE, "not-here", "arrived"),
    says(A.SAID_HERE, "here", "today"),
    says(A.SAID_NOT_HERE, "not-here", "arrived"),
    HELD,
    says(A.SAID_NOT_COME, "not-come"),
    says(A.SAID_LEFT, "left"),
    says(A.SAID_OUR_DELAY, "our-delay"),
    says(A.TOOK_BACK, "undo", "past", HELD),
    Deed(
        "lene",
        "/desk/citizens/{citizen_id}/book",
        {"at": "{free}"},
        ((A.BOOKED_MEETING, "meeting:{new_meeting}"),),
        "bookable",
    ),
    meeting(A.MOVED_MEETING, "move", "meeting", at="{free}", was_at="{was_at}"),
    meeting(A.CHANGED_MEETING, "move", "meeting", **OTHER_NEEDS),
    meeting(A.CANCELLED_MEETING, "cancel", "meeting", reason="ill"),
    opens(A.SAW_WHOSE_MEETING, CITIZEN, "/desk/meetings/{meeting_id}", "meeting"),
    opens(A.OPENED_FACTS, CITIZEN, "/desk/meetings/{meeting_id}/facts", "meeting"),
    opens(A.OPENED_LETTER, CITIZEN, "/desk/meetings/{meeting_id}/letter", "meeting"),
    meeting(A.BOOKED_INTERPRETER, "interpreter", "interpreted", **INTERPRETER),
    meeting(A.DECIDED_INTERPRETER, "interpreter/decision", "interpreted", **DECISION),
    meeting(A.ARRANGED_PROMISE, "promises", "chair", action="arrange", **CHAIR),
    meeting(A.GAVE_UP_PROMISE, "promises", "chair", action="give_up", **CHAIR),
    meeting(A.KEPT_PROMISE, "promises", "held", action="kept", **CHAIR),
    meeting(A.BROKE_PROMISE, "promises", "held", action="not_kept", **CHAIR),
    opens(A.READ_QUESTION, QUESTION, "/desk/questions/{question_id}", "question"),
    opens(A.LISTENED, QUESTION, "/desk/questions/{question_id}/recordings/{entry_id}", "question"),
    question(A.TOOK_TASK, "take"),
    question(A.ANSWERED, "answer", text="Kom forbi i morgen.", seen="{seen}"),
    question(A.ANSWERED, "called"),
    opens(A.OPENED_RECORD, CITIZEN, "/desk/citizens/{citizen_id}", "citizen"),
    Deed(
        "lene",
        "/desk/citizens/{citizen_id}/show",
        {},
        ((A.OPENED_RECORD, CITIZEN), (A.SHOWED_PROTECTED, CITIZEN)),
        "protected",
    ),
    Deed(
        "lene",
        "/desk/citizens/{citizen_id}/kept",
        None,
        ((A.OPENED_RECORD, CITIZEN), (A.PRINTED_RECORD, CITIZEN)),
        "known",
    ),
    details(A.CHANGED_NAME, first_name="Bo"),
    details(A.CHANGED_LANGUAGE, language="en"),
    details(A.CHANGED_TELEPHONE, telephone="98 62 55 66"),
    details(A.CHANGED_REMINDER, remind_by="text"),
    details(A.CHANGED_NEEDS, companion="1"),
    citizen(A.CONFIRMED_TELEPHONE, "telephone", "known"),
    citizen(A.PROTECTED, "protect"),
    citizen(A.UNPROTECTED, "unprotect", "protected", reason="Trues ikke mere"),
    citizen(A.SAW_IDENTITY, "identity", document="passport"),
    citizen(A.GAVE_CODE, "code", "known"),
    citizen(A.GAVE_MANDATE, "mandates", "known", holder="Birgit"),
    citizen(A.REVOKED_MANDATE, "mandates/{mandate_id}/revoke", "mandate"),
    citizen(A.LET_TRY_AGAIN, "open-again", "guessed_at"),
    citizen(A.WROTE_NOTE, "notes/", note="Ring først"),
    citizen(A.STRUCK_NOTE, "notes/{note_id}/strike", "note", reason="Forkert borger"),
    citizen(A.GAVE_SUPPORT, "support", more_time="1", why="Læser langsomt"),
    citizen(A.ENDED_SUPPORT, "support", "supported", end="1", why="Klarer sig"),
    citizen(A.SET_NEVER_CALLED, "never-called", "citizen", how="letter"),
    citizen(A.ENDED_NEVER_CALLED, "never-called", "never_called", end="1"),
    citizen(A.PAUSED_COURSE, "course/pause", paused_with="job", until="2026-12-15"),
    citizen(A.RESUMED_COURSE, "course/resume", "course"),
    citizen(A.CLOSED_COURSE, "course/close", "course", reason="work"),
    citizen(A.OPENED_COURSE, "course/open"),
    citizen(A.WISHED_FOR_THEM, "wishes", wish="adviser"),
    citizen(A.REQUIRED_ATTENDANCE, "wishes/require", text="Vi vil se dig her."),
    citizen(
        A.ANSWERED_WISH,
        "wishes/{wish_id}/answer",
        "wish",
        state="answered",
        text="Vi taler om det.",
        seen="{wish_seen}",
    ),
    citizen(A.TOLD_ANSWER, "wishes/{wish_id}/told", "answered_wish"),
    citizen(A.WROTE_AGREED, "agreed", **{"sentence-0": "Du søger to job.", "seen": "0"}),
    Deed(
        "lene",
        "/desk/suggestions/{suggestion_id}",
        {"answer": "yes", "why": "Læser langsomt", "seen": "{suggestion_seen}"},
        ((A.DECIDED_SUGGESTION, "citizen:{citizen_id}"),),
        "suggestion",
    ),
    *PAIR_DEEDS,
    leader(A.CHANGED_SCREENING, CENTRE, "suggestions/asked", ease="1"),
    meeting(A.SET_PARTICIPATION, "a-kasse", "meeting", wanted="yes"),
    citizen(A.SET_DEADLINE, "course/deadline", next_by="2026-12-15"),
    citizen(A.SET_TERMS, "course/rules", "course", target_group="job_ready", a_kasse="no"),
    citizen(A.AGREED_CONTACT, "course/agreed", "course", rhythm="often", talk_form="phone"),
    citizen(A.EXEMPTED, "course/exempt", "course", exempt_why="Begynder i job om en måned"),
    citizen(A.ENDED_EXEMPTION, "course/exempt/end", "exempt"),
    leader(A.SET_DEFAULT_PACKS, CENTRE, "rule-packs/", **{"pack-job_ready": "trial"}),
    Deed(
        "lene",
        "/desk/citizens/",
        {"first_name": "Ny", "birth_date": "03.04.1971", "language": "da"},
        ((A.REGISTERED, "citizen:{new_citizen}"),),
    ),
    queue(A.CALLED_NUMBER, "next"),
    CALL,
    queue(A.CALLED_NUMBER, "number", number="{number}"),
    CALL_TWICE,
    queue(A.SERVED, "{queued_id}/served", CALL),
    queue(A.DID_NOT_ANSWER, "{queued_id}/no-answer", CALL_THRICE),
    PARK,
    queue(A.CAME_BACK, "{queued_id}/back", PARK),
    queue(A.UNDID, "{queued_id}/undo", CALL, state="called"),
    leader(A.SET_COUNTERS, CENTRE, "queue/counter/names", names="Skranke 1"),
    *TALK_DEEDS,
    opens(A.SAW_CONTACT, TALK, "/desk/contacts/{contact_id}", "conversation"),
    opens(A.PRINTED_CONTACT, TALK, "/desk/contacts/{contact_id}/proof", "conversation"),
    Deed(
        "lene",
        "/desk/contacts/{contact_id}/was",
        {"citizen_id": "{citizen_id}"},
        ((A.JOINED_CONTACT, TALK), (A.JOINED_CONTACT, CITIZEN)),
        "contact",
    ),
    Deed(
        "lene",
        "/desk/contacts/{contact_id}/was-not",
        {},
        ((A.TOOK_CONTACT_BACK, TALK), (A.TOOK_CONTACT_BACK, CITIZEN)),
        "joined",
    ),
    leader(
        A.REPORTED_ABSENCE,
        f"{ADVISER} {SPAN}",
        "absences/save",
        "adviser",
        who="adviser-{adviser_id}",
        **DAYS,
    ),
    leader(
        A.REPORTED_ABSENCE, f"{ROOM} {SPAN}", "absences/save", "room", who="room-{room_id}", **DAYS
    ),
    leader(A.ENDED_ABSENCE, "absence:{absence_id}", "absences/{absence_id}/end", "absence"),
    leader(
        A.ADVISER_LEAVES,
        ADVISER,
        "departures/save",
        "adviser",
        who="{adviser_id}",
        last="2027-02-10",
        seen=fingerprint_of([]),
    ),
    leader(A.ADVISER_STAYS, ADVISER, "departures/{departure_id}/stay", "departure"),
    leader(A.CLOSED_DAYS, SPAN, "absences/save", who="house", **DAYS),
    leader(A.OPENED_DAY, "day:{day}", "absences/days/{day}/open", "closed_day"),
    leader(A.CLOSED_HOUSE, "closed_house:{new_closed_house}", "closed-house/save", **DAYS),
    leader(
        A.OPENED_HOUSE, "closed_house:{closed_id}", "closed-house/{closed_id}/open", "closed_house"
    ),
    leader(A.CHANGED_HOURS, ADVISER, "hours/{adviser_id}/day", "adviser", day="2027-03-10"),
    leader(A.CHANGED_HOURS, CENTRE, "hours/day", day="2027-03-10"),
    leader(A.CHANGED_HOURS, ADVISER, "hours/{adviser_id}/held-back", "adviser", **AN_HOUR),
    leader(A.CHANGED_ADVISER, "adviser:{new_adviser}", "roster/advisers", name="N", languages="da"),
    leader(
        A.CHANGED_ADVISER,
        ADVISER,
        "roster/advisers/{adviser_id}",
        "adviser",
        name="M",
        languages="da",
    ),
    leader(A.CHANGED_ROOM, "room:{new_room}", "roster/rooms", name="Nyt rum"),
    leader(A.CHANGED_ROOM, ROOM, "roster/rooms/{room_id}", "room", name="Andet rum"),
    leader(A.CHANGED_ROOM, ROOM, "roster/rooms/{room_id}/close", "room"),
    leader(A.CHANGED_ROOM, ROOM, "roster/rooms/{room_id}/reopen", "closed_room"),
    leader(A.RENEWED_FEED, ADVISER, "calendar/{adviser_id}/feed", "adviser"),
    leader(
        A.FOLLOWED_CALENDAR,
        ADVISER,
        "calendar/{adviser_id}/follow",
        "adviser",
        address="https://kalender.test/a.ics",
    ),
    leader(A.LEFT_CALENDAR, ADVISER, "calendar/{adviser_id}/leave/{calendar_id}", "followed"),
    leader(A.CHANGED_TEXT, "topic:companion:da", "texts/companion/da", seen="Ja.", heard="Ja."),
    leader(
        A.CHECKED_TOPIC, "topic:companion", "texts/companion/checked", by="Ida", on="2026-11-20"
    ),
    leader(A.CHANGED_LEXICON, CENTRE, "names/", written="Aars", respelt="Års"),
    leader(A.CHANGED_KIND, "kind:cv", "kinds/cv", minutes="45", buffer_minutes="15"),
    leader(A.CHANGED_KIND, "kind:followup", "kinds/followup/up"),
    *CASE_DEEDS,
    *SETUP_DEEDS,
    leader(A.CHANGED_LEAD_TIMES, CENTRE, "lead-times/", **LEAD_TIMES),
    opens(A.READ_EXCEPTIONS, "", "/desk/exceptions/", "", "inge"),
    opens(A.READ_SAFETY, "", "/desk/safety/", ""),
    administrator(
        A.OPENED_ACCOUNT,
        "staff:{new_staff}",
        "",
        name="N",
        login="n",
        role="front_desk",
        adviser="",
    ),
    administrator(
        A.CHANGED_ACCOUNT, STAFF, "{staff_id}", name="Nyt navn", role="adviser", adviser=""
    ),
    administrator(A.GAVE_PASSWORD, STAFF, "{staff_id}/password"),
    administrator(A.ENDED_ACCOUNT, STAFF, "{staff_id}/end"),
    Deed("ole", "/desk/staff/{staff_id}/take-back", {}, ((A.OPENED_ACCOUNT, STAFF),), "ended"),
    Deed(
        "karen",
        "/desk/password",
        {"old": PASSWORD, "new": "fire grønne heste i regnen"},
        ((A.CHOSE_PASSWORD, "staff:{karen}"),),
    ),
    Deed("ole", STUDIO, {}, ((A.TOOK_IN_RECORDING, f"recording:da/{ID}"),)),
    Deed(
        "ole",
        f"/desk/recordings/da/{ID}/remove",
        {},
        ((A.REMOVED_RECORDING, f"recording:da/{ID}"),),
    ),
    Deed(
        "lene",
        "/desk/meetings/{meeting_id}/arrival/swap",
        {"seen": "{seen}", "other": "{other_id}"},
        ((A.SWAPPED_ARRIVALS, MEETING), (A.SWAPPED_ARRIVALS, "meeting:{other_id}")),
        "swapped",
    ),
    meeting(A.SWAPPED_ARRIVALS, "arrival/second", "second", seen="{seen}"),
    meeting(A.ARRIVALS_WERE_ONE, "arrival/same", "second", seen="{seen}"),
)
