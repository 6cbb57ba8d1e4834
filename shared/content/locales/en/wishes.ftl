# A wish: from your meeting
mine-what-more = A wish, or something else
    .spoken = If you have a wish, or something else
mine-more = What would you like?
    .hint = We always answer a wish.
    .spoken = What would you like?
mine-what-agreed = See what we have agreed
    .spoken = To hear what we have agreed
mine-what-talk = One more talk
    .hint = Here with us, with your adviser
    .spoken = To have one more talk
mine-what-a-kasse = Whether my a-kasse comes
    .spoken = If it is about your a-kasse
mine-what-adviser = Another adviser
    .spoken = If you would like another adviser
mine-what-sooner = An earlier talk
    .spoken = To have an earlier talk
wish-talk-noted = Yes, you will have a talk. We will find a time by { $day }.
wish-noted = We have written your wish down. We will answer by { $day }.
wish-still = You have asked for that. We will answer by { $day }. Do you still want it?
wish-still-yes = Yes, I still do
    .spoken = If you still want it
wish-still-no = No, not any more
    .spoken = If you don't want it any more
wish-ended = That is fine. We have removed your wish.

# How we meet next time
wish-form = Shall we meet that way next time, too?
wish-form-kept = We will remember. You can always change it.
wish-form-later = We will remember. After the first meeting we do it that way.
wish-form-which = How would you like to meet after that?
mine-form-later = Remember it for next time
    .spoken = If we should remember it for next time
wish-again = Look at it again
    .hint = You will get a new answer
    .spoken = If we should look at it again

# The answer to a wish
wish-talk-granted = The answer is yes: you will have a talk.
wish-talk-answered = Here is our answer about a talk.
wish-form-granted = The answer is yes: we meet the way you wished.
wish-form-required = We ask you to come here to us.
wish-form-answered = Here is our answer about how we meet.
wish-adviser-granted = Yes, you will have another adviser.
wish-adviser-answered = Here is our answer about another adviser.
wish-earlier-granted = Yes, you will have an earlier talk.
wish-earlier-answered = Here is our answer about an earlier time.
wish-answer-part = { $text }
wish-decision = This is a formal decision. You can complain about it. You will get it in a letter.
wish-go-on = Show my meeting
    .spoken = To hear about your meeting
required-go-on = That's fine. Find a time.
    .spoken = To find a time
wish-person = Talk to a person
    .spoken = If you want to talk about it
told-wish = { $house }: We have answered your wish. Call { $telephone } and choose your meeting. Then you will hear the answer.
    .spoken = We have answered your wish. Call us and choose your meeting. Then you will hear the answer.

# The a-kasse at the meeting
a-kasse = Should your a-kasse take part?
    .hint = It is up to you. An a-kasse is an unemployment fund.
    .spoken = Should your a-kasse, your unemployment fund, take part in the meeting?
    .again-spoken = Should your a-kasse take part?
a-kasse-yes = Yes, please
    .spoken = Yes
a-kasse-no = No
    .hint = Or I don't have one
    .spoken = No, or if you don't have one
a-kasse-unsure = I don't know
    .spoken = If you don't know
a-kasse-invited = We will invite your a-kasse.
a-kasse-with = Your a-kasse takes part.
a-kasse-not = Your a-kasse won't come.
a-kasse-noted-yes = That is fine. We will invite your a-kasse.
a-kasse-noted-no = That is fine. Your a-kasse won't take part.
a-kasse-noted-unsure = That is fine. We will talk about it at the meeting.
told-a-kasse = { $house }: We have invited your a-kasse to your meeting { $at }. Would you rather not? Call { $telephone }.
told-no-a-kasse = { $house }: Your a-kasse won't be at your meeting { $at }. Would you like it to? Call { $telephone }.

# Your own point
own-point-money = You want to talk about money.
own-point-job = You want to talk about a job.
own-point-kept = You have a point of your own.

# What we agreed
agreed = This is what we agreed.
    .again-spoken = This is what we agreed.
agreed-sentence = { $text }
agreed-back = Back to my meeting
    .spoken = To hear about your meeting
