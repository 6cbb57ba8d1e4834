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
