# Find en borger
desk-citizen = Borger
desk-find = Find en borger
desk-find-hint = Skriv navn, fødselsdato, telefon, cpr eller et nummer. Tryk Enter, når du har skrevet det hele.
desk-find-help = Skriv i feltet øverst: navn, fødselsdato, telefon, cpr, mødets nummer eller nummeret fra køen. Du kan også scanne en slip. Tasten / fører til feltet fra alle sider. En borger med beskyttelse findes kun med et helt nummer og Enter.
desk-find-short = Skriv lidt mere: mindst to bogstaver eller et tal.
desk-find-nobody = Det passer ikke på nogen.
desk-find-more = Der er flere end { $most }. Skriv lidt mere.
desk-nameless = Uden navn
desk-born = Født { $born }
desk-expected = I dag kl. { $clock }

# Beskyttet
desk-protected = Beskyttet borger
desk-protected-show = Vis, hvem det er
desk-protected-hint = Navn og adresse er beskyttet. Sig intet højt, og vend skærmen væk fra køen. Det bliver noteret, hvis du ser, hvem det er.
desk-protected-shown = Navn og adresse er beskyttet. Sig intet højt, og vend skærmen væk fra køen.
desk-hidden = Skjult
desk-maybe-same = Måske er det den samme person som en anden, vi kender.
desk-protect-heading = Beskyttelse
desk-protect = Beskyt borgeren
desk-protect-hint = Så siger og viser vi intet om borgeren, og vi sender ingen beskeder.
desk-protect-yes = Ja, beskyt borgeren
desk-unprotect = Fjern beskyttelsen
desk-unprotect-why = Skriv hvorfor. Det kan læses af andre bagefter.
desk-unprotect-twice = Der er en anden side med samme cpr. Tal med din leder.
desk-why = Hvorfor?

# En ny borger
desk-newcomer = En ny borger
desk-newcomer-begin = Skriv en ny borger ind
desk-newcomer-help = Navn og fødselsdato er nok. Resten kan komme senere.
desk-newcomer-first_name = Fornavn
desk-newcomer-last_name = Efternavn
desk-newcomer-birth_date = Fødselsdato
desk-newcomer-birth_date-hint = For eksempel 12.4.1965
desk-newcomer-telephone = Telefon
desk-newcomer-cpr = Cpr-nummer
desk-newcomer-cpr-hint = Kun hvis borgeren vil sige det
desk-newcomer-language = Sprog
desk-newcomer-add = Gem
desk-newcomer-new = Nej, det er en ny. Gem
desk-citizen-alike = Der er en anden borger med samme fødselsdato og næsten samme navn. Se efter, at du har den rigtige:
desk-newcomer-alike = Er det en af dem her?
desk-newcomer-wrong-first_name = Skriv et fornavn.
desk-newcomer-birth-means = Er det { $born }? Skriv fødselsdatoen som 12.4.1965.
desk-newcomer-wrong-birth_date = Skriv fødselsdatoen som 12.4.1965.
desk-newcomer-wrong-cpr = Et cpr-nummer har ti tal.
desk-newcomer-added = Borgeren er skrevet ind.
desk-newcomer-known = Vi kendte borgeren i forvejen.
desk-newcomer-has-meeting = Har allerede et møde { $name }. Skal det flyttes?

# En borgers side
desk-citizen-back = Til borgerens side
desk-citizen-meetings = Møder
desk-citizen-no-meetings = Ingen møder forude.
desk-citizen-past = Tidligere møder ({ $count })
desk-citizen-owed = Det skylder vi
desk-citizen-owed-none = Vi skylder ikke borgeren noget.
desk-citizen-to-now = Til opgaverne
desk-citizen-contacts = Har været i kontakt
desk-citizen-contacts-none = Ingen kontakt endnu.
desk-citizen-contacts-find = Find en kontakt, der mangler
desk-citizen-unfinished = Ikke færdig:
desk-citizen-about = Om borgeren
desk-citizen-answered = Besvaret
desk-meeting-booked = Mangler svar
desk-meeting-cancelled = Aflyst
desk-meeting-held = Holdt
desk-meeting-not_come = Kom ikke
desk-meeting-left = Kom, men gik
desk-meeting-our_delay = Vi var forsinkede
desk-via-kiosk = Ved skærmen
desk-via-phone = I telefonen
desk-via-desk = Ved skranken
desk-no-number = Intet nummer
desk-number-is-theirs = Er deres
desk-number-confirm = Nummeret er deres
desk-needs-none = Ingen
desk-needs-of-meeting = Fra mødet. Gælder ikke alle møder endnu.

# Ret
desk-details = Ret
desk-details-remind = Påmindelse
desk-details-interpreter = Tolk
desk-details-no-interpreter = Ingen tolk
desk-details-needs = Behov
desk-details-needs-hint = Gælder alle møder, også dem, der er aftalt.
desk-details-save = Gem
desk-details-leave = Lad det være
desk-details-saved = Det er gemt.
desk-details-needs-unmet = Det er gemt. Et møde kan ikke få plads til behovene på den tid: Flyt det.
desk-details-meanwhile = En anden har rettet siden imens. Se det efter, og gem igen.
desk-number-check = Nyt nummer: er det prøvet?
desk-number-check-none = Nej, kun skrevet ned
desk-number-check-called = Ja, vi har ringet til det
desk-number-check-citizen = Ja, borgeren har set det og sagt ja
desk-number-checked-none = Ikke prøvet: kun skrivemåden er tjekket
desk-number-checked-called = Prøvet: vi har ringet til det
desk-number-checked-citizen = Borgeren har set nummeret og sagt ja
desk-telephone-no-number = Det nummer kan vi ikke ringe til. Se efter, om alle tal er med.
desk-telephone-two-numbers = Der står to telefonnumre. Skriv det ene.
desk-telephone-extension = Vi kan ikke ringe til et lokalnummer. Skriv et nummer, der går direkte til borgeren.
desk-remind-text = Sms
desk-remind-call = Opkald
desk-remind-letter = Brev
desk-remind-slip = Husker selv
desk-remind-unasked = Ikke spurgt endnu

# Legitimation, kode og fuldmagt
desk-proof = Legitimation
desk-proof-which = Hvad har du set?
desk-proof-saw = Jeg har set det
desk-proof-hint = Når du har set legitimation, kan du give en kode, en fuldmagt og en udskrift. Det gælder i dag.
desk-proof-seen = { $document } set kl. { $clock } af { $name }
desk-proof-first = Se legitimation først.
desk-document-health_card = Sundhedskort
desk-document-passport = Pas
desk-document-driving_licence = Kørekort
desk-document-id_card = Id-kort
desk-document-residence_card = Opholdskort
desk-document-other = Andet med billede
desk-open-again = Lad borgeren prøve igen
desk-open-again-done = Borgeren kan nu prøve igen på skærmen og i telefonen.
desk-code-give = Giv en ny kode
desk-code-not-protected = En kode virker ikke for en beskyttet borger.
desk-all-we-keep = Alt, vi har om borgeren
desk-mandates = Fuldmagt
desk-mandate-give = Giv en fuldmagt
desk-mandate-holder = Hvem må handle for borgeren?
desk-mandate-make = Lav en kode
desk-mandate-who = Skriv, hvem der må handle for borgeren.
desk-mandate-until = Givet af { $name }, til { $at }
desk-mandate-take-back = Tag tilbage
desk-paper = Til borgeren
desk-paper-print = Print

# Noter
desk-notes = Noter
desk-notes-none = Ingen noter.
desk-note-write = Skriv en note
desk-note-hint = Borgeren kan læse den. Den kan ikke rettes bagefter.
desk-note-save = Gem noten
desk-note-wrong = Skriv noget, højst { $most } tegn.
desk-note-strike = Streg ud
desk-note-why = Skriv, hvorfor noten stryges.
desk-note-struck = Streget ud af { $name }: { $reason }

# Beskeder
desk-messages = Beskeder
desk-message-waiting = Sendes
desk-message-claimed = Er ved at blive sendt
desk-message-unknown = Måske sendt
desk-message-sent = Sendt
desk-message-delivered = Kom frem
desk-message-failed = Kom ikke frem

# Hvem har set siden
desk-looks = Hvem har set siden
desk-deed = { $deed ->
    [opened_record] så siden
    [saw_whose_meeting] så, hvem et møde er med
    [read_conversation] læste en samtale
    [showed_protected] så, hvem det er
    [printed_record] gav en udskrift
    [opened_facts] åbnede oplysninger til sagen
    [began_conversation] begyndte en samtale
    [carried_on] hjalp i en samtale
    [saw_document] så legitimation
    [knew_who] kendte borgeren
    [called_back] ringede borgeren op på det nummer, vi har
    [handed_back] gav samtalen tilbage
    [registered] skrev borgeren ind
    [changed_name] rettede navnet
    [changed_language] rettede sproget
    [changed_telephone] rettede telefonen
    [confirmed_telephone] hørte, at nummeret er deres
    [changed_reminder] rettede påmindelsen
    [changed_needs] rettede behov
    [protected] gav beskyttelse
    [unprotected] fjernede beskyttelsen
    [saw_identity] så legitimation
    [gave_code] gav en kode
    [let_try_again] lod borgeren prøve igen
    [gave_mandate] gav en fuldmagt
    [revoked_mandate] tog en fuldmagt tilbage
    [wrote_note] skrev en note
    [struck_note] stregede en note ud
    [opened_letter] åbnede et brev
    [gave_support] gav støtte
    [ended_support] stoppede støtten
    [saw_contact] så, hvornår borgeren var i kontakt
    [joined_contact] skrev en kontakt på borgeren
    [took_contact_back] fjernede en kontakt fra borgeren
    [printed_contact] skrev et bevis ud
    [saw_case] så et møde til fagsystemet
    [exported_case] hentede et møde til fagsystemet som fil
    [merged] samlede to sider til én
    [parted] delte siden i to igen
    [said_two] sagde, at det er to personer
    [took_two_back] fortrød, at det er to personer
    [compared_records] så to sider side om side
   *[other] rettede noget
}
