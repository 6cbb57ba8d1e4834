# Hvad vil du spørge om?
about-what = Hvad vil du spørge om?
    .spoken = Hvad handler det om?
about-money = Penge og sygdom
    .hint = A-kasse, dagpenge, syg
    .spoken = Gælder det penge
about-meeting = Dit møde og os
    .hint = Flyt, tolk, følge
    .spoken = Gælder det dit møde
about-support = Hjælp til dig
    .hint = Se, høre, gå, læse, CV
    .spoken = Vil du have hjælp
about-hours = Åbningstid og adresse
    .hint = Hvornår og hvor
    .spoken = Gælder det åbningstid eller adresse
about-own-question = Stil et spørgsmål
    .hint = Eller hør dit svar
    .spoken = Vil du spørge os
topic-which = Hvad handler det om?
topic-book = Bestil et møde
    .spoken = Vil du bestille et møde
topic-mine = Mit møde
    .spoken = Gælder det dit møde
topic-person = Tal med et menneske
    .spoken = Vil du tale med et menneske
topic-other = Noget andet
    .spoken = Vil du spørge om andet

# Penge og sygdom
topic-missed-meeting = Jeg kom ikke til mit møde
    .spoken = Kom du ikke til dit møde
topic-missed-meeting-text = { topic-missed-meeting }
    .hint = Godt, at du siger det. Tal med os i dag, så skriver vi det ned. Det kan koste dig penge at vente.
    .spoken = Godt, at du ringer. Tal med os i dag, så skriver vi det ned. Så finder vi en ny tid sammen. Det kan koste dig penge at vente.
topic-unemployment-fund = A-kasse og dagpenge
    .spoken = For a-kasse og dagpenge
topic-unemployment-fund-text = { topic-unemployment-fund }
    .hint = Gik du glip af et møde i din a-kasse? Ring til den nu. De første tre måneder taler du med a-kassen. Derefter taler du med kommunen.
    .spoken = Gik du glip af et møde i din a-kasse? Ring til den nu. De første tre måneder taler du med a-kassen. Derefter taler du med kommunen.
topic-no-money = Jeg har ingen penge
    .spoken = Har du ingen penge
topic-no-money-text = { topic-no-money }
    .hint = Har du ingen penge at leve for, kan du søge om hjælp. Sig det til os i dag. Så viser vi dig, hvad du skal gøre.
    .spoken = Har du ingen penge at leve for, kan du søge om hjælp. Sig det til os i dag. Så siger vi, hvad du skal gøre.
topic-ill-today = Jeg er syg i dag
    .spoken = Er du syg i dag
topic-ill-today-text = { topic-ill-today }
    .hint = Er du syg, så ring til os før mødet på { $telephone }. Vi skriver ned, at du har ringet. Så finder vi en ny tid.
    .spoken = Godt, at du ringer før mødet. Vi skriver ned, at du har ringet. Du kan flytte dit møde nu. Så finder vi en ny tid sammen.
topic-long-illness = Syg i lang tid
    .spoken = Er du syg i lang tid
topic-long-illness-text = { topic-long-illness }
    .hint = Er du syg i lang tid, så tal med os. Er du for syg til at komme, så sig det. Så finder vi en anden måde.
    .spoken = Er du syg i lang tid, så tal med os. Er du for syg til at komme, så sig det. Så finder vi en anden måde.
topic-disagree = Jeg er ikke enig
    .spoken = Er du ikke enig med os
topic-disagree-text = { topic-disagree }
    .hint = Har vi sendt dig en afgørelse, kan du klage over den. Fristen står i brevet. Kom til os, så skriver vi din klage ned sammen.
    .spoken = Har vi sendt dig en afgørelse, kan du klage over den. Fristen står i brevet. Kom til os, så skriver vi din klage ned sammen.

# Dit møde og os
topic-first-meeting = Din første samtale
    .spoken = For din første samtale
topic-first-meeting-text = { topic-first-meeting }
    .hint = Den første samtale er et møde her hos os. Vi taler om dig, og hvad du kan. Mødet varer cirka { $minutes } minutter.
    .spoken = Den første samtale er et møde her hos os. Vi taler om dig, og hvad du kan. Så finder vi ud af, hvad du har brug for. Mødet varer cirka { $minutes } minutter.
topic-what-to-bring = Hvad skal jeg tage med?
    .spoken = Vil du høre, hvad du skal tage med
topic-what-to-bring-text = { topic-what-to-bring }
    .hint = Tag dit gule sundhedskort med, hvis du har det. Tag også papirer med, som du vil vise os. Har du intet med, er du stadig velkommen.
    .spoken = Tag dit gule sundhedskort med, hvis du har det. Tag også papirer med, som du vil vise os. Har du intet med, er du stadig velkommen.
topic-move-or-cancel = Flyt eller aflys et møde
    .spoken = Vil du flytte eller aflyse et møde
topic-move-or-cancel-text = { topic-move-or-cancel }
    .hint = Sig det gerne før mødet. Du kan flytte det her, på telefon eller hos os. Så finder vi en ny tid sammen.
    .spoken = Sig det gerne før mødet. Du kan flytte det nu, mens vi taler. Eller kom til skranken. Så finder vi en ny tid sammen.
topic-how-we-meet = Møde her, på telefon eller på video
    .spoken = For møde på telefon eller video
topic-how-we-meet-text = { topic-how-we-meet }
    .hint = Det første møde er her hos os. De næste kan ofte være på telefon eller video. Nogle gange beder vi dig om at komme.
    .spoken = Det første møde er her hos os. De næste kan ofte være på telefon eller på video. Du siger, hvad der passer dig bedst. Nogle gange beder vi dig om at komme.
topic-interpreter = Tolk
    .spoken = Har du brug for en tolk
topic-interpreter-text = { topic-interpreter }
    .hint = Taler du ikke så godt dansk, så sig det, når du bestiller. Så prøver vi at finde en tolk. Et barn under 18 år må ikke tolke.
    .spoken = Taler du ikke så godt dansk, så sig det, når du bestiller. Så prøver vi at finde en tolk til mødet. Et barn under 18 år må ikke tolke.
topic-companion = Tag en med til mødet
    .spoken = Vil du tage en med til mødet
topic-companion-text = { topic-companion }
    .hint = Du må tage et menneske med til mødet. Det kan være en ven eller en fra din familie. Du bestemmer selv, hvem det er.
    .spoken = Du må tage et menneske med til mødet. Det kan være en ven eller en fra din familie. Du bestemmer selv, hvem det er.
topic-reminders = Husk mit møde
    .spoken = Skal vi minde dig om mødet
topic-reminders-text = { topic-reminders }
    .hint = Vi kan minde dig om mødet. Det kan være en sms, et opkald eller et brev. Du vælger selv.
    .spoken = Vi kan minde dig om mødet. Det kan være en sms, et opkald eller et brev. Du vælger selv.
topic-about-us = Hvad kan vi hjælpe dig med?
    .spoken = Vil du høre, hvad vi hjælper med
topic-about-us-text = { topic-about-us }
    .hint = Hos os får du hjælp til at finde et job. Vi hjælper også, hvis du er syg. Du kan altid tale med et menneske.
    .spoken = Hos os får du hjælp til at finde et job. Vi hjælper også, hvis du er syg. Du kan altid tale med et menneske.
topic-what-is-kept = Hvad gemmer I om mig?
    .spoken = Vil du høre, hvad vi gemmer
topic-what-is-kept-text = { topic-what-is-kept }
    .hint = Vi gemmer navn, fødselsdag og telefon. CPR-nummer, hvis du gav os det. Møder, beskeder, og hvad du har brug for. Få det på papir ved skranken.
    .spoken = Vi gemmer dit navn og din fødselsdag. Vi gemmer dit telefonnummer. Vi gemmer også møder, beskeder, og hvad du har brug for. Vi gemmer dit CPR-nummer, hvis du har givet os det. Spørg ved skranken. Så får du det hele på papir.

# Hjælp til dig
topic-hard-to-see-hear-walk = Svært ved at se, høre eller gå
    .spoken = Er det svært at se, høre eller gå
topic-hard-to-see-hear-walk-text = { topic-hard-to-see-hear-walk }
    .hint = Sig, hvad du har brug for, når du bestiller. Det kan være et stille rum eller tegnsprog. Vi kan hente dig ved døren. Førerhunde er velkomne.
    .spoken = Sig, hvad du har brug for, når du bestiller. Det kan være et stille rum eller tegnsprog. Vi kan hente dig ved døren. Førerhunde er velkomne.
topic-hard-to-read = Svært ved at læse
    .spoken = Er det svært at læse
topic-hard-to-read-text = { topic-hard-to-read }
    .hint = Sig det til os, så læser vi for dig. Du kan også ringe og høre det hele. Der er hjælp til voksne, der vil læse bedre.
    .spoken = Sig det til os, så læser vi for dig. Du kan høre det hele her på telefonen. Der er hjælp til voksne, der vil læse bedre.
topic-cv-and-jobs = Hjælp til CV og job
    .spoken = Gælder det CV og job
topic-cv-and-jobs-text = { topic-cv-and-jobs }
    .hint = Et CV er en side, der viser, hvad du har lavet. Vi kan lave det sammen med dig. Vi hjælper også, når du vil skrive til et job.
    .spoken = Et CV er en side, der viser, hvad du har lavet. Vi kan lave det sammen med dig. Vi hjælper også, når du vil skrive til et job.
topic-mitid-and-jobnet = Hjælp til MitID og Jobnet
    .spoken = Gælder det MitID og Jobnet
topic-mitid-and-jobnet-text = { topic-mitid-and-jobnet }
    .hint = Skal du bruge MitID eller Jobnet, så hjælper vi dig her. Du kan få MitID uden en smartphone. Spørg ved skranken.
    .spoken = Skal du bruge MitID eller Jobnet, så kom til os. Du kan få MitID uden en smartphone. Spørg ved skranken.
topic-no-internet = Jeg kan ikke bruge nettet
    .spoken = Kan du ikke bruge nettet
topic-no-internet-text = { topic-no-internet }
    .hint = Du får de samme tider her, på telefon og hos os. Du kan bede om at slippe for nettet. Det hjælper vi dig med.
    .spoken = Du får de samme tider her på telefon og hos os. Du kan bede om at slippe for nettet. Det hjælper vi dig med.
topic-paper-letters = Breve på papir
    .spoken = For breve på papir
topic-paper-letters-text = { topic-paper-letters }
    .hint = Kan du ikke bruge Digital Post, kan du få breve på papir. Bed om det i Borgerservice. Vi kan vise dig vej.
    .spoken = Kan du ikke bruge Digital Post, kan du få breve på papir. Bed om det i Borgerservice. Kom til os, så viser vi dig vej.

# Åbningstid og adresse
topic-opening-hours-open = I dag har vi åbent til kl. { $until }.
    .hint = { $buses ->
        [0] Adressen er { $address }. Ring til os på { $telephone }.
       *[other] Adressen er { $address }. { $bus } kører hertil. Ring til os på { $telephone }.
    }
    .spoken = { $buses ->
        [0] I dag har vi åbent til klokken { $until }. Adressen er { $address }. Vores telefonnummer er { $telephone }.
       *[other] I dag har vi åbent til klokken { $until }. Adressen er { $address }. { $bus } kører hertil. Vores telefonnummer er { $telephone }.
    }
topic-opening-hours-closed = Vi åbner { $opens }.
    .hint = { $buses ->
        [0] Vi har lukket nu. Adressen er { $address }. Ring til os på { $telephone }.
       *[other] Vi har lukket nu. Adressen er { $address }. { $bus } kører hertil. Ring til os på { $telephone }.
    }
    .spoken = { $buses ->
        [0] Vi har lukket nu. Vi åbner { $opens }. Adressen er { $address }. Vores telefonnummer er { $telephone }.
       *[other] Vi har lukket nu. Vi åbner { $opens }. Adressen er { $address }. { $bus } kører hertil. Vores telefonnummer er { $telephone }.
    }
topic-opening-hours-closed-long = Vi har lukket lige nu.
    .hint = { $buses ->
        [0] Adressen er { $address }. Ring til os på { $telephone }.
       *[other] Adressen er { $address }. { $bus } kører hertil. Ring til os på { $telephone }.
    }
    .spoken = { $buses ->
        [0] Vi har lukket lige nu. Adressen er { $address }. Vores telefonnummer er { $telephone }.
       *[other] Vi har lukket lige nu. Adressen er { $address }. { $bus } kører hertil. Vores telefonnummer er { $telephone }.
    }

# Firmaer
door-company = Jeg kommer fra et firma
    .hint = Tal med den, der kender jer
    .spoken = Firmaer
company-comes = Vi henter { $name } nu. Bliv her.
    .hint = Du kan også ringe på { $number }.
    .spoken = Jeg stiller dig om til { $name }. Bliv i røret.
company-call = Ring til mig senere
company-fine = Jeg venter her
company-waits = { $name } kommer nu.
company-closed = Vi har lukket. Hvornår må { $name } ringe til dig?
    .spoken = Der er lukket nu. Hvornår må { $name } ringe til dig?
company-when = Hvornår må { $name } ringe til dig?
    .spoken = Lige nu er { $name } ikke ledig. Hvornår må { $name } ringe til dig?
