# Hvem er væk
desk-place-absences = Fravær
desk-absences = Hvem er væk
desk-absences-none = Alle er her. Ingen er meldt væk, og ingen dag er lukket.
desk-absence-column-who = Hvem
desk-absence-column-when = Hvornår
desk-absence-column-why = Grund
desk-absence-column-by = Meldt af
desk-absence-column-end = Slut
desk-absence-now = Nu
desk-absence-house = Hele huset
desk-absence-end = Er her igen
desk-absence-take-back = Fjern
desk-absence-open-day = Hold åbent
desk-absence-ended = Det er gemt. Møder, der er flyttet, bliver på deres nye tid.
desk-absence-gone = Den står her ikke længere.
desk-absence-add = Meld nogen væk
desk-absence-who = Hvem eller hvad
desk-absence-choose = Vælg
desk-absence-advisers = Rådgivere
desk-absence-rooms = Rum
desk-absence-who-missing = Vælg, hvem eller hvad der er væk.
desk-absence-house-whole-days = Hele huset lukker hele dage. Lad tiderne stå tomme.
desk-absence-why = Kort grund
desk-absence-why-hint = Kollegerne kan læse det. Skriv ikke om sygdom.
desk-absence-look = Se, hvem det rammer
desk-absence-how = Sådan virker det
desk-absence-how-1 = Intet er gemt, før du har set, hvem det rammer. Med ét tryk bliver det gemt, og møderne flyttet.
desk-absence-how-2 = Hvert møde får samme tid hos en kollega. Er ingen fri, får det den næste tid, der ligner. Alle får besked.
desk-absence-how-3 = Passer ingen tid, eller kan vi ikke nå nogen, bliver det til et opkald med frist.

# Dage og tider
desk-days-one = { $day }
desk-days-several = { $first } til { $last }
desk-days-hours = { $since } til { $until }
desk-days-first = Fra dag
desk-days-last = Til dag
desk-days-starts = Fra kl.
desk-days-ends = Til kl.
desk-days-mind = Står til dag tom, er det kun den ene dag. Uden tider er det hele dagen.
desk-days-look-again = Se på felterne igen.
desk-days-not-a-date = Vælg en dag.
desk-days-not-a-time = Skriv et klokkeslæt, for eksempel 10:30.
desk-days-backwards = Det slutter, før det begynder.
desk-days-over = Det er forbi.
desk-days-too-far = Vælg dage inden for et år.
desk-days-no-reason = Skriv kort hvorfor.
desk-days-reason-too-long = Grunden er for lang.

# Hvem rammer det
desk-hit = Hvem rammer det?
desk-hit-none = Ingen møder ligger i vejen.
desk-hit-count = { $count ->
    [one] Ét møde ligger i vejen.
   *[other] { $count } møder ligger i vejen.
}
desk-hit-sum-stays = { $count } på samme tid
desk-hit-sum-moves = { $count } på en ny tid
desk-hit-sum-calls = { $count } ringer vi om
desk-hit-changed = Der er sket noget, siden du så listen. Her er den nye.
desk-hit-known = En kollega har allerede gemt det. Intet er gjort to gange.
desk-hit-saved = Det er gemt.
desk-hit-done = Det er gemt. Møder, der er sørget for: { $name }
desk-hit-calls = Opkald, der venter: { $name }. De står under Det har vi lovet.
desk-hit-column-time = Tid
desk-hit-column-who = Hvem
desk-hit-column-needs = Behov
desk-hit-column-way = Får det at vide
desk-hit-column-becomes = Bliver til
desk-hit-column-move = Flyt
desk-hit-protected = Navn beskyttet
desk-hit-has-come = Er her allerede
desk-hit-way-none = Ikke nødvendigt
desk-hit-way-text = Med en sms
desk-hit-way-call = Med et opkald
desk-hit-way-letter = Med et brev
desk-hit-way-silent = Beskyttet: sig det selv
desk-hit-way-nothing = Ingen telefon: sig det selv
desk-hit-way-late = For sent for en besked: ring
desk-hit-becomes-stays = Samme tid hos { $name }
desk-hit-becomes-moves = { $at } hos { $name }
desk-hit-becomes-by-phone = Samme tid, i telefonen
desk-hit-becomes-call = Ring og find en tid
desk-hit-move = Ja
desk-hit-mind = Fjern et kryds, hvis du hellere vil ringe. Så bliver det til et opkald med frist.
desk-hit-takes-calls = Jeg tager selv opkaldene
desk-hit-save-all = Gem og sørg for alle
desk-hit-save = Gem
desk-hit-back = Ret det
desk-find_time = Ring og find en ny tid
desk-tell = Sig, at mødet er lavet om
desk-not-done-yet = Mødet står stadig, hvor det ikke kan holdes. Flyt det først.

# Lukket hus
desk-place-closed-house = Lukket hus
desk-closed = Lukket hus
desk-closed-not = Huset er åbent i dag
desk-closed-today = Huset er lukket for besøg i dag
desk-closed-standing = Lukket nu og senere
desk-closed-none = Huset er ikke lukket. Alle kan komme.
desk-closed-by = { $name } lukkede { $at }
desk-closed-turned = { $count ->
    [0] Ingen møder er i telefonen af den grund.
    [one] Ét møde er i telefonen af den grund.
   *[other] { $count } møder er i telefonen af den grund.
}
desk-closed-open = Åbn huset igen
desk-closed-opened = Vi har åbent igen. Møder, der er her i huset igen: { $name }
desk-closed-add = Luk huset for besøg
desk-closed-why = Hvorfor
desk-closed-why-hint = Det står ved hvert første møde, der nu er i telefonen.
desk-closed-look-press = Se, hvem vi ringer til
desk-closed-look = Hvem ringer vi til?
desk-closed-count = { $count ->
    [one] Ét møde skulle være her i huset.
   *[other] { $count } møder skulle være her i huset.
}
desk-closed-sum-calls = { $count } har ingen telefon
desk-closed-sum-words = { $count } skal vi selv sige det til
desk-closed-nobody = Ingen møder er her i huset på de dage.
desk-closed-press = Luk huset, og giv alle besked
desk-closed-how-1 = Møder her i huset bliver til møder i telefonen. Tiden er den samme, også for første møder.
desk-closed-how-2 = Alle får besked på den måde, der når dem. Resten bliver til opkald med frist.
desk-closed-how-3 = Åbner du igen, er møderne her i huset igen, og alle får det at vide.
