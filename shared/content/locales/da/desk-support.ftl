# Støtte til en borger
desk-support = Støtte
desk-support-give = Giv støtte
desk-support-change = Lav støtten om
desk-support-more-time = Mere tid til hvert møde
desk-support-is-called = En af os ringer dagen før
desk-support-no-time-outs = Skærmen venter på borgeren
desk-support-adviser = Samme rådgiver
desk-support-adviser-is = Altid { $name }, hvis det kan lade sig gøre
desk-support-save = Gem støtten
desk-support-end = Stop støtten
desk-support-given = Støtten er gemt. Den gælder fra nu af.
desk-support-ended = Støtten er stoppet.
desk-support-choose = Vælg mindst én ting.
desk-support-say-why = Skriv kort hvorfor.
desk-support-nobody = Ingen har fået støtte de sidste 90 dage.
desk-support-column-when = Hvornår
desk-support-column-what = Støtte
desk-support-column-why = Grund
desk-support-column-who = Hvem
desk-support-column-citizen = Borger
desk-book-theirs = Hos { $name }

# Opgaver, som støtten giver
desk-at_the_door = Hent ved døren
desk-call_and_remind = Ring og mind om mødet
desk-letter = Send et brev

# Brevet om et møde
desk-letter-sheet = Brev om mødet
desk-letter-write = Skriv brev ud
desk-letter-code = Med ny kode
desk-letter-sent = Brevet er sendt
desk-letter-is-sent = Det er skrevet ned, at brevet er sendt.
desk-letter-back = Til mødet
desk-letter-hint = Vi gemmer ingen adresser. Skriv adressen under navnet, eller giv brevet i hånden.
desk-letter-hint-nameless = Der står intet navn på brevet. Skriv det på kuverten, eller giv brevet i hånden.

# Konto og kalender hører sammen
desk-account-adviser = Kalender
desk-account-adviser-none = Ingen
desk-account-adviser-hint = En rådgiver ser og melder fravær i sin egen kalender.
desk-account-adviser-missing = Mangler
desk-account-no-adviser = Din konto har ingen kalender endnu. Bed jeres administrator om at vælge den.
desk-absence-add-own = Meld dig væk
