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
