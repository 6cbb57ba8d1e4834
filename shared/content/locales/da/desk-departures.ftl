# En rådgiver holder op
desk-departures = Rådgivere, der holder op
desk-departures-none = Ingen rådgiver holder op.
desk-departure-leaves = { $name } holder op. Sidste dag er { $day }
desk-departure-gone = { $name } er holdt op. Sidste dag var { $day }
desk-departure-by = Skrevet af { $name }
desk-departure-citizens = { $count ->
    [one] Én borger har fast rådgiver her. Spørg, hvem det skal være nu.
   *[other] { $count } borgere har fast rådgiver her. Spørg, hvem det skal være nu.
}
desk-departure-add = En rådgiver holder op
desk-departure-who = Hvem
desk-departure-who-missing = Vælg, hvem der holder op.
desk-departure-last = Sidste dag
desk-departure-begin-again = Er her igen
desk-departure-taken-back = Det er taget tilbage. Møder, som andre har fået, bliver hos dem.
desk-departure-known = Det står her allerede. Tag det tilbage først, hvis dagen skal være en anden.
desk-departure-how-1 = Møder til og med den sidste dag bliver. Hvert møde efter den dag får samme tid hos en kollega. Er ingen fri, får det den næste tid, der ligner.
desk-departure-how-2 = Du ser dem alle, før noget er gemt. Hver borger får besked én gang. Passer ingen tid, bliver det til et opkald med frist.
desk-departure-how-3 = Har en borger fast rådgiver, bliver det en opgave at spørge, hvem det skal være nu.
desk-departure-how-4 = Kontoen lukkes ikke her. Det gør en administrator under Konti. En ny rådgiver får timer fra sin første dag under Rådgivere og rum.
desk-own_adviser = Den faste rådgiver holder op. Spørg, hvem det skal være nu
desk-roster-addition = Tilføjelse
desk-roster-addition-hint = Kun for kolleger, når to hedder det samme: et efternavn eller et bogstav. Borgere ser kun fornavnet.
desk-roster-until = sidste dag { $day }
desk-departure-kind = Ingen andre holder: { $kind }. Vælg andre til det under Slags møder, ellers er der ingen tider.
