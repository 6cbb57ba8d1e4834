# A meeting as a letter
letter-title = Letter about your meeting
letter-in-this-language = In English
letter-hello = Hello { $name }
letter-hello-nameless = Hello
letter-you-have-a-meeting = You have a meeting with us. We look forward to talking with you.
letter-at = at { $clock }
letter-where = Where?
letter-place-in_person = { $house }, { $address }.
letter-desk = Go to the desk.
letter-place-phone = We call you. You don't have to come.
letter-place-video = We meet on video. We call you before the meeting and help you to begin. Do you have no screen? Call us, and have the meeting by telephone or here.
letter-bus = { $bus } stops here.
letter-door = We meet you at the door.
letter-whom = Who?
letter-adviser = You meet { $name }.
letter-why-first = It is your first meeting. We talk about you and your next job.
letter-why-followup = We talk about how it is going.
letter-why-joint = It is a joint meeting with your a-kasse. We talk about your next job.
letter-why-digital = We help you with MitID and Jobnet.
letter-why-akasse = We talk about you and your a-kasse.
letter-why-cv = We look at your CV together.
letter-why-other = We talk about what you need.
letter-bring = Bring
letter-bring-card = Your yellow card, if you have it. You may bring a friend, too.
letter-needs = For the meeting
letter-earlier = We have an earlier time for you: { $at }.
letter-earlier-until = We keep it for you until { $until }. Do you want it? Choose My meeting on our screen, or call us. If you do nothing, you keep your meeting.
letter-cannot-come = Can't you come?
letter-change = Call us, or use the screen at our office. We'll find a new time.
letter-number = Your number
letter-code = Your new code
letter-code-hint = Keep the code safe. The old one no longer works.
letter-aloud = We are glad to read this letter to you. Call us.
letter-cancelled = Your meeting with us is cancelled.
letter-cancelled-then = Call { $telephone } if you want a new time.
letter-bye = Kind regards

# All meetings in one letter
letter-of-all-title = Letter about your meetings
letter-of-all = { $meetings ->
    [one] You have a meeting with us. We look forward to talking with you.
   *[other] You have these { $meetings } meetings with us. We look forward to talking with you.
}
letter-of-all-in_person = Here with us.
letter-of-all-phone = We call you.
letter-of-all-video = We meet on video. We call you first.
