# Find a citizen
desk-citizen = Citizen
desk-find = Find a citizen
desk-find-hint = Type a name, birth date, telephone, CPR or a number. Press Enter when you have typed it all.
desk-find-help = Type in the field above: a name, birth date, telephone, CPR, the meeting's number or the number from the queue. You can also scan a slip. The key / leads to the field from every page. A protected citizen is found only by a whole number and Enter.
desk-find-short = Type a little more: at least two letters or a number.
desk-find-nobody = It fits nobody.
desk-find-more = There are more than { $most }. Type a little more.
desk-nameless = No name
desk-born = Born { $born }
desk-expected = Today at { $clock }

# Protected
desk-protected = Protected citizen
desk-protected-show = Show who it is
desk-protected-hint = Name and address are protected. Say nothing aloud, and turn the screen away from the queue. It is written down if you look who it is.
desk-protected-shown = Name and address are protected. Say nothing aloud, and turn the screen away from the queue.
desk-hidden = Hidden
desk-maybe-same = This may be the same person as somebody else we know.
desk-protect-heading = Protection
desk-protect = Protect the citizen
desk-protect-hint = Then we say and show nothing about the citizen, and send no messages.
desk-protect-yes = Yes, protect the citizen
desk-unprotect = Take the protection away
desk-unprotect-why = Write why. Others can read it later.
desk-unprotect-twice = Another page has the same CPR. Talk to your leader.
desk-why = Why?

# A new citizen
desk-newcomer = A new citizen
desk-newcomer-begin = Write down somebody new
desk-newcomer-help = A name and a birth date are enough. The rest can come later.
desk-newcomer-first_name = First name
desk-newcomer-last_name = Last name
desk-newcomer-birth_date = Birth date
desk-newcomer-birth_date-hint = For example 12.4.1965
desk-newcomer-telephone = Telephone
desk-newcomer-cpr = CPR number
desk-newcomer-cpr-hint = Only if the citizen wants to tell it
desk-newcomer-language = Language
desk-newcomer-add = Save
desk-newcomer-new = No, it is somebody new. Save
desk-citizen-alike = Another person has the same date of birth and nearly the same name. Check that this is the right record:
desk-newcomer-alike = Is it one of these?
desk-newcomer-wrong-first_name = Write a first name.
desk-newcomer-birth-means = Is that { $born }? Write the birth date like 12.4.1965.
desk-newcomer-wrong-birth_date = Write the birth date like 12.4.1965.
desk-newcomer-wrong-cpr = A CPR number has ten digits.
desk-newcomer-added = The citizen is written down.
desk-newcomer-known = We knew the citizen already.
desk-newcomer-has-meeting = Already has a meeting on { $name }. Should it be moved?

# A citizen's page
desk-citizen-back = To the citizen's page
desk-citizen-meetings = Meetings
desk-citizen-no-meetings = No meetings ahead.
desk-citizen-past = Earlier meetings ({ $count })
desk-citizen-owed = What we owe
desk-citizen-owed-none = We owe the citizen nothing.
desk-citizen-to-now = To the tasks
desk-citizen-contacts = Has been in touch
desk-citizen-contacts-none = Not in touch yet.
desk-citizen-contacts-find = Find a contact that is missing
desk-citizen-unfinished = Not finished:
desk-citizen-about = About the citizen
desk-citizen-answered = Answered
desk-meeting-booked = Not settled
desk-meeting-cancelled = Cancelled
desk-meeting-held = Held
desk-meeting-not_come = Did not come
desk-meeting-left = Came, but left
desk-meeting-our_delay = We were late
desk-via-kiosk = At the screen
desk-via-phone = On the telephone
desk-via-desk = At the desk
desk-no-number = No number
desk-number-is-theirs = Is theirs
desk-number-confirm = The number is theirs
desk-needs-none = None
desk-needs-of-meeting = From the meeting. Not for all meetings yet.

# Change
desk-details = Change
desk-details-remind = Reminder
desk-details-interpreter = Interpreter
desk-details-no-interpreter = No interpreter
desk-details-needs = Needs
desk-details-needs-hint = For all meetings, also those that are booked.
desk-details-save = Save
desk-details-leave = Leave it
desk-details-saved = It is saved.
desk-details-needs-unmet = It is saved. One meeting has no room for the needs at that time: move it.
desk-details-meanwhile = Somebody else has changed the page meanwhile. Check it, and save again.
desk-number-check = New number: has it been tried?
desk-number-check-none = No, only written down
desk-number-check-called = Yes, we called it
desk-number-check-citizen = Yes, the person saw it and agreed
desk-number-checked-none = Not tried: only its format was checked
desk-number-checked-called = Tried: we have called it
desk-number-checked-citizen = The person saw the number and agreed
desk-telephone-no-number = We cannot call that number. Check that all digits are there.
desk-telephone-two-numbers = There are two phone numbers here. Enter just one.
desk-telephone-extension = We cannot dial an extension. Enter a number that goes straight to the person.
desk-remind-text = Text message
desk-remind-call = Call
desk-remind-letter = Letter
desk-remind-slip = Remembers it alone
desk-remind-unasked = Not asked yet

# Identity, code and mandate
desk-proof = Identity
desk-proof-which = What did you see?
desk-proof-saw = I have seen it
desk-proof-hint = When you have seen a document you can give a code, a mandate and a print. It holds today.
desk-proof-seen = { $document } seen at { $clock } by { $name }
desk-proof-first = See a document first.
desk-document-health_card = Health card
desk-document-passport = Passport
desk-document-driving_licence = Driving licence
desk-document-id_card = Identity card
desk-document-residence_card = Residence card
desk-document-other = Another with a picture
desk-open-again = Let the citizen try again
desk-open-again-done = The citizen can now try again at the screen and by telephone.
desk-code-give = Give a new code
desk-code-not-protected = A code does not work for a protected citizen.
desk-all-we-keep = All that we keep
desk-mandates = Mandate
desk-mandate-give = Give a mandate
desk-mandate-holder = Who may act for the citizen?
desk-mandate-make = Make a code
desk-mandate-who = Write who may act for the citizen.
desk-mandate-until = Given by { $name }, until { $at }
desk-mandate-take-back = Take back
desk-paper = For the citizen
desk-paper-print = Print

# Notes
desk-notes = Notes
desk-notes-none = No notes.
desk-note-write = Write a note
desk-note-hint = The citizen may read it. It cannot be changed later.
desk-note-save = Save the note
desk-note-wrong = Write something, at most { $most } signs.
desk-note-strike = Strike out
desk-note-why = Write why the note is struck out.
desk-note-struck = Struck out by { $name }: { $reason }

# Messages
desk-messages = Messages
desk-message-waiting = Will be sent
desk-message-claimed = Is being sent
desk-message-unknown = Perhaps sent
desk-message-sent = Sent
desk-message-delivered = Arrived
desk-message-failed = Did not arrive

# Who has seen the page
desk-looks = Who has seen the page
desk-deed = { $deed ->
    [opened_record] saw the page
    [saw_whose_meeting] saw whose meeting it is
    [read_conversation] read a conversation
    [showed_protected] saw who it is
    [printed_record] gave a print
    [opened_facts] opened the facts for the case
    [began_conversation] began a conversation
    [carried_on] helped in a conversation
    [saw_document] saw proof of identity
    [knew_who] knew the citizen
    [called_back] called the citizen back on the number we have
    [handed_back] handed the conversation back
    [registered] wrote the citizen down
    [changed_name] changed the name
    [changed_language] changed the language
    [changed_telephone] changed the telephone
    [confirmed_telephone] heard that the number is theirs
    [changed_reminder] changed the reminder
    [changed_needs] changed needs
    [protected] gave protection
    [unprotected] took the protection away
    [saw_identity] saw a document
    [gave_code] gave a code
    [let_try_again] let the citizen try again
    [gave_mandate] gave a mandate
    [revoked_mandate] took a mandate back
    [wrote_note] wrote a note
    [struck_note] struck a note out
    [opened_letter] opened a letter
    [gave_support] gave support
    [ended_support] ended the support
    [saw_contact] saw when the citizen was in touch
    [joined_contact] noted a contact as the citizen's
    [took_contact_back] removed a contact from the citizen
    [printed_contact] printed a proof of contact
    [saw_case] saw a meeting for the case system
    [exported_case] downloaded a meeting for the case system as a file
    [merged] made one record of two
    [parted] made two records again
    [said_two] said that they are two people
    [took_two_back] took back that they are two people
    [compared_records] saw two records side by side
   *[other] changed something
}
