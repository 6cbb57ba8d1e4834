"""Who may do what, as docs/desk tells a new colleague, and which addresses each row is about."""

from collections.abc import Iterator, Mapping

from shared.accounts import Role
from tests.house.tree import ROOT

COLUMNS = {
    "Skranke": Role.FRONT_DESK,
    "Rådgiver": Role.ADVISER,
    "Leder": Role.LEADER,
    "Administrator": Role.ADMINISTRATOR,
}
YES = {"ja", "sit eget"}

OPEN = """
    signing_in.show_sign_in signing_in.try_sign_in municipality.go municipality.back
    signing_in.resume_form signing_in.keep_unsent
    display.shows display.enrol_this_display calendar.serve_feed
    display.ask_for_display_code display.enrol_display_by_code
""".split()
"""Open without signing in: the door itself; a screen in the hall and a feed, by a secret."""

ADDRESSES: Mapping[str, str] = {
    "Lige nu, køen, borgere, møder, samtaler, spørgsmål, breve": """
        now.show_now now.claim_this_task now.finish_task now.take_earlier_time now.reached_nobody
        now.is_here now.is_not_here
        arrivals.show_arrival arrivals.swap arrivals.second arrivals.same
        queue.show_queue queue.next_one queue.call_by_number queue.call_from_queue queue.again
        queue.served queue.did_not_answer queue.park_called queue.is_back queue.undo_queue_step
        citizens.search citizens.find_them citizens.show_citizen citizens.reveal_citizen
        pairs.list_pairs pairs.show_pair pairs.compare_two pairs.say_same pairs.say_two_people
        pairs.undo_said
        newcomers.blank newcomers.begin_newcomer newcomers.save_newcomer
        details.form details.save_details details.number_is_theirs
        proofs.seen proofs.show_new_code proofs.mandate proofs.withdraw_mandate
        proofs.print_what_is_kept proofs.let_them_try_again support.give
        never_called.save_never_called
        notes.save_note notes.strike
        booking.show_booking booking.try_to_book booking.show_moving booking.try_to_move
        series.show_series series.book_series series.show_sheet
        booking.hold_chosen
        meetings.show_meeting meetings.show_slip meetings.show_cancelling meetings.try_to_cancel
        meetings.record_attendance history.print_facts
        conversations.new conversations.start_conversation conversations.show_conversation
        conversations.take_over conversations.answer_turn conversations.return_conversation
        conversations.who_was_seen
        questions.list_questions questions.show_question questions.take_this_question
        questions.send_answer questions.mark_called questions.play_question_recording
        letters.show_letter letters.show_letter_with_code letters.sent
        all_letters.show_letter_of_all all_letters.letter_of_all_sent
        calendar.week calendar.mine calendar.adviser
    """,
    "Kontakt, næste skridt, forløb, aftaler om tolk og støtte": """
        contacts.list_contacts contacts.find_contact_by contacts.show_contact contacts.find_whose
        contacts.it_was_them contacts.it_was_not_them contacts.print_proof
        safety.show_safety courses.pause courses.resume courses.close courses.begin_or_reopen
        courses.save_deadline terms.save_terms terms.save_rhythm terms.exempt_them
        terms.end_exempt packs.list_packs
        promises.list_promises promises.save_interpreter promises.save_decision promises.settle
    """,
    "Til fagsystemet, afstemning": """
        cases.show_cases cases.tick cases.correct cases.export
        comparing.show_comparison comparing.compare comparing.see_to
    """,
    "Om bestillinger skal følges af et brev": """
        confirming.show_confirmation confirming.save_confirmation
    """,
    "Ønsker, det aftalte, a-kassens deltagelse": """
        wishes.list_wishes wishes.show_wishes wishes.write_wish wishes.send_wish_answer
        wishes.demand_attendance wishes.wish_answer_told
        agreed.save_agreed agreed.print_agreed agreed.print_wish_answer agreed.save_participation
    """,
    "Forslag efter en bestilling: ja eller nej": """
        screening.list_suggestions screening.decide
    """,
    "Hvad der bliver spurgt om efter en bestilling": """
        screening.show_asked screening.save_what_is_asked
    """,
    "Fravær": """
        absences.list_absences absences.preview_absence absences.save_absence
        absences.withdraw_absence
    """,
    "En rådgiver holder op": """
        departures.show_departures departures.preview_leaving departures.save_leaving
        departures.take_back
    """,
    "Lukke huset, timer og rum, frister, beskytte en borger": """
        closed_house.show_closed_house closed_house.preview_closing closed_house.save_closing
        closed_house.open_again absences.open_day
        hours.of_house hours.of_adviser hours.save_week hours.set_day hours.as_usual
        hours.set_held_back
        roster.show_roster roster.create_adviser roster.change_adviser roster.add_room
        roster.change_room roster.withdraw_room roster.bring_room_back
        lead_times.show_lead_times lead_times.save_lead_times
        details.start_protection details.end_protection
    """,
    "Egen kalender i et andet program": """
        calendar.connected calendar.renew calendar.read_theirs calendar.read_no_more
    """,
    "Se, hvem der har set en borger; undtagelser": "exceptions.list_exceptions",
    "Regelpakker for nye forløb": "packs.save_defaults",
    "Skrankernes navne": "counter.name_them",
    "Tekster om emner, og hvordan navne bliver sagt": """
        texts.list_texts texts.show_text texts.save_text texts.judge_text texts.note_check
        names.show_names names.add_name names.remove_name
    """,
    "Slags møder": "kinds.show_kinds kinds.save kinds.put_before",
    "Opsætning: hvad der mangler, kiosker og skærme, de andre huse": """
        setup.show_setup setup.add_hall_device setup.save_device setup.new_device_code
        setup.revoke_hall_device setup.choose_centre
    """,
    "Brugere og adgangskoder, optagelser": """
        accounts.list_accounts accounts.create_account accounts.show_account accounts.save_account
        accounts.give_password accounts.close_account accounts.reopen_account
        recordings.list_recordings recordings.take_in recordings.show_recording recordings.remove
        recordings.script recordings.script_to_print
    """,
    "Egen adgangskode, egen skranke, hvor man er logget ind, log ud": """
        signing_in.sign_out_here accounts.my_password accounts.save_my_password
        counter.show_counters counter.chosen
        sessions.show_sessions sessions.end_one sessions.end_others sessions.forget
    """,
}
"""The addresses of each row in "Hvem må hvad", docs/desk/README.md."""


def required_rights() -> dict[str, frozenset[Role]]:
    """Which roles each endpoint is for; `KeyError` where the page has no such row."""
    rows = dict(_rows())
    return {
        f"desk.{endpoint}": rows[row]
        for row, endpoints in ADDRESSES.items()
        for endpoint in endpoints.split()
    }


def _rows() -> Iterator[tuple[str, frozenset[Role]]]:
    page = (ROOT / "docs/desk/README.md").read_text()
    table = page.partition("## Hvem må hvad")[2].partition("\n\n")[2].partition("\n\n")[0]
    lines = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines()]
    roles = [COLUMNS[name] for name in lines[0][1:]]
    for row, *cells in lines[2:]:
        yield row, frozenset(role for role, it in zip(roles, cells, strict=True) if it in YES)
