desk-held = Tiden er jeres de næste to minutter. Andre får den ikke vist.
desk-held-by-another = En anden er ved at vælge den tid lige nu. Vælg en anden, eller bestil den alligevel.
