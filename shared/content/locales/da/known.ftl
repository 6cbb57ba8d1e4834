# Den, der bestiller, har måske et møde i forvejen: alle hører det samme
book-which = Hvad vil du bestille?
    .hint = Har du allerede et møde? Tryk på Mit møde.
    .spoken = Hvad vil du bestille?
book-already = Mit møde
    .spoken = Har du allerede et møde
