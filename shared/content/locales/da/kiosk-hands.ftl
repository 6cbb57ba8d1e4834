# Når hænderne ryster
kiosk-step-steady = Mere ro
    .hint = Så venter skærmen lidt, før du kan trykke
kiosk-step-unsteady = Mindre ro
    .hint = Lige nu venter skærmen lidt

# Nummeret, der skal med hjem
kiosk-written = Har du skrevet dit nummer ned?
kiosk-written-yes = Ja
kiosk-written-no = Nej, hjælp mig

# Når skærmen har været uden forbindelse
kiosk-unsent = Dit tryk kom ikke med. Prøv igen.

# Gå med det samme
kiosk-over = Start forfra
kiosk-over-sure = Vil du begynde forfra?
    .hint = Så sletter vi det, du har svaret.
kiosk-over-yes = Ja, begynd forfra
kiosk-over-no = Nej, gå videre
kiosk-over-done = Dine svar er slettet.

# Mens den, der har god tid, er væk
kiosk-veiled = Hvornår er du født?
    .hint = Vi har skjult det, du var i gang med. Din fødselsdag viser det igen.
kiosk-veiled-wrong = Den fødselsdag passer ikke her. Prøv igen, eller tryk på Hjælp.
kiosk-veiled-help = Tryk på Hjælp, så kommer vi.
