# Til fagsystemet: det, der er bestilt her, skal stå der
desk-cases = Til fagsystemet
desk-cases-hint = Skriv det i kommunens fagsystem. Skriv så fagsystemets nummer her, og tryk på Skrevet. De to er ikke forbundet: Her ved vi kun det, du skriver.
desk-cases-place-list = Skal skrives
desk-cases-place-comparison = Afstemning
desk-cases-place-confirming = Brev om bestillingen
desk-cases-show = Vis
desk-cases-show-open = Ikke skrevet
desk-cases-show-late = For sent
desk-cases-show-done = Skrevet
desk-cases-only-mine = Kun mine
desk-cases-everybodys = Alles
desk-cases-none-open = Alt er skrevet i fagsystemet.
desk-cases-none-late = Intet er for sent.
desk-cases-none-done = Intet er skrevet endnu.
desk-cases-next-page = Vis flere
desk-cases-first-page = Til begyndelsen
desk-cases-differ = { $count ->
    [one] { $count } forskel i den sidste afstemning er ikke set på
   *[other] { $count } forskelle i den sidste afstemning er ikke set på
}

# Hvad der skal gøres i fagsystemet
desk-cases-do-create = Opret mødet
desk-cases-do-change = Ret mødet
desk-cases-do-delete = Slet mødet
desk-cases-do-attendance = Skriv, hvordan det gik
desk-cases-do-nothing = Skriv intet
desk-cases-do-done = Skrevet
desk-cases-nothing-hint = Det er ændret igen, før det blev skrevet. Har du allerede skrevet mødet, så ret det i fagsystemet.
desk-cases-was = Før: { $at }
desk-cases-owner = Hos { $name }
desk-cases-went-held = Mødet blev holdt
desk-cases-went-not_come = Borgeren kom ikke
desk-cases-went-left = Borgeren kom og gik igen
desk-cases-went-our_delay = Vi var forsinkede eller kunne ikke holde mødet
desk-cases-went-undone = Det, vi sagde om mødet, er taget tilbage
desk-cases-letter-ordered = Brev bestilt, ikke sendt endnu
desk-cases-letter-sent = Brev sendt
desk-cases-see-meeting = Se mødet

# Det, der skal tastes
desk-cases-person = Person
desk-cases-born = Født
desk-cases-start = Start
desk-cases-end = Slut
desk-cases-form = Mødeform
desk-cases-type = Typekode og titel
desk-cases-at = Sted og adresse
desk-cases-telephone = Telefon, der ringes til
desk-cases-adviser = Medarbejder
desk-cases-rebook = Kan ombookes til
desk-cases-rebook-not = Kun af medarbejdere
desk-cases-a-kasse = A-kasse deltager
desk-cases-our-number = Mødenummer her
desk-cases-unknown = Ikke oplyst
desk-yes = Ja
desk-no = Nej

# Flueben, rettelser og filer
desk-cases-number = Fagsystemets nummer
desk-cases-tick = Skrevet
desk-cases-tick-nothing = Set
desk-cases-ticked = Det er noteret.
desk-cases-changed = Der er sket mere med mødet, eller en kollega var hurtigere. Se det igennem igen.
desk-cases-number-missing = Skriv fagsystemets nummer på mødet.
desk-cases-number-too-long = Nummeret er for langt. Højst { $most } tegn.
desk-cases-number-signs = Brug kun bogstaver, tal, mellemrum, punktum, bindestreg, understreg og skråstreg.
desk-cases-number-cpr = Det ligner et CPR-nummer. Skriv fagsystemets nummer på mødet.
desk-cases-no-number = Intet skulle skrives
desk-cases-done-by = { $name }, { $at }
desk-cases-amend = Ret eller fortryd
desk-cases-reason = Hvorfor?
desk-cases-say-why = Skriv, hvorfor du retter det.
desk-cases-correct = Ret nummeret
desk-cases-undo = Det er ikke skrevet
desk-cases-corrected = Nummeret er rettet.
desk-cases-undone = Det står nu som ikke skrevet.
desk-cases-export = Hent som fil (CSV)
desk-cases-export-open = Alt, der ikke er skrevet
desk-cases-export-days = Alle møder i de dage
desk-cases-first = Fra
desk-cases-last = Til
desk-cases-days-wrong = Vælg to dage: den første før den sidste, og højst et år.

# Afstemning med en fil
desk-cases-comparison = Afstemning
desk-cases-comparison-hint = Hent en liste over møderne i fagsystemet som CSV-fil, og vælg den her. Vælg også, hvilke dage filen dækker. Resultatet står her til næste fil.
desk-cases-file = Fil fra fagsystemet
desk-cases-compare = Afstem
desk-cases-compared = Filen er afstemt.
desk-cases-never-compared = Der er ikke afstemt endnu.
desk-cases-compared-at = Sidst afstemt { $at } af { $name }
desk-cases-compared-days = Møder fra { $first } til { $last }
desk-cases-counted = { $rows ->
    [one] { $rows } række i filen
   *[other] { $rows } rækker i filen
}. { $equal ->
    [one] { $equal } møde er ens.
   *[other] { $equal } møder er ens.
}
desk-cases-found-only_here = Kun her
desk-cases-found-only_here-hint = De står ikke i filen. Skriv dem i fagsystemet, ellers kan borgeren blive trukket i ydelsen.
desk-cases-found-only_there = Kun i fagsystemet
desk-cases-found-only_there-hint = Dem kender vi ikke her. Find dem i fagsystemet på nummeret, og bestil eller slet dem.
desk-cases-found-different = Forskellige
desk-cases-found-different-hint = Find ud af, hvad der er rigtigt, og ret det andet sted.
desk-cases-found-none = Ingen.
desk-cases-ours-theirs = her { $ours }, i fagsystemet { $theirs }
desk-cases-their-number = nummer { $number }
desk-cases-line = linje { $line }
desk-cases-finding-done = Klaret
desk-cases-finding-undo = Fortryd
desk-cases-seen-to = Klaret af { $name }, { $at }
desk-cases-wrong-rows = Rækker, vi ikke kan læse
desk-cases-file-none = Vælg en fil.
desk-cases-file-empty = Filen er tom.
desk-cases-file-too-big = Filen er for stor. Den må højst fylde 10 MB og have 50.000 rækker.
desk-cases-file-binary = Det er ikke en tekstfil. Gem listen som CSV, og vælg den igen.
desk-cases-file-no-start = Filen har ingen kolonne, der siger, hvornår mødet begynder. Den skal hedde Start.
desk-cases-file-no-person = Filen har ingen kolonne, der siger, hvis møde det er. Den skal hedde Fagsystemets nummer, Mødenummer, Fødselsdato eller CPR-nummer.
desk-cases-row-cells = Der er for mange felter, eller et felt er alt for langt.
desk-cases-row-quote = Et anførselstegn mangler.
desk-cases-row-nobody = Rækken siger ikke, hvis møde det er.
desk-cases-row-birth-date = Fødselsdatoen er ikke en dato.
desk-cases-row-start = Starten er ikke en dato og et klokkeslæt, som 01-12-2026 09:00.
desk-cases-row-end = Slutningen er ikke et klokkeslæt efter starten.
desk-cases-row-form = Mødeformen kendes ikke. Brug Personligt, Telefon eller Video.
desk-cases-row-type = Typekoden er ikke et tal.
desk-cases-row-state = Tilstanden kendes ikke. Brug Bestilt, Aflyst, Holdt eller Udeblevet.
desk-cases-row-a-kasse = Skriv ja eller nej om a-kassen.
desk-cases-row-twice = Samme møde står i en række længere oppe.

# Skal en bestilling følges af et brev?
desk-confirming = Brev om bestillingen
desk-confirming-hint = Den, der er fritaget for at bestille på nettet, skal indkaldes skriftligt. Om en bestilling i telefonen eller på skærmen er nok, afgør jeres jurist. Siger juristen, at der skal et brev med, bliver det en opgave ved hver bestilling og flytning.
desk-confirming-question = Skal hver bestilling i telefonen og på skærmen følges af et brev?
desk-confirming-yes = Ja, send et brev
desk-confirming-no = Nej, det er ikke nødvendigt
desk-confirming-lawyer = Juristens navn
desk-confirming-day = Hvornår afgjorde juristen det?
desk-confirming-save = Gem
desk-confirming-saved = Det er gemt.
desk-confirming-undecided = Ikke afklaret: Ingen jurist har afgjort, om bestillinger skal følges af et brev.
desk-confirming-is-yes = Ja, hver bestilling følges af et brev
desk-confirming-is-no = Nej, bestillinger følges ikke af et brev
desk-confirming-by = Afgjort af { $lawyer } { $day }
desk-confirming-set = Skrevet her af { $name }, { $at }
desk-confirming-incomplete = Vælg ja eller nej, og skriv juristens navn. Højst { $most } tegn.
desk-confirming-day-wrong = Vælg den dag, juristen afgjorde det. Den kan ikke ligge i fremtiden.

# Lige nu, og stedet i menuen
desk-place-cases = Til fagsystemet
desk-glance-cases = til fagsystemet{ $late ->
    [0] { "" }
   *[other] { " · " }{ $late } for sent
}{ $differ ->
    [0] { "" }
    [one] { " · " }{ $differ } forskel
   *[other] { " · " }{ $differ } forskelle
}
