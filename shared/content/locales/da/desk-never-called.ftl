# Citizens who are never called, and wishes about an interpreter, at the desk.

desk-never-called = Må ikke ringes op: sms, brev eller et menneske
desk-never-called-heading = Ring aldrig
desk-never-called-change = Ring aldrig, eller ring igen
desk-never-called-text = Ring aldrig: send sms (borgeren har sagt ja)
desk-never-called-letter = Ring aldrig: send brev
desk-never-called-no-number = Borgeren har intet nummer til sms. Vælg brev.
desk-never-called-end = Borgeren må gerne ringes op igen
desk-never-called-saved = Ingen ringer til borgeren mere. Møder på telefon er lavet om.
desk-never-called-ended = Borgeren må ringes op igen.
desk-never-called-refused = Borgeren vil aldrig ringes op. Vælg sms eller brev.
desk-refused-never-called = Borgeren vil aldrig ringes op. Vælg et møde her eller på video.
desk-write-instead = Skriv i stedet for at ringe
desk-interpreter-wishes = Ønsker til tolken: { $wishes }
desk-interpreter-wish-woman = en kvinde
desk-interpreter-wish-man = en mand
desk-interpreter-wish-dialect = kan borgerens dialekt (spørg hvilken)
desk-interpreter-wish-not-local = ikke fra borgerens by
