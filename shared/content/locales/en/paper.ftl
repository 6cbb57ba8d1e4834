# Papers that one gets by hand at the desk
paper-call = Call us: { $telephone }
paper-day = Given on { $day }

paper-code = Your new code
paper-code-1 = Use the code at the screen or on the phone.
paper-code-2 = You also need to say when you were born.
paper-code-3 = The old code has stopped working. Take good care of this one.

paper-mandate = A code for you who help
paper-mandate-1 = With this code you can call for somebody else.
paper-mandate-2 = You also need to know their birth date.
paper-mandate-3 = The code works for half a year. Tell us to close it earlier.

paper-kept = What we know about you
paper-kept-hint = Here is all that we keep about you. If something is wrong, tell us.
paper-kept-nothing = Nothing
paper-kept-yes = Yes
paper-kept-no = No
paper-kept-sealed = Kept so that only we can read it
paper-kept-name = Name
paper-kept-born = Born
paper-kept-cpr = CPR number
paper-kept-telephone = Telephone
paper-kept-language = Language
paper-kept-remind = How we remind you of meetings
paper-kept-protected = Name hidden from others
paper-kept-code = Your code is from
paper-kept-needs = You need
paper-kept-seen = You have shown a document
paper-kept-tasks = What we owe you
paper-kept-meetings = Meetings
paper-kept-contacts = You have talked with us
paper-kept-questions = You have asked
paper-kept-messages = We have written or called
paper-kept-mandates = They may help you
paper-kept-ended = Ended
paper-kept-notes = What we have written about you
paper-kept-struck = This does not hold any more.
paper-kept-looks = We also keep who of us looks at your page.

paper-contact = You got in touch with us
paper-contact-receipt = Number of this proof
paper-contact-at = You began
paper-contact-where = How
paper-contact-via-kiosk = At the screen
paper-contact-via-phone = By phone
paper-contact-via-desk = At the desk
paper-contact-caller = You called from
paper-contact-last = Your last reply
paper-contact-known = We knew it was you
paper-contact-how-identified = It fitted what you typed
paper-contact-how-registered = You were registered
paper-contact-how-recognised = A member of staff added your name
paper-contact-how-merged = Two records about you were made one
paper-contact-how-parted = The record was parted again
paper-contact-hint = This only says when you were in touch. The time can't be changed.
paper-contact-given = Given on { $day } { $year }
