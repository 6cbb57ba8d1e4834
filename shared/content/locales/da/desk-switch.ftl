# Skift bruger ved en fælles skranke
desk-switch = Skift
desk-switch-title = Skift bruger
desk-switch-who = Hvem er du?
desk-switch-other = En anden
desk-switch-code = Din kode på seks tal
desk-switch-go = Videre
desk-switch-not-me = Det er ikke mig
desk-switch-forgot = Brug adgangskoden i stedet
desk-switch-wrong = Koden passer ikke. Efter tre forkerte skal du bruge din adgangskode.
desk-switch-mine = Din kode til at skifte
desk-switch-mine-hint = Deler I en skranke, så tryk Skift, når en kollega tager over. Du kommer tilbage med seks tal. Koden virker kun i den browser, du har logget ind i samme dag.
desk-switch-has-one = Du har en kode. Vælger du en ny, gælder den gamle ikke mere.
desk-switch-new = Ny kode
desk-switch-new-hint = Seks tal, som ingen gætter. Ikke 123456 eller din fødselsdag.
desk-switch-weak = Vælg seks tal uden et mønster.
desk-switch-not-password = Adgangskoden passer ikke. Prøv igen.
desk-switch-chosen = Din kode gælder fra nu.
