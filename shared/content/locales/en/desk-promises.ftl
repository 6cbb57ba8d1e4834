# Promises: what a citizen was promised for a meeting
desk-promises = Promises
desk-promises-hint = What we have promised citizens and not kept yet. The most urgent comes first.
desk-promises-meetings = For meetings
desk-promises-none = All we promised for meetings is arranged.
desk-promises-tasks = Calls and letters
desk-promises-open-task = See the task
desk-promises-all = See all promises
desk-promises-of-meeting = What we promised
desk-promise-interpreter = Interpreter
desk-promise-chair = An extra chair for the companion
desk-promise-room = Room for a wheelchair
desk-promise-quiet = A quiet room
desk-promise-time = More time
desk-promise-door = We meet the citizen at the door
desk-promise-video = We call before the meeting on video and help the citizen to begin

# How it stands
desk-promise-promised = Not arranged yet. By { $at }
desk-promise-seeks = Not found yet. By { $at }
desk-promise-arranged = Arranged
desk-promise-unable = Can't be done. The citizen hasn't been told yet
desk-promise-told = Can't be done. The citizen knows
desk-promise-kept = Kept
desk-promise-not_kept = Not kept
desk-promise-because = Reason: “{ $why }”

# What can be done
desk-promise-do-arrange = Arranged
desk-promise-do-give_up = Can't be done
desk-promise-do-kept = Was kept
desk-promise-do-not_kept = Was not kept
desk-promise-why = Why? One line is enough
desk-promise-save = Save
desk-promise-saved = It has been noted.
desk-promise-quicker = A colleague was quicker, or it is too late. See how it stands now.
desk-promise-say-why = Say why in a few words.
desk-promise-held = The meeting was held. What we had arranged counts as kept. If something was missing, say so on the meeting's page.

# The interpreter
desk-a-kasse-was = The unemployment fund had said yes to { $at }
desk-decide_interpreter = Little time to find an interpreter: what do we do?
desk-interpreter-with = Booked with { $whom }
desk-interpreter-was = Was booked with { $whom } for the old time. Move the order
desk-interpreter-call-off = Booked with { $whom }. Call it off
desk-interpreter-write = Write instead of calling: the citizen uses sign language
desk-interpreter-is-booked = booked
desk-interpreter-is-sought = not found yet
desk-interpreter-is-missing = there is none
desk-interpreter-way = How does the interpreter take part?
desk-interpreter-way-here = Comes to the meeting
desk-interpreter-way-phone = By phone
desk-interpreter-way-video = By video
desk-interpreter-open = Say who is booked
desk-interpreter-book = The interpreter is booked
desk-interpreter-book-again = Correct the booking
desk-interpreter-whom = Who is booked?
desk-interpreter-reference = Their reference
desk-interpreter-save = Save the booking
desk-interpreter-saved = The booking has been noted. The citizen now hears that an interpreter is coming.
desk-interpreter-say-whom = Say who is booked.
desk-interpreter-none = No interpreter, or little time
desk-interpreter-then = What do we do?
desk-interpreter-decide = Save the decision
desk-interpreter-decide-keep_looking = We keep looking
desk-interpreter-decide-by_phone = We look for an interpreter by phone
desk-interpreter-decide-by_video = We look for an interpreter by video
desk-interpreter-decide-move = The meeting is moved: we call and find a new time
desk-interpreter-decide-without = The meeting is held without one: we call and say so
desk-interpreter-decision-keep_looking = We keep looking
desk-interpreter-decision-by_phone = We look for one by phone
desk-interpreter-decision-by_video = We look for one by video
desk-interpreter-decision-move = The meeting is moved
desk-interpreter-decision-without = The meeting is held without one
desk-interpreter-decided = The decision has been noted.
desk-interpreter-say-why = Choose what you do, and say why.
desk-interpreter-warn-move = The interpreter is booked with { $whom }. If you move the meeting, the order has to be moved too. A task will say so.
desk-interpreter-warn-cancel = The interpreter is booked with { $whom }. If you cancel the meeting, the interpreter has to be called off. A task will say so.

# How long before an interpreter has to be booked
desk-lead-times = Interpreters: how long before?
desk-lead-times-hint = An interpreter has to be booked this many days before the meeting. With less time the citizen can still book. Then you decide what to do.
desk-lead-times-language = Language
desk-lead-times-days = Days
desk-lead-times-kind = Kind of days
desk-lead-times-working = Working days
desk-lead-times-all = All days
desk-lead-times-save = Save
desk-lead-times-saved = Saved. It holds for new meetings.
desk-lead-times-wrong = Enter a number from 0 to 60 for each language.
