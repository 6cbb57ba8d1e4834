# Uden at se: med taster og øre
keypad-invites = Tryk stjerne for at høre.
keypad-position =
    { $all ->
        [one] Det er det eneste valg.
       *[other] { $now } af { $all }
    }
keypad-choices =
    { $count ->
        [0] Her er intet at vælge.
        [one] Her er ét valg.
       *[other] Her er { $count } valg.
    }
keypad-typed =
    { $count ->
        [0] Der er ikke tastet noget.
        [one] Der er tastet ét tal.
       *[other] Der er tastet { $count } tal.
    }
keypad-afresh = Nye tal begynder forfra.

# Sådan kommer man videre
keypad-how-to-choose = Tryk et tal, og hør valget. Tryk så Enter.
keypad-how-to-type = Tast tallene. Tryk så Enter.
keypad-how-to-find = Pil ned finder andre valg.
keypad-how-to-leave = Pil op finder hjælp.
keypad-how-to-answer = Tryk Enter.

# Alle tasterne
keypad-keys = Stjerne: hør igen. Nul: hjælp. Escape: tilbage. Plus og minus: lydstyrke. Pil op: sprog, lyd og mere.
keypad-keys-typing = Stjerne: hør igen. Backspace: slet. Escape: tilbage. Plus og minus: lydstyrke. Pil op: hjælp, lyd og mere.
