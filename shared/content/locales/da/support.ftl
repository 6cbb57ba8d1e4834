# Støtte: for den, der har brug for lidt mere
theirs-first = Først kommer tider hos { $name }.
    .spoken = De første tider er hos { $name }.
here-door = Bliv her. Vi kommer til døren og henter dig.
here-led = Vi følger dig hen til { $name }.
remind-agreed-person = En af os ringer til dig dagen før.
    .spoken = En af os ringer til dig dagen før mødet.
