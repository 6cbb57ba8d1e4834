# Spørg os
asking-want = Vil du spørge om noget?
    .hint = Eller har du spurgt os før?
    .spoken = Vil du spørge om noget, eller har du spurgt os før?
asking-new = Jeg vil spørge
    .hint = Du får et svar af os
    .spoken = For at spørge
asking-hear = Jeg har et nummer
    .hint = Se, hvad vi har svaret
    .spoken = For at høre dit svar
asking-topic = Hvad handler det om?
asking-money = Penge
asking-work = Job og CV
asking-letter = Et brev fra jer
asking-other = Noget andet
    .spoken = For noget andet
asking-birth = Hvornår er du født?
    .hint = Så er det kun dig, der får svaret.
    .spoken = Hvornår er du født? Så er det kun dig, der får svaret. Indtast dag, måned og år med otte tal.
    .again-spoken = Først dagen, så måneden, så året.

# Må vi optage?
asking-record = Må vi optage dit spørgsmål?
    .hint = Kun vi hører det.
    .spoken = Må vi optage dit spørgsmål? Kun vi hører det.
    .again-spoken = Må vi optage dit spørgsmål?
asking-record-no = Nej, ring til mig
asking-speak = Hvad vil du spørge om?
    .spoken = Nu må du sige det. Vent på tonen. Tag dig god tid.
    .again-spoken = Vent på tonen, og sig så, hvad du vil spørge om.
asking-call-instead = Ring til mig
    .spoken = Vil du hellere ringes op
phone-after-the-tone = Slut med firkant. Nu kommer tonen.

# Ellers ringer vi, eller du kommer igen
asking-way = Hvordan vil du have svar?
asking-come-back = Jeg kommer igen
    .hint = Du får et nummer med
    .spoken = Vil du selv ringe igen
asking-call-me = Ring til mig
    .hint = Du siger hvornår
    .spoken = Vil du ringes op
asking-when = Hvornår må vi ringe til dig?
asking-done = Tak. Vi svarer dig.
    .hint = Pas godt på dit nummer.
    .spoken = Tak. Nu har vi dit spørgsmål.
asking-due = Du har et svar senest { $day }.
    .spoken = Du har et svar senest { $day }.
asking-get = Se svaret her, eller ring { $telephone }.
    .spoken = Ring til os igen, eller kom forbi. Hav dit nummer klar.

# Svaret
asking-number = Hvad er dit nummer?
    .hint = Du fik det, da du spurgte os. Det har seks tal.
    .spoken = Find dit nummer frem. Tag dig god tid. Indtast nummeret. Det har seks tal.
    .again-spoken = Det nummer, du fik af os. Det har seks tal.
asking-answer = Her er vores svar.
    .again-spoken = Her er svaret igen.
asking-part = { $text }
read-on = Læs videre
asking-on = Spørg igen
    .hint = Om det samme
    .spoken = For at spørge igen
asking-person = Tal med et menneske
asking-not-yet = Svaret er ikke klar endnu.
    .hint = Du får det senest { $day }.
asking-late = Svaret er ikke klar endnu. Det er for sent, og det er vores fejl.
    .hint = Vil du, så ringer vi til dig.
asking-call-comes = Vi ringer til dig { $at }.
asking-talked = Det har vi talt med dig om.
    .hint = Du kan godt spørge igen.
asking-why = Hvad mangler du?
asking-unclear = Jeg forstår det ikke
    .hint = Sig det på en anden måde
asking-not-mine = Det passer ikke på mig
asking-more = Jeg vil vide mere
