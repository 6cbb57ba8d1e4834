# Log ind
desk-sign-in = Log ind
desk-sign-in-hint = Til dig, der står i skranken.
desk-login = Brugernavn
desk-password = Adgangskode
desk-wrong = Brugernavn eller adgangskode passer ikke. Prøv igen.
desk-fill-in = Skriv både brugernavn og adgangskode.
desk-wait = Der har været mange forsøg. Prøv igen om { $minutes ->
    [one] ét minut
   *[other] { $minutes } minutter
}.
desk-stale = Siden havde stået for længe. Prøv igen.
desk-off-list = { $value } (står ikke på listen)
desk-not-on-list = Det, du har valgt, står ikke på listen mere. Vælg igen.
desk-sign-out = Log ud

# Lige nu
desk-title = Skranken
desk-title-calls = ({ $calls }) Skranken
desk-fact = { $fact }
desk-offline = Ingen forbindelse. Det, du ser her, kan være gammelt.
desk-not-yours = Den side hører ikke til dit arbejde.
desk-not-yours-hint = Din leder kan give dig adgang, hvis du har brug for den.
desk-sorry = Noget gik galt hos os.
desk-sorry-hint = Prøv igen om lidt. Det, du har gjort, er ikke gået tabt.
desk-try-again = Prøv igen
desk-request-400 = Det kunne vi ikke læse.
desk-request-403 = Det har du ikke adgang til.
desk-request-404 = Siden findes ikke.
desk-request-405 = Sådan kan siden ikke bruges.
desk-request-413 = Det var for stort.
desk-request-hint = Intet er ændret. Gå tilbage, og prøv igen.
desk-request-home = Til forsiden
desk-quicker = { $name } var hurtigere og har den.
desk-done-already = Den er klaret allerede.

# Hjælp
desk-help = Hjælp nu
desk-help-none = Ingen har trykket på Hjælp.
desk-on-the-telephone = I telefonen
desk-since = Siden kl. { $clock }
desk-minutes = { $minutes ->
    [0] lige nu
   *[other] { $minutes } min.
}
desk-before = { $before ->
    [0] Først i køen
   *[other] { $before } før
}
desk-take = Jeg tager den
desk-done = Klaret
desk-mine = Du har den
desk-taken-by = { $name } har den

# Det, vi har lovet
desk-promised = Det har vi lovet
desk-promised-none = Vi skylder ingen noget lige nu.
desk-call_back = Ring op
desk-interpreter = Find en tolk
desk-earlier_time = Ring: Der er en tidligere tid
desk-earlier-yes = Ja tak, flyt mødet
desk-earlier-gone = Den tid er væk nu. Mødet er, som det var.
desk-follow_up = Følg op
desk-undelivered = En besked om mødet kom ikke frem. Ring eller skriv
desk-business = Et firma vil tale med os
desk-promised-none-today = Der er ikke mere, der skal gøres i dag.
desk-promised-later = { $day }: { $tasks ->
    [one] 1 opgave
   *[other] { $tasks } opgaver
}
desk-due-today = Senest i dag kl. { $clock }
desk-due = Senest { $at }
desk-overdue-today = For sent: i dag kl. { $clock }
desk-overdue = For sent: { $at }

# Om mødet
desk-for-meeting = Mødet { $at } hos { $name }
desk-no_interpreter = Sig tolken af
desk-no_a_kasse = Sig til a-kassen, at de ikke skal med
desk-tell_a_kasse = Sig til a-kassen, hvornår og hvordan mødet er nu
desk-cannot_come = Kommer ikke i dag
desk-because-ill = Syg
desk-because-hospital = På hospitalet
desk-because-work = På arbejde
desk-because-childcare = Passer barn
desk-because-other = Noget andet
desk-topic-money = Vil tale om økonomi
desk-topic-health = Vil tale om helbred
desk-topic-job = Vil tale om et job
desk-topic-other = Vil tale om noget

# Møder i dag
desk-meetings-none = Der er ingen møder i dag eller den næste uge.
desk-next-meetings = Ingen møder i dag. Næste: { $day }
desk-column-time = Tid
desk-column-who = Hvem
desk-column-adviser = Rådgiver
desk-column-room = Rum
desk-column-needs = Behov
desk-column-standing = Lige nu
desk-need-interpreter = Tolk: { $language }
desk-need-companion = Tager en med
desk-need-wheelchair = Kørestol
desk-need-more-time = Mere tid
desk-need-quiet = Stille rum
desk-form-in_person = Her i huset
desk-form-phone = Telefon
desk-form-video = Video
desk-standing-ahead = Ventes
desk-standing-now = Nu
desk-standing-unsettled = Mangler svar
desk-standing-held = Holdt
desk-standing-not-come = Kom ikke
desk-standing-left = Kom, men gik
desk-standing-our-delay = Vi var forsinkede

desk-speaks = { $language ->
    [ar] arabisk
    [da] dansk
    [dsl] tegnsprog
    [qst] skrivetolk
    [qtt] taktilt tegnsprog
    [en] engelsk
    [fa] farsi eller dari
    [pl] polsk
    [ro] rumænsk
    [so] somali
    [ti] tigrinya
    [tr] tyrkisk
    [uk] ukrainsk
    [und] et andet sprog
   *[other] { $language }
}

# Hvem er kommet
desk-here = Er her
desk-not-here = Fortryd
desk-here-for = { $minutes ->
    [0] Er her nu
   *[other] Er her: { $minutes } min.
}
desk-not-today = Mødet er ikke i dag, eller det er aflyst.

# Numre
desk-tickets = Venter med nummer
desk-ticket = Nr. { $number }

# Hvad de var i gang med
desk-so-far = Var i gang med:
desk-doing-here = at sige, at borgeren er her
desk-doing-book = at bestille et møde
desk-doing-mine = at se eller ændre sit møde
desk-doing-ask = at spørge om noget
desk-doing-person = at tage et nummer
desk-doing-company = at tale med os for et firma
desk-step-who = hvem de er
desk-step-needs = hvad de har brug for
desk-step-when = hvornår
desk-step-sure = om det hele passer
desk-step-done = det var gjort
