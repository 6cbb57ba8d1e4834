# One question at the end, that may be skipped
how-was-it = How was it today?
    .hint = Nobody can see who answers.
    .spoken = How was it?
how-good = Good
    .spoken = If it was good
how-so-so = So-so
    .spoken = If so-so
how-bad = Not good
    .spoken = If it was not good
how-skip = Skip this
    .spoken = To skip this
how-thanks = Thank you for your answer. See you.
    .spoken = Thank you for your answer. Goodbye.
