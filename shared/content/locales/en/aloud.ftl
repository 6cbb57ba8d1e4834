# How it sounds
aloud-sound = What sounds best?
    .hint = Try it out.
aloud-headphones = I am wearing headphones
    .hint = Then we read names and numbers too
aloud-speaker = Use the loudspeaker
    .hint = You are using headphones now
aloud-louder = Louder
    .hint = You hear volume { $now } of { $all }
aloud-softer = Softer
aloud-faster = Speak faster
    .hint = You hear speed { $now } of { $all }
aloud-slower = Speak slower
aloud-letters = Letters and colours
aloud-ticks = A sound when I press
aloud-no-ticks = No sound when I press
aloud-stop = Stop reading aloud
aloud-done = That is fine

# When everybody can hear it
aloud-private = It is on the screen. With headphones, you can hear it.

# When there is no voice
aloud-not-now = We can't read aloud right now. The desk will help.
