# Et møde som brev
letter-title = Brev om dit møde
letter-in-this-language = På dansk
letter-hello = Goddag { $name }
letter-hello-nameless = Goddag
letter-you-have-a-meeting = Du har et møde hos os. Vi glæder os til at tale med dig.
letter-at = kl. { $clock }
letter-where = Hvor?
letter-place-in_person = { $house }, { $address }.
letter-desk = Gå til skranken.
letter-place-phone = Vi ringer til dig. Du behøver ikke komme.
letter-place-video = Vi mødes på video. Vi ringer til dig før mødet og hjælper dig i gang. Har du ingen skærm? Så ring til os, og få mødet på telefon eller her.
letter-bus = { $bus } stopper her.
letter-door = Vi møder dig ved døren.
letter-whom = Hvem?
letter-adviser = Du taler med { $name }.
letter-why-first = Det er dit første møde. Vi taler om dig og dit næste job.
letter-why-followup = Vi taler om, hvordan det går.
letter-why-joint = Det er et fælles møde med din a-kasse. Vi taler om dit næste job.
letter-why-digital = Vi hjælper dig med MitID og Jobnet.
letter-why-akasse = Vi taler om dig og din a-kasse.
letter-why-cv = Vi ser på dit CV sammen.
letter-why-other = Vi taler om, hvad du har brug for.
letter-bring = Tag med
letter-bring-card = Dit gule kort, hvis du har det. Du må også tage en ven med.
letter-needs = Til mødet
letter-earlier = Vi har en tidligere tid til dig: { $at }.
letter-earlier-until = Vi holder den til dig indtil { $until }. Vil du have den? Vælg Mit møde på vores skærm, eller ring. Gør du ikke noget, beholder du dit møde.
letter-cannot-come = Kan du ikke komme?
letter-change = Ring til os, eller brug skærmen hos os. Så finder vi en ny tid.
letter-number = Dit mødenummer
letter-code = Din nye kode
letter-code-hint = Pas godt på koden. Den gamle virker ikke mere.
letter-aloud = Vi læser gerne brevet højt for dig. Ring til os.
letter-cancelled = Dit møde hos os er aflyst.
letter-cancelled-then = Ring på { $telephone }, hvis du vil have en ny tid.
letter-bye = Venlig hilsen

# Alle møder i ét brev
letter-of-all-title = Brev om dine møder
letter-of-all = { $meetings ->
    [one] Du har et møde hos os. Vi glæder os til at tale med dig.
   *[other] Du har disse { $meetings } møder hos os. Vi glæder os til at tale med dig.
}
letter-of-all-in_person = Her hos os.
letter-of-all-phone = Vi ringer til dig.
letter-of-all-video = Vi mødes på video. Vi ringer til dig først.
