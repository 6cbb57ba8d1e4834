# Køen
desk-place-queue = Køen
desk-queue = Køen
desk-queue-title = { $waiting ->
    [0] Køen
   *[other] ({ $waiting }) Køen
}
desk-queue-help = Alle i hallen har et nummer fra i dag. Vi råber aldrig navne op.
desk-queue-here = Du kalder til
desk-counter-only = Skranke
desk-queue-change-counter = Skift
desk-queue-choose-counter = Vælg, hvor du sidder
desk-queue-at-you = Kaldt af dig
desk-queue-nobody-at-you = Du har ikke kaldt nogen.
desk-queue-next = Kald næste: { $number }
desk-queue-done-next = Klaret, kald næste: { $number }
desk-queue-own-next = Kald din næste: { $number }
desk-queue-none = Ingen venter på skranken.
desk-queue-number = Kald et bestemt nummer
desk-queue-no-number = Ingen venter med det nummer i dag.
desk-queue-call = Kald
desk-queue-call-now = Kald nu
desk-queue-again = Kald igen
desk-queue-served = Klaret
desk-queue-no-answer = Svarer ikke
desk-queue-undo = Fortryd
desk-queue-park = Kommer igen
desk-queue-park-why = Hvorfor? Et par ord
desk-queue-park-hint = For eksempel: henter et papir
desk-queue-park-do = Sæt til side
desk-queue-park-problem = Skriv et par ord, højst { $signs } tegn.
desk-queue-is-back = Er tilbage
desk-queue-called = { $calls ->
    [one] Kaldt én gang
   *[other] Kaldt { $calls } gange
}
desk-queue-called-to = til { $counter } kl. { $clock }
desk-queue-by = { $name } har kaldt
desk-queue-others = Kaldt af andre
desk-queue-tickets = Venter på skranken
desk-queue-arrived = Er kommet til et møde
desk-queue-arrived-none = Ingen venter på et møde.
desk-queue-meeting = Møde kl. { $clock } hos { $name }
desk-queue-yours = Din
desk-queue-missed = Kom ikke, da vi kaldte
desk-queue-parked = Kommer igen
desk-queue-over = Lige nu klaret
desk-queue-state-served = Klaret kl. { $clock }
desk-queue-state-no_answer = Svarede ikke, kl. { $clock }

# Hvad et tryk blev til
desk-queue-nobody = Ingen venter lige nu.
desk-queue-quicker = Nummeret er kaldt af en anden, eller det venter ikke mere.
desk-queue-changed = Det er ændret i mellemtiden. Se, hvordan det står nu.
desk-queue-missed-too-soon = Kald igen først. Måske har de ikke hørt det.
desk-queue-missed-later = De bliver kaldt igen om lidt, når tre andre er kaldt.
desk-queue-missed-over = Det er skrevet ned. Kender vi borgeren, ligger der en opgave under Lige nu.
desk-no_answer = Gik fra køen uden hjælp. Find ud af hvorfor

# Skranker
desk-counters = Hvor sidder du?
desk-counters-help = Computeren husker det. Skærmen i hallen viser, hvor borgeren skal gå hen.
desk-counters-only = Der er kun én skranke i huset. Du skal ikke vælge.
desk-counters-list = Husets skranker
desk-counters-hint = Én på hver linje. Højst { $most }, og højst { $signs } tegn i hver.
desk-counters-problem = Skriv hver skranke én gang. Højst { $most }, og højst { $signs } tegn i hver.
desk-counters-save = Gem
desk-counters-named = Skrankerne er gemt.
desk-counters-back = Til køen

# På siden Lige nu
desk-ticket-called = Kaldt til { $counter }
