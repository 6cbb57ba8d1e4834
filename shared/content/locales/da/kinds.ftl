# Hvilket møde?
kind-which = Hvad vil du bestille?
kind-which-meeting = Et møde
    .hint = Tal med en rådgiver
    .spoken = Vil du møde en rådgiver
kind-which-cv = Hjælp til dit CV
    .spoken = Gælder det dit CV
kind-which-digital = Hjælp til MitID og Jobnet
    .spoken = Gælder det MitID eller Jobnet
kind-which-akasse = Et møde med din a-kasse
    .spoken = Er det din a-kasse
kind-which-joint = Et møde med os og din a-kasse
    .spoken = Skal din a-kasse være med
kind-letter = Jeg har en kode
    .hint = Fra et brev
    .spoken = Har du en kode
kind-booked-already = Du har allerede et møde.
kind-no-number = Vi skal bruge dit telefonnummer, så vi kan ringe til dig.
kind-meeting = Møde
    .spoken = et møde

# Passer det?
check-kind-in-person = { $why } hos os
    .spoken = Det er { $why } hos os.
check-kind-phone = { $why }. Vi ringer til dig.
    .spoken = Det er { $why }. Vi ringer til dig.
check-kind-video = { $why } på video. Vi ringer og hjælper dig i gang.
    .spoken = Det er { $why } på video. Vi ringer og hjælper dig i gang.

# Flere møder, eller ingen
mine-several = Du har { $n ->
        [2] to
        [3] tre
        [4] fire
       *[other] { $n }
    } møder. Hvilket gælder det?
    .spoken = Du har { $n ->
        [2] to
        [3] tre
        [4] fire
       *[other] { $n }
    } møder. Det næste kommer først. Hvilket gælder det?
    .again-spoken = Hvilket møde gælder det?
mine-one = { $at }
    .hint = { $why } med { $name }
mine-none = Du har ikke noget møde lige nu. Vil du bestille et?
mine-none-book = Ja, bestil et møde
    .spoken = Ja

# Et møde, der er her hos os
mine-form-here = Dette møde er her hos os.
    .hint = Vil du tale på telefon, så sig det.
    .spoken = Dette møde er her hos os. Vil du tale på telefon, så sig det.
    .again-spoken = Dette møde er her hos os.
