# Without seeing: by keys and ear
keypad-invites = Press star to listen.
keypad-position =
    { $all ->
        [one] It is the only choice.
       *[other] { $now } of { $all }
    }
keypad-choices =
    { $count ->
        [0] There is nothing to choose here.
        [one] There is one choice.
       *[other] There are { $count } choices.
    }
keypad-typed =
    { $count ->
        [0] No digits yet.
        [one] One digit typed.
       *[other] { $count } digits typed.
    }
keypad-afresh = New digits start over.

# How to go on
keypad-how-to-choose = Press a number, and hear the choice. Then press Enter.
keypad-how-to-type = Type the digits. Then press Enter.
keypad-how-to-find = Arrow down finds other choices.
keypad-how-to-leave = Arrow up finds help.
keypad-how-to-answer = Press Enter.

# All the keys
keypad-keys = Star: hear it again. Zero: help. Escape: back. Plus and minus: volume. Arrow up: language, sound and more.
keypad-keys-typing = Star: hear it again. Backspace: delete. Escape: back. Plus and minus: volume. Arrow up: help, sound and more.
