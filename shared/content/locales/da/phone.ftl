# Taster
phone-key = { $key ->
    [0] nul
    [1] et
    [2] to
    [3] tre
    [4] fire
    [5] fem
    [6] seks
    [7] syv
    [8] otte
    [9] ni
   *[10] stjerne
}
phone-press = tryk { $name }

# I hver menu
phone-person = Vil du tale med et menneske
phone-person-short = Et menneske
phone-the-rest = Resten
phone-language = For dansk
phone-next-choices = Her er flere.
phone-more = Flere
phone-from-the-top = Forfra
phone-hash = Tryk firkant til sidst.
phone-again = Hør det igen
phone-back = Gå tilbage

# Når noget skal laves om, eller siges to gange
phone-change = Skal noget laves om
phone-change-what = Hvad skal laves om?
phone-say-again = Igen
phone-or-hang-up = Eller læg på.

# Når vi ikke hører noget, eller noget andet
phone-still-there = Er du der? Tag dig god tid.
phone-are-you-there = Er du der?
phone-other-key = Den tast virker ikke her.
phone-no-way-back = Vi kan ikke gå længere tilbage.

# Når noget går galt
phone-trouble = Noget gik galt hos os. Jeg stiller dig om til et menneske.
phone-trouble-alone = Noget gik galt hos os. Det er ikke din skyld. Ring til os igen om lidt. På gensyn.
phone-nobody-answers = Lige nu er ingen ledig. Ring til os igen om lidt. På gensyn.
phone-cannot-hear = Jeg kan ikke høre dig. Ring til os igen, når du vil. På gensyn.
