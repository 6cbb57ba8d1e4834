# Et ønske lige ved kvitteringen
receipt-wish = Jeg har et ønske
    .spoken = Har du et ønske
receipt-wish-which = Hvad ønsker du?
receipt-wish-form = Mødes på en anden måde
    .hint = Næste gang
    .spoken = Vil du mødes på en anden måde næste gang
receipt-wish-adviser = En anden rådgiver
    .spoken = Vil du have en anden rådgiver
receipt-wish-earlier = En samtale før
    .spoken = Vil du have en samtale før
receipt-wish-form-which = Hvordan vil du mødes næste gang?
