# Nobody falls through
desk-place-safety = Next steps
desk-safety = Nobody falls through
desk-safety-lost = { $count ->
    [0] Everybody has a next step
    [one] One citizen has no next step
   *[other] { $count } citizens have no next step
}
desk-safety-of = Open courses: { $count }
desk-safety-swept = { $found ->
    [0] Everybody was checked { $at }.
   *[other] Everybody was checked { $at }. { $found } were found.
}
desk-safety-never-swept = Nobody has been checked yet.
desk-safety-sweep-late = The check is not running. Tell your IT support.
desk-safety-now = Have no next step
desk-safety-quiet = Nothing in the next 14 days: { $count }
desk-safety-quiet-hint = Something is agreed, but only later. Would anybody be glad of a call?
desk-safety-quiet-none = Everybody has something in the next 14 days.
desk-safety-owners = Who has the tasks
desk-safety-nobody-there = Nobody at work
desk-safety-finds = Found without a next step
desk-safety-finds-none = Nobody in the last 30 days.
desk-safety-column-citizen = Citizen
desk-safety-column-step = Next step
desk-safety-column-when = When
desk-safety-column-who = Who
desk-safety-column-tasks = Tasks
desk-safety-column-late = Late
desk-safety-column-rule = What had happened
desk-step-is-meeting = Meeting
desk-step-is-task = Task of ours
desk-step-is-paused = Paused
desk-step-is-closed = Closed
desk-step-is-none = Nothing
desk-team-front_desk = The front desk
desk-team-advisers = The advisers
desk-team-leaders = The manager
desk-owned-by = With { $name }

# Tasks about a citizen's way
desk-not-reached = No answer
desk-tried-again = The task stays. Try again another day.
desk-tries = { $count ->
    [one] We have called once
   *[other] We have called { $count } times
}
desk-missed = Missed their meeting. Ask how they are
desk-set_aside = Ask the operator to look at what was set aside
desk-next_step = Find the next step
desk-next-registered = New here, without a meeting
desk-next-cancelled = The meeting is cancelled, with no new time
desk-next-held = The meeting was held, with nothing agreed after it
desk-next-missed = Did not come, and has no new time
desk-next-unsettled = The meeting is over. Say how it went
desk-next-task_done = The task is done, with nothing agreed after it
desk-next-came_back = Went on with the conversation, with nothing agreed
desk-next-pause_over = The pause is over
desk-next-reopened = The course was reopened
desk-next-deadline = A meeting has to be booked soon
desk-next-unknown = We do not know why
desk-next-step-first = The citizen has no other next step. Book a meeting, pause the course or close it on the citizen's page.

# A course
desk-course = Course
desk-course-none = No course yet.
desk-course-deeds = More about the course
desk-course-open = Open since { $since }
desk-course-closed = Closed { $at }
desk-course-paused = { $who } until { $until } inclusive
desk-course-nothing-ahead = Has no next step
desk-course-next-by = Meeting booked by { $day }
desk-course-begin = Open a course
desk-course-reopen = Reopen the course
desk-course-resume = End the pause now
desk-course-pause = Pause
desk-course-with = Where is the citizen?
desk-course-until = Until
desk-course-until-hint = Three months at most. The day after, we get a task.
desk-course-pause-yes = Pause
desk-course-deadline = Set a deadline
desk-course-deadline-day = A meeting is booked by
desk-course-deadline-hint = Leave it empty if there is no deadline.
desk-course-save = Save
desk-course-close = Close the course
desk-course-close-yes = Close
desk-course-choose-one = Choose
desk-course-choose = Choose where the citizen is, and write a day.
desk-course-choose-why = Choose why the course ends.
desk-course-choose-day = Write a day, or leave it empty.
desk-course-too-long = A pause ends today or later, and lasts three months at most.
desk-course-meeting-ahead = There is a meeting ahead. Cancel it first.
desk-course-is-paused = The course is paused.
desk-course-goes-on = The pause is over.
desk-course-is-closed = The course is closed.
desk-course-is-open = The course is open.
desk-course-saved = The deadline is saved.
desk-course-changes = What happened with the course ({ $count })
desk-course-til = until { $day }
desk-course-was-opened = Opened
desk-course-was-closed = Closed
desk-course-was-reopened = Reopened
desk-course-was-paused = Paused
desk-course-was-resumed = Pause over
desk-course-was-deadline = Deadline
desk-paused-a_kasse = With the unemployment fund
desk-paused-exempt = Exempted
desk-paused-job = In a job for a time
desk-paused-holiday = On holiday
desk-paused-leave = On leave
desk-closed-work = Has found work
desk-closed-education = Has begun an education
desk-closed-moved = Has moved away
desk-closed-pension = Has retired
desk-closed-no_benefit = No longer receives a benefit
desk-closed-died = Has died
desk-closed-other = Something else
