# Kalendere
desk-place-calendar = Kalender
desk-calendar = Kalender
desk-calendar-week = Uge { $number }
desk-calendar-of = { $name }, uge { $number }
desk-calendar-weeks = Fra uge til uge
desk-calendar-before = Ugen før
desk-calendar-today = I dag
desk-calendar-after = Ugen efter
desk-calendar-day = Dag
desk-calendar-go = Gå til
desk-calendar-is-today = i dag
desk-calendar-closed = Lukket
desk-calendar-caption = Rådgivernes uge: møder og ledig tid
desk-calendar-caption-of = Ugen for { $name }, kvarter for kvarter
desk-calendar-free = { $minutes ->
    [0] { $hours } t. ledig
   *[other] { $hours } t. { $minutes } min. ledig
}
desk-calendar-full = Intet ledigt
desk-calendar-is-free = Ledig
desk-calendar-held = Holdt tilbage
desk-calendar-away = Væk
desk-calendar-kept-after = Tid efter mødet
desk-calendar-off = Arbejder ikke
desk-calendar-nothing = Arbejder ikke
desk-calendar-not-covered = Kan ikke holdes
desk-calendar-empty = Ingen arbejder i denne uge. Læg arbejdstider under hver rådgiver.
desk-calendar-resting = Arbejder ikke i denne uge:
desk-calendar-everybody = Alle rådgivere
desk-calendar-absences = Fravær og lukkedage
desk-calendar-back = Ugen for { $name }
desk-calendar-outside = { $meetings ->
    [one] Ét møde kan ikke holdes, som det er
   *[other] { $meetings } møder kan ikke holdes, som de er
}
desk-calendar-outside-hint = Rådgiveren arbejder ikke, er væk eller har andet for. Møderne er ikke aflyst. Find en ny tid sammen med borgeren.
desk-calendar-meeting = Møde
desk-calendar-number = Nr. { $number }

# Kalender i et andet program
desk-calendar-connections = Kalender i et andet program
desk-calendar-connections-of = Kalender i et andet program: { $name }
desk-calendar-feed = Se møderne dér
desk-calendar-feed-hint = En hemmelig adresse til Outlook eller telefonen. Den viser tid, rum og nummer. Den viser aldrig et navn.
desk-calendar-feed-once = Kopiér adressen nu. Du ser den kun denne gang.
desk-calendar-feed-since = Der er en adresse. Den er fra { $at }.
desk-calendar-feed-old = Får du en ny adresse, virker den gamle ikke mere.
desk-calendar-feed-make = Lav adressen
desk-calendar-feed-renew = Lav en ny adresse
desk-calendar-follow = Vis os, hvornår du har andet for
desk-calendar-follow-hint = Vi læser kun, hvornår du er optaget. Vi læser ikke hvad med. Så kan ingen få en tid dér.
desk-calendar-address = Adressen på din egen kalender
desk-calendar-address-more = Adressen på en kalender mere
desk-calendar-address-hint = Den begynder med https:// eller webcal:// og slutter ofte på .ics
desk-calendar-mailbox = Din mailadresse i kalenderen
desk-calendar-mailbox-hint = Den kan vi undvære. Med den ser vi, hvilke møder du har sagt nej til. Så er tiden fri.
desk-calendar-mailbox-is = Din mailadresse dér: { $mailbox }
desk-calendar-follow-it = Følg kalenderen
desk-calendar-leave = Følg den ikke mere
desk-calendar-followed = Vi læser kalenderen om lidt.
desk-calendar-no-address = Skriv en adresse, der begynder med https://
desk-calendar-no-mailbox = Det er ikke en mailadresse. Skriv den igen, eller lad feltet være tomt.
desk-calendar-too-many = Vi følger højst { $most } kalendere. Fjern en af dem først.
desk-calendar-no-host = En adresse, vi ikke kan læse
desk-calendar-read = Læst { $at }. { $events ->
    [0] Der står ingen aftaler.
    [one] Der står én aftale.
   *[other] Der står { $events } aftaler.
}
desk-calendar-read-soon = Den bliver læst om lidt.
desk-calendar-unread = Kalenderen for { $name } kan ikke læses.
desk-calendar-unread-events = { $events ->
    [one] Én aftale kunne ikke læses.
   *[other] { $events } aftaler kunne ikke læses.
}
desk-calendar-unread-events-of = { $events ->
    [one] Én aftale i kalenderen for { $name } kunne ikke læses. Spørg { $name }, hvornår den er.
   *[other] { $events } aftaler i kalenderen for { $name } kunne ikke læses. Spørg { $name }, hvornår de er.
}
desk-calendar-unread-do = Ret dem i din kalender. Kan du ikke det, så bed skranken skrive tiden ned som fravær.
desk-calendar-flaw-no-time = { $events ->
    [one] Én har intet tidspunkt.
   *[other] { $events } har intet tidspunkt.
}
desk-calendar-flaw-bad-time = { $events ->
    [one] Én har et tidspunkt, som vi ikke forstår.
   *[other] { $events } har et tidspunkt, som vi ikke forstår.
}
desk-calendar-flaw-zone = { $events ->
    [one] Én har en tidszone, som vi ikke kender. Vi læser den som dansk tid.
   *[other] { $events } har en tidszone, som vi ikke kender. Vi læser dem som dansk tid.
}
desk-calendar-flaw-recurrence = { $events ->
    [one] Én gentager sig på en måde, som vi ikke forstår. Vi ser kun den første gang.
   *[other] { $events } gentager sig på en måde, som vi ikke forstår. Vi ser kun den første gang.
}
desk-calendar-flaw-too-much = { $events ->
    [one] Én gentager sig så tit, at vi ikke kan nå at læse det.
   *[other] { $events } gentager sig så tit, at vi ikke kan nå at læse det.
}
desk-calendar-flaw-cut-off = { $events ->
    [one] Ét sted mangler slutningen. Der kan mangle noget.
   *[other] { $events } steder mangler slutningen. Der kan mangle noget.
}
desk-calendar-flaw-unknown = { $events ->
    [one] Én er skrevet på en måde, som vi ikke læser.
   *[other] { $events } er skrevet på en måde, som vi ikke læser.
}
desk-calendar-trouble-address = Adressen duer ikke. Kopiér den igen fra kalenderen.
desk-calendar-trouble-forbidden = Adressen ligger ikke på det åbne net. Brug den adresse, som kalenderen deler med andre.
desk-calendar-trouble-elsewhere = Adressen sender os videre til et sted, som vi ikke læser. Kopiér den igen fra kalenderen.
desk-calendar-trouble-silent = Der kommer intet svar. Vi prøver igen om ti minutter.
desk-calendar-trouble-refused = Adressen findes ikke mere, eller den er flyttet. Kopiér den igen fra kalenderen.
desk-calendar-trouble-faulty = Der er en fejl, hvor kalenderen ligger. Vi prøver igen om ti minutter.
desk-calendar-trouble-too-large = Den er for stor til os. Del en kalender uden gamle aftaler.
desk-calendar-trouble-too-slow = Det tager for lang tid at læse den. Del en kalender uden gamle aftaler.
desk-calendar-trouble-no-calendar = Der ligger ingen kalender på adressen. Kopiér adressen på kalenderens ICS-fil.
desk-calendar-trouble-failed = Vi kunne ikke læse den. Fejlen er vores. Bliver den ved, så ring til driften.

# Arbejdstider
desk-hours = Arbejdstider
desk-hours-of = Arbejdstider for { $name }
desk-hours-house = Åbningstider
desk-hours-hint = Tiderne går fra kvarter til kvarter. Tomme felter betyder: ingen timer den dag.
desk-hours-week = Hver uge
desk-hours-caption = Timer for hver ugedag
desk-hours-day = Dag
desk-hours-hours = Fra og til
desk-hours-from = fra
desk-hours-to = til
desk-hours-since = Gælder fra
desk-hours-since-hint = Det, der var planlagt senere, bliver slettet.
desk-hours-later = Fra { $day }:
desk-hours-none = ingen timer
desk-hours-save = Gem ugen
desk-hours-one-day = En enkelt dag
desk-hours-one-day-hint = Andre timer den dag. De går forud for ugen.
desk-hours-save-day = Gem dagen
desk-hours-as-usual = Som ellers
desk-hours-as-usual-on = Som ellers: { $day }
desk-hours-held = Tider til dem, der har mest brug for dem
desk-hours-held-hint = Dem får kun borgere, der skal bruge noget særligt: tolk, mere tid, kørestol, stille rum eller en at have med. Og dem, du selv booker til.
desk-hours-save-held = Gem de tider
desk-hours-saved = Det er gemt.
desk-hours-saved-and-calls = Det er gemt. Der skal findes nye tider: { $name }. De ligger under Lige nu.
desk-hours-hits = { $meetings ->
    [one] Ét møde kan så ikke holdes.
   *[other] { $meetings } møder kan så ikke holdes.
}
desk-hours-hits-hint = De bliver ikke aflyst. Gemmer du, skal en af jer ringe og finde nye tider.
desk-hours-save-and-call = Gem, og ring til dem
desk-hours-which-day = Vælg en dag fra i dag og højst to år frem.
desk-hours-from-to = Skriv både fra og til, det tidlige først.
desk-hours-clock = Skriv tider som 9.00, på hele kvarterer.
desk-hours-overlap = To tider på samme dag går ind over hinanden.
desk-weekday-0 = Mandag
desk-weekday-1 = Tirsdag
desk-weekday-2 = Onsdag
desk-weekday-3 = Torsdag
desk-weekday-4 = Fredag
desk-weekday-5 = Lørdag
desk-weekday-6 = Søndag

# Rådgivere og rum
desk-roster = Rådgivere og rum
desk-roster-hint = Hvem holder møder, hvad taler de, og hvor kan I sidde.
desk-roster-advisers = Rådgivere
desk-roster-rooms = Rum
desk-roster-speaks = Taler
desk-roster-good-for = Er godt til
desk-roster-save = Gem
desk-roster-saved = Det er gemt.
desk-roster-name = Skriv et navn på højst 60 tegn.
desk-roster-room-name = Navn på rummet
desk-roster-room-taken = Det navn har et andet rum.
desk-roster-new-adviser = Ny rådgiver
desk-roster-add-adviser = Tilføj, og læg arbejdstider
desk-roster-new-room = Nyt rum
desk-roster-add-room = Tilføj
desk-roster-close = Luk rummet
desk-roster-reopen = Brug rummet igen
desk-roster-closed = Lukket { $at }
desk-roster-still = { $meetings ->
    [one] Ét møde ligger her endnu
   *[other] { $meetings } møder ligger her endnu
}
desk-roster-stay = { $meetings ->
    [one] Ét møde er booket her. Det bliver liggende.
   *[other] { $meetings } møder er booket her. De bliver liggende.
}
