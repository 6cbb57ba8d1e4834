# Wishes about an interpreter, and whether a citizen who does not hear is called.

need-interpreter-wish = Et ønske om tolken
    .hint = En kvinde, en dialekt
    .spoken = Har du et ønske om tolken
interpreter-wish = Hvad ønsker du af tolken?
interpreter-wish-woman = En kvinde
    .spoken = Vil du have en kvinde
interpreter-wish-man = En mand
    .spoken = Vil du have en mand
interpreter-wish-dialect = Én, der kan min dialekt
    .spoken = Skal tolken kunne din dialekt
interpreter-wish-not-local = Ikke én fra min by
    .spoken = Må tolken ikke være fra din by
interpreter-wish-none = Ingen ønsker
    .spoken = Har du ingen ønsker
interpreter-wish-enough = Ikke flere ønsker
    .spoken = Har du ikke flere ønsker
mine-interpreter = Hvad skal være anderledes med tolken?
mine-wishes-noted = Det har vi skrevet ned til tolken.
never-call-ask = Skal vi skrive til dig i stedet for at ringe?
never-call-yes = Ja, ring aldrig
    .hint = Du får sms eller brev
    .spoken = Skal vi altid skrive
never-call-no = Nej, I må gerne ringe
    .spoken = Må vi gerne ringe
