# Sådan lyder det
aloud-sound = Hvordan lyder det bedst?
    .hint = Prøv dig frem.
aloud-headphones = Jeg har høretelefoner på
    .hint = Så læser vi også navne og tal
aloud-speaker = Brug højttaleren
    .hint = Lige nu bruger du høretelefoner
aloud-louder = Skru op
    .hint = Du hører styrke { $now } af { $all }
aloud-softer = Skru ned
aloud-faster = Tal hurtigere
    .hint = Du hører fart { $now } af { $all }
aloud-slower = Tal langsommere
aloud-letters = Bogstaver og farver
aloud-ticks = Lyd, når jeg trykker
aloud-no-ticks = Ingen lyd, når jeg trykker
aloud-stop = Læs ikke højt mere
aloud-done = Det er fint

# Når alle kan høre med
aloud-private = Det står på skærmen. Med høretelefoner kan du høre det.

# Når der ingen stemme er
aloud-not-now = Vi kan ikke læse højt lige nu. Skranken hjælper.
