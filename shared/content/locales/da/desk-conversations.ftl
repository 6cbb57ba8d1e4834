# Samtaler i skranken: en begynder her, eller vi går videre med en borgers
desk-place-conversations = Ny samtale
desk-conversation = Samtale
desk-conversation-place = Skranken
desk-conversation-from = { $place } · begyndt { $at }
desk-conversation-so-far = Sagt indtil nu
desk-conversation-nothing-yet = Ingenting endnu.
desk-conversation-record = Åbn borgerens side
desk-conversation-go-on = Gå videre, hvor de slap
desk-conversation-tag-over = Tag over
desk-conversation-whose = Hvem er det?

# Nyt
desk-conversation-new = Ny samtale
desk-conversation-new-hint = Her kan du gøre alt det for borgeren, som borgeren kan ved standeren og i telefonen. Spørg det, der står, og tryk på svaret.
desk-conversation-where = Hvor er borgeren?
desk-conversation-where-here = Står her hos mig
desk-conversation-where-calls = Er i telefonen
desk-conversation-number = Nummeret, der ringer
desk-conversation-number-hint = Kun et nummer, du kan se på din telefon. Ellers lad feltet stå tomt.
desk-conversation-language = Borgerens sprog
desk-conversation-begin = Begynd

# Tag over
desk-conversation-take = Tag over
desk-conversation-wants-help = Borgeren beder om et menneske.
desk-conversation-take-from = Tag over fra { $name }
desk-conversation-take-hint = Så svarer du for borgeren. Ved standeren kan borgeren følge med.
desk-conversation-has-it = { $name } har den.

# Hvem det er
desk-conversation-seen = Hvem er det?
desk-conversation-seen-hint = Har du ikke set det, åbner du ikke mere end borgeren selv kan.
desk-conversation-seen-how = Vælg, hvordan du har set, hvem det er.
desk-conversation-seen-document = Borgeren har vist legitimation
desk-conversation-seen-known = Jeg kender borgeren
desk-conversation-seen-called_back = Jeg har ringet op på det nummer, vi har
desk-conversation-saw = Jeg har set, hvem det er
desk-conversation-is-seen = { $how ->
    [document] Du har set, hvem det er: Borgeren har vist legitimation.
    [known] Du har set, hvem det er: Du kender borgeren.
   *[called_back] Du har set, hvem det er: Du har ringet op på det nummer, vi har.
}

# Spørg og svar
desk-conversation-type = Skriv det, borgeren siger
desk-conversation-on = Videre
desk-conversation-back = Et skridt tilbage
desk-conversation-start-over = Begynd forfra
desk-conversation-print = Udskriv
desk-conversation-change-language = Skift sprog
desk-conversation-no-recording = En besked kan kun indtales i telefonen. Her i skranken går I en anden vej.
desk-conversation-you-help = Nu er det dig, der hjælper. Gør, hvad der skal til, og gå så videre.
desk-conversation-stale = Der er svaret imens. Her er det, der gælder nu.
desk-typing-birth = Fødselsdag eller CPR: 12.3.1965, 120365 eller 12 03 1965
desk-typing-birth-date = Fødselsdag: 12.3.1965, 120365 eller 12 03 1965
desk-typing-telephone = Et dansk nummer, eller et andet med + og landets tal
desk-typing-code = De seks tal i brevet
desk-typing-number = De seks tal på sedlen
desk-typing-birth-or-number = Fødselsdag, CPR eller de seks tal på sedlen

# Giv tilbage
desk-conversation-hand-back = Giv samtalen tilbage
desk-conversation-hand-back-hint = Så går borgeren selv videre herfra. Bad borgeren om hjælp, er det klaret.
desk-conversation-put-aside = Læg til side
desk-conversation-put-aside-hint = Ved vi, hvem det er, står der en opgave, og du kan gå videre senere.
desk-conversation-handed-back = Du har lagt samtalen fra dig.

# Slut
desk-conversation-over = Samtalen er slut.
desk-conversation-ended = Samtalen er slut. Det, der er aftalt, står på borgerens side.
desk-conversation-erased = Det, der blev sagt, er slettet. Det, der er aftalt, er gemt.
desk-conversation-to-now = Til Lige nu
desk-conversation-another = Ny samtale

# Svar, som vi skriver dem
desk-told-given = Givet
desk-told-born = { $born }
desk-told-telephone = { $number }
