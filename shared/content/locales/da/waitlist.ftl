# Sig til, hvis der kommer en tidligere tid
mine-what-earlier = Sig til ved en tidligere tid
    .spoken = Vil du høre om tidligere tider
mine-what-not-earlier = Sig ikke til ved tidligere tider
    .spoken = Vil du ikke høre om tidligere tider
earlier-waiting = Vi siger til, hvis der kommer en tidligere tid.
earlier-waiting-letter = Vi sender et brev, hvis der kommer en tidligere tid. Du kan også spørge under Mit møde.
    .spoken = Vi sender et brev, hvis der kommer en tidligere tid. Du kan også ringe og høre om dit møde.
earlier-not-waiting = Det er fint. Vi siger ikke til mere.

# Når den er kommet
earlier-offer = Der er en tidligere tid: { $at }. Vil du have den?
    .hint = Du har dit møde, til du siger ja.
    .spoken = Der er en tidligere tid: { $at }. Vil du have den?
    .again-spoken = Den tidligere tid er { $at }.
earlier-yes = Ja, den vil jeg have
    .spoken = Vil du tage den
earlier-gone = Den tid er væk nu. Dit møde er, som det var.
earlier-kept = Det er fint. Dit møde er, som det var.
