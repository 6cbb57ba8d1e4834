# Tekster om emner, og hvordan navne bliver sagt
desk-texts = Tekster om emner
desk-texts-hint = Her er det, borgerne kan læse og høre om hvert emne. I kan skrive jeres egne tekster.
desk-texts-topic = Emne
desk-texts-whose = Tekst
desk-texts-own = Jeres egen
desk-texts-ours = Den, der følger med
desk-texts-by-itself = Kommer af jeres åbningstid og adresse
desk-texts-source = Kilde
desk-texts-checked-on = Holdt op mod kilden den
desk-texts-lawyer = Jurist
desk-texts-to-confirm = Skal godkendes af en jurist hos jer
desk-texts-confirmed = Godkendt
desk-texts-no-lawyer = Ikke nødvendig
desk-texts-old = Mere end et år gammel
desk-texts-in = Skriv på { $language ->
    [da] dansk
   *[en] engelsk
}
desk-texts-our-seen = Vores tekst på skærmen:
desk-texts-our-heard = Vores tekst på telefonen:
desk-texts-seen = Jeres tekst på skærmen
desk-texts-heard = Jeres tekst på telefonen
desk-texts-mind = Skriv det samme begge steder. Skriv { "{" }telefon{ "}" } for jeres telefonnummer og { "{" }minutter{ "}" } for det første mødes længde. Er begge felter tomme, gælder vores tekst.
desk-texts-save = Gem teksten
desk-texts-saved = Teksten er gemt. Borgerne får den fra nu af.
desk-texts-ours-again = Vores tekst gælder igen.
desk-texts-both = Skriv både det, man læser, og det, man hører. Eller lad begge felter være tomme.
desk-texts-too-long = Skærmen har plads til { $most } ord. Gør teksten kortere.
desk-texts-too-long-heard = På telefonen er { $most } ord nok. Gør teksten kortere.
desk-texts-long-sentence = En sætning har mere end 12 ord. Del den i to.
desk-texts-long-words = Lange ord: { $words }
desk-texts-check = Er teksten holdt op mod kilden?
desk-texts-by = Hvem har gjort det
desk-texts-by-missing = Skriv, hvem der har holdt teksten op mod kilden.
desk-texts-on-missing = Skriv, hvilken dag det var.
desk-texts-note-check = Skriv det ned
desk-texts-checked = Det er skrevet ned.

desk-names = Sådan bliver navne sagt
desk-names-hint = Siger stemmen et navn forkert, så skriv det, som det lyder. Det gælder både skærmen og telefonen.
desk-names-new = Et navn, der bliver sagt forkert
desk-names-written = Sådan står det
desk-names-respelt = Sådan lyder det
desk-names-respelt-hint = Skriv det med bogstaver, til det lyder rigtigt. Prøv med Hør det.
desk-names-ipa = Lydskrift (IPA)
desk-names-ipa-hint = Kun hvis du kender den. Den gælder for Twilios stemmer.
desk-names-save = Gem navnet
desk-names-saved = Navnet er gemt.
desk-names-remove = Fjern
desk-names-removed = Navnet bliver igen sagt, som det står.
desk-names-written-missing = Skriv navnet, som det står. Højst 60 tegn.
desk-names-respelt-missing = Skriv navnet, som det lyder. Højst 60 tegn.
desk-names-full = Der er plads til { $most } navne. Fjern et, før du skriver et nyt.
