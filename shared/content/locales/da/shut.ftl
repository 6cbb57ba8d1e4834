# Vi har lukket for besøg
welcome-shut = Vi har lukket i dag.
    .hint = Hvad kan vi hjælpe med?
    .spoken = Goddag. Du taler med { $house }. Vi har lukket i dag. Vi hjælper dig her på telefonen.
    .again-spoken = Hvad kan vi hjælpe dig med?
door-person-shut = Tal med et menneske
    .hint = Vi ringer til dig
    .spoken = Vil du tale med et menneske
when-shut = Hvornår passer det dig?
    .hint = Har vi lukket den dag, ringer vi til dig.
    .spoken = { $n ->
        [one] Jeg har en tid til dig. Har vi lukket den dag, ringer vi.
       *[other] Jeg har { $n } tider til dig. Har vi lukket den dag, ringer vi.
    }
here-shut = Vi har lukket i dag. Vi ringer til dig kl. { $clock }.
    .hint = Du kan gå hjem igen.
    .spoken = Vi har lukket i dag. Vi ringer til dig klokken { $clock }. Du behøver ikke komme.
topic-opening-hours-shut = Vi har lukket i dag.
    .hint = Vi taler med dig på telefon. Ring til os på { $telephone }. Du kan komme igen { $again }.
    .spoken = Vi har lukket i dag. Vi taler med dig på telefon. Vores telefonnummer er { $telephone }. Du kan komme igen { $again }.

# Beskeder, når vi må lave om på et møde
told-moved-by-us = { $house }: Mødet { $was } er desværre flyttet til { $at }. Passer det ikke? Ring { $telephone }.
    .spoken = Undskyld. Dit møde { $was } kan ikke holdes. Din nye tid er { $at }. Det er hos { $house }, { $address }. Passer det ikke, så finder vi en anden.
told-moved-by-us-away = { $house }: Mødet { $was } er desværre flyttet. Vi ringer { $at }. Kan du ikke? Ring { $telephone }.
    .spoken = Undskyld. Dit møde { $was } kan ikke holdes. Din nye tid er { $at }. Vi ringer til dig. Passer det ikke, så finder vi en anden.
told-moved-by-us-video = { $house }: Videomødet { $was } er desværre flyttet til { $at }. Kan du ikke? Ring { $telephone }.
    .spoken = Undskyld. Dit møde { $was } kan ikke holdes. Din nye tid er { $at }. Mødet er på video. Vi ringer først. Passer det ikke, så finder vi en anden.
told-by-telephone = { $house }: Vi har lukket. Vi ringer til dig { $at }. Du behøver ikke komme. Passer det ikke? Ring { $telephone }.
    .spoken = Vi har lukket. Dit møde { $at } er på telefon. Vi ringer til dig. Du behøver ikke komme. Passer det ikke, så finder vi en anden tid.
told-here-again = { $house }: Vi har åbent. Mødet { $at } er på { $address }. Passer det ikke? Ring { $telephone }.
    .spoken = Vi har åbent igen. Dit møde { $at } er hos { $house }, { $address }. Passer det ikke, så finder vi en anden tid.
told-stand-in = { $house }: Mødet { $at } er nu med { $name }. Tiden er den samme. Passer det ikke? Ring { $telephone }.
