# What do you want to ask about?
about-what = What do you want to ask about?
    .spoken = What is it about?
about-money = Money and illness
    .hint = Fund, benefit, ill
    .spoken = For money and illness
about-meeting = Your meeting and us
    .hint = Move, interpreter
    .spoken = For your meeting with us
about-support = Help for you
    .hint = See, hear, walk, read
    .spoken = For support
about-hours = Opening hours and address
    .hint = When and where
    .spoken = For opening hours and the address
about-own-question = Ask a question
    .hint = Or hear your answer
    .spoken = To ask us
topic-which = What is it about?
topic-book = Book a meeting
    .spoken = To book a meeting
topic-mine = My meeting
    .spoken = To go to your meeting
topic-person = Talk to a person
    .spoken = To talk to a person
topic-other = Something else
    .spoken = To ask about something else

# Money and illness
topic-missed-meeting = I missed my meeting
    .spoken = If you missed your meeting
topic-missed-meeting-text = { topic-missed-meeting }
    .hint = It is good that you say so. Talk to us today and we will write it down. Waiting can cost you money.
    .spoken = It is good that you call. Talk to us today and we will write it down. Then we will find a new time together. Waiting can cost you money.
topic-unemployment-fund = Unemployment fund and benefit
    .spoken = For the unemployment fund
topic-unemployment-fund-text = { topic-unemployment-fund }
    .hint = Missed a meeting at your unemployment fund? Call the fund now. For the first three months you meet the fund. After that you meet us.
    .spoken = Did you miss a meeting at your unemployment fund? Call the fund now. For the first three months you meet the fund. After that you meet us.
topic-no-money = I have no money
    .spoken = If you have no money
topic-no-money-text = { topic-no-money }
    .hint = Do you have no money to live on? You can ask for help. Tell us today. Then we will show you what to do.
    .spoken = Do you have no money to live on? You can ask for help. Tell us today. Then we will tell you what to do.
topic-ill-today = I am ill today
    .spoken = If you are ill today
topic-ill-today-text = { topic-ill-today }
    .hint = If you're ill, call us before the meeting on { $telephone }. We'll note that you called. Then we'll find a new time.
    .spoken = Are you ill? It's good that you call before the meeting. We'll note that you called. You can move your meeting now. Then we'll find a new time together.
topic-long-illness = Ill for a long time
    .spoken = If you are ill for long
topic-long-illness-text = { topic-long-illness }
    .hint = If you are ill for long, talk to us. If you are too ill to come, say so. We will find another way.
    .spoken = If you are ill for long, talk to us. If you are too ill to come, say so. We will find another way.
topic-disagree = I disagree
    .spoken = If you disagree with us
topic-disagree-text = { topic-disagree }
    .hint = Have we sent you a decision? You can appeal against it. The deadline is in the letter. Come in and we'll write your appeal together.
    .spoken = Have we sent you a decision? You can appeal against it. The deadline is in the letter. Come in and we'll write your appeal together.

# Your meeting and us
topic-first-meeting = Your first meeting
    .spoken = For your first meeting
topic-first-meeting-text = { topic-first-meeting }
    .hint = The first meeting is here with us. We talk about you, and what you can do. It takes about { $minutes } minutes.
    .spoken = The first meeting is here with us. We talk about you, and what you can do. Then we find out what you need. It takes about { $minutes } minutes.
topic-what-to-bring = What do I bring?
    .spoken = To hear what to bring
topic-what-to-bring-text = { topic-what-to-bring }
    .hint = Bring your yellow health card if you have it. Bring papers that you want to show us. If you have nothing to bring, come anyway.
    .spoken = Bring your yellow health card if you have it. Bring papers that you want to show us. If you have nothing to bring, come anyway.
topic-move-or-cancel = Move or cancel a meeting
    .spoken = To move or cancel a meeting
topic-move-or-cancel-text = { topic-move-or-cancel }
    .hint = Please say so before the meeting. You can move it here, by phone or at the desk. We will find a new time together.
    .spoken = Please say so before the meeting. You can move it now, on this telephone. Or come to the desk. We will find a new time together.
topic-how-we-meet = Meet here, by phone or video
    .spoken = To meet by phone or video
topic-how-we-meet-text = { topic-how-we-meet }
    .hint = Your first meeting is here with us. Later ones can often be by phone or video. Sometimes we'll ask you to come in.
    .spoken = Your first meeting is here with us. Later ones can often be by phone or by video. You tell us what suits you best. Sometimes we'll ask you to come in.
topic-interpreter = Interpreter
    .spoken = For an interpreter
topic-interpreter-text = { topic-interpreter }
    .hint = If you don't speak much Danish, tell us when you book. We'll try to find an interpreter. A child under 18 may not interpret.
    .spoken = If you don't speak much Danish, tell us when you book. We'll try to find an interpreter for the meeting. A child under 18 may not interpret.
topic-companion = Bring someone along
    .spoken = To bring someone along
topic-companion-text = { topic-companion }
    .hint = You may bring somebody to the meeting. It can be a friend or somebody from your family. You decide who it is.
    .spoken = You may bring somebody to the meeting. It can be a friend or somebody from your family. You decide who it is.
topic-reminders = Remind me
    .spoken = For a reminder
topic-reminders-text = { topic-reminders }
    .hint = We can remind you of the meeting. It can be a text message, a call or a letter. You choose.
    .spoken = We can remind you of the meeting. It can be a text message, a call or a letter. You choose.
topic-about-us = What can we help you with?
    .spoken = To hear what we can help you with
topic-about-us-text = { topic-about-us }
    .hint = We help you to find a job. We also help if you are ill. You can always talk to a person.
    .spoken = We help you to find a job. We also help if you are ill. You can always talk to a person.
topic-what-is-kept = What do you keep about me?
    .spoken = To hear what we keep about you
topic-what-is-kept-text = { topic-what-is-kept }
    .hint = We keep your name, birth date, phone number, meetings and messages. Also your CPR number, if given. Ask at the desk to get it on paper.
    .spoken = We keep your name, your birth date and your phone number. We also keep your meetings, your messages and what you need. We keep your CPR number, if you gave it to us. Ask at the desk to get it all on paper.

# Help for you
topic-hard-to-see-hear-walk = Hard to see, hear or walk
    .spoken = If it is hard to see, hear, walk
topic-hard-to-see-hear-walk-text = { topic-hard-to-see-hear-walk }
    .hint = Tell us what you need when you book. It can be a quiet room or sign language. We can meet you at the door. Guide dogs are welcome.
    .spoken = Tell us what you need when you book. It can be a quiet room or sign language. We can meet you at the door. Guide dogs are welcome.
topic-hard-to-read = Hard to read
    .spoken = If it is hard to read
topic-hard-to-read-text = { topic-hard-to-read }
    .hint = Tell us and we will read to you. You can also call and hear it all. There is help for adults to read better.
    .spoken = Tell us and we will read to you. You can hear it all on this telephone. There is help for adults to read better.
topic-cv-and-jobs = Help with CV and job
    .spoken = For help with CV and job
topic-cv-and-jobs-text = { topic-cv-and-jobs }
    .hint = A CV is a page that shows what you have done. We can write it together with you. We also help you to write to a job.
    .spoken = A CV is a page that shows what you have done. We can write it together with you. We also help you to write to a job.
topic-mitid-and-jobnet = Help with MitID and Jobnet
    .spoken = For help with MitID and Jobnet
topic-mitid-and-jobnet-text = { topic-mitid-and-jobnet }
    .hint = If you need MitID or Jobnet, we'll help you here. You can get MitID without a smartphone. Ask at the desk.
    .spoken = If you need MitID or Jobnet, come in and see us. You can get MitID without a smartphone. Ask at the desk.
topic-no-internet = I can't use the internet
    .spoken = If you can't use the internet
topic-no-internet-text = { topic-no-internet }
    .hint = You get the same times here, by phone and at the desk. You can ask not to use the internet. We will help you.
    .spoken = You get the same times on this telephone and at the desk. You can ask not to use the internet. We will help you.
topic-paper-letters = Letters on paper
    .spoken = For letters on paper
topic-paper-letters-text = { topic-paper-letters }
    .hint = Can't use Digital Post? You can get letters on paper. Ask for them at Borgerservice. We can show you the way.
    .spoken = Can't use Digital Post? You can get letters on paper. Ask for them at Borgerservice. Come in and we'll show you the way.

# Opening hours and address
topic-opening-hours-open = Today we are open until { $until }.
    .hint = { $buses ->
        [0] We are at { $address }. Call us on { $telephone }.
       *[other] We are at { $address }. { $bus } stops here. Call us on { $telephone }.
    }
    .spoken = { $buses ->
        [0] Today we are open until { $until }. We are at { $address }. Our number is { $telephone }.
       *[other] Today we are open until { $until }. We are at { $address }. { $bus } stops here. Our number is { $telephone }.
    }
topic-opening-hours-closed = We open on { $opens }.
    .hint = { $buses ->
        [0] We are closed now. We are at { $address }. Call us on { $telephone }.
       *[other] We are closed now. We are at { $address }. { $bus } stops here. Call us on { $telephone }.
    }
    .spoken = { $buses ->
        [0] We are closed now. We open on { $opens }. We are at { $address }. Our number is { $telephone }.
       *[other] We are closed now. We open on { $opens }. We are at { $address }. { $bus } stops here. Our number is { $telephone }.
    }
topic-opening-hours-closed-long = We are closed just now.
    .hint = { $buses ->
        [0] We are at { $address }. Call us on { $telephone }.
       *[other] We are at { $address }. { $bus } stops here. Call us on { $telephone }.
    }
    .spoken = { $buses ->
        [0] We are closed just now. We are at { $address }. Our number is { $telephone }.
       *[other] We are closed just now. We are at { $address }. { $bus } stops here. Our number is { $telephone }.
    }

# Companies
door-company = I come from a company
    .hint = Talk to the person who knows you
    .spoken = Companies
company-comes = We are fetching { $name } now. Please stay here.
    .hint = You can also call { $number }.
    .spoken = I am putting you through to { $name }. Please hold the line.
company-call = Call me later
company-fine = I will wait here
company-waits = { $name } is coming now.
company-closed = We are closed. When may { $name } call you?
    .spoken = We are closed now. When may { $name } call you?
company-when = When may { $name } call you?
    .spoken = Just now { $name } is not free. When may { $name } call you?
