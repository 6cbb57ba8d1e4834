# Perhaps the same person
desk-same_person = This may be one person with two records: look at both
desk-next-same-contact = Birth date and telephone match those of somebody who has a meeting. We could not see who booked, so the meeting got a record of its own, and the citizen was told nothing.
desk-next-same-cpr = The personal number matches that of somebody who has a meeting. We could not see who booked, so the meeting got a record of its own, and the citizen was told nothing.
