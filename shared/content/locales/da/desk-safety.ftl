# Ingen må falde igennem
desk-place-safety = Næste skridt
desk-safety = Ingen må falde igennem
desk-safety-lost = { $count ->
    [0] Alle har et næste skridt
    [one] En borger har intet næste skridt
   *[other] { $count } borgere har intet næste skridt
}
desk-safety-of = Åbne forløb: { $count }
desk-safety-swept = { $found ->
    [0] Alle er set efter { $at }.
   *[other] Alle er set efter { $at }. Her blev { $found } fundet.
}
desk-safety-never-swept = Der er ikke set efter endnu.
desk-safety-sweep-late = Der ses ikke efter lige nu. Sig det til jeres it-hjælp.
desk-safety-now = Har intet næste skridt
desk-safety-quiet = Intet de næste 14 dage: { $count }
desk-safety-quiet-hint = Der er aftalt noget, men først senere. Trænger nogen til et opkald?
desk-safety-quiet-none = Der sker noget for alle de næste 14 dage.
desk-safety-owners = Hvem har opgaverne
desk-safety-nobody-there = Ingen på arbejde
desk-safety-finds = Fundet uden næste skridt
desk-safety-finds-none = Ingen de sidste 30 dage.
desk-safety-column-citizen = Borger
desk-safety-column-step = Næste skridt
desk-safety-column-when = Hvornår
desk-safety-column-who = Hvem
desk-safety-column-tasks = Opgaver
desk-safety-column-late = For sent
desk-safety-column-rule = Hvad der var sket
desk-step-is-meeting = Møde
desk-step-is-task = Opgave hos os
desk-step-is-paused = Pause
desk-step-is-closed = Afsluttet
desk-step-is-none = Intet
desk-team-front_desk = Skranken
desk-team-advisers = Rådgiverne
desk-team-leaders = Lederen
desk-owned-by = Hos { $name }

# Opgaver om en borgers vej
desk-not-reached = Svarede ikke
desk-tried-again = Opgaven bliver stående. Prøv igen en anden dag.
desk-tries = { $count ->
    [one] Vi har ringet en gang
   *[other] Vi har ringet { $count } gange
}
desk-missed = Kom ikke til sit møde. Hør, hvordan det går
desk-set_aside = Bed driften om at se på det, der er lagt til side
desk-next_step = Find det næste skridt
desk-next-registered = Ny her og uden møde
desk-next-cancelled = Mødet er aflyst. Der er ingen ny tid
desk-next-held = Mødet er holdt. Der er ikke aftalt mere
desk-next-missed = Kom ikke. Der er ingen ny tid
desk-next-unsettled = Mødet er slut. Skriv, hvordan det gik
desk-next-task_done = Opgaven er klaret. Der er ikke aftalt mere
desk-next-came_back = Tog samtalen op igen. Der er ikke aftalt mere
desk-next-pause_over = Pausen er slut
desk-next-reopened = Forløbet er åbnet igen
desk-next-deadline = Der skal snart være bestilt et møde
desk-next-unknown = Vi ved ikke hvorfor
desk-next-step-first = Borgeren har intet andet næste skridt. Bestil et møde, hold en pause, eller afslut forløbet på borgerens side.

# Forløb
desk-course = Forløb
desk-course-none = Intet forløb endnu.
desk-course-deeds = Mere om forløbet
desk-course-open = Åbent siden { $since }
desk-course-closed = Afsluttet { $at }
desk-course-paused = { $who } til og med { $until }
desk-course-nothing-ahead = Har intet næste skridt
desk-course-next-by = Møde bestilt senest { $day }
desk-course-begin = Åbn et forløb
desk-course-reopen = Åbn forløbet igen
desk-course-resume = Slut pausen nu
desk-course-pause = Hold en pause
desk-course-with = Hvor er borgeren?
desk-course-until = Til og med
desk-course-until-hint = Højst tre måneder. Dagen efter får vi en opgave.
desk-course-pause-yes = Hold pausen
desk-course-deadline = Sæt en frist
desk-course-deadline-day = Et møde er bestilt senest
desk-course-deadline-hint = Lad feltet være tomt, hvis der ingen frist er.
desk-course-save = Gem
desk-course-close = Afslut forløbet
desk-course-close-yes = Afslut
desk-course-choose-one = Vælg
desk-course-choose = Vælg, hvor borgeren er, og skriv en dag.
desk-course-choose-why = Vælg, hvorfor forløbet slutter.
desk-course-choose-day = Skriv en dag, eller lad feltet være tomt.
desk-course-too-long = Pausen slutter i dag eller senere og varer højst tre måneder.
desk-course-meeting-ahead = Der er et møde forude. Aflys det først.
desk-course-is-paused = Forløbet holder pause.
desk-course-goes-on = Pausen er slut.
desk-course-is-closed = Forløbet er afsluttet.
desk-course-is-open = Forløbet er åbent.
desk-course-saved = Fristen er gemt.
desk-course-changes = Hvad der er sket med forløbet ({ $count })
desk-course-til = til { $day }
desk-course-was-opened = Åbnet
desk-course-was-closed = Afsluttet
desk-course-was-reopened = Åbnet igen
desk-course-was-paused = Pause
desk-course-was-resumed = Pausen slut
desk-course-was-deadline = Frist
desk-paused-a_kasse = Hos a-kassen
desk-paused-exempt = Fritaget
desk-paused-job = I job for en tid
desk-paused-holiday = På ferie
desk-paused-leave = På orlov
desk-closed-work = Har fået arbejde
desk-closed-education = Er begyndt på uddannelse
desk-closed-moved = Er flyttet
desk-closed-pension = Er gået på pension
desk-closed-no_benefit = Får ikke ydelse mere
desk-closed-died = Er død
desk-closed-other = Noget andet
