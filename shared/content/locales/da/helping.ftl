# Et menneske hjælper
with-you = Et menneske hjælper dig nu.
    .hint = Bliv her. Vi gør det sammen.
    .spoken = Et menneske hjælper dig nu.
kiosk-helped = Vi hjælper dig nu. Følg med her.
