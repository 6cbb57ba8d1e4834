# Den, der bestiller, har måske et møde i forvejen: alle hører det samme
book-which = Hvad vil du bestille?
    .hint = Har du allerede et møde? Tryk på Mit møde.
    .spoken = Hvad vil du bestille?
book-already = Mit møde
    .spoken = Har du allerede et møde

# Hvad der blev af et møde
became-begun = Dit møde er begyndt. Det var { $at }.
    .hint = Er du her? Så sig det i skranken.
    .spoken = Dit møde er begyndt. Det var { $at }. Tal med os nu, så finder vi ud af det.
became-over = Dit møde var { $at }.
    .hint = Du kan få en ny tid.
    .spoken = Dit møde var { $at }. Du kan få en ny tid.
became-cancelled = Dit møde { $at } er aflyst.
    .hint = Du kan få en ny tid.
    .spoken = Dit møde { $at } er aflyst. Du kan få en ny tid.
became-held = Vi mødtes { $at }. Det møde er holdt.
    .hint = Du kan bestille et nyt møde.
    .spoken = Vi mødtes { $at }. Det møde er holdt. Du kan bestille et nyt.
became-missed = Dit møde var { $at }. Vi så dig ikke.
    .hint = Det kan ske. Du kan få en ny tid.
    .spoken = Dit møde var { $at }. Vi så dig ikke, og det kan ske. Du kan få en ny tid.
became-left = Dit møde { $at } blev ikke til noget.
    .hint = Du kan få en ny tid.
    .spoken = Dit møde { $at } blev ikke til noget. Du kan få en ny tid.
became-our-delay = Undskyld. Dit møde { $at } blev ikke til noget.
    .hint = Det var vores fejl. Du kan få en ny tid.
    .spoken = Undskyld. Dit møde { $at } blev ikke til noget. Det var vores fejl. Du kan få en ny tid.
became-new-time = Find en ny tid
    .spoken = Vil du finde en ny tid
became-person = Tal med et menneske
    .spoken = Vil du tale med et menneske
became-moved = Mødet er flyttet. Sådan er det nu.
became-tomorrow = Dit møde er i morgen.
became-another-day = Dit møde er ikke i dag. Her ser du, hvornår det er.
    .spoken = Dit møde er ikke i dag.

# En skærm, der mistede strømmen, mens nogen bestilte
lost-which = Du var lige i gang. Hvilken tid valgte du?
    .hint = Så går vi videre, hvor du slap.
lost-none = Ingen af dem
lost-not-booked = Din tid er ikke bestilt endnu.

# En dag, hvor huset er lukket
when-closed = Vi har lukket den dag. Her er de næste tider. Passer en af dem?
    .spoken = Vi har lukket den dag. Her er de næste tider.
closed-that-day = Vi har lukket den dag. Her er andre tider.
    .spoken = Vi har lukket den dag. Jeg har andre til dig.
closed-then = Vi har lukket på den tid. Her er andre tider.
    .spoken = Vi har lukket på den tid. Jeg har andre til dig.
