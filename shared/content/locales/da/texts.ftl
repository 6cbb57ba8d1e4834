# Svar på borgernes sms: hver én sms, uden links, med et nummer at ringe til
text-confirmed = Tak for dit svar. Vi ses { $at }. Kan du ikke alligevel? Svar 2, eller ring { $telephone }.
text-no = Tak for dit svar. Vi finder en ny tid sammen med dig. Skal mødet { $at } aflyses helt? Svar AFLYS. Eller ring { $telephone }.
text-move = Vi finder en ny tid sammen med dig. Mødet { $at } gælder, til vi har talt sammen. Haster det? Ring { $telephone }.
text-cancelled = Dit møde { $at } er aflyst. Vil du have en ny tid? Ring { $telephone }.
text-call = Vi ringer til dig på dette nummer om lidt. Du kan også selv ringe til os på { $telephone }.
text-call-today = Vi har lukket lige nu. Vi ringer til dig i dag på dette nummer, når vi åbner. Du kan også selv ringe til os på { $telephone }.
text-call-later = Vi har lukket lige nu. Vi ringer til dig { $day } på dette nummer. Du kan også selv ringe til os på { $telephone }.
text-stop = Du får ikke flere sms'er fra os. Skriv START, hvis du vil have dem igen. Du kan altid ringe til os på { $telephone }.
text-start = Du kan få sms'er fra os igen. Skriv STOP, hvis du ikke vil. Du kan altid ringe til os på { $telephone }.
text-help = Har vi mindet dig om et møde? Svar 1 for ja, 2 for nej. Skriv RING, så ringer vi. Skriv STOP for ingen sms'er. Eller ring { $telephone }.
text-read = Tak for din sms. En medarbejder læser den, når vi har åbent. Haster det? Ring { $telephone }.
text-trouble = Noget gik galt hos os. Vi har ikke læst din sms. Det er ikke din skyld. Ring til os på { $telephone }.
text-trouble-alone = Noget gik galt hos os. Vi har ikke læst din sms. Det er ikke din skyld. Send den igen om lidt.
