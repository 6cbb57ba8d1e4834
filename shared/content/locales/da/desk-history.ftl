# Hvem gjorde det
desk-by = { $name }
desk-by-kiosk = borgeren ved skærmen
desk-by-phone = borgeren på telefon
desk-by-desk = ved skranken
desk-by-waitlist = ventelisten
desk-by-worker = af sig selv
desk-by-companion-kiosk = { $name } med fuldmagt, ved skærmen
desk-by-companion-phone = { $name } med fuldmagt, på telefon
desk-by-companion-desk = { $name } med fuldmagt, ved skranken

# Det er sket med et møde
desk-event-booked-to = Møde bestilt til { $at }
desk-event-booked = Møde bestilt
desk-event-moved-to = Møde flyttet til { $at }
desk-event-moved = Møde flyttet
desk-event-changed = Møde lavet om
desk-event-cancelled = Møde aflyst
desk-event-held = Mødet blev holdt
desk-event-not-come = Kom ikke
desk-event-left = Kom, men gik
desk-event-our-delay = Vi var forsinkede
desk-event-undone = Svaret om mødet blev taget tilbage
desk-event-arrived = Er kommet
desk-event-arrival-undone = Ankomsten blev taget tilbage

# Beskeder
desk-told = { $channel }: { $what }. { $state }
desk-channel-text = Sms
desk-channel-call = Opkald
desk-channel-letter = Brev
desk-told-booked = mødet er bestilt
desk-told-moved = mødet er flyttet
desk-told-reminder = påmindelse om mødet
desk-told-cancelled = mødet er aflyst
desk-told-earlier = en tidligere tid
desk-told-our-delay = undskyld, vi var forsinkede
desk-told-other = besked om mødet

# Opgaver
desk-task-opened = Ny opgave: { $what }
desk-task-taken = Tog opgaven: { $what }
desk-task-done = Klaret: { $what }
desk-task-not-reached = Ringede, og ingen svarede: { $what }
desk-task-passed-up = Gik videre til lederne: { $what }
desk-task-given = Blev en kollegas: { $what }
desk-task-joined = Skete igen: { $what }
desk-task-withdrawn = Opgaven faldt bort: { $what }
desk-task-ticket = Venter med nummer

# Kontakt
desk-contact-kiosk = Borgeren var ved skærmen
desk-contact-phone = Borgeren ringede
desk-contact-desk = Borgeren talte med skranken

# Om borgeren
desk-history-identity = Så legitimation: { $document }
desk-history-course = Forløb: { $what }
desk-history-mandate = Gav fuldmagt til { $name }
desk-history-support-given = Gav støtte
desk-history-support-ended = Stoppede støtten
desk-history = Det er sket
desk-history-hint = Nyeste øverst.
desk-history-none = Der er ikke sket noget endnu.
desk-history-all = Vis alle ({ $count })
desk-history-meeting = Mødet { $at }

# Før man siger, hvordan mødet gik
desk-facts-before = Se det her først
desk-facts-bounced = { $count ->
    [one] En besked om mødet kom ikke frem.
   *[other] { $count } beskeder om mødet kom ikke frem.
}
desk-facts-sent = Beskeder
desk-facts-sent-none = Ingen beskeder er sendt.
desk-facts-arrivals = Ankomst
desk-facts-arrivals-none = Ingen ankomst er skrevet ned.
desk-facts-contacts = Opkald og kontakt
desk-facts-contacts-none = Ingen opkald eller kontakt er skrevet ned.
desk-facts-reasons = Grunde
desk-facts-reasons-none = Ingen grund er skrevet ned.
desk-facts-booked = Bestilt og lavet om
desk-facts-outcome-none = Ingen har skrevet endnu, hvordan mødet gik.
desk-facts-all = Se det hele
desk-reason-cancelled = Aflyst: { $reason }
desk-reason-moved = Flyttet: { $reason }

# Oplysninger til sagen: kun det, der er skrevet ned
desk-case = Oplysninger til sagen
desk-case-hint = Her står det, der er skrevet ned om mødet. Papiret vurderer ingenting.
desk-case-times = Alle tider er dansk tid med sekunder.
desk-case-citizen = Borger
desk-case-protected = Navn og adresse er beskyttet
desk-case-born = Født { $born }
desk-case-meeting = Møde
desk-case-number = Mødenummer
desk-case-adviser = Rådgiver
desk-case-place = Sted
desk-case-due = Skulle sendes { $at }.
desk-case-outcome = Sådan gik det, som medarbejderen skrev det
desk-case-printed = Skrevet ud { $at } af { $name }
desk-case-back = Tilbage til mødet
