# De fem knapper, der altid er der
kiosk-controls = Altid her
kiosk-back = Tilbage
kiosk-aloud = Læs højt
kiosk-larger = Større
kiosk-sound = Lyd
kiosk-language = Sprog
kiosk-help = Hjælp

# Før nogen har rørt skærmen, på hvert sprog
kiosk-attract = Bestil et møde her. Tag dig god tid.

# Svar
kiosk-more = Flere
    .hint = Se de næste
kiosk-change = Ret
kiosk-delete = Slet
kiosk-delete-all = Slet alt
kiosk-onwards = Videre
kiosk-number = { $number }
kiosk-clock = kl. { $clock }

# Sådan ser det ud
kiosk-look = Hvad er lettest at læse?
    .hint = Prøv dig frem.
kiosk-step-larger = Større bogstaver
    .hint = Du ser størrelse { $now } af { $all }
kiosk-step-smaller = Mindre bogstaver
kiosk-step-colours = Andre farver
kiosk-step-lower = Flyt knapperne ned
    .hint = Så kan du nå dem siddende
kiosk-step-raise = Flyt knapperne op
    .hint = Lige nu er de nede
kiosk-step-done = Det er fint
kiosk-contrast-warm = Du ser varme farver
kiosk-contrast-light = Du ser sort på hvidt
kiosk-contrast-dark = Du ser hvidt på sort
kiosk-contrast-dusk = Du ser lyst på mørkt

# Sprog
kiosk-languages = Hvilket sprog?
kiosk-own-name = Dansk

# Er du her stadig?
kiosk-idle = Er du her stadig?
    .hint = Tag dig god tid.
kiosk-idle-yes = Ja, jeg er her
kiosk-anew = Vi begynder forfra. Tag dig god tid.

# Når noget går galt
kiosk-sorry = Noget gik galt hos os.
    .hint = Det er ikke din skyld. Gå til skranken, så hjælper vi dig.
kiosk-sorry-again = Prøv igen
kiosk-lost = Lige nu er der ingen forbindelse.
    .hint = Gå til skranken, så hjælper vi dig.
kiosk-unknown = Skærmen er ikke klar endnu.
    .hint = Gå til skranken, så hjælper vi dig.
