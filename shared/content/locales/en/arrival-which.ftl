# Whoever comes with a birth date says when their meeting is, and with whom.

here-when = When is your meeting today?
here-when-at = { $clock }
here-when-unknown = I don't know
here-with = Who are you meeting?
here-with-name = { $name }
