# Citizens who are never called: they get texts or letters.

remind-never-call = Ring aldrig til mig
    .hint = Skriv altid
    .spoken = Skal vi aldrig ringe til dig
remind-may-call = I må gerne ringe til mig
    .spoken = Må vi gerne ringe til dig igen
remind-rather-letter = Nej, send et brev
    .spoken = Vil du hellere have et brev
remind-agreed-may-call = Nu må vi ringe til dig igen.
remind-agreed-never-text = Vi ringer aldrig til dig. Vi sender en sms.
remind-agreed-never-letter = Vi ringer aldrig til dig. Vi sender et brev.
we-write = Vi skriver til dig.
    .hint = Vi ringer ikke. Det har du bedt om.
    .spoken = Vi skriver til dig. Vi ringer ikke, for det har du bedt om.

# The desk.

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
desk-refused-never-called = Borgeren vil aldrig ringes op. Vælg fremmøde eller video.
desk-write-instead = Skriv i stedet for at ringe
