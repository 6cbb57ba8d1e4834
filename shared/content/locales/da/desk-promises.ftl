# Løfter: det, borgeren er lovet til et møde
desk-promises = Løfter
desk-promises-hint = Det, vi har lovet borgerne og ikke har holdt endnu. Det, der haster mest, står øverst.
desk-promises-meetings = Til møder
desk-promises-none = Alt, vi har lovet til møderne, er ordnet.
desk-promises-tasks = Opkald og breve
desk-promises-open-task = Se opgaven
desk-promises-all = Se alle løfter
desk-promises-of-meeting = Det har vi lovet
desk-promise-interpreter = Tolk
desk-promise-chair = En ekstra stol til den, borgeren tager med
desk-promise-room = Plads til kørestol
desk-promise-quiet = Et stille rum
desk-promise-time = Mere tid
desk-promise-door = Vi møder borgeren ved døren
desk-promise-video = Vi ringer før videomødet og hjælper borgeren i gang

# Hvordan det står
desk-promise-promised = Ikke ordnet endnu. Senest { $at }
desk-promise-seeks = Ikke fundet endnu. Senest { $at }
desk-promise-arranged = Ordnet
desk-promise-unable = Kan ikke lade sig gøre. Borgeren mangler at få det at vide
desk-promise-told = Kan ikke lade sig gøre. Borgeren ved det
desk-promise-kept = Blev holdt
desk-promise-not_kept = Blev ikke holdt
desk-promise-because = Grund: »{ $why }«

# Hvad der kan gøres
desk-promise-do-arrange = Ordnet
desk-promise-do-give_up = Kan ikke lade sig gøre
desk-promise-do-kept = Blev holdt
desk-promise-do-not_kept = Blev ikke holdt
desk-promise-why = Hvorfor? Én linje er nok
desk-promise-save = Gem
desk-promise-saved = Det er skrevet ned.
desk-promise-quicker = En kollega var hurtigere, eller det er for sent. Se, hvordan det står nu.
desk-promise-say-why = Skriv med få ord hvorfor.
desk-promise-held = Mødet er holdt. Det, vi havde ordnet, står som holdt. Var noget ikke i orden, så sig det på mødets side.

# Tolken
desk-a-kasse-was = A-kassen havde sagt ja til { $at }
desk-decide_interpreter = Kort tid til at finde en tolk: Hvad gør vi?
desk-interpreter-with = Bestilt hos { $whom }
desk-interpreter-was = Var bestilt hos { $whom } til den gamle tid. Flyt bestillingen
desk-interpreter-call-off = Bestilt hos { $whom }. Sig af
desk-interpreter-write = Skriv i stedet for at ringe: borgeren hører ikke
desk-interpreter-is-booked = bestilt
desk-interpreter-is-sought = ikke fundet endnu
desk-interpreter-is-missing = der er ingen
desk-interpreter-way = Hvordan er tolken med?
desk-interpreter-way-here = Kommer til mødet
desk-interpreter-way-phone = På telefon
desk-interpreter-way-video = På video
desk-interpreter-open = Skriv, hvem der er bestilt
desk-interpreter-book = Tolken er bestilt
desk-interpreter-book-again = Ret bestillingen
desk-interpreter-whom = Hvem er bestilt?
desk-interpreter-reference = Bestillingens nummer
desk-interpreter-save = Gem bestillingen
desk-interpreter-saved = Bestillingen er skrevet ned. Borgeren hører nu, at der kommer en tolk.
desk-interpreter-say-whom = Skriv, hvem der er bestilt.
desk-interpreter-none = Ingen tolk, eller kort tid
desk-interpreter-then = Hvad gør vi?
desk-interpreter-decide = Gem beslutningen
desk-interpreter-decide-keep_looking = Vi leder videre
desk-interpreter-decide-by_phone = Vi leder efter en tolk på telefon
desk-interpreter-decide-by_video = Vi leder efter en tolk på video
desk-interpreter-decide-move = Mødet flyttes: vi ringer og finder en ny tid
desk-interpreter-decide-without = Mødet holdes uden tolk: vi ringer og siger det
desk-interpreter-decision-keep_looking = Vi leder videre
desk-interpreter-decision-by_phone = Vi leder efter en på telefon
desk-interpreter-decision-by_video = Vi leder efter en på video
desk-interpreter-decision-move = Mødet flyttes
desk-interpreter-decision-without = Mødet holdes uden tolk
desk-interpreter-decided = Beslutningen er skrevet ned.
desk-interpreter-say-why = Vælg, hvad I gør, og skriv hvorfor.
desk-interpreter-warn-move = Tolken er bestilt hos { $whom }. Flytter du mødet, skal bestillingen også flyttes. Der kommer en opgave om det.
desk-interpreter-warn-cancel = Tolken er bestilt hos { $whom }. Aflyser du mødet, skal tolken siges af. Der kommer en opgave om det.

# Hvor længe før en tolk skal bestilles
desk-lead-times = Tolke: Hvor længe før?
desk-lead-times-hint = Så mange dage før mødet skal en tolk være bestilt. Er der kortere tid, kan borgeren bestille mødet alligevel. Så skal I beslutte, hvad I gør.
desk-lead-times-language = Sprog
desk-lead-times-days = Dage
desk-lead-times-kind = Slags dage
desk-lead-times-working = Hverdage
desk-lead-times-all = Alle dage
desk-lead-times-save = Gem
desk-lead-times-saved = Det er gemt. Det gælder for nye møder.
desk-lead-times-wrong = Skriv et tal fra 0 til 60 for hvert sprog.
