# Huset er lukket for besøg
welcome-shut = Huset er lukket i dag.
    .hint = Hvad kan vi hjælpe med?
    .spoken = Goddag. Du taler med { $house }. Huset er lukket i dag. Vi hjælper dig her i telefonen.
    .again-spoken = Hvad kan vi hjælpe dig med?
door-person-shut = Tal med et menneske
    .hint = Vi ringer til dig
    .spoken = For at tale med et menneske
when-shut = Hvornår passer det dig?
    .hint = Er huset lukket den dag, ringer vi til dig.
    .spoken = { $n ->
        [one] Jeg har en tid til dig. Er huset lukket den dag, ringer vi.
       *[other] Jeg har { $n } tider til dig. Er huset lukket den dag, ringer vi.
    }
here-shut = Huset er lukket i dag. Vi ringer til dig kl. { $clock }.
    .hint = Du kan gå hjem igen.
    .spoken = Huset er lukket i dag. Vi ringer til dig klokken { $clock }. Du skal ikke komme.
topic-opening-hours-shut = Huset er lukket i dag.
    .hint = Vi taler med dig i telefonen. Ring til os på { $telephone }. Du kan komme igen { $again }.
    .spoken = Huset er lukket i dag. Vi taler med dig i telefonen. Vi har nummer { $telephone }. Du kan komme igen { $again }.

# Beskeder, når vi må lave om på et møde
told-moved-by-us = Undskyld. Mødet { $was } kan ikke holdes. Din nye tid er { $at } hos { $house }, { $address }. Passer det ikke? Ring { $telephone }.
    .spoken = Undskyld. Dit møde { $was } kan ikke holdes. Din nye tid er { $at }. Det er hos { $house }, { $address }. Passer det ikke, så finder vi en anden.
told-moved-by-us-away = Undskyld. Mødet { $was } kan ikke holdes. Din nye tid er { $at }. Vi ringer til dig. Passer det ikke? Ring { $telephone }.
    .spoken = Undskyld. Dit møde { $was } kan ikke holdes. Din nye tid er { $at }. Vi ringer til dig. Passer det ikke, så finder vi en anden.
told-moved-by-us-video = Undskyld. Mødet { $was } kan ikke holdes. Din nye tid er { $at }. Mødet er på video. Vi ringer først. Passer det ikke? Ring { $telephone }.
    .spoken = Undskyld. Dit møde { $was } kan ikke holdes. Din nye tid er { $at }. Mødet er på video. Vi ringer først. Passer det ikke, så finder vi en anden.
told-by-telephone = Huset er lukket. Dit møde { $at } er i telefonen. Vi ringer til dig. Du skal ikke komme. Passer det ikke? Ring { $telephone }.
    .spoken = Huset er lukket. Dit møde { $at } er i telefonen. Vi ringer til dig. Du skal ikke komme. Passer det ikke, så finder vi en anden tid.
told-here-again = Huset er åbent igen. Dit møde { $at } er hos { $house }, { $address }. Passer det ikke? Ring { $telephone }.
    .spoken = Huset er åbent igen. Dit møde { $at } er hos { $house }, { $address }. Passer det ikke, så finder vi en anden tid.
told-stand-in = Dit møde { $at } er nu hos { $name }. Tiden er den samme. Passer det ikke? Ring { $telephone }.
