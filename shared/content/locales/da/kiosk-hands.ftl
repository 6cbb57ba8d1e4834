# Når hænderne ryster
kiosk-step-steady = Mere ro
    .hint = Så venter skærmen lidt, før du kan trykke
kiosk-step-unsteady = Mindre ro
    .hint = Lige nu venter skærmen lidt

# Nummeret, der skal med hjem
kiosk-written = Har du skrevet nummeret ned?
kiosk-written-yes = Ja
kiosk-written-no = Nej, hjælp mig

# Når skærmen har været uden forbindelse
kiosk-unsent = Dit tryk kom ikke med. Prøv igen.
