"""What each role may do: one table by endpoint; what is not in it is forbidden to all."""

from collections.abc import Mapping

from shared.accounts import Role

CLOSE_TO_CITIZENS = frozenset({Role.FRONT_DESK, Role.ADVISER, Role.LEADER})
"""Roles that work with citizens.

An administrator keeps accounts and devices, and need not know any citizen.
"""

HALL_AND_LEADER = frozenset({Role.FRONT_DESK, Role.LEADER})
"""Roles that decide when the centre is open, and whether a citizen is protected."""

SPEAK_FOR_ALL = HALL_AND_LEADER
"""Roles that may report anybody, a room or the centre as absent; an adviser only themself."""

EVERYBODY = frozenset(Role)

NAMES_COUNTERS = frozenset({Role.LEADER, Role.ADMINISTRATOR})

SETS_UP_KINDS = frozenset({Role.LEADER, Role.ADMINISTRATOR})
"""Roles that decide which kinds of meeting a centre has, and who holds and books them."""

ONLY_LEADERS = frozenset({Role.LEADER})
"""Exceptions to the rules are a leader's to follow, and for nobody else to compare."""

SIGNED_OUT = frozenset(
    {
        "desk.signing_in.show_sign_in",
        "desk.signing_in.try_sign_in",
        "desk.signing_in.resume_form",
        "desk.signing_in.keep_unsent",
        "desk.switching.leave",
        "desk.switching.show_colleagues",
        "desk.switching.ask_code",
        "desk.switching.try_code",
        "desk.municipality.go",
        "desk.municipality.back",
        "desk.display.shows",
        "desk.display.enrol_this_display",
        "desk.calendar.serve_feed",
    }
)
"""Endpoints open without signing in; the hall's screen and a feed have secrets of their own."""

CHOOSING_PASSWORD = frozenset(
    {
        "desk.signing_in.sign_out_here",
        "desk.accounts.my_password",
        "desk.accounts.save_my_password",
    }
)
"""All that is open to somebody whose password was given to them by another person."""

WITH_A_CALENDAR = frozenset({Role.ADVISER, Role.LEADER})
"""An adviser's calendar feed is their own affair, and their leader's."""

ONLY_ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})

MAY: Mapping[str, frozenset[Role]] = {
    "desk.signing_in.sign_out_here": EVERYBODY,
    "desk.now.show_now": CLOSE_TO_CITIZENS,
    "desk.now.claim_this_task": CLOSE_TO_CITIZENS,
    "desk.now.finish_task": CLOSE_TO_CITIZENS,
    "desk.now.take_earlier_time": CLOSE_TO_CITIZENS,
    "desk.now.reached_nobody": CLOSE_TO_CITIZENS,
    "desk.now.is_here": CLOSE_TO_CITIZENS,
    "desk.now.is_not_here": CLOSE_TO_CITIZENS,
    "desk.arrivals.show_arrival": CLOSE_TO_CITIZENS,
    "desk.arrivals.swap": CLOSE_TO_CITIZENS,
    "desk.arrivals.second": CLOSE_TO_CITIZENS,
    "desk.arrivals.same": CLOSE_TO_CITIZENS,
    "desk.accounts.list_accounts": ONLY_ADMINISTRATORS,
    "desk.accounts.create_account": ONLY_ADMINISTRATORS,
    "desk.accounts.show_account": ONLY_ADMINISTRATORS,
    "desk.accounts.save_account": ONLY_ADMINISTRATORS,
    "desk.accounts.give_password": ONLY_ADMINISTRATORS,
    "desk.accounts.close_account": ONLY_ADMINISTRATORS,
    "desk.accounts.reopen_account": ONLY_ADMINISTRATORS,
    "desk.accounts.my_password": EVERYBODY,
    "desk.accounts.save_my_password": EVERYBODY,
    "desk.switching.my_code": EVERYBODY,
    "desk.switching.save_my_code": EVERYBODY,
    "desk.sessions.show_sessions": EVERYBODY,
    "desk.sessions.end_one": EVERYBODY,
    "desk.sessions.end_others": EVERYBODY,
    "desk.sessions.forget": EVERYBODY,
    "desk.recordings.list_recordings": ONLY_ADMINISTRATORS,
    "desk.recordings.take_in": ONLY_ADMINISTRATORS,
    "desk.recordings.show_recording": ONLY_ADMINISTRATORS,
    "desk.recordings.remove": ONLY_ADMINISTRATORS,
    "desk.recordings.script": ONLY_ADMINISTRATORS,
    "desk.recordings.script_to_print": ONLY_ADMINISTRATORS,
    "desk.absences.list_absences": CLOSE_TO_CITIZENS,
    "desk.absences.preview_absence": CLOSE_TO_CITIZENS,
    "desk.absences.save_absence": CLOSE_TO_CITIZENS,
    "desk.absences.withdraw_absence": CLOSE_TO_CITIZENS,
    "desk.absences.open_day": SPEAK_FOR_ALL,
    "desk.departures.show_departures": ONLY_LEADERS,
    "desk.departures.preview_leaving": ONLY_LEADERS,
    "desk.departures.save_leaving": ONLY_LEADERS,
    "desk.departures.take_back": ONLY_LEADERS,
    "desk.closed_house.show_closed_house": HALL_AND_LEADER,
    "desk.closed_house.preview_closing": HALL_AND_LEADER,
    "desk.closed_house.save_closing": HALL_AND_LEADER,
    "desk.closed_house.open_again": HALL_AND_LEADER,
    "desk.contacts.list_contacts": CLOSE_TO_CITIZENS,
    "desk.contacts.find_contact_by": CLOSE_TO_CITIZENS,
    "desk.contacts.show_contact": CLOSE_TO_CITIZENS,
    "desk.contacts.find_whose": CLOSE_TO_CITIZENS,
    "desk.contacts.it_was_them": CLOSE_TO_CITIZENS,
    "desk.contacts.it_was_not_them": CLOSE_TO_CITIZENS,
    "desk.contacts.print_proof": CLOSE_TO_CITIZENS,
    "desk.conversations.new": CLOSE_TO_CITIZENS,
    "desk.conversations.start_conversation": CLOSE_TO_CITIZENS,
    "desk.conversations.show_conversation": CLOSE_TO_CITIZENS,
    "desk.conversations.take_over": CLOSE_TO_CITIZENS,
    "desk.conversations.who_was_seen": CLOSE_TO_CITIZENS,
    "desk.conversations.answer_turn": CLOSE_TO_CITIZENS,
    "desk.conversations.return_conversation": CLOSE_TO_CITIZENS,
    "desk.citizens.search": CLOSE_TO_CITIZENS,
    "desk.citizens.find_them": CLOSE_TO_CITIZENS,
    "desk.calendar.week": CLOSE_TO_CITIZENS,
    "desk.calendar.mine": CLOSE_TO_CITIZENS,
    "desk.calendar.adviser": CLOSE_TO_CITIZENS,
    "desk.calendar.connected": WITH_A_CALENDAR,
    "desk.calendar.renew": WITH_A_CALENDAR,
    "desk.calendar.read_theirs": WITH_A_CALENDAR,
    "desk.calendar.read_no_more": WITH_A_CALENDAR,
    "desk.hours.of_house": HALL_AND_LEADER,
    "desk.hours.of_adviser": HALL_AND_LEADER,
    "desk.hours.save_week": HALL_AND_LEADER,
    "desk.hours.set_day": HALL_AND_LEADER,
    "desk.hours.as_usual": HALL_AND_LEADER,
    "desk.hours.set_held_back": HALL_AND_LEADER,
    "desk.roster.show_roster": HALL_AND_LEADER,
    "desk.roster.create_adviser": HALL_AND_LEADER,
    "desk.roster.change_adviser": HALL_AND_LEADER,
    "desk.roster.add_room": HALL_AND_LEADER,
    "desk.roster.change_room": HALL_AND_LEADER,
    "desk.roster.withdraw_room": HALL_AND_LEADER,
    "desk.roster.bring_room_back": HALL_AND_LEADER,
    "desk.citizens.show_citizen": CLOSE_TO_CITIZENS,
    "desk.citizens.reveal_citizen": CLOSE_TO_CITIZENS,
    "desk.newcomers.blank": CLOSE_TO_CITIZENS,
    "desk.newcomers.begin_newcomer": CLOSE_TO_CITIZENS,
    "desk.newcomers.save_newcomer": CLOSE_TO_CITIZENS,
    "desk.pairs.list_pairs": CLOSE_TO_CITIZENS,
    "desk.pairs.show_pair": CLOSE_TO_CITIZENS,
    "desk.pairs.compare_two": CLOSE_TO_CITIZENS,
    "desk.pairs.say_same": CLOSE_TO_CITIZENS,
    "desk.pairs.say_two_people": CLOSE_TO_CITIZENS,
    "desk.pairs.undo_said": CLOSE_TO_CITIZENS,
    "desk.details.form": CLOSE_TO_CITIZENS,
    "desk.details.save_details": CLOSE_TO_CITIZENS,
    "desk.details.number_is_theirs": CLOSE_TO_CITIZENS,
    "desk.details.start_protection": HALL_AND_LEADER,
    "desk.details.end_protection": HALL_AND_LEADER,
    "desk.proofs.seen": CLOSE_TO_CITIZENS,
    "desk.proofs.show_new_code": CLOSE_TO_CITIZENS,
    "desk.proofs.let_them_try_again": CLOSE_TO_CITIZENS,
    "desk.proofs.mandate": CLOSE_TO_CITIZENS,
    "desk.proofs.withdraw_mandate": CLOSE_TO_CITIZENS,
    "desk.proofs.print_what_is_kept": CLOSE_TO_CITIZENS,
    "desk.support.give": CLOSE_TO_CITIZENS,
    "desk.never_called.save_never_called": CLOSE_TO_CITIZENS,
    "desk.notes.save_note": CLOSE_TO_CITIZENS,
    "desk.notes.strike": CLOSE_TO_CITIZENS,
    "desk.booking.show_booking": CLOSE_TO_CITIZENS,
    "desk.booking.try_to_book": CLOSE_TO_CITIZENS,
    "desk.booking.hold_chosen": CLOSE_TO_CITIZENS,
    "desk.booking.show_moving": CLOSE_TO_CITIZENS,
    "desk.booking.try_to_move": CLOSE_TO_CITIZENS,
    "desk.series.show_series": CLOSE_TO_CITIZENS,
    "desk.series.book_series": CLOSE_TO_CITIZENS,
    "desk.series.show_sheet": CLOSE_TO_CITIZENS,
    "desk.meetings.show_meeting": CLOSE_TO_CITIZENS,
    "desk.promises.list_promises": CLOSE_TO_CITIZENS,
    "desk.promises.save_interpreter": CLOSE_TO_CITIZENS,
    "desk.promises.save_decision": CLOSE_TO_CITIZENS,
    "desk.promises.settle": CLOSE_TO_CITIZENS,
    "desk.texts.list_texts": SETS_UP_KINDS,
    "desk.texts.show_text": SETS_UP_KINDS,
    "desk.texts.save_text": SETS_UP_KINDS,
    "desk.texts.judge_text": SETS_UP_KINDS,
    "desk.texts.note_check": SETS_UP_KINDS,
    "desk.names.show_names": SETS_UP_KINDS,
    "desk.names.add_name": SETS_UP_KINDS,
    "desk.names.remove_name": SETS_UP_KINDS,
    "desk.kinds.show_kinds": SETS_UP_KINDS,
    "desk.kinds.save": SETS_UP_KINDS,
    "desk.kinds.put_before": SETS_UP_KINDS,
    "desk.cases.show_cases": CLOSE_TO_CITIZENS,
    "desk.cases.tick": CLOSE_TO_CITIZENS,
    "desk.cases.correct": CLOSE_TO_CITIZENS,
    "desk.cases.export": CLOSE_TO_CITIZENS,
    "desk.comparing.show_comparison": CLOSE_TO_CITIZENS,
    "desk.comparing.compare": CLOSE_TO_CITIZENS,
    "desk.comparing.see_to": CLOSE_TO_CITIZENS,
    "desk.confirming.show_confirmation": ONLY_LEADERS,
    "desk.confirming.save_confirmation": ONLY_LEADERS,
    "desk.lead_times.show_lead_times": HALL_AND_LEADER,
    "desk.lead_times.save_lead_times": HALL_AND_LEADER,
    "desk.letters.show_letter": CLOSE_TO_CITIZENS,
    "desk.letters.show_letter_with_code": CLOSE_TO_CITIZENS,
    "desk.letters.sent": CLOSE_TO_CITIZENS,
    "desk.all_letters.show_letter_of_all": CLOSE_TO_CITIZENS,
    "desk.all_letters.letter_of_all_sent": CLOSE_TO_CITIZENS,
    "desk.meetings.show_slip": CLOSE_TO_CITIZENS,
    "desk.meetings.show_cancelling": CLOSE_TO_CITIZENS,
    "desk.meetings.try_to_cancel": CLOSE_TO_CITIZENS,
    "desk.meetings.record_attendance": CLOSE_TO_CITIZENS,
    "desk.history.print_facts": CLOSE_TO_CITIZENS,
    "desk.daylist.show_day_lists": CLOSE_TO_CITIZENS,
    "desk.exceptions.list_exceptions": ONLY_LEADERS,
    "desk.safety.show_safety": CLOSE_TO_CITIZENS,
    "desk.screening.list_suggestions": CLOSE_TO_CITIZENS,
    "desk.screening.decide": CLOSE_TO_CITIZENS,
    "desk.screening.show_asked": SETS_UP_KINDS,
    "desk.screening.save_what_is_asked": SETS_UP_KINDS,
    "desk.wishes.list_wishes": CLOSE_TO_CITIZENS,
    "desk.wishes.show_wishes": CLOSE_TO_CITIZENS,
    "desk.wishes.write_wish": CLOSE_TO_CITIZENS,
    "desk.wishes.send_wish_answer": CLOSE_TO_CITIZENS,
    "desk.wishes.demand_attendance": CLOSE_TO_CITIZENS,
    "desk.wishes.wish_answer_told": CLOSE_TO_CITIZENS,
    "desk.agreed.save_agreed": CLOSE_TO_CITIZENS,
    "desk.agreed.print_agreed": CLOSE_TO_CITIZENS,
    "desk.agreed.print_wish_answer": CLOSE_TO_CITIZENS,
    "desk.agreed.save_participation": CLOSE_TO_CITIZENS,
    "desk.courses.pause": CLOSE_TO_CITIZENS,
    "desk.courses.resume": CLOSE_TO_CITIZENS,
    "desk.courses.close": CLOSE_TO_CITIZENS,
    "desk.courses.begin_or_reopen": CLOSE_TO_CITIZENS,
    "desk.courses.save_deadline": CLOSE_TO_CITIZENS,
    "desk.terms.save_terms": CLOSE_TO_CITIZENS,
    "desk.terms.save_rhythm": CLOSE_TO_CITIZENS,
    "desk.terms.exempt_them": CLOSE_TO_CITIZENS,
    "desk.terms.end_exempt": CLOSE_TO_CITIZENS,
    "desk.packs.list_packs": CLOSE_TO_CITIZENS,
    "desk.packs.save_defaults": ONLY_LEADERS,
    "desk.questions.list_questions": CLOSE_TO_CITIZENS,
    "desk.questions.show_question": CLOSE_TO_CITIZENS,
    "desk.questions.take_this_question": CLOSE_TO_CITIZENS,
    "desk.questions.send_answer": CLOSE_TO_CITIZENS,
    "desk.questions.mark_called": CLOSE_TO_CITIZENS,
    "desk.questions.play_question_recording": CLOSE_TO_CITIZENS,
    "desk.queue.show_queue": CLOSE_TO_CITIZENS,
    "desk.queue.next_one": CLOSE_TO_CITIZENS,
    "desk.queue.call_by_number": CLOSE_TO_CITIZENS,
    "desk.queue.call_from_queue": CLOSE_TO_CITIZENS,
    "desk.queue.again": CLOSE_TO_CITIZENS,
    "desk.queue.served": CLOSE_TO_CITIZENS,
    "desk.queue.did_not_answer": CLOSE_TO_CITIZENS,
    "desk.queue.park_called": CLOSE_TO_CITIZENS,
    "desk.queue.is_back": CLOSE_TO_CITIZENS,
    "desk.queue.undo_queue_step": CLOSE_TO_CITIZENS,
    "desk.counter.show_counters": EVERYBODY,
    "desk.counter.chosen": EVERYBODY,
    "desk.counter.name_them": NAMES_COUNTERS,
}
"""The roles that may use each endpoint."""


def may(role: Role, endpoint: str) -> bool:
    """Whether the role may use the endpoint."""
    return role in MAY.get(endpoint, frozenset())
