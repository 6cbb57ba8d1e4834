# Et ønske: fra dit møde
mine-what-more = Et ønske, eller andet
    .spoken = Har du et ønske, eller noget andet
mine-more = Hvad vil du gerne?
    .hint = Vi svarer altid på et ønske.
    .spoken = Hvad vil du gerne?
mine-what-agreed = Se, hvad vi har aftalt
    .spoken = Vil du høre, hvad vi har aftalt
mine-what-talk = En samtale til
    .hint = Her hos os, med din rådgiver
    .spoken = Vil du have en samtale mere
mine-what-a-kasse = Om min a-kasse er med
    .spoken = Gælder det din a-kasse
mine-what-adviser = En anden rådgiver
    .spoken = Vil du have en anden rådgiver
mine-what-sooner = En samtale før
    .spoken = Vil du have en samtale før
wish-talk-noted = Ja, du får en samtale. Vi finder en tid senest { $day }.
wish-noted = Vi har skrevet dit ønske ned. Du får svar senest { $day }.
wish-still = Det har du bedt om. Du får svar senest { $day }. Vil du stadig det?
wish-still-yes = Ja, det vil jeg stadig
    .spoken = Vil du stadig det
wish-still-no = Nej, ikke mere
    .spoken = Vil du ikke det mere
wish-ended = Det er fint. Vi har fjernet dit ønske.

# Hvordan vi mødes næste gang
wish-form = Skal vi også mødes sådan næste gang?
wish-form-kept = Det husker vi. Du kan altid lave det om.
wish-form-later = Det husker vi. Efter det første møde gør vi det sådan.
wish-form-which = Hvordan vil du gerne mødes bagefter?
mine-form-later = Husk det til næste gang
    .spoken = Skal vi huske det til næste gang
wish-again = Se på det igen
    .hint = Du får et nyt svar
    .spoken = Skal vi se på det igen

# Svaret på et ønske
wish-talk-granted = Du har fået ja til en samtale.
wish-talk-answered = Her er vores svar om en samtale.
wish-form-granted = Du har fået ja til dit ønske om, hvordan vi mødes.
wish-form-required = Vi beder dig om at komme ind til os.
wish-form-answered = Her er vores svar om, hvordan vi mødes.
wish-adviser-granted = Ja, du får en anden rådgiver.
wish-adviser-answered = Her er vores svar om en anden rådgiver.
wish-earlier-granted = Ja, du får en samtale før.
wish-earlier-answered = Her er vores svar om en tid før.
wish-answer-part = { $text }
wish-decision = Det er en afgørelse. Du kan klage over den. Du får den i et brev.
wish-go-on = Vis mit møde
    .spoken = Vil du høre om dit møde
required-go-on = Det er fint. Find en tid.
    .spoken = Skal vi finde en tid
wish-person = Tal med et menneske
    .spoken = Vil du tale om det
told-wish = { $house }: Vi har svaret på dit ønske. Ring { $telephone }, og vælg dit møde. Så hører du svaret.
    .spoken = Vi har svaret på dit ønske. Ring til os, og vælg dit møde. Så hører du svaret.

# A-kassen ved mødet
a-kasse = Skal din a-kasse være med?
    .hint = Du bestemmer selv.
    .spoken = Skal din a-kasse være med til mødet?
    .again-spoken = Skal din a-kasse være med?
a-kasse-yes = Ja, gerne
    .spoken = Ja
a-kasse-no = Nej
    .hint = Eller jeg har ingen
    .spoken = Nej, eller har du ingen
a-kasse-unsure = Det ved jeg ikke
    .spoken = Ved du det ikke
a-kasse-invited = Vi inviterer din a-kasse.
a-kasse-with = Din a-kasse er med.
a-kasse-not = Din a-kasse kommer ikke.
a-kasse-noted-yes = Det er fint. Vi inviterer din a-kasse.
a-kasse-noted-no = Det er fint. Din a-kasse er ikke med.
a-kasse-noted-unsure = Det er fint. Vi taler om det på mødet.
told-a-kasse = { $house }: Vi har inviteret din a-kasse til dit møde { $at }. Vil du ikke det? Ring { $telephone }.
told-no-a-kasse = { $house }: Din a-kasse er ikke med til dit møde { $at }. Vil du have den med? Ring { $telephone }.

# Dit eget punkt
own-point-money = Du vil tale om penge.
own-point-job = Du vil tale om et job.
own-point-kept = Du har selv et punkt med.

# Det aftalte vi
agreed = Det har vi aftalt.
    .again-spoken = Det har vi aftalt.
agreed-sentence = { $text }
agreed-back = Tilbage til mit møde
    .spoken = Vil du høre om dit møde
