# The queue
desk-place-queue = The queue
desk-queue = The queue
desk-queue-title = { $waiting ->
    [0] The queue
   *[other] ({ $waiting }) The queue
}
desk-queue-help = Everybody in the hall has a number of today. We never call out names.
desk-queue-here = You call to
desk-counter-only = The desk
desk-queue-change-counter = Change
desk-queue-choose-counter = Choose where you sit
desk-queue-at-you = Called by you
desk-queue-nobody-at-you = You have called nobody.
desk-queue-next = Call the next: { $number }
desk-queue-done-next = Done, call the next: { $number }
desk-queue-own-next = Call your next: { $number }
desk-queue-none = Nobody waits for the desk.
desk-queue-number = Call a certain number
desk-queue-no-number = Nobody waits with that number today.
desk-queue-call = Call
desk-queue-call-now = Call now
desk-queue-again = Call again
desk-queue-served = Done
desk-queue-no-answer = No answer
desk-queue-undo = Undo
desk-queue-park = Will be back
desk-queue-park-why = Why? A few words
desk-queue-park-hint = For instance: fetches a paper
desk-queue-park-do = Set aside
desk-queue-park-problem = Write a few words, { $signs } signs at most.
desk-queue-is-back = Is back
desk-queue-called = { $calls ->
    [one] Called once
   *[other] Called { $calls } times
}
desk-queue-called-to = to { $counter } at { $clock }
desk-queue-by = { $name } has called
desk-queue-others = Called by others
desk-queue-tickets = Waiting for the desk
desk-queue-arrived = Here for a meeting
desk-queue-arrived-none = Nobody waits for a meeting.
desk-queue-meeting = Meeting at { $clock } with { $name }
desk-queue-yours = Yours
desk-queue-missed = Did not come when we called
desk-queue-parked = Will be back
desk-queue-over = Just done
desk-queue-state-served = Done at { $clock }
desk-queue-state-no_answer = Did not answer, at { $clock }

# What a press came to
desk-queue-nobody = Nobody waits right now.
desk-queue-quicker = Somebody else has called that number, or it no longer waits.
desk-queue-changed = That has changed meanwhile. Look how it stands now.
desk-queue-missed-too-soon = Call again first. They may not have heard it.
desk-queue-missed-later = They are called again soon, when three others have been called.
desk-queue-missed-over = That is written down. If we know the citizen, there is a task on Right now.
desk-no_answer = Left the queue without help. Find out why

# Counters
desk-counters = Where do you sit?
desk-counters-help = The computer remembers it. The screen in the hall shows the citizen where to go.
desk-counters-only = The house has a single desk. There is nothing to choose.
desk-counters-list = The counters of the house
desk-counters-hint = One on a line. { $most } at most, and { $signs } signs at most in each.
desk-counters-problem = Write each counter once. { $most } at most, and { $signs } signs at most in each.
desk-counters-save = Save
desk-counters-named = The counters are saved.
desk-counters-back = To the queue

# On the page Right now
desk-ticket-called = Called to { $counter }
