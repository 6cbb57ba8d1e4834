# Support for a citizen
desk-support = Support
desk-support-give = Give support
desk-support-change = Change the support
desk-support-more-time = More time at every meeting
desk-support-is-called = One of us calls the day before
desk-support-no-time-outs = The screen waits for the citizen
desk-support-adviser = Same adviser
desk-support-adviser-is = Always { $name }, if it can be done
desk-support-save = Save the support
desk-support-end = End the support
desk-support-given = The support is saved. It holds from now on.
desk-support-ended = The support has ended.
desk-support-choose = Choose one thing at least.
desk-support-say-why = Write why in a few words.
desk-support-nobody = Nobody was given support in the last 90 days.
desk-support-column-when = When
desk-support-column-what = Support
desk-support-column-why = Reason
desk-support-column-who = Who
desk-support-column-citizen = Citizen
desk-book-theirs = With { $name }

# Tasks that support leads to
desk-at_the_door = Meet at the door
desk-call_and_remind = Call and remind of the meeting
desk-letter = Send a letter

# The letter about a meeting
desk-letter-sheet = Letter about the meeting
desk-letter-write = Print a letter
desk-letter-code = With a new code
desk-letter-sent = The letter is sent
desk-letter-is-sent = It is written down that the letter was sent.
desk-letter-back = To the meeting
desk-letter-hint = We keep no addresses. Write it below the name, or hand the letter over.
desk-letter-hint-nameless = There is no name on the letter. Write it on the envelope, or hand it over.

# An account and a calendar belong together
desk-account-adviser = Calendar
desk-account-adviser-none = None
desk-account-adviser-hint = An adviser sees their own calendar, and reports absence in it.
desk-account-adviser-missing = Missing
desk-account-no-adviser = Your account has no calendar yet. Ask your administrator to choose it.
desk-absence-add-own = Say that you are away
