# Et barn hjælper
child-mine = Mit barn hjælper mig
child-not-mine = Mit barn hjælper ikke
child-helps = Det er fint. Vi spørger kun om tid og sted.
child-helps-not = Det er fint. Dit barn hjælper ikke mere.
child-needs = Har du brug for noget til mødet?
    .hint = Det kan være en tolk.
child-with-a-person = Det vil vi gerne tale med dig selv om.
phone-child = Hjælper dit barn dig
