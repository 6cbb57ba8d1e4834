# Who did it
desk-by = { $name }
desk-by-kiosk = the citizen at the screen
desk-by-phone = the citizen by phone
desk-by-desk = at the desk
desk-by-waitlist = the waiting list
desk-by-worker = by itself
desk-by-companion-kiosk = { $name } with a mandate, at the screen
desk-by-companion-phone = { $name } with a mandate, by phone
desk-by-companion-desk = { $name } with a mandate, at the desk

# What happened to a meeting
desk-event-booked-to = Meeting booked for { $at }
desk-event-booked = Meeting booked
desk-event-moved-to = Meeting moved to { $at }
desk-event-moved = Meeting moved
desk-event-changed = Meeting changed
desk-event-cancelled = Meeting cancelled
desk-event-held = The meeting was held
desk-event-not-come = Did not come
desk-event-left = Came, but left
desk-event-our-delay = We were late
desk-event-undone = What was said of the meeting was taken back
desk-event-arrived = Has come
desk-event-arrival-undone = The arrival was taken back

# Messages
desk-told = { $channel }: { $what }. { $state }
desk-channel-text = Text
desk-channel-call = Call
desk-channel-letter = Letter
desk-told-booked = the meeting is booked
desk-told-moved = the meeting is moved
desk-told-reminder = reminder of the meeting
desk-told-cancelled = the meeting is cancelled
desk-told-earlier = an earlier time
desk-told-our-delay = sorry, we were late
desk-told-other = about the meeting

# Tasks
desk-task-opened = New task: { $what }
desk-task-taken = Took the task: { $what }
desk-task-done = Done: { $what }
desk-task-not-reached = Called, and nobody answered: { $what }
desk-task-passed-up = Went to the leaders: { $what }
desk-task-given = Became a colleague's: { $what }
desk-task-joined = Happened again: { $what }
desk-task-withdrawn = No longer needed: { $what }
desk-task-ticket = Waits with a number

# Contacts
desk-contact-kiosk = The citizen was at the screen
desk-contact-phone = The citizen called
desk-contact-desk = The citizen spoke with the desk

# About the citizen
desk-history-identity = Saw identity: { $document }
desk-history-course = Course: { $what }
desk-history-mandate = Gave a mandate to { $name }
desk-history-support-given = Gave support
desk-history-support-ended = Ended the support
desk-history = What happened
desk-history-hint = The latest first.
desk-history-none = Nothing has happened yet.
desk-history-all = Show all ({ $count })
desk-history-meeting = The meeting on { $at }

# Before saying how a meeting went
desk-facts-before = Look at this first
desk-facts-bounced = { $count ->
    [one] A message about the meeting did not arrive.
   *[other] { $count } messages about the meeting did not arrive.
}
desk-facts-sent = Messages
desk-facts-sent-none = No messages were sent.
desk-facts-arrivals = Arrival
desk-facts-arrivals-none = No arrival is written down.
desk-facts-contacts = Calls and contact
desk-facts-contacts-none = No call or contact is written down.
desk-facts-reasons = Reasons
desk-facts-reasons-none = No reason is written down.
desk-facts-booked = Booked and changed
desk-facts-outcome-none = Nobody has written down yet how the meeting went.
desk-facts-all = See everything
desk-reason-cancelled = Cancelled: { $reason }
desk-reason-moved = Moved: { $reason }

# Facts for the case: only what is written down
desk-case = Facts for the case
desk-case-hint = This is what is written down about the meeting. The paper judges nothing.
desk-case-times = All times are Danish time, with seconds.
desk-case-citizen = Citizen
desk-case-protected = Name and address are protected
desk-case-born = Born { $born }
desk-case-meeting = Meeting
desk-case-number = Meeting number
desk-case-adviser = Adviser
desk-case-place = Place
desk-case-due = To be sent { $at }.
desk-case-outcome = How it went, as staff wrote it
desk-case-printed = Printed { $at } by { $name }
desk-case-back = Back to the meeting
