# Citizens who are never called: they get texts or letters.

remind-never-call = Never call me
    .hint = Always write
    .spoken = If we should never call you
remind-may-call = You may call me
    .spoken = If we may call you again
remind-rather-letter = No, send a letter
    .spoken = If you would rather have a letter
remind-agreed-may-call = We may call you again now.
remind-agreed-never-text = We'll never call you. We'll send a text.
remind-agreed-never-letter = We'll never call you. We'll send a letter.
we-write = We'll write to you.
    .hint = We won't call. You asked us not to.
    .spoken = We'll write to you. We won't call, because you asked us not to.

# The desk.

desk-never-called = Never call: text, letter or a person
desk-never-called-heading = Never call
desk-never-called-change = Never call, or call again
desk-never-called-text = Never call: send texts (the citizen has agreed)
desk-never-called-letter = Never call: send letters
desk-never-called-no-number = The citizen has no number for texts. Choose a letter.
desk-never-called-end = The citizen may be called again
desk-never-called-saved = Nobody will call the citizen any more. Meetings by telephone have been changed.
desk-never-called-ended = The citizen may be called again.
desk-never-called-refused = The citizen never wants to be called. Choose a text or a letter.
desk-refused-never-called = The citizen never wants to be called. Choose a visit or video.
desk-write-instead = Write instead of calling
