# Beskeder: korte, uden links, altid med et nummer at ringe til
told-booked = Du har et møde { $at } hos { $house }, { $address }. Dit nummer er { $number }. Vil du lave det om? Ring { $telephone }.
told-moved = Dit møde er flyttet til { $at } hos { $house }, { $address }. Dit nummer er { $number }. Passer det ikke? Ring { $telephone }.
told-reminder = Husk dit møde { $at } hos { $house }, { $address }. Kan du ikke komme? Ring { $telephone }.
    .spoken = Husk dit møde { $at }. Det er hos { $house }, { $address }.
told-reminder-interpreter = Husk dit møde { $at } hos { $house }, { $address }. { $interpreter } Kan du ikke? Ring { $telephone }.
    .spoken = Husk dit møde { $at }. Det er hos { $house }, { $address }. { $interpreter }
told-booked-away = Du har et møde { $at }. Det er i telefonen eller på video. Vil du lave det om? Ring { $telephone }.
told-moved-away = Dit møde er flyttet til { $at }. Det er i telefonen eller på video. Passer det ikke? Ring { $telephone }.
told-reminder-away = Husk dit møde { $at }. Det er i telefonen eller på video. Kan du ikke? Ring { $telephone }.
    .spoken = Husk dit møde { $at }. Det er i telefonen eller på video.
told-reminder-away-interpreter = Husk dit møde { $at }. Det er i telefonen eller på video. { $interpreter } Kan du ikke? Ring { $telephone }.
    .spoken = Husk dit møde { $at }. Det er i telefonen eller på video. { $interpreter }
told-no-interpreter = Vi fandt ingen tolk til dit møde { $at }. Mødet bliver til noget alligevel. Passer det ikke? Ring { $telephone }.
told-no-interpreter-move = Vi fandt ingen tolk til dit møde { $at }. Vi finder en ny tid sammen med dig. Ring { $telephone }.
told-cancelled = Dit møde { $at } er aflyst. Vil du have en ny tid? Ring { $telephone }.
told-our-delay = { $house }: Undskyld. Vi kunne ikke holde dit møde { $at }. Det er vores fejl. Mangler du en tid, ringer vi. Eller ring { $telephone }.
told-earlier = Der er en tidligere tid til dig: { $at }. Ring { $telephone }, og sig ja.
    .spoken = Der er en tidligere tid til dig: { $at }.

# Hvordan skal vi minde dig om det?
remind = Mind mig
    .spoken = For at blive mindet om mødet
remind-how = Hvordan skal vi minde dig om mødet?
    .hint = Du vælger selv.
    .spoken = Hvordan skal vi minde dig om mødet?
remind-text = Med en sms
    .spoken = For en sms
remind-call = Ring til mig
    .spoken = For et opkald
remind-letter = Med et brev
    .spoken = For et brev
remind-slip = Nej tak
    .hint = Jeg husker det selv
    .spoken = For at huske selv
remind-may-text = Må vi sende en sms til { $number }?
remind-may-text-ending = Må vi sende en sms til nummeret, der ender på { $ending }?
remind-agreed-text = Vi minder dig om mødet med en sms.
    .spoken = Det er aftalt. Vi minder dig om mødet med en sms.
remind-agreed-call = Vi ringer til dig før mødet.
    .spoken = Det er aftalt. Vi ringer til dig før mødet.
remind-agreed-letter = Vi sender dig et brev om mødet.
    .spoken = Det er aftalt. Vi sender dig et brev om mødet.
remind-agreed-slip = Så minder vi dig ikke om mødet.
    .spoken = Det er aftalt. Du husker det selv.

# Når vi ringer og minder om det: intet om dig, før der er trykket
reminder-call = Goddag. Vi har en besked til dig.
reminder-call-hear = For at høre den
reminder-call-ring = Du kan også ringe til os på { $telephone }.
reminder-call-person = Jeg stiller dig om til et menneske. Bliv i røret.
reminder-call-over = Det gælder ikke længere. Du skal ikke gøre noget.
reminder-call-goodbye = Farvel.
