# Sedlen, der kommer ud
slip-take = Tag sedlen med.
slip-write-down = Skriv nummeret ned.
slip-stuck = Sedlen kom ikke. Skriv nummeret ned, eller tryk på Hjælp.
slip-print = Print sedlen
slip-again = Print igen
slip-see = Se sedlen
slip-yours = Din seddel

# Det, der står på den
slip-call = Ring til os: { $number }
slip-person = Tryk 0: Tal med et menneske
slip-key = Tryk { $key }: { $what }

# Når en seddel holdes hen til læseren
slip-not-ours = Den seddel kan vi ikke læse. Prøv igen.
