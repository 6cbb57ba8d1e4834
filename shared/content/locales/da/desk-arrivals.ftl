# The desk's page of who came to a meeting.

desk-two_arrivals = To er kommet til ét møde
desk-two_arrivals-see-to = Find ud af, hvem der er hvem
desk-arrival-title = Hvem er kommet?
desk-arrival-wrong = Forkert person?
desk-arrival-by-number = Nummer { $number } er kommet { $at } med mødenummeret.
desk-arrival-by-birth = Nummer { $number } er kommet { $at } med en fødselsdato.
desk-arrival-by-staff = Nummer { $number } er kommet { $at }. En kollega har set, hvem det er.
desk-arrival-none = Ingen er kommet til mødet.
desk-arrival-second = Nummer { $number } er den rigtige
desk-arrival-same = Det er samme person
desk-arrival-others = Er det en anden, der er kommet?
desk-arrival-others-help = Spørg efter navn og tid. Begge beholder nummeret på deres seddel. Sig navnet på den rigtige rådgiver.
desk-arrival-namesake = Samme fødselsdato
desk-arrival-swap = Byt de to
desk-arrival-theirs = Det var denne borger
desk-arrival-mine = Nummeret hører til mødet øverst
desk-arrival-swapped = Der er byttet. Begge har beholdt deres nummer.
desk-arrival-was-one = Det ekstra nummer er slettet.
desk-arrival-changed = Der er sket noget nyt imens. Se listen igen.
desk-arrival-slip = Ny seddel om mødet
