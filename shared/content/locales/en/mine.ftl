# My meeting
mine = Your meeting
    .spoken = Here is your meeting.
mine-birth = When were you born?
    .hint = Then we find your meeting.
    .spoken = Then I can find your meeting. When were you born? Enter day, month and year in eight digits.
    .again-spoken = First the day, then the month, then the year.
mine-by-number = I have a number
    .spoken = If you have a number from us
unknown-caller = We can't find that. Please use your meeting number.
    .spoken = I can't find that. I need your meeting number.
mine-move = Move the meeting
    .spoken = To move the meeting
mine-cannot-come = I can't come
    .spoken = If you can't come
mine-change = Change something
    .spoken = To change something
mine-keep = Keep the meeting as it is
    .spoken = To keep the meeting as it is
mine-changed = That is changed.
mine-changed-meanwhile = The meeting was changed just now. This is how it is.
mine-gone = The meeting was cancelled just now. Would you like a new time?

# Move the meeting
mine-why = May we ask why the meeting has to be moved?
    .hint = That is quite all right. We only write it down.
    .spoken = May I ask why the meeting has to be moved?
mine-move-sure = Does the new time suit you?
    .spoken = Here is the new time.
mine-move-yes = Yes, move the meeting
    .spoken = If that is right
mine-moved = Your meeting is moved.
    .spoken = Now your meeting is moved.
mine-too-often = The meeting has been moved a few times. Shall we find one together?
    .hint = Then we find one that lasts.
mine-too-close = The meeting is very soon. Shall we talk about it?
    .hint = We will find a time together.
mine-not-same-day = The meeting is today. Shall we find a time together?
    .hint = Are you ill? Then go back and say so.
    .spoken = The meeting is today. Shall we find a time together?
mine-together = Yes, find a time with me
    .spoken = To find a time together with us

# I can't come
mine-reason = What is the matter?
    .hint = That is quite all right. We only write it down.
    .spoken = That is quite all right. What is the matter?
    .again-spoken = What is the matter?
reason-ill = I am ill
    .spoken = If you are ill
reason-hospital = I have to go to hospital
    .spoken = If you have to go to hospital
reason-work = I have to work
    .spoken = If you have to work
reason-childcare = I have to look after my child
    .spoken = If you have to look after your child
reason-other = Something else
    .spoken = For something else
mine-then = Thank you for telling us. What would you like now?
mine-then-ill = Get well soon. What would you like now?
mine-then-move = Move the meeting
    .hint = You keep your time until you have a new one
    .spoken = To move the meeting
mine-then-cancel = Cancel the meeting
    .spoken = To cancel the meeting
mine-then-keep = Keep it
    .hint = I can come after all
    .spoken = To keep it
cancelled-ill = The meeting is cancelled. Get well soon. Would you like a new time?

# Change something
mine-what = What would you like to change?
mine-what-needs = What I need
    .hint = Interpreter, somebody with you, more time
    .spoken = For an interpreter, somebody with you, or more time
mine-what-form = How we meet
    .hint = Here, telephone or video
    .spoken = To choose how we meet
mine-what-topic = What I want to talk about
    .spoken = To say what you want to talk about
mine-what-remind = How we remind you
    .spoken = To choose how we remind you of the meeting
mine-need = What should be different?
need-interpreter-less = I don't want an interpreter
    .spoken = If you don't want an interpreter
need-companion-less = I am coming alone
    .spoken = If you are coming alone
need-wheelchair-less = No room for a wheelchair
    .spoken = If you are not bringing a wheelchair
need-more-time-less = No more time
    .spoken = If you don't want more time
need-quiet-less = No quiet room
    .spoken = If the room need not be quiet
mine-needs-time = There is no room for that then. Would you like another time?
mine-other-time = Yes, find another time

# How we meet
mine-form = How would you like to meet?
mine-form-in-person = Here in the house
    .spoken = To come here to the house
mine-form-phone = By telephone
    .hint = We call you
    .spoken = To talk on the telephone
mine-form-video = On video
    .hint = We call and help you to begin
    .spoken = To meet on video
mine-form-now-in-person = The meeting is here in the house now.
mine-form-now-phone = The meeting is by telephone now.
mine-form-now-video = The meeting is on video now.
mine-form-first = The first meeting is here in the house.
    .hint = So that we get to know you well. Next time you can choose.
    .spoken = The first meeting is here in the house. So we get to know you well. Next time you can choose.
    .again-spoken = The first meeting is here in the house.
mine-form-fine = That is fine
    .spoken = If that is fine
mine-form-talk = I want to talk about that
    .spoken = If you want to talk about that
mine-form-no-number = We need a number for that. The meeting is still here.
mine-form-not-then = That is not possible then. Would you like another time?
mine-usual-number = The number that you know
    .spoken = If we may call as we usually do
place-telephone = We call you.
place-video = The meeting is on video. We call and help you to begin.
    .slip = The meeting is on video. We call and help you to begin. Do you have no screen? Then call us.
when-elsewhere = When suits you?
    .hint = We call you.
    .spoken = { $n ->
        [one] I have one time for you.
       *[other] I have { $n } times for you.
    }

# What I want to talk about
mine-topic = What would you like to talk about?
    .hint = Then we are ready for it.
agenda-money = My money
    .spoken = For your money
agenda-health = My health
    .spoken = For your health
agenda-job = A job that I have seen
    .spoken = For a job that you have seen
agenda-other = Something else
    .spoken = For something else
agenda-money-noted = We have written down: You want to talk about money.
agenda-health-noted = We have written down: You want to talk about your health.
agenda-job-noted = We have written down: You want to talk about a job.
agenda-other-noted = We have written down: There is something you want to talk about.
