# What everybody meets first
welcome = Hello. How can we help you?
    .hint = Take your time.
    .spoken = Hello. This is { $house }.
    .again-spoken = How can we help you?
door-here = I am here
    .hint = For a meeting
door-ask = Ask us something
    .spoken = To ask us something
door-book = Book a meeting
    .spoken = To book a meeting
door-mine = My meeting
    .hint = See, move, cancel
    .spoken = About your meeting
door-person = Talk to a person
    .spoken = To talk to a person

yes = Yes
no = No
choice-is-gone = That is no longer on the list. Please choose again.

# Going on after a call that was cut off
greeted = Hello, this is { $house }.
go-on = You were here before. Go on from there?
    .spoken = You called before. Do you want to go on?
go-on-from-phone = You have called us. Do you want to go on where you stopped?
    .spoken = You have called us before. Do you want to go on where you stopped?
birth-again = When were you born?
    .hint = Then we know it is you.
    .spoken = When were you born? Enter day, month and year, eight digits.
    .again-spoken = Day, then month, then year.

# Who are you?
letter = Do you have a letter with a code?
    .hint = Do you already have a meeting? Press My meeting.
    .spoken = Do you have a letter from us with a code?
letter-yes = Yes, I have a code
    .spoken = Yes
letter-no = No
code = What is the code in your letter?
    .hint = It has six digits.
    .spoken = Find your letter. Take your time. Enter the code. It has six digits.
    .again-spoken = The code has six digits.
birth = When were you born?
    .hint = Day, month, year. You may use your CPR number.
    .spoken = When were you born? Enter day, month and year, eight digits.
    .again-spoken = Day, then month, then year.
telephone = Which number may we call?
    .hint = We only call about your meeting.
    .spoken = Which number may we call? Enter the number.
    .again-spoken = Enter your telephone number.
this-number = May we call you on { $number }?
    .spoken = May we call the number you are calling from?
no-telephone = I have no telephone
    .spoken = If you have no number
unknown-code = We don't know that number. Look at your letter, or press Help.
    .spoken = We don't know that number. Try again, or press zero.


# My meeting
number = What is your number?
    .hint = It is on your slip or in your letter. It has six digits.
    .spoken = Find your number. Take your time. Enter the number. It has six digits.
    .again-spoken = The number has six digits.
find-together = We'll sort it out together.
unknown-meeting = We don't know that number. Look at your slip, or press Help.
    .spoken = We don't know that number. Try again, or press zero.

# What do you need?
needs = Do you need anything for the meeting?
    .hint = It may be an interpreter, or more time.
needs-which = What do you need?
needs-more = Do you need anything else?
    .hint = You can choose several things.
    .hint-spoken = { "" }
need-interpreter = An interpreter
    .hint = Your child can't interpret
    .spoken = If you want an interpreter
need-companion = I am bringing somebody
    .hint = You are welcome to
    .spoken = If you are bringing somebody
need-companion-short = an extra chair
need-wheelchair = Room for a wheelchair
need-wheelchair-short = room for a wheelchair
need-more-time = More time
need-more-time-short = more time
need-quiet = A quiet room
need-quiet-short = a quiet room
needs-0 = You don't need anything else.
    .spoken = { "" }
needs-1 = We will see to { $n1 }.
needs-2 = We will see to { $n1 } and { $n2 }.
needs-3 = We will see to { $n1 }, { $n2 } and { $n3 }.
needs-4 = We will see to { $n1 }, { $n2 }, { $n3 } and { $n4 }.

# How it stands with the interpreter: nothing is promised until one is booked
interpreter-seeks = We are looking for an interpreter.
    .message = Still no interpreter.
interpreter-short-call = We'll try to find an interpreter, or call you.
    .message = Perhaps no interpreter.
interpreter-short-told = We'll try to find an interpreter, or write to you.
    .message = Perhaps no interpreter.
interpreter-short-ask = We'll try to find an interpreter. Ask when you come.
    .message = Perhaps no interpreter.
interpreter-here = An interpreter is coming.
    .message = Interpreter will come.
interpreter-phone = The interpreter joins by phone.
    .message = Interpreter by phone.
interpreter-video = The interpreter joins by video.
    .message = Interpreter by video.
interpreter-none = We couldn't find an interpreter.
interpreter-none-without = We couldn't find an interpreter. The meeting still goes ahead.
interpreter-none-move = We couldn't find an interpreter. We will find a new time with you.

interpreter-language = Which language do you speak?
    .spoken = Your child can't interpret. Which language do you speak?
    .again-spoken = Which language do you speak?
speak-ar = العربية
    .language = ar
    .spoken = Arabic
speak-uk = Українська
    .language = uk
    .spoken = Ukrainian
speak-tr = Türkçe
    .language = tr
    .spoken = Turkish
speak-fa = فارسی / دری
    .language = fa
    .spoken = Farsi or Dari
speak-so = Soomaali
    .language = so
    .spoken = Somali
speak-pl = Polski
    .language = pl
    .spoken = Polish
speak-ti = ትግርኛ
    .language = ti
    .spoken = Tigrinya
speak-ro = Română
    .language = ro
    .spoken = Romanian
speak-en = English
    .language = en
    .spoken = English
speak-dsl = Danish Sign Language
speak-qst = Speech-to-text
    .hint = The interpreter writes what is said
    .spoken = Speech-to-text
speak-qtt = Tactile signing
    .hint = Signs into your hand
    .spoken = Tactile signing
speak-und = Another language
    .hint = We will ask you which one
    .spoken = For another language

# When?
when = When suits you?
    .hint = The meeting is here with us.
    .spoken = { $n ->
        [one] There is one time.
       *[other] There are { $n } times.
    }
when-nearest = Here are the next times. Does one suit you?
    .hint = We don't have quite what you wanted.
    .spoken = We don't have quite that. Here are the next times.
at = { $at }
other-times = Other times
    .spoken = For other times
better = What suits you better?
    .spoken = What suits you better?
    .again-spoken = What suits you better?
not-before-ten = Not before 10
    .spoken = Not before ten in the morning
before-noon = In the morning
after-noon = In the afternoon
another-day = Another day
more-times = More times
    .spoken = For more times
which-day = Which day suits you?
on-day = { $day }
later-days = Later days
    .spoken = For later days
just-taken = That time was taken just now. Here are other times.
    .spoken = That time was taken just now. I have others for you.
time-is-over = It is too late for that time. Here are other times.
    .spoken = It is too late for that time. I have others for you.

# Is it right?
check = Is all of this right?
    .spoken = Is this right?
check-yes = Yes, that's right
    .spoken = If that is right
at-full = { $at }
    .spoken = { $at }.
place = { $address }
    .spoken = { $house }, { $address }.
place-desk = { $address }
    .slip = { $address }. Go to the desk.
    .spoken = { $house }, { $address }.
    .hint-spoken = Go to the desk when you come.
reach = We can call { $number }.
    .spoken = We can call { $number }.
no-reach = We won't call you.
change-time = Another time
    .spoken = The time
change-needs = Other wishes
    .spoken = What you need
change-telephone = Another number
    .spoken = Your number

# It is done
done = You have a meeting.
    .spoken = Now you have a meeting.
with-whom = You meet { $name }.
    .spoken = You will talk to { $name }.
why-with-whom = { $why } with { $name }.
    .spoken = It is { $why }. You will talk to { $name }.
kind-first = First meeting
    .spoken = your first meeting
kind-followup = Follow-up meeting
    .spoken = a follow-up meeting
kind-joint = Joint a-kasse meeting
    .spoken = a joint meeting with your a-kasse
kind-cv = Help with your CV
    .spoken = a meeting about your CV
kind-digital = Help with MitID and Jobnet
    .spoken = a meeting about MitID and Jobnet
kind-akasse = Meeting with your a-kasse
    .spoken = a meeting with your a-kasse
bring = Yellow card if possible.
    .slip = You may bring your yellow card.
    .spoken = Bring your yellow health card if you can.
your-number = Your number { $number }
    .spoken = Your number is { $number }.
change-by = New time? Call { $telephone }.
    .slip = To change it, call { $telephone }.
    .spoken = To change it, call { $telephone }.
finish = Finish
    .spoken = If you have finished
undo = Undo
    .spoken = To undo this
undo-sure = Do you want to cancel the meeting on { $at }?
undo-yes = Yes, cancel the meeting
undo-no = No, keep it
cancelled = The meeting is cancelled. Do you want a new time?
new-time = Yes, find a new time
goodbye = See you.
    .spoken = Goodbye.
goodbye-today = See you later today.
    .spoken = Goodbye. See you later today.
goodbye-until = See you on { $day }.
    .spoken = Goodbye. See you on { $day }.

# A person
somebody-comes = We are coming now. Please stay here.
    .hint = { $before ->
        [0] You are the first.
        [one] There is one person before you.
       *[other] There are { $before } people before you.
    }
    .spoken = I am putting you through to a person. Please hold the line.
    .hint-spoken = { $before ->
        [0] { "" }
        [one] There is one person before you.
       *[other] There are { $before } people before you.
    }
somebody-comes-later = Stay here. We'll come to you.
    .hint = { $before ->
        [0] You are the first.
        [one] There is one person before you.
       *[other] There are { $before } people before you.
    }
    .spoken = I'll put you through when it is your turn. Please hold the line.
go-on-alone = Go on by myself
    .spoken = To go on by yourself
closed-now = The desk is closed. When may we call you?
    .spoken = We are closed just now. When may we call you?
closed-till-tomorrow = The desk is closed. May we call you tomorrow?
    .spoken = We are closed just now. May we call you tomorrow?
nobody-free = Nobody is free just now. When may we call you?
    .spoken = Nobody is free. When may we call you?
nothing-free = We will call and find a time with you. When may we call?
call-at = { $at }
call-at-today = Today at { $clock }
    .spoken = Today at { $clock }
call-at-tomorrow = Tomorrow at { $clock }
    .spoken = Tomorrow at { $clock }
come-by = Come and see us on { $at }.
    .hint = Then we will help you.
    .spoken = Come and see us on { $at }. Again: { $at }. Then we will help you.
come-by-today = Come and see us today at { $clock }.
    .hint = Then we will help you.
    .spoken = Come and see us today at { $clock }. Again: today at { $clock }. Then we will help you.
come-by-tomorrow = Come and see us tomorrow at { $clock }.
    .hint = Then we will help you.
    .spoken = Come and see us tomorrow at { $clock }. Again: tomorrow at { $clock }. Then we will help you.
we-call = We will call you on { $at }.
    .hint = The number is { $number }.
    .hint-spoken = The number is { $number }. Again: { $at }.
we-call-today = We will call you today at { $clock }.
    .hint = The number is { $number }.
    .spoken = We will call you today at { $clock }.
    .hint-spoken = The number is { $number }. Again: today at { $clock }.
we-call-tomorrow = We will call you tomorrow at { $clock }.
    .hint = The number is { $number }.
    .spoken = We will call you tomorrow at { $clock }.
    .hint-spoken = The number is { $number }. Again: tomorrow at { $clock }.
fine-so = That's fine
    .spoken = If that is fine
