# Øvelse: en opsætning med opdigtede navne
practice-title = Øvelse:
practice-strip = Øvelse. Alle navne er fundet på. Intet bliver sendt.
