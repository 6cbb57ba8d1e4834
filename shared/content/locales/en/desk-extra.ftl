# Times that only staff can use
desk-extra = Only for us
desk-extra-hint = Citizens are not offered these times. If you choose one, say why.
desk-extra-reserved = Held back for people who need more
desk-extra-time = Sooner or later than citizens can book
desk-extra-later = More times only for us
desk-rule-reserved = Time that is held back
