# Det første, man møder
welcome = Goddag. Hvad kan vi hjælpe dig med?
    .hint = Tag dig god tid.
    .spoken = Goddag, { $house }.
    .again-spoken = Hvad kan vi hjælpe dig med?
door-here = Jeg er her
    .hint = Til et møde
door-ask = Spørg om noget
    .spoken = Har du et spørgsmål
door-book = Bestil et møde
    .spoken = Vil du bestille et møde
door-mine = Mit møde
    .hint = Se, flyt, aflys
    .spoken = Gælder det dit møde
door-person = Tal med et menneske
    .spoken = Vil du tale med et menneske

yes = Ja
no = Nej
choice-is-gone = Det kan du ikke vælge mere. Vælg igen.

# Gå videre efter et brudt opkald
greeted = Goddag, { $house }.
go-on = Du var i gang før. Vil du gå videre nu?
    .spoken = Du har ringet før. Vil du gå videre, hvor vi slap?
go-on-from-phone = Du har ringet til os. Vil du gå videre, hvor du slap?
    .spoken = Du har ringet til os før. Vil du gå videre, hvor du slap?
birth-again = Hvornår er du født?
    .hint = Så ved vi, at det er dig.
    .spoken = Hvornår er du født? Indtast dag, måned og år med otte tal.
    .again-spoken = Først dagen, så måneden, så året.

# Hvem er du?
letter = Har du et brev med en kode?
    .hint = Har du allerede et møde? Tryk på Mit møde.
    .spoken = Har du et brev fra os med en kode?
letter-yes = Ja, jeg har en kode
    .spoken = Ja
letter-no = Nej
code = Hvad er koden i dit brev?
    .hint = Den har seks tal.
    .spoken = Find dit brev frem. Tag dig god tid. Indtast koden. Den har seks tal.
    .again-spoken = Koden har seks tal.
birth = Hvornår er du født?
    .hint = Dag, måned, år. Du må også bruge dit CPR-nummer.
    .spoken = Hvornår er du født? Indtast dag, måned og år med otte tal.
    .again-spoken = Først dagen, så måneden, så året.
telephone = Hvilket nummer må vi ringe til?
    .hint = Vi ringer kun om dit møde.
    .spoken = Hvilket nummer må vi ringe til? Indtast nummeret.
    .again-spoken = Indtast dit telefonnummer.
this-number = Må vi ringe til dig på { $number }?
    .spoken = Må vi ringe til det nummer, du ringer fra?
no-telephone = Jeg har ikke en telefon
    .spoken = Har du ikke et nummer
unknown-code = Den kode kender vi ikke. Se på dit brev, eller tryk på Hjælp.
    .spoken = Den kode kender vi ikke. Prøv igen, eller tryk nul.


# Mit møde
number = Hvad er dit nummer?
    .hint = Det står på din seddel eller i dit brev. Det har seks tal.
    .spoken = Find dit nummer frem. Tag dig god tid. Indtast nummeret. Det har seks tal.
    .again-spoken = Nummeret har seks tal.
find-together = Det finder vi ud af sammen.
unknown-meeting = Det mødenummer kender vi ikke. Se på din seddel, eller tryk på Hjælp.
    .spoken = Det mødenummer kender vi ikke. Prøv igen, eller tryk nul.

# Hvad har du brug for?
needs = Har du brug for noget til mødet?
    .hint = For eksempel tolk eller mere tid.
needs-which = Hvad har du brug for?
needs-more = Har du brug for mere?
    .hint = Du kan vælge flere ting.
    .hint-spoken = { "" }
need-interpreter = En tolk
    .hint = Dit barn må ikke tolke
    .spoken = Vil du have en tolk
need-companion = Jeg tager nogen med
    .hint = Det må du gerne
    .spoken = Hvis du tager en med
need-companion-short = en ekstra stol
need-wheelchair = Plads til kørestol
need-wheelchair-short = plads til kørestol
need-more-time = Mere tid
need-more-time-short = mere tid
need-quiet = Et stille rum
need-quiet-short = et stille rum
needs-0 = Du har ikke brug for andet.
    .spoken = { "" }
needs-1 = Vi sørger for { $n1 }.
needs-2 = Vi sørger for { $n1 } og { $n2 }.
needs-3 = Vi sørger for { $n1 }, { $n2 } og { $n3 }.
needs-4 = Vi sørger for { $n1 }, { $n2 }, { $n3 } og { $n4 }.

# Sådan står det med tolken: intet er lovet, før en er bestilt
interpreter-seeks = Vi prøver at finde en tolk.
    .message = Vi søger en tolk.
interpreter-short-call = Vi søger en tolk. Ellers ringer vi.
    .message = Måske ingen tolk.
interpreter-short-told = Vi søger en tolk. Ellers skriver vi.
    .message = Måske ingen tolk.
interpreter-short-ask = Vi søger en tolk. Spørg, når du kommer.
    .message = Måske ingen tolk.
interpreter-here = Der kommer en tolk.
    .message = Der kommer en tolk.
interpreter-phone = Tolken er med på telefon.
    .message = Tolk på telefon.
interpreter-video = Tolken er med på video.
    .message = Tolk på video.
interpreter-none = Vi fandt ingen tolk.
interpreter-none-without = Vi fandt ingen tolk. Mødet bliver til noget alligevel.
interpreter-none-move = Vi fandt ingen tolk. Vi finder en ny tid sammen med dig.

interpreter-language = Hvilket sprog taler du?
    .spoken = Dit barn må ikke tolke. Hvilket sprog taler du?
    .again-spoken = Hvilket sprog taler du?
speak-ar = العربية
    .language = ar
    .spoken = Arabisk
speak-uk = Українська
    .language = uk
    .spoken = Ukrainsk
speak-tr = Türkçe
    .language = tr
    .spoken = Tyrkisk
speak-fa = فارسی / دری
    .language = fa
    .spoken = Farsi eller dari
speak-so = Soomaali
    .language = so
    .spoken = Somali
speak-pl = Polski
    .language = pl
    .spoken = Polsk
speak-ti = ትግርኛ
    .language = ti
    .spoken = Tigrinya
speak-ro = Română
    .language = ro
    .spoken = Rumænsk
speak-en = English
    .language = en
    .spoken = Engelsk
speak-dsl = Tegnsprog
speak-qst = Skrivetolk
    .hint = Tolken skriver det, der bliver sagt
    .spoken = Skrivetolk
speak-qtt = Taktilt tegnsprog
    .hint = Tegn i hånden
    .spoken = Taktilt tegnsprog
speak-und = Et andet sprog
    .hint = Vi spørger dig, hvilket
    .spoken = Er det et andet sprog

# Hvornår?
when = Hvornår passer det dig?
    .hint = Mødet er her hos os.
    .spoken = { $n ->
        [one] Der er en tid til dig.
       *[other] Der er { $n } tider.
    }
when-nearest = Her er de næste tider. Passer en af dem?
    .hint = Ingen tid passer helt.
    .spoken = Ingen tid passer helt. Her er de næste tider.
at = { $at }
other-times = Andre tider
    .spoken = Vil du have andre tider
better = Hvad passer dig bedre?
    .spoken = Så finder vi en anden tid. Hvad passer dig bedre?
    .again-spoken = Hvad passer dig bedre?
not-before-ten = Ikke før kl. 10
    .spoken = Ikke før klokken ti
before-noon = Om formiddagen
after-noon = Om eftermiddagen
another-day = En anden dag
more-times = Flere tider
    .spoken = Vil du høre flere tider
which-day = Hvilken dag passer dig?
on-day = { $day }
later-days = Senere dage
    .spoken = Vil du høre senere dage
just-taken = Den tid blev lige taget. Her er andre tider.
    .spoken = Den tid blev lige taget. Jeg har andre til dig.
time-is-over = Den tid kan vi ikke nå. Her er andre tider.
    .spoken = Den tid kan vi ikke nå. Jeg har andre til dig.

# Passer det?
check = Passer det hele?
    .spoken = Passer det?
check-yes = Ja, det passer
    .spoken = Passer det
at-full = { $at }
    .spoken = { $at }.
place = { $address }
    .spoken = { $house }, { $address }.
place-desk = { $address }
    .slip = { $address }. Gå til skranken.
    .spoken = { $house }, { $address }.
    .hint-spoken = Gå til skranken, når du kommer.
reach = Vi kan ringe til { $number }.
    .spoken = Vi kan ringe til { $number }.
no-reach = Vi har ikke dit telefonnummer.
change-time = En anden tid
    .spoken = Tiden
change-needs = Andre ønsker
    .spoken = Det, du har brug for
change-telephone = Et andet nummer
    .spoken = Dit nummer

# Det er gjort
done = Du har en tid.
    .spoken = Nu har du en tid.
with-whom = Du taler med { $name }.
    .spoken = Du skal tale med { $name }.
why-with-whom = { $why } med { $name }.
    .spoken = Det er { $why }. Du skal tale med { $name }.
kind-first = Første møde
    .spoken = dit første møde
kind-followup = Opfølgende møde
    .spoken = et opfølgende møde
kind-joint = Fælles a-kassemøde
    .spoken = et fælles møde med din a-kasse
kind-cv = Hjælp til dit CV
    .spoken = et møde om dit CV
kind-digital = Hjælp til MitID og Jobnet
    .spoken = et møde om MitID og Jobnet
kind-akasse = Møde med din a-kasse
    .spoken = et møde med din a-kasse
bring = Tag dit gule kort med.
    .slip = Tag dit gule kort med.
    .spoken = Tag gerne dit gule sundhedskort med.
your-number = Dit mødenummer: { $number }
    .spoken = Dit mødenummer er { $number }.
change-by = Flyt mødet? Ring { $telephone }.
    .slip = Vil du lave det om? Ring { $telephone }.
    .spoken = Vil du lave det om, så ring til { $telephone }.
finish = Færdig
    .spoken = Er du færdig
undo = Fortryd
    .spoken = Vil du fortryde
undo-sure = Vil du aflyse mødet { $at }?
undo-yes = Ja, aflys mødet
undo-no = Nej, behold det
cancelled = Mødet er aflyst. Vil du have en ny tid?
new-time = Ja, find en ny tid
goodbye = På gensyn.
    .spoken = Farvel, og på gensyn.
goodbye-today = På gensyn senere i dag.
    .spoken = Farvel, og på gensyn senere i dag.
goodbye-until = På gensyn { $day }.
    .spoken = Farvel, og på gensyn { $day }.

# Et menneske
somebody-comes = Vi kommer nu. Bliv her.
    .hint = { $before ->
        [0] Du er den første.
        [one] Der er en før dig.
       *[other] Der er { $before } før dig.
    }
    .spoken = Jeg stiller dig om til et menneske. Bliv i røret.
    .hint-spoken = { $before ->
        [0] { "" }
        [one] Der er en før dig.
       *[other] Der er { $before } før dig.
    }
somebody-comes-later = Bliv her. Vi kommer til dig.
    .hint = { $before ->
        [0] Du er den første.
        [one] Der er en før dig.
       *[other] Der er { $before } før dig.
    }
    .spoken = Jeg stiller dig om, når det er din tur. Bliv i røret.
go-on-alone = Gå videre selv
    .spoken = Vil du gå videre selv
closed-now = Skranken er lukket. Hvornår må vi ringe til dig?
    .spoken = Vi har lukket lige nu. Hvornår må vi ringe til dig?
closed-till-tomorrow = Skranken er lukket. Må vi ringe til dig i morgen?
    .spoken = Vi har lukket lige nu. Må vi ringe til dig i morgen?
nobody-free = Lige nu er ingen ledig. Hvornår må vi ringe til dig?
    .spoken = Ingen er ledig. Hvornår må vi ringe?
nothing-free = Vi ringer og finder en tid med dig. Hvornår må vi ringe?
call-at = { $at }
call-at-today = I dag kl. { $clock }
    .spoken = I dag klokken { $clock }
call-at-tomorrow = I morgen kl. { $clock }
    .spoken = I morgen klokken { $clock }
come-by = Kom forbi { $at }.
    .hint = Så hjælper vi dig.
    .spoken = Kom forbi { $at }. Igen: { $at }. Så hjælper vi dig.
come-by-today = Kom forbi i dag kl. { $clock }.
    .hint = Så hjælper vi dig.
    .spoken = Kom forbi i dag klokken { $clock }. Igen: i dag klokken { $clock }. Så hjælper vi dig.
come-by-tomorrow = Kom forbi i morgen kl. { $clock }.
    .hint = Så hjælper vi dig.
    .spoken = Kom forbi i morgen klokken { $clock }. Igen: i morgen klokken { $clock }. Så hjælper vi dig.
we-call = Vi ringer til dig { $at }.
    .hint = Nummeret er { $number }.
    .hint-spoken = Nummeret er { $number }. Igen: { $at }.
we-call-today = Vi ringer til dig i dag kl. { $clock }.
    .hint = Nummeret er { $number }.
    .spoken = Vi ringer til dig i dag klokken { $clock }.
    .hint-spoken = Nummeret er { $number }. Igen: i dag klokken { $clock }.
we-call-tomorrow = Vi ringer til dig i morgen kl. { $clock }.
    .hint = Nummeret er { $number }.
    .spoken = Vi ringer til dig i morgen klokken { $clock }.
    .hint-spoken = Nummeret er { $number }. Igen: i morgen klokken { $clock }.
fine-so = Det er fint
    .spoken = Er det fint
