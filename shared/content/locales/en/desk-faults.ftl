# What something in the background is called, and the operator's code for it
desk-fault-of = { $what } (code { $code })
desk-fault-of-rows = { $what }: { $rows } (code { $code })
desk-fault-named = { $code ->
    [messages] messages
    [deliveries] messages that did not arrive
    [called] citizens whom we call
    [reminder_calls] calls before a meeting
    [affected] meetings that can't be held
    [offers] earlier times
    [recordings] recorded questions
    [sweep] citizens without a next step
    [handing_on] tasks to be handed on
    [counted] figures of the centre
    [conversations] conversations that were broken off
    [old_conversations] old conversations
    [calendars] advisers' own calendars
    [old_answers] erasing old answers
    [cases] lines for the case system
    [ask_for_reminder_calls] calls before a meeting
    [erase_old_answers] erasing old answers
    [erase_old_contacts] erasing old contacts
    [erase_old_guesses] erasing old guesses
    [fetch_recordings] recorded questions
    [find_abandoned_conversations] conversations that were broken off
    [find_affected_meetings] meetings that can't be held
    [hand_on_cases] lines for the case system
    [offer_freed_times] earlier times
    [read_outside_calendars] advisers' own calendars
    [say_alive] sign of life
    [send_messages] messages
    [sweep_safety_net] citizens without a next step
    [tell_of_set_aside] what was set aside
    [tidy_sounds] erasing old sounds
    [write_day_lists] the list of the day on paper
   *[other] { $code }
}
