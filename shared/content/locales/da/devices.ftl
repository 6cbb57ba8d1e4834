# Skærme, der bliver taget i brug
device-code = Skriv koden til skærmen
device-code-hint = Koden står ved skranken under Opsætning, Skærme. Den har 12 tal.
device-code-wrong = Koden passer ikke, eller den er for gammel. Få en ny under Opsætning, Skærme.
device-code-ready = Videre
device-code-delete = Slet
device-code-go = Skriv koden
