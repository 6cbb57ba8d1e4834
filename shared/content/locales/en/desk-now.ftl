# Four questions at once
desk-glance = Right now
desk-glance-need = { $people ->
    [one] needs you
   *[other] need you
}
desk-glance-here = here
desk-glance-longest = longest { $minutes } min.
desk-glance-expected = expected
desk-glance-fine = Everything works
desk-glance-wrong = { $faults ->
    [one] One thing does not work
   *[other] { $faults } things do not work
}
desk-are-here = Here now
desk-expected-today = Expected today
desk-expected-none = Nobody else is coming today.
desk-over = { $meetings ->
    [one] One meeting is over
   *[other] { $meetings } meetings are over
}
desk-waits = Has waited { $minutes } min.
desk-sound = Sound when somebody presses Help

# What is wrong
desk-fault-since = since { $at }
desk-fault-worker = Messages are not being sent
desk-fault-worker-do = Call the operator. Nothing is lost: the messages wait.
desk-fault-kiosk = { $place } does not answer
desk-fault-kiosk-do = See whether the screen is on and connected.
desk-fault-printer = The printer at { $place } does not work
desk-fault-printer-do = Look to the paper. The receipt is shown on the screen meanwhile.
desk-fault-telephone = A call went wrong
desk-fault-telephone-do = Call your own number. If it does not answer, call the operator.
desk-fault-guessing = Somebody is trying values: { $place } wrong ones in the last 24 hours
desk-fault-guessing-do = See who is at the screen. Nobody is locked out: they get a person. Press Done when you have looked: then the screen answers again.
desk-guessing = Somebody is trying birth dates or numbers
desk-fault-calendar = { $place }'s calendar can't be read
desk-fault-calendar-do = We do not see what is new in it. Ask { $place } whether it has a new address.
desk-fault-job = A job in the background is not being done
desk-fault-job-do = Call the operator and say: { $place }.
desk-fault-queue = Something in the background has waited too long
desk-fault-queue-do = Call the operator and say: { $place }.
desk-fault-set_aside = Something could not be dealt with and was set aside
desk-fault-set_aside-do = Call the operator and say: { $place }. It can be tried again once the fault is mended.
