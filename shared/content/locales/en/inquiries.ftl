# Ask us
asking-want = Do you want to ask us something?
    .hint = Or have you asked us before?
    .spoken = Do you want to ask us something, or have you asked before?
asking-new = I want to ask
    .hint = You get an answer from us
    .spoken = To ask
asking-hear = I have a number
    .hint = See what we answered
    .spoken = To hear your answer
asking-topic = What is it about?
asking-money = Money
asking-work = Jobs and my CV
asking-letter = A letter from you
asking-other = Something else
    .spoken = For something else
asking-birth = When were you born?
    .hint = So only you get the answer.
    .spoken = When were you born? So only you get the answer. Type day, month and year in eight digits.
    .again-spoken = First the day, then the month, then the year.

# May we record?
asking-record = May we record your question?
    .hint = Only we will hear it.
    .spoken = May we record your question? Only we will hear it.
    .again-spoken = May we record your question?
asking-record-no = No, call me
asking-speak = What do you want to ask?
    .spoken = Now tell us. Wait for the tone. Take your time.
    .again-spoken = Wait for the tone, and then say what you want to ask.
asking-call-instead = Call me
    .spoken = If you would rather be called
phone-after-the-tone = End with hash. Now comes the tone.

# Otherwise we call, or you come back
asking-way = How do you want your answer?
asking-come-back = I will come back
    .hint = You get a number to take along
    .spoken = If you will call us again
asking-call-me = Call me
    .hint = You say when
    .spoken = If you want to be called
asking-when = When may we call you?
asking-done = Thank you. We will answer you.
    .hint = Keep your number safe.
    .spoken = Thank you. Now we have your question.
asking-due = You have an answer by { $day }.
    .spoken = You have an answer by { $day }.
asking-get = See the answer here, or call { $telephone }.
    .spoken = Call us again, or come by. Have your number at hand.

# The answer
asking-number = What is your number?
    .hint = You got it when you asked us. It has six digits.
    .spoken = Find your number. Take your time. Type the number. It has six digits.
    .again-spoken = The number that you got from us. It has six digits.
asking-answer = Here is our answer.
    .again-spoken = Here is the answer again.
asking-part = { $text }
read-on = Read on
asking-on = Ask again
    .hint = About the same thing
    .spoken = To ask again
asking-person = Talk to a person
asking-not-yet = The answer is not ready yet.
    .hint = You get it by { $day }.
asking-late = The answer is not ready yet. It is late, and that is our fault.
    .hint = If you like, we will call you.
asking-call-comes = We call you { $at }.
asking-talked = We have talked with you about that.
    .hint = You are welcome to ask again.
asking-why = What is missing?
asking-unclear = I don't understand it
    .hint = Say it in another way
asking-not-mine = It does not fit me
asking-more = I want to know more
