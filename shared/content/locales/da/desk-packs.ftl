# Regelpakker
desk-packs = Regelpakker
desk-packs-hint = En pakke er regler med dato og kilde. Den giver forslag og frister. Den låser intet, og et møde kan altid bestilles.
desk-packs-new-courses = Nye forløb
desk-packs-new-courses-hint = Vælg en pakke til hver målgruppe. Forløb, der er begyndt, bliver under deres. Når en pakke er slut, begynder nye forløb frit.
desk-packs-save = Gem
desk-packs-saved = Valgene er gemt. De gælder nye forløb.
desk-packs-all = Alle pakker
desk-packs-confirmed = Godkendt af { $name } { $day }
desk-packs-unconfirmed = Ikke godkendt af en jurist
desk-packs-valid = Gælder
desk-packs-from = Fra { $first }
desk-packs-from-to = Fra { $first } til og med { $last }
desk-packs-over = Slut
desk-packs-not-yet = Gælder ikke endnu
desk-packs-checked = Sidst holdt op mod kilden
desk-packs-everybody = Alle
desk-packs-clock = Hvordan tiden tælles
desk-packs-talks = Samtaler
desk-packs-none = Ingen tal
desk-packs-sources = Kilder
desk-pack-clock-calendar = Kalenderen.
desk-pack-clock-paid_hours = Ledighed lagt sammen i betalte timer. Dem kender vi ikke, så datoer er anslået.
desk-pack-clock-unbroken = Tid i træk på samme ydelse.
desk-pack-start-first_contact = Fra den første kontakt med os.
desk-pack-start-registered = Fra den dag, borgeren blev meldt ledig.
desk-pack-start-benefit = Fra den første dag på ydelsen.
desk-pack-carry-new_period = Skifter borgeren ydelse, tælles der forfra.
desk-pack-carry-continues = Skifter borgeren ydelse, tælles der videre.
desk-pack-stands-still = Tiden står stille i pausen »{ $pause }«.
desk-pack-first = Den første er hos { $who } senest efter { $days } dage.
desk-pack-everyone = Den gælder også dem, der er undtaget.
desk-pack-count = { $talks ->
    [one] 1 samtale
   *[other] { $talks } samtaler
} hos { $who } { $first ->
    [0] { $last ->
        [one] den første måned
       *[other] i de første { $last } måneder
    }
   *[other] fra måned { $first } til måned { $last }
}.
desk-pack-held-centre = os
desk-pack-held-a_kasse = a-kassen
desk-pack-held-together = os sammen med a-kassen
desk-pack-sure-H = sikkert
desk-pack-sure-M = ret sikkert
desk-pack-sure-L = usikkert
desk-pack-share = Højst { $percent } procent af hele målgruppen i kommunen

# Reglerne for et forløb
desk-talk-by = Næste samtale senest { $day } (forslag, regelpakke { $pack })
desk-talk-by-about = Næste samtale omkring { $day } (anslået, regelpakke { $pack })
desk-talk-number = Nummer { $number } af { $of }. Alle er holdt senest { $last }.
desk-talk-first = Den første samtale.
desk-talk-held-centre = Vi holder den.
desk-talk-held-a_kasse = A-kassen holder den.
desk-talk-held-together = Vi holder den sammen med a-kassen.
desk-talk-booked = Der er bestilt et møde { $day }.
desk-talk-overdue = Dagen er gået.
desk-talk-also = Også en samtale hos { $who } senest { $day }
desk-talk-also-about = Også en samtale hos { $who } omkring { $day } (anslået)
desk-talk-handover = Fra { $day } holdes samtalerne af { $who } (forslag)
desk-talk-handover-about = Fra omkring { $day } holdes samtalerne af { $who } (anslået)
desk-terms-under = Regelpakke { $pack }.
desk-terms-pack-changed = Pakken er rettet, siden forløbet begyndte. Vælg den igen, hvis den nye skal gælde.
desk-terms = Målgruppe og regler
desk-terms-group = Målgruppe
desk-terms-group-unknown = Ved vi ikke endnu
desk-terms-a_kasse = Er a-kassen med?
desk-terms-a_kasse-yes = Ja
desk-terms-a_kasse-no = Nej
desk-terms-a_kasse-unknown = Ved vi ikke
desk-terms-counts-from = Reglerne tæller fra
desk-terms-counts-from-hint = Kender vi ikke dagen, så lad feltet være tomt. Så regner vi fra { $day }, og datoer kan være anslået.
desk-terms-pack = Regelpakke
desk-terms-pack-keep = Behold { $pack }
desk-terms-pack-until = { $pack } (til { $day })
desk-terms-pack-why = Hvorfor en anden pakke?
desk-terms-pack-why-hint = Skriv det kun, når du vælger en anden pakke.
desk-terms-pack-say-why = Skriv, hvorfor borgeren får en anden pakke.
desk-terms-say-why = Skriv hvorfor, med højst 200 tegn.
desk-terms-saved = Det er gemt.
desk-terms-nothing-agreed = Ikke aftalt
desk-agreed-rhythm-is = Aftalt
desk-agreed-write = Skriv, hvad I har aftalt
desk-agreed-rhythm = Hvor tit
desk-agreed-form = Hvordan
desk-agreed-by = Næste samtale senest
desk-agreed-why = Hvorfor?
desk-terms-agreed-saved = Det, I har aftalt, er gemt.
desk-rhythm-often = Tit
desk-rhythm-ordinary = Som de fleste
desk-rhythm-alone = Klarer sig selv
desk-exempt = Undtaget fra antallet
desk-exempt-since = Undtaget fra antallet af samtaler siden { $day }
desk-exempt-write = Undtag fra antallet af samtaler
desk-exempt-hint = Skriv, hvad I har vurderet. Borgeren har stadig ret til at få en samtale.
desk-exempt-yes = Undtag
desk-exempt-end = Ikke undtaget mere
desk-terms-is-exempt = Borgeren er undtaget fra antallet.
desk-terms-exempt-no-more = Borgeren er ikke undtaget mere.
desk-exempt-figures-hint = Andelen gælder hele målgruppen i kommunen. Den tælles her og låser intet.
desk-exempt-of = { $exempt } af { $citizens } er undtaget: { $group }
desk-exempt-allowed = Regelpakke { $pack }: højst { $percent } procent, det er { $allowed }
desk-exempt-above = Over andelen
desk-exempt-none = Ingen pakke i dag har en andel.
desk-course-since = fra { $day }
desk-course-was-group = Målgruppe
desk-course-was-a_kasse = A-kassen med
desk-course-was-pack = Regelpakke
desk-terms-hours = Dagen er regnet ud fra de timer, a-kassen har talt
desk-terms-hours-hint = 160,33 timer er en måned. Så er datoerne ikke anslået, i 31 dage. Derefter skal timerne ses efter igen.
desk-course-was-period = Reglerne tæller
desk-course-was-agreed = Aftalt
desk-course-was-exempted = Undtaget fra antallet
desk-course-was-exempt_no_more = Ikke undtaget mere
desk-next-talk_due = Det er snart tid til en samtale efter regelpakken, og ingen er bestilt i tide
desk-pack_ends = En regelpakke slutter snart. Find ud af, hvad der gælder bagefter
