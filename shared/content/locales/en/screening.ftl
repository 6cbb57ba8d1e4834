# Once the meeting stands: may we ask a little more?
screening = Your meeting is booked. { $n ->
        [one] One more question
        [2] Two more questions
       *[other] Three more questions
    }?
    .hint = You don’t have to answer. You keep the meeting.
    .spoken = May we ask { $n ->
        [one] one more thing
        [2] two more things
       *[other] three more things
    }? You don’t have to answer. You keep the meeting.
screening-yes = Yes, go ahead
    .spoken = Yes
screening-show = Show my meeting again
    .spoken = To hear it again
screening-no = No thank you
    .spoken = If you would rather not
screening-ease = What would make the meeting easier?
    .hint = You can choose more than one.
    .spoken = What would make the meeting easier?
screening-ease-more = Would anything else make it easier?
    .spoken = Anything else?
ease-more-time = More time
    .spoken = For more time
ease-quiet = A quiet room
    .spoken = For a quiet room
ease-door = Meet me at the door
    .spoken = To be met at the door
ease-papers = Read papers with me
    .spoken = For help with papers
screening-nothing = Nothing
    .spoken = If there is nothing
screening-no-more = Nothing more
    .spoken = If there is nothing more
screening-eased = We will see to that for the meeting.
screening-looked-at = We will see whether there is room for it all. You will hear from us.
eased-door = We meet you at the door.
eased-papers = We read papers with you.
eased-door-papers = We meet you at the door and read papers with you.
screening-jobnet = Would you like not to have to book on Jobnet?
    .hint = Then we ask a colleague for you.
    .spoken = Would you like not to have to book on Jobnet?
screening-jobnet-yes = Yes, please
    .spoken = If you would
screening-jobnet-no = No thank you
    .spoken = If not
screening-jobnet-noted = We have written that down. You get an answer by { $day }.
screening-money = Are you short of money for food or rent right now?
    .hint = Then a colleague helps you.
    .spoken = Are you short of money for food or rent right now?
screening-money-yes = Yes, I need help
    .spoken = If you are
screening-money-no = No
    .spoken = If you are not
screening-help-call = We will call you by { $at }.
    .hint = It is written down that you asked for help. The proof has number { $letter }-{ $number }.
    .spoken = We will call you by { $at }. It is written down that you asked for help. The number of the proof is { $letter }, { $number }. I will say it again. { $letter }, { $number }.
screening-help-come = Go to the desk. We will help you.
    .hint = By { $at }. It is written down that you asked for help. The proof has number { $letter }-{ $number }.
    .spoken = Come in to us and we will help you. Do so by { $at }. It is written down that you asked for help. The number of the proof is { $letter }, { $number }. I will say it again. { $letter }, { $number }.
screening-person = Speak to a person now
    .spoken = If you would like to speak to a person now
screening-thanks = Thank you. Your meeting is booked.

# The answer to what the citizen asked for
told-eased = { $house }: We'll see to what you asked for on { $at }. The time is the same. To hear more, call { $telephone }.
    .spoken = You asked for something at your meeting { $at }. We will see to it. The time is the same.
told-not-eased = { $house }: We have no room for what you asked for on { $at }. You keep the meeting. Call { $telephone }.
    .spoken = You asked for something at your meeting { $at }. There is no room for it. You keep the meeting. Call us.

# The answer about Jobnet
wish-jobnet-granted = You don’t have to book on Jobnet. We will call you in.
wish-jobnet-answered = Here is our answer about Jobnet.
