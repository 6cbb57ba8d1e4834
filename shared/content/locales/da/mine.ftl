# Mit møde
mine = Dit møde
    .spoken = Her er dit møde.
mine-birth = Hvornår er du født?
    .hint = Så finder vi dit møde.
    .spoken = Så finder jeg dit møde. Hvornår er du født? Indtast dag, måned og år med otte tal.
    .again-spoken = Først dagen, så måneden, så året.
mine-by-number = Jeg har et nummer
    .spoken = Har du et nummer fra os
unknown-caller = Det kan vi ikke finde. Brug dit mødenummer.
    .spoken = Det kan jeg ikke finde. Så skal jeg bruge dit mødenummer.
mine-move = Flyt mødet
    .spoken = For at flytte mødet
mine-cannot-come = Jeg kan ikke komme
    .spoken = Hvis du ikke kan komme
mine-change = Lav noget om
    .spoken = For at lave noget om
mine-keep = Behold mødet, som det er
    .spoken = For at beholde mødet, som det er
mine-changed = Det er lavet om.
mine-changed-meanwhile = Mødet er lige lavet om. Sådan er det nu.
mine-gone = Mødet er lige blevet aflyst. Vil du have en ny tid?

# Flyt mødet
mine-why = Må vi spørge, hvorfor mødet skal flyttes?
    .hint = Det er helt fint. Vi skriver det kun ned.
    .spoken = Må jeg spørge, hvorfor mødet skal flyttes?
mine-move-sure = Passer den nye tid?
    .spoken = Jeg siger den nye tid.
mine-move-yes = Ja, flyt mødet
    .spoken = Passer det
mine-moved = Dit møde er flyttet.
    .spoken = Nu er dit møde flyttet.
mine-too-often = Mødet er flyttet nogle gange. Skal vi finde en tid sammen?
    .hint = Så finder vi en, der holder.
mine-too-close = Mødet er lige om lidt. Skal vi tale om det?
    .hint = Vi finder en tid sammen.
mine-not-same-day = Mødet er i dag. Skal vi finde en tid sammen?
    .hint = Er du syg? Så gå tilbage, og sig det.
    .spoken = Mødet er i dag. Skal vi finde en tid sammen?
mine-together = Ja, find en tid med mig
    .spoken = For at finde en tid sammen med os

# Jeg kan ikke komme
mine-reason = Hvad er der i vejen?
    .hint = Det er helt fint. Vi skriver det kun ned.
    .spoken = Det er helt fint. Hvad er der i vejen?
    .again-spoken = Hvad er der i vejen?
reason-ill = Jeg er syg
    .spoken = Hvis du er syg
reason-hospital = Jeg skal på hospitalet
    .spoken = Hvis du skal på hospitalet
reason-work = Jeg skal arbejde
    .spoken = Hvis du skal arbejde
reason-childcare = Jeg skal passe mit barn
    .spoken = Hvis du skal passe dit barn
reason-other = Noget andet
    .spoken = For noget andet
mine-then = Tak, fordi du siger det. Hvad vil du nu?
mine-then-ill = God bedring. Hvad vil du nu?
mine-then-move = Flyt mødet
    .hint = Du har din tid, til du får en ny
    .spoken = For at flytte mødet
mine-then-cancel = Aflys mødet
    .spoken = For at aflyse mødet
mine-then-keep = Behold det
    .hint = Jeg kan godt komme
    .spoken = For at beholde det
cancelled-ill = Mødet er aflyst. God bedring. Vil du have en ny tid?

# Lav noget om
mine-what = Hvad vil du lave om?
mine-what-needs = Det, jeg har brug for
    .hint = Tolk, en at tage med, mere tid
    .spoken = For tolk, en at tage med og mere tid
mine-what-form = Hvordan vi mødes
    .hint = Her, telefon eller video
    .spoken = For at vælge, hvordan vi mødes
mine-what-topic = Det, jeg vil tale om
    .spoken = For at sige, hvad du vil tale om
mine-what-remind = Hvordan vi minder dig
    .spoken = For at vælge, hvordan vi minder dig om mødet
mine-need = Hvad skal være anderledes?
need-interpreter-less = Jeg vil ikke have tolk
    .spoken = Hvis du ikke vil have tolk
need-companion-less = Jeg kommer alene
    .spoken = Hvis du kommer alene
need-wheelchair-less = Ikke plads til kørestol
    .spoken = Hvis du ikke har kørestol med
need-more-time-less = Ikke mere tid
    .spoken = Hvis du ikke vil have mere tid
need-quiet-less = Ikke et stille rum
    .spoken = Hvis rummet ikke skal være stille
mine-needs-time = Det er der ikke plads til på den tid. Vil du have en anden?
mine-other-time = Ja, find en anden tid

# Hvordan vi mødes
mine-form = Hvordan vil du gerne mødes?
mine-form-in-person = Her hos os
    .spoken = Vil du komme her hos os
mine-form-phone = I telefonen
    .hint = Vi ringer til dig
    .spoken = Vil du tale i telefon
mine-form-video = På video
    .hint = Vi ringer og hjælper dig i gang
    .spoken = Vil du mødes på video
mine-form-now-in-person = Nu er mødet her hos os.
mine-form-now-phone = Nu er mødet i telefonen.
mine-form-now-video = Nu er mødet på video.
mine-form-first = Det første møde er her hos os.
    .hint = Så lærer vi dig godt at kende. Næste gang kan du vælge.
    .spoken = Det første møde er her hos os. Så lærer vi dig godt at kende. Næste gang kan du vælge.
    .again-spoken = Det første møde er her hos os.
mine-form-fine = Det er fint
    .spoken = Er det fint
mine-form-talk = Det vil jeg tale om
    .spoken = Vil du tale om det
mine-form-no-number = Vi skal bruge et telefonnummer. Mødet er stadig her hos os.
mine-form-not-then = Det går ikke på den tid. Vil du have en anden?
mine-usual-number = Det nummer, I kender
    .spoken = Må vi ringe, som vi plejer
place-telephone = Vi ringer til dig.
place-video = Mødet er på video. Vi ringer og hjælper dig i gang.
    .slip = Mødet er på video. Vi ringer og hjælper dig i gang. Har du ingen skærm? Så ring til os.
when-elsewhere = Hvornår passer det dig?
    .hint = Vi ringer til dig.
    .spoken = { $n ->
        [one] Jeg har en tid til dig.
       *[other] Jeg har { $n } tider til dig.
    }

# Det, jeg vil tale om
mine-topic = Hvad vil du gerne tale om?
    .hint = Så er vi klar til det.
agenda-money = Min økonomi
    .spoken = For din økonomi
agenda-health = Mit helbred
    .spoken = For dit helbred
agenda-job = Et job, jeg har set
    .spoken = For et job, du har set
agenda-other = Noget andet
    .spoken = For noget andet
agenda-money-noted = Vi har skrevet: Du vil tale om penge.
agenda-health-noted = Vi har skrevet: Du vil tale om dit helbred.
agenda-job-noted = Vi har skrevet: Du vil tale om et job.
agenda-other-noted = Vi har skrevet: Der er noget, du vil tale om.
