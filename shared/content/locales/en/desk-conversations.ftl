# Conversations at the desk: one begins here, or we carry on a citizen's
desk-place-conversations = New conversation
desk-conversation = Conversation
desk-conversation-place = The desk
desk-conversation-from = { $place } · begun { $at }
desk-conversation-so-far = Said so far
desk-conversation-nothing-yet = Nothing yet.
desk-conversation-record = Open the citizen's page
desk-conversation-go-on = Go on where they stopped
desk-conversation-tag-over = Take over
desk-conversation-whose = Who is it?

# New
desk-conversation-new = New conversation
desk-conversation-new-hint = Here you can do for the citizen all that they can do at the kiosk and on the phone. Ask what it says, and press the answer.
desk-conversation-where = Where is the citizen?
desk-conversation-where-here = Here with me
desk-conversation-where-calls = On the phone
desk-conversation-number = The number that calls
desk-conversation-number-hint = Only a number that you see on your phone. Otherwise leave this empty.
desk-conversation-language = The citizen's language
desk-conversation-begin = Begin

# Take over
desk-conversation-take = Take over
desk-conversation-wants-help = The citizen asks for a person.
desk-conversation-take-from = Take over from { $name }
desk-conversation-take-hint = Then you answer for the citizen. At the kiosk they can follow along.
desk-conversation-has-it = { $name } has it.

# Questions and answers
desk-conversation-seen = Who is it?
desk-conversation-seen-hint = Unless you have seen who it is, you open no more than the citizen can open alone.
desk-conversation-seen-how = Choose how you have seen who it is.
desk-conversation-seen-document = The citizen has shown proof of identity
desk-conversation-seen-known = I know the citizen
desk-conversation-seen-called_back = I have called back on the number we have
desk-conversation-saw = I have seen who it is
desk-conversation-is-seen = { $how ->
    [document] You have seen who it is: the citizen has shown proof of identity.
    [known] You have seen who it is: you know the citizen.
   *[called_back] You have seen who it is: you called back on the number we have.
}
desk-conversation-type = Type what the citizen says
desk-conversation-on = Go on
desk-conversation-back = One step back
desk-conversation-start-over = Start over
desk-conversation-print = Print
desk-conversation-change-language = Change language
desk-conversation-no-recording = A message can only be spoken on the phone. At the desk you take another way.
desk-conversation-you-help = Now it is you who helps. Do what is needed, and then go on.
desk-conversation-stale = Somebody answered meanwhile. This is what stands now.
desk-typing-birth = Birthday or CPR: 12.3.1965, 120365 or 12 03 1965
desk-typing-birth-date = Birthday: 12.3.1965, 120365 or 12 03 1965
desk-typing-telephone = A Danish number, or another with + and the country's digits
desk-typing-code = The six digits in the letter
desk-typing-number = The six digits on the slip
desk-typing-birth-or-number = Birthday, CPR or the six digits on the slip

# Hand back
desk-conversation-hand-back = Hand the conversation back
desk-conversation-hand-back-hint = Then the citizen goes on alone from here. If they asked for help, that is done.
desk-conversation-put-aside = Put aside
desk-conversation-put-aside-hint = If we know who it is, there will be a task, and you can go on later.
desk-conversation-handed-back = You have let go of the conversation.

# The end
desk-conversation-over = The conversation is over.
desk-conversation-ended = The conversation is over. What was agreed is on the citizen's page.
desk-conversation-erased = What was said is erased. What was agreed is kept.
desk-conversation-to-now = To Now
desk-conversation-another = New conversation

# Answers as we write them
desk-told-given = Given
desk-told-born = { $born }
desk-told-telephone = { $number }
