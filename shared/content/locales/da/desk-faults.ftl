# Hvad noget i baggrunden hedder, og driftens kode for det
desk-fault-of = { $what } (kode { $code })
desk-fault-of-rows = { $what }: { $rows } (kode { $code })
desk-fault-named = { $code ->
    [messages] beskeder
    [deliveries] beskeder, der ikke kom frem
    [called] borgere, vi ringer til
    [reminder_calls] opkald før et møde
    [affected] møder, der ikke kan holdes
    [offers] tidligere tider
    [recordings] optagede spørgsmål
    [sweep] borgere uden næste skridt
    [handing_on] opgaver, der skal videre
    [counted] tal for stedet
    [conversations] afbrudte samtaler
    [old_conversations] gamle samtaler
    [calendars] rådgivernes egne kalendere
    [old_answers] sletning af gamle svar
    [cases] linjer til fagsystemet
    [ask_for_reminder_calls] opkald før et møde
    [erase_old_answers] sletning af gamle svar
    [erase_old_contacts] sletning af gamle kontakter
    [erase_old_guesses] sletning af gamle forsøg
    [fetch_recordings] optagede spørgsmål
    [find_abandoned_conversations] afbrudte samtaler
    [find_affected_meetings] møder, der ikke kan holdes
    [hand_on_cases] linjer til fagsystemet
    [offer_freed_times] tidligere tider
    [read_outside_calendars] rådgivernes egne kalendere
    [say_alive] livstegn
    [send_messages] beskeder
    [sweep_safety_net] borgere uden næste skridt
    [tell_of_set_aside] det, der er lagt til side
    [tidy_sounds] sletning af gamle lyde
    [write_day_lists] dagens liste på papir
   *[other] { $code }
}
