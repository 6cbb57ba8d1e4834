# While one waits on the telephone
phone-in-line = { $before ->
    [one] There is one person before you.
   *[other] There are { $before } people before you.
}
phone-your-turn = It is your turn now.
