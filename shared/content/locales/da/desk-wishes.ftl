# Ønsker: det, borgeren ønsker sig, og hvad vi svarer
desk-wish = Et ønske: svar, eller fortæl svaret
desk-wishes = Ønsker
desk-wishes-hint = Ønsker, der mangler et svar, en tid, eller at borgeren hører svaret. Det, der haster mest, står øverst.
desk-wishes-none = Alle ønsker er besvaret.
desk-wishes-all = Se alle ønsker
desk-wishes-of = Ønsker og det aftalte
desk-wishes-list = Ønsker
desk-wishes-no-meeting = Borgeren har ikke noget møde
desk-wishes-of-none = Borgeren har ikke ønsket noget.
desk-wishes-open = Se ønsker og det aftalte
desk-wish-see-to = Svar på ønsket
desk-wish-talk = En samtale til
desk-wish-form = Næste møder
desk-wish-adviser = En anden rådgiver
desk-wish-earlier = En samtale før
desk-wish-made = Ønsket { $at }
desk-wish-by = svar af { $name }

# Hvordan det står
desk-wish-answer-by = Mangler svar. Senest { $at }
desk-wish-find-time = Borgeren har ret til samtalen. Find en tid senest { $at }
desk-wish-tell = Fortæl borgeren svaret
desk-wish-send-letter = Send brevet med afgørelsen
desk-wish-heard = borgeren har hørt svaret
desk-wish-not-heard = borgeren har ikke hørt svaret endnu
desk-wish-state-wanted = Ønsket
desk-wish-state-granted = Ja
desk-wish-state-required = Borgeren skal møde op
desk-wish-state-answered = Besvaret
desk-wish-state-ended = Taget tilbage

# Svaret
desk-wish-answer = Svar
desk-wish-what = Hvad svarer vi?
desk-wish-say-talk-granted = Tiden er aftalt
desk-wish-say-talk-answered = Noget andet. Skriv hvad
desk-wish-say-form-granted = Ja, som borgeren ønsker
desk-wish-say-form-required = Borgeren skal møde op. Skriv hvorfor
desk-wish-say-form-answered = Noget andet. Skriv hvad
desk-wish-say-adviser-granted = Ja. Vælg den nye rådgiver, og skriv, hvem det er
desk-wish-say-adviser-answered = Nej, eller noget andet. Skriv hvorfor
desk-wish-say-earlier-granted = Ja, mødet er flyttet frem
desk-wish-say-earlier-answered = Det går ikke. Skriv hvorfor
desk-wish-new-adviser = Ny rådgiver
desk-wish-choose-one = Vælg
desk-wish-words = Til borgeren (højst { $most } tegn)
desk-wish-mind = Borgeren ser eller hører ordene, som de står. Skriv til et menneske: kort, og hvorfor.
desk-wish-as-heard = Sådan hører borgeren det:
desk-wish-decision = Det er en afgørelse
desk-wish-decision-hint = Så skal der stå hvorfor, og borgeren får et brev om, hvordan man klager.
desk-wish-is-decision = Afgørelse
desk-wish-save = Send svaret
desk-wish-check = Se, som borgeren hører det
desk-wish-is-answered = Svaret er gemt. Borgeren får besked, eller du skal selv fortælle det: se listen.
desk-wish-is-required = Det er skrevet ned, og borgeren får det at vide.
desk-wish-is-told = Det er skrevet ned, at borgeren har fået svaret.
desk-wish-quicker = En kollega var hurtigere. Se, hvordan det står nu.
desk-wish-choose = Vælg, hvad vi svarer.
desk-wish-choose-adviser = Vælg den nye rådgiver.
desk-wish-say-why = Skriv til borgeren hvorfor.
desk-wish-too-long = Det er for langt at lytte til. Skriv det kortere.
desk-wish-was-told = Borgeren har fået svaret
desk-wish-letter = Brev med svaret
desk-wish-letter-sent = Brevet er sendt
desk-wish-letter-back = Til ønskerne
desk-wish-lawyer = Teksten om at klage er et udkast fra november 2026. Kommunens jurist skal godkende den, før den bruges.

# Skriv et ønske ned
desk-wish-write = Skriv et ønske ned
desk-wish-which = Hvad ønsker borgeren?
desk-wish-save-wish = Gem ønsket
desk-wish-written = Ønsket er skrevet ned.
desk-wish-next-meetings = Hvordan næste møder holdes
desk-wish-form-open = Borgeren har ikke ønsket noget, og vi kræver ikke noget.
desk-wish-form-as = Som borgeren ønsker: { $form }
desk-wish-form-required = Vi har bedt borgeren om at møde op.
desk-wish-require = Kræv, at borgeren møder op

# Det aftalte vi
desk-agreed = Det aftalte vi
desk-agreed-sentence = { $number }. sætning
desk-agreed-mind = Korte sætninger, som borgeren kan høre og huske: hvem gør hvad, og hvornår.
desk-agreed-save = Gem det aftalte
desk-agreed-saved = Det aftalte er gemt. Borgeren kan se og høre det i »Mit møde«.
desk-agreed-too-long = En sætning er for lang. Skriv den kortere.
desk-agreed-print = Print det aftalte
desk-agreed-versions = Alle udgaver ({ $count })
desk-agreed-ended = Intet er aftalt
paper-kept-wishes = Ønsker
paper-kept-agreed = Det aftalte
agreed-on = Aftalt { $day }

# A-kassen og borgerens eget punkt
desk-meeting-point = Eget punkt
desk-a-kasse = A-kassen
desk-a-kasse-unasked = Ikke spurgt
desk-a-kasse-yes = Skal være med
desk-a-kasse-no = Er ikke med
desk-a-kasse-unsure = Ved det ikke. Spørg borgeren
desk-a-kasse-save = Gem
desk-a-kasse-saved = Det er gemt, og borgeren får besked, hvor vi kan skrive.
desk-a-kasse-invited = A-kassen skal inviteres
desk-a-kasse-comes = A-kassen er med
desk-a-kasse-away = A-kassen kommer ikke
desk-promise-a_kasse = A-kassen er med

# Brevet med svaret
letter-wish-title = Svar på dit ønske
letter-wish-of = Du fortalte os om et ønske { $day }.
letter-wish-complain = Er du uenig?
letter-wish-complain-how = Det er en afgørelse. Du kan klage til os inden fire uger. Kom forbi, skriv, eller ring { $telephone }. Så skriver vi din klage ned sammen.
letter-wish-complain-then = Først ser vi på sagen igen. Er vi stadig uenige, sender vi klagen til Ankestyrelsen.
letter-wish-talk = Vil du tale om det? Ring { $telephone }, eller kom forbi.
