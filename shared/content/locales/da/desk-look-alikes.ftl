# Måske den samme person
desk-same_person = Måske er det én person med to sider: se dem begge
desk-next-same-contact = Fødselsdag og telefon er som hos en, der har et møde. Vi så ikke, hvem der bestilte. Derfor fik mødet sin egen side, og borgeren fik intet at vide.
desk-next-same-cpr = CPR-nummeret er som hos en, der har et møde. Vi så ikke, hvem der bestilte. Derfor fik mødet sin egen side, og borgeren fik intet at vide.
