# Which meeting?
kind-which = What would you like to book?
kind-which-meeting = A meeting
    .hint = Talk with an adviser
    .spoken = To talk with an adviser
kind-which-cv = Help with your CV
    .spoken = For help with your CV
kind-which-digital = Help with MitID and Jobnet
    .spoken = For MitID or Jobnet
kind-which-akasse = A meeting with your a-kasse
    .spoken = To talk with your a-kasse
kind-which-joint = A meeting with us and your a-kasse
    .spoken = If your a-kasse should join us
kind-letter = I have a code
    .hint = From a letter
    .spoken = If you have a code in a letter
kind-booked-already = You have a meeting already.
kind-no-number = We need your phone number so that we can call you.
kind-meeting = Meeting
    .spoken = a meeting

# Is it right?
check-kind-in-person = { $why } here with us
    .spoken = It's { $why } here with us.
check-kind-phone = { $why }. We'll call you.
    .spoken = It's { $why }. We'll call you.
check-kind-video = { $why } on video. We'll call and help you get started.
    .spoken = It's { $why } on video. We'll call and help you get started.

# Several meetings, or none
mine-several = You have { $n ->
        [2] two
        [3] three
        [4] four
       *[other] { $n }
    } meetings. Which one is it about?
    .spoken = You have { $n ->
        [2] two
        [3] three
        [4] four
       *[other] { $n }
    } meetings. The next one comes first. Which one is it about?
    .again-spoken = Which meeting is it about?
mine-one = { $at }
    .hint = { $why } with { $name }
mine-none = You have no meeting at the moment. Would you like to book one?
mine-none-book = Yes, book a meeting
    .spoken = Yes

# A meeting that is here
mine-form-here = This meeting is here with us.
    .hint = If you would rather talk on the phone, please tell us.
    .spoken = This meeting is here with us. If you would rather talk on the phone, please tell us.
    .again-spoken = This meeting is here with us.
