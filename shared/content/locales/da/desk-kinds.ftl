# Slags møder
desk-kinds = Slags møder
desk-kinds-hint = Her bestemmer I, hvor længe hver slags møde varer, hvem der holder det, og hvem der kan bestille det. Det, I gemmer, gælder for nye møder. Møder, der er bestilt, bliver, som de er. Rækkefølgen her er også borgernes.
desk-kinds-after = { $minutes } min. efter
desk-kinds-open = Borgere bestiller selv
desk-kinds-by-staff = Kun I bestiller
desk-kinds-not-used = Bruges ikke
desk-kinds-minutes = Så længe varer mødet (minutter)
desk-kinds-minutes-wrong = Skriv, hvor længe mødet varer: 15, 30, 45 minutter og så videre, højst 240.
desk-kinds-buffer = Tid til rådgiveren efter mødet
desk-kinds-buffer-hint = Så længe kan ingen bestille hos rådgiveren. Rummet er frit.
desk-kinds-forms = Borgere kan også vælge
desk-kinds-forms-hint = De kan altid komme her i huset. I kan vælge det hele.
desk-kinds-first-form = Det første møde er altid her i huset.
desk-kinds-advisers = Kun disse rådgivere
desk-kinds-advisers-hint = Sæt ingen kryds, hvis alle holder den slags møder.
desk-kinds-self-booked = Borgere kan selv bestille det på skærmen og på telefon
desk-kinds-always = Borgere kan altid selv bestille det. Ellers kunne nogen stå uden et møde.
desk-kinds-stay = { $meetings ->
    [one] Et møde af den slags er bestilt. Det bliver, som det er.
   *[other] { $meetings } møder af den slags er bestilt. De bliver, som de er.
}
desk-kinds-save = Gem
desk-kinds-use = Brug den slags
desk-kinds-up = Flyt op
desk-kinds-saved = Det er gemt. Det gælder for nye møder.
desk-kinds-no-times = Men der er ingen ledige tider til den slags møde. Se på rådgivere og arbejdstider.
