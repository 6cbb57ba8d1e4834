# Et spørgsmål til sidst, som man gerne må springe over
how-was-it = Hvordan gik det i dag?
    .hint = Ingen kan se, hvem der svarer.
    .spoken = Hvordan gik det?
how-good = Godt
    .spoken = Gik det godt
how-so-so = Både og
    .spoken = Gik det nogenlunde
how-bad = Ikke godt
    .spoken = Gik det ikke godt
how-skip = Spring over
    .spoken = Vil du springe over
how-thanks = Tak for dit svar. På gensyn.
    .spoken = Tak for dit svar. Farvel, og på gensyn.
