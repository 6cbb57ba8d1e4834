# Wishes: what the citizen wishes for, and what we answer
desk-wish = A wish: answer it, or tell the answer
desk-wishes = Wishes
desk-wishes-hint = Wishes that need an answer, a time, or somebody who tells the answer. The most urgent come first.
desk-wishes-none = All wishes are answered.
desk-wishes-all = See all wishes
desk-wishes-of = Wishes and what was agreed
desk-wishes-list = Wishes
desk-wishes-no-meeting = The citizen has no meeting
desk-wishes-of-none = The citizen has wished for nothing.
desk-wishes-open = See wishes and what was agreed
desk-wish-see-to = Answer the wish
desk-wish-talk = One more talk
desk-wish-form = Next meetings
desk-wish-adviser = Another adviser
desk-wish-earlier = An earlier talk
desk-wish-made = Wished { $at }
desk-wish-by = answered by { $name }

# How it stands
desk-wish-answer-by = Needs an answer by { $at }
desk-wish-find-time = The citizen has a right to the talk. Find a time by { $at }
desk-wish-tell = Tell the citizen the answer
desk-wish-send-letter = Send the letter with the decision
desk-wish-heard = the citizen has heard the answer
desk-wish-not-heard = the citizen has not heard the answer yet
desk-wish-state-wanted = Wished for
desk-wish-state-granted = Yes
desk-wish-state-required = The citizen has to come
desk-wish-state-answered = Answered
desk-wish-state-ended = Taken back

# The answer
desk-wish-answer = Answer
desk-wish-what = What do we answer?
desk-wish-say-talk-granted = The time is agreed
desk-wish-say-talk-answered = Something else. Write what
desk-wish-say-form-granted = Yes, as the citizen wishes
desk-wish-say-form-required = The citizen has to come. Write why
desk-wish-say-form-answered = Something else. Write what
desk-wish-say-adviser-granted = Yes. Choose the new adviser, and write who it is
desk-wish-say-adviser-answered = No, or something else. Write why
desk-wish-say-earlier-granted = Yes, the meeting was moved forward
desk-wish-say-earlier-answered = It can't be done. Write why
desk-wish-new-adviser = New adviser
desk-wish-choose-one = Choose
desk-wish-words = To the citizen (at most { $most } characters)
desk-wish-mind = The citizen sees or hears the words as they stand. Write to a person: short, and why.
desk-wish-as-heard = This is how the citizen hears it:
desk-wish-decision = It is a formal decision
desk-wish-decision-hint = Then it must say why, and the citizen gets a letter about how to complain.
desk-wish-is-decision = Formal decision
desk-wish-save = Send the answer
desk-wish-check = See it as the citizen hears it
desk-wish-is-answered = The answer is saved. The citizen gets a message, or you have to tell them: see the list.
desk-wish-is-required = It is written down, and the citizen will be told.
desk-wish-is-told = It is written down that the citizen has got the answer.
desk-wish-quicker = A colleague was quicker. See how it stands now.
desk-wish-choose = Choose what we answer.
desk-wish-choose-adviser = Choose the new adviser.
desk-wish-say-why = Tell the citizen why.
desk-wish-too-long = That is too long to listen to. Write it shorter.
desk-wish-was-told = The citizen has got the answer
desk-wish-letter = Letter with the answer
desk-wish-letter-sent = The letter is sent
desk-wish-letter-back = To the wishes
desk-wish-lawyer = The text on complaints is a draft of November 2026. The municipality's lawyer has to approve it before it is used.

# Write a wish down
desk-wish-write = Write a wish down
desk-wish-which = What does the citizen wish for?
desk-wish-save-wish = Save the wish
desk-wish-written = The wish is written down.
desk-wish-next-meetings = How the next meetings are held
desk-wish-form-open = The citizen has wished for nothing, and we require nothing.
desk-wish-form-as = As the citizen wishes: { $form }
desk-wish-form-required = We have asked the citizen to come.
desk-wish-require = Require that the citizen comes

# What we agreed
desk-agreed = What we agreed
desk-agreed-sentence = Sentence { $number }
desk-agreed-mind = Short sentences that the citizen can hear and remember: who does what, and when.
desk-agreed-save = Save what was agreed
desk-agreed-saved = What was agreed is saved. The citizen can see and hear it in "My meeting".
desk-agreed-too-long = A sentence is too long. Write it shorter.
desk-agreed-print = Print what was agreed
desk-agreed-versions = All versions ({ $count })
desk-agreed-ended = Nothing is agreed
paper-kept-wishes = Wishes
paper-kept-agreed = What was agreed
agreed-on = Agreed { $day }

# The a-kasse and the citizen's own point
desk-meeting-point = Own point
desk-a-kasse = The a-kasse
desk-a-kasse-unasked = Not asked
desk-a-kasse-yes = Takes part
desk-a-kasse-no = Does not take part
desk-a-kasse-unsure = Not known. Ask the citizen
desk-a-kasse-save = Save
desk-a-kasse-saved = It is saved, and the citizen is told where we can write.
desk-a-kasse-invited = The a-kasse is to be invited
desk-a-kasse-comes = The a-kasse takes part
desk-a-kasse-away = The a-kasse does not come
desk-promise-a_kasse = The a-kasse takes part

# The letter with the answer
letter-wish-title = Answer to your wish
letter-wish-of = You told us of a wish on { $day }.
letter-wish-complain = Do you disagree?
letter-wish-complain-how = This is a formal decision. You can complain to us within four weeks. Come by, write, or call { $telephone }. Then we write your complaint down together.
letter-wish-complain-then = First we look at the case again. If we still disagree, we send the complaint to Ankestyrelsen, the appeals board.
letter-wish-talk = Would you like to talk about it? Call { $telephone }, or come by.
