# The screen in the hall
display-title = Numbers
display-waiting = { $waiting ->
    [0] Nobody waits
    [one] One waits
   *[other] { $waiting } wait
}
display-call = Number { $number }, { $counter }.
display-nobody = We call your number here.
display-sound = Turn on the sound
display-offline = The screen shows no new numbers right now. Please listen in the hall.
display-unknown = The screen is not ready yet.
display-unknown-do = Go to the desk. We will help you there.
