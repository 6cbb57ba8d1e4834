# Fire spørgsmål på én gang
desk-glance = Lige nu
desk-glance-need = { $people ->
    [one] har brug for dig
   *[other] har brug for dig
}
desk-glance-here = er her
desk-glance-longest = længst { $minutes } min.
desk-glance-expected = ventes
desk-glance-fine = Alt virker
desk-glance-wrong = { $faults ->
    [one] Én ting virker ikke
   *[other] { $faults } ting virker ikke
}
desk-are-here = Er her nu
desk-expected-today = Ventes i dag
desk-expected-none = Der kommer ikke flere i dag.
desk-over = { $meetings ->
    [one] Ét møde er slut
   *[other] { $meetings } møder er slut
}
desk-waits = Har ventet { $minutes } min.
desk-sound = Lyd, når nogen trykker på Hjælp

# Hvad er galt
desk-fault-since = siden { $at }
desk-fault-worker = Beskeder bliver ikke sendt
desk-fault-worker-do = Ring til driften. Intet er tabt: beskederne venter.
desk-fault-kiosk = { $place } svarer ikke
desk-fault-kiosk-do = Se, om skærmen er tændt og på nettet.
desk-fault-printer = Printeren ved { $place } virker ikke
desk-fault-printer-do = Se til papiret. Kvitteringen bliver vist på skærmen imens.
desk-fault-telephone = Et opkald gik galt
desk-fault-telephone-do = Ring selv til jeres nummer. Svarer det ikke, så ring til driften.
desk-fault-guessing = Nogen prøver sig frem: { $place } forkerte forsøg det sidste døgn
desk-fault-guessing-do = Se, hvem der står ved skærmen. Ingen er lukket ude: de får et menneske. Tryk Klaret, når I har set efter: så svarer skærmen igen.
desk-guessing = Nogen prøver sig frem med fødselsdage eller numre
desk-fault-calendar = Kalenderen for { $place } kan ikke læses
desk-fault-calendar-do = Vi ser ikke, hvad der er nyt i den. Spørg { $place }, om den har fået en ny adresse.
desk-fault-job = Et job i baggrunden bliver ikke gjort
desk-fault-job-do = Ring til driften, og sig: { $place }.
desk-fault-queue = Noget i baggrunden har ventet for længe
desk-fault-queue-do = Ring til driften, og sig: { $place }.
desk-fault-set_aside = Noget kunne ikke behandles og er lagt til side
desk-fault-set_aside-do = Ring til driften, og sig: { $place }. Når fejlen er rettet, kan det prøves igen.
