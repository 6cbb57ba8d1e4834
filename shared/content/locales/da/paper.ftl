# Papirer, som man får i hånden ved skranken
paper-call = Ring til os: { $telephone }
paper-day = Givet { $day }

paper-code = Din nye kode
paper-code-1 = Brug koden ved skærmen, eller når du ringer.
paper-code-2 = Du skal også sige, hvornår du er født.
paper-code-3 = Den gamle kode virker ikke mere. Pas godt på den nye.

paper-mandate = Kode til dig, der hjælper
paper-mandate-1 = Med koden kan du ringe for en anden.
paper-mandate-2 = Du skal også kende den andens fødselsdato.
paper-mandate-3 = Koden gælder i et halvt år. Sig til, hvis den skal lukkes før.

paper-kept = Det ved vi om dig
paper-kept-hint = Her er alt, vi har gemt om dig. Er noget forkert, så sig det til os.
paper-kept-nothing = Intet
paper-kept-yes = Ja
paper-kept-no = Nej
paper-kept-sealed = Gemt, så kun vi kan læse det
paper-kept-name = Navn
paper-kept-born = Født
paper-kept-cpr = Cpr-nummer
paper-kept-telephone = Telefon
paper-kept-language = Sprog
paper-kept-remind = Sådan minder vi dig om møder
paper-kept-protected = Navn skjult for andre
paper-kept-code = Din kode er fra
paper-kept-needs = Du har brug for
paper-kept-seen = Du har vist, hvem du er
paper-kept-tasks = Det skylder vi dig
paper-kept-meetings = Møder
paper-kept-contacts = Du har talt med os
paper-kept-questions = Du har spurgt
paper-kept-messages = Vi har skrevet eller ringet
paper-kept-mandates = De må hjælpe dig
paper-kept-ended = Slut
paper-kept-notes = Vi har skrevet om dig
paper-kept-struck = Det gælder ikke mere.
paper-kept-looks = Vi gemmer også, hvem af os der ser på din side.

paper-contact = Du var i kontakt med os
paper-contact-receipt = Bevisets nummer
paper-contact-at = Du begyndte
paper-contact-where = Sådan
paper-contact-via-kiosk = Ved skærmen
paper-contact-via-phone = På telefon
paper-contact-via-desk = Ved skranken
paper-contact-caller = Du ringede fra
paper-contact-last = Dit sidste svar
paper-contact-known = Vi vidste, at det var dig
paper-contact-how-identified = Det passede med det, du tastede
paper-contact-how-registered = Du blev skrevet ind
paper-contact-how-recognised = En medarbejder skrev dit navn på
paper-contact-how-merged = To sider om dig blev samlet til én
paper-contact-how-parted = Siden blev delt i to igen
paper-contact-hint = Her står kun, hvornår du talte med os. Tiden kan ikke laves om.
paper-contact-given = Givet { $day } { $year }
