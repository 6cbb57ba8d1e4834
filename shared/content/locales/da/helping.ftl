# Et menneske hjælper
with-you = Vi er hos dig nu.
    .hint = Bliv her. Vi gør det sammen.
    .spoken = Vi er hos dig nu.
kiosk-helped = Vi hjælper dig nu. Følg med her.
