# Tider, som kun medarbejdere kan bruge
desk-extra = Kun for os
desk-extra-hint = Borgerne får ikke de her tider tilbudt. Vælger du en af dem, så skriv hvorfor.
desk-extra-reserved = Holdt tilbage til dem, der har brug for mere
desk-extra-time = Før eller efter borgernes tider
desk-extra-later = Flere tider kun for os
desk-rule-reserved = Tid, der er holdt tilbage

# Krav om fremmøde, og et møde på en anden måde
desk-elsewhere = Skal møde op, men har et møde på en anden måde
desk-elsewhere-change = Lav om til et møde her: { $at }

# Noget, der ikke kan læses
desk-course-unreadable = Forløbet kan ikke læses. Sig det til jeres administrator.

# En samtale mere
desk-following = Bestil en samtale mere efter den
desk-following-from = En samtale mere, fra { $day }
