# Tell me if an earlier time comes
mine-what-earlier = Tell me of earlier times
    .spoken = If we should tell you of an earlier time
mine-what-not-earlier = Don't tell me of earlier times
    .spoken = If we should not tell you of earlier times
earlier-waiting = We will tell you if an earlier time comes.
earlier-waiting-letter = We'll send a letter if an earlier time comes free. You can also ask under My meeting.
    .spoken = We'll send a letter if an earlier time comes free. You can also call and ask about your meeting.
earlier-not-waiting = That is fine. We won't tell you any more.

# When it has come
earlier-offer = There is an earlier time: { $at }. Would you like it?
    .hint = You have your meeting until you say yes.
    .spoken = There is an earlier time: { $at }. Would you like it?
    .again-spoken = The earlier time is { $at }.
earlier-yes = Yes, I would like it
    .spoken = To take it
earlier-gone = That time is gone now. Your meeting is as it was.
earlier-kept = That is fine. Your meeting is as it was.
