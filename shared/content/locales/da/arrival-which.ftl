# Whoever comes with a birth date says when their meeting is, and with whom.

here-when = Hvornår er dit møde i dag?
here-when-at = Kl. { $clock }
here-when-unknown = Det ved jeg ikke
here-with = Hvem skal du tale med?
here-with-name = { $name }
