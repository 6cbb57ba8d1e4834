# Skærmen i hallen
display-title = Numre
display-waiting = { $waiting ->
    [0] Ingen venter
    [one] En venter
   *[other] { $waiting } venter
}
display-call = Nummer { $number }, { $counter }.
display-nobody = Vi kalder dit kønummer her.
display-sound = Slå lyd til
display-offline = Skærmen viser ikke nye numre lige nu. Hør efter i hallen.
display-unknown = Skærmen er ikke klar endnu.
display-unknown-do = Gå til skranken, så hjælper vi dig.
