# Jeg er her
here = Hvornår er du født?
    .hint = Dag, måned, år. Eller nummeret på din seddel.
    .spoken = Hvornår er du født? Tast dag, måned og år. Eller tast nummeret på din seddel.

# Velkommen
here-noted = Velkommen. Dit kønummer er { $number }.
here-called = Vi kalder dit kønummer.
here-early = Velkommen. Dit kønummer er { $number }.
    .hint = Du er i god tid.
here-in-time = Velkommen. Dit kønummer er { $number }.
here-late = Godt, at du kommer. Dit kønummer er { $number }.
    .hint = Vi siger til din rådgiver, at du er her.
here-again = Vi ved, at du er her. Dit kønummer er { $number }.
here-fetched = { $name } kalder dit kønummer og henter dig.
here-sit = Sæt dig ned så længe.
here-begins = Dit møde er kl. { $clock }.
    .spoken = Dit møde er klokken { $clock }.
here-begins-in = Dit møde er kl. { $clock }. Det er om { $minutes } minutter.
    .spoken = Dit møde er klokken { $clock }. Det er om { $minutes } minutter.

# Mødet er slut
here-over = Godt, at du kommer.
    .hint = Dit møde er slut for i dag. Du kan få en ny tid.
    .spoken = Godt, at du kommer. Dit møde er slut for i dag.
here-new-time = Find en ny tid
    .hint = Hav din seddel klar
    .spoken = Vil du finde en ny tid

# Vi finder ikke et møde
here-not-found = Vi finder ikke dit møde i dag.
    .hint = Det kan være en anden dag eller et andet sted.
    .spoken = Vi finder ikke dit møde i dag. Det kan være en anden dag eller et andet sted.
here-try-again = Prøv igen
    .spoken = Vil du prøve igen
here-mine = Se dit møde
    .hint = Hav din seddel klar
    .spoken = Vil du høre om dit møde
here-ticket = Tag et kønummer
    .hint = Så hjælper vi dig her
    .spoken = Vil du tage et kønummer

# Et nummer
ticket-topic = Hvad drejer det sig om?
    .hint = Så finder vi den rette til dig.
ticket-about-money = Penge
    .hint = Hjælp, du får eller søger om
    .spoken = Gælder det penge
ticket-about-letter = Et brev
    .hint = Vi læser det sammen
    .spoken = Gælder det et brev
ticket-about-screen = MitID eller Jobnet
    .hint = Vi gør det sammen
    .spoken = For MitID eller Jobnet
ticket-about-company = Jeg kommer fra et firma
    .spoken = Hvis du kommer fra et firma
ticket-about-other = Noget andet
    .spoken = For noget andet
ticket-about-here = Siger, at de har et møde i dag
ticket = Dit kønummer er { $number }.
ticket-before = { $before ->
    [0] Du er den næste.
    [one] Der er en før dig.
   *[other] Der er { $before } før dig.
}
ticket-sit = Sæt dig ned. Vi kalder dit kønummer.
ticket-wait = Sæt dig ned. Vi kalder dit kønummer snart.

# I telefonen: vente eller blive ringet op
wait-or-call = { $before ->
    [one] Der er en før dig. Vil du vente?
   *[other] Der er { $before } før dig. Vil du vente?
}
wait = Ja, jeg venter
    .spoken = Vil du vente
call-me = Nej, ring til mig
    .spoken = Skal vi hellere ringe til dig
call-when = Hvornår må vi ringe til dig?
