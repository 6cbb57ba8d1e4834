# Bestil et møde for en borger
desk-book = Bestil et møde
desk-back-to-citizen = Tilbage til borgeren
desk-whose-protected = Navn og adresse er beskyttet
desk-book-wanted = Hvad skal det være?
desk-first-again = Har haft et første møde
desk-first-again-why = Det er bestilt som et første møde af en, der ikke kunne vise, hvem det var. Hør borgeren, og flyt eller aflys det.
desk-book-kind = Slags møde
desk-kind = { $kind ->
    [first] Første møde
    [followup] Opfølgende møde
    [joint] Fælles møde med a-kassen
    [cv] Hjælp til CV
    [digital] Hjælp til MitID og Jobnet
    [akasse] Møde med a-kassen
   *[other] Andet møde
}
desk-length = { $minutes } min.
desk-book-form = Hvordan
desk-book-needs = Det har borgeren brug for
desk-book-interpreter = Tolk
desk-book-no-interpreter = Ingen tolk
desk-book-any-hour = Lige meget
desk-book-earliest = Ikke før kl.
desk-book-latest = Ikke efter kl.
desk-book-day = Gå til en dag
desk-book-support = Mere støtte
desk-book-support-hint = Det her kræver en grund. Skriv én linje, så kan du gøre det.
desk-book-any-adviser = Den, der har tid
desk-book-longer = Længere møde
desk-book-longer-by = { $minutes ->
    [0] Nej
   *[other] { $minutes } min. mere
}
desk-book-beyond = Vis også tider, der er meget snart eller langt ude
desk-book-show = Vis tider
desk-book-times = Ledige tider
desk-book-keys = Tast et tal, og tryk Enter. N viser senere tider.
desk-book-later = Senere tider (N)
desk-book-all-days = Alle dage
desk-book-none-suits = Intet er ledigt, der passer. Her er andre tider.
desk-book-day-closed = Vi har lukket den dag. Her er andre tider.
desk-book-none = Der er ingen ledige tider. Prøv en anden dag, eller se under »Mere støtte«.
desk-book-takes-reason = Kræver en grund
desk-book-closed = Huset er lukket: vi ringer
desk-book-why = Hvorfor?
desk-book-why-hint = Én linje er nok. Din leder kan se den.
desk-book-it = Bestil tiden
desk-book-done = Mødet er bestilt.
desk-book-choose = Vælg en tid først.
desk-book-say-why = Skriv med få ord hvorfor. Så kan du gøre det.
desk-book-quicker = { $name } var hurtigere. Den tid er taget. Vælg en anden.
desk-book-quicker-kiosk = En borger ved skærmen var hurtigere. Den tid er taget. Vælg en anden.
desk-book-quicker-phone = En borger i telefonen var hurtigere. Den tid er taget. Vælg en anden.

# Det, der står i forvejen
desk-existing = Møder, borgeren har i forvejen
desk-existing-ahead = Har allerede et møde { $at }. Skal det flyttes?
desk-existing-today = Har allerede et møde i dag kl. { $clock }. Skal det flyttes?
desk-existing-begun = Har et møde lige nu hos { $name }. Det begyndte kl. { $clock }.
desk-existing-cannot-be-held = Mødet { $at } kan ikke holdes. Find en ny tid sammen.
desk-existing-move = Flyt mødet
desk-existing-move-it = Flyt mødet { $at }
desk-existing-see = Se mødet
desk-existing-same-kind = Borgeren har et møde af den slags. Der kan kun være ét: flyt det i stedet.
desk-existing-beside = { $count ->
    [one] Nej, mødet bliver. Det her er ét møde mere.
   *[other] Nej, de { $count } møder bliver. Det her er ét møde mere.
}
desk-existing-say = Borgeren har allerede et møde. Flyt det, eller sæt kryds ved, at det her er ét mere.

# Når det ikke kan lade sig gøre
desk-refused-taken = Nogen var hurtigere. Den tid er taget. Vælg en anden.
desk-refused-not-in-person = Det første møde er her i huset. Skriv en grund, hvis det skal være anderledes.
desk-refused-already-booked = Borgeren har allerede et møde af den slags. Flyt det i stedet.
desk-refused-too-soon = Den tid er for tæt på nu. Vælg en anden.
desk-refused-too-late = Den tid er for langt ude. Vælg en anden.
desk-refused-off-grid = Et møde begynder på et kvarter. Vælg en anden tid.
desk-refused-closed = Huset har lukket på den tid. Vælg en anden.
desk-refused-changed = Nogen har flyttet mødet imens. Se den nye tid ovenfor.
desk-refused-with-a-person = Mødet er flyttet mange gange, eller det er snart. Skriv en grund.
desk-refused-without-reason = Skriv en grund. Så kan du gøre det.
desk-refused-unknown = Mødet kan ikke ændres mere.

# Reglerne, som man kan gå uden om
desk-rule-form = Første møde på en anden måde
desk-rule-time = Tid meget snart eller langt ude
desk-rule-moves = Flyttet sent eller mange gange
desk-rule-length = Længere møde
desk-rule-adviser = Valgt rådgiver
desk-rule-ahead = Flere møder af samme slags
desk-set-aside-by = { $name }: »{ $why }«

# Flyt eller lav om
desk-move = Flyt eller lav om
desk-move-or-change = Flyt
desk-move-so-far = Nu: { $at } hos { $name }. Tiden beholdes, til der er en ny.
desk-move-same-time = Samme tid. Kun det andet laves om
desk-move-it = Lav om
desk-move-done = Mødet er flyttet.
desk-move-changed = Mødet er lavet om. Tiden er den samme.
desk-move-gone = Mødet kan ikke laves om mere. Se, hvordan det står.

# Aflys
desk-cancel = Aflys
desk-cancel-heading = Aflys mødet { $at }?
desk-cancel-why = Hvorfor?
desk-cancel-hint = Tast et tal, og tryk Enter. Bagefter kan du finde en ny tid.
desk-cancel-it = Aflys mødet
desk-cancel-keep = Behold mødet
desk-cancel-choose = Vælg en grund først.
desk-cancel-done = Mødet er aflyst. Tiden er fri for andre. Find en ny tid nu?

# Et møde
desk-meeting = Mødet
desk-meeting-number = Nummer
desk-meeting-slip = Skriv seddel ud
desk-meeting-aloud = Læs det højt
desk-citizen-meetings-none = Borgeren har ingen møder endnu.
desk-standing-cancelled = Aflyst
desk-has-come = Er kommet
desk-said-by = { $name } har sagt det
desk-say-held = Holdt
desk-say-not-come = Kom ikke
desk-say-left = Kom, men gik
desk-say-our-delay = Vi var forsinkede
desk-say-not-here = Kom ikke endnu
desk-say-undo = Fortryd (til kl. { $until })
desk-say-not-now = Det kan ikke siges om mødet nu. Se, hvordan det står.

# Lederens liste
desk-place-exceptions = Undtagelser
desk-exceptions = Undtagelser
desk-exceptions-hint = Her ser du, hvor en regel er sat til side, og hvorfor. De sidste 90 dage, nyeste først.
desk-guesses = Forkerte fødselsdage og numre
desk-guesses-hint = Det sidste døgn, på skærmen og i telefonen. De fleste har trykket forkert.
desk-guesses-wrong = passede ikke
desk-guesses-refused = fik intet svar, fordi der var prøvet for meget
desk-exceptions-none = Ingen regler er sat til side de sidste 90 dage.
desk-exception = Undtagelse
desk-exception-column-when = Hvornår
desk-exception-column-rule = Regel
desk-exception-column-why = Grund
desk-exception-column-who = Hvem
desk-exception-column-meeting = Møde
desk-exception-open = Åbn

# Ét brev om flere møder
desk-letter-of-all = Ét brev om alle møder
desk-letter-of-all-choose = Vis brevet med dem
desk-letter-of-all-none = Der er ingen møder at skrive om.
