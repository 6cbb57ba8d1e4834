# Indtalinger: hvem siger sætningerne
desk-place-recordings = Indtalinger
desk-recordings = Indtalinger
desk-recordings-hint = Alt det, borgerne hører. Sætninger, som ingen har indtalt, læser maskinen op.
desk-recordings-language = Sprog
desk-recordings-show = Vis
desk-recordings-show-all = Alle
desk-recordings-show-recorded = Indtalt
desk-recordings-show-changed = Ændret siden
desk-recordings-show-synthetic = Maskinens stemme
desk-recordings-show-missing = Mangler
desk-recordings-show-pieces = Stykker af sætninger
desk-recordings-words = Ord eller filnavn
desk-recordings-search = Søg
desk-recordings-lines = Sætninger på { $language ->
    [da] dansk
    [en] engelsk
   *[other] { $language }
}
desk-recordings-found = { $recordings ->
    [0] Ingen sætninger passer.
    [one] Én sætning
   *[other] { $recordings } sætninger
}
desk-recordings-pages = Flere sætninger
desk-recording-part = En del af:
desk-recording-is-recorded = Indtalt
desk-recording-is-changed = Ændret, siden den blev indtalt: maskinen læser
desk-recording-is-synthetic = Maskinens stemme
desk-recording-is-missing = Mangler: ingen kan læse den op
desk-recording-play = Lyt: { $words }
desk-recording-remove = Fjern indtalingen
desk-recording-removed = Indtalingen er fjernet. Nu læser maskinen. Fortryder du, så læg filen ind igen.
desk-recordings-read = Indtal på { $language ->
    [da] dansk
    [en] engelsk
   *[other] { $language }
}
desk-recordings-to-read = { $recordings ->
    [0] Der er intet at læse.
    [one] Én sætning, et øjeblik at læse.
   *[other] { $recordings } sætninger, { $minutes ->
        [0] under ét minut
        [one] omkring ét minut
       *[other] omkring { $minutes } minutter
    } at læse.
}
desk-recordings-nothing-to-read = Alt er indtalt.
desk-recordings-print = Manuskript til at skrive ud
desk-recordings-table = Manuskript til regneark
desk-recordings-all-of-it = Også det, der er indtalt:
desk-recordings-print-all = skriv alt ud
desk-recordings-table-all = alt til regneark
desk-recordings-take-in = Læg indtalinger ind på { $language ->
    [da] dansk
    [en] engelsk
   *[other] { $language }
}
desk-recordings-files = Filer
desk-recordings-files-hint = WAV med de navne, som står i manuskriptet. En, mange, eller pakket i en ZIP. Højst 256 MB ad gangen. Vi klipper stilheden væk og gør dem lige høje.
desk-recordings-send = Læg ind
desk-recordings-taken = { $recordings ->
    [one] Én indtaling er lagt ind og kan høres nu.
   *[other] { $recordings } indtalinger er lagt ind og kan høres nu.
}
desk-recordings-refused = { $recordings ->
    [one] Én fil kunne vi ikke bruge:
   *[other] { $recordings } filer kunne vi ikke bruge:
}
desk-recordings-no-file = Vælg en eller flere filer først.
desk-recordings-too-much = Det er for meget på én gang. Send højst 256 MB og 2000 filer ad gangen.
desk-recordings-no-room = Der er ikke plads på serveren lige nu. Det, I havde, er der stadig. Ring til driften, og send filerne igen bagefter.
desk-recording-wrong-no-room = { $file } kunne vi ikke gemme: der er ikke plads på serveren. Det, I havde, er der stadig. Ring til driften, og send filen igen bagefter.
desk-recording-wrong-no-wav = { $file } er ikke en lydfil, vi kan læse. Gem den som WAV, og prøv igen.
desk-recording-wrong-no-zip = { $file } kan vi ikke åbne. Pak filerne i en almindelig ZIP uden kode.
desk-recording-wrong-unknown = { $file } er ikke et navn fra manuskriptet. Giv filen det navn, der står under sætningen.
desk-recording-wrong-language = { $file } ligger i en mappe for et andet sprog. Vælg sproget øverst, og læg den ind der.
desk-recording-wrong-twice = { $file } er der to gange, eller ordene er de samme som i en anden fil. Vi brugte den første.
desk-recording-wrong-too-large = { $file } fylder mere end { $wanted } MB. Læg kun én sætning i hver fil.
desk-recording-wrong-too-many = Vi stoppede ved { $file }. Send højst { $wanted } filer ad gangen.
desk-recording-wrong-rate = { $file } har { $found } målinger i sekundet. Optag med mindst { $wanted }, helst 44100.
desk-recording-wrong-silent = { $file } er stille. Se, om mikrofonen var tændt, og læs sætningen igen.
desk-recording-wrong-quiet = { $file } er for svag: { $found } dB på det højeste. Gå tættere på mikrofonen, eller skru op, og læs igen.
desk-recording-wrong-clipped = { $file } er så høj, at lyden knækker. Skru ned for mikrofonen, og læs igen.
desk-recording-wrong-short = { $file } varer { $found } sekunder. Sætningen tager omkring { $wanted }. Se, om det er den rigtige, og at hele sætningen er med.
desk-recording-wrong-long = { $file } varer { $found } sekunder. Sætningen tager omkring { $wanted }. Se, om det er den rigtige, og klip det væk, som ikke hører til.
desk-recording-column-file = Fil
desk-recording-column-words = Læs dette
desk-recording-column-whole = Hele sætningen
desk-recording-column-where = Hvor det bliver sagt
desk-recording-column-seconds = Sekunder, cirka
desk-script-title = Manuskript på { $language ->
    [da] dansk
    [en] engelsk
   *[other] { $language }
}
desk-script-how = Læs roligt, som til én, der sidder over for dig. Hold en pause mellem sætningerne. Er det en del af en sætning, så læs kun den del. Navnet nederst er filens navn.

# Stemmen mangler
desk-fault-voice = Vi kan ikke læse højt på { $place ->
    [da] dansk
    [en] engelsk
   *[other] { $place }
}
desk-fault-voice-do = Vis det på skærmen, eller læs det op for borgeren. Ring til driften.

# Sådan lyder et svar
desk-question-hear = Hør det
desk-question-sounds = Sådan hører borgeren svaret
desk-question-no-voice = Svaret kan ikke læses højt lige nu. Det er ikke sendt endnu.
