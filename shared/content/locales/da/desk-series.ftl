# Flere møder på én gang
desk-series = Bestil flere møder på én gang
desk-series-first-day = Første dag
desk-series-first-clock = Klokken
desk-series-rhythm = Hvor tit
desk-series-every = { $weeks ->
    [1] Hver uge
   *[other] Hver { $weeks }. uge
}
desk-series-count = Hvor mange
desk-series-many = { $count } møder
desk-series-show = Vis tiderne
desk-series-wrong = Vælg en dag, der kommer, og et klokkeslæt.
desk-series-times = Disse tider er ledige
desk-series-instead = I stedet for { $at }, som ikke er ledig.
desk-series-none = { $at }: Der er ingen ledig tid i nærheden. Bestil det møde for sig.
desk-series-why = Hvorfor flere møder på én gang?
desk-series-why-hint = Ellers har en borger kun ét møde af hver slags foran sig. Din grund bliver gemt med dit navn.
desk-series-say-why = Skriv med få ord, hvorfor borgeren får flere møder på én gang.
desk-series-choose = Sæt kryds ved mindst én tid.
desk-series-book = Bestil møderne
desk-series-became = Sådan gik det
desk-series-booked = Bestilt
desk-series-print = Skriv alle møder ud på ét ark
