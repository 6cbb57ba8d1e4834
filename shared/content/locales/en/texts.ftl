# Answers to citizens' texts: one text each, no links, always a number to call
text-confirmed = Thank you. See you on { $at }. If you can't make it after all, reply 2 or call { $telephone }.
text-no = Thank you for letting us know. We will find you a new time. To cancel the meeting on { $at }, reply CANCEL or call { $telephone }.
text-move = We will find a new time with you. Until we have talked, the meeting on { $at } stands. If it is urgent, call { $telephone }.
text-cancelled = Your meeting on { $at } is cancelled. Would you like a new time? Call { $telephone }.
text-call = We will call you on this number in a little while. You can also call us on { $telephone }.
text-call-today = We are closed right now. We will call you on this number today, once we open. You can also call us on { $telephone }.
text-call-later = We are closed right now. We will call you on this number on { $day }. You can also call us on { $telephone }.
text-stop = You will get no more texts from us. Reply START if you want them again. You can always call us on { $telephone }.
text-start = You can get texts from us again. Reply STOP if you don't want them. You can always call us on { $telephone }.
text-help = Did we remind you of a meeting? Reply 1 for yes, 2 for no. Reply CALL and we will call you. Reply STOP for no texts. Or call { $telephone }.
text-read = Thank you for your text. A member of staff will read it when we are open. If it is urgent, call { $telephone }.
text-trouble = Something went wrong here. We have not read your text. It is not your fault. Please call us on { $telephone }.
text-trouble-alone = Something went wrong here. We have not read your text. It is not your fault. Please send it again in a while.
