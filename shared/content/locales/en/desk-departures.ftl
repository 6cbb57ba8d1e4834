# An adviser leaves
desk-departures = Advisers who leave
desk-departures-none = No adviser leaves.
desk-departure-leaves = { $name } leaves. The last day is { $day }
desk-departure-gone = { $name } has left. The last day was { $day }
desk-departure-by = Written by { $name }
desk-departure-citizens = { $count ->
    [one] One citizen has this adviser for all meetings. Ask whom they want now.
   *[other] { $count } citizens have this adviser for all meetings. Ask whom they want now.
}
desk-departure-add = An adviser leaves
desk-departure-who = Who
desk-departure-who-missing = Choose who leaves.
desk-departure-last = Last day
desk-departure-begin-again = Is here again
desk-departure-taken-back = It is taken back. Meetings that others have got stay with them.
desk-departure-known = It is here already. Take it back first if the day is to be another.
desk-departure-how-1 = Meetings up to the last day stay. Each meeting after it keeps its time with a colleague. If nobody is free, it gets the next time that is like it.
desk-departure-how-2 = You see them all before anything is saved. Each citizen is told once. Where no time fits, it becomes a call with a deadline.
desk-departure-how-3 = Where a citizen has their own adviser, asking whom they want now becomes a task.
desk-departure-how-4 = The account is not closed here. An administrator does that under Accounts. A new adviser gets hours from their first day under Advisers and rooms.
desk-own_adviser = Their own adviser leaves. Ask whom they want now
desk-roster-addition = Addition
desk-roster-addition-hint = For colleagues only, when two have the same name: a surname or a letter. Citizens see the first name alone.
desk-roster-until = last day { $day }
desk-departure-kind = Nobody else holds: { $kind }. Choose others for it under Kinds of meeting, or there are no times.
