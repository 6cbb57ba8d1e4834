# Når mødet er bestilt: må vi spørge om lidt mere?
screening = Dit møde er bestilt. Må vi spørge om { $n ->
        [one] en ting
        [2] to ting
       *[other] tre ting
    } mere?
    .hint = Du behøver ikke svare. Du beholder mødet.
    .spoken = Må vi spørge om { $n ->
        [one] en ting
        [2] to ting
       *[other] tre ting
    } mere? Du behøver ikke svare. Du beholder mødet.
screening-yes = Ja, spørg bare
    .spoken = Ja
screening-show = Vis mit møde igen
    .spoken = Mødet igen
screening-no = Nej tak
    .spoken = Vil du ikke
screening-ease = Hvad kan gøre mødet lettere?
    .hint = Du kan vælge flere ting.
    .spoken = Hvad kan gøre mødet lettere?
screening-ease-more = Kan mere gøre mødet lettere?
    .spoken = Er der mere?
ease-more-time = Mere tid
    .spoken = Mere tid
ease-quiet = Et roligt rum
    .spoken = Et roligt rum
ease-door = Hent mig ved døren
    .spoken = Hentes ved døren
ease-papers = Læs papirer med mig
    .spoken = Hjælp til papirer
screening-nothing = Ikke noget
    .spoken = Er der ikke noget
screening-no-more = Ikke mere
    .spoken = Er der ikke mere
screening-eased = Det sørger vi for til mødet.
screening-looked-at = Vi ser på, om der er plads til det hele. Du får besked.
eased-door = Vi henter dig ved døren.
eased-papers = Vi læser papirer med dig.
eased-door-papers = Vi henter dig ved døren og læser papirer med dig.
screening-jobnet = Vil du slippe for at bestille tid på Jobnet?
    .hint = Så spørger vi en medarbejder for dig.
    .spoken = Vil du slippe for at bestille tid på Jobnet?
screening-jobnet-yes = Ja, det vil jeg gerne
    .spoken = Vil du det
screening-jobnet-no = Nej tak
    .spoken = Vil du ikke
screening-jobnet-noted = Vi har skrevet det ned. Du får svar senest { $day }.
screening-money = Mangler du penge til mad eller husleje lige nu?
    .hint = Så hjælper en medarbejder dig.
    .spoken = Mangler du penge til mad eller husleje lige nu?
screening-money-yes = Ja, jeg har brug for hjælp
    .spoken = Gør du det
screening-money-no = Nej
    .spoken = Gør du ikke
screening-help-call = Vi ringer til dig senest { $at }.
    .hint = Det er skrevet ned, at du har bedt om hjælp. Beviset har nummer { $letter }-{ $number }.
    .spoken = Vi ringer til dig senest { $at }. Det er skrevet ned, at du har bedt om hjælp. Bevisets nummer er { $letter }, { $number }. Jeg siger det igen. { $letter }, { $number }.
screening-help-come = Gå til skranken. Så hjælper vi dig.
    .hint = Senest { $at }. Det er skrevet ned, at du har bedt om hjælp. Beviset har nummer { $letter }-{ $number }.
    .spoken = Kom ind til os senest { $at }. Så hjælper vi dig. Det er skrevet ned, at du har bedt om hjælp. Bevisets nummer er { $letter }, { $number }. Jeg siger det igen. { $letter }, { $number }.
screening-person = Tal med et menneske nu
    .spoken = Vil du tale med et menneske nu
screening-thanks = Tak. Dit møde er bestilt.

# Svaret på det, borgeren bad om
told-eased = { $house }: Det sørger vi for til dit møde { $at }. Tiden er den samme. Ring { $telephone }, hvis du vil vide mere.
    .spoken = Du bad om noget til dit møde { $at }. Det sørger vi for. Tiden er den samme.
told-not-eased = { $house }: Det, du bad om til mødet { $at }, er der ikke plads til. Du beholder mødet. Ring { $telephone }.
    .spoken = Du bad om noget til dit møde { $at }. Det er der ikke plads til. Du beholder mødet. Ring til os.

# Svaret på at slippe for Jobnet
wish-jobnet-granted = Du behøver ikke bestille tid på Jobnet. Vi indkalder dig.
wish-jobnet-answered = Her er vores svar om Jobnet.
